//! A time of day, as a gathering keeps it.
//!
//! Holds its canonical written form, the one in the plan file. How people write it is `text::clock`.

use jiff::civil::Time;
use std::fmt;

/// Seconds of a day.
const DAY: i32 = 24 * 60 * 60;

/// A time of day, to the second: `09:00`, or `09:00:30` where the seconds are not 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u32);

impl ClockTime {
    /// The time at this hour and minute; `None` where no clock shows it.
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self((hour * 60 + minute) * 60))
    }

    /// Whole hours since midnight.
    pub const fn hour(self) -> u32 {
        self.0 / 3600
    }

    /// Whole minutes of the hour.
    pub const fn minute(self) -> u32 {
        self.0 / 60 % 60
    }

    /// Seconds of the minute.
    pub const fn second(self) -> u32 {
        self.0 % 60
    }

    /// The time so many seconds later, or earlier where they are negative; past midnight it goes on from 0.
    pub fn after_seconds(self, seconds: i32) -> Self {
        let at = i32::try_from(self.0).unwrap_or_default().saturating_add(seconds).rem_euclid(DAY);
        Self(u32::try_from(at).unwrap_or_default())
    }

    /// The time so many minutes later, or earlier where they are negative.
    pub fn after_minutes(self, minutes: i32) -> Self {
        self.after_seconds(minutes.saturating_mul(60))
    }

    /// Seconds from this time until another, which is at most half a day earlier or later: midnight may lie between.
    ///
    /// So a clock that was set back gives a negative number, not nearly a day.
    pub fn seconds_until(self, other: Self) -> i32 {
        let of = |time: Self| i32::try_from(time.0).unwrap_or_default();
        (of(other) - of(self) + DAY / 2).rem_euclid(DAY) - DAY / 2
    }

    /// Reads the canonical form: `09:00` or `09:00:30`.
    pub fn parse(text: &str) -> Option<Self> {
        let two = |part: &str| {
            let is_plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            is_plain.then(|| part.parse::<u32>().ok()).flatten()
        };
        let mut parts = text.split(':');
        let time = Self::new(two(parts.next()?)?, two(parts.next()?)?)?;
        let seconds = parts.next().map_or(Some(0), two).filter(|seconds| *seconds < 60)?;
        parts.next().is_none().then_some(Self(time.0 + seconds))
    }
}

impl From<Time> for ClockTime {
    /// Whole seconds; what is finer is left out.
    fn from(time: Time) -> Self {
        let part = |part: i8| u32::try_from(part).unwrap_or_default();
        Self((part(time.hour()) * 60 + part(time.minute())) * 60 + part(time.second()))
    }
}

impl fmt::Display for ClockTime {
    /// The canonical form.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())?;
        match self.second() {
            0 => Ok(()),
            second => write!(f, ":{second:02}"),
        }
    }
}
