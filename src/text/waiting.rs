//! How long one waits, as people write it: "6 uker", "2–4 uker", "inntil 14 dager". The words are in
//! `assets/text/waiting.txt`.
//!
//! A month counts as 30 days: enough to see that two figures differ, not to compute with.

use super::{Language, numbers};
use crate::model::Quantity;
use std::ops::RangeInclusive;

/// The name of the list of words for waiting.
const WAITING: &str = "waiting";

/// The lists: their names, and their words.
fn lists() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    let lines = include_str!("../../assets/text/waiting.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).map(|(name, words)| (name, words.split(", ")))
}

/// Whether a text is about waiting.
pub fn is_about_waiting(text: &str) -> bool {
    let text = text.to_lowercase();
    let words = || text.split(|c: char| !c.is_alphanumeric());
    lists()
        .filter(|(name, _)| *name == WAITING)
        .any(|(_, mut of)| of.any(|word| words().any(|own| own == word)))
}

/// How many days a unit of time has: 7 for "uker". `None` for what is no unit of time.
pub fn days_of_unit(unit: &str) -> Option<i64> {
    let unit = unit.trim().to_lowercase();
    lists().find_map(|(name, mut words)| words.any(|word| word == unit).then_some(name)?.parse().ok())
}

/// How many days one waits; `None` where the text has no number with a unit of time behind it.
///
/// ```
/// use planverksted::model::Quantity;
/// use planverksted::text::waiting::read_days;
///
/// let days = |from, to| Some(Quantity::from_whole(from).unwrap_or_default()..=Quantity::from_whole(to).unwrap_or_default());
/// assert_eq!(read_days("Om lag 2–4 uker"), days(14, 28));
/// assert_eq!(read_days("etter avtale"), None);
/// ```
pub fn read_days(text: &str) -> Option<RangeInclusive<Quantity>> {
    let text = text.replace(['–', '-'], " - ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: &&str| numbers::read(word, Language::Nb).ok();
    for (at, word) in words.iter().enumerate() {
        let unit = word.trim_matches(|c: char| !c.is_alphanumeric());
        let (Some(days), Some(high)) =
            (days_of_unit(unit), at.checked_sub(1).and_then(|at| number(words.get(at)?)))
        else {
            continue;
        };
        let is_range = at.checked_sub(2).and_then(|at| words.get(at)) == Some(&"-");
        let low =
            at.checked_sub(3).filter(|_| is_range).and_then(|at| number(words.get(at)?)).unwrap_or(high);
        return Some(low.checked_mul(days)?..=high.checked_mul(days)?);
    }
    None
}
