//! The clock of a step: its words change with its colour, and it is drawn again once a second at most.

use super::play::{on_the_morning, set_clock};
use crate::harness::window::WindowHarness;
use std::time::Duration;

/// How soon the window wants to be drawn again.
fn again(window: &WindowHarness) -> Duration {
    let outputs = window.harness.output().viewport_output.values();
    outputs.map(|output| output.repaint_delay).min().expect("a window")
}

/// A window at the first point, of five minutes, begun at nine, where nothing is written.
fn at_nine(name: &str) -> (crate::harness::folder::Folder, WindowHarness) {
    let (folder, mut window) = on_the_morning(name);
    set_clock(&mut window, 9, 0, 0);
    window.press("Ctrl+G").press("F9").settle();
    (folder, window)
}

#[test]
fn words_follow_the_clock() {
    let (_folder, mut window) = at_nine("gathering-clock-words");
    for (minute, second, figure, key) in [
        (0, 0, "5 min", "ui-gathering-left"),
        (2, 59, "3 min", "ui-gathering-left"),
        (3, 1, "1:59", "ui-gathering-left"),
        (4, 0, "1:00", "ui-gathering-soon"),
        (4, 45, "0:15", "ui-gathering-last"),
        (5, 30, "+0:30", "ui-gathering-over"),
    ] {
        set_clock(&mut window, 9, minute, second);
        let words = window.word(key);
        assert!(window.shows(figure) && window.shows(&words), "{minute}.{second}: {figure} {words}");
    }
    window.press("F8");
    let words = window.word("ui-gathering-paused");
    assert!(window.shows(&words), "{words}");
}

#[test]
fn catching_up_is_offered_where_it_is_late() {
    let (_folder, mut window) = at_nine("gathering-clock-late");
    let catch_up = window.word("ui-gathering-catch-up");
    assert!(!window.shows(&catch_up));
    set_clock(&mut window, 9, 12, 0);
    assert!(window.shows("7 min etter planen") && window.shows(&catch_up));
}

#[test]
fn a_clock_is_drawn_once_a_minute_and_near_the_end_once_a_second() {
    let (_folder, mut window) = at_nine("gathering-clock-frames");
    window.advance_clock(3_000).settle();
    for (minute, second, least, most) in [(0, 20, 30_000, 40_000), (3, 10, 900, 1_000), (4, 58, 900, 1_000)] {
        set_clock(&mut window, 9, minute, second);
        window.settle();
        // Nothing has the keyboard: a caret blinks as in any box.
        window
            .harness
            .ctx
            .memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        let due = again(&window).as_millis();
        assert!((least..=most).contains(&due), "{minute}.{second}: {due} milliseconds");
    }
}
