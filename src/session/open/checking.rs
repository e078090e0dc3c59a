//! When the open plan is checked, and its findings; the check runs in the background.

use crate::analysis::{Findings, Outline, Totals};
use crate::model::Plan;
use crate::session::jobs::StopFlag;

/// The plan is checked this long after the last change.
const DELAY: u64 = 200;

/// The findings in one open plan; times are milliseconds of any steady clock.
#[derive(Clone, Debug)]
pub struct Checking {
    findings: Findings,
    revision: u64,
    due_at: Option<u64>,
    running: Option<u64>,
}

impl Default for Checking {
    /// A plan that was just opened: it is checked at once.
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

    /// Whether no check runs or is due.
    pub const fn is_idle(&self) -> bool {
        self.due_at.is_none() && self.running.is_none()
    }

    /// The plan changed now.
    pub const fn on_change(&mut self, now: u64) {
        self.due_at = Some(now + DELAY);
    }

    /// In how many milliseconds the plan is to be checked; 0 is now, `None` where that is done.
    pub fn due_in(&self, now: u64) -> Option<u64> {
        self.due_at.map(|at| at.saturating_sub(now))
    }

    /// A check of this plan begins, to be run in the background.
    pub const fn begin(&mut self, plan: Plan, revision: u64) -> CheckTask {
        self.due_at = None;
        self.running = Some(revision);
        CheckTask { plan, revision }
    }

    /// A check has ended; one that was not begun for this plan is dropped.
    pub fn on_finished(&mut self, checked: Checked) {
        if self.running == Some(checked.revision) {
            self.running = None;
            self.revision = checked.revision;
            self.findings = checked.findings;
        }
    }
}

/// A check of the plan of one revision.
#[derive(Debug)]
pub struct CheckTask {
    plan: Plan,
    revision: u64,
}

/// What was found in one revision.
#[derive(Debug)]
pub struct Checked {
    revision: u64,
    findings: Findings,
}

impl CheckTask {
    /// Checks the plan; finds nothing where it is stopped.
    pub fn run(self, stop: &StopFlag) -> Checked {
        let (outline, totals) = (Outline::of(&self.plan), Totals::of(&self.plan));
        let findings = Findings::of_unless_stopped(&self.plan, &outline, &totals, &|| stop.is_stopped());
        Checked { revision: self.revision, findings: findings.unwrap_or_default() }
    }
}
