//! The clock on the wall: how much is left in words, and when those change.

use crate::analysis::gathering::{ClockLevel, StepClock};
use crate::text::{Phrase, Words};

/// From so many seconds on the clock counts seconds; before, whole minutes.
const COUNTS_SECONDS_FROM: i32 = 120;

/// The clock of the step that runs, as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaceClock {
    /// How many seconds are left; negative beyond the time.
    pub left: i32,
    /// How many seconds the step has.
    pub given: i32,
    /// How urgent that is.
    pub level: ClockLevel,
    /// Whether it stands still.
    pub is_paused: bool,
    /// What it says.
    pub words: String,
}

impl FaceClock {
    /// The clock of a step; `None` for a step without a time.
    pub(super) fn of(clock: StepClock, words: &Words) -> Option<Self> {
        let left = clock.left?;
        let level = clock.level();
        let phrase = match level {
            _ if clock.paused => Phrase::new("room-clock-paused"),
            ClockLevel::Calm => Phrase::new("room-clock").with("left", time_left(left, words)),
            ClockLevel::Soon => Phrase::new("room-clock-soon").with("left", time_left(left, words)),
            ClockLevel::Last => Phrase::new("room-clock-last").with("left", time_left(left, words)),
            ClockLevel::Over => Phrase::new("room-clock-over"),
        };
        Some(Self { left, given: clock.given?, level, is_paused: clock.paused, words: words.text(&phrase) })
    }

    /// In how many seconds its words change; `None` where they stay.
    pub const fn changes_in(&self) -> Option<u32> {
        if self.is_paused || self.left <= 0 {
            return None;
        }
        if self.left <= COUNTS_SECONDS_FROM {
            return Some(1);
        }
        // Where it becomes urgent its words change inside a minute.
        let mut next = (self.left - 1) % 60 + 1;
        let (soon, last) = (self.left - self.given / 5, self.left - self.given / 20);
        if soon > 0 && soon < next {
            next = soon;
        }
        if last > 0 && last < next {
            next = last;
        }
        Some(next.unsigned_abs())
    }
}

/// Whole minutes, the one that runs included; seconds towards the end: "18 min", "1.45".
fn time_left(left: i32, words: &Words) -> String {
    if left > COUNTS_SECONDS_FROM {
        let minutes = usize::try_from((left + 59) / 60).unwrap_or_default();
        return words.text(&Phrase::new("room-clock-minutes").with("minutes", minutes));
    }
    format!("{}.{:02}", left / 60, left % 60)
}
