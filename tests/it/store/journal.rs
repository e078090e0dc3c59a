//! The journal: undo after a restart is what it was before, whatever happened to the file meanwhile.

use crate::edit::history::{HistoryAction, PlanAndHistory, history_action};
use crate::harness::faulty_disk::FaultyDisk;
use crate::harness::folder::Folder;
use crate::harness::{hostile, plans};
use jiff::Timestamp;
use planverksted::edit::{Change, History, Stamp, Step, summary};
use planverksted::model::{IdGenerator, Plan, Uid, measure};
use planverksted::store::{
    AppDirs, Disk, Journal, JournalAddition, JournalBase, JournalEntry, Storage as _, append_journal,
    read_journal,
};
use planverksted::text::{Language, Phrase, Words};
use proptest::prelude::*;
use std::io::ErrorKind;
use std::path::PathBuf;

pub(crate) fn plan_id() -> Uid {
    plans::id("the plan")
}

/// A data folder with a journal.
pub(crate) struct JournalOnDisk {
    pub(crate) folder: Folder,
    pub(crate) places: AppDirs,
}

impl JournalOnDisk {
    pub(crate) fn of(test: &str) -> Self {
        let folder = Folder::of(test);
        let places = AppDirs::inside(folder.path("home"));
        Self { folder, places }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path(&format!("home/data/{}/journal.txt", plan_id()))
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.file()).expect("there is a journal")
    }

    pub(crate) fn replace(&self, bytes: &[u8]) {
        let name = format!("home/data/{}/journal.txt", plan_id());
        self.folder.file(&name, bytes);
    }

    fn append(&self, entries: &[JournalEntry]) {
        self.append_to(JournalBase::NoFile, entries);
    }

    /// Adds steps that grew from this.
    pub(crate) fn append_to(&self, base: JournalBase, entries: &[JournalEntry]) {
        let addition = JournalAddition { base, entries: entries.to_vec() };
        append_journal(&Disk, &self.places, plan_id(), &addition).expect("it can be written");
    }

    pub(crate) fn read(&self) -> Journal {
        read_journal(&Disk, &self.places, plan_id())
    }
}

pub(crate) fn entries(steps: &[Step], plan: &Plan) -> Vec<JournalEntry> {
    let entry = |step: &Step| JournalEntry {
        step: step.clone(),
        words: summary(&step.change, plan),
        has_change: true,
    };
    steps.iter().map(entry).collect()
}

pub(crate) fn stamp(ids: &mut IdGenerator) -> Stamp {
    Stamp { id: ids.next_id(), at: Timestamp::UNIX_EPOCH }
}

/// Goes back as far as two histories go, then forth again, and compares every step of the way.
fn compare(mut plan: Plan, mut one: History, mut other: History) {
    one.end_gesture();
    let (mut same, mut ids) = (plan.clone(), IdGenerator::seeded(99));
    assert_eq!(one.head(), other.head());
    for back in [true, false] {
        loop {
            assert_eq!(one.undo_label(), other.undo_label());
            assert_eq!(one.redo_label(), other.redo_label());
            let stamp = stamp(&mut ids);
            let step = |history: &mut History, plan: &mut Plan| {
                let went = if back { history.undo(plan, stamp) } else { history.redo(plan, stamp) };
                went.expect("what was done can be undone").is_some()
            };
            let went = step(&mut one, &mut plan);
            assert_eq!(step(&mut other, &mut same), went);
            assert_eq!(same, plan);
            if !went {
                break;
            }
        }
    }
}

/// Saves after every so many acts, a gesture that is still open included; tells the history as it was made and as it
/// is after a restart.
fn journal_of(name: &str, plan: Plan, acts: &[HistoryAction], every: usize) -> (PlanAndHistory, Journal) {
    let kept = JournalOnDisk::of(name);
    let (mut pair, mut next) = (PlanAndHistory::new(plan), 0);
    for (number, act) in acts.iter().enumerate() {
        pair.perform(act);
        if number % every == 0 || number + 1 == acts.len() {
            let steps = pair.history.steps();
            kept.append(&entries(&steps[next.min(steps.len())..], &pair.plan));
            next = if pair.history.is_open() { steps.len() - 1 } else { steps.len() };
        }
    }
    (pair, kept.read())
}

proptest! {
    #[test]
    fn undo_after_a_restart_is_what_it_was(
        plan in hostile::plan(),
        acts in proptest::collection::vec(history_action(), 1..30),
        every in 1..9_usize,
    ) {
        let (pair, journal) = journal_of("journal-law", plan, &acts, every);
        prop_assert_eq!(&journal.remarks, &[]);
        let again = journal.history(&pair.plan, pair.history.head());
        prop_assert!(!again.is_open());
        prop_assert_eq!(again.steps(), pair.history.steps());
        compare(pair.plan.clone(), pair.history.clone(), again);
    }

    #[test]
    fn a_false_journal_never_harms_the_plan(
        plan in hostile::plan(),
        acts in proptest::collection::vec(history_action(), 1..12),
        flips in proptest::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..4),
    ) {
        let (pair, journal) = journal_of("journal-false", plan, &acts, 30);
        let kept = JournalOnDisk::of("journal-flipped");
        kept.append(&journal.entries);
        let mut bytes = kept.bytes();
        for (place, flip) in &flips {
            if !bytes.is_empty() {
                let at = place.index(bytes.len());
                bytes[at] ^= flip;
            }
        }
        for bytes in [bytes.clone(), signed_again(&bytes)] {
            kept.replace(&bytes);
            let read = kept.read();
            undo_all(&pair.plan, read.history(&pair.plan, pair.history.head()));
            for head in [None, pair.history.head()] {
                read.log_lines(head);
            }
        }
    }
}

/// Every step back is possible, and the way forth again leads to where it began.
fn undo_all(plan: &Plan, mut history: History) {
    let (mut ids, mut went) = (IdGenerator::seeded(1), plan.clone());
    while history.undo(&mut went, stamp(&mut ids)).expect("what is offered can be undone").is_some() {}
    while history.redo(&mut went, stamp(&mut ids)).expect("and done again").is_some() {}
}

/// The checksums of a journal made to fit what stands there, as somebody who wants to harm would.
pub(crate) fn signed_again(bytes: &[u8]) -> Vec<u8> {
    let Ok(text) = str::from_utf8(bytes) else { return bytes.to_vec() };
    let mut signed = Vec::new();
    let marked = text.replace("\nstep ", "\n\0step ").replace("\nbase ", "\n\0base ");
    for block in marked.split("\n\0").skip(1) {
        let (head, body) = block.split_once('\n').unwrap_or((block, ""));
        let body = body.strip_suffix('\n').unwrap_or(body);
        let mut words = head.split(' ');
        let (word, format) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let mix = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let summed = if word == "step" { "" } else { word };
        let sum = summed.bytes().chain(format.bytes()).chain(body.bytes()).fold(0xcbf2_9ce4_8422_2325, mix);
        signed.push(format!("\n{word} {format} {} {sum:016x}\n{body}\n", body.len()));
    }
    signed.concat().into_bytes()
}

/// A plan of one measure whose title has become each of these, and its journal.
fn titled(test: &str, titles: &[&str]) -> (JournalOnDisk, Plan, History) {
    let mut plan = plans::plan("measure m1 \"Old\"").plan;
    let (mut history, mut ids) = (History::default(), plans::ids());
    for title in titles {
        let change = planverksted::edit::verbs::set(&plan, measure::TITLE, plans::id("m1"), *title);
        history.edit(&mut plan, change, None, stamp(&mut ids)).expect("it can be said");
    }
    let kept = JournalOnDisk::of(test);
    kept.append(&entries(history.steps(), &plan));
    (kept, plan, history)
}

/// How far back a plan can go.
fn depth(journal: &Journal, plan: &Plan, history: &History) -> usize {
    journal.history(plan, history.head()).steps().len()
}

#[test]
fn the_journal_is_text_that_a_person_can_read() {
    let (kept, ..) = titled("journal-text", &["Nytt \"kurs\""]);
    let text = String::from_utf8(kept.bytes()).expect("it is text");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 6);
    assert!(lines[1].starts_with("base 1.0.1 2 "), "{text}");
    assert!(lines[4].starts_with("step 1.0.1 "), "{text}");
    let id = plans::id("m1");
    assert!(lines[5].contains(&format!("before: (measure: [(id: \"{id}\", title: \"Old\")])")), "{text}");
    assert!(lines[5].contains("at: \"1970-01-01T00:00:00Z\""), "{text}");
}

#[test]
fn a_flipped_byte_costs_the_steps_before_it_at_most() {
    let (kept, plan, history) = titled("journal-flip", &["A", "B", "C"]);
    let whole = kept.bytes();
    assert_eq!(depth(&kept.read(), &plan, &history), 3);
    for at in 0..whole.len() {
        for bit in [1, 32] {
            let mut bytes = whole.clone();
            bytes[at] ^= bit;
            kept.replace(&bytes);
            let read = kept.read();
            undo_all(&plan, read.history(&plan, history.head()));
            assert!(read.entries.len() >= 2, "byte {at}: the others are still there");
            for entry in &read.entries {
                assert!(history.steps().contains(&entry.step), "byte {at}: nothing false is read");
            }
        }
    }
}

#[test]
fn a_torn_end_is_passed_over_and_the_next_steps_stand_behind_it() {
    let (kept, plan, history) = titled("journal-torn", &["A", "B"]);
    let whole = kept.bytes();
    let all = entries(history.steps(), &plan);
    for length in 0..whole.len() {
        kept.replace(&whole[..length]);
        let torn = kept.read();
        assert!(torn.remarks.len() <= 1, "{length}");
        assert!(torn.entries.len() <= 2, "{length}");
        kept.append(&all[1..]);
        let read = kept.read();
        assert_eq!(read.entries.last(), all.last(), "{length}");
        let first_is_there = torn.entries.first() == all.first();
        assert_eq!(depth(&read, &plan, &history), if first_is_there { 2 } else { 1 }, "{length}");
    }
    kept.replace(&whole[..whole.len() - 5]);
    let words = Words::new(Language::En);
    let remarks: Vec<String> = kept.read().remarks.iter().map(|remark| words.text(remark)).collect();
    assert_eq!(
        remarks,
        ["One place in the log of what was done could not be read and is passed over. The plan is whole."]
    );
}

#[test]
fn steps_of_another_format_are_told_and_never_taken_back() {
    let (kept, plan, history) = titled("journal-format", &["A", "B"]);
    let text = String::from_utf8(kept.bytes()).expect("it is text");
    let (first, second) = text.split_at(text.rfind("\nstep").expect("two steps"));
    kept.replace(&signed_again(format!("{}{second}", first.replace("step 1.0.1", "step 2.3.0")).as_bytes()));
    let read = kept.read();
    assert_eq!((read.entries.len(), read.remarks.len()), (2, 0));
    assert_eq!(read.entries[0].words, entries(history.steps(), &plan)[0].words);
    assert_eq!(depth(&read, &plan, &history), 1);
}

#[test]
fn a_plan_that_was_changed_elsewhere_begins_without_undo() {
    let (kept, plan, _) = titled("journal-elsewhere", &["A", "B"]);
    let read = kept.read();
    let elsewhere = Some(plans::id("unknown"));
    assert!(!read.contains_head(elsewhere));
    let history = read.history(&plan, elsewhere);
    assert_eq!((history.head(), history.steps()), (elsewhere, &[][..]));
}

#[test]
fn a_plan_that_says_something_else_than_its_steps_begins_without_undo() {
    let (kept, _, history) = titled("journal-other", &["A", "B"]);
    let other = plans::plan("measure m1 \"Something else\"").plan;
    assert_eq!(depth(&kept.read(), &other, &history), 0);
}

#[test]
fn of_a_step_that_grew_the_state_that_fits_the_plan_counts() {
    let (kept, plan, history) = titled("journal-grown", &["A", "B"]);
    // The last step grew, and the program was killed before the plan was saved.
    let mut grown = history.steps().to_vec();
    let last = grown.last_mut().expect("two steps");
    let before = plans::plan("measure m1 \"A\"").plan;
    last.change = planverksted::edit::verbs::set(&before, measure::TITLE, plans::id("m1"), "Bigger");
    kept.append(&entries(&grown[1..], &plan));
    assert_eq!(depth(&kept.read(), &plan, &history), 2);
    let later = plans::plan("measure m1 \"Bigger\"").plan;
    assert_eq!(depth(&kept.read(), &later, &history), 2);
}

#[test]
fn the_log_tells_gaps_and_what_belongs_to_another_file() {
    let (kept, plan, history) = titled("journal-log", &["A", "B", "C"]);
    let read = kept.read();
    let marks = |journal: &Journal, head: Option<Uid>| -> Vec<(bool, bool)> {
        journal.log_lines(head).iter().map(|line| (line.gap, line.off_chain)).collect()
    };
    assert_eq!(marks(&read, history.head()), [(false, false); 3]);
    assert_eq!(marks(&read, Some(history.steps()[1].id)), [(false, false), (false, false), (false, true)]);
    let mut later = History::from_head(Some(plans::id("elsewhere")));
    let (mut plan, mut ids) = (plan, IdGenerator::seeded(8));
    let change = planverksted::edit::verbs::set(&plan, measure::TITLE, plans::id("m1"), "D");
    later.edit(&mut plan, change, None, stamp(&mut ids)).expect("it can be said");
    kept.append(&entries(later.steps(), &plan));
    let expected = [(false, false), (false, false), (false, false), (true, false)];
    assert_eq!(marks(&kept.read(), later.head()), expected);
}

#[test]
fn a_journal_that_has_grown_too_large_keeps_the_words_of_its_oldest_steps() {
    let kept = JournalOnDisk::of("journal-large");
    let (mut plan, mut history) = (plans::plan("measure m1 \"Old\"").plan, History::default());
    let mut ids = plans::ids();
    for number in 0..60 {
        let text = format!("{number} ").repeat(100_000);
        let change = planverksted::edit::verbs::set(&plan, measure::TEXT, plans::id("m1"), text.as_str());
        history.edit(&mut plan, change, None, stamp(&mut ids)).expect("it can be said");
    }
    let all = entries(history.steps(), &plan);
    all.chunks(10).for_each(|some| kept.append(some));
    let read = kept.read();
    assert!(kept.bytes().len() <= 20_000_000, "{}", kept.bytes().len());
    assert_eq!(read.entries.len(), 60, "no step is forgotten");
    assert_eq!(read.remarks, []);
    for (entry, was) in read.entries.iter().zip(&all) {
        assert_eq!((&entry.words, entry.step.change.label()), (&was.words, was.step.change.label()));
    }
    let kept_whole = read.entries.iter().filter(|entry| entry.has_change).count();
    assert!((5..60).contains(&kept_whole), "{kept_whole}");
    assert!(!read.entries[0].has_change, "the oldest go first");
    assert_eq!(depth(&read, &plan, &history), kept_whole);
    undo_all(&plan, read.history(&plan, history.head()));
}

#[test]
fn a_fault_at_any_call_leaves_what_was_there_readable() {
    let (kept, plan, history) = titled("journal-fault", &["A", "B"]);
    let before = kept.read();
    let mut ids = IdGenerator::seeded(3);
    let mut more = history.clone();
    let mut later = plan.clone();
    let change = planverksted::edit::verbs::set(&plan, measure::TITLE, plans::id("m1"), "C");
    more.edit(&mut later, change, None, stamp(&mut ids)).expect("it can be said");
    let third = entries(&more.steps()[2..], &later);
    let addition = JournalAddition { base: JournalBase::NoFile, entries: third };
    for calls in 0..6 {
        let disk = FaultyDisk::after(calls, ErrorKind::StorageFull);
        let outcome = append_journal(&disk, &kept.places, plan_id(), &addition);
        assert_eq!(outcome.is_err(), disk.has_failed(), "{calls}");
        let read = kept.read();
        assert_eq!(read.entries[..2], before.entries[..], "{calls}");
        let faulty = FaultyDisk::after(calls, ErrorKind::PermissionDenied);
        let unread = read_journal(&faulty, &kept.places, plan_id());
        assert_eq!(unread.remarks.is_empty(), !faulty.has_failed() && read.remarks.is_empty(), "{calls}");
    }
    append_journal(&Disk, &kept.places, plan_id(), &addition).expect("it can be written");
    assert_eq!(depth(&kept.read(), &later, &more), 3);
}

#[test]
fn any_phrase_comes_back_as_it_was() {
    let nested = Phrase::new("told-record").with("kind", Phrase::kind("measure")).with("title", "\"# \\ \n");
    let label = Phrase::new("x")
        .with("a", 7_i64)
        .with("b", planverksted::model::Quantity::from_parts(-12_345))
        .with("c", planverksted::model::When::Quarter(2027, 3))
        .with("d", planverksted::model::Period::parse("2027/2030").expect("a period"))
        .with("e", nested.clone());
    let step = Step {
        id: plans::id("s1"),
        previous: None,
        at: "2026-11-24T14:12:00.123456789Z".parse().expect("a moment"),
        undoes: Some(plans::id("s0")),
        change: Change::new(label),
    };
    let kept = JournalOnDisk::of("journal-phrase");
    let entry = JournalEntry { step, words: nested, has_change: true };
    kept.append(std::slice::from_ref(&entry));
    assert_eq!(kept.read().entries, [entry]);
    assert!(Disk.size(&kept.file()).is_ok());
}
