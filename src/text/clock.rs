//! Clock times and moments as people of a language write them: `14.12`, `24.11.2026`, `24.11.2026 14.12`.
//!
//! For what happened at the keyboard: when something was saved, done or kept. Points in time that a plan is about are
//! written by `dates`. Which moment it is, and in which time zone, is not known here.

use super::{Language, Phrase, Unreadable, append};
use crate::model::ClockTime;
use jiff::civil::{Date, DateTime, Time};
use std::fmt;

/// The time of day: `14.12`.
pub fn clock_time(time: Time, language: Language) -> String {
    match language {
        // All three languages write a point between hour and minute: the readers of the English window are in Norway.
        Language::Nb | Language::Nn | Language::En => format!("{:02}.{:02}", time.hour(), time.minute()),
    }
}

/// A time of day as a plan holds it: `09.00`.
pub fn write_clock(time: ClockTime, language: Language) -> String {
    let mut text = String::new();
    append(&mut text, ClockText(time, language));
    text
}

/// A time of day, to be written behind what a text has already.
#[derive(Clone, Copy, Debug)]
pub struct ClockText(pub ClockTime, pub Language);

impl fmt::Display for ClockText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            Language::Nb | Language::Nn | Language::En => {
                write!(f, "{:02}.{:02}", self.0.hour(), self.0.minute())
            }
        }
    }
}

/// Reads a time of day as people write it: `9`, `09.00`, `9:00`, `0900`, `kl. 9`.
///
/// # Errors
/// [`Unreadable::Blank`] for nothing but spaces, else [`Unreadable::NotAClock`] with what was written.
pub fn read_clock(text: &str) -> Result<ClockTime, Unreadable> {
    let lower = text.trim().to_lowercase();
    let plain = lower.strip_prefix("kl").map_or(lower.as_str(), |rest| rest.trim_start_matches('.').trim());
    if plain.is_empty() {
        return Err(Unreadable::Blank);
    }
    let wrong = || Unreadable::NotAClock(text.trim().to_owned());
    let digits = |part: &str| {
        let is_plain = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| part.parse().ok()).flatten()
    };
    let (hour, minute) = match plain.split_once(['.', ':', ' ']) {
        Some((hour, minute)) => (digits(hour), Some(minute).filter(|part| part.len() == 2).and_then(digits)),
        // Four digits, as on a display; three with the hour in one.
        None if (3..=4).contains(&plain.len()) && plain.is_ascii() => {
            let (hour, minute) = plain.split_at(plain.len() - 2);
            (digits(hour), digits(minute))
        }
        None => (digits(plain), Some(0)),
    };
    hour.zip(minute).and_then(|(hour, minute)| ClockTime::new(hour, minute)).ok_or_else(wrong)
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
