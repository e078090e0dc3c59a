//! Which rows belong to the headings, and how several of them become one heading for each column.

use super::field_words::{field_of_exact_words, field_of_heading, field_of_words_inside, find_years};
use crate::import::field::ImportField;
use crate::import::read::CellRow;
use crate::import::unit::{Unit, without_unit};
use crate::import::words::{is_word, trim_marks};

/// How much a row looks like headings: two for each cell that certainly names a column, one for a bare year or a guess;
/// 0 for rows with numbers.
pub(super) fn score_heading_row(row: &CellRow) -> usize {
    // A bare number that is no year is never among headings.
    let number =
        |cell: &str| !cell.chars().any(char::is_alphabetic) && cell.chars().any(|c| c.is_ascii_digit());
    if row
        .filled_cells()
        .any(|(_, cell)| number(cell) && find_years(cell).is_empty() && Unit::find_in(cell).is_none())
    {
        return 0;
    }
    row.filled_cells()
        .map(|(_, cell)| as_year(cell))
        .map(|cell| match field_of_heading(&cell) {
            Some((field, true)) if field.year().is_some() && trim_marks(&cell).len() == 4 => 1,
            Some((_, true)) => 2,
            Some((_, false)) if cell.chars().count() < 60 => 1,
            None if is_word("title-fallback", &cell) => 2,
            _ => 0,
        })
        .sum()
}

/// Whether a row above the headings only groups them: `Kostnad` above `2027`, `2028`, `2029`.
pub(super) fn is_upper_row(row: &CellRow) -> bool {
    let mut cells = row.filled_cells().filter(|(column, _)| *column > 0).peekable();
    cells.peek().is_some()
        && !is_only_unit(row)
        && cells.all(|(_, cell)| {
            cell.chars().count() < 50 && (field_of_heading(&as_year(cell)).is_some() || names_years(cell))
        })
}

/// Whether a text together with a year under it names a field, as `Budsjettforslag` does above `2027`.
fn names_years(cell: &str) -> bool {
    find_years(cell).is_empty() && field_of_heading(&format!("{cell} 2027")).is_some_and(|(_, sure)| sure)
}

/// Whether a line contains nothing but a unit, for the whole table: `Tall i 1000 kr`.
fn is_only_unit(row: &CellRow) -> bool {
    let mut cells = row.filled_cells();
    match (cells.next(), cells.next()) {
        (Some((_, cell)), None) => {
            let rest = trim_marks(&without_unit(cell));
            let names_field = field_of_exact_words(&rest)
                .or_else(|| field_of_words_inside(&rest).map(|(field, _)| field))
                .is_some();
            Unit::find_in(cell).is_some() && !names_field
        }
        _ => false,
    }
}

/// Whether a row directly above one of nothing but years and units names several columns, known or not.
pub(super) fn is_row_above_years(above: &CellRow, row: &CellRow) -> bool {
    let year = row.filled_cells().map(|(_, cell)| as_year(cell)).next().unwrap_or_default();
    let names_field = |text: String| field_of_heading(&text).is_some_and(|(_, sure)| sure);
    above.number + 1 == row.number
        && is_lower_row(row)
        && above.filled_cells().filter(|(_, cell)| cell.chars().count() < 50).count() >= 3
        && above
            .filled_cells()
            .any(|(_, cell)| names_field(cell.to_owned()) || names_field(format!("{cell} {year}")))
}

/// Whether a row under the headings belongs to them: nothing but years and units, with or without their total.
pub(super) fn is_lower_row(row: &CellRow) -> bool {
    let mut cells = row.filled_cells().peekable();
    let only = |cell: &str| {
        let rest = without_unit(&as_year(cell));
        Unit::find_in(cell).is_some() && !cell.chars().any(|c| c.is_ascii_digit() && c > '1')
            || (find_years(&rest).len() == 1 && rest.len() <= 6)
    };
    let is_total = |cell: &str| {
        field_of_heading(cell).is_some_and(|(field, _)| field == ImportField::Total)
            && row.filled_cells().any(|(_, cell)| only(cell))
    };
    cells.peek().is_some_and(|(column, _)| *column > 0) && cells.all(|(_, cell)| only(cell) || is_total(cell))
}

/// Whether a row contains nothing but kinds of amounts: `Drift`, `Investering`.
pub(super) fn names_amounts(row: &CellRow) -> bool {
    let mut cells = row.filled_cells().peekable();
    let amount = |cell: &str| field_of_heading(cell).is_some_and(|(field, sure)| sure && field.is_amount());
    cells.peek().is_some_and(|(column, _)| *column > 0) && cells.all(|(_, cell)| amount(cell))
}

/// A heading as text; the first or the last day of a year, which is how spreadsheets keep years, as the year.
pub(super) fn as_year(cell: &str) -> String {
    let year = cell.strip_prefix("01.01.").or_else(|| cell.strip_prefix("31.12."));
    let year = year.filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    year.unwrap_or(cell).to_owned()
}

/// Writes the cells of a row before the headings under them; each cell extends to the next one.
///
/// Only years extend a cell of text, and only the names of amounts extend a year.
pub(super) fn prepend_upper_row(texts: &mut [String], above: &CellRow) {
    let mut over = String::new();
    for (column, text) in texts.iter_mut().enumerate() {
        let cell = as_year(above.cell(column));
        let own = !cell.is_empty();
        if own {
            over = cell;
        }
        if column == 0 {
            if text.is_empty() {
                text.clone_from(&over);
            }
            continue;
        }
        let over = if find_years(text).len() == 1 { without_year_range(&over) } else { over.clone() };
        let amount = field_of_heading(text).filter(|(field, _)| field.is_amount());
        let year_reaches =
            amount.is_some_and(|(field, _)| field.year().is_none()) && find_years(&over).len() == 1;
        if over.is_empty() || !(own || find_years(text).len() == 1 || year_reaches) {
            continue;
        }
        // A heading that names more than its year keeps the first place; the row above it adds no more than a unit.
        let is_complete =
            amount.is_some_and(|(field, _)| field.year().is_some()) && trim_marks(text).len() > 4;
        *text = if is_complete { join_headings(text, &over) } else { join_headings(&over, text) };
    }
}

/// Writes the years and units of a row after the headings above them; the name of an amount extends over years.
pub(super) fn append_lower_row(texts: &mut [String], below: &CellRow) {
    let mut over = String::new();
    for (column, text) in texts.iter_mut().enumerate() {
        let cell = as_year(below.cell(column));
        if find_years(&cell).len() == 1 {
            *text = without_year_range(text);
        }
        if !text.is_empty() {
            text.clone_into(&mut over);
        }
        if cell.is_empty() {
            continue;
        }
        let amount = |text: &str| field_of_heading(text).is_some_and(|(field, _)| field.is_amount());
        let grouped = amount(&over) && find_years(&over).is_empty();
        // The kind of amount is named nearest to the years, and counts more than the heading that groups the kinds.
        *text = match find_years(&cell).len() {
            1 if grouped && text.is_empty() => join_headings(&over, &cell),
            0 if grouped && amount(&cell) => join_headings(&cell, &over),
            _ => join_headings(text, &cell),
        };
    }
}

/// A heading above single years, without its own range of years: `Kostnad 2027–2030`.
fn without_year_range(text: &str) -> String {
    let found = find_years(text);
    if found.len() < 2 {
        return text.to_owned();
    }
    let mut rest = text.to_owned();
    for (year, _) in found {
        rest = rest.replacen(&year.to_string(), "\u{1}", 1);
    }
    for between in ["\u{1}-\u{1}", "\u{1}–\u{1}", "\u{1} - \u{1}", "\u{1} – \u{1}", "\u{1}"] {
        rest = rest.replace(between, " ");
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn join_headings(over: &str, under: &str) -> String {
    format!("{over} {under}").trim().to_owned()
}
