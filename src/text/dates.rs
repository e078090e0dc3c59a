//! Points and stretches of time as people of a language write them: `høsten 2027`, `3. kvartal 2027`, `2027–2030`.
//!
//! Reading takes the words of all three languages at once, since people mix them; see [`read_when`] and
//! [`read_period`]. The form of the plan file is `model::When`'s own.

use super::Language;
use super::calendar::{Sense, written};
use crate::model::{End, Period, When};

pub use super::moments::{read_period, read_when, says_ongoing};

/// A point in time: `2027`, `1. halvår 2027`, `høsten 2027`, `3. kvartal 2027`, `november 2027`, `24.11.2027`.
pub fn write_when(when: When, language: Language) -> String {
    match when {
        When::Year(year) => format!("{year:04}"),
        When::Half(year, part) => numbered(part, Sense::Half, year, language),
        When::Quarter(year, part) => numbered(part, Sense::Quarter, year, language),
        When::Season(year, season) => format!("{} {year:04}", written(Sense::Season(season), language)),
        When::Month(year, month) => format!("{} {year:04}", written(Sense::Month(month), language)),
        When::Day(day) if language == Language::En => {
            let month = written(Sense::Month(day.month().unsigned_abs()), language);
            format!("{} {month} {:04}", day.day(), day.year())
        }
        When::Day(day) => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
    }
}

/// A half or a quarter: `3. kvartal 2027`, in English `third quarter of 2027`.
fn numbered(part: u8, of: Sense, year: i16, language: Language) -> String {
    let word = written(of, language);
    if language == Language::En {
        let ordinal = written(Sense::Ordinal(part), language);
        return format!("{ordinal} {word} of {year:04}");
    }
    format!("{part}. {word} {year:04}")
}

/// A stretch of time: `2027–2030`, `fra 2028`, `innen 2028`, `løpende`, `løpende fra 2028`; nothing for a blank one.
///
/// A stretch that is one point from end to end is written as that point.
pub fn write_period(period: Period, language: Language) -> String {
    let say = |when| write_when(when, language);
    let word = |sense| written(sense, language);
    match (period.from, period.to) {
        (None, End::Open) => String::new(),
        (None, End::Ongoing) => word(Sense::Ongoing).to_owned(),
        (None, End::At(to)) => format!("{} {}", word(Sense::Until), say(to)),
        (Some(from), End::Open) => format!("{} {}", word(Sense::From), say(from)),
        (Some(from), End::Ongoing) => format!("{} {} {}", word(Sense::Ongoing), word(Sense::From), say(from)),
        (Some(from), End::At(to)) if from == to => say(from),
        (Some(from), End::At(to)) => {
            let (from, to) = (say(from), say(to));
            // A dash between words takes spaces, between bare numbers none.
            let dash = if from.contains(' ') || to.contains(' ') { " – " } else { "–" };
            format!("{from}{dash}{to}")
        }
    }
}
