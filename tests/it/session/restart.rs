//! A plan that is opened again: what can be undone and done again is what could be when it was left.

use crate::harness::command_line::run_at;
use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::model::{Address, Key, Kind, Uid, Value, records::plan as about};
use planverksted::session::{Command, Outbox};
use planverksted::store::{AppDirs, Disk, SAMPLE_PLAN, open_plan};
use std::path::{Path, PathBuf};

fn opened(name: &str) -> (Folder, PathBuf, ProgramHarness) {
    let folder = Folder::of(name);
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    (folder, path, harness)
}

fn again(folder: &Folder, path: &Path, seed: u64) -> ProgramHarness {
    let mut harness = ProgramHarness::new(folder, "home", seed);
    harness.open(path);
    harness
}

/// What undo and redo would do, in words.
fn ways(harness: &ProgramHarness) -> (Option<String>, Option<String>) {
    let cx = harness.program.context().expect("a plan");
    (cx.undo_label.map(|phrase| cx.text(phrase)), cx.redo_label.map(|phrase| cx.text(phrase)))
}

/// Types a letter after the other into the title, without ever leaving the field.
fn typed(harness: &mut ProgramHarness, titles: &[&str]) {
    for title in titles {
        let mut ids = harness.program.frame_ids();
        let mut out = Outbox::new(&mut ids);
        let at = Address { kind: Kind::Plan, id: Uid::PLAN, field: about::TITLE.index, key: Key::Whole };
        out.type_fact(harness.program.plan().expect("a plan"), at, Value::Text((*title).into()));
        harness.program.apply_frame_output(out);
    }
}

fn journal(harness: &ProgramHarness, path: &Path) -> PathBuf {
    let plan_id = open_plan(&Disk, path).expect("a plan").saved.plan_id;
    harness.dirs.data.join(plan_id.to_string()).join("journal.txt")
}

#[test]
fn undo_and_redo_go_on_after_a_restart() {
    let (folder, path, mut harness) = opened("restart");
    let old = harness.title();
    harness.set_title("A").save().set_title("B").set_title("C");
    harness.dispatch(Command::Undo);
    harness.dispatch(Command::ClosePlan);
    let mut harness = again(&folder, &path, 2);
    assert_eq!(ways(&harness), (Some("endre «Tittel»".to_owned()), Some("endre «Tittel»".to_owned())));
    harness.dispatch(Command::Redo);
    assert_eq!(harness.title(), "C");
    for title in ["B", "A", &old] {
        harness.dispatch(Command::Undo);
        assert_eq!(harness.title(), title);
    }
    assert_eq!(ways(&harness).0, None);
    harness.dispatch(Command::Quit);
    let mut harness = again(&folder, &path, 3);
    assert_eq!(harness.title(), old);
    for title in ["A", "B", "C"] {
        harness.dispatch(Command::Redo);
        assert_eq!(harness.title(), title);
    }
    assert_eq!(ways(&harness).1, None);
}

#[test]
fn a_kill_while_typing_leaves_undo_whole() {
    let (folder, path, mut harness) = opened("restart-kill");
    let old = harness.title();
    harness.set_title("A");
    typed(&mut harness, &["An", "Ann"]);
    harness.save();
    typed(&mut harness, &["Anna", "Anna og"]);
    harness.save();
    typed(&mut harness, &["Anna og alt som ikke ble lagret"]);
    // No close: the program is gone.
    drop(harness);
    let mut harness = again(&folder, &path, 2);
    for title in ["Anna og", "A", &old] {
        assert_eq!(harness.title(), title);
        harness.dispatch(Command::Undo);
    }
    assert_eq!(ways(&harness).0, None);
}

#[test]
fn typing_that_was_saved_and_goes_on_stays_one_step() {
    let (folder, path, mut harness) = opened("restart-typing");
    let old = harness.title();
    typed(&mut harness, &["A"]);
    harness.save();
    let bytes = std::fs::read(journal(&harness, &path)).expect("a journal");
    harness.save();
    typed(&mut harness, &["An"]);
    harness.save();
    harness.dispatch(Command::ClosePlan);
    let text = std::fs::read_to_string(journal(&harness, &path)).expect("a journal");
    assert!(text.as_bytes().starts_with(&bytes), "what was written stands");
    assert_eq!(text.matches("\nstep ").count(), 2, "written again when it grew, and then only");
    let mut harness = again(&folder, &path, 2);
    harness.dispatch(Command::Undo);
    assert_eq!((harness.title(), ways(&harness).0), (old, None));
}

#[test]
fn a_plan_without_a_file_keeps_its_undo_in_its_copy() {
    let folder = Folder::of("restart-copy");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.dispatch(Command::NewFromTemplate("empty".to_owned()));
    harness.set_title("A").set_title("B").save();
    drop(harness);
    let mut harness = ProgramHarness::new(&folder, "home", 2);
    let copy = harness.program.recoveries()[0].file.clone();
    harness.dispatch(Command::OpenRecovery(copy));
    assert_eq!(harness.title(), "B");
    harness.dispatch(Command::Undo);
    assert_eq!(harness.title(), "A");
}

#[test]
fn a_plan_that_was_changed_elsewhere_says_so_and_begins_anew() {
    let (folder, path, mut harness) = opened("restart-elsewhere");
    harness.set_title("A").save();
    drop(harness);
    let mut other = ProgramHarness::new(&folder, "another-home", 2);
    other.open(&path).set_title("B").save();
    drop(other);
    let mut harness = again(&folder, &path, 3);
    assert_eq!((harness.title(), ways(&harness)), ("B".to_owned(), (None, None)));
    assert!(
        harness.messages()[0].starts_with("Planen er endret et annet sted siden sist."),
        "{:?}",
        harness.messages()
    );
    harness.set_title("C").save();
    drop(harness);
    let mut harness = again(&folder, &path, 4);
    harness.dispatch(Command::Undo);
    assert_eq!((harness.title(), ways(&harness).0), ("B".to_owned(), None));
}

#[test]
fn a_journal_that_cannot_be_written_is_told_once_and_the_plan_is_saved() {
    let (folder, path, mut harness) = opened("restart-unwritable");
    let folder_of_it = journal(&harness, &path).parent().expect("a folder").to_owned();
    std::fs::create_dir_all(folder_of_it.parent().expect("a folder")).expect("made");
    folder.file(
        folder_of_it.strip_prefix(folder.path("")).expect("inside").to_str().expect("text"),
        "in the way",
    );
    harness.set_title("A").save().set_title("B").save();
    assert_eq!(title_of_file(&path), "B");
    let description = harness
        .messages()
        .iter()
        .filter(|message| message.starts_with("Loggen over hva som er gjort"))
        .count();
    assert_eq!(description, 1);
    std::fs::remove_file(&folder_of_it).expect("out of the way");
    harness.set_title("C").save();
    let mut harness = again(&folder, &path, 2);
    harness.dispatch(Command::Undo);
    harness.dispatch(Command::Undo);
    assert_eq!(harness.title(), "A", "what could not be written before is there now");
}

#[test]
fn a_damaged_journal_never_keeps_a_plan_from_opening() {
    let (folder, path, mut harness) = opened("restart-damaged");
    harness.set_title("A").set_title("B").save();
    let file = journal(&harness, &path);
    drop(harness);
    for bytes in [&b"\xff\xfe\0"[..], b"", b"step 1.0.1 99999999999999999999 0\n", b"step 1.0.1 3 0\n((((((("]
    {
        folder.file(file.strip_prefix(folder.path("")).expect("inside").to_str().expect("text"), bytes);
        let harness = again(&folder, &path, 2);
        assert_eq!((harness.title(), ways(&harness)), ("B".to_owned(), (None, None)));
    }
}

/// The answer of `log`, in English, without the moments.
fn log(harness: &ProgramHarness, path: &Path) -> Vec<String> {
    let (code, out, err) = run_at(Some(harness.dirs.clone()), [&"log", &path]);
    assert_eq!((code, err.as_str()), (0, ""));
    out.lines().map(|line| line.split_once("  ").map_or(line, |(_, message)| message).to_owned()).collect()
}

#[test]
fn the_log_tells_what_was_done_in_any_language() {
    let (folder, path, mut harness) = opened("log");
    let old = harness.title();
    harness.set_title("A").set_title("B").save();
    harness.dispatch(Command::Undo);
    harness.dispatch(Command::Redo);
    harness.save();
    let expected = [
        format!("Plan: Title from “{old}” to “A”"),
        "Plan: Title from “A” to “B”".to_owned(),
        "Undone: plan: Title from “A” to “B”".to_owned(),
        "Done again: plan: Title from “A” to “B”".to_owned(),
    ];
    assert_eq!(log(&harness, &path), expected);
    let (_, out, _) = run_at(Some(harness.dirs.clone()), [&"--language", &"nn", &"log", &path]);
    assert!(out.contains("Plan: Tittel frå «A» til «B»"), "{out}");
    let (_, out, _) = run_at(Some(harness.dirs.clone()), [&"log", &path, &"--json"]);
    let answer: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let steps = answer["steps"].as_array().expect("steps");
    assert_eq!(steps.len(), 4);
    assert_eq!((&steps[2]["undoes"], &steps[0]["undoes"]), (&steps[1]["id"], &serde_json::Value::Null));
    assert_eq!(steps[1]["text"], expected[1].as_str());
    assert!(steps[0]["at"].as_str().expect("a moment").ends_with('Z'));
    assert_eq!(answer["elsewhere"], false);
    assert_eq!(run_at(Some(harness.dirs.clone()), [&"log", &folder.path("no-such.ron")]).0, 2);
}

#[test]
fn the_log_says_where_the_plan_was_changed_elsewhere_and_what_is_in_another_file() {
    let (folder, path, mut harness) = opened("log-elsewhere");
    harness.set_title("A").save();
    let copy = folder.file("copy.ron", std::fs::read(&path).expect("the file"));
    harness.set_title("B").save();
    drop(harness);
    let mut other = ProgramHarness::new(&folder, "another-home", 2);
    other.open(&copy).set_title("C").save();
    let lines = log(&other, &path);
    assert_eq!(lines.len(), 2, "{lines:?}");
    let harness = again(&folder, &copy, 3);
    let lines = log(&harness, &path);
    assert_eq!(lines.len(), 2, "{lines:?}");
    let lines = log(&harness, &copy);
    assert_eq!(
        lines.last().map(String::as_str),
        Some("Here the plan was changed elsewhere, and the log does not know how.")
    );
}

#[test]
fn a_table_that_goes_into_a_plan_can_be_undone_in_the_window() {
    let folder = Folder::of("log-import");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let table = folder.file("table.csv", "Tiltak;2027\nKurs for foreldre;45\n");
    let places = AppDirs::inside(folder.path("home"));
    let (code, ..) = run_at(Some(places), [&"import", &table, &"--into", &path, &"-o", &path]);
    assert_eq!(code, 0);
    let mut harness = again(&folder, &path, 2);
    let count = |harness: &ProgramHarness| harness.program.plan().expect("a plan").measures().len();
    let with = count(&harness);
    harness.dispatch(Command::Undo);
    assert_eq!(count(&harness), with - 1);
    assert_eq!(log(&harness, &path), ["Added measure “Kurs for foreldre”"]);
}
