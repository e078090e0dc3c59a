//! What one heading says: the field it names, its year, and whether it says just that.

use crate::import::Purse;
use crate::import::field::Field;
use crate::import::units::{Unit, without_unit};
use crate::import::words::{bare, fold, holds, is, list, lists};
use std::borrow::Cow;

/// The field a heading names, and whether it says just that.
pub(in crate::import) fn named(heading: &str) -> Option<(Field, bool)> {
    let text = without_unit(&unbroken(heading));
    let plain = bare(&text);
    if plain.is_empty() {
        return Unit::said_in(heading).map(|_| (Field::Money(Purse::Operating, None), true));
    }
    let short: String = plain.split(" (").next().unwrap_or(&plain).to_owned();
    let drops_year = years(&plain).len() > years(&short).len();
    if let Some(field) = exactly(&plain).or_else(|| exactly(&short).filter(|_| !drops_year)) {
        return Some((field, true));
    }
    let (first, rest) = plain.split_once([' ', ',']).unwrap_or((&plain, ""));
    if is("heading-total", first) && !years(&plain).is_empty() {
        return Some((Field::Total, false));
    }
    if is("heading-total", first) && (is("money", rest) || exactly(rest).is_some_and(Field::is_amount)) {
        return Some((Field::Total, true));
    }
    let years = years(&plain);
    if let [(year, rest)] = years.as_slice() {
        return in_year(*year, rest);
    }
    if years.len() > 1 && !plain.contains(char::is_alphabetic) {
        return Some((Field::Total, false));
    }
    if years.len() > 1 {
        return within(&plain).filter(|(field, _)| field.is_amount() || *field == Field::Title);
    }
    within(&short).or_else(|| within(&plain))
}

/// A heading without the hyphens of words that were broken over two lines: `Samarbeids-` over `partnere`.
pub(in crate::import) fn unbroken(heading: &str) -> Cow<'_, str> {
    if !heading.contains("-\n") {
        return Cow::Borrowed(heading);
    }
    let mut parts = heading.split("-\n").map(str::trim_start);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let word = part.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        // `Lønns-` over `og prisvekst` keeps its hyphen.
        let goes_on = word.starts_with(char::is_lowercase) && !is("joins-words", word);
        whole.push_str(if goes_on { "" } else { "- " });
        whole.push_str(part);
    }
    Cow::Owned(whole)
}

/// The field whose list holds the whole text.
pub(super) fn exactly(text: &str) -> Option<Field> {
    lists("heading-").find(|(_, words)| words.contains(&text)).and_then(|(name, _)| of_list(name))
}

/// The field whose words stand first in the text, words that ask aside; of two that begin together, the longer ones.
pub(super) fn within(text: &str) -> Option<(Field, bool)> {
    lists("heading-")
        .flat_map(|(name, words)| words.iter().map(move |word| (name, *word)))
        .filter(|(name, word)| !matches!(*name, "number" | "total") && word.len() > 2 && holds(text, word))
        .min_by_key(|(_, word)| (is("question", word), text.find(word), std::cmp::Reverse(word.len())))
        .and_then(|(name, _)| of_list(name))
        .map(|field| (field, false))
}

/// The field that a list of headings stands for; a running number fits nowhere else than the note.
fn of_list(name: &str) -> Option<Field> {
    if name == "number" { Some(Field::Note) } else { Field::from_name(name) }
}

/// A heading with one year: money unless the rest says otherwise.
fn in_year(year: i16, rest: &str) -> Option<(Field, bool)> {
    let money = Field::Money(Purse::Operating, Some(year));
    let rest = bare(rest);
    if rest.is_empty() {
        return Some((money, true));
    }
    let known = exactly(&rest).map(|field| (field, true)).or_else(|| within(&rest));
    let sure =
        rest.split([' ', '-', '/']).all(|word| is("money", word)) || list("whole").contains(&rest.as_str());
    match known {
        Some((field, _)) if field.is_amount() => field.with_year(Some(year)).map(|field| (field, true)),
        _ if sure => Some((money, true)),
        Some((Field::Period, _)) | None => Some((money, false)),
        Some((field, sure)) => Some((field, sure)),
    }
}

/// The years a heading names, each with the rest of the heading: `2027`, `b2027`, `øp 28`, `b27`.
pub(in crate::import) fn years(heading: &str) -> Vec<(i16, String)> {
    let folded = fold(heading);
    let mut found = Vec::new();
    let mut start = 0;
    while let Some((at, digits)) = next_digits(&folded, start) {
        start = at + digits.len();
        let letters = folded.get(..at).unwrap_or_default().trim_end();
        let word = letters.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let year: Option<i16> = match digits.len() {
            4 => digits.parse().ok().filter(|year| (1990..=2100).contains(year)),
            2 if is("short-year", word) => {
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

fn next_digits(text: &str, start: usize) -> Option<(usize, &str)> {
    let rest = text.get(start..)?;
    let at = rest.find(|c: char| c.is_ascii_digit())?;
    let digits = rest.get(at..)?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    Some((start + at, digits.get(..end)?))
}
