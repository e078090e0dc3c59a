//! Which mark parts the cells of a text: `;`, `,`, a tab or `|`.

use super::CellGrid;
use std::collections::BTreeMap;

const CANDIDATES: [char; 4] = [';', '\t', ',', '|'];
/// Enough of a file to tell by, in bytes.
const SAMPLE_CHARS: usize = 64 << 10;

/// The delimiter of a text, and the text without a line that only names it (`sep=;`).
pub fn find_delimiter(text: &str) -> (char, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(named) = first.trim().strip_prefix("sep=").and_then(|mark| mark.chars().next()) {
        return (named, rest);
    }
    let sample = text.char_indices().nth(SAMPLE_CHARS).and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    let best =
        CANDIDATES.into_iter().max_by_key(|mark| (score_delimiter(sample, *mark), std::cmp::Reverse(*mark)));
    (best.unwrap_or(';'), text)
}

/// How well a mark makes a table: how many rows it parts, and how many of these into equally many cells.
fn score_delimiter(sample: &str, delimiter: char) -> usize {
    let grid = CellGrid::read(sample, delimiter);
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in &grid.rows {
        *widths.entry(row.cells.len()).or_default() += 1;
    }
    widths.remove(&1);
    let rows = grid.rows.len().max(1);
    let parted: usize = widths.values().sum::<usize>() * 100 / rows;
    let Some((width, alike)) = widths.into_iter().max_by_key(|(width, rows)| (*rows, *width)) else {
        return 0;
    };
    let first_parted = grid.rows.first().is_some_and(|row| row.cells.len() > 1);
    let alike = (alike * 100 / rows).max(if first_parted { 30 } else { 0 });
    if parted < 50 { 0 } else { parted * alike * width.min(6) }
}
