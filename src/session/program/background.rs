//! Background jobs of the program: what is due, and beginning what is not about saving.

use super::Program;
use super::job::{JobKind, JobResult, Lane, PlanJobResult};
use crate::export::{ExportOptions, Format};
use crate::session::file::watch::FileProbe;
use crate::session::import::imports::SILENT_FOR;
use crate::session::open::export::ExportTask;
use crate::session::own_folders::print_folder;
use crate::session::window::messages::MessageSeverity;
use crate::session::window::views::View;
use crate::text::Phrase;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// A test that has to wait longer for a job has found one that never ends.
const LONGEST_JOB: Duration = Duration::from_mins(1);

impl Program {
    /// Milliseconds until something is to be done without anybody touching anything.
    pub fn due_in(&self) -> Option<u64> {
        let contents = self.contents_are_due().then_some(0);
        // How far the work on a table has come is shown now and then; other jobs draw a frame when they end.
        let import = self.import_is_running().then_some(SILENT_FOR);
        let due = [
            self.write_due_in(),
            self.check_due_in(),
            self.leaving_due_in(),
            self.reading_due_in(),
            import,
            contents,
        ];
        due.into_iter().flatten().min()
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

    /// What a frame begins with: results of jobs, then what is due.
    pub fn tick(&mut self) {
        // Results first: they decide what is due.
        let results = self.jobs.take_finished();
        for kind in self.jobs.take_broken() {
            self.on_job_broken(kind);
        }
        for result in results {
            self.on_job_finished(result);
        }
        self.begin_due_writes();
        self.begin_traces();
        self.go_on_leaving();
        self.report_reading();
        self.begin_watch();
        self.follow_wakefulness();
        self.follow_clock_sound();
        self.recompute_outdated_import();
        if self.check_due_in() == Some(0) {
            self.begin_check();
        }
        if self.contents_are_due() {
            self.begin_contents();
        }
    }

    /// Waits until no job runs and no more is due, as if frames went by; the watch over the file continues, and the computer
    /// stays awake. For tests, which need no sleep then.
    pub fn settle(&mut self) {
        // The watch ends only when another program changes the file: who waits for it waits for ever.
        self.settle_where(|program, _, kind| !program.waits_only(kind));
    }

    /// Waits until a job has ended, the watch over the file included.
    pub fn wait_for_job(&mut self) {
        self.jobs.wait(LONGEST_JOB);
    }

    /// Whether a job runs that does more than wait.
    pub fn is_working(&self) -> bool {
        self.jobs.all().any(|(_, kind)| !self.waits_only(kind))
    }

    /// The same, but for what touches files that the user chose: those may hang.
    pub fn settle_own_folders(&mut self) {
        self.settle_where(|program, lane, kind| !matches!(lane, Lane::File(_)) && !program.waits_only(kind));
    }

    fn settle_where(&mut self, is_awaited: impl Fn(&Self, &Lane, JobKind) -> bool) {
        loop {
            self.tick();
            if !self.jobs.all().any(|(lane, kind)| is_awaited(self, lane, kind)) {
                return;
            }
            self.jobs.wait(LONGEST_JOB);
        }
    }

    /// Watches the file while nothing else is done with it.
    fn begin_watch(&mut self) {
        let Some(workspace) = self.workspace.as_ref().filter(|workspace| workspace.preparing.is_none())
        else {
            return;
        };
        let (Some(path), Some(probe)) = (workspace.file.path(), FileProbe::of_file(&workspace.file)) else {
            return;
        };
        let (id, lane, files) = (workspace.id, Lane::File(path.to_owned()), self.files.clone());
        self.jobs.begin_when_idle(lane, JobKind::Watch, move |_, stop| {
            probe.watch(&files, stop);
            JobResult::OfPlan(id, PlanJobResult::Alarm)
        });
    }

    /// Begins to work out the step that was asked for.
    pub(super) fn begin_preparation(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let Some(task) = workspace.begin_preparation(&self.env) else { return };
        let lane = task.path().map_or(Lane::Steps, |path| Lane::File(path.to_owned()));
        let (id, files) = (workspace.id, self.files.clone());
        self.jobs.begin(lane, JobKind::Prepare, move |_, _| {
            JobResult::OfPlan(id, PlanJobResult::Prepared(Box::new(task.run(&files))))
        });
    }

    /// Begins to check the open plan; a check of an older revision is stopped.
    fn begin_check(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let (id, plan, revision) = (workspace.id, workspace.plan.plan().clone(), workspace.plan.revision());
        let check = workspace.plan.checking.begin(plan, revision);
        self.jobs.begin(Lane::Checks, JobKind::Check, move |_, stop| {
            JobResult::OfPlan(id, PlanJobResult::Checked(check.run(stop)))
        });
    }

    fn begin_contents(&mut self) {
        let date = self.env.today();
        let Some(workspace) = &mut self.workspace else { return };
        let plan = &workspace.plan;
        let search = workspace.contents.begin(plan.plan(), plan.revision(), date);
        let id = workspace.id;
        self.jobs.begin(Lane::Contents, JobKind::Contents, move |_, _| {
            JobResult::OfPlan(id, PlanJobResult::Contents(search.run()))
        });
    }

    /// Lists the versions, where the list is in sight.
    pub(super) fn begin_list_versions(&mut self) {
        let Some(workspace) = self.workspace.as_mut().filter(|_| self.window.view == View::Versions) else {
            return;
        };
        let (id, list) = (workspace.id, workspace.begin_list_versions(&self.env));
        let files = self.files.clone();
        self.jobs.begin(Lane::Versions, JobKind::ListVersions, move |_, _| {
            JobResult::OfPlan(id, PlanJobResult::Versions(list.run(&files)))
        });
    }

    /// Exports into a folder, under the name that the document has; a path that ends like a document is that file.
    pub(super) fn begin_export(&mut self, path: PathBuf) {
        self.stop_export();
        let Some(workspace) = &self.workspace else { return };
        // The view that shows how far it has come, and where the document went.
        self.window.view = View::Documents;
        let (format, date) = (self.settings().export_format(), self.env.today());
        let Some(profile) = self.window.document.profile(workspace.plan.plan()) else {
            return self.report_error(Phrase::new("ui-documents-no-gathering"));
        };
        let task = ExportTask {
            plan: workspace.plan.plan().clone(),
            path: path.clone(),
            options: ExportOptions { format, profile, language: None, date },
        };
        let (id, files) = (workspace.id, self.files.clone());
        self.jobs.begin(Lane::File(path.clone()), JobKind::Export, move |progress, stop| {
            JobResult::Exported(id, task.run(&files, progress, stop))
        });
        self.exporting_to = Some(path);
    }

    /// Makes the chosen document as a PDF in the program's own folder; when it is there, it is opened.
    pub(super) fn begin_print(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let Some(profile) = self.window.document.profile(workspace.plan.plan()) else {
            return self.report_error(Phrase::new("ui-documents-no-gathering"));
        };
        let task = ExportTask {
            plan: workspace.plan.plan().clone(),
            path: print_folder(&self.files.dirs),
            options: ExportOptions { format: Format::Pdf, profile, language: None, date: self.env.today() },
        };
        let files = self.files.clone();
        self.messages.report(MessageSeverity::Note, Phrase::new("ui-print-running"));
        self.jobs.begin(Lane::Print, JobKind::Export, move |progress, stop| {
            JobResult::MadeForPrinting(task.run(&files, progress, stop))
        });
    }

    /// How far the export has come, in thousandths, where one runs.
    pub(super) fn export_progress(&self) -> Option<u32> {
        self.jobs.progress(&Lane::File(self.exporting_to.clone()?), JobKind::Export)
    }

    fn stop_export(&mut self) {
        if let Some(path) = self.exporting_to.take() {
            self.jobs.stop(&Lane::File(path), JobKind::Export);
        }
    }

    /// Opens a file or folder with the system's own program.
    pub(super) fn begin_reveal(&mut self, path: PathBuf) {
        let dialogs = Arc::clone(&self.dialogs);
        self.jobs
            .enqueue(Lane::Reveal, JobKind::Reveal, move |_, _| JobResult::Revealed(dialogs.reveal(&path)));
    }

    /// Drops what is large in the background, for that takes time too.
    pub(super) fn drop_in_background(&mut self, old: Box<dyn Send>) {
        self.jobs.enqueue(Lane::Drops, JobKind::Tidy, move |_, _| {
            drop(old);
            JobResult::Done
        });
    }

    pub(super) fn stop_work(&mut self) {
        self.stop_export();
        self.jobs.stop(&Lane::Print, JobKind::Export);
        self.stop_reading();
        self.stop_import();
    }
}
