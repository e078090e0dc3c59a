//! Points and stretches of time as people of a language write them: `høsten 2027`, `3. kvartal 2027`, `2027–2030`.
//!
//! Reading takes the words of all three languages at once, since people mix them; see [`read_when`] and
//! [`read_period`]. The form of the plan file is `model::When`'s own.

use super::Language;
use super::calendar::{TimeWord, written_word};
use crate::model::{Period, PeriodEnd, When};

pub use super::moments::{mentions_ongoing, read_period, read_when};

/// A point in time: `2027`, `1. halvår 2027`, `høsten 2027`, `3. kvartal 2027`, `november 2027`, `24.11.2027`.
pub fn write_when(when: When, language: Language) -> String {
    match when {
        When::Year(year) => format!("{year:04}"),
        When::Half(year, part) => write_part_of_year(part, TimeWord::Half, year, language),
        When::Quarter(year, part) => write_part_of_year(part, TimeWord::Quarter, year, language),
        When::Season(year, season) => {
            format!("{} {year:04}", written_word(TimeWord::Season(season), language))
        }
        When::Month(year, month) => format!("{} {year:04}", written_word(TimeWord::Month(month), language)),
        // Figures of a day are read as month and day by some readers of English: the month is written out.
        When::Day(day) if language == Language::En => {
            let month = written_word(TimeWord::Month(day.month().unsigned_abs()), language);
            format!("{} {month} {:04}", day.day(), day.year())
        }
        When::Day(day) => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
    }
}

/// A half or a quarter: `3. kvartal 2027`, in English `third quarter of 2027`.
fn write_part_of_year(part: u8, of: TimeWord, year: i16, language: Language) -> String {
    let word = written_word(of, language);
    if language == Language::En {
        let ordinal = written_word(TimeWord::Ordinal(part), language);
        return format!("{ordinal} {word} of {year:04}");
    }
    format!("{part}. {word} {year:04}")
}

/// A stretch of time: `2027–2030`, `fra 2028`, `innen 2028`, `løpende`, `løpende fra 2028`; nothing for a blank one.
///
/// A stretch that is one point from end to end is written as that point.
pub fn write_period(period: Period, language: Language) -> String {
    let date = |when| write_when(when, language);
    let word = |sense| written_word(sense, language);
    match (period.from, period.to) {
        (None, PeriodEnd::Open) => String::new(),
        (None, PeriodEnd::Ongoing) => word(TimeWord::Ongoing).to_owned(),
        (None, PeriodEnd::At(to)) => format!("{} {}", word(TimeWord::Until), date(to)),
        (Some(from), PeriodEnd::Open) => format!("{} {}", word(TimeWord::From), date(from)),
        (Some(from), PeriodEnd::Ongoing) => {
            format!("{} {} {}", word(TimeWord::Ongoing), word(TimeWord::From), date(from))
        }
        (Some(from), PeriodEnd::At(to)) if from == to => date(from),
        (Some(from), PeriodEnd::At(to)) => {
            let (from, to) = (date(from), date(to));
            // A dash between words takes spaces, between bare numbers none.
            let dash = if from.contains(' ') || to.contains(' ') { " – " } else { "–" };
            format!("{from}{dash}{to}")
        }
    }
}
