//! What a frame of a gathering costs with as many ideas as it may have: idle, while an idea is typed, and read out; and what
//! finding the nearest ideas costs alone.
//!
//! `cargo bench --bench frame -- gathering`. The targets are 3 ms a frame and 1 ms to find what is near.

use crate::window::BenchWindow;
use divan::Bencher;
use eframe::egui::Event;
use planverksted::analysis::gathering::SimilarTexts;

/// The numbers of ideas; the last is the limit.
const IDEAS: [usize; 2] = [60, 500];

/// A frame of the board in which nothing happens.
#[divan::bench(args = IDEAS, sample_count = 60, sample_size = 1)]
fn board(bencher: Bencher<'_, '_>, ideas: usize) {
    let mut window = BenchWindow::on_ideas(ideas);
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// The same while a screen reader reads.
#[divan::bench(args = IDEAS, sample_count = 60, sample_size = 1)]
fn board_read_out(bencher: Bencher<'_, '_>, ideas: usize) {
    let mut window = BenchWindow::on_ideas(ideas);
    window.ctx.enable_accesskit();
    window.run(Vec::new());
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// The frame of a letter in the line, after which what is near is found anew.
#[divan::bench(args = IDEAS, sample_count = 60, sample_size = 1)]
fn letter(bencher: Bencher<'_, '_>, ideas: usize) {
    let mut window = BenchWindow::on_ideas(ideas);
    window.run(vec![Event::Text("Kurs i mestring ".to_owned())]);
    bencher.bench_local(|| window.draw(vec![Event::Text("e".to_owned())]));
}

/// Finding the three nearest of so many texts.
#[divan::bench(args = IDEAS, sample_count = 60, sample_size = 1)]
fn nearest(bencher: Bencher<'_, '_>, ideas: usize) {
    let texts: Vec<String> = (0..ideas).map(BenchWindow::idea).collect();
    let index = SimilarTexts::of(texts.iter().enumerate().map(|(at, text)| (at, text.as_str())));
    bencher.bench_local(|| index.nearest("Oppfølging i bolig på kveld og helg", 3));
}
