//! Keys that reach a slow frame all at once do what they do one after the other.

use crate::analysis::aim_tree;
use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::model::Kind;
use planverksted::store::SAMPLE_PLAN;
use std::sync::atomic::{AtomicUsize, Ordering};

fn window(view: &'static str) -> (Folder, WindowHarness) {
    static COUNTER: AtomicUsize = AtomicUsize::new(0);
    let folder = Folder::of(&format!("pace-{}", COUNTER.fetch_add(1, Ordering::Relaxed)));
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &path);
    let view = window.word(view);
    window.press("Ctrl+K").write(&view).press("Enter");
    (folder, window)
}

/// The rows as people see them: what hangs where, the titles in order, and the periods.
fn state_of(window: &WindowHarness) -> Vec<String> {
    let kinds = [Kind::Challenge, Kind::Goal, Kind::Strategy, Kind::Measure];
    let titles = kinds.into_iter().flat_map(|kind| window.titles(kind));
    let measures = window.plan().measures().iter();
    let mut periods: Vec<_> = measures.map(|it| format!("{:?} {}", it.title, it.period)).collect();
    periods.sort();
    std::iter::once(aim_tree::describe_tree(window.plan())).chain(titles).chain(periods).collect()
}

/// Keys and letters (behind a `:`), parted by spaces, make the same plan at once as one by one, and another than before.
#[track_caller]
fn check(view: &'static str, keys: &str) {
    let ((_one, mut slow), (_other, mut fast)) = (window(view), window(view));
    let before = slow.plan().clone();
    for step in keys.split(' ') {
        match step.strip_prefix(':') {
            Some(letters) => slow.write(letters),
            None => slow.press(step),
        };
    }
    fast.press_at_once(keys);
    assert!(*slow.plan() != before, "{keys} changes something");
    let (slowly, at_once) = (state_of(&slow), state_of(&fast));
    let other: Vec<_> = at_once.iter().zip(&slowly).filter(|(one, other)| one != other).collect();
    assert!(other.is_empty() && at_once.len() == slowly.len(), "{keys} at once: {other:#?}");
    assert_eq!(slow.focused(), fast.focused(), "{keys}");
}

#[test]
fn a_row_of_the_tree_moves_while_it_is_written_in() {
    check("ui-view-direction", "Ctrl+N :Ny Alt+ArrowRight Alt+ArrowLeft :tt Alt+ArrowDown");
    check("ui-view-direction", "ArrowDown ArrowDown Enter Alt+ArrowLeft");
}

#[test]
fn rows_are_written_one_after_another() {
    check("ui-view-direction", "Ctrl+N :En Enter :To Enter Escape");
    check("ui-view-measures", "Ctrl+N :En Enter :To Enter :Tre Escape");
    check("ui-view-measures", "ArrowDown ArrowDown ArrowDown F2 :Los Enter Ctrl+Delete");
}

#[test]
fn a_text_is_parted_and_becomes_another_kind() {
    check("ui-view-direction", "ArrowDown Enter Home ArrowRight ArrowRight Ctrl+Enter Ctrl+1 :x Escape");
}

#[test]
fn undo_takes_one_step_a_press() {
    check("ui-view-measures", "Ctrl+Delete Ctrl+Delete Ctrl+Delete Ctrl+Z Ctrl+Z");
    check("ui-view-direction", "Ctrl+Delete F2 :Ny Ctrl+Z");
}

#[test]
fn a_bar_goes_as_far_as_there_were_presses() {
    check(
        "ui-view-timeline",
        "Alt+ArrowRight Alt+ArrowRight Shift+ArrowRight ArrowDown Alt+Shift+ArrowRight",
    );
}
