//! `restore`: what was kept of a plan is listed and written out, also where its file is damaged or gone.

use crate::harness::clock::FixedClock;
use crate::harness::command_line::run_at;
use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use jiff::civil::datetime;
use planverksted::session::Command;
use planverksted::store::{AppDirs, SAMPLE_PLAN, read};
use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

fn title(bytes: &[u8]) -> String {
    read(bytes).expect("a whole plan").saved.plan.about().title.to_string()
}

/// A plan that was worked on: its file said the sample, then "En", then "To", with a name for the last.
fn worked_on(name: &str) -> (Folder, PathBuf, AppDirs) {
    let folder = Folder::of(name);
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).set_title("En").save().advance_clock(700).set_title("To").save().advance_clock(5);
    harness.program.dispatch(Command::NameVersion("Før høring".to_owned()));
    harness.set_title("Tre").save();
    harness.program.dispatch(Command::Quit);
    (folder, path, harness.dirs)
}

fn run<const N: usize>(places: &AppDirs, args: [&dyn AsRef<OsStr>; N]) -> (u8, String, String) {
    run_at(Some(places.clone()), args)
}

/// The versions that are listed, newest first.
fn listed(places: &AppDirs, file: &Path) -> Vec<Value> {
    let (code, answer, err) = run(places, [&"restore", &file, &"--list", &"--json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let answer: Value = serde_json::from_str(&answer).expect("the answer is JSON");
    answer["versions"].as_array().expect("a list").clone()
}

/// Writes a version out; gives its title.
fn restored(places: &AppDirs, folder: &Folder, file: &Path, version: Option<&str>) -> String {
    let out = folder.path("ut.ron");
    let (code, _, err) = match version {
        Some(version) => run(places, [&"restore", &file, &"--version", &version, &"-o", &out]),
        None => run(places, [&"restore", &file, &"-o", &out]),
    };
    assert_eq!(code, 0, "{err}");
    let bytes = std::fs::read(&out).expect("it is written");
    std::fs::remove_file(&out).expect("it goes");
    title(&bytes)
}

#[test]
fn every_version_that_is_listed_can_be_written_out_and_the_newest_is_the_one_meant() {
    let (folder, path, places) = worked_on("restore-all");
    let before = std::fs::read(&path).expect("the file");
    let all = listed(&places, &path);
    let reasons: Vec<_> = all.iter().map(|one| one["reason"].as_str().expect("a word")).collect();
    assert_eq!(reasons, ["named", "work", "work"]);
    assert_eq!(all[0]["name"], "Før høring");
    let short = |at: usize| all[at]["version"].as_str().expect("an id");
    assert_eq!(restored(&places, &folder, &path, None), "To");
    assert_eq!(restored(&places, &folder, &path, Some(short(0))), "To");
    assert_eq!(restored(&places, &folder, &path, Some(&short(1).to_lowercase())), "En");
    assert_eq!(restored(&places, &folder, &path, Some(short(2))), title(SAMPLE_PLAN.as_bytes()));
    assert_eq!(std::fs::read(&path).expect("the file"), before, "the file itself is left alone");
    let (code, text, _) = run(&places, [&"restore", &path, &"--list"]);
    assert_eq!((code, text.lines().count()), (0, 3), "{text}");
    assert!(text.contains("Før høring") && text.contains(short(1)), "{text}");
}

#[test]
fn a_file_that_is_damaged_or_gone_is_no_hindrance() {
    let (folder, path, places) = worked_on("restore-damaged");
    let elsewhere = folder.path("flyttet.ron");
    let half = std::fs::read(&path).expect("the file");
    let half = half.get(..300).expect("it is longer");
    for (what, bytes) in [("half", half), ("empty", b"".as_slice()), ("zeros", &[0; 500])] {
        folder.file("plan.ron", bytes);
        assert_eq!(restored(&places, &folder, &path, None), "To", "{what}");
    }
    folder.file("flyttet.ron", half);
    assert_eq!(restored(&places, &folder, &elsewhere, None), "To", "known by its first lines");
    std::fs::remove_file(&path).expect("it goes");
    assert_eq!(restored(&places, &folder, &path, None), "To", "known by where it lay");
}

#[test]
fn what_never_came_into_a_file_is_listed_and_written_out_without_where_it_lay() {
    let folder = Folder::of("restore-copy");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let (mut a, mut b) = (ProgramHarness::new(&folder, "home", 1), ProgramHarness::new(&folder, "home", 2));
    a.open(&path);
    b.open(&path);
    a.advance_clock(60).set_title("Fra A").save();
    b.advance_clock(120).set_title("Fra B").save();
    let all = listed(&a.dirs, &path);
    assert_eq!(all[0]["reason"], "recovery");
    let out = folder.path("ut.ron");
    let (code, ..) = run(&a.dirs, [&"restore", &path, &"-o", &out]);
    let text = std::fs::read_to_string(&out).expect("it is written");
    assert_eq!((code, title(text.as_bytes()).as_str()), (0, "Fra B"));
    assert!(text.starts_with('(') && !text.contains("plan.ron"), "no path goes with it");
}

#[test]
fn a_damaged_version_is_passed_over() {
    let (folder, path, places) = worked_on("restore-rot");
    let all = planverksted::store::list_versions(
        &planverksted::store::Disk,
        &places,
        read(SAMPLE_PLAN.as_bytes()).expect("the sample").saved.plan_id,
    );
    // Also where what is there now is a whole plan: it is not the one that was kept.
    for damage in ["", &SAMPLE_PLAN.replacen("Plan for", "En annen plan for", 1)] {
        let mut file = std::fs::File::create(&all[0].file).expect("it can be written");
        std::io::Write::write_all(&mut file, damage.as_bytes()).expect("it can be written");
        assert_eq!(restored(&places, &folder, &path, None), "En");
        let id = all[0].id.to_string();
        let out = folder.path("ut.ron");
        let (code, _, err) = run(&places, [&"restore", &path, &"--version", &id, &"-o", &out]);
        assert_eq!(code, 2, "{err}");
    }
}

#[test]
fn what_cannot_be_restored_is_refused_and_nothing_is_written() {
    let (folder, path, places) = worked_on("restore-refused");
    let out = folder.path("ut.ron");
    let cases: [&[&dyn AsRef<OsStr>]; 7] = [
        &[&"restore"],
        &[&"restore", &path],
        &[&"restore", &path, &"--version", &"ZZZZ", &"-o", &out],
        &[&"restore", &path, &"--version", &"", &"-o", &out],
        &[&"restore", &path, &"-o", &path],
        &[&"restore", &folder.path("aldri.ron"), &"-o", &out],
        &[&"restore", &path, &"--list", &"-o", &out],
    ];
    for args in cases {
        let (mut description, mut err) = (Vec::new(), Vec::new());
        let outcome = planverksted::cli::CliContext {
            storage: &planverksted::store::Disk,
            dirs: Some(places.clone()),
            clock: &FixedClock(datetime(2026, 11, 24, 14, 12, 0, 0)),
            ids: planverksted::model::IdGenerator::seeded(1),
            language: planverksted::text::Language::En,
            out: &mut description,
            err: &mut err,
        }
        .run(args.iter().map(|arg| arg.as_ref().to_owned()));
        assert_eq!(outcome, planverksted::cli::RunOutcome::Exit(2));
        assert!(!err.is_empty() && !out.exists());
    }
    assert_eq!(title(&std::fs::read(&path).expect("the file")), "Tre");
}

#[test]
fn a_plan_that_the_command_line_writes_over_is_kept_first() {
    let folder = Folder::of("restore-fmt");
    let places = AppDirs::inside(folder.path("home"));
    let odd = SAMPLE_PLAN.replacen("status:", "unknown_field: \"x\", status:", 1);
    let path = folder.file("plan.ron", &odd);
    let (code, ..) = run(&places, [&"fmt", &path]);
    assert_eq!(code, 0);
    assert_eq!(listed(&places, &path)[0]["reason"], "odd");
    let out = folder.path("ut.ron");
    assert_eq!(run(&places, [&"restore", &path, &"-o", &out]).0, 0);
    assert_eq!(std::fs::read_to_string(&out).expect("it is written"), odd, "byte for byte");
}

#[test]
fn a_version_or_a_step_that_cannot_be_kept_does_not_say_that_the_plan_is_unwritten() {
    let folder = Folder::of("restore-unkept");
    let (path, table) =
        (folder.file("plan.ron", SAMPLE_PLAN), folder.file("tabell.csv", "Tiltak;2027\nKurs;45\n"));
    let places = AppDirs::inside(folder.path("home"));
    let plan_id = read(SAMPLE_PLAN.as_bytes()).expect("the sample").saved.plan_id.to_string();
    // Where folders are to be made, files stand.
    std::fs::create_dir_all(folder.path("home/data")).expect("a folder");
    folder.file("home/data/versions", "");
    folder.file(&format!("home/data/{plan_id}"), "");
    let (code, _, imported) = run(&places, [&"import", &table, &"--into", &path, &"-o", &path, &"--json"]);
    let (again, _, tidied) = run(&places, [&"fmt", &path]);
    assert_eq!((code, again), (0, 0), "{imported}{tidied}");
    assert!(std::fs::read_to_string(&path).expect("the plan").contains("Kurs"), "it is written");
    for err in [&imported, &tidied] {
        assert!(
            err.contains("could not be kept among the versions. The plan is written all the same"),
            "{err}"
        );
        assert!(!err.contains("Nothing has been written"), "{err}");
    }
    assert!(imported.contains("The plan is written, but the log"), "{imported}");
}

#[test]
fn a_copy_that_does_not_say_when_it_was_written_is_as_old_as_its_file() {
    let folder = Folder::of("restore-unsaid");
    std::fs::create_dir_all(folder.path("home/data/recovery")).expect("a folder");
    folder.file("home/data/recovery/copy.ron", SAMPLE_PLAN);
    let harness = ProgramHarness::new(&folder, "home", 1);
    let offered = harness.program.words().text(&harness.program.recoveries()[0].phrase);
    assert!(offered.contains("Fjellvik") && !offered.contains("1970"), "{offered}");
}
