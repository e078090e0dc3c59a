//! How a spreadsheet displays a stored number: as a number, a percentage, a day or a time of day.
//!
//! The codes of number formats are read only for what changes the meaning of a cell; colours, signs and the positions
//! of spaces are ignored.

use super::number::{format_stored_number, parse_stored_number};
use super::raw::RawValue;
use crate::import::unit::Unit;
use crate::import::words::word_list;
use crate::model::Quantity;
use jiff::civil::Date;

/// The word that a table uses for yes or no.
pub(super) fn boolean_text(is: bool) -> String {
    let words = word_list(if is { "cell-true" } else { "cell-false" });
    words.first().map_or_else(String::new, |word| (*word).to_owned())
}

/// A day that was stored as `2027-02-01`, with or without a time; any other text unchanged.
pub(super) fn format_iso_day(stored: &str) -> String {
    let (day, time) = stored.split_once('T').unwrap_or((stored, ""));
    let Ok(date) = day.parse() else { return stored.to_owned() };
    match time.get(..5).filter(|time| *time != "00:00") {
        Some(time) => format!("{} {time}", format_day(date)),
        None => format_day(date),
    }
}

/// How a cell's number is displayed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// As a number.
    #[default]
    Plain,
    /// As a number divided by thousands, with the unit after it: `1650` for 1 650 000, `1,7 mill`.
    Scaled {
        /// How many times it is divided by a thousand.
        thousands: u8,
        /// The unit that the format writes after the number.
        unit: String,
    },
    /// With so many digits, zeros in front: `0042`.
    Padded(usize),
    /// In percent.
    Percent,
    /// As a date: whether its day, its month and its year are shown, and whether a time of day is.
    Date {
        /// Whether the day of the month is shown.
        day: bool,
        /// Whether the month is shown.
        month: bool,
        /// Whether a time of day is shown with it.
        time: bool,
    },
    /// As a time of day or a length of time.
    Time,
}

impl NumberFormat {
    /// The built-in format of XLSX with an id.
    pub(super) const fn built_in(id: usize) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=16 | 27..=36 | 50..=58 => Self::Date { day: true, month: true, time: false },
            17 => Self::Date { day: false, month: true, time: false },
            18..=21 | 45..=47 => Self::Time,
            22 => Self::Date { day: true, month: true, time: true },
            _ => Self::Plain,
        }
    }

    /// The format that a code describes: `dd.mm.yyyy`, `0.0 %`, `#,##0,`.
    pub(super) fn of_code(code: &str) -> Self {
        let (marks, words) = split_first_section(code);
        let lower = marks.to_lowercase();
        if lower == "general" || lower == "standard" || lower == "@" {
            return Self::Plain;
        }
        let has = |marks: &[char]| lower.contains(marks);
        let time = has(&['h', 's']);
        // `m` is a month next to a day or a year, and minutes next to hours or seconds; alone it is a month.
        if has(&['d', 'y']) || (has(&['m']) && !time && !has(&['0', '#'])) {
            let month = lower.matches('m').count() > 0;
            return Self::Date { day: has(&['d']), month: month && (!time || has(&['d'])), time };
        }
        if time {
            return Self::Time;
        }
        if has(&['%']) {
            return Self::Percent;
        }
        // Each comma after the last digit divides by a thousand: `#,##0,` displays thousands.
        let trailing = lower.trim_end_matches(|c: char| !matches!(c, '0' | '#' | '?' | ','));
        let commas = trailing.bytes().rev().take_while(|byte| *byte == b',').count();
        let thousands = u8::try_from(commas).unwrap_or(0).min(4);
        let has_unit = matches!(Unit::find_in(&words), Some(Unit::Thousand | Unit::Million));
        if thousands > 0 || has_unit {
            return Self::Scaled { thousands, unit: if has_unit { words } else { String::new() } };
        }
        if lower.len() > 1 && lower.bytes().all(|byte| byte == b'0') {
            return Self::Padded(lower.len());
        }
        Self::Plain
    }

    /// What a person sees of a stored number.
    pub(super) fn display(&self, stored: &str, days: DateSystem) -> RawValue {
        let number = |power: i32| format_stored_number(stored, power);
        let plain = || number(0).map_or_else(|| value_out_of_range(stored), RawValue::Number);
        match self {
            Self::Plain => plain(),
            Self::Scaled { thousands, unit } => match number(-3 * i32::from(*thousands)) {
                Some(scaled) if unit.is_empty() => RawValue::Number(scaled),
                Some(scaled) => RawValue::Text(format!("{scaled} {unit}")),
                None => plain(),
            },
            Self::Padded(digits) => match parse_stored_number(stored, 0).and_then(Quantity::as_whole) {
                Some(whole) if whole >= 0 => RawValue::Text(format!("{whole:0digits$}")),
                _ => plain(),
            },
            Self::Percent => number(2).map_or_else(plain, |number| RawValue::Text(format!("{number} %"))),
            Self::Date { day, month, time } => {
                let Some((date, minutes)) = days.date_time(stored) else { return plain() };
                RawValue::Text(match (day, month) {
                    (true, _) if *time && minutes > 0 => {
                        format!("{} {:02}:{:02}", format_day(date), minutes / 60, minutes % 60)
                    }
                    (true, _) => format_day(date),
                    (false, true) => format!("{:02}.{}", date.month(), date.year()),
                    (false, false) => date.year().to_string(),
                })
            }
            Self::Time => match duration_minutes(stored) {
                Some(minutes) => RawValue::Text(format!("{:02}:{:02}", minutes / 60, minutes % 60)),
                None => plain(),
            },
        }
    }
}

/// A stored value that no plan can hold as a number: an error where it looks like a number, else text.
fn value_out_of_range(stored: &str) -> RawValue {
    let is_number = stored.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    if is_number { RawValue::Error(stored.to_owned()) } else { RawValue::Text(stored.to_owned()) }
}

/// A day in Norwegian notation.
pub(super) fn format_day(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

/// The first section of a format's code without its quoted and bracketed parts, and the quoted words.
fn split_first_section(code: &str) -> (String, String) {
    let (mut marks, mut words) = (String::new(), String::new());
    let (mut quoted, mut bracketed) = (false, false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            _ if quoted => words.push(letter),
            '[' => bracketed = true,
            ']' => bracketed = false,
            // A duration beyond 24 hours is written [h]:mm; every other bracket is a colour or a locale.
            'h' | 'H' | 's' | 'S' if bracketed => marks.push(letter),
            _ if bracketed => {}
            '\\' | '_' | '*' => words.extend(letters.next().filter(|_| letter == '\\')),
            // The further sections are for negative numbers, zero and text.
            ';' => break,
            _ => marks.push(letter),
        }
    }
    (marks.trim().to_owned(), words.trim().to_owned())
}

/// The day from which a workbook counts days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum DateSystem {
    /// From 1900, with a 29th of February 1900 that never existed, as in Lotus 1-2-3.
    #[default]
    From1900,
    /// From 1904.
    From1904,
}

impl DateSystem {
    /// The day and the minutes since midnight of a stored number; `None` beyond the year 9999.
    fn date_time(self, stored: &str) -> Option<(Date, i64)> {
        let parts = parse_stored_number(stored, 0)?.parts();
        let whole = parts.div_euclid(Quantity::PER_UNIT);
        // Day 60 is the 29th of February 1900: the days before it count from one day later.
        let first = match self {
            Self::From1904 => jiff::civil::date(1904, 1, 1),
            Self::From1900 if whole < 60 => jiff::civil::date(1899, 12, 31),
            Self::From1900 => jiff::civil::date(1899, 12, 30),
        };
        // The last one is the 31st of December 9999, where the calendar of spreadsheets ends.
        if !(1..=2_958_465).contains(&whole) {
            return None;
        }
        let date = first.checked_add(jiff::Span::new().try_days(whole).ok()?).ok()?;
        Some((date, minutes_of_day(parts)))
    }
}

/// The day that a serial number of five digits means, between 2000 and 2100.
pub(in crate::import) fn day_of_serial(stored: &str) -> Option<String> {
    let number = stored.parse::<i32>().ok().filter(|number| (36_526..73_051).contains(number))?;
    DateSystem::From1900.date_time(&number.to_string()).map(|(date, _)| format_day(date))
}

/// The minutes of a stored duration; `None` beyond a hundred days.
fn duration_minutes(stored: &str) -> Option<i64> {
    let parts = parse_stored_number(stored, 0)?.parts();
    (0..Quantity::PER_UNIT * 100)
        .contains(&parts)
        .then(|| parts / Quantity::PER_UNIT * 24 * 60 + minutes_of_day(parts))
}

/// The minutes since midnight of a day's ten-thousandths.
const fn minutes_of_day(parts: i64) -> i64 {
    // Rounded, because a ten-thousandth of a day is nine seconds: 8:20 is 499.97 minutes.
    (parts.rem_euclid(Quantity::PER_UNIT) * 24 * 60 + Quantity::PER_UNIT / 2) / Quantity::PER_UNIT
}
