//! What a frame of the measures view costs: run and tessellated, beside a bare frame with as many labels.
//!
//! `cargo bench --bench frame`. The target is 3 ms for 2,000 measures.
//!
//! Medians on two cores of a shared server, `chrt -f 10` before the bench, in milliseconds:
//!
//! | a frame                           |    20 |   200 | 2,000 |
//! |-----------------------------------|------:|------:|------:|
//! | in which nothing happens          |  0.15 |  0.15 |  0.17 |
//! | bare, with as many labels         |  0.15 |  0.15 |  0.16 |
//! | while a screen reader reads       |  0.35 |  0.36 |  0.38 |
//! | in which the marked row moves     |  0.15 |  0.22 |  0.24 |
//!
//! What every view costs, with what is allocated, is in `views`; acts in the coverage are in `coverage`.

#![expect(clippy::expect_used, reason = "a measurement that goes wrong panics")]

mod coverage;
mod gathering;
mod views;
mod window;

use divan::Bencher;
use eframe::egui::{CentralPanel, Context, Event, Key, Modifiers, Ui};
use planverksted::session::View;
use planverksted::ui::theme::{self, Scheme};
use std::cell::RefCell;
use window::{BenchWindow, input, key, texts};

const SIZES: [usize; 3] = [20, 200, 2_000];
const LARGE: [usize; 2] = [2_000, 20_000];

/// Counts what is allocated: a figure that is the same in every build and on every machine.
#[global_allocator]
static ALLOCATOR: divan::AllocProfiler = divan::AllocProfiler::system();

fn main() {
    divan::main();
}

/// A frame in which nothing happens.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn measures(bencher: Bencher<'_, '_>, measures: usize) {
    let mut window = BenchWindow::of(measures);
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// The same while a screen reader reads.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn measures_read_out(bencher: Bencher<'_, '_>, measures: usize) {
    let mut window = BenchWindow::of(measures);
    window.ctx.enable_accesskit();
    window.run(Vec::new());
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// A frame in which the marked row goes one down.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn measures_down(bencher: Bencher<'_, '_>, measures: usize) {
    let mut window = BenchWindow::of(measures);
    bencher.bench_local(|| window.draw(vec![key(Modifiers::NONE, Key::ArrowDown)]));
}

/// A frame of the tree of challenges, goals and strategies in which nothing happens.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn direction(bencher: Bencher<'_, '_>, measures: usize) {
    let mut window = BenchWindow::on(measures, View::Direction);
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// The same while a screen reader reads.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn direction_read_out(bencher: Bencher<'_, '_>, measures: usize) {
    let mut window = BenchWindow::on(measures, View::Direction);
    window.ctx.enable_accesskit();
    window.run(Vec::new());
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// A frame of the questions of a merge in which nothing happens, at 2,000 measures and so many questions.
#[divan::bench(args = SIZES, sample_count = 60, sample_size = 1)]
fn questions(bencher: Bencher<'_, '_>, questions: usize) {
    let mut window = BenchWindow::on_questions(2_000, questions);
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// The frames in which the search (Ctrl+K) opens: the one of the key and the first that shows it.
#[divan::bench(args = LARGE, sample_count = 20, sample_size = 1)]
fn search_opens(bencher: Bencher<'_, '_>, measures: usize) {
    let window = RefCell::new(BenchWindow::of(measures));
    let close = || drop(window.borrow_mut().run(vec![key(Modifiers::NONE, Key::Escape)]));
    bencher.with_inputs(close).bench_local_values(|()| {
        let mut window = window.borrow_mut();
        window.draw(vec![key(Modifiers::COMMAND, Key::K)]) + window.draw(Vec::new())
    });
}

/// The frame after a letter in the search, which shows the hits among all.
#[divan::bench(args = LARGE, sample_count = 40, sample_size = 1)]
fn search_finds(bencher: Bencher<'_, '_>, measures: usize) {
    let window = RefCell::new(BenchWindow::of(measures));
    window.borrow_mut().run(vec![key(Modifiers::COMMAND, Key::K)]);
    (0..100).for_each(|_| drop(window.borrow_mut().run(Vec::new())));
    let letter = || drop(window.borrow_mut().run(vec![Event::Text("e".to_owned())]));
    bencher.with_inputs(letter).bench_local_values(|()| window.borrow_mut().draw(Vec::new()));
}

/// A frame of the timeline in which nothing happens.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn timeline(bencher: Bencher<'_, '_>, measures: usize) {
    let mut window = BenchWindow::on(measures, View::Timeline);
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// The same while a screen reader reads.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn timeline_read_out(bencher: Bencher<'_, '_>, measures: usize) {
    let mut window = BenchWindow::on(measures, View::Timeline);
    window.ctx.enable_accesskit();
    window.run(Vec::new());
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// A bare frame with as many labels as the measures view has texts.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn bare_labels(bencher: Bencher<'_, '_>, measures: usize) {
    let mut window = BenchWindow::of(measures);
    let labels = texts(&window.run(Vec::new()).shapes);
    let ctx = Context::default();
    theme::install_fonts(&ctx);
    theme::apply(&ctx, Scheme::Light);
    let words: Vec<String> =
        (0..labels).map(|number| format!("Et tiltak for unge, nummer {number}")).collect();
    let draw = || {
        let mut output = ctx.run_ui(input(Vec::new()), |ui| bare(ui, &words));
        output.textures_delta.clear();
        ctx.tessellate(output.shapes, output.pixels_per_point).len()
    };
    for _ in 0..20 {
        divan::black_box(draw());
    }
    bencher.bench_local(draw);
}

fn bare(ui: &mut Ui, words: &[String]) {
    const COLUMNS: usize = 9;
    CentralPanel::default().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in words.chunks(COLUMNS) {
            ui.horizontal(|ui| row.iter().for_each(|words| drop(ui.label(words))));
        }
    });
}
