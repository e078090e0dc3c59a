//! The numbers, years, words and symbols of a cell of money, in order.

use crate::import::words::is_word;
use crate::model::Quantity;
use crate::text::{Language, Unreadable, numbers};

/// A token of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AmountToken {
    /// A number.
    Number {
        /// Its value; `None` where it is no single number.
        value: Option<Quantity>,
        /// Its text.
        text: String,
        /// Whether the text has more decimals than the value.
        is_rounded: bool,
    },
    /// Four digits that are a year of our time.
    Year(i16),
    /// Two years with a dash between them.
    Years(i16, i16),
    /// Over so many years.
    YearCount(u8),
    /// A word of letters, with inner hyphens.
    Word(String),
    /// Any other character than a space or a point.
    Symbol(char),
}

/// Splits folded text into tokens.
pub(super) fn tokenize(folded: &str, language: Language) -> Vec<AmountToken> {
    let folded = expand_fractions(folded);
    let folded = folded.as_str();
    // A cell that is nothing but a number may have its sign and spaces anywhere; among words a space separates.
    if let Some(alone) = number_of_whole_cell(folded, language) {
        return vec![alone];
    }
    let mut tokens = Vec::new();
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let (token, length) = if first.is_ascii_digit() || is_sign_of_number(rest, &tokens) {
            scan_number(rest, language)
        } else if first.is_alphabetic() {
            scan_word(rest)
        } else {
            let dash = matches!(first, '–' | '—' | '−');
            (AmountToken::Symbol(if dash { '-' } else { first }), first.len_utf8())
        };
        if !matches!(token, AmountToken::Symbol(' ' | '.')) {
            tokens.push(token);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    join_years(join_ranges(tokens))
}

/// Written fractions as decimals: `½ årsverk`, `1½`.
fn expand_fractions(folded: &str) -> String {
    let mut text = String::with_capacity(folded.len());
    for c in folded.chars() {
        let decimals = match c {
            '¼' => "25",
            '½' => "5",
            '¾' => "75",
            c => {
                text.push(c);
                continue;
            }
        };
        let after_digit = text.ends_with(|c: char| c.is_ascii_digit());
        text.push_str(if after_digit { "," } else { "0," });
        text.push_str(decimals);
    }
    text
}

/// The value of a cell that is one number, with its sign wherever people put it. A bare year is still an amount.
fn number_of_whole_cell(folded: &str, language: Language) -> Option<AmountToken> {
    if folded.chars().any(|c| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}')) {
        return None;
    }
    // `500,-` is kroner and not 500 with a sign after it, so it has to be read word by word.
    if folded.ends_with(",-") || folded.ends_with(",–") {
        return None;
    }
    let number = read_number(folded, language);
    matches!(number, AmountToken::Number { value: Some(_), .. }).then_some(number)
}

/// A text that may be one number.
fn read_number(text: &str, language: Language) -> AmountToken {
    let (value, is_rounded) = match numbers::read(text, language) {
        Ok(value) => (Some(value), false),
        Err(Unreadable::TooManyDecimals { nearest, .. }) => (Some(nearest), true),
        Err(_) => (None, false),
    };
    AmountToken::Number { value, text: text.to_owned(), is_rounded }
}

/// Whether a minus here is the sign of the digits after it: no number or year is before it.
fn is_sign_of_number(rest: &str, before: &[AmountToken]) -> bool {
    let mut chars = rest.chars();
    // Spreadsheets and word processors replace the hyphen by a minus or a dash as people type.
    let minus = matches!(chars.next(), Some('-' | '−' | '–' | '+'));
    let digit = chars.next().is_some_and(|c| c.is_ascii_digit());
    minus && digit && !matches!(before.last(), Some(AmountToken::Number { .. } | AmountToken::Year(_)))
}

fn scan_word(rest: &str) -> (AmountToken, usize) {
    let end = rest.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(rest.len());
    let word = rest.get(..end).unwrap_or(rest).trim_end_matches('-');
    (AmountToken::Word(word.to_owned()), word.len().max(1))
}

/// Reads the number at the start of the text, with its groups of three and its decimals.
fn scan_number(rest: &str, language: Language) -> (AmountToken, usize) {
    let sign = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let mut end = sign + count_digits(rest.get(sign..).unwrap_or_default());
    if sign == 0
        && end == 4
        && let Some(year) = year_of_digits(rest, end)
    {
        return (AmountToken::Year(year), end);
    }
    let first = end - sign;
    // After more than three digits a mark begins decimals, not a group of thousands.
    let mut grouped = first <= 3;
    loop {
        let after = rest.get(end..).unwrap_or_default();
        let Some(mark) = after.chars().next().filter(|c| matches!(c, ' ' | '.' | ',' | '\'')) else { break };
        let length = count_digits(after.get(1..).unwrap_or_default());
        let group = length == 3 && grouped;
        if length == 0 || (mark == ' ' && !group) || mark == '\'' && !group {
            break;
        }
        end += 1 + length;
        grouped = group;
    }
    // `50/50` is a ratio, `1/2` a half: neither is an amount.
    while let Some(after) = rest.get(end..).and_then(|after| after.strip_prefix('/'))
        && count_digits(after) > 0
    {
        end += 1 + count_digits(after);
    }
    (read_number(rest.get(..end).unwrap_or(rest), language), end)
}

fn count_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Four digits that are a year, with no group or decimals after them.
fn year_of_digits(rest: &str, end: usize) -> Option<i16> {
    let year: i16 = rest.get(..end)?.parse().ok().filter(|year| (1990..=2100).contains(year))?;
    let mut after = rest.get(end..)?.chars();
    let mark = after.next();
    let number_goes_on =
        matches!(mark, Some('.' | ',')) && after.next().is_some_and(|c| c.is_ascii_digit() || c == '-');
    (!number_goes_on).then_some(year)
}

/// Joins two numbers with a dash between them to a range, which is no single amount.
fn join_ranges(tokens: Vec<AmountToken>) -> Vec<AmountToken> {
    let mut joined: Vec<AmountToken> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let text = match (&token, joined.as_slice()) {
            (
                AmountToken::Number { text, .. },
                [.., AmountToken::Number { text: first, .. }, AmountToken::Symbol('-')],
            ) => Some(format!("{first}-{text}")),
            _ => None,
        };
        match text {
            Some(text) => {
                joined.truncate(joined.len() - 2);
                joined.push(AmountToken::Number { value: None, text, is_rounded: false });
            }
            None => joined.push(token),
        }
    }
    joined
}

/// The longest span of years that an amount is for; a longer one is a mistake.
const MAX_SPAN: i16 = 20;

/// Joins years to the spans that they begin and end, and `over 4 år` to a number of years.
fn join_years(tokens: Vec<AmountToken>) -> Vec<AmountToken> {
    let mut joined: Vec<AmountToken> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let found = match joined.as_slice() {
            [.., AmountToken::Year(first), AmountToken::Symbol('-')] => {
                last_of_span(*first, &token).map(|last| AmountToken::Years(*first, last))
            }
            [.., AmountToken::Word(before), AmountToken::Number { value: Some(count), .. }]
                if is_word("amount-over", before) =>
            {
                let is_years = matches!(&token, AmountToken::Word(word) if is_word("amount-years", word));
                year_count(*count).filter(|_| is_years).map(AmountToken::YearCount)
            }
            _ => None,
        };
        if found.is_some() {
            joined.truncate(joined.len() - 2);
        }
        joined.push(found.unwrap_or(token));
    }
    joined
}

/// The last year of a span that a token ends: `2030`, or `30` after `2027-`.
fn last_of_span(first: i16, token: &AmountToken) -> Option<i16> {
    let last = match token {
        AmountToken::Year(last) => *last,
        AmountToken::Number { value: Some(value), text, .. } if text.len() == 2 => {
            first - first % 100 + i16::try_from(value.parts() / Quantity::PER_UNIT).ok()?
        }
        _ => return None,
    };
    (last > first && last - first <= MAX_SPAN).then_some(last)
}

fn year_count(count: Quantity) -> Option<u8> {
    let whole = count.parts() / Quantity::PER_UNIT;
    let is_whole = whole * Quantity::PER_UNIT == count.parts();
    u8::try_from(whole).ok().filter(|count| is_whole && (2..=MAX_SPAN).contains(&i16::from(*count)))
}
