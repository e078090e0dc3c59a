//! The journal of the open plan: which steps it holds already, and adding those that it lacks.
//!
//! It has a clock and a lane of its own, and is in the program's own folders: what was done is there soon, whatever the
//! plan's file does. A journal that cannot be written is no failed save.

use super::open_plan::OpenPlan;
use crate::edit::{History, Step, summarize_step};
use crate::model::{Plan, Uid};
use crate::session::effect::Effects;
use crate::session::environment::Files;
use crate::session::file::plan_file::PlanFile;
use crate::session::file::save_clock::{SaveClock, SaveTiming};
use crate::store::{
    FileBase, Fingerprint, JournalAddition, JournalBase, JournalEntry, StoreError, VersionInfo,
    VersionReason, append_journal, keep_version,
};
use crate::text::Phrase;
use jiff::Timestamp;
use std::sync::Arc;

/// How much of the open plan's history is in its journal, and when the rest is to be added.
#[derive(Clone, Debug)]
pub struct JournalState {
    held: HeldSteps,
    /// When it is to be written.
    pub clock: SaveClock,
    /// When the steps that are being added were begun to be written, in milliseconds of a steady clock.
    begun: Option<u64>,
    /// Whether the last attempt failed; it is reported once.
    has_failed: bool,
    /// Whether the file was saved, and the journal does not say so yet.
    lacks_base: bool,
    /// The content of the file that was kept as a version before the first step that grew from it.
    kept_base: Option<Fingerprint>,
}

/// The steps that a journal holds.
#[derive(Clone, Debug, Default)]
struct HeldSteps {
    /// So many steps are there and will not change any longer.
    closed: usize,
    /// The step after them as it is there, where it may still grow.
    growing: Option<Step>,
}

impl JournalState {
    /// Of a history that was read from the journal.
    pub fn of(history: &History) -> Self {
        Self {
            held: HeldSteps { closed: history.steps().len(), growing: None },
            clock: SaveClock::new(SaveTiming::JOURNAL),
            begun: None,
            has_failed: false,
            lacks_base: false,
            kept_base: None,
        }
    }

    /// The file was saved: steps that it holds must not be put back on it after a crash.
    pub fn on_saved(&mut self, now: u64) {
        self.lacks_base = true;
        self.clock.on_change(now);
        self.clock.hurry();
    }

    /// For how many milliseconds a save of the plan waits for the journal, so that a crash between the two costs no undo;
    /// `None` where it does not: the journal is complete, failing or hanging.
    pub fn patience_left(&self, now: u64) -> Option<u64> {
        match self.begun {
            _ if self.has_failed => None,
            Some(begun) => Some((begun + PATIENCE).saturating_sub(now)).filter(|left| *left > 0),
            None => self.clock.is_waiting().then_some(PATIENCE),
        }
    }

    /// Whether it is known to lack steps that it could get.
    pub const fn lacks_steps(&self) -> bool {
        !self.has_failed && self.clock.is_waiting()
    }

    /// Adds what the journal lacks of this moment, to be run in the background; nothing for a plan that must not be changed.
    ///
    /// The last step may still grow while its gesture is open. It is written as it is, so that a crash loses nothing,
    /// and written again when it has grown: the journal takes the last one of an id.
    pub fn begin(&mut self, file: &PlanFile, plan: &OpenPlan, now: u64) -> Option<JournalAppend> {
        self.clock.on_started();
        if file.read_only().is_some() {
            return None;
        }
        let history = plan.history();
        let steps = history.steps().get(self.held.closed..).unwrap_or_default();
        // A step that is there already and has not grown since is not written again.
        let known = |step: &&Step| self.held.growing.as_ref() == Some(*step);
        let steps = steps.iter().skip_while(known).map(|step| (step.clone(), history.is_redo(step)));
        let last = history.steps().last().filter(|_| history.is_open());
        let after =
            HeldSteps { closed: history.steps().len() - usize::from(last.is_some()), growing: last.cloned() };
        let steps: Vec<(Step, bool)> = steps.collect();
        if steps.is_empty() && !self.lacks_base {
            return None;
        }
        self.lacks_base = false;
        self.begun = Some(now);
        let kept = steps.first().and_then(|(step, _)| self.base_to_keep(file, step.at));
        let base = file.journal_base();
        Some(JournalAppend { plan_id: file.plan_id, plan: plan.plan().clone(), base, kept, steps, after })
    }

    /// What the file holds, where it is to be kept as a version before steps that grew from it: once another program has
    /// replaced it, nothing else could say what they were made to. What this program saves follows from the steps.
    fn base_to_keep(&mut self, file: &PlanFile, at: Timestamp) -> Option<(VersionInfo, Arc<Vec<u8>>)> {
        let seen = file.last_seen()?;
        let is_new = self.kept_base.is_none() || file.holds_external();
        if !is_new || self.kept_base == Some(seen.fingerprint) {
            return None;
        }
        self.kept_base = Some(seen.fingerprint);
        let reason = if file.holds_external() { VersionReason::External } else { VersionReason::Work };
        Some((file.version_info(reason, String::new(), at), Arc::clone(&seen.bytes)))
    }

    /// The steps that are in no file are thrown away: the journal says that the file has all it is to have, so that none of
    /// them is put back on it. Nothing where there is no file.
    pub fn discard(&mut self, file: &PlanFile, plan: &OpenPlan) -> Option<JournalAppend> {
        self.clock.on_started();
        let JournalBase::File(base) = file.journal_base() else { return None };
        let base = JournalBase::File(FileBase { head: plan.history().head(), ..base });
        let (plan_id, after) = (file.plan_id, self.held.clone());
        Some(JournalAppend { plan_id, plan: plan.plan().clone(), base, kept: None, steps: Vec::new(), after })
    }

    /// The journal was written, or not: then that is reported once, and it is tried again.
    pub fn on_written(&mut self, outcome: JournalOutcome, now: u64) -> Effects {
        self.begun = None;
        match outcome.held {
            Ok(held) => {
                self.held = held;
                self.has_failed = false;
                Effects::none()
            }
            Err(error) => {
                log::warn!("the journal could not be written: {}", error.phrase().key);
                self.lacks_base = true;
                self.clock.on_failed(now, 0);
                if std::mem::replace(&mut self.has_failed, true) {
                    return Effects::none();
                }
                Effects::note(Phrase::new("ui-journal-failed"))
            }
        }
    }
}

/// A save of the plan waits at most so many milliseconds for the journal: the journal's folder may hang too.
const PATIENCE: u64 = 500;

/// Steps to be added to the journal.
#[derive(Debug)]
pub struct JournalAppend {
    plan_id: Uid,
    /// The plan, in which the steps' records have their names.
    plan: Plan,
    /// What the steps grew from.
    base: JournalBase,
    /// What the file held then, where it is kept as a version first.
    kept: Option<(VersionInfo, Arc<Vec<u8>>)>,
    /// The steps, and whether each does again what was undone.
    steps: Vec<(Step, bool)>,
    after: HeldSteps,
}

/// What became of steps that were to be added.
#[derive(Debug)]
pub struct JournalOutcome {
    held: Result<HeldSteps, StoreError>,
}

impl JournalAppend {
    /// Writes the steps.
    pub fn run(self, files: &Files) -> JournalOutcome {
        if let Some((info, bytes)) = self.kept
            && let Err(error) = keep_version(files.storage.as_ref(), &files.dirs, info, &bytes)
        {
            log::warn!("what steps grew from could not be kept: {}", error.phrase().key);
        }
        // Worded here: a step may be about thousands of records.
        let entries: Vec<JournalEntry> = self
            .steps
            .into_iter()
            .map(|(step, is_redo)| JournalEntry {
                words: summarize_step(&step, is_redo, &self.plan),
                step,
                has_change: true,
            })
            .collect();
        let addition = JournalAddition { base: self.base, entries };
        let written = append_journal(files.storage.as_ref(), &files.dirs, self.plan_id, &addition);
        JournalOutcome { held: written.map(|()| self.after) }
    }
}
