//! Questions of a merge that nobody has answered: they are in the plan, survive a restart and a kill, meet in one where
//! two people ask the same, and go with their answer.

use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::analysis::{Findings, Outline, Totals};
use planverksted::document::{Document, DocumentSource, Profile};
use planverksted::edit::verbs;
use planverksted::merge::{MergeQuestionEntry, merge_questions};
use planverksted::model::{Kind, Prose, Uid, measure, records::plan as about};
use planverksted::session::{Command, SaveState};
use planverksted::store::{Disk, open_plan};
use planverksted::text::{Language, Words};
use std::path::{Path, PathBuf};

const BASE: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Plan\"), measure: [\
    (id: \"BBBBBBBBBB\", order: \"1\", title: \"En\"), (id: \"CCCCCCCCCC\", order: \"2\", title: \"To\"), \
    (id: \"DDDDDDDDDD\", order: \"3\", title: \"Tre\")])";

fn id(letter: &str) -> Uid {
    Uid::parse(&letter.repeat(10)).expect("an id")
}

fn questions(harness: &ProgramHarness) -> Vec<MergeQuestionEntry> {
    merge_questions(harness.program.plan().expect("a plan"))
}

fn questions_in(path: &Path) -> usize {
    merge_questions(&open_plan(&Disk, path).expect("a whole plan").saved.plan).len()
}

fn unresolved(harness: &ProgramHarness) -> Option<usize> {
    let context = harness.program.context().expect("a plan");
    context.merge.map(planverksted::session::MergeReview::unresolved_count)
}

/// Two programs wrote one title, an amount of prose and a deletion differently; the second has merged and saved.
fn merged(name: &str) -> (Folder, PathBuf, ProgramHarness, ProgramHarness) {
    let folder = Folder::of(name);
    let path = folder.file("plan.ron", BASE);
    let (mut a, mut b) =
        (ProgramHarness::new(&folder, "home-a", 1), ProgramHarness::new(&folder, "home-b", 2));
    a.open(&path);
    b.open(&path);
    a.set_title("Fra A")
        .change(|plan, _| verbs::set(plan, measure::TITLE, id("B"), "En A"))
        .change(|plan, ids| verbs::delete(plan, ids, Kind::Measure, id("D")))
        .save();
    b.set_title("Fra B")
        .change(|plan, _| verbs::set(plan, measure::TITLE, id("B"), "En B"))
        .change(|plan, _| verbs::set(plan, measure::TITLE, id("D"), "Tre B"))
        .save();
    assert_eq!(b.save_state(), SaveState::ChangedExternally);
    b.dispatch(Command::Merge);
    assert_eq!(questions(&b).len(), 3);
    (folder, path, a, b)
}

#[test]
fn questions_are_in_the_file_and_open_after_a_kill() {
    let (folder, path, _, mut b) = merged("merge-questions-kill");
    b.save();
    let before = questions(&b);
    // Killed: nothing of the program runs any more, and nothing was closed.
    std::mem::forget(b);
    let mut again = ProgramHarness::new(&folder, "home-b", 3);
    again.open(&path);
    assert_eq!(questions(&again), before);
    assert_eq!(unresolved(&again), Some(3));
    let title =
        before.iter().find(|entry| entry.conflict.at == about::TITLE.at(Uid::PLAN)).expect("it is asked");
    assert_eq!((&*title.asked.by, title.conflict.claims.len()), ("kari", 2));
    let values: Vec<String> = title.conflict.claims.iter().map(|claim| claim.value.to_text()).collect();
    assert_eq!(values, ["Fra B", "Fra A"], "the one who merged has the first claim");
    assert_eq!(title.conflict.base.to_text(), "Plan");
}

#[test]
fn a_kill_before_the_save_brings_the_questions_back_with_the_merge() {
    let (folder, path, _, mut b) = merged("merge-questions-journal");
    let before = questions(&b);
    b.save();
    b.dispatch(Command::ResolveConflict { question: before[0].id, claim: 1 });
    b.advance_clock(1);
    b.program.tick();
    b.program.settle();
    std::mem::forget(b);
    let mut again = ProgramHarness::new(&folder, "home-b", 3);
    again.open(&path);
    assert_eq!(questions(&again).len(), 2, "what was answered is not asked again");
    again.dispatch(Command::Undo);
    assert_eq!(questions(&again).len(), 3, "and undo asks it again");
}

#[test]
fn an_answer_takes_the_question_out_of_the_plan_in_the_same_step() {
    let (_folder, path, _, mut b) = merged("merge-questions-answer");
    for entry in questions(&b) {
        b.dispatch(Command::ResolveConflict { question: entry.id, claim: 1 });
    }
    assert_eq!((questions(&b).len(), unresolved(&b)), (0, Some(0)));
    b.save();
    assert_eq!((questions_in(&path), b.title().as_str()), (0, "Fra A"));
    b.dispatch(Command::FinishMerge);
    assert_eq!(unresolved(&b), None);
    b.dispatch(Command::Undo);
    assert_eq!((questions(&b).len(), unresolved(&b)), (1, Some(1)), "one step back, one question open");
}

#[test]
fn questions_that_are_put_away_stay_until_they_are_answered() {
    let (_folder, path, _, mut b) = merged("merge-questions-away");
    b.dispatch(Command::FinishMerge);
    assert_eq!(unresolved(&b), Some(3));
    b.dispatch(Command::KeepProvisional);
    assert_eq!(unresolved(&b), None);
    b.save();
    assert_eq!((questions_in(&path), b.title().as_str()), (0, "Fra B"), "what stood there is the answer");
}

#[test]
fn a_question_is_found_by_the_checks_and_printed_among_what_is_to_be_decided() {
    let (_folder, _path, _, b) = merged("merge-questions-printed");
    let plan = b.program.plan().expect("a plan");
    let (outline, totals) = (Outline::of(plan), Totals::of(plan));
    let findings = Findings::of(plan, &outline, &totals);
    let found = findings.open().iter().filter(|finding| finding.rule == "merge_question");
    assert_eq!(found.count(), 3);
    let (words, date) = (Words::new(Language::Nb), jiff::civil::date(2026, 11, 23));
    let source = DocumentSource { plan, outline: &outline, totals: &totals, words: &words, date };
    let mut texts = Vec::new();
    Document::of(&source, Profile::Full).edit_texts(&mut |_, text| texts.push(text.clone()));
    for expected in ["Tiltak «En B»: Tiltak", "«En B» / «En A»"] {
        assert!(texts.iter().any(|text| text == expected), "{expected}: {texts:?}");
    }
}

#[test]
fn a_merge_that_is_undone_asks_nothing() {
    let (_folder, _path, _, mut b) = merged("merge-questions-undo");
    b.dispatch(Command::Undo);
    assert_eq!((questions(&b).len(), unresolved(&b)), (0, None));
    b.dispatch(Command::Redo);
    assert_eq!(questions(&b).len(), 3);
}

#[test]
fn the_other_program_gets_the_questions_and_its_answer_counts() {
    let (_folder, _path, mut a, mut b) = merged("merge-questions-other");
    b.save();
    a.check_file();
    assert_eq!(unresolved(&a), Some(3));
    let entry = questions(&a)[0].clone();
    a.dispatch(Command::ResolveConflict { question: entry.id, claim: 1 }).save();
    b.check_file();
    assert_eq!(unresolved(&b), Some(2), "answered over there");
}

#[test]
fn two_who_ask_the_same_ask_it_once() {
    let folder = Folder::of("merge-questions-same");
    let path = folder.file("plan.ron", BASE);
    let copy = folder.file("plan (conflicted copy 2026-11-24).ron", BASE);
    let (mut a, mut b) =
        (ProgramHarness::new(&folder, "home-a", 1), ProgramHarness::new(&folder, "home-b", 2));
    a.open(&path).set_title("Fra A").save();
    b.open(&copy).set_title("Fra B").save();
    let (of_a, of_b) = (std::fs::read(&path).expect("a"), std::fs::read(&copy).expect("b"));
    // Each merges the other's file, at the same time.
    let (from_a, from_b) = (folder.file("plan (from a).ron", &of_a), folder.file("plan (from b).ron", &of_b));
    a.dispatch(Command::MergeCopy(from_b)).save();
    b.dispatch(Command::MergeCopy(from_a)).save();
    assert_eq!((questions(&a).len(), questions(&b).len()), (1, 1));
    assert_eq!(questions(&a)[0].id, questions(&b)[0].id);
    a.dispatch(Command::MergeCopy(copy));
    assert_eq!(questions(&a).len(), 1, "{:?}", questions(&a));
}

#[test]
fn a_question_about_a_deleted_record_goes_with_it_and_comes_back_with_it() {
    let (_folder, _path, _, mut b) = merged("merge-questions-deleted");
    b.change(|plan, ids| verbs::delete(plan, ids, Kind::Measure, id("B")));
    assert_eq!(questions(&b).len(), 2);
    b.dispatch(Command::Undo);
    assert_eq!(questions(&b).len(), 3);
}

#[test]
fn what_the_other_side_deleted_is_named() {
    let folder = Folder::of("merge-questions-note");
    let path = folder.file("plan.ron", BASE);
    let (mut a, mut b) =
        (ProgramHarness::new(&folder, "home-a", 1), ProgramHarness::new(&folder, "home-b", 2));
    a.open(&path);
    b.open(&path);
    a.change(|plan, ids| verbs::delete(plan, ids, Kind::Measure, id("C"))).save();
    b.change(|plan, ids| verbs::delete(plan, ids, Kind::Measure, id("D"))).save();
    b.dispatch(Command::Merge);
    let context = b.program.context().expect("a plan");
    let notes: Vec<String> = context
        .merge
        .expect("there is something to tell")
        .notes()
        .iter()
        .map(|note| context.text(&note.phrase(context.plan)))
        .collect();
    assert_eq!(notes.len(), 1, "what was deleted here is no news: {notes:?}");
    assert!(notes[0].contains("«To»") && notes[0].contains("plan.ron"), "{notes:?}");
}

#[test]
fn merging_the_same_copy_again_doubles_no_line() {
    let folder = Folder::of("merge-questions-twice");
    let path = folder.file("plan.ron", BASE);
    let mandate = |text: &str| Prose::from(text);
    let mut a = ProgramHarness::new(&folder, "home-a", 1);
    // The first save of a sitting keeps what stood in the file; what is named after it is the newest that both have.
    a.open(&path).set_title("Først").save();
    a.change(|plan, _| verbs::set(plan, about::MANDATE, Uid::PLAN, mandate("linje\nlinje")));
    a.dispatch(Command::NameVersion("felles".to_owned())).save();
    a.set_title("Felles").save();
    let copy = folder.file("plan (conflicted copy 2026-11-24).ron", std::fs::read(&path).expect("the file"));
    let mut b = ProgramHarness::new(&folder, "home-b", 2);
    b.open(&copy)
        .change(|plan, _| verbs::set(plan, about::MANDATE, Uid::PLAN, mandate("linje\nlinje\nlinje")))
        .save();
    b.dispatch(Command::ClosePlan);
    a.change(|plan, _| verbs::set(plan, about::MANDATE, Uid::PLAN, mandate("først\nlinje\nlinje"))).save();
    let text = |a: &ProgramHarness| a.program.plan().expect("a plan").about().mandate.to_string();
    a.dispatch(Command::MergeCopy(copy.clone())).save();
    let once = text(&a);
    assert_eq!(once, "først\nlinje\nlinje\nlinje");
    a.dispatch(Command::MergeCopy(copy.clone())).save();
    assert_eq!(text(&a), once);
    // Work goes on in what was merged: the copy is known all the same.
    a.change(|plan, _| verbs::set(plan, about::MANDATE, Uid::PLAN, mandate("først\nlinje\nannen\nlinje")))
        .save();
    a.dispatch(Command::MergeCopy(copy.clone())).save();
    assert_eq!(text(&a), "først\nlinje\nannen\nlinje");
    // Taken back, the merge can be made again.
    for _ in 0..2 {
        a.dispatch(Command::Undo);
    }
    assert_eq!(text(&a), "først\nlinje\nlinje");
    a.dispatch(Command::MergeCopy(copy));
    assert_eq!(text(&a), once);
}
