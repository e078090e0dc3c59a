//! When the open plan is read back for things to look at, and what was found; the reading runs beside the window.

use super::program::{JobResult, JobKind, Program};
use crate::analysis::{Findings, Outline, Totals};

/// The plan is read back this long after the last change.
const DELAY: u64 = 200;

/// What there is to look at in one open plan; times are milliseconds of any steady clock.
#[derive(Clone, Debug)]
pub struct Checking {
    findings: Findings,
    revision: u64,
    due_at: Option<u64>,
    running: Option<u64>,
}

impl Default for Checking {
    /// A plan that was just opened: it is read back at once.
    fn default() -> Self {
        Self { findings: Findings::default(), revision: 0, due_at: Some(0), running: None }
    }
}

impl Checking {
    /// What was found last.
    pub const fn findings(&self) -> &Findings {
        &self.findings
    }

    /// The revision of the plan in which it was found; 0 before the first time.
    pub const fn findings_revision(&self) -> u64 {
        self.revision
    }

    /// Whether nothing is being read back, or waits for it.
    pub const fn is_idle(&self) -> bool {
        self.due_at.is_none() && self.running.is_none()
    }

    /// The plan changed now.
    pub const fn on_change(&mut self, now: u64) {
        self.due_at = Some(now + DELAY);
    }

    /// In how many milliseconds the plan is to be read back; 0 is now, `None` where that is done.
    pub fn due_in(&self, now: u64) -> Option<u64> {
        self.due_at.map(|at| at.saturating_sub(now))
    }

    /// A reading of this revision begins.
    const fn on_started(&mut self, revision: u64) {
        self.due_at = None;
        self.running = Some(revision);
    }

    /// A reading has ended; one that was not begun for this plan is dropped.
    fn on_finished(&mut self, revision: u64, findings: Findings) {
        if self.running == Some(revision) {
            self.running = None;
            self.revision = revision;
            self.findings = findings;
        }
    }
}

impl Program {
    /// Milliseconds until the open plan is to be read back.
    pub(super) fn check_due_in(&self) -> Option<u64> {
        self.open.as_ref()?.plan.checking.due_in(self.now())
    }

    /// Begins to read the open plan back; a reading of an older revision is stopped.
    pub(super) fn begin_check(&mut self) {
        let Some(open) = &mut self.open else { return };
        let (plan, revision) = (open.plan.plan().clone(), open.plan.revision());
        open.plan.checking.on_started(revision);
        self.jobs.begin(JobKind::Check, move |_, stop| {
            let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
            let findings = Findings::of_unless_stopped(&plan, &outline, &totals, &|| stop.is_stopped());
            JobResult::Checked { revision, findings: findings.unwrap_or_default() }
        });
    }

    /// Takes what was found.
    pub(super) fn on_checked(&mut self, revision: u64, findings: Findings) {
        if let Some(open) = &mut self.open {
            open.plan.checking.on_finished(revision, findings);
        }
    }
}
