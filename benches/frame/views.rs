//! What a frame of each view costs in a large plan and in a huge one: idle, after a letter, a filter, a move, a deletion.
//!
//! `cargo bench --bench frame -- views`. Divan prints the allocations of each below its times. The targets are 3 ms and
//! 1,500 allocations a frame in both sizes. The frame with the input and the one that shows the result are measured
//! apart.

use crate::window::{BenchWindow, key};
use divan::Bencher;
use eframe::egui::{Event, Key, Modifiers};
use planverksted::session::{Command, TimelineGrouping, TimelineSettings, View};
use std::cell::RefCell;

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

/// One of the two frames of an act, of what is measured.
#[derive(Clone, Copy, Debug)]
pub(super) struct ActFrame<T> {
    /// What is measured: a view, or how it shows the plan.
    pub(super) of: T,
    /// Whether it is the one that shows what the input did, and not the one with the input.
    pub(super) shows: bool,
}

/// Both frames of an act in each of these.
pub(super) fn frames<T: Copy>(all: &'static [T]) -> impl Iterator<Item = ActFrame<T>> {
    all.iter().flat_map(|of| [false, true].map(|shows| ActFrame { of: *of, shows }))
}

/// Frames between two acts: a key may wait for two frames behind another one (`ui::frame::input_queue`).
const FRAMES_BETWEEN: usize = 4;

/// Measures one of the two frames of an act that is done again and again.
pub(super) fn bench_frame<T: Copy>(
    bencher: Bencher<'_, '_>,
    window: BenchWindow,
    frame: ActFrame<T>,
    mut input: impl FnMut(&mut BenchWindow) -> Vec<Event>,
) -> BenchWindow {
    let window = RefCell::new(window);
    let prepare = || {
        let mut window = window.borrow_mut();
        (0..FRAMES_BETWEEN).for_each(|_| drop(window.run(Vec::new())));
        let input = input(&mut window);
        if !frame.shows {
            return input;
        }
        window.run(input);
        Vec::new()
    };
    bencher.with_inputs(prepare).bench_local_values(|input| window.borrow_mut().draw(input));
    let mut window = window.into_inner();
    window.run(Vec::new());
    window
}

/// A letter in a title.
#[divan::bench(args = frames(&TYPED_IN), consts = LARGE, sample_count = 30, sample_size = 1)]
fn letter<const MEASURES: usize>(bencher: Bencher<'_, '_>, frame: ActFrame<View>) {
    let mut window = BenchWindow::on(MEASURES, frame.of);
    let letter = || vec![Event::Text("e".to_owned())];
    (0..3).for_each(|_| drop((window.run(letter()), window.run(Vec::new()))));
    let before = window.revision();
    let window = bench_frame(bencher, window, frame, |_| letter());
    assert!(window.revision() > before, "the letters changed the plan");
}

/// A letter in the filter (Ctrl+F), or one less.
#[divan::bench(args = frames(&FILTERED), consts = LARGE, sample_count = 40, sample_size = 1)]
fn filtered<const MEASURES: usize>(bencher: Bencher<'_, '_>, frame: ActFrame<View>) {
    let mut window = BenchWindow::on(MEASURES, frame.of);
    window.run(vec![key(Modifiers::COMMAND, Key::F)]);
    (0..3).for_each(|_| drop(window.run(Vec::new())));
    let mut turn = false;
    bench_frame(bencher, window, frame, |_| {
        turn = !turn;
        vec![if turn { Event::Text("e".to_owned()) } else { key(Modifiers::NONE, Key::Backspace) }]
    });
}

/// A row or a bar moves by a key.
#[divan::bench(args = frames(&MOVED), consts = LARGE, sample_count = 40, sample_size = 1)]
fn moved<const MEASURES: usize>(bencher: Bencher<'_, '_>, frame: ActFrame<View>) {
    let window = BenchWindow::on(MEASURES, frame.of);
    let arrows = if frame.of == View::Timeline {
        [Key::ArrowRight, Key::ArrowLeft]
    } else {
        [Key::ArrowDown, Key::ArrowUp]
    };
    let mut arrows = arrows.into_iter().cycle();
    let (before, mut pressed) = (window.revision(), 0);
    let window = bench_frame(bencher, window, frame, |_| {
        pressed += 1;
        Vec::from_iter(arrows.next().map(|arrow| key(Modifiers::ALT, arrow)))
    });
    assert!(window.revision() >= before + pressed, "every key changed the plan");
}

/// A row of a list is deleted, or comes back by undo.
#[divan::bench(args = frames(&LISTS), consts = LARGE, sample_count = 40, sample_size = 1)]
fn deleted<const MEASURES: usize>(bencher: Bencher<'_, '_>, frame: ActFrame<View>) {
    let window = BenchWindow::on(MEASURES, frame.of);
    let (before, mut pressed) = (window.revision(), 0);
    let window = bench_frame(bencher, window, frame, |_| {
        let act = if pressed % 2 == 0 { Key::Delete } else { Key::Z };
        pressed += 1;
        vec![key(Modifiers::COMMAND, act)]
    });
    assert!(window.revision() >= before + pressed, "every key changed the plan");
}

/// How the measures of a timeline are grouped.
const GROUPINGS: [TimelineGrouping; 4] = TimelineGrouping::ALL;

/// A bar moves by a key in a timeline that is grouped so.
#[divan::bench(args = frames(&GROUPINGS), consts = LARGE, sample_count = 40, sample_size = 1)]
fn bar_moved<const MEASURES: usize>(bencher: Bencher<'_, '_>, frame: ActFrame<TimelineGrouping>) {
    let mut window = BenchWindow::on(MEASURES, View::Timeline);
    let settings = TimelineSettings { grouping: frame.of, ..TimelineSettings::default() };
    window.app.dispatch(Command::SetTimeline(settings));
    (0..3).for_each(|_| drop(window.run(Vec::new())));
    let mut arrows = [Key::ArrowRight, Key::ArrowLeft].into_iter().cycle();
    let (before, mut pressed) = (window.revision(), 0);
    let window = bench_frame(bencher, window, frame, |_| {
        pressed += 1;
        Vec::from_iter(arrows.next().map(|arrow| key(Modifiers::ALT, arrow)))
    });
    assert!(window.revision() >= before + pressed, "every key changed the plan");
}
