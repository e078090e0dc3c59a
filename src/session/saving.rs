//! Saving the open plan by itself and on wish, taking the results of jobs, and remembering what was open.

use super::export::ExportedFile;
use super::file::{SaveOutcome, SaveTask};
use super::obeying::state_after_change;
use super::program::{JobResult, JobKind, Program, file_name, settings_file, milliseconds_between};
use super::{Command, RecentPlan, SaveState, MessageSeverity};
use crate::store::replace_file;
use crate::text::Phrase;
use std::path::PathBuf;
use std::sync::Arc;

impl Program {
    pub(super) fn save(&mut self) {
        let Some(open) = &self.open else { return };
        if open.file.path.is_none() || open.file.read_only.is_some() {
            self.open_dialog(&Command::SaveAs);
        } else if open.plan.autosave.is_waiting() || !matches!(open.file.save_state, SaveState::SavedAt(_) | SaveState::AsOpened)
        {
            self.begin_save();
        } else {
            self.messages.report(MessageSeverity::Note, Phrase::new("ui-all-saved"));
        }
    }

    pub(super) fn save_to(&mut self, path: PathBuf) {
        if let Some(done) = self.jobs.wait(JobKind::Save) {
            self.on_job_finished(done);
        }
        let Some(open) = &mut self.open else { return };
        let path = if path.extension().is_some() { path } else { path.with_extension("ron") };
        open.file.path = Some(path);
        open.file.last_seen = None;
        open.file.external = None;
        open.file.is_missing = false;
        open.file.read_only = None;
        open.file.save_state = SaveState::Pending;
        self.begin_save();
        self.acquire_file();
        self.remember_recent();
    }

    /// Milliseconds until something is to be done without anybody touching anything.
    pub fn due_in(&self) -> Option<u64> {
        let contents = self.contents_are_due().then_some(0);
        [self.save_due_in(), self.check_due_in(), self.import_due_in(), contents].into_iter().flatten().min()
    }

    fn save_due_in(&self) -> Option<u64> {
        let due = self.open.as_ref()?.plan.autosave.due_in(self.now())?;
        (self.jobs.progress(JobKind::Save).is_none()).then_some(due)
    }

    /// What a frame begins with: results of jobs, a save or a reading back that is due, and the watch over the file.
    pub fn tick(&mut self) {
        for done in self.jobs.take_finished() {
            self.on_job_finished(done);
        }
        if self.save_due_in() == Some(0) {
            self.begin_save();
        }
        self.begin_watch_job();
        self.recompute_outdated();
        if self.check_due_in() == Some(0) {
            self.begin_check();
        }
        if self.contents_are_due() {
            self.begin_contents();
        }
    }

    pub(super) fn begin_save_task(&mut self) -> Option<SaveTask> {
        let open = self.open.as_mut()?;
        open.plan.autosave.on_save_started();
        let head = open.plan.history().head();
        let now = self.environment.clock.now();
        Some(open.file.save_task(open.plan.plan(), head, &self.environment.dirs, now))
    }

    /// Begins to save what waits; while a save runs it goes on waiting, for two at once would each take the other
    /// for somebody else's.
    pub(super) fn begin_save(&mut self) {
        if self.jobs.progress(JobKind::Save).is_some() {
            return;
        }
        // A look that goes on could take this save for somebody else's.
        self.jobs.stop(JobKind::Watch);
        let page = self.journal_append();
        let Some(snapshot) = self.begin_save_task() else { return };
        let (storage, clock) = (Arc::clone(&self.environment.storage), Arc::clone(&self.environment.clock));
        self.jobs.begin(JobKind::Save, move |_, _| {
            let begun = clock.now();
            let journal = page.map(|page| page.write(storage.as_ref()));
            let outcome = Box::new(snapshot.write(storage.as_ref()));
            JobResult::Saved { outcome, journal, milliseconds: milliseconds_between(begun, clock.now()) }
        });
    }

    /// Writes everything that waits, before the plan is closed.
    pub fn flush(&mut self) {
        if let Some(done) = self.jobs.wait(JobKind::Save) {
            self.on_job_finished(done);
        }
        if !self.open.as_ref().is_some_and(|open| open.plan.autosave.is_waiting()) {
            return;
        }
        self.jobs.stop(JobKind::Watch);
        let page = self.journal_append();
        if let Some(snapshot) = self.begin_save_task() {
            let storage = self.environment.storage.as_ref();
            let journal = page.map(|page| page.write(storage));
            let outcome = Box::new(snapshot.write(storage));
            self.on_job_finished(JobResult::Saved { outcome, journal, milliseconds: 0 });
        }
    }

    pub(super) fn on_job_finished(&mut self, done: JobResult) {
        match done {
            JobResult::Saved { outcome, journal, milliseconds } => {
                self.on_journal_written(journal);
                self.on_saved(*outcome, milliseconds);
            }
            JobResult::Versions(lines) => self.on_versions_listed(lines),
            JobResult::Read(read) => self.on_read(*read),
            JobResult::Import(tabled) => self.on_import_job(tabled),
            JobResult::Watched(looked) => self.on_probe(looked),
            JobResult::Checked { revision, findings } => self.on_checked(revision, findings),
            JobResult::Contents { revision, entries } => self.on_contents(revision, entries),
            JobResult::DialogAnswered { ask, path, milliseconds } => self.on_dialog_answered(&ask, path, milliseconds),
            JobResult::Exported(Ok(ExportedFile { path, fingerprint: print, remarks })) => {
                self.settings.add_exported(print);
                self.write_settings();
                let what = Phrase::new("ui-exported").with("file", file_name(&path));
                self.messages.report(MessageSeverity::Note, what);
                for remark in remarks {
                    self.messages.report(MessageSeverity::Warning, remark);
                }
                if let Some(open) = &mut self.open {
                    open.exported_path = Some(path);
                }
            }
            JobResult::Exported(Err(phrase)) | JobResult::Revealed(Err(phrase)) => {
                self.messages.report(MessageSeverity::Error, phrase);
            }
            JobResult::Revealed(Ok(())) | JobResult::Dropped => {}
        }
    }

    pub(super) fn on_saved(&mut self, outcome: SaveOutcome, milliseconds: u64) {
        let (now, time) = (self.now(), self.environment.clock.local_time().time());
        let moment = self.environment.clock.now();
        let Some(open) = &mut self.open else { return };
        match outcome {
            SaveOutcome::Written { known, kept } => {
                open.file.last_seen = Some(*known);
                open.file.is_missing = false;
                open.file.schedule.has_odd_file = false;
                if let Some(version) = kept {
                    open.file.schedule.last_kept = Some(moment);
                    open.file.add_to_lineage(version);
                }
                open.plan.autosave.on_saved(now, milliseconds);
                let at = format!("{:02}.{:02}", time.hour(), time.minute());
                open.file.save_state = if open.plan.autosave.is_waiting() { SaveState::Pending } else { SaveState::SavedAt(at) };
            }
            SaveOutcome::CopyWritten => {
                open.plan.autosave.on_saved(now, milliseconds);
                // What could not be written before is written now.
                open.file.save_state = SaveState::Pending;
                open.file.save_state = state_after_change(&open.file);
            }
            SaveOutcome::ChangedExternally(copied) => {
                open.plan.autosave.on_saved(now, milliseconds);
                open.file.save_state = SaveState::ChangedExternally;
                if let Err(why) = copied {
                    open.plan.autosave.on_failed(now, milliseconds);
                    open.file.save_state = SaveState::Failed(why);
                }
                self.check_file();
            }
            SaveOutcome::Failed(why) => {
                log::warn!("plan {} could not be saved: {}", open.file.plan_id, why.key);
                open.plan.autosave.on_failed(now, milliseconds);
                open.file.save_state = SaveState::Failed(why);
            }
        }
    }

    pub(super) fn remember_recent(&mut self) {
        let Some(open) = &self.open else { return };
        let Some(path) = open.file.path.clone() else { return };
        let about = open.plan.plan().about();
        let recent = RecentPlan {
            path,
            title: about.title.to_string(),
            municipality: about.municipality.to_string(),
            at: self.environment.clock.now().as_second(),
        };
        self.settings.add_recent(recent);
        self.write_settings();
    }

    pub(super) fn write_settings(&self) {
        let file = settings_file(&self.environment.dirs);
        let storage = self.environment.storage.as_ref();
        let made = storage.create_folder(&self.environment.dirs.config);
        let written = replace_file(storage, &file, self.settings.write().as_bytes());
        if made.is_err() || written.is_err() {
            log::warn!("the settings could not be written");
        }
    }
}
