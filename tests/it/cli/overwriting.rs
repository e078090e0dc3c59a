//! What the command line writes over: its own, and nothing else unless it is forced.

use crate::harness::clock::FixedClock;
use crate::harness::command_line::{run, run_at};
use crate::harness::faulty_disk::{CallKind, FaultyDisk};
use crate::harness::folder::Folder;
use jiff::civil::datetime;
use planverksted::cli::{CliContext, RunOutcome};
use planverksted::store::{
    AppDirs, Disk, Expected, Fingerprint, PlanReplacement, SAMPLE_PLAN, Storage as _, list_versions,
    open_plan, plan_id_in, read_version, replace_plan,
};
use planverksted::text::Language;
use std::ffi::{OsStr, OsString};
use std::path::Path;

const TABLE: &str = "Tiltak;Ansvarlig;2027\nA;NAV;1000\n";

fn content(path: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(path).expect("it is there")).into_owned()
}

/// The fingerprint of a document, which is long.
fn print_of(path: &Path) -> Fingerprint {
    Fingerprint::of(&std::fs::read(path).expect("it is there"))
}

/// A command that writes to this path is refused, says which, and leaves it; with `--force` it writes.
#[track_caller]
fn check_refused(folder: &Folder, path: &Path, args: &[&dyn AsRef<OsStr>]) {
    let dirs = AppDirs::inside(folder.path("home"));
    let before = content(path);
    let run = |force: bool| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut args: Vec<OsString> = args.iter().map(|arg| OsString::from(arg.as_ref())).collect();
        args.extend(force.then(|| OsString::from("--force")));
        let outcome = context(&Disk, &dirs, (&mut out, &mut err)).run(args);
        (outcome, String::from_utf8(err).expect("messages are UTF-8"))
    };
    let (outcome, message) = run(false);
    assert_eq!(outcome, RunOutcome::Exit(2), "{message}");
    assert!(message.contains(&path.display().to_string()) && message.contains("--force"), "{message}");
    assert_eq!(content(path), before);
    let (outcome, message) = run(true);
    assert_eq!(outcome, RunOutcome::Exit(0), "{message}");
    assert_ne!(content(path), before);
}

fn context<'a>(
    storage: &'a dyn planverksted::store::Storage,
    dirs: &AppDirs,
    (out, err): (&'a mut Vec<u8>, &'a mut Vec<u8>),
) -> CliContext<'a> {
    const CLOCK: &FixedClock = &FixedClock(datetime(2026, 11, 24, 14, 12, 0, 0));
    let ids = planverksted::model::IdGenerator::seeded(7);
    CliContext { storage, dirs: Some(dirs.clone()), clock: CLOCK, ids, language: Language::En, out, err }
}

#[test]
fn a_file_that_is_not_the_plan_itself_is_never_written_over() {
    let folder = Folder::of("over-refused");
    let table = folder.file("t.csv", TABLE);
    check_refused(&folder, &table.clone(), &[&"import", &folder.file("u.csv", TABLE), &"-o", &table]);
    let note = || folder.file("note.txt", "a note");
    let table = folder.file("t.csv", TABLE);
    check_refused(&folder, &note(), &[&"import", &table, &"-o", &note()]);
    check_refused(&folder, &note(), &[&"sample", &"--measures", &"2", &"-o", &note()]);
    check_refused(&folder, &note(), &[&"new", &"--template", &"empty", &"-o", &note()]);
    let plan = folder.file("plan.ron", SAMPLE_PLAN);
    check_refused(&folder, &plan, &[&"new", &"--template", &"empty", &"-o", &plan]);
    let plan = folder.file("plan.ron", SAMPLE_PLAN);
    check_refused(&folder, &plan, &[&"import", &table, &"-o", &plan]);
    let (other, plan) = (folder.path("other.ron"), folder.file("plan.ron", SAMPLE_PLAN));
    assert_eq!(run([&"new", &"--template", &"empty", &"-o", &other]).0, 0);
    check_refused(&folder, &plan, &[&"import", &table, &"--into", &other, &"-o", &plan]);
    // What a forced command took the place of is a version of that plan.
    let plan_id = plan_id_in(SAMPLE_PLAN.as_bytes()).expect("the sample has an id");
    let versions = list_versions(&Disk, &AppDirs::inside(folder.path("home")), plan_id);
    assert_eq!(read_version(&Disk, &versions[0]).expect("it is whole"), SAMPLE_PLAN.as_bytes());
}

#[test]
fn a_version_is_written_over_nothing_unless_it_is_forced() {
    let folder = Folder::of("over-restore");
    let dirs = AppDirs::inside(folder.path("home"));
    let plan = folder.file("plan.ron", SAMPLE_PLAN.replacen("(\n  format", "(\n\n  format", 1));
    assert_eq!(run_at(Some(dirs.clone()), [&"fmt", &plan]).0, 0);
    let written = content(&plan);
    check_refused(&folder, &plan, &[&"restore", &plan, &"-o", &plan]);
    assert_ne!(content(&plan), written, "the version is there byte for byte");
    let kept = list_versions(&Disk, &dirs, plan_id_in(written.as_bytes()).expect("a plan"));
    let is_kept = |version| read_version(&Disk, version).is_ok_and(|bytes| bytes == written.as_bytes());
    assert!(kept.iter().any(is_kept), "what was there is a version too");
}

#[test]
fn a_document_is_made_anew_only_where_nobody_has_changed_it() {
    let folder = Folder::of("over-document");
    let (plan, out) = (folder.file("plan.ron", SAMPLE_PLAN), folder.path("out"));
    let dirs = AppDirs::inside(folder.path("home"));
    let export = |plan: &Path| run_at(Some(dirs.clone()), [&"export", &plan, &"--to", &"docx", &"-o", &out]);
    assert_eq!(export(&plan).0, 0);
    let made =
        std::fs::read_dir(&out).expect("a folder").next().expect("a document").expect("a document").path();
    let first = print_of(&made);
    // The plan has moved on, and the document is as it was made.
    let moved_on = folder.file("plan.ron", SAMPLE_PLAN.replacen("Aktivitetstilbud for", "Noe annet for", 9));
    let (code, _, message) = export(&moved_on);
    assert_eq!(code, 0, "{message}");
    let second = print_of(&made);
    assert_ne!(first, second, "the test changes the document");
    assert_eq!(std::fs::read_dir(&out).expect("a folder").count(), 1);
    Disk.append(&made, b"NOTE OF THE DIRECTOR").expect("it can be written");
    let edited = print_of(&made);
    // Also where another format could be written: nothing is.
    let (code, _, message) =
        run_at(Some(dirs.clone()), [&"export", &plan, &"--to", &"docx,pdf", &"-o", &out]);
    assert!(code == 2 && message.contains("--force"), "{message}");
    assert_eq!((print_of(&made), std::fs::read_dir(&out).expect("a folder").count()), (edited, 1));
    let forced = run_at(Some(dirs), [&"export", &plan, &"--to", &"docx", &"-o", &out, &"--force"]);
    assert_eq!((forced.0, print_of(&made)), (0, second));
}

/// Runs a command while a window saves the plan at the worst moment: when the new file is written, and before the
/// old one is looked at a last time.
fn run_against_a_window(folder: &Folder, plan: &Path, args: &[&dyn AsRef<OsStr>]) -> (RunOutcome, String) {
    let (dirs, saved_to) = (AppDirs::inside(folder.path("home")), plan.to_owned());
    let disk = FaultyDisk::gated(move |call| {
        if call.kind == CallKind::WriteNew && call.path.parent() == saved_to.parent() {
            let mut opened = open_plan(&Disk, &saved_to).expect("a plan");
            opened.saved.plan = planverksted::edit::sample(3, 3);
            let replacement = PlanReplacement {
                saved: &opened.saved,
                bytes: None,
                expected: Expected::Anything,
                dirs: None,
                now: jiff::Timestamp::UNIX_EPOCH,
            };
            replace_plan(&Disk, &saved_to, &replacement).expect("the window saves");
        }
        Ok(())
    });
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = args.iter().map(|arg| OsString::from(arg.as_ref()));
    let outcome = context(&disk, &dirs, (&mut out, &mut err)).run(args);
    (outcome, String::from_utf8(err).expect("messages are UTF-8"))
}

#[test]
fn what_a_window_saves_meanwhile_is_not_written_over() {
    let folder = Folder::of("over-window");
    let (plan, table) = (folder.file("plan.ron", SAMPLE_PLAN), folder.file("t.csv", TABLE));
    let commands: [&[&dyn AsRef<OsStr>]; 2] =
        [&[&"fmt", &plan], &[&"import", &table, &"--into", &plan, &"-o", &plan]];
    for args in commands {
        folder.file("plan.ron", SAMPLE_PLAN.replacen("(\n  format", "(\n\n  format", 1));
        let (outcome, message) = run_against_a_window(&folder, &plan, args);
        assert_eq!(outcome, RunOutcome::Exit(2), "{message}");
        assert!(message.contains("somebody else"), "{message}");
        let there = open_plan(&Disk, &plan).expect("a plan").saved.plan;
        assert_eq!(there, planverksted::edit::sample(3, 3), "what the window saved is there");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_that_nobody_reads_is_said_and_not_waited_for() {
    let folder = Folder::of("over-pipe");
    let pipe = folder.path("pipe.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there");
    assert!(made.success());
    let (code, _, message) = run([&"sample", &"--measures", &"2", &"-o", &pipe]);
    assert!(code == 2 && message.contains("nobody reads"), "{message}");
}
