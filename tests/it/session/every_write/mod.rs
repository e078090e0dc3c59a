//! Every act that writes, with each of its calls of the storage failing, once and for good, and with the power cut after
//! each: a file is the old one or the new one, whole; what was acknowledged is there; and a failure is reported.

mod acts;

use crate::harness::faulty_disk::CallKind;
use crate::harness::folder::Folder;
use crate::harness::memory_disk::MemoryDisk;
use acts::{Act, ActHarness, Ended, NEW, NEWER, NOTE, OLD, OTHERS, TABLE, WINDOW, plan_text, title_of};
use planverksted::store::{AppDirs, list_versions, plan_id_in, read, read_journal, read_version};
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The errors that a call fails with, in turn.
const ERRORS: [ErrorKind; 6] = [
    ErrorKind::StorageFull,
    ErrorKind::PermissionDenied,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::TimedOut,
    ErrorKind::NotFound,
    ErrorKind::Other,
];

/// Nothing on the disk is a part of something, and nothing of anybody else's was touched.
#[track_caller]
fn check_whole(disk: &MemoryDisk, folder: &Folder, when: &str) {
    let files = disk.files();
    let bystanders = [
        ("annen.ron", plan_text("En annen")),
        ("tabell.csv", TABLE.to_owned()),
        ("notat.txt", NOTE.to_owned()),
    ];
    for (name, text) in bystanders {
        assert_eq!(files.get(&folder.path(name)), Some(&text.into_bytes()), "{name} {when}");
    }
    for (path, bytes) in &files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".ron") {
            assert!(title_of(bytes).is_some(), "{name} is whole {when}: {}", String::from_utf8_lossy(bytes));
        } else if name.ends_with(".json") || name.ends_with(".ron.lock") {
            assert!(serde_json::from_slice::<serde_json::Value>(bytes).is_ok(), "{name} is whole {when}");
        }
    }
    let title = title_of(&files[&folder.path("plan.ron")]);
    assert!([OLD, NEW, NEWER].map(|title| Some(title.to_owned())).contains(&title), "{title:?} {when}");
    let plan_id = plan_id_in(plan_text(OLD).as_bytes()).expect("it has an id");
    for version in list_versions(disk, &AppDirs::inside(folder.path("home")), plan_id) {
        assert!(read_version(disk, &version).is_ok(), "a version is what was kept {when}");
    }
}

/// Runs an act on a disk where calls fail, by how many there were before.
fn run(
    act: &Act,
    fails: impl Fn(usize) -> Option<ErrorKind> + Send + Sync + 'static,
) -> (ActHarness, Ended, usize) {
    let mut here = ActHarness::new(act.name);
    (act.prepare)(&mut here);
    let calls = Arc::new(AtomicUsize::new(0));
    let (counted, has_failed) = (Arc::clone(&calls), Arc::clone(&here.has_failed));
    here.disk.set_gate(move |call| -> io::Result<()> {
        let number = counted.fetch_add(1, Ordering::SeqCst);
        // What cannot be removed is left over, and no more.
        let is_harmless = call.kind == CallKind::Remove;
        let Some(kind) = fails(number).filter(|_| !is_harmless) else { return Ok(()) };
        has_failed.store(true, Ordering::SeqCst);
        Err(kind.into())
    });
    let ended = (act.run)(&mut here);
    let calls = calls.load(Ordering::SeqCst);
    (here, ended, calls)
}

/// How many calls an act makes when all goes well.
fn count_calls(act: &Act) -> usize {
    let (here, ended, calls) = run(act, |_| None);
    check_whole(&here.disk, &here.folder, "when all goes well");
    assert!((act.is_there)(&here.disk, &here.folder), "{} is done when all goes well", act.name);
    assert!(calls > 3, "{} makes {calls} calls", act.name);
    assert!(ended.is_acknowledged || act.name == "settings", "{} is acknowledged", act.name);
    calls
}

fn check_faults(act: &Act) {
    for number in 0..count_calls(act) {
        for for_good in [false, true] {
            let kind = ERRORS[(number + 3 * usize::from(for_good)) % ERRORS.len()];
            let fails = move |call: usize| (call == number || (for_good && call > number)).then_some(kind);
            let (here, ended, _) = run(act, fails);
            here.disk.open_gate();
            let when = format!("in {} after {number} calls, {kind:?}, for good: {for_good}", act.name);
            check_whole(&here.disk, &here.folder, &when);
            if ended.is_acknowledged {
                assert!((act.is_there)(&here.disk, &here.folder), "it is said to be done {when}");
            } else {
                assert!(ended.is_reported, "nobody says that it failed {when}");
            }
        }
    }
}

/// What is in the plan's file can be undone: the window writes the journal first.
#[track_caller]
fn check_undo(disk: &MemoryDisk, folder: &Folder, when: &str) {
    let opened = read(&disk.files()[&folder.path("plan.ron")]).expect("it is whole").saved;
    let journal = read_journal(disk, &AppDirs::inside(folder.path("home")), opened.plan_id);
    assert!(opened.head.is_none() || journal.contains_head(opened.head), "the step is in the journal {when}");
}

fn check_power_cuts(act: &Act, check_more: fn(&MemoryDisk, &Folder, &str)) {
    for number in 0..=count_calls(act) {
        let (here, ended, _) = run(act, move |call| (call >= number).then_some(ErrorKind::Other));
        here.disk.open_gate();
        for (variant, left) in here.disk.after_power_cuts().iter().enumerate() {
            let when = format!("in {} after {number} calls and power cut {variant}", act.name);
            check_whole(left, &here.folder, &when);
            check_more(left, &here.folder, &when);
            let is_promised = ended.is_acknowledged && ended.is_in_time;
            assert!(!is_promised || (act.is_there)(left, &here.folder), "it was said to be done {when}");
        }
    }
}

#[test]
fn in_the_window_a_call_that_fails_harms_nothing_and_is_said() {
    WINDOW.iter().for_each(check_faults);
}

#[test]
fn in_the_window_a_power_cut_harms_nothing_and_costs_nothing_that_was_acknowledged() {
    for act in WINDOW {
        check_power_cuts(act, check_undo);
    }
}

#[test]
fn on_the_command_line_a_call_that_fails_harms_nothing_and_is_said() {
    OTHERS.iter().for_each(check_faults);
}

#[test]
fn on_the_command_line_a_power_cut_harms_nothing_and_costs_nothing_that_was_acknowledged() {
    for act in OTHERS {
        check_power_cuts(act, |_, _, _| ());
    }
}
