//! What the open plan writes: its journal, its file and its recovery copy, each when it is due and in a lane of its own.

use super::Program;
use super::job::{JobKind, JobResult, Lane, PlanJobResult};
use crate::session::file::task::FileTask;
use crate::session::open::journal::JournalAppend;
use crate::session::open::workspace::Workspace;
use crate::session::window::dialogs::FilePurpose;
use crate::store::{Version, plan_path};
use std::path::PathBuf;

impl Program {
    /// Milliseconds until something of the open plan is to be written, or a save that runs is late.
    pub(super) fn write_due_in(&self) -> Option<u64> {
        let workspace = self.workspace.as_ref()?;
        let late = workspace.file.late_in(self.env.milliseconds());
        let due =
            [self.journal_due_in(workspace), self.copy_due_in(workspace), self.save_due_in(workspace), late];
        due.into_iter().flatten().min()
    }

    fn journal_due_in(&self, workspace: &Workspace) -> Option<u64> {
        let due = workspace.journal_due_in(self.env.milliseconds())?;
        self.jobs.is_free(&Lane::Journal(workspace.id)).then_some(due)
    }

    fn copy_due_in(&self, workspace: &Workspace) -> Option<u64> {
        let due = workspace.file.copy_due_in(self.env.milliseconds())?;
        self.jobs.progress(&Lane::Recovery(workspace.id), JobKind::Copy).is_none().then_some(due)
    }

    /// While a save runs the next one waits: of two at once, each would take the other's file for another program's.
    fn save_due_in(&self, workspace: &Workspace) -> Option<u64> {
        let due = workspace.save_due_in(self.env.milliseconds())?;
        let lane = Lane::File(workspace.file.path()?.to_owned());
        self.jobs.progress(&lane, JobKind::Save).is_none().then_some(due)
    }

    /// Begins to write everything that waits.
    pub fn save_now(&mut self) {
        if let Some(workspace) = &mut self.workspace {
            workspace.hurry();
        }
        self.begin_due_writes();
    }

    /// Begins to write what is due. The journal comes first, for a save waits a moment for it.
    pub(super) fn begin_due_writes(&mut self) {
        let is_due = |due: Option<u64>| due == Some(0);
        if is_due(self.workspace.as_ref().and_then(|workspace| self.journal_due_in(workspace))) {
            self.begin_journal();
        }
        if is_due(self.workspace.as_ref().and_then(|workspace| self.copy_due_in(workspace))) {
            self.begin_copy();
        }
        if is_due(self.workspace.as_ref().and_then(|workspace| self.save_due_in(workspace))) {
            self.begin_save();
        }
    }

    fn begin_journal(&mut self) {
        let append = self.workspace.as_mut().and_then(|workspace| workspace.begin_journal(&self.env));
        self.begin_journal_append(append);
    }

    /// Begins to write something into the journal of the open plan.
    pub(super) fn begin_journal_append(&mut self, append: Option<JournalAppend>) {
        let (Some(append), Some(workspace)) = (append, &self.workspace) else { return };
        let (id, files) = (workspace.id, self.files.clone());
        self.jobs.enqueue(Lane::Journal(id), JobKind::Journal, move |_, _| {
            JobResult::OfPlan(id, PlanJobResult::Journal(append.run(&files)))
        });
    }

    fn begin_copy(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let (id, copy) = (workspace.id, workspace.begin_copy(&self.env));
        let files = self.files.clone();
        self.jobs.enqueue(Lane::Recovery(id), JobKind::Copy, move |_, _| {
            let begun = files.clock.steady_milliseconds();
            let result = copy.run(&files).map_err(|error| error.phrase());
            let milliseconds = files.clock.steady_milliseconds().saturating_sub(begun);
            JobResult::OfPlan(id, PlanJobResult::Copied { result, milliseconds })
        });
    }

    fn begin_save(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        // The snapshot is taken here, on the thread that edits; the job writes what the plan was at this
        // moment.
        let Some(save) = workspace.begin_save(&self.env) else { return };
        let (id, path, files) = (workspace.id, save.path.clone(), self.files.clone());
        self.jobs.enqueue(Lane::File(path.clone()), JobKind::Save, move |_, _| {
            let begun = files.clock.steady_milliseconds();
            let outcome = save.run(&files);
            let milliseconds = files.clock.steady_milliseconds().saturating_sub(begun);
            JobResult::OfPlan(id, PlanJobResult::Saved { path, outcome, milliseconds })
        });
    }

    /// Saves to another file from now on. Where that is not quite the one that was chosen, nobody has been asked yet
    /// whether what is there may be overwritten.
    pub(super) fn save_to(&mut self, path: PathBuf) {
        if plan_path(&path) != path {
            return self.ask_about_path(FilePurpose::Save, path);
        }
        let Some(workspace) = &mut self.workspace else { return };
        workspace.file.move_to(path, self.env.milliseconds());
        workspace.hurry();
        self.begin_due_writes();
        // After the save has begun: the lock next to the new path follows it in its lane.
        self.acquire_file();
        self.remember_recent();
    }

    /// Keeps the plan as it is as a version of this name.
    pub(super) fn name_version(&mut self, name: &str) {
        self.with_workspace(|workspace, env| workspace.name_version(name, env));
    }

    /// Changes the plan back to a version.
    pub(super) fn restore_version(&mut self, version: Version) {
        self.with_workspace(|workspace, _| workspace.restore_version(version));
    }

    /// Begins what the open plan has asked to be done with files.
    pub(super) fn begin_file_tasks(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let id = workspace.id;
        let outdated = std::mem::take(&mut workspace.file.outdated);
        for task in std::mem::take(&mut workspace.file.tasks) {
            let lane = match (&task, task.path()) {
                (_, Some(path)) => Lane::File(path.to_owned()),
                (FileTask::Keep(_), _) => Lane::Versions,
                (FileTask::RemoveCopies(_), _) => Lane::Recovery(id),
                _ => Lane::Sessions,
            };
            let files = self.files.clone();
            self.jobs.enqueue(lane, JobKind::FileTask, move |_, _| {
                JobResult::OfPlan(id, PlanJobResult::FileTask(task.run(&files)))
            });
        }
        if !outdated.is_empty() {
            self.drop_in_background(Box::new(outdated));
        }
    }

    /// Begins to look at the plan's file, and at who else has it open. `takes_over` writes the lock here, whoever has
    /// written one before.
    pub(super) fn begin_file_check(&mut self, takes_over: bool) {
        let Some(workspace) = &self.workspace else { return };
        let (Some(path), Some(check)) =
            (workspace.file.path(), workspace.begin_file_check(&self.env, takes_over))
        else {
            return;
        };
        let (id, lane, files) = (workspace.id, Lane::File(path.to_owned()), self.files.clone());
        self.jobs.begin(lane, JobKind::FileCheck, move |_, _| {
            JobResult::OfPlan(id, PlanJobResult::FileChecked(Box::new(check.run(&files))))
        });
    }

    /// Looks at the file now: before the user reads the plan again.
    pub fn check_file(&mut self) {
        self.begin_file_check(false);
    }
}
