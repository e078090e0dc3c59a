//! Cards: measures beneath each other, each as lines of a label and its value, as word processors and boards export them.
//!
//! A card begins with the label of the title, `Tiltak 1:`. The labels become the headings of an upright table.

use super::headings::field_of_heading;
use crate::import::field::ImportField;
use crate::import::read::{CellGrid, CellRow};
use crate::import::words::fold;

/// The most different labels of a table of cards.
const MAX_LABELS: usize = 40;

/// A line of a card.
struct CardLine<'a> {
    label: &'a str,
    value: &'a str,
    field: Option<ImportField>,
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
    let field = field_of_heading(label).filter(|(_, sure)| *sure).map(|(field, _)| field);
    Some(CardLine { label, value, field })
}

/// The table of cards as an upright table with a row for each; `None` where it is none.
pub(super) fn cards_as_rows(grid: &CellGrid) -> Option<CellGrid> {
    let first = grid.rows.iter().position(|row| {
        row.filled_cells().nth(1).is_some() && line_of_row(row).is_some_and(|line| is_title(&line))
    })?;
    let lines: Vec<(usize, CardLine<'_>)> = grid
        .rows
        .iter()
        .skip(first)
        .map(|row| Some((row.number, line_of_row(row)?)))
        .collect::<Option<_>>()?;
    let titles = lines.iter().filter(|(_, line)| is_title(line)).count();
    let known = lines.iter().filter(|(_, line)| line.field.is_some()).count();
    let mut labels: Vec<&str> = Vec::new();
    for (_, line) in lines.iter().filter(|(_, line)| !line.label.is_empty()) {
        if !labels.iter().any(|label| fold(label) == fold(line.label)) {
            labels.push(line.label);
        }
    }
    // Cards repeat their few labels; a table of two columns has each of its titles once.
    let is_cards = titles >= 2
        && known * 10 >= lines.len() * 6
        && (2..=MAX_LABELS).contains(&labels.len())
        && lines.len() >= titles * 2;
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

fn is_title(line: &CardLine<'_>) -> bool {
    line.field == Some(ImportField::Title) && !line.value.is_empty()
}
