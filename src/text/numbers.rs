//! Numbers as people of a language write them, and reading what they type into a cell.
//!
//! Bokmål and Nynorsk write `1 650,5`, grouped by a no-break space (U+00A0: it keeps its width in tables
//! and is what Norwegian spreadsheets write); English writes `1,650.5`. All write a true minus sign, `−350`.
//! This file knows one number in one cell. Amounts among other words are `import`'s.

use super::{Language, Unreadable};
use crate::model::Quantity;
use std::fmt::{self, Write as _};

/// The space between groups of three digits in Bokmål and Nynorsk.
pub const GROUP_SPACE: char = '\u{a0}';

/// The sign before a negative number.
pub const MINUS: char = '\u{2212}';

/// The most decimals that a [`Quantity`] holds.
const DECIMALS: usize = 4;

/// Words that may precede or follow a number without changing it.
const CURRENCY: [&str; 4] = ["kroner", "kr.", "kr", "nok"];

/// A number in words of a language's digits: `1 650,5` or `1,650.5`, with as many decimals as it has.
pub fn write(number: Quantity, language: Language) -> String {
    NumberText(number, language).to_string()
}

/// A number as it is written in a language, for a text that it is a part of.
#[derive(Clone, Copy, Debug)]
pub struct NumberText(pub Quantity, pub Language);

impl fmt::Display for NumberText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(number, language) = *self;
        let (group, point) = match language {
            Language::Nb | Language::Nn => (GROUP_SPACE, ','),
            Language::En => (',', '.'),
        };
        let (parts, unit) = (number.parts().unsigned_abs(), Quantity::PER_UNIT.unsigned_abs());
        let whole = parts / unit;
        if number.parts() < 0 {
            f.write_char(MINUS)?;
        }
        // From the front: the first group has one to three digits, each further one exactly three.
        let mut scale = 1_000_u64.pow(whole.checked_ilog10().unwrap_or_default() / 3);
        write!(f, "{}", whole / scale)?;
        while scale > 1 {
            scale /= 1_000;
            write!(f, "{group}{:03}", whole / scale % 1_000)?;
        }
        let (mut decimals, mut width) = (parts % unit, DECIMALS);
        if decimals == 0 {
            return Ok(());
        }
        while decimals.is_multiple_of(10) {
            decimals /= 10;
            width -= 1;
        }
        write!(f, "{point}{decimals:0width$}")
    }
}

/// Reads what a person typed as one number.
///
/// Understands every kind of space between groups, a point or an apostrophe between groups, `-`, `−` and `–`
/// before or `-` after the number, parentheses as minus, `kr`, `kroner`, `NOK` and a closing `,-`.
/// Where a language could mean either, a point before exactly three digits groups in Bokmål and Nynorsk
/// (`1.650` is one thousand six hundred and fifty), and a comma does so in English.
pub fn read(text: &str, language: Language) -> Result<Quantity, Unreadable> {
    let plain: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let plain = without_currency(plain.trim());
    if plain.is_empty() {
        return Err(Unreadable::Blank);
    }
    let not = || Unreadable::NotANumber(text.trim().to_owned());
    // The sign first, since parentheses around a number are one; then the decimals, which decide what a mark means.
    let (negative, digits) = split_sign(plain).ok_or_else(not)?;
    let (whole, decimals) = split_decimals(digits, language).ok_or_else(not)?;
    let number = assemble(negative, &whole, decimals);
    match number {
        Some(number) if decimals.trim_end_matches('0').len() <= DECIMALS => Ok(number),
        Some(nearest) => Err(Unreadable::TooManyDecimals { text: text.trim().to_owned(), nearest }),
        None => Err(Unreadable::TooLarge(text.trim().to_owned())),
    }
}

/// Takes the words and marks of Norwegian money off both ends.
fn without_currency(text: &str) -> &str {
    let mut rest = text.trim();
    for word in CURRENCY {
        if let Some(after) = strip_prefix_folded(rest, word) {
            rest = after.trim_start();
            break;
        }
    }
    for word in CURRENCY {
        if let Some(before) = strip_suffix_folded(rest, word) {
            rest = before.trim_end();
            break;
        }
    }
    for mark in [",-", ",–", ",—", ",\u{2212}"] {
        if let Some(before) = rest.strip_suffix(mark) {
            return before.trim_end();
        }
    }
    rest
}

fn strip_prefix_folded<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then_some(rest)
}

fn strip_suffix_folded<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    end.eq_ignore_ascii_case(word).then_some(rest)
}

/// Whether the number is negative, and the number without its sign.
fn split_sign(text: &str) -> Option<(bool, &str)> {
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return Some((true, inner.trim()));
    }
    let is_minus = |c: char| matches!(c, '-' | '\u{2212}' | '\u{2013}');
    let before = text.strip_prefix(is_minus).map(str::trim_start);
    let after = text.strip_suffix(is_minus).map(str::trim_end);
    match (before, after) {
        (Some(_), Some(_)) => None,
        (Some(rest), None) | (None, Some(rest)) => Some((true, rest)),
        (None, None) => Some((false, text.strip_prefix('+').map_or(text, str::trim_start))),
    }
}

/// The digits before the decimal mark, without marks of groups, and those after it.
fn split_decimals(text: &str, language: Language) -> Option<(String, &str)> {
    let (point, group) = match language {
        Language::Nb | Language::Nn => (',', '.'),
        Language::En => ('.', ','),
    };
    let last_point = text.rfind(point);
    let last_group = text.rfind(group);
    let (whole, decimals) = match (last_point, last_group) {
        // Both marks: the last one is the decimal mark in every notation, `1.650,50` and `1,650.50`.
        (Some(at), Some(other)) => split_at_mark(text, at.max(other))?,
        (Some(at), None) if text.matches(point).count() == 1 => split_at_mark(text, at)?,
        // The other language's decimal mark, unless it groups digits by three: `3.5` is three and a half in Bokmål too.
        (None, Some(at)) if !grouped_by(text, group) => split_at_mark(text, at)?,
        // Three or more groups, as in 1,200,000 where the comma is no decimal mark; or no mark at all.
        _ => (text, ""),
    };
    let whole = remove_grouping(whole)?;
    decimals.bytes().all(|b| b.is_ascii_digit()).then_some(())?;
    (!whole.is_empty() || !decimals.is_empty()).then_some((whole, decimals))
}

/// The text before and after a mark of one byte, which must have digits behind it.
fn split_at_mark(text: &str, at: usize) -> Option<(&str, &str)> {
    let (whole, rest) = text.split_at_checked(at)?;
    let mut decimals = rest.chars();
    decimals.next()?;
    (!decimals.as_str().is_empty()).then_some((whole, decimals.as_str()))
}

/// Whether a mark precedes groups of three digits, after a group that does not begin with 0.
fn grouped_by(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or_default();
    !first.is_empty() && !first.starts_with('0') && groups.all(|g| g.len() == 3)
}

/// The digits of a whole number whose groups, if there are any, are of three digits and separated alike.
fn remove_grouping(text: &str) -> Option<String> {
    let is_mark = |c: char| matches!(c, ' ' | '.' | ',' | '\'' | '\u{2019}');
    let mut marks = text.chars().filter(|&c| is_mark(c));
    if let Some(mark) = marks.next() {
        let mut groups = text.split(mark);
        let first = groups.next().unwrap_or_default();
        let alike = marks.all(|other| other == mark);
        if !alike || first.is_empty() || first.len() > 3 || !groups.all(|group| group.len() == 3) {
            return None;
        }
    }
    let digits: String = text.chars().filter(|&c| !is_mark(c)).collect();
    digits.bytes().all(|b| b.is_ascii_digit()).then_some(digits)
}

/// The number of these digits, its decimals rounded half away from zero; `None` where it is too large.
fn assemble(negative: bool, whole: &str, decimals: &str) -> Option<Quantity> {
    let mut parts: i128 = 0;
    // In integers throughout: a float would turn `0,1` into something else.
    let kept = decimals.bytes().chain(std::iter::repeat(b'0')).take(DECIMALS);
    for digit in whole.bytes().chain(kept) {
        parts = parts.checked_mul(10)?.checked_add(i128::from(digit - b'0'))?;
    }
    if decimals.as_bytes().get(DECIMALS).is_some_and(|digit| *digit >= b'5') {
        parts += 1;
    }
    let signed = if negative { -parts } else { parts };
    i64::try_from(signed).ok().map(Quantity::from_parts)
}
