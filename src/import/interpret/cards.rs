//! Cards: measures beneath each other, each as lines of a label and its value, as word processors and boards export them.
//!
//! A card begins with the label of the title, `Tiltak 1:`. The labels become the headings of an upright table.

use super::headings::field_of_heading;
use crate::import::field::ImportField;
use crate::import::read::{CellGrid, CellRow};
use crate::import::words::fold;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The most different labels of a table of cards.
const MAX_LABELS: usize = 40;

/// The first card is looked for in so many of the first rows.
const SEARCHED_ROWS: usize = 25;

/// A line of a card.
struct CardLine<'a> {
    label: &'a str,
    value: &'a str,
}

/// The label of a line without its number and colon: `Tiltak` of `Tiltak 1:`.
fn bare_label(cell: &str) -> &str {
    let is_mark = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '#' | ' ');
    cell.trim_end_matches(is_mark)
}

/// A row as a line of a card; `None` where it is longer than that.
fn line_of_row(row: &CellRow) -> Option<CardLine<'_>> {
    let label = bare_label(row.cell(0));
    let mut values = row.filled_cells().filter(|(at, _)| *at > 0).map(|(_, cell)| cell);
    let value = values.next().unwrap_or_default();
    if values.next().is_some() {
        return None;
    }
    Some(CardLine { label, value })
}

/// The table of cards as an upright table with a row for each; `None` where it is none.
pub(super) fn cards_as_rows(grid: &CellGrid) -> Option<CellGrid> {
    let first = grid.rows.iter().take(SEARCHED_ROWS).position(|row| {
        row.filled_cells().nth(1).is_some()
            && line_of_row(row).is_some_and(|line| field_of_label(line.label) == Some(ImportField::Title))
    })?;
    let lines: Vec<(usize, CardLine<'_>)> = grid
        .rows
        .iter()
        .skip(first)
        .map(|row| Some((row.number, line_of_row(row)?)))
        .collect::<Option<_>>()?;
    // Each label is looked up once: a long table has as many first cells as rows.
    let mut labels: Vec<&str> = Vec::new();
    let mut fields: BTreeMap<String, Option<ImportField>> = BTreeMap::new();
    for (_, line) in lines.iter().filter(|(_, line)| !line.label.is_empty()) {
        if let Entry::Vacant(entry) = fields.entry(fold(line.label)) {
            labels.push(line.label);
            if labels.len() > MAX_LABELS {
                return None;
            }
            entry.insert(field_of_label(line.label));
        }
    }
    let field = |line: &CardLine<'_>| fields.get(&fold(line.label)).copied().flatten();
    let is_title = |line: &CardLine<'_>| field(line) == Some(ImportField::Title) && !line.value.is_empty();
    let titles = lines.iter().filter(|(_, line)| is_title(line)).count();
    let known = lines.iter().filter(|(_, line)| field(line).is_some()).count();
    // Cards repeat their few labels; a table of two columns has each of its titles once.
    let is_cards =
        titles >= 2 && known * 10 >= lines.len() * 6 && labels.len() >= 2 && lines.len() >= titles * 2;
    if !is_cards {
        return None;
    }
    let mut rows: Vec<CellRow> = grid.rows.iter().take(first).cloned().collect();
    let number = grid.rows.get(first).map_or(1, |row| row.number);
    rows.push(CellRow { number, cells: labels.iter().map(|label| (*label).to_owned()).collect() });
    let mut column = 0;
    for (number, line) in &lines {
        if is_title(line) {
            rows.push(CellRow { number: *number, cells: vec![String::new(); labels.len()] });
        }
        // A line without a label goes on with the value above it.
        if !line.label.is_empty() {
            column = labels.iter().position(|label| fold(label) == fold(line.label)).unwrap_or(0);
        }
        if let Some(cell) = rows.last_mut().and_then(|row| row.cells.get_mut(column)) {
            let gap = if cell.is_empty() || line.value.is_empty() { "" } else { "\n" };
            *cell = format!("{cell}{gap}{}", line.value);
        }
    }
    Some(CellGrid { rows, from_cards: true, ..grid.clone() })
}

/// The field that a label certainly names.
fn field_of_label(label: &str) -> Option<ImportField> {
    field_of_heading(label).filter(|(_, sure)| *sure).map(|(field, _)| field)
}
