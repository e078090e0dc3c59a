//! Words that make a row the heading of a group: `MÅL 1: Tidlig innsats`, and what follows them.

use super::Makes;
use super::words::{fold, leading};

/// What a title like `MÅL 1: Tidlig innsats` makes of the row.
pub(super) fn group_word(title: &str) -> Option<Makes> {
    let kinds = [
        ("group-sub-goal", Makes::SubGoal),
        ("group-main-goal", Makes::Goal),
        ("group-goal", Makes::Goal),
        ("group-strategy", Makes::Strategy),
        ("group-challenge", Makes::Challenge),
    ];
    kinds.into_iter().find(|(name, _)| group_text(title, name).is_some()).map(|(_, makes)| makes)
}

/// The lists of words that begin a heading.
pub(super) const GROUP_WORDS: [&str; 5] =
    ["group-sub-goal", "group-main-goal", "group-goal", "group-strategy", "group-challenge"];

/// What follows a group's word and number: `Tidlig innsats` of `MÅL 1: Tidlig innsats`.
pub(super) fn group_text<'a>(title: &'a str, name: &str) -> Option<&'a str> {
    let word = leading(name, &fold(title))?;
    let end = title.char_indices().nth(word.chars().count()).map_or(title.len(), |(at, _)| at);
    let rest = title.get(end..)?.trim_start();
    let number = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let text = rest.get(number..)?.trim_start();
    let marked = text.strip_prefix([':', '-', '–', '—', '.', ')']);
    if number == 0 && marked.is_none() && !rest.is_empty() {
        return None;
    }
    Some(marked.unwrap_or(text).trim())
}
