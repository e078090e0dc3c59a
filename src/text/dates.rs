//! Points and stretches of time as people of a language write them: `høsten 2027`, `3. kvartal 2027`, `2027–2030`.
//!
//! Reading takes the words of all three languages at once, since people mix them; see [`read_when`] and
//! [`read_period`]; [`read_when_from`] and [`read_period_from`] take also what is said from today. The form of the plan file is `model::When`'s own.

use super::Language;
use super::calendar::{TimeWord, written_word};
use crate::model::{Period, PeriodEnd, When};
use std::fmt;

pub use super::from_today::{read_period_from, read_when_from};
pub use super::moments::{mentions_ongoing, read_period, read_when};

/// A point in time: `2027`, `1. halvår 2027`, `høsten 2027`, `3. kvartal 2027`, `november 2027`, `24.11.2027`.
pub fn write_when(when: When, language: Language) -> String {
    WhenText(when, language).to_string()
}

/// The same with the month of a day in words: `24. november 2027`, for running text.
pub fn write_when_in_words(when: When, language: Language) -> String {
    match when {
        When::Day(day) if language != Language::En => {
            let month = When::Month(day.year(), day.month().unsigned_abs());
            format!("{}. {}", day.day(), WhenText(month, language))
        }
        _ => write_when(when, language),
    }
}

/// A stretch of time: `2027–2030`, `fra 2028`, `innen 2028`, `løpende`, `løpende fra 2028`; nothing for a blank one.
///
/// A stretch that is one point from end to end is written as that point.
pub fn write_period(period: Period, language: Language) -> String {
    PeriodText(period, language).to_string()
}

/// A point in time as it is written in a language, for a text that it is a part of.
#[derive(Clone, Copy, Debug)]
pub struct WhenText(pub When, pub Language);

impl WhenText {
    /// Whether it is written in several words.
    fn has_space(self) -> bool {
        match self.0 {
            When::Year(_) => false,
            When::Day(_) => self.1 == Language::En,
            _ => true,
        }
    }
}

impl fmt::Display for WhenText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(when, language) = *self;
        match when {
            When::Year(year) => write!(f, "{year:04}"),
            When::Half(year, part) => write_part_of_year(f, TimeWord::Half, part, year, language),
            When::Quarter(year, part) => write_part_of_year(f, TimeWord::Quarter, part, year, language),
            When::Season(year, season) => {
                write!(f, "{} {year:04}", written_word(TimeWord::Season(season), language))
            }
            When::Month(year, month) => {
                write!(f, "{} {year:04}", written_word(TimeWord::Month(month), language))
            }
            // Figures of a day are read as month and day by some readers of English: the month is written out.
            When::Day(day) if language == Language::En => {
                let month = written_word(TimeWord::Month(day.month().unsigned_abs()), language);
                write!(f, "{} {month} {:04}", day.day(), day.year())
            }
            When::Day(day) => write!(f, "{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
        }
    }
}

/// A half or a quarter: `3. kvartal 2027`, in English `third quarter of 2027`.
fn write_part_of_year(
    f: &mut fmt::Formatter<'_>,
    of: TimeWord,
    part: u8,
    year: i16,
    language: Language,
) -> fmt::Result {
    let word = written_word(of, language);
    if language == Language::En {
        let ordinal = written_word(TimeWord::Ordinal(part), language);
        return write!(f, "{ordinal} {word} of {year:04}");
    }
    write!(f, "{part}. {word} {year:04}")
}

/// A stretch of time as it is written in a language, for a text that it is a part of.
#[derive(Clone, Copy, Debug)]
pub struct PeriodText(pub Period, pub Language);

impl fmt::Display for PeriodText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(period, language) = *self;
        let date = |when| WhenText(when, language);
        let word = |sense| written_word(sense, language);
        match (period.from, period.to) {
            (None, PeriodEnd::Open) => Ok(()),
            (None, PeriodEnd::Ongoing) => f.write_str(word(TimeWord::Ongoing)),
            (None, PeriodEnd::At(to)) => write!(f, "{} {}", word(TimeWord::Until), date(to)),
            (Some(from), PeriodEnd::Open) => write!(f, "{} {}", word(TimeWord::From), date(from)),
            (Some(from), PeriodEnd::Ongoing) => {
                write!(f, "{} {} {}", word(TimeWord::Ongoing), word(TimeWord::From), date(from))
            }
            (Some(from), PeriodEnd::At(to)) if from == to => write!(f, "{}", date(from)),
            (Some(from), PeriodEnd::At(to)) => {
                // A dash between words takes spaces, between bare numbers none.
                let is_wordy = date(from).has_space() || date(to).has_space();
                let dash = if is_wordy { " – " } else { "–" };
                write!(f, "{}{dash}{}", date(from), date(to))
            }
        }
    }
}
