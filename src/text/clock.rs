//! Clock times and moments as people of a language write them: `14.12`, `24.11.2026`, `24.11.2026 14.12`.
//!
//! For what happened at the keyboard: when something was saved, done or kept. Points in time that a plan is about are
//! written by `dates`. Which moment it is, and in which time zone, is not known here.

use super::{Language, Phrase};
use jiff::civil::{Date, DateTime, Time};

/// The time of day: `14.12`.
pub fn clock_time(time: Time, language: Language) -> String {
    match language {
        // All three languages write a point between hour and minute: the readers of the English window are in Norway.
        Language::Nb | Language::Nn | Language::En => format!("{:02}.{:02}", time.hour(), time.minute()),
    }
}

/// A day in figures: `24.11.2026`.
pub fn short_date(date: Date, language: Language) -> String {
    match language {
        Language::Nb | Language::Nn | Language::En => {
            format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
        }
    }
}

/// Day and time of day: `24.11.2026 14.12`.
pub fn date_and_time(at: DateTime, language: Language) -> String {
    format!("{} {}", short_date(at.date(), language), clock_time(at.time(), language))
}

/// Day and time of day as part of a sentence: `24.11.2026 kl. 14.12`.
pub fn moment(at: DateTime, language: Language) -> Phrase {
    Phrase::new("ui-day-and-time")
        .with("day", short_date(at.date(), language))
        .with("time", clock_time(at.time(), language))
}

/// The time of day where the moment is today, else day and time of day.
pub fn recent_moment(at: DateTime, today: Date, language: Language) -> Phrase {
    if at.date() == today { today_at(at.time(), language) } else { moment(at, language) }
}

/// The time of day, said to be today's.
pub fn today_at(time: Time, language: Language) -> Phrase {
    Phrase::new("ui-today").with("time", clock_time(time, language))
}
