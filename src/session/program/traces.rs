//! Removing the traces of words: in the plan and in what the window shows at once, then in each place in its own lane.

use super::Program;
use super::job::{JobKind, JobResult, Lane, PlanJobResult};
use crate::session::open::traces::{TracePlace, trace_rewording};

impl Program {
    /// Puts a mark in place of these words wherever the program keeps them.
    pub(super) fn remove_traces(&mut self, words: &[String]) {
        let Some(workspace) = &self.workspace else { return };
        let Some(rewording) = trace_rewording(workspace.plan.plan(), words) else { return };
        self.messages.reword(&rewording);
        self.with_workspace(|workspace, env| workspace.remove_traces(rewording, env));
        self.remember_recent();
        // What is written down of this session names the plan by its title.
        self.release_file();
        self.acquire_file();
    }

    /// Begins to remove the traces in the other places, where that is due.
    pub(super) fn begin_traces(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let id = workspace.id;
        for task in workspace.begin_traces() {
            let lane = match task.place {
                TracePlace::Journal => Lane::Journal(id),
                TracePlace::Versions => Lane::Versions,
                TracePlace::Recoveries => Lane::Recovery(id),
            };
            let files = self.files.clone();
            self.jobs.enqueue(lane, JobKind::Traces, move |_, _| {
                let (place, result) = (task.place, task.run(&files));
                JobResult::OfPlan(id, PlanJobResult::TracesRemoved(place, result))
            });
        }
    }
}
