//! A disk that fails at any one call of a whole sitting: the file is the old one or a new one, whole, and what the
//! program says of it is true.

use crate::harness::faulty_disk::FaultyDisk;
use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::session::{Command, ReadOnlyReason, SaveState};
use planverksted::store::{
    AppDirs, Disk, FORMAT, Problem, SAMPLE_PLAN, list_recoveries, list_versions, open_plan, read,
    read_version,
};
use std::io::ErrorKind;
use std::sync::Arc;

/// A sitting: opened, written in, saved, a version named, gone on with, closed.
fn run_session(harness: &mut ProgramHarness, path: &std::path::Path) -> Option<SaveState> {
    harness.open(path);
    harness.program.plan()?;
    harness.set_title("En").save().advance_clock(700).set_title("To");
    harness.dispatch(Command::NameVersion("Før høring".to_owned()));
    let saved = harness.save_state();
    harness.set_title("Tre").save();
    harness.dispatch(Command::Quit);
    Some(saved)
}

/// Whether this is what was overwritten, left where it could neither be looked at nor put back.
fn is_whole_plan(left: &std::path::Path) -> bool {
    let is_temporary = left.extension().is_some_and(|ending| ending == "new");
    is_temporary && open_plan(&Disk, left).is_ok_and(|opened| opened.remarks.is_empty())
}

#[test]
fn a_sitting_on_a_disk_that_fails_at_any_call_leaves_the_file_whole() {
    let sample = read(SAMPLE_PLAN.as_bytes()).expect("the sample").saved;
    let old = sample.plan.about().title.to_string();
    for calls in 0..2_000 {
        let kind = if calls % 2 == 0 { ErrorKind::StorageFull } else { ErrorKind::PermissionDenied };
        let folder = Folder::of("faults-sitting");
        let path = folder.file("plan.ron", SAMPLE_PLAN);
        let faulty = Arc::new(FaultyDisk::after(calls, kind));
        let mut harness =
            ProgramHarness::with_storage(Arc::clone(&faulty) as _, &folder, ("home", "kari"), 1);
        let saved = run_session(&mut harness, &path);
        let title = title_of_file(&path);
        assert!([old.as_str(), "En", "To", "Tre"].contains(&title.as_str()), "after {calls}: {title}");
        if matches!(saved, Some(SaveState::SavedAt(_))) {
            assert!(["To", "Tre"].contains(&title.as_str()), "what is said to be saved is: {title}");
        }
        for copy in list_recoveries(&Disk, &harness.dirs) {
            assert_eq!(copy.opened.remarks, [], "a copy is whole or not there");
        }
        for version in list_versions(&Disk, &harness.dirs, sample.plan_id) {
            let bytes = read_version(&Disk, &version).expect("a version is whole or not there");
            assert_eq!(read(&bytes).expect("a plan").remarks, []);
        }
        let names: Vec<String> =
            folder.names().into_iter().filter(|name| !is_whole_plan(&folder.path(name))).collect();
        let ours = ["home", "plan.ron", ".plan.ron.lock"];
        assert!(names.iter().all(|name| ours.contains(&name.as_str())), "after {calls}: {names:?}");
        if !faulty.has_failed() {
            assert!(calls > 40, "there are calls to fail");
            return;
        }
    }
    panic!("there is no end to the calls")
}

#[test]
fn what_a_failing_disk_could_not_save_is_in_a_copy_where_there_is_room_for_one() {
    let folder = Folder::of("faults-copy");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).set_title("En").save();
    let mut about = std::fs::metadata(&path).expect("the file").permissions();
    about.set_readonly(true);
    std::fs::set_permissions(&path, about).expect("somebody protects it");
    harness.set_title("To").save();
    assert!(matches!(harness.save_state(), SaveState::Failed(_)));
    assert_eq!((title_of_file(&path).as_str(), harness.recovery_title().as_deref()), ("En", Some("To")));
    let places = AppDirs::inside(folder.path("home"));
    let copy = list_recoveries(&Disk, &places).into_iter().next().expect("a copy");
    let held = planverksted::store::Fingerprint::of(&std::fs::read(&path).expect("the file"));
    assert!(copy.origin.grew_from(held), "it says what it grew from");
    assert_eq!(copy.origin.path.as_deref(), Some(path.as_path()));
    // The next start opens the file as it is, offers the copy, and applies nothing automatically.
    drop(harness);
    let mut next = ProgramHarness::new(&folder, "home", 2);
    next.open(&path);
    assert_eq!((next.title().as_str(), next.save_state()), ("En", SaveState::ReadOnly));
    next.dispatch(Command::ClosePlan);
    assert_eq!(next.program.recoveries().len(), 1, "opening and closing leaves it where it is");
    let file = next.program.recoveries()[0].file.clone();
    next.dispatch(Command::OpenRecovery(file));
    assert_eq!((next.title().as_str(), next.save_state()), ("To", SaveState::NoFile));
}

#[test]
fn a_write_protected_file_is_read_and_never_written() {
    let folder = Folder::of("faults-protected");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let mut about = std::fs::metadata(&path).expect("the file").permissions();
    about.set_readonly(true);
    std::fs::set_permissions(&path, about).expect("it is protected");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    let cx = harness.program.context().expect("it opens");
    assert_eq!((cx.read_only, cx.can.edit), (Some(ReadOnlyReason::WriteProtected), false));
    harness.dispatch(Command::ContinueInCopy);
    harness.set_title("Kopi");
    harness.dispatch(Command::SaveTo(folder.path("kopi.ron")));
    harness.save();
    assert_eq!(title_of_file(&folder.path("kopi.ron")), "Kopi");
    assert_eq!(std::fs::read_to_string(&path).expect("the file"), SAMPLE_PLAN);
}

#[test]
fn a_newer_minor_is_read_and_offers_a_copy_and_a_newer_major_is_refused_with_what_is_needed() {
    let folder = Folder::of("faults-newer");
    let form = format!("({}, {})", FORMAT.major, FORMAT.minor);
    let of = |major, minor| SAMPLE_PLAN.replacen(&form, &format!("({major}, {minor})"), 1);
    let minor = of(FORMAT.major, FORMAT.minor + 1);
    let path = folder.file("plan.ron", &minor);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    let cx = harness.program.context().expect("it opens");
    assert_eq!(
        (cx.read_only, cx.can.edit, cx.save_state),
        (Some(ReadOnlyReason::NewerFormat), false, &SaveState::ReadOnly)
    );
    harness.dispatch(Command::SaveTo(folder.path("kopi.ron")));
    harness.save();
    assert_eq!(open_plan(&Disk, &folder.path("kopi.ron")).expect("a copy").remarks, []);
    assert_eq!(std::fs::read_to_string(&path).expect("the file"), minor, "it is left alone");

    let (needed, path) = (FORMAT.major + 1, folder.file("ny.ron", of(FORMAT.major + 1, 3)));
    let refused = open_plan(&Disk, &path).expect_err("it cannot be read").problem;
    assert_eq!(refused, Problem::Newer { major: needed, minor: 3 });
    harness.open(&path);
    assert!(harness.messages()[0].contains(&format!("{needed}.3")), "{:?}", harness.messages());
}
