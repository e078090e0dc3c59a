//! Saving the open plan by itself and on wish, taking the results of jobs, and remembering what was open.

use super::export::Exported;
use super::file::{Outcome, Snapshot};
use super::obeying::pending;
use super::program::{Done, Job, Program, file_name, settings_file, since};
use super::{Command, Recent, Saved, Weight};
use crate::store::replace_file;
use crate::text::Phrase;
use std::path::PathBuf;
use std::sync::Arc;

impl Program {
    pub(super) fn save(&mut self) {
        let Some(open) = &self.open else { return };
        if open.file.path.is_none() || open.file.read_only.is_some() {
            self.ask(&Command::SaveElsewhere);
        } else if open.plan.autosave.is_waiting() || !matches!(open.file.saved, Saved::At(_) | Saved::InFile)
        {
            self.begin_save();
        } else {
            self.messages.say(Weight::Note, Phrase::new("ui-all-saved"));
        }
    }

    pub(super) fn save_to(&mut self, path: PathBuf) {
        if let Some(done) = self.jobs.wait(Job::Save) {
            self.done(done);
        }
        let Some(open) = &mut self.open else { return };
        let path = if path.extension().is_some() { path } else { path.with_extension("ron") };
        open.file.path = Some(path);
        open.file.known = None;
        open.file.foreign = None;
        open.file.gone = false;
        open.file.read_only = None;
        open.file.saved = Saved::Soon;
        self.begin_save();
        self.arrive();
        self.remember_plan();
    }

    /// Milliseconds until something is to be done without anybody touching anything.
    pub fn due_in(&self) -> Option<u64> {
        let contents = self.contents_are_due().then_some(0);
        [self.save_due_in(), self.check_due_in(), self.table_due_in(), contents].into_iter().flatten().min()
    }

    fn save_due_in(&self) -> Option<u64> {
        let due = self.open.as_ref()?.plan.autosave.due_in(self.now())?;
        (self.jobs.progress(Job::Save).is_none()).then_some(due)
    }

    /// What a frame begins with: results of jobs, a save or a reading back that is due, and the watch over the file.
    pub fn tick(&mut self) {
        for done in self.jobs.take() {
            self.done(done);
        }
        if self.save_due_in() == Some(0) {
            self.begin_save();
        }
        self.begin_watch();
        self.begin_weigh();
        if self.check_due_in() == Some(0) {
            self.begin_check();
        }
        if self.contents_are_due() {
            self.begin_contents();
        }
    }

    pub(super) fn snapshot(&mut self) -> Option<Snapshot> {
        let open = self.open.as_mut()?;
        open.plan.autosave.begun();
        let head = open.plan.history().head();
        let now = self.outside.clock.now();
        Some(open.file.snapshot(open.plan.plan(), head, &self.outside.places, now))
    }

    /// Begins to save what waits; while a save runs it goes on waiting, for two at once would each take the other
    /// for somebody else's.
    pub(super) fn begin_save(&mut self) {
        if self.jobs.progress(Job::Save).is_some() {
            return;
        }
        // A look that goes on could take this save for somebody else's.
        self.jobs.stop(Job::Look);
        let page = self.page();
        let Some(snapshot) = self.snapshot() else { return };
        let (storage, clock) = (Arc::clone(&self.outside.storage), Arc::clone(&self.outside.clock));
        self.jobs.begin(Job::Save, move |_, _| {
            let begun = clock.now();
            let journal = page.map(|page| page.write(storage.as_ref()));
            let outcome = Box::new(snapshot.write(storage.as_ref()));
            Done::Saved { outcome, journal, milliseconds: since(begun, clock.now()) }
        });
    }

    /// Writes everything that waits, before the plan is closed.
    pub fn flush(&mut self) {
        if let Some(done) = self.jobs.wait(Job::Save) {
            self.done(done);
        }
        if !self.open.as_ref().is_some_and(|open| open.plan.autosave.is_waiting()) {
            return;
        }
        self.jobs.stop(Job::Look);
        let page = self.page();
        if let Some(snapshot) = self.snapshot() {
            let storage = self.outside.storage.as_ref();
            let journal = page.map(|page| page.write(storage));
            let outcome = Box::new(snapshot.write(storage));
            self.done(Done::Saved { outcome, journal, milliseconds: 0 });
        }
    }

    pub(super) fn done(&mut self, done: Done) {
        match done {
            Done::Saved { outcome, journal, milliseconds } => {
                self.journaled(journal);
                self.saved(*outcome, milliseconds);
            }
            Done::Versions(lines) => self.listed(lines),
            Done::Read(read) => self.was_read(*read),
            Done::Tabled(tabled) => self.tabled(tabled),
            Done::Looked(looked) => self.looked(looked),
            Done::Checked { revision, findings } => self.checked(revision, findings),
            Done::Contents { revision, entries } => self.found_contents(revision, entries),
            Done::Asked { ask, path, milliseconds } => self.answered(&ask, path, milliseconds),
            Done::Exported(Ok(Exported { path, print, remarks })) => {
                self.settings.exported(print);
                self.remember();
                let what = Phrase::new("ui-exported").with("file", file_name(&path));
                self.messages.say(Weight::Note, what);
                for remark in remarks {
                    self.messages.say(Weight::Warning, remark);
                }
                if let Some(open) = &mut self.open {
                    open.exported = Some(path);
                }
            }
            Done::Exported(Err(phrase)) | Done::Revealed(Err(phrase)) => {
                self.messages.say(Weight::Error, phrase);
            }
            Done::Revealed(Ok(())) | Done::Gone => {}
        }
    }

    pub(super) fn saved(&mut self, outcome: Outcome, milliseconds: u64) {
        let (now, time) = (self.now(), self.outside.clock.local().time());
        let moment = self.outside.clock.now();
        let Some(open) = &mut self.open else { return };
        match outcome {
            Outcome::InFile { known, kept } => {
                open.file.known = Some(*known);
                open.file.gone = false;
                open.file.keeping.odd = false;
                if let Some(version) = kept {
                    open.file.keeping.last = Some(moment);
                    open.file.grew_from(version);
                }
                open.plan.autosave.ended(now, milliseconds);
                let at = format!("{:02}.{:02}", time.hour(), time.minute());
                open.file.saved = if open.plan.autosave.is_waiting() { Saved::Soon } else { Saved::At(at) };
            }
            Outcome::InCopy => {
                open.plan.autosave.ended(now, milliseconds);
                // What could not be written before is written now.
                open.file.saved = Saved::Soon;
                open.file.saved = pending(&open.file);
            }
            Outcome::Changed(copied) => {
                open.plan.autosave.ended(now, milliseconds);
                open.file.saved = Saved::Foreign;
                if let Err(why) = copied {
                    open.plan.autosave.failed(now, milliseconds);
                    open.file.saved = Saved::Failed(why);
                }
                self.look();
            }
            Outcome::Failed(why) => {
                log::warn!("plan {} could not be saved: {}", open.file.plan_id, why.key);
                open.plan.autosave.failed(now, milliseconds);
                open.file.saved = Saved::Failed(why);
            }
        }
    }

    pub(super) fn remember_plan(&mut self) {
        let Some(open) = &self.open else { return };
        let Some(path) = open.file.path.clone() else { return };
        let about = open.plan.plan().about();
        let recent = Recent {
            path,
            title: about.title.to_string(),
            municipality: about.municipality.to_string(),
            at: self.outside.clock.now().as_second(),
        };
        self.settings.opened(recent);
        self.remember();
    }

    pub(super) fn remember(&self) {
        let file = settings_file(&self.outside.places);
        let storage = self.outside.storage.as_ref();
        let made = storage.make_folder(&self.outside.places.config);
        let written = replace_file(storage, &file, self.settings.write().as_bytes());
        if made.is_err() || written.is_err() {
            log::warn!("the settings could not be written");
        }
    }
}
