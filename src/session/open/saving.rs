//! Saving the open plan: what a save writes, and what is known when it has ended.

use super::journal::{JournalAppend, JournalOutcome};
use super::workspace::Workspace;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::session::file::moments::time_text;
use crate::session::file::save_task::{SaveEnd, SaveOutcome, SaveTask};
use crate::session::window::dialogs::FilePurpose;
use crate::store::Storage;
use crate::text::Phrase;

/// A save of journal and plan, to be run in the background.
#[derive(Debug)]
pub struct SaveJob {
    journal: Option<JournalAppend>,
    task: SaveTask,
}

/// How it ended.
#[derive(Debug)]
pub struct SaveResult {
    /// What became of the journal.
    pub journal: JournalOutcome,
    /// What became of the plan.
    pub outcome: SaveOutcome,
}

impl SaveJob {
    /// Writes the journal, then the plan.
    pub fn run(self, storage: &dyn Storage) -> SaveResult {
        let journal = self.journal.map(|append| append.run(storage));
        SaveResult { journal, outcome: self.task.run(storage) }
    }
}

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

    /// A save of what waits.
    pub fn begin_save(&mut self, env: &Environment) -> SaveJob {
        // Both snapshots are of one moment: the head of the file is a step that the journal has.
        let journal = self.journal.append(&self.file, &self.plan, &env.dirs);
        let content = self.content();
        SaveJob { journal, task: self.file.begin_save(content, &env.dirs, env.clock.now()) }
    }

    /// A save ended, after so many milliseconds.
    pub fn on_saved(&mut self, result: SaveResult, duration: u64, env: &Environment) -> Effects {
        let now = env.now();
        let end = SaveEnd {
            moment: now.moment,
            now: env.milliseconds(),
            duration,
            time: time_text(now.local.time()),
        };
        let effects = self.journal.on_written(result.journal, self.file.plan_id);
        effects.and(self.file.on_saved(result.outcome, end))
    }
}
