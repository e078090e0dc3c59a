//! When the clock of a step is to be heard: when a twentieth of its time is left, and when the time is over.

use super::wakefulness::GatheringMoment;
use crate::analysis::gathering::{Agenda, ClockLevel};
use crate::model::agenda_item::WorkStep;
use crate::model::{ClockTime, Uid};

/// The step whose clock goes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SoundingStep {
    workspace: Uid,
    item: Uid,
    step: Option<WorkStep>,
}

/// How urgent the clock was when it was looked at last.
#[derive(Debug, Default)]
pub struct ClockSound {
    seen: Option<(SoundingStep, ClockLevel)>,
}

impl ClockSound {
    /// Whether the clock is to be heard now: it has become more urgent since it was looked at last in the same step. A clock that
    /// is seen for the first time is not heard, however late it is.
    pub fn follow(&mut self, moment: Option<GatheringMoment<'_>>, now: ClockTime) -> bool {
        let seen = moment.and_then(|moment| urgency(moment, now));
        let before = std::mem::replace(&mut self.seen, seen);
        let (Some((before, from)), Some((after, to))) = (before, &self.seen) else { return false };
        before == *after && *to > from && *to >= ClockLevel::Last
    }
}

fn urgency(moment: GatheringMoment<'_>, now: ClockTime) -> Option<(SoundingStep, ClockLevel)> {
    let agenda = moment.mode.agenda(moment.plan)?;
    let item = agenda.running()?;
    let clock = agenda.clock(now)?;
    let step = SoundingStep { workspace: moment.workspace, item: item.id, step: Agenda::step(item) };
    Some((step, clock.level()))
}
