//! Background jobs of the program: what is due, beginning them, and taking their results.

use super::Program;
use super::job::{JobKind, JobResult};
use crate::document::Profile;
use crate::export::ExportOptions;
use crate::session::environment::{file_name, milliseconds_between};
use crate::session::file::reading::read_plan_file;
use crate::session::file::versions::VersionList;
use crate::session::file::watch::FileProbe;
use crate::session::import::imports::SILENT_FOR;
use crate::session::open::export::{ExportTask, ExportedFile, format_of_path};
use crate::session::open::workspace::Workspace;
use crate::session::window::messages::MessageSeverity;
use crate::session::window::views::View;
use crate::text::Phrase;
use std::path::PathBuf;
use std::sync::Arc;

impl Program {
    /// Milliseconds until something is to be done without anybody touching anything.
    pub fn due_in(&self) -> Option<u64> {
        let contents = self.contents_are_due().then_some(0);
        // How far the work on a table has come is shown now and then; other jobs draw a frame when they end.
        let import = self.import_is_running().then_some(SILENT_FOR);
        [self.save_due_in(), self.check_due_in(), import, contents].into_iter().flatten().min()
    }

    fn save_due_in(&self) -> Option<u64> {
        let due = self.workspace.as_ref()?.file.autosave.due_in(self.env.milliseconds())?;
        self.jobs.progress(JobKind::Save).is_none().then_some(due)
    }

    fn check_due_in(&self) -> Option<u64> {
        self.workspace.as_ref()?.plan.checking.due_in(self.env.milliseconds())
    }

    fn contents_are_due(&self) -> bool {
        self.window.view == View::Documents
            && self
                .workspace
                .as_ref()
                .is_some_and(|workspace| workspace.contents.are_outdated(workspace.plan.revision()))
    }

    /// What a frame begins with: results of jobs, a save or a check that is due, and the watch over the file.
    pub fn tick(&mut self) {
        // Results first: they decide what is due. The save comes before the watch, which does not begin while
        // one runs, and the check last, for it can wait longest.
        for result in self.jobs.take_finished() {
            self.on_job_finished(result);
        }
        if self.save_due_in() == Some(0) {
            self.begin_save();
        }
        self.begin_watch();
        self.recompute_outdated_import();
        if self.check_due_in() == Some(0) {
            self.begin_check();
        }
        if self.contents_are_due() {
            self.begin_contents();
        }
    }

    /// Waits until no job runs and no more is due, as if frames went by; the watch over the file continues. For tests,
    /// which need no sleep then.
    pub fn settle(&mut self) {
        loop {
            self.tick();
            // The watch ends only when another program changes the file: who waits for it waits for ever.
            let running: Vec<JobKind> = self.jobs.running();
            let Some(kind) = running.into_iter().find(|kind| *kind != JobKind::Watch) else { return };
            if let Some(result) = self.jobs.join(kind) {
                self.on_job_finished(result);
            }
        }
    }

    /// Begins to save what waits. While a save runs it continues to wait: of two at once, each would take the other's
    /// file for another program's.
    pub(super) fn begin_save(&mut self) {
        if self.jobs.progress(JobKind::Save).is_some() {
            return;
        }
        // A watch that continues could take this save for another program's.
        self.jobs.stop(JobKind::Watch);
        let Some(workspace) = &mut self.workspace else { return };
        // The snapshot is taken here, on the thread that edits; the job writes what the plan was at this
        // moment.
        let save = workspace.begin_save(&self.env);
        let (storage, clock) = (Arc::clone(&self.env.storage), Arc::clone(&self.env.clock));
        self.jobs.begin(JobKind::Save, move |_, _| {
            let begun = clock.now();
            let result = Box::new(save.run(storage.as_ref()));
            JobResult::Saved { result, milliseconds: milliseconds_between(begun, clock.now()) }
        });
    }

    /// Waits for the save that runs.
    fn finish_save(&mut self) {
        if let Some(result) = self.jobs.wait(JobKind::Save) {
            self.on_job_finished(result);
        }
    }

    /// Writes everything that waits, before the plan is closed or its file is dealt with.
    pub fn flush(&mut self) {
        self.finish_save();
        let Some(workspace) =
            self.workspace.as_mut().filter(|workspace| workspace.file.autosave.is_waiting())
        else {
            return;
        };
        self.jobs.stop(JobKind::Watch);
        let save = workspace.begin_save(&self.env);
        // In place and not as a job: the caller is about to close the plan or to end the program.
        let result = Box::new(save.run(self.env.storage.as_ref()));
        self.on_job_finished(JobResult::Saved { result, milliseconds: 0 });
    }

    /// Saves to another file from now on.
    pub(super) fn save_to(&mut self, path: PathBuf) {
        self.finish_save();
        let Some(workspace) = &mut self.workspace else { return };
        // A save that still ran would have written to the old path and then reported about the new one.
        workspace.file.move_to(path);
        self.begin_save();
        // After the save has begun, so that the lock next to the new path is not there without its file for
        // long.
        self.acquire_file();
        self.remember_recent();
    }

    /// The program ends: everything that waits is written, and the file is no longer open here.
    pub fn shut_down(&mut self) {
        self.flush();
        self.release_file();
    }

    /// Watches the file, while nothing of it is being saved.
    fn begin_watch(&mut self) {
        let is_busy =
            [JobKind::Watch, JobKind::Save].into_iter().any(|kind| self.jobs.progress(kind).is_some());
        let Some(workspace) = self.workspace.as_ref().filter(|_| !is_busy) else { return };
        let Some(probe) = FileProbe::of_file(&workspace.file) else { return };
        let storage = Arc::clone(&self.env.storage);
        self.jobs
            .begin(JobKind::Watch, move |_, stop| JobResult::Watched(probe.watch(storage.as_ref(), stop)));
    }

    /// Checks the file now and waits for the answer: before the user reads the plan again.
    pub fn check_file(&mut self) {
        self.finish_save();
        // The watch could report, after this check, what it saw before it.
        self.jobs.stop(JobKind::Watch);
        self.with_workspace(Workspace::check_file);
    }

    /// Begins to check the open plan; a check of an older revision is stopped.
    fn begin_check(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let (plan, revision) = (workspace.plan.plan().clone(), workspace.plan.revision());
        let check = workspace.plan.checking.begin(plan, revision);
        self.jobs.begin(JobKind::Check, move |_, stop| JobResult::Checked(check.run(stop)));
    }

    fn begin_contents(&mut self) {
        let date = self.env.today();
        let Some(workspace) = &mut self.workspace else { return };
        let plan = &workspace.plan;
        let search = workspace.contents.begin(plan.plan(), plan.revision(), date);
        self.jobs.begin(JobKind::Contents, move |_, _| JobResult::Contents(search.run()));
    }

    /// Lists the versions, where the list is in sight.
    pub(super) fn begin_list_versions(&mut self) {
        let Some(workspace) = self.workspace.as_mut().filter(|_| self.window.view == View::Versions) else {
            return;
        };
        let list = workspace.begin_list_versions(&self.env);
        let storage = Arc::clone(&self.env.storage);
        self.jobs.begin(JobKind::Versions, move |_, _| JobResult::Versions(list.run(storage.as_ref())));
    }

    pub(super) fn begin_read(&mut self, path: PathBuf) {
        let (storage, dirs) = (Arc::clone(&self.env.storage), self.env.dirs.clone());
        self.jobs.begin(JobKind::Read, move |_, _| {
            JobResult::Read(Box::new(read_plan_file(storage.as_ref(), &dirs, path)))
        });
    }

    /// Exports into a folder, under the name that the document has; a path that ends like a document is that file.
    pub(super) fn begin_export(&mut self, path: PathBuf) {
        if self.workspace.is_none() {
            return;
        }
        // A path typed with an extension asks for that format; it is remembered like one chosen in the
        // menu.
        let named = format_of_path(self.env.storage.as_ref(), &path);
        if let Some(format) = named {
            self.change_settings(|settings| settings.set_export_format(format));
        }
        let Some(workspace) = &self.workspace else { return };
        // The view that shows how far it has come, and where the document went.
        self.window.view = View::Documents;
        let (format, date) = (self.settings.export_format(), self.env.today());
        let task = ExportTask {
            plan: workspace.plan.plan().clone(),
            path,
            is_file: named.is_some(),
            options: ExportOptions { format, profile: Profile::Full, language: None, date },
            exported: self.settings.exported.clone(),
        };
        let storage = Arc::clone(&self.env.storage);
        self.jobs.begin(JobKind::Export, move |progress, stop| {
            JobResult::Exported(task.run(storage.as_ref(), progress, stop))
        });
    }

    /// Opens a file or folder with the system's own program.
    pub(super) fn begin_reveal(&mut self, path: PathBuf) {
        let dialogs = Arc::clone(&self.env.dialogs);
        self.jobs.begin_now(JobKind::Reveal, move |_, _| JobResult::Revealed(dialogs.reveal(&path)));
    }

    /// Drops what is large in the background, for that takes time too. Begun at once: a job that another one replaces
    /// before it has begun would be dropped here.
    pub(super) fn drop_in_background(&mut self, old: Box<dyn Send>) {
        self.jobs.begin_now(JobKind::DropInBackground, move |_, _| {
            drop(old);
            JobResult::Dropped
        });
    }

    pub(super) fn stop_work(&mut self) {
        self.jobs.stop(JobKind::Export);
        self.stop_reading();
        self.stop_import();
    }

    /// Takes the result of a job.
    pub(super) fn on_job_finished(&mut self, result: JobResult) {
        match result {
            JobResult::Saved { result, milliseconds } => {
                self.with_workspace(|workspace, env| workspace.on_saved(*result, milliseconds, env));
            }
            JobResult::Watched(result) => {
                self.with_workspace(|workspace, env| workspace.on_probe(result, env));
            }
            JobResult::Checked(checked) => {
                if let Some(workspace) = &mut self.workspace {
                    workspace.plan.checking.on_finished(checked);
                }
            }
            JobResult::Contents(found) => {
                if let Some(workspace) = &mut self.workspace {
                    workspace.contents.on_finished(found);
                }
            }
            JobResult::Versions(rows) => {
                let list = VersionList { rows, is_loading: false };
                if let Some(workspace) = &mut self.workspace {
                    workspace.versions = list;
                }
            }
            JobResult::DialogClosed { request, path, milliseconds } => {
                self.on_dialog_closed(&request, path, milliseconds);
            }
            JobResult::Exported(Ok(file)) => self.on_exported(file),
            JobResult::Exported(Err(why)) | JobResult::Revealed(Err(why)) => self.report_error(why),
            JobResult::Read(read) => self.on_read(*read),
            JobResult::TableRead(Some(read)) => self.on_table_read(*read),
            JobResult::Recomputed(Some(recomputed)) => self.on_recomputed(*recomputed),
            // What was stopped is reported where it was stopped.
            JobResult::TableRead(None)
            | JobResult::Recomputed(None)
            | JobResult::Revealed(Ok(()))
            | JobResult::Dropped => {}
        }
    }

    fn on_exported(&mut self, file: ExportedFile) {
        let ExportedFile { path, fingerprint, remarks } = file;
        self.change_settings(|settings| settings.add_exported(fingerprint));
        let exported = Phrase::new("ui-exported").with("file", file_name(&path));
        self.messages.report(MessageSeverity::Note, exported);
        for remark in remarks {
            self.messages.report(MessageSeverity::Warning, remark);
        }
        if let Some(workspace) = &mut self.workspace {
            workspace.exported_path = Some(path);
        }
    }
}
