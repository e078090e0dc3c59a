//! The recovery copies that a start offers: a line a plan, older ones under it, and none of what is safe in its file.

use super::put_back::crash;
use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::model::IdGenerator;
use planverksted::session::Command;
use planverksted::store::{
    Disk, RecoveryOrigin, SAMPLE_PLAN, list_recoveries, open_plan, recovery_file, write_recovery,
};
use std::path::Path;

/// What is offered: each plan's newest copy with the number of older ones under it.
fn offered(harness: &ProgramHarness) -> Vec<(String, usize)> {
    let words = harness.program.words();
    let entries = harness.program.recoveries().iter();
    entries.map(|entry| (words.text(&entry.phrase), entry.older.len())).collect()
}

#[test]
fn a_plan_has_one_line_with_its_older_copies_and_pushes_no_other_plan_out() {
    let folder = Folder::of("recovery-lines");
    for title in ["Plan A", "Plan B"] {
        let mut harness =
            ProgramHarness::new(&folder, "home", title.len() as u64 + u64::from(title.ends_with('B')));
        harness
            .dispatch(Command::NewFromTemplate("empty".to_owned()))
            .set_title(title)
            .advance_clock(2)
            .save();
        harness.program.finish();
    }
    for round in 0..4 {
        let mut harness = ProgramHarness::new(&folder, "home", 20 + round);
        harness.advance_clock(60 * (i64::try_from(round).expect("few") + 1));
        let words = harness.program.words();
        let of_b =
            |entry: &&planverksted::session::RecoveryEntry| words.text(&entry.phrase).contains("Plan B");
        let copy = harness.program.recoveries().iter().find(of_b).expect("it is offered").file.clone();
        harness.dispatch(Command::OpenRecovery(copy)).set_title(&format!("Plan B {round}")).save();
        harness.program.finish();
    }
    let harness = ProgramHarness::new(&folder, "home", 40);
    let lines = offered(&harness);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].0.contains("Plan B 3") && lines[1].0.contains("Plan A"), "{lines:?}");
    assert_eq!(
        lines.iter().map(|(_, older)| older + 1).sum::<usize>(),
        list_recoveries(&Disk, &harness.dirs).len()
    );
    let older = &harness.program.recoveries()[0].older[0];
    assert!(harness.program.words().text(&older.phrase).contains("Plan B 2"), "{older:?}");
    let file = older.file.clone();
    let mut harness = harness;
    harness.dispatch(Command::OpenRecovery(file));
    assert_eq!(harness.title(), "Plan B 2", "the older one can be opened too");
}

/// Leaves a copy of the plan in a file, with another title where one is given.
fn leave_copy(harness: &ProgramHarness, path: &Path, title: Option<&str>, session: u64) {
    let mut saved = open_plan(&Disk, path).expect("a plan").saved;
    if let Some(title) = title {
        let change = planverksted::edit::verbs::set(
            &saved.plan,
            planverksted::model::records::plan::TITLE,
            planverksted::model::Uid::PLAN,
            title,
        );
        change.apply(&mut saved.plan).expect("it fits");
    }
    let file = recovery_file(&harness.dirs, saved.plan_id, IdGenerator::seeded(session).next_id());
    let origin = RecoveryOrigin::new(jiff::Timestamp::UNIX_EPOCH, Some(path.to_owned()), None);
    write_recovery(&Disk, &file, &origin, &saved).expect("it can be written");
}

#[test]
fn copies_of_what_is_safe_in_its_file_are_swept_and_no_others() {
    let folder = Folder::of("recovery-sweep");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let first = ProgramHarness::new(&folder, "home", 1);
    leave_copy(&first, &path, None, 70);
    leave_copy(&first, &path, Some("Noe annet"), 71);
    drop(first);
    let next = ProgramHarness::new(&folder, "home", 2);
    let lines = offered(&next);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].0.contains("Noe annet") && lines[0].1 == 0, "{lines:?}");
    assert_eq!(list_recoveries(&Disk, &next.dirs).len(), 1, "the other one is gone from the disk");
    // A file that is gone holds nothing: the copy of it stays.
    leave_copy(&next, &path, None, 72);
    std::fs::remove_file(&path).expect("it is there");
    let last = ProgramHarness::new(&folder, "home", 3);
    assert_eq!(list_recoveries(&Disk, &last.dirs).len(), 2);
}

#[test]
fn the_notice_of_an_interrupted_session_counts_what_will_be_put_back() {
    let folder = Folder::of("recovery-notice");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    crash(&harness.dirs, &path, &["Første", "Andre"]);
    // Killed: the session is not ended.
    drop(harness);
    let mut next = ProgramHarness::new(&folder, "home", 2);
    let messages = next.messages();
    assert!(
        messages.iter().any(|one| one.contains("2 endringer etter det blir satt inn igjen")),
        "{messages:?}"
    );
    next.open(&path);
    assert_eq!(next.title(), "Andre");
}
