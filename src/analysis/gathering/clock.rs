//! The clock of a step: how long it has gone, how much is left, and how urgent that is.

use crate::model::{ClockTime, Quantity};

/// The clock of the step that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepClock {
    /// How many seconds the step has; nothing where it has no time.
    pub given: Option<i32>,
    /// How many seconds it has gone.
    pub used: i32,
    /// How many seconds are left, negative beyond its time; nothing where it has no time.
    pub left: Option<i32>,
    /// Whether it stands still.
    pub paused: bool,
    /// Whether the computer's clock was set back since it began; then it counts as just begun.
    pub set_back: bool,
}

/// From so many seconds left on a clock counts seconds; before, whole minutes.
pub const COUNTS_SECONDS_FROM: i32 = 120;

/// How urgent a clock is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClockLevel {
    /// There is time, or no time was set.
    Calm,
    /// At most a fifth is left.
    Soon,
    /// At most a twentieth is left.
    Last,
    /// The time is over.
    Over,
}

impl StepClock {
    /// The clock of a step that counts from a time, at another one.
    pub(super) fn new(
        from: ClockTime,
        paused: Option<ClockTime>,
        given: Option<i32>,
        now: ClockTime,
    ) -> Self {
        let gone = from.seconds_until(paused.unwrap_or(now));
        let used = gone.max(0);
        Self {
            given,
            used,
            left: given.map(|given| given - used),
            paused: paused.is_some(),
            set_back: gone < 0,
        }
    }

    /// In how many seconds what people read of it changes: each second towards the end and beyond it, before that where a
    /// minute is over or it becomes more urgent. `None` where it stands still or has no time.
    pub fn changes_in(&self) -> Option<u32> {
        let (given, left) = self.given.zip(self.left).filter(|_| !self.paused)?;
        if left <= COUNTS_SECONDS_FROM {
            return Some(1);
        }
        let minute = (left - 1) % 60 + 1;
        let urgent = [given / 5, given / 20].into_iter().map(|at| left - at).filter(|until| *until > 0).min();
        Some(urgent.map_or(minute, |urgent| urgent.min(minute)).unsigned_abs())
    }

    /// How urgent it is.
    pub fn level(&self) -> ClockLevel {
        match (self.given, self.left) {
            (Some(given), Some(left)) if given > 0 => {
                if left <= 0 {
                    ClockLevel::Over
                } else if left * 20 <= given {
                    ClockLevel::Last
                } else if left * 5 <= given {
                    ClockLevel::Soon
                } else {
                    ClockLevel::Calm
                }
            }
            _ => ClockLevel::Calm,
        }
    }
}

/// Whole minutes; none where nothing is stated.
pub(super) fn minutes_of(minutes: Option<Quantity>) -> i32 {
    minutes.map_or(0, seconds) / 60
}

/// Minutes as seconds.
pub(super) fn seconds(minutes: Quantity) -> i32 {
    let seconds = minutes.parts().saturating_mul(60) / Quantity::PER_UNIT;
    // A day at most: more is a slip of the keyboard, and no clock counts it.
    i32::try_from(seconds).unwrap_or(i32::MAX).clamp(-24 * 3600, 24 * 3600)
}
