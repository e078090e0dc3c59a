//! Which mark parts the cells of a text: `;`, `,`, a tab or `|`.

use super::Grid;
use std::collections::BTreeMap;

const CANDIDATES: [char; 4] = [';', '\t', ',', '|'];
/// Enough of a file to tell by, in bytes.
const SAMPLE: usize = 64 << 10;

/// The delimiter of a text, and the text without a line that only names it (`sep=;`).
pub fn find(text: &str) -> (char, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(named) = first.trim().strip_prefix("sep=").and_then(|mark| mark.chars().next()) {
        return (named, rest);
    }
    let sample = text.char_indices().nth(SAMPLE).and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    let best = CANDIDATES.into_iter().max_by_key(|mark| (score(sample, *mark), std::cmp::Reverse(*mark)));
    (best.unwrap_or(';'), text)
}

/// How well a mark makes a table: thousandths of rows with the commonest width above one, times that width.
fn score(sample: &str, delimiter: char) -> usize {
    let grid = Grid::read(sample, delimiter);
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in &grid.rows {
        *widths.entry(row.cells.len()).or_default() += 1;
    }
    let common = widths.iter().filter(|(width, _)| **width > 1).max_by_key(|(width, rows)| (**rows, **width));
    let Some((width, rows)) = common else { return 0 };
    let share = rows * 1000 / grid.rows.len().max(1);
    if share < 500 { 0 } else { share * share / 1000 * width.min(&6) }
}
