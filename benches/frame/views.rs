//! What a frame of each view costs in a large plan and in a huge one: idle, after a letter, a filter, a move, a deletion.
//!
//! `cargo bench --bench frame -- views`. Divan prints the allocations of each below its times. The targets are 3 ms and
//! 1,500 allocations a frame in both sizes; what is measured is often two frames, the one with the input and the one
//! that shows the result.

use crate::window::{BenchWindow, key};
use divan::Bencher;
use eframe::egui::{Event, Key, Modifiers};
use planverksted::session::View;

/// The numbers of measures.
const LARGE: [usize; 2] = [2_000, 20_000];

/// The views of an open plan.
const VIEWS: [View; 15] = [
    View::Overview,
    View::About,
    View::WorkingGroup,
    View::Involvement,
    View::Evidence,
    View::TargetGroups,
    View::Services,
    View::Coverage,
    View::Direction,
    View::Measures,
    View::Boundaries,
    View::Timeline,
    View::Review,
    View::Documents,
    View::Further,
];

/// The views that list records of their own kinds.
const LISTS: [View; 8] = [
    View::WorkingGroup,
    View::Involvement,
    View::Evidence,
    View::TargetGroups,
    View::Services,
    View::Measures,
    View::Boundaries,
    View::Further,
];

/// The views in which titles are written, and those with a filter.
const TYPED_IN: [View; 4] = [View::Evidence, View::Services, View::Direction, View::Measures];
const FILTERED: [View; 5] = [View::Evidence, View::Services, View::Direction, View::Measures, View::Timeline];

/// The views in which rows or bars move by keys.
const MOVED: [View; 3] = [View::Direction, View::Measures, View::Timeline];

/// A frame in which nothing happens.
#[divan::bench(args = VIEWS, consts = LARGE, sample_count = 60, sample_size = 1)]
fn idle<const MEASURES: usize>(bencher: Bencher<'_, '_>, view: View) {
    let mut window = BenchWindow::on(MEASURES, view);
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// The frame of a letter in a title, and the one that shows it.
#[divan::bench(args = TYPED_IN, consts = LARGE, sample_count = 30, sample_size = 1)]
fn letter<const MEASURES: usize>(bencher: Bencher<'_, '_>, view: View) {
    let mut window = BenchWindow::on(MEASURES, view);
    let letter = || vec![Event::Text("e".to_owned())];
    (0..3).for_each(|_| drop((window.run(letter()), window.run(Vec::new()))));
    let (before, mut letters) = (window.revision(), 0);
    bencher.bench_local(|| {
        letters += 1;
        window.draw(letter()) + window.draw(Vec::new())
    });
    assert!(window.revision() >= before + letters, "every letter changed the plan");
}

/// The frame of a letter in the filter (Ctrl+F) and the one that shows what it leaves.
#[divan::bench(args = FILTERED, consts = LARGE, sample_count = 40, sample_size = 1)]
fn filtered<const MEASURES: usize>(bencher: Bencher<'_, '_>, view: View) {
    let mut window = BenchWindow::on(MEASURES, view);
    window.run(vec![key(Modifiers::COMMAND, Key::F)]);
    (0..3).for_each(|_| drop(window.run(Vec::new())));
    let mut turn = false;
    bencher.bench_local(|| {
        turn = !turn;
        let event = if turn { Event::Text("e".to_owned()) } else { key(Modifiers::NONE, Key::Backspace) };
        window.draw(vec![event]) + window.draw(Vec::new())
    });
}

/// The frame in which a row or a bar moves by a key, and the one that shows it.
#[divan::bench(args = MOVED, consts = LARGE, sample_count = 40, sample_size = 1)]
fn moved<const MEASURES: usize>(bencher: Bencher<'_, '_>, view: View) {
    let mut window = BenchWindow::on(MEASURES, view);
    let arrows = if view == View::Timeline {
        [Key::ArrowRight, Key::ArrowLeft]
    } else {
        [Key::ArrowDown, Key::ArrowUp]
    };
    let mut arrows = arrows.into_iter().cycle();
    let before = window.revision();
    bencher.bench_local(|| {
        let arrow = arrows.next().map(|arrow| key(Modifiers::ALT, arrow));
        window.draw(Vec::from_iter(arrow)) + window.draw(Vec::new())
    });
    // A row at the end of its list stays where it is when it is moved further.
    assert!(window.revision() > before, "the plan was changed");
}

/// The frame in which a row of a list is deleted, or comes back by undo, and the one that shows it.
#[divan::bench(args = LISTS, consts = LARGE, sample_count = 40, sample_size = 1)]
fn deleted<const MEASURES: usize>(bencher: Bencher<'_, '_>, view: View) {
    let mut window = BenchWindow::on(MEASURES, view);
    let (before, mut pressed) = (window.revision(), 0);
    bencher.bench_local(|| {
        let act = if pressed % 2 == 0 { Key::Delete } else { Key::Z };
        pressed += 1;
        window.draw(vec![key(Modifiers::COMMAND, act)]) + window.draw(Vec::new())
    });
    assert!(window.revision() >= before + pressed, "every key changed the plan");
}
