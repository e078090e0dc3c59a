//! The journal of the open plan: which steps it holds already, and what a save adds to it.
//!
//! Steps are written before the plan, in the same job: a program that ends between the two has a journal that knows
//! more than the file, and undo continues from what the file says. A journal that cannot be written is no failed save.

use super::open_plan::OpenPlan;
use crate::edit::{History, Step};
use crate::model::Uid;
use crate::session::effect::Effects;
use crate::session::file::plan_file::PlanFile;
use crate::store::{AppDirs, JournalAddition, JournalEntry, Storage, StoreError, append_journal};
use crate::text::Phrase;

/// How much of the open plan's history is in its journal.
#[derive(Clone, Debug, Default)]
pub struct JournalState {
    /// So many steps are there and will not change any longer.
    closed: usize,
    /// The step after them as it is there, where it may still grow.
    growing: Option<Step>,
    /// Whether it was reported that it cannot be written.
    failure_reported: bool,
}

impl JournalState {
    /// Of a history that was read from the journal.
    pub fn of(history: &History) -> Self {
        Self { closed: history.steps().len(), ..Self::default() }
    }

    /// What a save of this moment adds to the journal; nothing for a plan that must not be changed.
    ///
    /// The last step may still grow while its gesture is open. It is written as it is, so that a crash loses nothing,
    /// and written again when it has grown: the journal takes the last one of an id.
    pub fn append(&self, file: &PlanFile, plan: &OpenPlan, dirs: &AppDirs) -> Option<JournalAppend> {
        if file.read_only().is_some() {
            return None;
        }
        let history = plan.history();
        let steps = history.steps().get(self.closed..).unwrap_or_default();
        // A step that is there already and has not grown since is not written again.
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
        let addition = JournalAddition { base: file.journal_base(), entries: entries.collect() };
        Some(JournalAppend { dirs: dirs.clone(), plan_id: file.plan_id, addition, after })
    }

    /// The journal was written, or not: then that is reported once, and the next save tries again.
    pub fn on_written(&mut self, outcome: JournalOutcome, plan_id: Uid) -> Effects {
        match outcome {
            None => Effects::none(),
            Some(Ok(state)) => {
                *self = state;
                Effects::none()
            }
            Some(Err(error)) => {
                log::warn!("the journal of {plan_id} could not be written: {}", error.phrase().key);
                if std::mem::replace(&mut self.failure_reported, true) {
                    return Effects::none();
                }
                Effects::note(Phrase::new("ui-journal-failed"))
            }
        }
    }
}

/// Steps to be added to the journal.
#[derive(Debug)]
pub struct JournalAppend {
    dirs: AppDirs,
    plan_id: Uid,
    addition: JournalAddition,
    /// What the journal holds afterwards.
    after: JournalState,
}

impl JournalAppend {
    /// Writes the steps; gives what the journal holds then.
    pub fn run(self, storage: &dyn Storage) -> Result<JournalState, StoreError> {
        if !self.addition.entries.is_empty() {
            append_journal(storage, &self.dirs, self.plan_id, &self.addition)?;
        }
        Ok(self.after)
    }
}

/// The result of adding steps; nothing where there was nothing to add to.
pub type JournalOutcome = Option<Result<JournalState, StoreError>>;
