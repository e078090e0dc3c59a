//! Who has a plan open: a lock beside the file that blocks nobody, and what is reported after the program was killed.

use crate::harness::faulty_disk::FaultyDisk;
use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::session::{Command, SaveState};
use planverksted::store::{Disk, SAMPLE_PLAN, lock_file, read_lock};
use std::path::PathBuf;
use std::sync::Arc;

const LOCK: &str = ".plan.ron.lock";

fn file(name: &str) -> (Folder, PathBuf) {
    let folder = Folder::of(name);
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    (folder, path)
}

/// What the banner says of somebody else.
fn elsewhere(harness: &ProgramHarness) -> Option<String> {
    let cx = harness.program.context().expect("a plan is open");
    cx.other_owner.map(|phrase| harness.program.words().text(phrase))
}

#[test]
fn a_lock_says_who_has_the_plan_open_and_goes_when_it_is_closed() {
    for end in [Command::ClosePlan, Command::Quit, Command::OpenSample] {
        let (folder, path) = file("presence-lock");
        let mut harness = ProgramHarness::new(&folder, "home", 1);
        harness.open(&path);
        let there = read_lock(&Disk, &path).expect("a lock");
        assert_eq!((there.user.as_str(), there.machine.as_str()), ("kari", "PC-1"));
        harness.set_title("Ny").save();
        let text = std::fs::read_to_string(&path).expect("the plan");
        assert!(!text.contains("kari") && !text.contains("PC-1"), "no plan names anybody");
        harness.dispatch(end.clone());
        assert_eq!(folder.names(), ["home", "plan.ron"], "after {end:?}");
    }
}

#[test]
fn a_plan_that_somebody_has_open_can_be_written_and_it_is_said_who() {
    let (folder, path) = file("presence-other");
    let mut kari = ProgramHarness::new(&folder, "home", 1);
    kari.open(&path);
    let mut ola = ProgramHarness::with_storage(Arc::new(Disk), &folder, ("ola-home", "ola"), 2);
    ola.open(&path);
    let message = elsewhere(&ola).expect("it is said");
    assert!(
        message.contains("kari") && message.contains("PC-1") && message.contains("plan.ron"),
        "{message}"
    );
    assert!(ola.program.context().expect("a plan").can.edit, "nobody is blocked");
    ola.set_title("Fra Ola").save();
    assert_eq!(title_of_file(&path), "Fra Ola");
    ola.dispatch(Command::ClosePlan);
    assert!(folder.names().contains(&LOCK.to_owned()), "the lock of another stays");
    ola.open(&path);
    kari.dispatch(Command::ClosePlan);
    ola.check_file();
    assert_eq!(elsewhere(&ola), None, "the other has left");
    assert_eq!(read_lock(&Disk, &path).expect("a lock").user, "ola");
}

#[test]
fn of_two_the_second_can_only_read_open_a_copy_or_take_over() {
    let (folder, path) = file("presence-acts");
    let mut kari = ProgramHarness::new(&folder, "home", 1);
    kari.open(&path);
    let mut ola = ProgramHarness::with_storage(Arc::new(Disk), &folder, ("ola-home", "ola"), 2);
    ola.open(&path);
    ola.dispatch(Command::MakeReadOnly);
    assert_eq!((ola.save_state(), elsewhere(&ola)), (SaveState::ReadOnly, None));
    assert!(!ola.program.context().expect("a plan").can.edit);

    ola.open(&path);
    ola.dispatch(Command::ContinueInCopy);
    assert_eq!((ola.save_state(), elsewhere(&ola)), (SaveState::NoFile, None));
    ola.set_title("Olas kopi").save();
    assert_eq!(ola.recovery_title().as_deref(), Some("Olas kopi"));
    assert_ne!(title_of_file(&path), "Olas kopi");

    ola.open(&path).dispatch(Command::LeaveWithCopy);
    ola.dispatch(Command::TakeOverLock);
    assert_eq!(elsewhere(&ola), None);
    assert_eq!(read_lock(&Disk, &path).expect("a lock").user, "ola");
    kari.check_file();
    assert!(elsewhere(&kari).expect("it is said").contains("ola"), "who had it first is told");
    kari.dispatch(Command::ClosePlan);
    assert_eq!(read_lock(&Disk, &path).expect("a lock").user, "ola", "and leaves the lock of the other");
}

#[test]
fn a_lock_that_cannot_be_written_is_no_error() {
    let (folder, path) = file("presence-forbidden");
    for calls in 0..60 {
        let faulty = Arc::new(FaultyDisk::after(calls, std::io::ErrorKind::PermissionDenied));
        let mut harness =
            ProgramHarness::with_storage(Arc::clone(&faulty) as _, &folder, ("home", "kari"), 1);
        harness.open(&path);
        if harness.program.plan().is_some() && faulty.has_failed() {
            assert_eq!(elsewhere(&harness), None, "after {calls} calls");
            let names = folder.names();
            assert!(
                names.iter().all(|name| ["home", "plan.ron", LOCK].contains(&name.as_str())),
                "{names:?}"
            );
        }
        harness.program.finish();
        drop(harness);
        if lock_file(&path).exists() {
            std::fs::remove_file(lock_file(&path)).expect("it goes");
        }
    }
}

#[test]
fn after_a_kill_the_next_start_says_what_was_kept_and_sweeps_the_lock() {
    let (folder, path) = file("presence-killed");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).set_title("Ungdomsplan").save();
    let (mut other, second) =
        (ProgramHarness::new(&folder, "home", 2), folder.file("other.ron", SAMPLE_PLAN));
    assert_eq!(other.messages(), Vec::<String>::new(), "who still works is not said to have been killed");
    other.open(&second);
    // The process ends without a word: nothing of it is done but what the system does.
    drop(harness);
    let next = ProgramHarness::new(&folder, "home", 3);
    let message = next.messages();
    assert_eq!(message.len(), 1, "{message:?}");
    assert!(message[0].contains("plan.ron") && message[0].contains("ikke lukket riktig"), "{message:?}");
    assert!(!lock_file(&path).exists());
    assert!(lock_file(&second).exists());
    assert_eq!(ProgramHarness::new(&folder, "home", 4).messages(), Vec::<String>::new(), "it is told once");
}

#[test]
fn a_lock_that_a_killed_program_left_is_not_taken_for_somebody() {
    let (folder, path) = file("presence-stale");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    let mut next = ProgramHarness::new(&folder, "home", 2);
    harness.open(&path);
    drop(harness);
    next.open(&path);
    assert_eq!(elsewhere(&next), None);
}

#[test]
fn another_computers_lock_is_never_taken_for_a_left_over() {
    let (folder, path) = file("presence-far");
    let text = r#"{"user":"ola","machine":"PC-9","since":1795400000,"sitting":"2345678922","place":"00"}"#;
    folder.file(LOCK, text);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    assert!(elsewhere(&harness).expect("it is said").contains("PC-9"));
    for damaged in ["", "{", "[]", "\u{0}"] {
        folder.file(LOCK, damaged);
        harness.open(&path);
        assert_eq!(elsewhere(&harness), None, "{damaged:?} names nobody");
    }
}

#[test]
fn a_lock_that_names_nobody_reads_as_a_sentence_too() {
    let (folder, path) = file("presence-nameless");
    let text = r#"{"user":"","machine":" ","since":1795400000,"sitting":"2345678922","place":"00"}"#;
    folder.file(LOCK, text);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    let message = elsewhere(&harness).expect("it is said");
    assert!(message.starts_with("plan.ron er åpen hos noen på en annen maskin siden"), "{message}");
}

#[test]
fn other_versions_that_a_program_for_keeping_folders_alike_made_are_said_quietly_and_once() {
    let (folder, path) = file("presence-copies");
    let mine = ["plan (1).ron", "plan-PC-12.ron", "plan.sync-conflict-20261124-141200-ABCDEFG.ron"];
    let named = ["Kopi av plan.RON", "plan (Karis konfliktkopi).ron"];
    for name in mine.iter().chain(&named) {
        folder.file(name, SAMPLE_PLAN);
    }
    folder.file("plan (1).txt", SAMPLE_PLAN);
    folder.file("plan (2).ron", SAMPLE_PLAN.replacen("plan_id: \"", "plan_id: \"A", 1));
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).check_file().check_file();
    let message = harness.messages();
    assert_eq!(message.len(), mine.len() + named.len(), "{message:?}");
    for name in mine.iter().chain(&named) {
        assert!(message.iter().any(|message| message.contains(name)), "{name}: {message:?}");
    }
    assert_eq!(harness.program.messages().alert(), None, "quietly");
    assert_eq!(harness.program.context().expect("a plan").conflict_copies.len(), 5);
}

#[test]
fn many_other_versions_are_counted_and_not_named() {
    let (folder, path) = file("presence-many-copies");
    for number in 1..=9 {
        folder.file(&format!("møte {number}.ron"), SAMPLE_PLAN);
    }
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).check_file();
    let messages = harness.messages();
    assert!(messages.len() == 1 && messages[0].contains("9 andre utgaver"), "{messages:?}");
    assert_eq!(harness.program.context().expect("a plan").conflict_copies.len(), 9, "all can be merged");
}

#[cfg(unix)]
#[test]
fn a_link_to_the_plan_is_no_other_version() {
    let (folder, path) = file("presence-link");
    std::os::unix::fs::symlink(&path, folder.path("snarvei.ron")).expect("a link");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).check_file();
    assert_eq!(harness.messages(), [""; 0]);
}

#[test]
fn who_only_reads_has_no_lock() {
    let (folder, path) = file("presence-reads");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    assert!(lock_file(&path).exists());
    harness.dispatch(Command::MakeReadOnly);
    assert!(!lock_file(&path).exists(), "nobody is kept from writing by somebody who reads");
    harness.check_file().check_file();
    assert!(!lock_file(&path).exists(), "and it stays so");
    let mut permissions = std::fs::metadata(&path).expect("the file").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("it is protected");
    let mut next = ProgramHarness::new(&folder, "other", 2);
    next.open(&path).check_file();
    assert!(!lock_file(&path).exists(), "nor for a file that may not be written");
}
