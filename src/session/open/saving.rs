//! Saving the open plan: what is due and is written, and what is known when it has ended.
//!
//! Three things are written, by a clock and in a lane each: the journal, the plan's file and, where the file cannot be
//! trusted with it, the recovery copy.

use super::journal::{JournalAppend, JournalOutcome};
use super::workspace::Workspace;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::session::file::moments::time_text;
use crate::session::file::recovery::CopyTask;
use crate::session::file::save_task::{SaveEnd, SaveOutcome, SaveTask};
use crate::session::window::dialogs::FilePurpose;
use crate::text::Phrase;
use std::path::PathBuf;

impl Workspace {
    /// The user asks for a save: asks where to, begins one, or reports that all is saved.
    pub fn save(&self) -> Effects {
        if self.file.path().is_none() || self.file.read_only().is_some() {
            Effect::Ask(FilePurpose::Save).into()
        } else if self.file.has_unsaved() {
            Effect::Save.into()
        } else {
            Effects::note(Phrase::new("ui-all-saved"))
        }
    }

    /// What waits is to be written at once.
    pub fn hurry(&mut self) {
        self.journal.clock.hurry();
        self.file.hurry();
    }

    /// In how many milliseconds the file is to be saved; 0 is now. A journal that lacks steps comes first.
    pub fn save_due_in(&self, now: u64) -> Option<u64> {
        let due = self.file.save_due_in(now)?;
        Some(self.journal.patience_left(now).map_or(due, |held| due.max(held)))
    }

    /// In how many milliseconds the journal is to be written; at once where a save waits for it.
    pub fn journal_due_in(&self, now: u64) -> Option<u64> {
        let due = self.journal.clock.due_in(now)?;
        let save_waits = self.journal.patience_left(now).is_some() && self.file.save_due_in(now) == Some(0);
        Some(if save_waits { 0 } else { due })
    }

    /// A save of the plan's file as it is, where it may be written.
    pub fn begin_save(&mut self, env: &Environment) -> Option<SaveTask> {
        let content = self.content();
        self.file.begin_save(content, env.clock.now(), env.milliseconds())
    }

    /// A recovery copy of the plan as it is.
    pub fn begin_copy(&mut self, env: &Environment) -> CopyTask {
        let content = self.content();
        self.file.begin_copy(content, env.clock.now())
    }

    /// The steps that the journal lacks.
    pub fn begin_journal(&mut self, env: &Environment) -> Option<JournalAppend> {
        self.journal.begin(&self.file, &self.plan, env.milliseconds())
    }

    /// What is not in the file is thrown away; what the journal is to say of that.
    pub fn discard_unsaved(&mut self) -> Option<JournalAppend> {
        self.file.discard_unsaved();
        self.journal.discard(&self.file, &self.plan)
    }

    /// A save of this file ended, after so many milliseconds.
    pub fn on_saved(
        &mut self,
        path: PathBuf,
        outcome: SaveOutcome,
        duration: u64,
        env: &Environment,
    ) -> Effects {
        let now = env.now();
        let end = SaveEnd { path, now: env.milliseconds(), duration, time: time_text(now.local.time()) };
        if matches!(outcome, SaveOutcome::Written { .. }) {
            self.journal.on_saved(end.now);
        }
        self.file.on_saved(outcome, end)
    }

    /// Writing the recovery copy ended, after so many milliseconds.
    pub fn on_copied(&mut self, result: Result<(), Phrase>, duration: u64, env: &Environment) -> Effects {
        self.file.on_copied(result, env.milliseconds(), duration);
        Effects::none()
    }

    /// Writing the journal ended.
    pub fn on_journal_written(&mut self, outcome: JournalOutcome, env: &Environment) -> Effects {
        self.journal.on_written(outcome, env.milliseconds())
    }
}
