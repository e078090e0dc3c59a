//! The open plan without the traces of words: it and its steps at once, the other places when it is in its file.

use super::traces::{PendingTraces, TracePlace, TraceTask};
use super::workspace::Workspace;
use crate::edit::Rewording;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::store::RewordedFiles;
use crate::text::Phrase;

impl Workspace {
    /// Puts a mark in place of words in the plan and in all of its steps, and saves; the other places follow.
    pub fn remove_traces(&mut self, rewording: Rewording, env: &mut Environment) -> Effects {
        if self.file.path().is_none() || self.file.read_only().is_some() {
            return Effects::warning(Phrase::new("traces-need-file"));
        }
        if self.traces.is_some() {
            return Effects::warning(Phrase::new("traces-running"));
        }
        let (stamp, now) = (env.stamp(), env.milliseconds());
        if let Err(error) = self.plan.reword(&rewording, Phrase::new("traces-step"), stamp, now) {
            return Effects::warning(error.phrase());
        }
        self.merge.update(self.plan.plan());
        self.on_reworded();
        self.on_change(now);
        self.hurry();
        self.traces =
            Some(PendingTraces { rewording, awaited: None, found: RewordedFiles::default(), steps: 0 });
        Effect::Save.into()
    }

    /// The work in the other places, once the plan without the words is in its file and its journal.
    pub fn begin_traces(&mut self) -> Vec<TraceTask> {
        let is_safe =
            self.file.save_state().is_saved() && self.file.is_secured() && !self.journal.lacks_steps();
        let plan_id = self.file.plan_id;
        match &mut self.traces {
            Some(traces) if is_safe && traces.awaited.is_none() => {
                traces.awaited = Some(TracePlace::ALL.len());
                let task = |place| TraceTask { plan_id, rewording: traces.rewording.clone(), place };
                TracePlace::ALL.map(task).into()
            }
            _ => Vec::new(),
        }
    }

    /// The traces in one place are gone, or not.
    pub fn on_traces_removed(&mut self, place: TracePlace, result: Result<RewordedFiles, Phrase>) -> Effects {
        let Some(traces) = &mut self.traces else { return Effects::none() };
        let mut effects = Effects::none();
        match (place, result) {
            (TracePlace::Journal, Ok(found)) => traces.steps += found.reworded,
            (TracePlace::Versions | TracePlace::Recoveries, Ok(found)) => {
                traces.found.reworded += found.reworded;
                traces.found.removed += found.removed;
            }
            (_, Err(why)) => {
                effects = Effects::error(Phrase::new("traces-failed").with("why", why));
            }
        }
        traces.awaited = traces.awaited.map(|awaited| awaited.saturating_sub(1));
        if traces.awaited != Some(0) {
            return effects;
        }
        let done = Phrase::new("traces-done")
            .with("steps", traces.steps)
            .with("reworded", traces.found.reworded)
            .with("removed", traces.found.removed);
        self.traces = None;
        effects.and(Effects::note(done)).and(Effect::ListVersions)
    }
}
