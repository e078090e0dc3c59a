//! Rows of a text with more cells than headings: a delimiter inside a name was not quoted, so that all that follows is
//! one column too far to the right.
//!
//! The cells are joined again where names are, if the times and amounts then fit their columns. Where that is not
//! certain, none of the row's amounts is read: an amount in the wrong year is worse than none.

use super::amounts::read_amounts;
use super::headings::Headings;
use crate::import::field::ImportField;
use crate::import::read::{CellGrid, CellRow};
use crate::import::remark::Remark;
use crate::import::words::is_word;
use crate::text::{Language, Phrase, dates};

/// The most cells that a name was split into, less one.
const MAX_SURPLUS: usize = 6;

/// Joins the cells of rows that have too many, and returns what a person should know.
pub(super) fn join_surplus_cells(grid: &mut CellGrid, headings: &Headings) -> Vec<Remark> {
    let Some(delimiter) = grid.delimiter.filter(|_| headings.body_start > 0) else { return Vec::new() };
    let named = headings.columns.iter().rposition(|column| !column.heading.is_empty());
    let width = named.map_or(0, |last| last + 1);
    let surplus = |row: &CellRow| {
        let filled = row.filled_cells().last().map_or(0, |(last, _)| last + 1);
        filled.saturating_sub(width)
    };
    let body = || grid.rows.iter().skip(headings.body_start);
    let concerned = body().filter(|row| surplus(row) > 0).count();
    // A column without a heading has content in many rows; a name with a comma is in few of them.
    if concerned == 0 || concerned * 2 > body().count() {
        return Vec::new();
    }
    let mut remarks = Vec::new();
    for row in grid.rows.iter_mut().skip(headings.body_start) {
        let count = surplus(row);
        let is_remark = row.filled_cells().filter(|(at, _)| *at >= width).all(|(_, cell)| is_text(cell));
        if count == 0 || is_remark && fits(&row.cells, headings) {
            continue;
        }
        let text = match find_joined(row, headings, JoinSpec { delimiter, count, width }) {
            Some((cells, name)) => {
                row.cells = cells;
                Phrase::new("import-remark-joined").with("name", name)
            }
            None => {
                Phrase::new("import-remark-surplus").with("cells", withhold_amounts(row, headings, width))
            }
        };
        remarks.push(Remark { sheet: None, row: Some(row.number), column: None, text });
    }
    remarks
}

/// What is to be joined in a row.
#[derive(Clone, Copy)]
struct JoinSpec {
    /// The delimiter that the name contains.
    delimiter: char,
    /// How many cells there are too many.
    count: usize,
    /// How many columns have a heading.
    width: usize,
}

fn is_text(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic) && !read_amounts(cell, Language::Nb).is_recognised()
}

fn is_time(field: ImportField) -> bool {
    matches!(field, ImportField::Start | ImportField::End | ImportField::Period)
}

/// Whether every time and amount of a row is in a column for it.
fn fits(cells: &[String], headings: &Headings) -> bool {
    cells.iter().zip(&headings.columns).filter(|(cell, _)| !cell.is_empty()).all(|(cell, column)| {
        let read = || read_amounts(cell, Language::Nb);
        match column.field {
            field if field.is_amount() || field == ImportField::Total => {
                read().is_recognised() && read().unrecognised.is_empty()
            }
            field if is_time(field) => dates::read_period(cell).is_ok(),
            _ => true,
        }
    })
}

/// The cells of the row with those of one name joined, and that name; `None` where no way fits, or several that read
/// other amounts.
fn find_joined(row: &CellRow, headings: &Headings, spec: JoinSpec) -> Option<(Vec<String>, String)> {
    let JoinSpec { delimiter, count, width } = spec;
    if count > MAX_SURPLUS {
        return None;
    }
    let must_fit = |field: ImportField| field.is_amount() || field == ImportField::Total || is_time(field);
    let mut found: Vec<(usize, Vec<String>)> = Vec::new();
    for (at, column) in headings.columns.iter().enumerate().take(width) {
        let is_name = !must_fit(column.field) && !is_word("heading-number", &column.heading);
        let pieces =
            row.cells.get(at..=at + count).filter(|pieces| pieces.iter().all(|piece| !piece.is_empty()));
        let (Some(pieces), true) = (pieces, is_name) else { continue };
        let name = pieces.join(&format!("{delimiter} "));
        let before = row.cells.iter().take(at).cloned();
        let after = row.cells.iter().skip(at + count + 1).cloned();
        let cells: Vec<String> = before.chain([name]).chain(after).collect();
        if fits(&cells, headings) {
            found.push((at, cells));
        }
    }
    // What decides must be there, and be the same whichever name was split.
    let decided = |cells: &[String]| -> Vec<String> {
        let pairs = cells.iter().zip(&headings.columns);
        pairs.filter(|(_, column)| must_fit(column.field)).map(|(cell, _)| cell.clone()).collect()
    };
    let first = decided(&found.first()?.1);
    if first.iter().all(String::is_empty) || found.iter().any(|(_, cells)| decided(cells) != first) {
        return None;
    }
    // A name goes on with a small letter; else the title is the longest name.
    let goes_on = |at: usize| row.cell(at + 1).starts_with(char::is_lowercase);
    let is_title = |at: usize| headings.columns.get(at).is_some_and(|c| c.field == ImportField::Title);
    let best = found.iter().position(|(at, _)| goes_on(*at));
    let best = best.or_else(|| found.iter().position(|(at, _)| is_title(*at))).unwrap_or(0);
    let (at, cells) = found.into_iter().nth(best)?;
    let name = cells.get(at).cloned()?;
    Some((cells, name))
}

/// Moves the amounts of a row to a cell without a heading, which goes to the note; returns what they are.
fn withhold_amounts(row: &mut CellRow, headings: &Headings, width: usize) -> String {
    let is_amount = |at: usize| {
        headings.columns.get(at).is_some_and(|c| c.field.is_amount() || c.field == ImportField::Total)
    };
    let is_withheld = |at: usize| is_amount(at) || at >= width;
    let cells: Vec<&str> =
        row.filled_cells().filter(|(at, _)| is_withheld(*at)).map(|(_, cell)| cell).collect();
    let text = cells.join("; ");
    for (at, cell) in row.cells.iter_mut().enumerate().filter(|(at, _)| is_withheld(*at)) {
        cell.clear();
        if at == width {
            cell.clone_from(&text);
        }
    }
    text
}
