//! Rows around a table that are no part of it: what numbers or explains its columns, and what stands beneath it.
//!
//! Only rows at the very top and the very end are looked at. A lone text at the end is a measure like others unless
//! a blank row parts it from the table.

use super::facts::Facts;
use super::groups::group_word;
use super::headings::Headings;
use super::words::list;
use super::{Field, Grid, Row, amounts};
use crate::text::{Language, Phrase, dates};
use std::collections::BTreeMap;

/// The rows around the table, by their place after the headings, with why each is none of its own.
pub(super) fn around(
    grid: &Grid,
    headings: &Headings,
    facts: &[Facts],
    language: Language,
) -> BTreeMap<usize, Phrase> {
    let mut found = BTreeMap::new();
    if headings.rows == 0 {
        return found;
    }
    let body: Vec<&Row> = grid.rows.iter().skip(headings.rows).collect();
    if let Some(first) = body.first().filter(|_| body.len() > 1) {
        if numbers_columns(first) {
            found.insert(0, Phrase::new("import-reason-column-numbers"));
        } else if explains_columns(first, headings, language) {
            found.insert(0, Phrase::new("import-reason-hints"));
        }
    }
    for at in beneath(&body, facts) {
        found.insert(at, Phrase::new("import-reason-beneath"));
    }
    found
}

/// Whether a row counts the columns: `1`, `2`, `3` or `A`, `B`, `C`.
fn numbers_columns(row: &Row) -> bool {
    let cells: Vec<&str> = row.filled().map(|(_, cell)| cell).collect();
    let counts = |step: usize, cell: &str| cell.parse() == Ok(step + 1);
    let letters = |step: usize, cell: &str| cell.eq_ignore_ascii_case(&super::book::letter(step));
    let all = |fits: &dyn Fn(usize, &str) -> bool| cells.iter().enumerate().all(|(at, cell)| fits(at, cell));
    cells.len() >= 3 && (all(&counts) || all(&letters))
}

/// Whether a row says what is to be written into the columns: `Hva skal gjøres?`, `dd.mm.åååå`, `I kr`.
fn explains_columns(row: &Row, headings: &Headings, language: Language) -> bool {
    let field = |at: usize| headings.columns.get(at).map_or(Field::Skip, |column| column.field);
    let is_time = |field: Field| matches!(field, Field::Period | Field::Start | Field::End);
    let told: Vec<(Field, &str)> = row.filled().map(|(at, cell)| (field(at), cell)).collect();
    let of_values = told.iter().filter(|(field, _)| field.is_amount() || is_time(*field));
    let understood = |field: Field, cell: &str| {
        is_time(field) && (dates::read_period(cell).is_ok() || dates::says_ongoing(cell))
            || field.is_amount() && amounts::read(cell, language).says_something()
    };
    let hints = |cell: &str| {
        let cell = cell.to_lowercase();
        cell.ends_with('?') || cell.starts_with('(') || list("hint").iter().any(|word| cell.contains(word))
    };
    of_values.clone().count() > 0
        && of_values.clone().all(|(field, cell)| !understood(*field, cell))
        && told.iter().filter(|(_, cell)| hints(cell)).count() >= 2
        && told.iter().all(|(_, cell)| !cell.chars().any(|c| c.is_ascii_digit()))
}

/// The rows at the end that a blank row parts from the table: a lone text, or a text with a colon and what it says.
fn beneath(body: &[&Row], facts: &[Facts]) -> Vec<usize> {
    let mut tail = Vec::new();
    for (at, (row, facts)) in body.iter().zip(facts).enumerate().rev() {
        let filled = row.filled().count();
        let labelled = filled == 2 && row.filled().next().is_some_and(|(_, cell)| cell.ends_with(':'));
        let lone = filled == 1 && !facts.has_amounts() && facts.title.contains(char::is_alphabetic);
        if !(labelled || lone) || group_word(&facts.title).is_some() {
            break;
        }
        tail.push(at);
    }
    let Some(end) = tail.last().copied() else { return Vec::new() };
    let rich = body.iter().take(end).filter(|row| row.filled().count() > 1).count();
    if rich * 2 < end.max(1) {
        return Vec::new();
    }
    let number = |at: usize| body.get(at).map_or(0, |row| row.number);
    let parted = |at: &usize| at.checked_sub(1).is_some_and(|before| number(*at) > number(before) + 1);
    let Some(from) = tail.iter().copied().filter(parted).min() else { return Vec::new() };
    tail.into_iter().filter(|at| *at >= from).collect()
}
