//! Opening plans, from a file, a template, the sample, a version or a recovery copy; and closing them.

use super::Program;
use super::job::JobKind;
use crate::edit::History;
use crate::model::Plan;
use crate::session::environment::file_name;
use crate::session::file::moments::describe_moment;
use crate::session::file::plan_file::PlanFile;
use crate::session::file::reading::{
    JournalRead, PlanInFile, PlanRead, READ_IN_FRAME_LIMIT, read_history, read_plan_file,
};
use crate::session::file::recovery::recovery_entries;
use crate::session::file::snapshot::FileOrigin;
use crate::session::file::versions::{newest_version_of, open_version};
use crate::session::open::workspace::Workspace;
use crate::session::window::messages::MessageSeverity;
use crate::session::window::settings::RecentPlan;
use crate::session::window::views::View;
use crate::session::window::window_state::WindowState;
use crate::store::{
    self, Opened, Problem, RecoveredPlan, SAMPLE_PLAN, SavedPlan, Template, Version, read_recovery,
    remove_leftovers,
};
use crate::text::Phrase;
use std::path::{Path, PathBuf};

impl Program {
    /// Opens a plan in place of the one that is open.
    ///
    /// The order matters: what is open is saved and its lock removed before the new one takes its place, and the watch
    /// of the old file ends before the new file is known.
    fn install(&mut self, plan: Plan, history: History, file: PlanFile, view: View) {
        self.stop_reading();
        self.stop_import();
        // What went wrong with another plan is no matter of this one; it stays in the list.
        self.messages.dismiss_errors();
        self.flush();
        self.jobs.stop(JobKind::Watch);
        // The old lock goes while the old file is still known.
        self.release_file();
        self.imports.open = None;
        // A selection or an import of the old plan means nothing in the new one.
        self.window = WindowState::showing(view);
        self.workspace = Some(Workspace::new(plan, history, file));
        self.acquire_file();
        if let Some(workspace) = &self.workspace {
            let path = workspace.file.path().unwrap_or(Path::new("no file"));
            log::info!("plan {} is open, from {}", workspace.file.plan_id, path.display());
        }
        self.remember_recent();
    }

    /// The file of the open plan is open here from now on.
    pub(super) fn acquire_file(&mut self) {
        self.with_workspace(|workspace, env| {
            let title = workspace.plan.plan().about().title.to_string();
            workspace.presence.acquire(env, &workspace.file, &title)
        });
    }

    /// The file of the open plan is no longer open here.
    pub(super) fn release_file(&mut self) {
        if let Some(workspace) = &mut self.workspace {
            workspace.presence.release(&self.env);
        }
    }

    pub(super) fn new_from_template(&mut self, name: &str) {
        let Some(template) = Template::ALL.iter().find(|template| template.name == name) else { return };
        match template.plan(self.words.language(), &mut self.env.ids) {
            Ok(saved) => self.begin_plan(saved, View::Questions),
            Err(problem) => self.report_error(problem.of(Path::new(name)).phrase()),
        }
    }

    /// Opens a plan of its own that has no file yet; its history begins here.
    pub(super) fn begin_plan(&mut self, saved: SavedPlan, view: View) {
        let opened = Opened { saved, remarks: Vec::new(), read_only: false };
        let (file, plan, _) = self.plan_file(opened, None);
        self.install(plan, History::default(), file, view);
    }

    fn plan_file(&mut self, opened: Opened, origin: Option<FileOrigin>) -> (PlanFile, Plan, History) {
        // The recovery copy is named after this stretch of work, so that two programs never write the same
        // one.
        let session = self.env.ids.next_id();
        let (file, plan, head) = PlanFile::new(opened, origin, &self.env.dirs, session);
        (file, plan, History::from_head(head))
    }

    /// Opens what was read: from a file, or as a plan without a file.
    fn on_opened(&mut self, opened: Opened, journal: JournalRead, origin: Option<FileOrigin>) {
        let remarks = opened.remarks.clone();
        let (file, plan, history) = self.plan_file(opened, origin);
        // A plan that is only read keeps no journal: its history begins with what the file says.
        let (history, journal_remarks) = match file.read_only() {
            None => (journal.history, journal.remarks),
            Some(_) => (history, Vec::new()),
        };
        self.install(plan, history, file, View::Overview);
        for remark in journal_remarks {
            self.messages.report(MessageSeverity::Note, remark);
        }
        if let Some(workspace) = &mut self.workspace {
            workspace.file.keep_odd_file(&self.env);
        }
        for remark in remarks {
            self.messages.report(MessageSeverity::Warning, remark);
        }
    }

    /// Opens the sample as a plan of its own, without a file, so that nothing can be spoilt.
    pub(super) fn open_sample(&mut self) {
        match store::read(SAMPLE_PLAN.as_bytes()) {
            Ok(opened) => {
                // An id of its own, or the versions and the journal of everybody's sample would be one.
                let plan_id = self.env.ids.next_id();
                self.begin_plan(SavedPlan { plan_id, ..opened.saved }, View::Overview);
            }
            Err(problem) => self.report_error(problem.of(Path::new("")).phrase()),
        }
    }

    /// Opens a plan that was read without its file, with what its journal knows.
    fn open_without_file(&mut self, opened: Opened) {
        let journal = read_history(self.env.storage.as_ref(), &self.env.dirs, &opened.saved);
        self.on_opened(opened, journal, None);
    }

    /// Opens a recovery copy; it has no file until the user gives it one, and the copy stays until all is in a file.
    pub(super) fn open_recovery(&mut self, copy: &Path) {
        match read_recovery(self.env.storage.as_ref(), &self.env.dirs, copy) {
            Ok(RecoveredPlan { file, fingerprint, opened, .. }) => {
                self.open_without_file(opened);
                if let Some(workspace) = &mut self.workspace {
                    workspace.file.set_recovered_from(file, fingerprint);
                }
            }
            Err(error) => self.report_error(error.phrase()),
        }
    }

    /// Deletes a recovery copy; only ever when the user asks for it.
    pub(super) fn discard_recovery(&mut self, copy: &Path) {
        if let Err(error) = self.env.storage.remove(copy) {
            self.report_error(Problem::from_write_error(&error).of(copy).phrase());
        }
        self.recoveries = recovery_entries(&self.env);
    }

    /// Opens a version as a plan that has no file.
    pub(super) fn open_version(&mut self, version: &Version) {
        match open_version(self.env.storage.as_ref(), version) {
            Ok(opened) => {
                let when = describe_moment(version.info.at, self.env.today());
                self.open_without_file(opened);
                let phrase = Phrase::new("ui-version-opened").with("when", when);
                self.messages.report(MessageSeverity::Note, phrase);
            }
            Err(error) => self.report_error(error.phrase()),
        }
    }

    pub(super) fn open_offered_version(&mut self) {
        if let Some((_, version)) = self.offered_version.take() {
            self.open_version(&version);
        }
    }

    /// Opens a file: within the frame where it is small, in the background where it is large.
    pub(super) fn open_path(&mut self, path: PathBuf) {
        self.offered_version = None;
        self.stop_reading();
        let storage = self.env.storage.as_ref();
        if storage.metadata(&path).is_ok_and(|metadata| metadata.size > READ_IN_FRAME_LIMIT) {
            if self.workspace.is_some() {
                let phrase = Phrase::new("ui-reading").with("file", file_name(&path));
                self.messages.report(MessageSeverity::Note, phrase);
            }
            self.reading_file = Some(path.clone());
            self.begin_read(path);
        } else {
            let read = read_plan_file(storage, &self.env.dirs, path);
            self.on_read(read);
        }
    }

    /// The name of the file that is being read.
    pub fn reading_file_name(&self) -> Option<String> {
        self.reading_file.as_deref().map(file_name)
    }

    /// What is being read is not opened.
    pub(super) fn stop_reading(&mut self) {
        self.jobs.stop(JobKind::Read);
        self.reading_file = None;
    }

    /// Opens what was read, or reports why it is no plan and offers its newest version.
    pub(super) fn on_read(&mut self, read: PlanRead) {
        self.reading_file = None;
        let PlanRead { path, result } = read;
        match result {
            Ok(PlanInFile { opened, origin, journal, put_back }) => {
                // Temporary files of an interrupted save next to this plan; only of a file that is a plan, for
                // anything else next to it is not ours.
                remove_leftovers(self.env.storage.as_ref(), &path, self.env.clock.now());
                self.on_opened(opened, journal, Some(origin));
                self.on_put_back(put_back);
            }
            Err((error, bytes)) => {
                // The bytes are read again by id: a file that is damaged further down still says which plan
                // it was.
                self.offered_version = newest_version_of(&self.env, &path, &bytes);
                self.change_settings(|settings| settings.remove_recent(&path));
                self.report_error(error.phrase());
            }
        }
    }

    /// Steps were put back in the plan that was just opened, and are not in its file.
    fn on_put_back(&mut self, steps: usize) {
        if steps == 0 {
            return;
        }
        if let Some(workspace) = &mut self.workspace {
            workspace.file.on_change(self.env.milliseconds());
        }
        self.messages
            .report(MessageSeverity::Note, Phrase::new("store-remark-put-back").with("count", steps));
    }

    /// Puts the open plan first among the recent ones, where it has a file.
    pub(super) fn remember_recent(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let Some(path) = workspace.file.path() else { return };
        let about = workspace.plan.plan().about();
        let recent = RecentPlan {
            path: path.to_owned(),
            title: about.title.to_string(),
            municipality: about.municipality.to_string(),
            at: self.env.clock.now().as_second(),
        };
        self.change_settings(|settings| settings.add_recent(recent));
    }

    /// Saves and closes the open plan.
    pub(super) fn close_plan(&mut self) {
        self.stop_import();
        self.flush();
        self.jobs.stop(JobKind::Watch);
        self.release_file();
        // Once more at the end: its title may have changed since it was opened.
        self.remember_recent();
        self.workspace = None;
        self.imports.open = None;
        self.recoveries = recovery_entries(&self.env);
    }

    /// Closes a plan without any content, without saving it.
    pub(super) fn close_empty_plan(&mut self) {
        if let Some(workspace) = self.workspace.take() {
            // Usually there is no copy yet.
            let removed = self.env.storage.remove(workspace.file.recovery_file());
            log::trace!("empty recovery copy removed: {}", removed.is_ok());
        }
    }

    pub(super) fn report_error(&mut self, phrase: Phrase) {
        self.messages.report(MessageSeverity::Error, phrase);
    }
}
