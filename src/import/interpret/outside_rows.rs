//! Rows outside a table that are no part of it: a row that numbers or explains its columns, and notes beneath it.
//!
//! Only the first row and the last rows are considered. A single text at the end is a measure like others unless a
//! blank row separates it from the table.

use super::amounts::read_amounts;
use super::headings::Headings;
use super::row_facts::RowFacts;
use super::row_title::find_group_outcome;
use crate::import::field::ImportField;
use crate::import::read::{CellGrid, CellRow, column_letter};
use crate::import::words::word_list;
use crate::text::{Language, Phrase, dates};
use std::collections::BTreeMap;

/// The rows outside the table, by their index after the headings, each with the reason.
pub(super) fn find_rows_outside(
    grid: &CellGrid,
    headings: &Headings,
    facts: &[RowFacts],
    language: Language,
) -> BTreeMap<usize, Phrase> {
    let mut found = BTreeMap::new();
    if headings.body_start == 0 {
        return found;
    }
    let body: Vec<&CellRow> = grid.rows.iter().skip(headings.body_start).collect();
    if let Some(first) = body.first().filter(|_| body.len() > 1) {
        if is_column_number_row(first) {
            found.insert(0, Phrase::new("import-reason-column-numbers"));
        } else if is_hint_row(first, headings, language) {
            found.insert(0, Phrase::new("import-reason-hints"));
        }
    }
    for at in find_rows_below(&body, facts) {
        found.insert(at, Phrase::new("import-reason-beneath"));
    }
    found
}

/// Whether a row numbers the columns: `1`, `2`, `3` or `A`, `B`, `C`.
fn is_column_number_row(row: &CellRow) -> bool {
    let cells: Vec<&str> = row.filled_cells().map(|(_, cell)| cell).collect();
    let counts = |step: usize, cell: &str| cell.parse() == Ok(step + 1);
    let letters = |step: usize, cell: &str| cell.eq_ignore_ascii_case(&column_letter(step));
    let all = |fits: &dyn Fn(usize, &str) -> bool| cells.iter().enumerate().all(|(at, cell)| fits(at, cell));
    cells.len() >= 3 && (all(&counts) || all(&letters))
}

/// Whether a row explains what to write into the columns: `Hva skal gjøres?`, `dd.mm.åååå`, `I kr`.
fn is_hint_row(row: &CellRow, headings: &Headings, language: Language) -> bool {
    let field = |at: usize| headings.columns.get(at).map_or(ImportField::Skip, |column| column.field);
    let is_time =
        |field: ImportField| matches!(field, ImportField::Period | ImportField::Start | ImportField::End);
    let cells: Vec<(ImportField, &str)> = row.filled_cells().map(|(at, cell)| (field(at), cell)).collect();
    let of_values = cells.iter().filter(|(field, _)| field.is_amount() || is_time(*field));
    let understood = |field: ImportField, cell: &str| {
        is_time(field) && (dates::read_period(cell).is_ok() || dates::mentions_ongoing(cell))
            || field.is_amount() && read_amounts(cell, language).is_recognised()
    };
    let hints = |cell: &str| {
        let cell = cell.to_lowercase();
        cell.ends_with('?')
            || cell.starts_with('(')
            || word_list("hint").iter().any(|word| cell.contains(word))
    };
    of_values.clone().count() > 0
        && of_values.clone().all(|(field, cell)| !understood(*field, cell))
        && cells.iter().filter(|(_, cell)| hints(cell)).count() >= 2
        && cells.iter().all(|(_, cell)| !cell.chars().any(|c| c.is_ascii_digit()))
}

/// The rows at the end that a blank row separates from the table: a single text, or a label with a colon and its value.
fn find_rows_below(body: &[&CellRow], facts: &[RowFacts]) -> Vec<usize> {
    let mut tail = Vec::new();
    for (at, (row, facts)) in body.iter().zip(facts).enumerate().rev() {
        let filled = row.filled_cells().count();
        let labelled = filled == 2 && row.filled_cells().next().is_some_and(|(_, cell)| cell.ends_with(':'));
        let is_single = filled == 1 && !facts.has_amounts() && facts.title.contains(char::is_alphabetic);
        if !(labelled || is_single) || find_group_outcome(&facts.title).is_some() {
            break;
        }
        tail.push(at);
    }
    let Some(end) = tail.last().copied() else { return Vec::new() };
    let rich = body.iter().take(end).filter(|row| row.filled_cells().count() > 1).count();
    // In a table of single texts a single text at the end is content.
    if rich * 2 < end.max(1) {
        return Vec::new();
    }
    let number = |at: usize| body.get(at).map_or(0, |row| row.number);
    let is_separated = |at: &usize| at.checked_sub(1).is_some_and(|before| number(*at) > number(before) + 1);
    let Some(from) = tail.iter().copied().filter(is_separated).min() else { return Vec::new() };
    tail.into_iter().filter(|at| *at >= from).collect()
}
