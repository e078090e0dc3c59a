//! The journal of the open plan: which steps it holds already, what a save adds to it, and undo after a restart.
//!
//! Steps are written before the plan, in the same job: a program that ends between the two has a journal that knows
//! more than the file, and undo goes on from what the file says. A journal that cannot be written is no failed save.

use super::file::PlanFile;
use super::program::{Workspace, Program};
use super::{OpenPlan, MessageSeverity};
use crate::edit::{History, Step};
use crate::model::Uid;
use crate::store::{JournalEntry, AppDirs, SavedPlan, Storage, StoreError, append_journal, read_journal};
use crate::text::Phrase;

/// How much of the open plan's history stands in its journal.
#[derive(Clone, Debug, Default)]
pub(super) struct JournalState {
    /// So many steps stand there and will not change any longer.
    closed: usize,
    /// The step after them as it stands there, where it may still grow.
    growing: Option<Step>,
    /// Whether it was said that it cannot be written.
    failure_reported: bool,
}

impl JournalState {
    /// Of a history that came from the journal.
    pub(super) fn of(history: &History) -> Self {
        Self { closed: history.steps().len(), ..Self::default() }
    }

    /// What a save of this moment adds to the journal; nothing for a plan that may not be changed.
    pub(super) fn pending_append(&self, file: &PlanFile, plan: &OpenPlan, places: &AppDirs) -> Option<JournalAppend> {
        if file.read_only.is_some() {
            return None;
        }
        let history = plan.history();
        let steps = history.steps().get(self.closed..).unwrap_or_default();
        let known = |step: &&Step| self.growing.as_ref() == Some(*step);
        let steps: Vec<&Step> = steps.iter().skip_while(known).collect();
        let last = history.steps().last().filter(|_| history.is_open());
        let after = Self {
            closed: history.steps().len() - usize::from(last.is_some()),
            growing: last.cloned(),
            failure_reported: self.failure_reported,
        };
        let entries = steps.into_iter().map(|step| JournalEntry {
            words: history.summary(step, plan.plan()),
            step: step.clone(),
            has_change: true,
        });
        Some(JournalAppend { places: places.clone(), plan_id: file.plan_id, entries: entries.collect(), after })
    }
}

/// Steps to be put into the journal.
#[derive(Debug)]
pub(super) struct JournalAppend {
    places: AppDirs,
    plan_id: Uid,
    entries: Vec<JournalEntry>,
    /// What stands there afterwards.
    after: JournalState,
}

impl JournalAppend {
    /// Writes the steps; tells what stands in the journal then.
    pub(super) fn write(self, storage: &dyn Storage) -> Result<JournalState, StoreError> {
        if !self.entries.is_empty() {
            append_journal(storage, &self.places, self.plan_id, &self.entries)?;
        }
        Ok(self.after)
    }
}

/// What came of writing a page; nothing where there was none.
pub(super) type JournalOutcome = Option<Result<JournalState, StoreError>>;

impl Program {
    /// What the save that begins now adds to the journal.
    pub(super) fn journal_append(&self) -> Option<JournalAppend> {
        let Workspace { journal: journaled, file, plan, .. } = self.open.as_ref()?;
        journaled.pending_append(file, plan, &self.environment.dirs)
    }

    /// The journal was written, or not: then it is said once, and the next save tries again.
    pub(super) fn on_journal_written(&mut self, written: JournalOutcome) {
        let Some(open) = &mut self.open else { return };
        match written {
            None => {}
            Some(Ok(journaled)) => open.journal = journaled,
            Some(Err(error)) => {
                log::warn!(
                    "the journal of {} could not be written: {}",
                    open.file.plan_id,
                    error.phrase().key
                );
                if !std::mem::replace(&mut open.journal.failure_reported, true) {
                    self.messages.report(MessageSeverity::Note, Phrase::new("ui-journal-failed"));
                }
            }
        }
    }
}

/// The history that a plan of a file goes on with, and what there is to say about it.
pub(super) fn read_history(storage: &dyn Storage, places: &AppDirs, saved: &SavedPlan) -> (History, Vec<Phrase>) {
    let journal = read_journal(storage, places, saved.plan_id);
    let mut remarks = journal.remarks.clone();
    if !journal.entries.is_empty() && !journal.contains_head(saved.head) {
        remarks.push(Phrase::new("ui-journal-elsewhere"));
    }
    (journal.history(&saved.plan, saved.head), remarks)
}
