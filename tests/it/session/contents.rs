//! The contents of the document in sight: found in the background, of the newest plan, while the old ones stand.

use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::edit::verbs;
use planverksted::model::Kind;
use planverksted::session::{Command, View};
use planverksted::store::SAMPLE_PLAN;

fn harness(test: &str, plan: &str) -> (Folder, ProgramHarness) {
    let folder = Folder::of(&format!("contents-{test}"));
    let file = folder.file("plan.ron", plan);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&file);
    (folder, harness)
}

const EMPTY: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Kort\"))";

/// The chapters that are shown, and whether they are those of the plan as it is.
fn version_names(harness: &ProgramHarness) -> (Vec<String>, bool) {
    let cx = harness.program.context().expect("a plan is open");
    let names = cx.contents.entries().iter().map(|entry| entry.name.clone()).collect();
    (names, cx.contents.revision() == cx.revision)
}

/// Waits until the contents are those of the plan as it is.
fn wait(harness: &mut ProgramHarness) -> Vec<String> {
    harness.program.settle();
    let (names, current) = version_names(harness);
    assert!(current, "these are of an older plan: {names:?}");
    names
}

fn add_measure(harness: &mut ProgramHarness) {
    harness.change(|plan, ids| verbs::add_after(plan, ids, Kind::Measure, None, |_, _| ()).0);
}

#[test]
fn nothing_is_looked_for_before_the_documents_are_in_sight() {
    let (_folder, mut harness) = harness("unseen", SAMPLE_PLAN);
    harness.program.settle();
    assert_eq!(version_names(&harness), (Vec::new(), false));
}

#[test]
fn the_old_chapters_stand_until_the_new_ones_are_found() {
    let (_folder, mut harness) = harness("old", EMPTY);
    harness.program.dispatch(Command::Show(View::Documents));
    assert_eq!(harness.program.due_in(), Some(0), "a frame is asked for, which begins to find them");
    assert!(wait(&mut harness).is_empty(), "a plan of a title has no chapters");
    add_measure(&mut harness);
    assert_eq!(version_names(&harness), (Vec::new(), false), "the change does not wait for them");
    assert_eq!(wait(&mut harness).len(), 1, "the chapter of the measures");
}
