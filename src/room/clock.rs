//! The clock on the wall: how much is left in words, and when those change.

use crate::analysis::gathering::{COUNTS_SECONDS_FROM, ClockLevel, StepClock};
use crate::text::{Phrase, Words};

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
    /// In how many seconds it says something else; `None` where it stays.
    pub changes_in: Option<u32>,
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
        Some(Self {
            left,
            given: clock.given?,
            level,
            is_paused: clock.paused,
            words: words.text(&phrase),
            changes_in: clock.changes_in().filter(|_| level != ClockLevel::Over),
        })
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
