//! Words that make a row the heading of a group: `MÅL 1: Tidlig innsats`, and what follows them.

use super::RowOutcome;
use super::words::{fold, leading_word};

/// What a title like `MÅL 1: Tidlig innsats` makes of the row.
pub(super) fn find_group_outcome(title: &str) -> Option<RowOutcome> {
    let kinds = [
        ("group-sub-goal", RowOutcome::SubGoal),
        ("group-main-goal", RowOutcome::Goal),
        ("group-goal", RowOutcome::Goal),
        ("group-strategy", RowOutcome::Strategy),
        ("group-challenge", RowOutcome::Challenge),
    ];
    kinds.into_iter().find(|(name, _)| text_after_group_word(title, name).is_some()).map(|(_, makes)| makes)
}

/// The lists of words that begin a heading.
pub(super) const GROUP_WORD_LISTS: [&str; 5] =
    ["group-sub-goal", "group-main-goal", "group-goal", "group-strategy", "group-challenge"];

/// What follows a group's word and number: `Tidlig innsats` of `MÅL 1: Tidlig innsats`.
pub(super) fn text_after_group_word<'a>(title: &'a str, name: &str) -> Option<&'a str> {
    let word = leading_word(name, &fold(title))?;
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
