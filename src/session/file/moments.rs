//! Moments as the messages about files say them.

use crate::text::Phrase;
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

/// A moment: the time of day, and the day where it is another one than today.
pub fn describe_moment(at: Timestamp, today: Date) -> Phrase {
    let local = TimeZone::system().to_datetime(at);
    if local.date() == today {
        let time = format!("{:02}.{:02}", local.hour(), local.minute());
        return Phrase::new("ui-today").with("time", time);
    }
    describe_day_and_time(at)
}

/// A moment in words that are still right another day.
pub fn describe_day_and_time(at: Timestamp) -> Phrase {
    let at = TimeZone::system().to_datetime(at);
    let time = format!("{:02}.{:02}", at.hour(), at.minute());
    let day = format!("{:02}.{:02}.{}", at.day(), at.month(), at.year());
    Phrase::new("ui-day-and-time").with("day", day).with("time", time)
}
