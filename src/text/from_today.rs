//! Reading points and stretches of time that are said from today: `i morgen`, `mandag`, `8.12`, `uke 49`, `des`.
//!
//! What `moments` reads goes first. Of days and weeks without a year the one nearest to today is meant, and of longer
//! parts of a year the first one that is not over.

use super::Unreadable;
use super::calendar::{TimeWord, time_word};
use super::moments::{Token, normalize, part_of_year, read_period, read_when, tokens, year};
use crate::model::{Period, PeriodEnd, When};
use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan as _};

/// Reads a point in time: all of [`read_when`], and what is said from today.
///
/// A week is read as its Monday.
///
/// # Errors
/// As [`read_when`].
pub fn read_when_from(text: &str, today: Date) -> Result<When, Unreadable> {
    let error = match read_when(text) {
        Err(error @ Unreadable::NotATime(_)) => error,
        other => return other,
    };
    let plain = normalize(text);
    let Some(tokens) = tokens(without_on(&plain)) else { return Err(error) };
    match *tokens.as_slice() {
        [Token::Number(day, 1..=2), Token::Number(month, 1..=2)] if plain.contains(['.', '/']) => {
            nearest_day(day, month, today).map(When::Day).ok_or_else(|| no_such_day(day, month, text, error))
        }
        _ => relative_when(&tokens, today).ok_or(error),
    }
}

/// Reads a stretch of time: all of [`read_period`], and what is said from today.
///
/// A week alone is the stretch from its Monday to its Sunday.
///
/// # Errors
/// As [`read_period`].
pub fn read_period_from(text: &str, today: Date) -> Result<Period, Unreadable> {
    let error = match read_period(text) {
        Err(error @ Unreadable::NotATime(_)) => error,
        other => return other,
    };
    let plain = normalize(text);
    let week = tokens(without_on(&plain)).and_then(|tokens| week_of(&tokens, today));
    if let Some(monday) = week {
        let sunday = monday.checked_add(6.days()).unwrap_or(monday);
        return Ok(Period::between(When::Day(monday), When::Day(sunday)));
    }
    if let Ok(when) = read_when_from(text, today) {
        return Ok(Period::of(when));
    }
    between(&plain, today).or_else(|| one_end(&plain, today)).ok_or(error)
}

/// Two points with a dash or a word between them.
fn between(plain: &str, today: Date) -> Option<Period> {
    for mark in [" - ", " til ", " to ", "-"] {
        for (at, _) in plain.match_indices(mark) {
            let (from, to) = (plain.get(..at)?, plain.get(at + mark.len()..)?);
            let from = without_word(from, TimeWord::From).unwrap_or(from);
            if let (Ok(from), Ok(to)) = (read_when_from(from, today), read_when_from(to, today)) {
                return Some(Period::between(from, to));
            }
        }
    }
    None
}

/// `innen 8.12`, `fra mandag`.
fn one_end(plain: &str, today: Date) -> Option<Period> {
    let read = |rest: &str| read_when_from(rest, today).ok();
    if let Some(to) = without_word(plain, TimeWord::Until).and_then(read) {
        return Some(Period { from: None, to: PeriodEnd::At(to) });
    }
    let from = without_word(plain, TimeWord::From).and_then(read)?;
    Some(Period { from: Some(from), to: PeriodEnd::Open })
}

/// The text behind a first word of this meaning.
fn without_word(plain: &str, word: TimeWord) -> Option<&str> {
    let (first, rest) = plain.split_once(' ')?;
    (time_word(first) == Some(word)).then_some(rest.trim_start())
}

/// `på mandag` is Monday.
fn without_on(plain: &str) -> &str {
    without_word(plain, TimeWord::On).unwrap_or(plain)
}

fn relative_when(tokens: &[Token], today: Date) -> Option<When> {
    use Token::{Number, Word};
    let day = match *tokens {
        [Word(TimeWord::Today)] => Some(today),
        [Word(TimeWord::Tomorrow)] => today.checked_add(1.day()).ok(),
        [Word(TimeWord::DayAfterTomorrow)] => today.checked_add(2.days()).ok(),
        [Word(TimeWord::Weekday(day))] => coming(weekday(day)?, today),
        [Word(TimeWord::Next), Word(TimeWord::Weekday(day))] => {
            let monday = coming(Weekday::Monday, today)?;
            monday.checked_add(i64::from(day.checked_sub(1)?).days()).ok()
        }
        [Number(day, 1..=2), Word(TimeWord::Month(month))] => nearest_day(day, month.into(), today),
        [Word(TimeWord::In), Number(count, _), Word(unit)] | [Number(count, _), Word(unit)] => {
            later(today, count, unit).or_else(|| week_of(tokens, today))
        }
        _ => week_of(tokens, today),
    };
    day.map(When::Day).or_else(|| part_from(tokens, today))
}

/// So many days, weeks or months later.
fn later(today: Date, count: i32, unit: TimeWord) -> Option<Date> {
    let span = match unit {
        TimeWord::Days => Span::new().try_days(count),
        TimeWord::Weeks => Span::new().try_weeks(count),
        TimeWord::Months => Span::new().try_months(count),
        _ => return None,
    };
    today.checked_add(span.ok()?).ok()
}

/// A month, a season, a quarter or a half without its year: the first one that is not over.
fn part_from(tokens: &[Token], today: Date) -> Option<When> {
    let part = |year: i16| match *tokens {
        [Token::Word(TimeWord::Month(month))] => Some(When::Month(year, month)),
        [Token::Word(TimeWord::Season(season))] => Some(When::Season(year, season)),
        [part, of] => {
            let year = Token::Number(year.into(), 4);
            part_of_year(part, of, year).or_else(|| part_of_year(of, part, year))
        }
        _ => None,
    };
    let this = part(today.year())?;
    if this.last_day() < today { part(today.year().checked_add(1)?) } else { Some(this) }
}

/// The Monday of `uke 49`, `49. uke`, `uke 49 2026`, `denne uken` or `neste uke`.
fn week_of(tokens: &[Token], today: Date) -> Option<Date> {
    use Token::{Number, Word};
    match *tokens {
        [Word(TimeWord::This), Word(TimeWord::Week)] => {
            coming(Weekday::Monday, today)?.checked_sub(7.days()).ok()
        }
        [Word(TimeWord::Next), Word(TimeWord::Week)] => coming(Weekday::Monday, today),
        [Word(TimeWord::Week), Number(week, 1..=2)] | [Number(week, 1..=2), Word(TimeWord::Week)] => {
            nearest(today, |year| monday_of(year, week))
        }
        [Word(TimeWord::Week), Number(week, 1..=2), of] | [Number(week, 1..=2), Word(TimeWord::Week), of] => {
            monday_of(year(of)?, week)
        }
        _ => None,
    }
}

fn monday_of(year: i16, week: i32) -> Option<Date> {
    ISOWeekDate::new(year, i8::try_from(week).ok()?, Weekday::Monday).ok().map(Date::from)
}

/// The first such day after today.
fn coming(day: Weekday, today: Date) -> Option<Date> {
    today.nth_weekday(1, day).ok()
}

fn weekday(day: u8) -> Option<Weekday> {
    Weekday::from_monday_one_offset(i8::try_from(day).ok()?).ok()
}

/// The day of the year that is nearest to today.
fn nearest_day(day: i32, month: i32, today: Date) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    nearest(today, |year| Date::new(year, month, day).ok())
}

/// Of what comes once a year the one that is nearest to today.
fn nearest(today: Date, in_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    let distance = |day: &Date| today.until(*day).map_or(i32::MAX, |span| span.get_days().abs());
    let years = [today.year() - 1, today.year(), today.year() + 1];
    years.into_iter().filter_map(in_year).min_by_key(distance)
}

/// Two numbers with a point between them that have the form of a day and a month.
fn no_such_day(day: i32, month: i32, text: &str, error: Unreadable) -> Unreadable {
    if (1..=31).contains(&day) && (1..=12).contains(&month) {
        Unreadable::NoSuchDay(text.trim().to_owned())
    } else {
        error
    }
}
