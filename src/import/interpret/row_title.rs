//! The title of a row and its parts: the word of a group, a reference to the row above, a running number.

use super::headings::ImportColumn;
use super::row_class::RowOutcome;
use crate::import::field::ImportField;
use crate::import::read::CellRow;
use crate::import::words::{fold_beginning, is_word, leading_word, word_list};

/// The running number that a title begins with: `1.2` of `1.2 Kurs`.
pub(super) fn leading_number(title: &str) -> Option<&str> {
    let (number, _) = title.split_once(' ')?;
    let digits = number.starts_with(|c: char| c.is_ascii_digit());
    (digits && number.chars().all(|c| c.is_ascii_digit() || c == '.')).then_some(number)
}

/// The title of a row and whether it is in its own column; else the first text that is no amount.
///
/// A title that is only a group's word, as `MÅL 1`, is completed by the only other text in the row.
pub(in crate::import) fn find_row_title(row: &CellRow, columns: &[ImportColumn]) -> (String, bool) {
    let field = |at: usize| columns.get(at).map_or(ImportField::Note, |column| column.field);
    let texts: Vec<(usize, &str)> = row
        .filled_cells()
        .filter(|(at, cell)| !field(*at).is_amount() && cell.chars().any(char::is_alphabetic))
        .collect();
    // `A` in the column of numbers is a number, wherever the row has another text.
    let is_number = |at: usize| columns.get(at).is_some_and(|c| is_word("heading-number", &c.heading));
    let named = || texts.iter().find(|(at, _)| !is_number(*at)).or_else(|| texts.first());
    let own = row.filled_cells().find(|(at, _)| field(*at) == ImportField::Title).map(|(_, cell)| cell);
    let bare_group =
        |cell: &str| GROUP_WORD_LISTS.into_iter().any(|name| text_after_group_word(cell, name) == Some(""));
    let title = match (own, texts.as_slice()) {
        (_, [(_, group), (_, text)]) if bare_group(group) => {
            format!("{}: {text}", group.trim_end_matches(':'))
        }
        (Some(own), _) => own.to_owned(),
        (None, _) => named().map_or_else(String::new, |(_, cell)| (*cell).to_owned()),
    };
    (title, own.is_some())
}

/// What a row with a title like `MÅL 1: Tidlig innsats` becomes.
pub(in crate::import) fn find_group_outcome(title: &str) -> Option<RowOutcome> {
    let kinds = [
        ("group-sub-goal", RowOutcome::SubGoal),
        ("group-main-goal", RowOutcome::Goal),
        ("group-goal", RowOutcome::Goal),
        ("group-strategy", RowOutcome::Strategy),
        ("group-challenge", RowOutcome::Challenge),
    ];
    kinds
        .into_iter()
        .find(|(name, _)| text_after_group_word(title, name).is_some())
        .map(|(_, outcome)| outcome)
}

/// The lists of words that begin the title of a group.
pub(in crate::import) const GROUP_WORD_LISTS: [&str; 5] =
    ["group-sub-goal", "group-main-goal", "group-goal", "group-strategy", "group-challenge"];

/// The text after a group's word and number: `Tidlig innsats` of `MÅL 1: Tidlig innsats`.
pub(in crate::import) fn text_after_group_word<'a>(title: &'a str, name: &str) -> Option<&'a str> {
    let word = leading_word(name, &fold_beginning(title))?;
    let end = title.char_indices().nth(word.chars().count()).map_or(title.len(), |(at, _)| at);
    let rest = title.get(end..)?.trim_start();
    // `Mål 1.2: ...` and `Mål: ...` are groups, `Mål for året` is a title that begins with the word.
    let number = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let text = rest.get(number..)?.trim_start();
    let marked = text.strip_prefix([':', '-', '–', '—', '.', ')']);
    if number == 0 && marked.is_none() && !rest.is_empty() {
        return None;
    }
    Some(marked.unwrap_or(text).trim())
}

/// Whether a text begins with a reference to the row above: `ditto, leie av lokaler`, `do.`, `"`.
pub(super) fn is_ditto(text: &str) -> bool {
    text_after_ditto(text).is_some()
}

/// The text after a reference to the row above, which is added to it; `None` where there is no reference.
pub(in crate::import) fn text_after_ditto(text: &str) -> Option<&str> {
    let folded = fold_beginning(text);
    if word_list("ditto-mark").contains(&folded.as_str()) {
        return Some("");
    }
    let word = leading_word("ditto", &folded)?;
    let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
    let rest = text.get(end..)?;
    if rest.is_empty() {
        return Some("");
    }
    let after = rest.strip_prefix(['.', ',', ':', ';'])?;
    Some(after.trim_start_matches([',', ':', ' ']).trim())
}
