//! The window idle draws nothing.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::session::{SaveState, View};
use planverksted::store::SAMPLE_PLAN;
use std::time::Duration;

/// How soon the window wants to be drawn again.
fn again(window: &WindowHarness) -> Duration {
    let outputs = window.harness.output().viewport_output.values();
    outputs.map(|output| output.repaint_delay).min().expect("a window")
}

/// Counts the frames that the window asks for within ten seconds of nothing.
fn frames_in_ten_seconds(window: &mut WindowHarness) -> usize {
    window.wait_for_findings().harness.run();
    let mut left = Duration::from_secs(10);
    let mut frames = 0;
    while again(window) <= left {
        left -= again(window).max(Duration::from_millis(16));
        frames += 1;
        window.harness.step();
        assert!(frames < 1_000, "it never comes to rest");
    }
    frames
}

#[test]
fn nothing_is_drawn_in_ten_seconds_of_nothing() {
    let folder = Folder::of("rest");
    let mut start = WindowHarness::new(&folder);
    assert_eq!(frames_in_ten_seconds(&mut start), 0, "the start screen");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    assert_eq!(frames_in_ten_seconds(&mut window), 0, "the overview");
    for view in View::ALL.into_iter().filter(|view| view.is_permanent()) {
        window.go_to(view);
        assert_eq!(frames_in_ten_seconds(&mut window), 0, "{view:?}");
    }
}

#[test]
fn only_a_box_that_is_written_in_blinks() {
    let folder = Folder::of("rest-caret");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to_measures().press("F4").press("F6");
    let frames = frames_in_ten_seconds(&mut window);
    assert!(frames <= 40, "{frames} frames for a caret");
    window.press("Escape");
    assert_eq!(frames_in_ten_seconds(&mut window), 0, "and none when it is left");
}

#[test]
fn after_a_change_there_is_one_save_and_then_rest() {
    let folder = Folder::of("rest-saved");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to_measures().press("Ctrl+J");
    assert!(again(&window) <= Duration::from_secs(1), "a save is due");
    window
        .advance_clock(2_000)
        .wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    assert_eq!(frames_in_ten_seconds(&mut window), 0);
}

#[test]
fn a_plan_without_a_file_comes_to_rest_too() {
    let folder = Folder::of("rest-nowhere");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().write_rows(&["Losteam"]).advance_clock(2_000);
    let copies = folder.path("home/data/recovery");
    window.wait_for("copied", |_| std::fs::read_dir(&copies).is_ok_and(|entries| entries.count() == 1));
    window.settle();
    window.harness.run_steps(3);
    assert_eq!(frames_in_ten_seconds(&mut window), 0);
}
