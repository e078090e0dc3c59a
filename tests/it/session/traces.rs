//! Removing the traces of words: nothing that the program keeps holds them afterwards, and everything else is as it was.

use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::edit::verbs;
use planverksted::model::{Kind, measure};
use planverksted::session::Command;
use planverksted::store::{
    Disk, SAMPLE_PLAN, list_versions, open_plan, plan_id_in, read, read_version, replace_file,
};
use std::fs;
use std::path::{Path, PathBuf};

/// The files below a folder that hold a text, in capitals or not.
fn files_with(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(files_with(&entry, text));
        } else if String::from_utf8_lossy(&fs::read(&entry).expect("a file")).to_lowercase().contains(text) {
            found.push(entry);
        }
    }
    found
}

fn remove(program: &mut ProgramHarness, words: &[&str]) {
    let words = words.iter().map(|words| (*words).to_owned()).collect();
    program.dispatch(Command::RemoveTraces(words));
}

/// Adds a measure of this title; gives how many there are.
fn add_measure(program: &mut ProgramHarness, title: &str) {
    program.change(|plan, ids| {
        verbs::add_after(plan, ids, Kind::Measure, None, |draft, id| draft.set(measure::TITLE, id, title)).0
    });
}

/// A plan in which a name and a number were written, kept as versions and taken back.
fn with_traces(folder: &Folder, home: &str) -> (ProgramHarness, PathBuf) {
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut program = ProgramHarness::new(folder, home, 1);
    program.open(&file);
    program.set_title("Plan for Jorunn Tveit").save();
    program.dispatch(Command::NameVersion("Etter møtet med Jorunn".to_owned()));
    program.advance_clock(700);
    program.set_title("Vår plan").save().advance_clock(700);
    add_measure(&mut program, "Ring Jorunn på 91234567");
    program.save().advance_clock(700);
    program.dispatch(Command::Undo).save();
    (program, file)
}

#[test]
fn words_are_in_no_file_afterwards_and_all_else_is_as_it_was() {
    let folder = Folder::of("traces-gone");
    let (mut program, file) = with_traces(&folder, "home");
    let id = plan_id_in(&fs::read(&file).expect("the plan")).expect("an id");
    let before = list_versions(&Disk, &program.dirs, id);
    assert!(files_with(&folder.path(""), "jorunn").len() > 2, "there are traces before");
    remove(&mut program, &["jorunn tveit", "Jorunn", "91234567"]);
    for text in ["jorunn", "tveit", "91234567"] {
        assert_eq!(files_with(&folder.path(""), text), Vec::<PathBuf>::new(), "{text}");
        assert!(!program.messages().iter().any(|message| message.to_lowercase().contains(text)), "{text}");
    }
    assert_eq!(program.title(), "Vår plan");
    let after = list_versions(&Disk, &program.dirs, id);
    assert!(after.len() >= before.len(), "none is lost");
    for version in &after {
        let bytes = read_version(&Disk, version).expect("it is what its name says");
        assert!(read(&bytes).is_ok_and(|opened| opened.remarks.is_empty()));
    }
    assert!(after.iter().any(|version| version.info.name == "Etter møtet med [fjernet]"));
    let message = program.messages().remove(0);
    assert!(
        message.starts_with("Sporene er fjernet fra planen, fra ") && message.contains("Ingen versjon"),
        "{message}"
    );
}

#[test]
fn what_was_done_can_still_be_undone_here_and_after_a_restart() {
    for restarts in [false, true] {
        let folder = Folder::of(&format!("traces-undo-{restarts}"));
        let (mut program, file) = with_traces(&folder, "home");
        program.dispatch(Command::Redo);
        remove(&mut program, &["Jorunn", "91234567"]);
        let titles = |program: &ProgramHarness| -> Vec<String> {
            let plan = program.program.plan().expect("a plan");
            plan.measures().iter().map(|one| one.title.to_string()).collect()
        };
        assert!(
            titles(&program).contains(&"Ring [fjernet] på [fjernet]".to_owned()),
            "{:?}",
            titles(&program)
        );
        if restarts {
            program.program.finish();
            drop(program);
            program = ProgramHarness::new(&folder, "home", 2);
            program.open(&file);
        }
        program.dispatch(Command::Undo);
        assert!(!titles(&program).iter().any(|title| title.starts_with("Ring")), "the measure is taken back");
        program.dispatch(Command::Undo);
        assert_eq!(program.title(), "Plan for [fjernet] Tveit", "the title of before, without the name");
    }
}

#[test]
fn a_plan_without_a_file_asks_for_one_first_and_a_version_that_cannot_be_read_goes() {
    let folder = Folder::of("traces-limits");
    let mut program = ProgramHarness::new(&folder, "home", 1);
    program.dispatch(Command::OpenSample).set_title("Plan for Jorunn");
    remove(&mut program, &["Jorunn"]);
    assert_eq!(program.title(), "Plan for Jorunn", "nothing is done");
    assert!(
        program.messages().first().is_some_and(|message| message.starts_with("Lagre planen i en fil først."))
    );
    program.dispatch(Command::SaveTo(folder.path("egen.ron"))).save();
    let id = open_plan(&Disk, &folder.path("egen.ron")).expect("the plan").saved.plan_id;
    program.dispatch(Command::NameVersion("Første".to_owned()));
    let kept = list_versions(&Disk, &program.dirs, id).remove(0);
    // A file that has the name of a version, and is none.
    let name =
        kept.file.file_name().expect("a name").to_string_lossy().replace(&kept.id.to_string(), "7777777777");
    let broken = kept.file.with_file_name(name);
    replace_file(&Disk, &broken, b"(format: (0, 1), plan: (title: \"Jorunn").expect("it is written");
    remove(&mut program, &["Jorunn"]);
    assert_eq!(files_with(&folder.path(""), "jorunn"), Vec::<PathBuf>::new());
    assert!(!broken.exists());
    let messages = program.messages();
    let is_reported =
        messages.iter().any(|message| message.contains("Én versjon som ikke kunne leses, er slettet"));
    assert!(is_reported, "{messages:?}");
}

#[test]
fn a_word_that_is_only_part_of_others_or_of_the_files_own_form_stays() {
    let folder = Folder::of("traces-parts");
    let (mut program, file) = with_traces(&folder, "home");
    let before = program.program.plan().cloned().expect("a plan");
    // "measures", "title" and "id" are names of the file's own form.
    remove(&mut program, &["measures", "title", "plan_id", "Jorun"]);
    let mut differs = false;
    before.difference(program.program.plan().expect("a plan"), &mut |_, _, _| differs = true);
    assert!(!differs);
    assert!(open_plan(&Disk, &file).is_ok_and(|opened| opened.saved.plan == before));
    assert!(files_with(&folder.path("home"), "jorunn").len() > 1, "other words are not touched");
}

#[test]
fn the_field_of_a_lead_is_reworded_like_its_title() {
    let folder = Folder::of("traces-fields");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut program = ProgramHarness::new(&folder, "home", 1);
    program.open(&file);
    let first = program.program.plan().expect("a plan").measures().iter().next().expect("a measure").id;
    program
        .change(|plan, _| verbs::set(plan, measure::TEXT, first, "Avtalt med Jorunn.\nJorunns sak."))
        .save();
    remove(&mut program, &["Jorunn"]);
    let plan = program.program.plan().expect("a plan");
    let text = plan.measures().get(first).expect("the measure").text.to_string();
    assert_eq!(text, "Avtalt med [fjernet].\n[fjernet] sak.");
}
