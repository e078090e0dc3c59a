//! Imports a table: begins its jobs and passes their results to `import`.

use super::Program;
use super::job::{JobKind, JobResult, Lane, PlanJobResult};
use crate::session::environment::file_name;
use crate::session::import::imports::{ImportJobs, InSight, ReadingTable};
use crate::session::import::task::{ImportTarget, JobHandle, Recomputed};
use crate::session::window::command::ImportAction;
use crate::session::window::views::View;
use crate::store::SavedPlan;
use crate::text::Phrase;
use std::path::PathBuf;
use std::sync::Arc;

impl Program {
    /// How far the two jobs on a table have come.
    pub(super) fn import_jobs(&self) -> ImportJobs {
        ImportJobs {
            reading: self.reading_table_lane().and_then(|lane| self.jobs.progress(&lane, JobKind::ReadTable)),
            recomputing: self.jobs.progress(&Lane::Import, JobKind::Recompute),
        }
    }

    fn reading_table_lane(&self) -> Option<Lane> {
        self.imports.reading.as_ref().map(|table| Lane::File(table.path.clone()))
    }

    /// Begins to read a table, for the open plan or for a new one where none is open.
    pub(super) fn begin_import(&mut self, path: PathBuf) {
        self.stop_import();
        let source = file_name(&path);
        let open = self.workspace.as_ref().map(|workspace| &workspace.plan);
        let begun_in = open.map(|plan| InSight { view: self.window.view, revision: plan.revision() });
        let plan = open.map(|plan| plan.plan().clone()).unwrap_or_default();
        let begun_at = self.env.milliseconds();
        self.imports.reading =
            Some(ReadingTable { path: path.clone(), source: source.clone(), begun_at, begun_in });
        let revision = begun_in.map_or(1, |seen| seen.revision);
        // The job gets ids of its own: it may be stopped after it has used up any number of them.
        let target = ImportTarget { plan, revision, ids: self.env.frame_ids(), source };
        let storage = Arc::clone(&self.files.storage);
        self.jobs.begin(Lane::File(path.clone()), JobKind::ReadTable, move |progress, stop| {
            let read = target.read(storage.as_ref(), &path, JobHandle { progress, stop });
            JobResult::TableRead(read.map(Box::new))
        });
    }

    /// Begins to work the open table out anew; what was being worked out is stopped.
    pub(super) fn begin_recompute(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let Some(task) = self.imports.begin_recompute(workspace, &mut self.env) else { return };
        let id = workspace.id;
        self.jobs.begin(Lane::Import, JobKind::Recompute, move |progress, stop| {
            let recomputed = task.run(JobHandle { progress, stop }).map(Box::new);
            JobResult::OfPlan(id, PlanJobResult::Recomputed(recomputed))
        });
    }

    /// Recomputes a visible import, where the plan has changed.
    pub(super) fn recompute_outdated_import(&mut self) {
        let Some(workspace) = self.workspace.as_ref().filter(|_| self.window.view == View::Import) else {
            return;
        };
        if self.imports.is_outdated(workspace.plan.revision()) && self.import_jobs().recomputing.is_none() {
            self.begin_recompute();
        }
    }

    /// Stops all work on a table.
    pub(super) fn stop_import(&mut self) {
        let (jobs, lane) = (self.import_jobs(), self.reading_table_lane());
        let effects = self.imports.stop(jobs);
        if let Some(lane) = lane {
            self.jobs.stop(&lane, JobKind::ReadTable);
        }
        self.jobs.stop(&Lane::Import, JobKind::Recompute);
        self.carry_out(effects);
    }

    /// Does what the user wants of the open table.
    pub(super) fn edit_import(&mut self, action: ImportAction) {
        let Some(workspace) = &mut self.workspace else { return };
        let effects = self.imports.edit(action, workspace, &mut self.env);
        self.window.on_change(workspace.plan.plan());
        self.carry_out(effects);
    }

    /// Shows a table that was read, in a plan of its own where none is open.
    pub(super) fn on_table_read(&mut self, read: Result<Recomputed, Phrase>) {
        let Some(table) = self.imports.reading.take() else { return };
        let recomputed = match read {
            Ok(recomputed) => recomputed,
            Err(why) => return self.report_error(why),
        };
        // Asked now and not when reading began: another plan may have been opened meanwhile.
        let for_new_plan = self.workspace.is_none();
        if for_new_plan {
            let plan_id = self.env.ids.next_id();
            self.begin_plan(SavedPlan { plan_id, ..SavedPlan::default() }, View::Import);
        }
        // What was being worked out is the table that this one replaces.
        self.jobs.stop(&Lane::Import, JobKind::Recompute);
        let Some(workspace) = &self.workspace else { return };
        let here = InSight { view: self.window.view, revision: workspace.plan.revision() };
        let effects = self.imports.show(recomputed, table, for_new_plan, here);
        self.carry_out(effects);
    }

    pub(super) fn on_recomputed(&mut self, recomputed: Recomputed) {
        let Some(workspace) = &mut self.workspace else { return };
        let effects = self.imports.on_recomputed(recomputed, workspace, &mut self.env);
        self.window.on_change(workspace.plan.plan());
        self.carry_out(effects);
    }
}
