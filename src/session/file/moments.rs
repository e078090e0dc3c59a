//! Moments as the messages about files say them.
//!
//! The words are those of the plan's messages, which are stored and shown in any language; all languages write figures of
//! times alike (`text::clock`), so the language that is named here is no matter.

use crate::text::{Language, Phrase, clock};
use jiff::civil::{Date, Time};
use jiff::{Timestamp, tz::TimeZone};

/// A moment: the time of day, and the day where it is another one than today.
pub fn describe_moment(at: Timestamp, today: Date) -> Phrase {
    clock::recent_moment(TimeZone::system().to_datetime(at), today, Language::default())
}

/// A moment in words that are still right another day.
pub fn describe_day_and_time(at: Timestamp) -> Phrase {
    clock::moment(TimeZone::system().to_datetime(at), Language::default())
}

/// A time of day.
pub fn time_text(time: Time) -> String {
    clock::clock_time(time, Language::default())
}
