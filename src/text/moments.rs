//! Reading points and stretches of time from what people write, in any of the three languages.
//!
//! Two digits of a year belong to this century up to 69, to the last one from 70.
//! Nothing is guessed: a part that is left over or occurs twice makes the text unreadable.

use super::Unreadable;
use super::calendar::{TimeWord, time_word};
use crate::model::{Period, PeriodEnd, When};
use jiff::civil::Date;

/// A piece of what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits: their number and how many they are.
    Number(i32, usize),
    /// A word that says something.
    Word(TimeWord),
}

/// Reads a point in time: `2027`, `01.02.2027`, `1.1.28`, `2027-02-01`, `høst 2027`, `Q3 2028`, `mars 2027`.
pub fn read_when(text: &str) -> Result<When, Unreadable> {
    let plain = normalize(text);
    if plain.is_empty() {
        return Err(Unreadable::Blank);
    }
    // The canonical form first: it is what the program itself writes, and `2027-02` must not be read as a range.
    // People write years with four digits: `-2030` is a stretch up to 2030, and `20270` a slip of the keyboard.
    if let Some(when) = When::parse(&plain).filter(|when| (0..=9999).contains(&when.year())) {
        return Ok(when);
    }
    let wrong = || Unreadable::NotATime(text.trim().to_owned());
    // A range without one end, which `read_period` reads; as a point in time it would lose the dash.
    if plain.starts_with('-') || plain.ends_with('-') {
        return Err(wrong());
    }
    let tokens = tokens(&plain).ok_or_else(wrong)?;
    match tokens.as_slice() {
        numbers if numbers.iter().all(|t| matches!(t, Token::Number(..))) => {
            // `2027 2028` is two years and no date: only marks between numbers make one of them.
            if !plain.contains(['.', '/', '-']) && numbers.len() > 1 {
                return Err(wrong());
            }
            when_of_numbers(numbers).ok_or_else(|| no_such_day_or(numbers, text))
        }
        words => when_of_words(words).ok_or_else(wrong),
    }
}

/// Reads a stretch of time: all of [`read_when`], and `løpende`, `2027-2030`, `fra 2028`, `innen 2028`.
///
/// A point alone is the stretch that it covers.
pub fn read_period(text: &str) -> Result<Period, Unreadable> {
    let missing = match read_when(text) {
        Ok(when) => return Ok(Period::of(when)),
        Err(Unreadable::NoSuchDay(day)) => return Err(Unreadable::NoSuchDay(day)),
        Err(other) => other,
    };
    let plain = normalize(text);
    // From the strictest reading to the loosest: each takes only what the ones before it refused, and the first that
    // succeeds wins. `2027-30` is years in a row before it can be a range of a year and a day.
    read_third(&plain)
        .or_else(|| years_in_a_row(&plain))
        .or_else(|| open_dash(&plain))
        .or_else(|| range(text))
        .or_else(|| stated_ends(text))
        .or_else(|| period_of_words(&plain))
        .ok_or(missing)
}

/// Whether a word states that something is ongoing or recurs every year.
pub fn mentions_ongoing(text: &str) -> bool {
    normalize(text).split(|c: char| !c.is_alphabetic()).any(|word| time_word(word) == Some(TimeWord::Ongoing))
}

/// Lower case, every space and dash of one kind, no closing point.
pub(super) fn normalize(text: &str) -> String {
    let mut plain = String::new();
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        match c {
            c if c.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2192}' => plain.push('-'),
            c => plain.push(c),
        }
    }
    plain.trim_end_matches(['.', ',']).trim_end().to_owned()
}

/// The numbers and known words of a text; `None` where a word is unknown or a number too long.
pub(super) fn tokens(plain: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = plain;
    while let Some(first) = rest.chars().next() {
        let is_digit = |c: char| c.is_ascii_digit();
        let part = |of: &dyn Fn(char) -> bool| rest.find(|c| !of(c)).unwrap_or(rest.len());
        let end = if is_digit(first) {
            part(&is_digit)
        } else if first.is_alphabetic() {
            part(&char::is_alphabetic)
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
        if is_digit(first) {
            tokens.push(Token::Number(word.parse().ok().filter(|_| word.len() <= 4)?, word.len()));
        } else if first.is_alphabetic() {
            let (found, after) = word_at(word, rest)?;
            rest = after;
            if found != TimeWord::Filler {
                tokens.push(Token::Word(found));
            }
        } else if !matches!(first, ' ' | '.' | ',' | '-' | '/' | '(' | ')' | ':' | '*' | '\'' | '\u{2019}') {
            return None;
        }
    }
    Some(tokens)
}

/// The meaning of a word, joined with the following letters where it is an abbreviation such as `f.o.m`.
fn word_at<'a>(word: &str, rest: &'a str) -> Option<(TimeWord, &'a str)> {
    if word.chars().count() == 1 && rest.starts_with('.') {
        // The longer abbreviation first: `f.o.m` begins as `f.o` does.
        for length in [4, 2] {
            let Some((dotted, after)) = rest.split_at_checked(length) else { continue };
            let joined: String = word.chars().chain(dotted.chars()).filter(|c| *c != '.').collect();
            if let Some(found) = time_word(&joined).filter(|_| dotted.chars().any(char::is_alphabetic)) {
                return Some((found, after));
            }
        }
    }
    time_word(word).map(|found| (found, rest))
}

/// A year of four digits, or of two where another part is present.
pub(super) fn year(token: Token) -> Option<i16> {
    match token {
        Token::Number(year, 4) => i16::try_from(year).ok(),
        Token::Number(year, 2) if year < 70 => i16::try_from(2000 + year).ok(),
        Token::Number(year, 2) => i16::try_from(1900 + year).ok(),
        _ => None,
    }
}

fn day(day: i32, month: i32, year: Token) -> Option<When> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(self::year(year)?, month, day).ok().map(When::Day)
}

fn month(year: i16, month: i32) -> Option<When> {
    u8::try_from(month).ok().filter(|m| (1..=12).contains(m)).map(|m| When::Month(year, m))
}

/// A point in time written in numbers alone.
fn when_of_numbers(numbers: &[Token]) -> Option<When> {
    match *numbers {
        [Token::Number(_, 4)] => numbers.first().copied().and_then(year).map(When::Year),
        [Token::Number(y, 4), Token::Number(m, 2)] | [Token::Number(m, 1..=2), Token::Number(y, 4)] => {
            month(i16::try_from(y).ok()?, m)
        }
        [y @ Token::Number(_, 4), Token::Number(m, 1..=2), Token::Number(d, 1..=2)]
        | [Token::Number(d, 1..=2), Token::Number(m, 1..=2), y] => day(d, m, y),
        _ => None,
    }
}

/// Three numbers have the form of a day that the calendar does not have.
fn no_such_day_or(numbers: &[Token], text: &str) -> Unreadable {
    let text = text.trim().to_owned();
    match numbers {
        [Token::Number(_, 1..=2), Token::Number(_, 1..=2), Token::Number(_, 4)]
        | [Token::Number(_, 4), Token::Number(_, 1..=2), Token::Number(_, 1..=2)] => {
            Unreadable::NoSuchDay(text)
        }
        _ => Unreadable::NotATime(text),
    }
}

/// A point in time written with words, in whichever order.
fn when_of_words(tokens: &[Token]) -> Option<When> {
    use Token::{Number, Word};
    match *tokens {
        [Word(TimeWord::Season(season)), y] | [y, Word(TimeWord::Season(season))] => {
            year(y).map(|y| When::Season(y, season))
        }
        [Word(TimeWord::Month(m)), y] | [y @ Number(_, 4), Word(TimeWord::Month(m))] => {
            year(y).map(|y| When::Month(y, m))
        }
        [Number(d, 1..=2), Word(TimeWord::Month(m)), y] | [Word(TimeWord::Month(m)), Number(d, 1..=2), y] => {
            day(d, m.into(), y)
        }
        // People write `3. kvartal 2027`, `kvartal 3 2027` and `2027 3. kvartal`: the parts decide, not their order.
        [a, b, c] => [(a, b, c), (b, a, c), (c, b, a), (b, c, a)]
            .into_iter()
            .find_map(|(part, of, year)| part_of_year(part, of, year)),
        _ => None,
    }
}

/// The half or quarter of a year.
pub(super) fn part_of_year(part: Token, of: Token, year: Token) -> Option<When> {
    let part = match part {
        Token::Number(n, 1) => u8::try_from(n).ok()?,
        Token::Word(TimeWord::Ordinal(n)) => n,
        _ => return None,
    };
    let year = self::year(year)?;
    match of {
        Token::Word(TimeWord::Quarter) if (1..=4).contains(&part) => Some(When::Quarter(year, part)),
        Token::Word(TimeWord::Half) if (1..=2).contains(&part) => Some(When::Half(year, part)),
        _ => None,
    }
}

/// A third of a year: `2. tertial 2028` is May to August.
fn read_third(plain: &str) -> Option<Period> {
    let tokens = tokens(plain)?;
    let (part, year) = match *tokens.as_slice() {
        [part, Token::Word(TimeWord::Third), year] | [Token::Word(TimeWord::Third), part, year] => {
            (part, self::year(year)?)
        }
        _ => return None,
    };
    let part = match part {
        Token::Number(n @ 1..=3, 1) => u8::try_from(n).ok()?,
        Token::Word(TimeWord::Ordinal(n @ 1..=3)) => n,
        _ => return None,
    };
    Some(Period::between(When::Month(year, part * 4 - 3), When::Month(year, part * 4)))
}

/// Years one after the other: `2027, 2028 og 2029`; and a short last year: `2027-30`, `2027/28`.
fn years_in_a_row(plain: &str) -> Option<Period> {
    let tokens = tokens(plain)?;
    if let [first @ Token::Number(start, 4), Token::Number(end, 2)] = *tokens.as_slice() {
        // The short year is in the century of the long one, and has to be later: `2027-05` is a month.
        let century = start - start % 100;
        let end = i16::try_from(century + end).ok().filter(|end| i32::from(*end) > start)?;
        return Some(Period::between(When::Year(year(first)?), When::Year(end)));
    }
    if tokens.len() < 2 || tokens.len() == 2 && plain.contains('-') {
        return None;
    }
    let years: Option<Vec<i16>> =
        tokens.iter().map(|t| matches!(t, Token::Number(_, 4)).then_some(*t).and_then(year)).collect();
    let years = years?;
    let in_a_row = years.iter().zip(years.iter().skip(1)).all(|(a, b)| a.checked_add(1) == Some(*b));
    let (first, last) = (years.first()?, years.last()?);
    in_a_row.then_some(Period::between(When::Year(*first), When::Year(*last)))
}

/// A dash with nothing on one side: `2028-` has no stated end, `-2030` no stated beginning.
fn open_dash(plain: &str) -> Option<Period> {
    if let Some(from) = plain.strip_suffix('-') {
        return read_when(from).ok().map(|from| Period { from: Some(from), to: PeriodEnd::Open });
    }
    let to = plain.strip_prefix('-')?;
    read_when(to).ok().map(|to| Period { from: None, to: PeriodEnd::At(to) })
}

/// Two points with a dash or a word between them; the first may leave out the year of the second.
fn range(text: &str) -> Option<Period> {
    let lower = text.to_lowercase();
    // Marks with spaces first: in `1. jan - 2027-06` the dash with spaces divides, the other is part of a date.
    for mark in [" – ", " — ", " - ", "–", "—", " til ", " to ", "/", "-"] {
        for (at, _) in lower.match_indices(mark) {
            let (from, rest) = lower.split_at_checked(at)?;
            let (_, to) = rest.split_at_checked(mark.len())?;
            if let Some(period) = period_between(from, to) {
                return Some(period);
            }
        }
    }
    None
}

fn period_between(from: &str, to: &str) -> Option<Period> {
    let from = point_after(from, TimeWord::From)?;
    let to_tokens = tokens(&normalize(to))?;
    if to_tokens == [Token::Word(TimeWord::Ongoing)] {
        return read_when(&from).ok().map(|from| Period { from: Some(from), to: PeriodEnd::Ongoing });
    }
    let last = read_when(to).ok()?;
    // `1.2.–31.12.2027`: the year is for both; `1.–3. kvartal 2028`: so is all that follows the second number.
    let first = read_when(&from)
        .or_else(|_| read_when(&format!("{from} {:04}", last.year())))
        .or_else(|_| read_when(&format!("{from}. {}", after_number(to))));
    first.ok().map(|first| Period::between(first, last))
}

/// The text after a leading number and its point.
fn after_number(text: &str) -> &str {
    text.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('.').trim_start()
}

/// Two points of which the second is named as the end: `oppstart 2027, ferdig 2029`.
fn stated_ends(text: &str) -> Option<Period> {
    let plain = normalize(text);
    plain.match_indices([',', '.', ' ']).find_map(|(at, mark)| {
        let (from, rest) = plain.split_at_checked(at)?;
        let to = rest.get(mark.len()..)?.trim_start();
        let word = to.split(|c: char| !c.is_alphabetic()).next()?;
        let is_end = time_word(word) == Some(TimeWord::Until);
        let to = point_after(to, TimeWord::Until).filter(|_| is_end)?;
        period_between(from, to.trim_start_matches(':'))
    })
}

/// The text without a leading word of this meaning.
fn point_after(text: &str, word: TimeWord) -> Option<String> {
    let plain = normalize(text);
    let first = plain.split([' ', '.', ':']).next()?;
    let rest = if time_word(first) == Some(word) {
        plain.strip_prefix(first)?.trim_start_matches(':').trim().to_owned()
    } else {
        plain
    };
    Some(rest)
}

/// `løpende`, `løpende fra 2028`, `fra 2028`, `innen 2028`.
fn period_of_words(plain: &str) -> Option<Period> {
    let tokens = tokens(plain)?;
    let has = |word| tokens.contains(&Token::Word(word));
    let (from, until, ongoing) = (has(TimeWord::From), has(TimeWord::Until), has(TimeWord::Ongoing));
    let rest: Vec<Token> = tokens
        .iter()
        .copied()
        .filter(|t| !matches!(t, Token::Word(TimeWord::From | TimeWord::Until | TimeWord::Ongoing)))
        .collect();
    let point = match rest.as_slice() {
        [] => None,
        [Token::Number(..)] => Some(when_of_numbers(&rest)?),
        numbers if numbers.iter().all(|t| matches!(t, Token::Number(..))) => Some(when_of_numbers(numbers)?),
        words => Some(when_of_words(words)?),
    };
    match (point, from, until, ongoing) {
        (None, _, false, true) => Some(Period { from: None, to: PeriodEnd::Ongoing }),
        (Some(at), _, false, true) => Some(Period { from: Some(at), to: PeriodEnd::Ongoing }),
        (Some(at), true, false, false) => Some(Period { from: Some(at), to: PeriodEnd::Open }),
        (Some(at), false, true, false) => Some(Period { from: None, to: PeriodEnd::At(at) }),
        _ => None,
    }
}
