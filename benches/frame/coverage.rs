//! What a frame of the coverage costs in which a measure leaves its cell, comes back or begins, by level and by kind of help.
//!
//! `cargo bench --bench frame -- coverage`. The frame with the input and the one that shows the result are measured
//! apart, in a large plan and in a huge one.

use crate::views::{ActFrame, bench_frame, frames};
use crate::window::{BenchWindow, key};
use divan::Bencher;
use eframe::egui::{Event, Key, Modifiers};
use planverksted::session::View;

const LARGE: [usize; 2] = [2_000, 20_000];

/// What the columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Columns {
    Levels,
    Help,
}

const COLUMNS: [Columns; 2] = [Columns::Levels, Columns::Help];

/// A window on the coverage with the keyboard in its first cell.
fn coverage(measures: usize, columns: Columns) -> BenchWindow {
    let mut window = BenchWindow::on(measures, View::Coverage);
    let help = window.app.program().words().word("ui-coverage-by-category");
    let choose = [
        key(Modifiers::SHIFT, Key::Tab),
        key(Modifiers::NONE, Key::Enter),
        Event::Text(help),
        key(Modifiers::NONE, Key::Enter),
        key(Modifiers::NONE, Key::Tab),
    ];
    let pressed = if columns == Columns::Help { choose.to_vec() } else { Vec::new() };
    for event in pressed.into_iter().chain([key(Modifiers::COMMAND, Key::Home)]) {
        press(&mut window, event);
    }
    window
}

/// Presses a key and draws until nothing waits.
fn press(window: &mut BenchWindow, event: Event) {
    window.run(vec![event]);
    (0..4).for_each(|_| drop(window.run(Vec::new())));
}

/// Presses two keys in turns; each must change the plan.
fn bench_turns(bencher: Bencher<'_, '_>, window: BenchWindow, frame: ActFrame<Columns>, turns: [Key; 2]) {
    let (before, mut pressed) = (window.revision(), 0);
    let mut turns = turns.into_iter().cycle();
    let window = bench_frame(bencher, window, frame, |_| {
        pressed += 1;
        turns.next().map(|act| key(Modifiers::COMMAND, act)).into_iter().collect()
    });
    assert!(window.revision() >= before + pressed, "every key changed the plan");
}

/// A measure that was made in a cell leaves it by undo, or comes back by redo.
#[divan::bench(args = frames(&COLUMNS), consts = LARGE, sample_count = 40, sample_size = 1)]
fn undone<const MEASURES: usize>(bencher: Bencher<'_, '_>, frame: ActFrame<Columns>) {
    let mut window = coverage(MEASURES, frame.of);
    let before = window.revision();
    press(&mut window, Event::Text("x".to_owned()));
    press(&mut window, key(Modifiers::NONE, Key::Enter));
    assert!(window.revision() > before, "a measure was made");
    bench_turns(bencher, window, frame, [Key::Z, Key::Y]);
}

/// What is in a cell is taken out of it, or comes back by undo.
#[divan::bench(args = frames(&COLUMNS), consts = LARGE, sample_count = 40, sample_size = 1)]
fn removed<const MEASURES: usize>(bencher: Bencher<'_, '_>, frame: ActFrame<Columns>) {
    let mut window = coverage(MEASURES, frame.of);
    press(&mut window, key(Modifiers::NONE, Key::Enter));
    bench_turns(bencher, window, frame, [Key::Delete, Key::Z]);
}

/// A measure begins with its first letter.
#[divan::bench(args = frames(&COLUMNS), consts = LARGE, sample_count = 40, sample_size = 1)]
fn begun<const MEASURES: usize>(bencher: Bencher<'_, '_>, frame: ActFrame<Columns>) {
    let window = coverage(MEASURES, frame.of);
    let (before, mut begun) = (window.revision(), 0);
    let window = bench_frame(bencher, window, frame, |window| {
        // Takes the one before back.
        press(window, key(Modifiers::NONE, Key::Escape));
        begun += 1;
        vec![Event::Text("x".to_owned())]
    });
    assert!(window.revision() >= before + begun, "every letter changed the plan");
}
