//! Plans are read in the background; what takes long is said, and can be stopped.

use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::edit::sample;
use planverksted::model::IdGenerator;
use planverksted::session::Command;
use planverksted::store::{SavedPlan, write};
use std::path::PathBuf;

/// A plan of so many measures in a file.
fn file(folder: &Folder, measures: usize) -> (PathBuf, SavedPlan) {
    let saved = SavedPlan {
        plan_id: IdGenerator::seeded(3).next_id(),
        plan: sample(measures, 1),
        ..SavedPlan::default()
    };
    let text = write(&saved).expect("a plan can be written");
    (folder.file(&format!("{measures}.ron"), text), saved)
}

/// Waits for the jobs.
fn until_read(harness: &mut ProgramHarness) {
    harness.program.settle();
    assert_eq!(harness.program.reading_file_name(), None, "no file is being read any more");
}

#[test]
fn a_file_that_is_read_quickly_is_opened_without_a_word() {
    let folder = Folder::of("reading-small");
    let (path, saved) = file(&folder, 20);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    assert_eq!(harness.program.reading_file_name(), None);
    assert_eq!(harness.program.plan(), Some(&saved.plan));
}

#[test]
fn a_large_file_is_read_beside_the_window_and_its_name_told_meanwhile() {
    let folder = Folder::of("reading-large");
    let (path, saved) = file(&folder, 1500);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.outage.begin(path.clone());
    harness.program.dispatch(Command::OpenPath(path));
    assert_eq!(harness.program.reading_file_name(), None, "what takes a moment is not said");
    harness.advance_clock(1);
    assert_eq!(harness.program.reading_file_name().as_deref(), Some("1500.ron"));
    assert_eq!(harness.program.plan(), None);
    harness.outage.end();
    until_read(&mut harness);
    assert_eq!(harness.program.plan(), Some(&saved.plan));
}

#[test]
fn reading_can_be_stopped_and_another_plan_opened_instead() {
    let folder = Folder::of("reading-stopped");
    let (large, _) = file(&folder, 1500);
    let (small, saved) = file(&folder, 20);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.outage.begin(large.clone());
    harness.program.dispatch(Command::OpenPath(large.clone()));
    harness.advance_clock(1).program.dispatch(Command::StopWork);
    assert_eq!(harness.program.reading_file_name(), None);
    harness.program.dispatch(Command::OpenPath(large));
    harness.program.dispatch(Command::OpenPath(small));
    harness.outage.end();
    until_read(&mut harness);
    assert_eq!(harness.program.plan(), Some(&saved.plan), "the large one does not come after all");
}

#[test]
fn a_large_file_that_is_no_plan_says_so() {
    let folder = Folder::of("reading-odd");
    let path = folder.file("odd.ron", vec![b'x'; 2_000_000]);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    until_read(&mut harness);
    assert_eq!(harness.program.plan(), None);
    assert!(harness.program.messages().alert().is_some());
}
