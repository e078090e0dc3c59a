//! The window at rest draws nothing.

use crate::desk::Desk;
use crate::folder::Folder;
use planverksted::session::{Saved, View};
use planverksted::store::SAMPLE_PLAN;
use std::time::Duration;

/// How soon the window wants to be drawn again.
fn again(desk: &Desk) -> Duration {
    let outputs = desk.harness.output().viewport_output.values();
    outputs.map(|output| output.repaint_delay).min().expect("a window")
}

/// Counts the frames that the window asks for within ten seconds of nothing.
fn frames_in_ten_seconds(desk: &mut Desk) -> usize {
    desk.read_back().harness.run();
    let mut left = Duration::from_secs(10);
    let mut frames = 0;
    while again(desk) <= left {
        left -= again(desk).max(Duration::from_millis(16));
        frames += 1;
        desk.harness.step();
        assert!(frames < 1_000, "it never comes to rest");
    }
    frames
}

#[test]
fn nothing_is_drawn_in_ten_seconds_of_nothing() {
    let folder = Folder::of("rest");
    let mut start = Desk::new(&folder);
    assert_eq!(frames_in_ten_seconds(&mut start), 0, "the start screen");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut desk = Desk::open(&folder, &file);
    assert_eq!(frames_in_ten_seconds(&mut desk), 0, "the overview");
    for view in View::ALL.into_iter().filter(|view| view.stands()) {
        desk.go_to(view);
        assert_eq!(frames_in_ten_seconds(&mut desk), 0, "{view:?}");
    }
}

#[test]
fn only_a_box_that_is_written_in_blinks() {
    let folder = Folder::of("rest-caret");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut desk = Desk::open(&folder, &file);
    desk.go_to_measures().press("F4").press("F6");
    let frames = frames_in_ten_seconds(&mut desk);
    assert!(frames <= 40, "{frames} frames for a caret");
    desk.press("Escape");
    assert_eq!(frames_in_ten_seconds(&mut desk), 0, "and none when it is left");
}

#[test]
fn after_a_change_there_is_one_save_and_then_rest() {
    let folder = Folder::of("rest-saved");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut desk = Desk::open(&folder, &file);
    desk.go_to_measures().press("Ctrl+J");
    assert!(again(&desk) <= Duration::from_secs(1), "a save is due");
    desk.later(2_000).wait_for("saved", |desk| matches!(desk.saved(), Saved::At(_)));
    assert_eq!(frames_in_ten_seconds(&mut desk), 0);
}

#[test]
fn a_plan_without_a_file_comes_to_rest_too() {
    let folder = Folder::of("rest-nowhere");
    let mut desk = Desk::new(&folder);
    desk.begin().write_rows(&["Losteam"]).later(2_000);
    let copies = folder.path("home/data/recovery");
    desk.wait_for("copied", |_| std::fs::read_dir(&copies).is_ok_and(|entries| entries.count() == 1));
    desk.harness.run_steps(3);
    std::thread::sleep(Duration::from_millis(50));
    desk.harness.run_steps(3);
    assert_eq!(frames_in_ten_seconds(&mut desk), 0);
}
