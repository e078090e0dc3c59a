//! Keeps the computer awake while a point of a gathering runs in this program.
//!
//! It is a job that waits until it is stopped: the systems tie the wish to the thread that uttered it, and may take their time.
//! Where the system refuses, that is in the log, and the gathering goes on.

use super::Program;
use super::job::{JobKind, JobResult, Lane};
use crate::session::gathering::wakefulness::GatheringMoment;
use crate::session::jobs::StopFlag;
use crate::session::open::workspace::Workspace;
use crate::text::Phrase;
use std::sync::Arc;
use std::time::Duration;

/// How long the job waits at a time; it is woken when it is stopped.
const WAIT: Duration = Duration::from_hours(1);

impl Program {
    /// Keeps the computer awake, or lets it sleep, where a point has begun or ended since this was asked last.
    pub(super) fn follow_wakefulness(&mut self) {
        let moment = self.workspace.as_ref().and_then(|workspace| {
            let Workspace { id, plan, gathering, .. } = workspace;
            let mode = gathering.as_ref()?;
            Some(GatheringMoment { workspace: *id, revision: plan.revision(), plan: plan.plan(), mode })
        });
        match self.wakefulness.follow(moment) {
            Some(true) => self.begin_staying_awake(),
            Some(false) => self.jobs.stop(&Lane::Awake, JobKind::StayAwake),
            None => {}
        }
    }

    /// Whether a job only waits for something to happen, so that nobody waits for it.
    pub(super) fn waits_only(&self, kind: JobKind) -> bool {
        kind == JobKind::Watch || kind == JobKind::StayAwake && self.wakefulness.is_wanted()
    }

    fn begin_staying_awake(&mut self) {
        let computer = Arc::clone(&self.wakefulness.computer);
        // The words are found here: the job has no language files.
        let reason = self.words.text(&Phrase::new("gathering-stays-awake"));
        self.jobs.begin(Lane::Awake, JobKind::StayAwake, move |_, stop| {
            if let Err(why) = computer.stay_awake(&reason, &|| wait_for_stop(stop)) {
                log::warn!("the computer may sleep during the gathering: {why}");
            }
            JobResult::Done
        });
    }
}

fn wait_for_stop(stop: &StopFlag) {
    while !stop.wait(WAIT) {}
}
