//! The field and the year that one heading names, and whether its whole text names it.

use super::form_answers::field_of_question;
use crate::import::field::{BudgetType, ImportField};
use crate::import::unit::{Unit, without_unit};
use crate::import::words::{contains_phrase, fold, is_word, trim_marks, word_list, word_lists};
use std::borrow::Cow;

/// The longest text that is read as a heading, in bytes.
const MAX_HEADING_BYTES: usize = 1_000;

/// The field that a heading names, and whether its whole text names it, so that it is certain.
pub(in crate::import) fn field_of_heading(heading: &str) -> Option<(ImportField, bool)> {
    // No column is called so, and every list of words would be looked for in it.
    if heading.len() > MAX_HEADING_BYTES {
        return None;
    }
    let text = without_unit(&join_hyphenated(heading));
    let plain = trim_marks(&text);
    if plain.is_empty() {
        return Unit::find_in(heading).map(|_| (ImportField::Money(BudgetType::Operating, None), true));
    }
    // A remark in parentheses is ignored, unless it contains the year.
    let short: String = plain.split(" (").next().unwrap_or(&plain).to_owned();
    // `Kostnad (2027)` is an amount of that year, not of the whole period.
    let drops_year = find_years(&plain).len() > find_years(&short).len();
    if let Some(field) =
        field_of_exact_words(&plain).or_else(|| field_of_exact_words(&short).filter(|_| !drops_year))
    {
        return Some((field, true));
    }
    let (first, rest) = plain.split_once([' ', ',']).unwrap_or((&plain, ""));
    if is_word("heading-total", first) && !find_years(&plain).is_empty() {
        return Some((ImportField::Total, false));
    }
    if is_word("heading-total", first)
        && (is_word("money", rest) || field_of_exact_words(rest).is_some_and(ImportField::is_amount))
    {
        return Some((ImportField::Total, true));
    }
    let years = find_years(&plain);
    if let [(year, rest)] = years.as_slice() {
        return field_in_year(*year, rest);
    }
    if years.len() > 1 && !plain.contains(char::is_alphabetic) {
        return Some((ImportField::Total, false));
    }
    if years.len() > 1 {
        return field_of_words_inside(&plain)
            .filter(|(field, _)| field.is_amount() || *field == ImportField::Title);
    }
    let asked = field_of_question(heading).map(|field| (field, heading.trim_end().ends_with('?')));
    asked.or_else(|| field_of_words_inside(&short)).or_else(|| field_of_words_inside(&plain))
}

/// A heading with the words joined that were hyphenated over two lines: `Samarbeids-` over `partnere`.
pub(in crate::import) fn join_hyphenated(heading: &str) -> Cow<'_, str> {
    if !heading.contains("-\n") {
        return Cow::Borrowed(heading);
    }
    let mut parts = heading.split("-\n").map(str::trim_start);
    let mut joined = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let word = part.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        // `Lønns-` over `og prisvekst` keeps its hyphen.
        let goes_on = word.starts_with(char::is_lowercase) && !is_word("joins-words", word);
        joined.push_str(if goes_on { "" } else { "- " });
        joined.push_str(part);
    }
    Cow::Owned(joined)
}

/// The field whose list contains the whole text.
pub(super) fn field_of_exact_words(text: &str) -> Option<ImportField> {
    word_lists("heading-").find(|(_, words)| words.contains(&text)).and_then(|(name, _)| field_of_list(name))
}

/// The field whose words come first in the text, questions last; of two that begin together, the longer one.
pub(super) fn field_of_words_inside(text: &str) -> Option<(ImportField, bool)> {
    word_lists("heading-")
        .flat_map(|(name, words)| words.iter().map(move |word| (name, *word)))
        .filter(|(name, word)| {
            !matches!(*name, "number" | "total") && word.len() > 2 && contains_phrase(text, word)
        })
        .min_by_key(|(_, word)| (is_word("question", word), text.find(word), std::cmp::Reverse(word.len())))
        .and_then(|(name, _)| field_of_list(name))
        .map(|field| (field, false))
}

/// The field of a list of headings; a running number fits only in the note.
fn field_of_list(name: &str) -> Option<ImportField> {
    if name == "number" { Some(ImportField::Note) } else { ImportField::from_name(name) }
}

/// The field of a heading with one year: money unless the rest names something else.
fn field_in_year(year: i16, rest: &str) -> Option<(ImportField, bool)> {
    let money = ImportField::Money(BudgetType::Operating, Some(year));
    let rest = trim_marks(rest);
    if rest.is_empty() {
        return Some((money, true));
    }
    let known =
        field_of_exact_words(&rest).map(|field| (field, true)).or_else(|| field_of_words_inside(&rest));
    let sure = rest.split([' ', '-', '/']).all(|word| is_word("money", word))
        || word_list("whole").contains(&rest.as_str());
    match known {
        Some((field, _)) if field.is_amount() => field.with_year(Some(year)).map(|field| (field, true)),
        _ if sure => Some((money, true)),
        Some((ImportField::Period, _)) | None => Some((money, false)),
        Some((field, sure)) => Some((field, sure)),
    }
}

/// The years that a heading names, each with the rest of the heading: `2027`, `b2027`, `øp 28`, `b27`.
pub(in crate::import) fn find_years(heading: &str) -> Vec<(i16, String)> {
    if heading.len() > MAX_HEADING_BYTES {
        return Vec::new();
    }
    let folded = fold(heading);
    let mut found = Vec::new();
    let mut start = 0;
    while let Some((at, digits)) = find_digits(&folded, start) {
        start = at + digits.len();
        let letters = folded.get(..at).unwrap_or_default().trim_end();
        let word = letters.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let year: Option<i16> = match digits.len() {
            4 => digits.parse().ok().filter(|year| (1990..=2100).contains(year)),
            // Two digits are a year only after a word for a budget: `28 plasser` names no year.
            2 if is_word("short-year", word) => {
                digits.parse::<i16>().ok().filter(|year| (20..=60).contains(year)).map(|year| 2000 + year)
            }
            _ => None,
        };
        if let Some(year) = year {
            let after = folded.get(start..).unwrap_or_default();
            let before = folded.get(..at).unwrap_or_default();
            found.push((year, fold(&format!("{before} {after}"))));
        }
    }
    found
}

fn find_digits(text: &str, start: usize) -> Option<(usize, &str)> {
    let rest = text.get(start..)?;
    let at = rest.find(|c: char| c.is_ascii_digit())?;
    let digits = rest.get(at..)?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    Some((start + at, digits.get(..end)?))
}
