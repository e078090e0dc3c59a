//! Pasted lines become rows. A document's bullets are often broken in the middle of a sentence: a line that clearly
//! continues the one before it is joined to it, every other line is a row of its own. Pure text, no plan.

use crate::text::list_words;
use crate::ui::widgets::grid::pasted_cells;

/// Words of a language that show whether a line continues, separated by spaces.
pub(super) struct JoiningWords {
    /// No sentence ends with one of these.
    pub(super) leads_on: String,
    /// Between two words that share their end or their beginning: the word before them keeps its hyphen.
    pub(super) between: String,
}

/// The rows of pasted text, with how many lines were joined to the one before them.
pub(super) fn rows_of_text(text: &str, joining: &JoiningWords) -> (Vec<String>, usize) {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let bulleted = lines.iter().any(|line| list_words(line).is_some());
    let (mut rows, mut joined): (Vec<String>, usize) = (Vec::new(), 0);
    let mut apart = true;
    for line in lines {
        if line.is_empty() {
            apart = true;
            continue;
        }
        // A bullet always begins a row, and so does the line after an empty one.
        let words = list_words(line);
        let before = rows
            .last_mut()
            .filter(|before| !apart && words.is_none() && is_continued(before, line, bulleted, joining));
        if let Some(before) = before {
            join_line(before, line, joining);
            joined += 1;
        } else {
            rows.push(words.unwrap_or(line).replace('\t', " "));
        }
        apart = false;
    }
    (rows, joined)
}

/// The rows of a range from a spreadsheet, which are complete as they are: a range has several cells, or a cell with a
/// line break. `None` where the text is no such range.
pub(super) fn rows_of_range(text: &str) -> Option<Vec<String>> {
    let lines = pasted_cells(text);
    let is_range = lines.iter().any(|cells| cells.len() > 1 || cells.iter().any(|cell| cell.contains('\n')));
    let row = |cells: &Vec<String>| cells.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    is_range.then(|| lines.iter().map(row).filter(|row| !row.is_empty()).collect())
}

/// A line shorter than this was hardly broken because the page was full, so nothing is joined to it.
const FULL_LINE: usize = 30;

/// Whether a line clearly continues the one before it.
fn is_continued(before: &str, line: &str, bulleted: bool, joining: &JoiningWords) -> bool {
    // A sentence that is complete, or a list that is announced, goes no further.
    if before.ends_with(['.', '!', '?', ':', ';']) {
        return false;
    }
    let full = bulleted || before.chars().count() >= FULL_LINE;
    let lower = line.chars().next().is_some_and(char::is_lowercase);
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    full && (lower || before.ends_with(',') || joining.leads_on.split(' ').any(|word| word == last))
}

/// Appends a line to the one before it; a word that was divided at the end of the line is joined.
fn join_line(before: &mut String, line: &str, joining: &JoiningWords) {
    // A hyphen at the end of a line divides a word, unless the next word shows that it stands for a part that is
    // shared.
    let divided = before.strip_suffix(['-', '\u{ad}']).filter(|rest| rest.ends_with(char::is_alphabetic));
    let next = line.split_whitespace().next();
    let kept = joining.between.split(' ').any(|word| Some(word) == next);
    match divided.map(str::len).filter(|_| !kept) {
        Some(length) => before.truncate(length),
        None => before.push(' '),
    }
    before.push_str(&line.replace('\t', " "));
}
