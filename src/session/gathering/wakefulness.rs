//! Whether the computer is to stay awake: while a gathering runs. How that is done is the program's.

use super::mode::GatheringMode;
use crate::analysis::gathering::GatheringStage;
use crate::model::{Plan, Uid};
use crate::session::computer::Computer;
use std::sync::Arc;

/// The gathering of an open plan, as it is at one revision.
#[derive(Clone, Copy)]
pub struct GatheringMoment<'a> {
    /// The stretch of work.
    pub workspace: Uid,
    /// Its revision.
    pub revision: u64,
    /// The plan.
    pub plan: &'a Plan,
    /// The gathering.
    pub mode: &'a GatheringMode,
}

impl GatheringMoment<'_> {
    /// What is the same as long as nothing has changed.
    fn key(&self) -> (Uid, Uid, u64) {
        (self.workspace, self.mode.meeting, self.revision)
    }

    fn runs(&self) -> bool {
        // Between two points it runs too.
        let stage = self.mode.agenda(self.plan).map(|agenda| agenda.stage());
        matches!(stage, Some(GatheringStage::Running(_) | GatheringStage::Between))
    }
}

/// Whether the computer is to stay awake.
pub struct Wakefulness {
    /// The computer.
    pub computer: Arc<dyn Computer>,
    /// What that was worked out for.
    known_for: Option<(Uid, Uid, u64)>,
    is_wanted: bool,
}

impl Wakefulness {
    /// A computer that may sleep.
    pub fn new(computer: Arc<dyn Computer>) -> Self {
        Self { computer, known_for: None, is_wanted: false }
    }

    /// Whether it is to stay awake now.
    pub const fn is_wanted(&self) -> bool {
        self.is_wanted
    }

    /// Follows the gathering that is run, where one is: whether the computer is to stay awake from now on, or may sleep; `None`
    /// where that is as before. Works nothing out where nothing has changed.
    pub fn follow(&mut self, moment: Option<GatheringMoment<'_>>) -> Option<bool> {
        let key = moment.as_ref().map(GatheringMoment::key);
        if key == self.known_for {
            return None;
        }
        self.known_for = key;
        let runs = moment.is_some_and(|moment| moment.runs());
        let has_changed = runs != self.is_wanted;
        self.is_wanted = runs;
        has_changed.then_some(runs)
    }
}
