//! Saving the plan's file and its recovery copy: when that is due, what is written, and what is known when it has ended.

use super::PlanFile;
use crate::model::Uid;
use crate::session::effect::{Effect, Effects};
use crate::session::file::recovery::CopyTask;
use crate::session::file::save_state::SaveState;
use crate::session::file::save_task::{SaveEnd, SaveOutcome, SaveTask};
use crate::session::file::snapshot::FileSnapshot;
use crate::session::file::task::FileTask;
use crate::store::{RecoveryOrigin, SavedPlan};
use crate::text::Phrase;
use jiff::Timestamp;

/// A save that has run for so many milliseconds is accompanied by a recovery copy: it may never end.
const COPY_AFTER: u64 = 500;
/// A save that has not come back after so many milliseconds is reported.
const LATE_AFTER: u64 = 3_000;

impl PlanFile {
    /// Whether the file may be written and the last save wrote it.
    fn is_saved_normally(&self) -> bool {
        let went_wrong = matches!(self.save_state, SaveState::Failed(_) | SaveState::ChangedExternally);
        self.is_writable() && !went_wrong
    }

    /// Whether nothing would be lost if the program ended now: all is in the file or, where that is all there can be, in
    /// the recovery copy.
    pub fn is_secured(&self) -> bool {
        if self.is_saved_normally() { !self.has_unsaved() } else { self.recovery.is_complete() }
    }

    /// Whether the plan has no file, and a recovery copy is all that there is of what was done.
    pub const fn is_only_copied(&self) -> bool {
        self.path.is_none() && self.recovery.has_content()
    }

    /// What is not in the file is thrown away: nothing waits to be saved any longer, and the recovery copy goes.
    pub fn discard_unsaved(&mut self) {
        self.clock.on_started();
        self.tasks.extend(self.recovery.discard().map(FileTask::RemoveCopies));
    }

    /// Whether a save is running that should have ended long ago.
    pub fn is_late(&self, now: u64) -> bool {
        self.save_begun.is_some_and(|begun| now.saturating_sub(begun) >= LATE_AFTER)
    }

    /// In how many milliseconds the save that runs is late.
    pub fn late_in(&self, now: u64) -> Option<u64> {
        Some((self.save_begun? + LATE_AFTER).saturating_sub(now)).filter(|left| *left > 0)
    }

    /// In how many milliseconds the file is to be saved; 0 is now, `None` where nothing waits or it may not be written.
    pub fn save_due_in(&self, now: u64) -> Option<u64> {
        self.clock.due_in(now).filter(|_| self.is_writable())
    }

    /// In how many milliseconds the recovery copy is to be written; a file that is being saved as it should needs none.
    pub fn copy_due_in(&self, now: u64) -> Option<u64> {
        let due = self.recovery.clock.due_in(now)?;
        if !self.is_saved_normally() {
            return Some(due);
        }
        let begun = self.save_begun?;
        Some(due.max((begun + COPY_AFTER).saturating_sub(now)))
    }

    /// What waits is to be written at once.
    pub fn hurry(&mut self) {
        self.clock.hurry();
        if !self.is_writable() {
            self.recovery.clock.hurry();
        }
    }

    /// A save of this content, to be run in the background, where the file may be written; what waited is part of it.
    pub fn begin_save(&mut self, content: SavedPlan, moment: Timestamp, now: u64) -> Option<SaveTask> {
        let path = self.path.clone().filter(|_| self.is_writable())?;
        self.clock.on_started();
        self.save_begun = Some(now);
        // A file that was never seen holds nothing of this plan that could be kept.
        let reason = self.last_seen.as_ref().and_then(|_| self.schedule.reason_to_keep(now));
        let keep_as = reason.map(|reason| self.version_info(reason, String::new(), moment));
        Some(SaveTask { content, path, last_seen: self.last_seen.clone(), keep_as })
    }

    /// A recovery copy of this content, to be written in the background.
    pub fn begin_copy(&mut self, content: SavedPlan, moment: Timestamp) -> CopyTask {
        let fingerprint = self.last_seen.as_ref().map(|seen| seen.fingerprint);
        self.recovery.begin(content, RecoveryOrigin::new(moment, self.path.clone(), fingerprint))
    }

    /// A save ended; one to a path that the plan has left since is of no interest.
    pub fn on_saved(&mut self, outcome: SaveOutcome, end: SaveEnd) -> Effects {
        let SaveEnd { path, now, duration, time } = end;
        if self.path.as_ref() != Some(&path) {
            return Effects::none();
        }
        self.save_begun = None;
        let remarks = match outcome {
            SaveOutcome::Written { snapshot, kept, remarks } => {
                self.on_file_written(*snapshot, kept, now);
                remarks
            }
            SaveOutcome::ChangedExternally => {
                self.on_not_written(now, duration);
                self.save_state.on_changed_externally();
                return Effect::CheckFile.into();
            }
            SaveOutcome::Failed(why) => {
                log::warn!("plan {} could not be saved: {}", self.plan_id, why.key);
                self.on_not_written(now, duration);
                self.save_state.on_failed(why);
                return Effects::none();
            }
        };
        // What changed while the save ran waits, and makes the state pending again.
        self.clock.on_written(now, duration);
        self.save_state.on_written(time, self.clock.is_waiting());
        remarks.into_iter().map(Effects::warning).collect()
    }

    fn on_file_written(&mut self, snapshot: FileSnapshot, kept: Option<Uid>, now: u64) {
        self.see(snapshot);
        self.is_missing = false;
        self.schedule.has_odd_file = false;
        // The ten minutes until the next version count from one that was really kept.
        if let Some(version) = kept {
            self.schedule.last_kept = Some(now);
            self.schedule.holds_external = false;
            self.add_to_lineage(version);
        }
        if !self.clock.is_waiting() {
            // Only now: until the file was read back and compared, the copy may be all that there is.
            self.tasks.extend(self.recovery.on_all_saved().map(FileTask::RemoveCopies));
        }
    }

    /// The save wrote nothing: what it held waits, and is to be in the recovery copy soon.
    fn on_not_written(&mut self, now: u64, duration: u64) {
        self.clock.on_failed(now, duration);
        self.recovery.clock.on_change(now);
        self.recovery.clock.hurry();
    }

    /// Writing the recovery copy has ended. Where there is no file to write, that is what is known of the plan's safety.
    pub fn on_copied(&mut self, result: Result<(), Phrase>, now: u64, duration: u64) {
        self.recovery.on_written(result.is_ok(), now, duration);
        if let Err(why) = &result {
            log::warn!("the recovery copy of {} could not be written: {}", self.plan_id, why.key);
        }
        if !self.is_writable() {
            match result {
                Ok(()) => self.save_state.on_rewrite(self.access()),
                Err(why) => self.save_state.on_failed(why),
            }
        }
    }
}
