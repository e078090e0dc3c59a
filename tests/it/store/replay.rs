//! Steps that a crash kept out of every file, whatever was done and wherever the journal ends: they are put back on what
//! they grew from, and on nothing else.

use super::journal::{JournalOnDisk, entries, plan_id, signed_again, stamp};
use crate::edit::history::{HistoryAction, PlanAndHistory, history_action};
use crate::harness::hostile;
use planverksted::model::{Address, IdGenerator, Key, Kind, Plan, Uid, Value, records::plan as about};
use planverksted::store::{
    Disk, FileBase, Fingerprint, JournalBase, Opened, SavedPlan, put_back_unsaved, read, write,
};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

/// What a file holds.
#[derive(Clone)]
pub(crate) struct FileContent {
    pub(crate) bytes: Vec<u8>,
    pub(crate) head: Option<Uid>,
}

impl FileContent {
    pub(crate) fn of(plan: &Plan, head: Option<Uid>) -> Self {
        let saved = SavedPlan { plan_id: plan_id(), head, plan: plan.clone(), ..SavedPlan::default() };
        Self { bytes: write(&saved).expect("it can be written").into_bytes(), head }
    }

    fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.bytes)
    }

    /// What steps grow from that are made to it in this file.
    pub(crate) fn base(&self, path: PathBuf) -> JournalBase {
        JournalBase::File(FileBase { path, content: self.fingerprint(), head: self.head })
    }
}

impl JournalOnDisk {
    pub(crate) fn plan_file(&self) -> PathBuf {
        self.folder.path("plan.ron")
    }

    /// Opens a file with this content; tells what is open, and how many steps were put back.
    pub(crate) fn open(&self, path: &Path, content: &FileContent) -> (SavedPlan, usize) {
        let mut opened = read(&content.bytes).expect("it is a plan");
        let count = self.put_back(&mut opened, path, content);
        (opened.saved, count)
    }

    pub(crate) fn put_back(&self, opened: &mut Opened, path: &Path, content: &FileContent) -> usize {
        put_back_unsaved(&Disk, &self.places, &self.read(), opened, path, content.fingerprint())
    }
}

/// The journal's length at a moment, and what the plan was then.
struct Moment {
    length: usize,
    plan: Plan,
    head: Option<Uid>,
}

/// Somebody works on a plan file; each act is added to the journal at once, as it is while it is being typed.
struct Work {
    kept: JournalOnDisk,
    pair: PlanAndHistory,
    base: FileContent,
    next: usize,
    moments: Vec<Moment>,
}

impl Work {
    fn on(name: &str, plan: Plan) -> Self {
        let base = FileContent::of(&plan, None);
        let (kept, pair) = (JournalOnDisk::of(name), PlanAndHistory::new(plan));
        let mut work = Self { kept, pair, base, next: 0, moments: Vec::new() };
        work.append();
        work
    }

    fn append(&mut self) {
        let steps = self.pair.history.steps();
        let new = entries(steps.get(self.next..).unwrap_or_default(), &self.pair.plan);
        self.kept.append_to(self.base.base(self.kept.plan_file()), &new);
        self.next = steps.len() - usize::from(self.pair.history.is_open());
        let (plan, head) = (self.pair.plan.clone(), self.pair.history.head());
        // The line break behind a block is none of it.
        self.moments.push(Moment { length: self.kept.bytes().len() - 1, plan, head });
    }

    fn perform(&mut self, acts: &[HistoryAction]) {
        for act in acts {
            self.pair.perform(act);
            self.append();
        }
    }

    /// What the plan was when the journal had this length.
    fn at(&self, length: usize) -> &Moment {
        self.moments.iter().rfind(|moment| moment.length <= length).expect("the beginning")
    }
}

fn check_opened(kept: &JournalOnDisk, content: &FileContent, expected: &Moment) -> Result<(), TestCaseError> {
    let (saved, count) = kept.open(&kept.plan_file(), content);
    prop_assert_eq!(saved.head, expected.head);
    prop_assert_eq!(&saved.plan, &expected.plan);
    let grown = FileContent::of(&expected.plan, expected.head);
    prop_assert_eq!(count > 0, grown.bytes != content.bytes, "it is said whether anything was put back");
    // All of it can be undone.
    let (mut history, mut plan) = (kept.read().history(&saved.plan, saved.head), saved.plan.clone());
    prop_assert_eq!(history.steps().last().map(|step| step.id), expected.head);
    let mut ids = IdGenerator::seeded(7);
    while history.undo(&mut plan, stamp(&mut ids)).expect("what is offered can be undone").is_some() {}
    Ok(())
}

proptest! {
    #[test]
    fn after_a_crash_at_any_byte_the_plan_is_what_it_was_after_the_last_complete_step(
        plan in hostile::plan(),
        acts in proptest::collection::vec(history_action(), 1..16),
        cuts in proptest::collection::vec(any::<prop::sample::Index>(), 4),
    ) {
        let mut work = Work::on("replay-law", plan);
        work.perform(&acts);
        let bytes = work.kept.bytes();
        let begun = work.moments[0].length;
        for cut in cuts {
            let length = begun + cut.index(bytes.len() + 1 - begun);
            work.kept.replace(&bytes[..length]);
            check_opened(&work.kept, &work.base, work.at(length))?;
        }
    }

    #[test]
    fn a_save_while_somebody_types_costs_nothing_of_what_is_typed(
        plan in hostile::plan(),
        acts in [
            proptest::collection::vec(history_action(), 1..8),
            proptest::collection::vec(history_action(), 0..5),
            proptest::collection::vec(history_action(), 0..5),
        ],
        cut in any::<prop::sample::Index>(),
    ) {
        let [before, meanwhile, after] = &acts;
        let mut work = Work::on("replay-save", plan);
        work.perform(before);
        let saved = FileContent::of(&work.pair.plan, work.pair.history.head());
        work.perform(meanwhile);
        // Only now the save has ended: the file holds what the plan was when it began.
        let first = std::mem::replace(&mut work.base, saved.clone());
        work.append();
        let known = work.moments.last().expect("a moment").length;
        work.perform(after);
        let bytes = work.kept.bytes();
        let length = known + cut.index(bytes.len() + 1 - known);
        work.kept.replace(&bytes[..length]);
        check_opened(&work.kept, &saved, work.at(length))?;
        if first.bytes != saved.bytes {
            let (_, count) = work.kept.open(&work.kept.plan_file(), &first);
            prop_assert_eq!(count, 0, "a file that was put back from a backup is left as it is");
        }
    }

    #[test]
    fn a_crash_between_a_save_and_its_note_in_the_journal_costs_nothing(
        plan in hostile::plan(),
        acts in [
            proptest::collection::vec(history_action(), 0..5),
            proptest::collection::vec(history_action(), 0..5),
            proptest::collection::vec(history_action(), 0..5),
        ],
        cut in any::<prop::sample::Index>(),
    ) {
        let [first, second, meanwhile] = &acts;
        let mut work = Work::on("replay-unrecorded", plan);
        work.perform(first);
        let old = std::mem::replace(&mut work.base, FileContent::of(&work.pair.plan, work.pair.history.head()));
        work.append();
        work.perform(second);
        let saved = FileContent::of(&work.pair.plan, work.pair.history.head());
        let begun = work.moments.last().expect("a moment").length;
        work.perform(meanwhile);
        let bytes = work.kept.bytes();
        let length = begun + cut.index(bytes.len() + 1 - begun);
        work.kept.replace(&bytes[..length]);
        check_opened(&work.kept, &saved, work.at(length))?;
        let (_, count) = work.kept.open(&work.kept.plan_file(), &old);
        prop_assert!(count == 0 || old.bytes == work.base.bytes, "a backup is left as it is");
        // A file that another program changed keeps the head that it had. What it wrote is nothing that was ever typed here:
        // a file that is what the plan was between two saves cannot be told from one that was saved then.
        let contact = Address { kind: Kind::Plan, id: Uid::PLAN, field: about::CONTACT.index, key: Key::Whole };
        work.pair.perform(&HistoryAction::State(vec![(contact, Value::Text("Skrevet av et annet program".into()))]));
        let changed = FileContent::of(&work.pair.plan, saved.head);
        let (_, count) = work.kept.open(&work.kept.plan_file(), &changed);
        prop_assert_eq!(count, 0, "it is left as it is");
    }

    #[test]
    fn no_journal_harms_what_is_put_back(
        plan in hostile::plan(),
        acts in proptest::collection::vec(history_action(), 1..12),
        flips in proptest::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..4),
    ) {
        let mut work = Work::on("replay-false", plan.clone());
        work.perform(&acts);
        let mut bytes = work.kept.bytes();
        for (place, flip) in &flips {
            let at = place.index(bytes.len());
            bytes[at] ^= flip;
        }
        for bytes in [bytes.clone(), signed_again(&bytes)] {
            work.kept.replace(&bytes);
            let (saved, count) = work.kept.open(&work.kept.plan_file(), &work.base);
            if count == 0 {
                prop_assert_eq!(&saved.plan, &plan);
            }
            for head in work.moments.iter().map(|moment| moment.head) {
                work.kept.read().replay(&plan, head);
            }
        }
    }
}
