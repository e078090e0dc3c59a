//! Which rows belong to the headings, and how several of them become one heading for each column.

use super::says::{exactly, named, within, years};
use crate::import::units::{Unit, without_unit};
use crate::import::words::bare;
use crate::import::{Field, Row};

/// Twice the number of cells that name a column, and one for each bare year; nothing for rows with numbers.
pub(super) fn score(row: &Row) -> usize {
    // A bare number that is no year never stands among headings.
    let number =
        |cell: &str| !cell.chars().any(char::is_alphabetic) && cell.chars().any(|c| c.is_ascii_digit());
    if row.filled().any(|(_, cell)| number(cell) && years(cell).is_empty() && Unit::said_in(cell).is_none()) {
        return 0;
    }
    row.filled()
        .map(|(_, cell)| as_year(cell))
        .map(|cell| match named(&cell) {
            Some((field, true)) if field.year().is_some() && bare(&cell).len() == 4 => 1,
            Some((_, true)) => 2,
            Some((_, false)) if cell.chars().count() < 60 => 1,
            _ => 0,
        })
        .sum()
}

/// A row over the headings that only groups them: `Kostnad` over `2027`, `2028`, `2029`.
pub(super) fn is_upper_row(row: &Row) -> bool {
    let mut cells = row.filled().filter(|(column, _)| *column > 0).peekable();
    cells.peek().is_some()
        && !is_only_unit(row)
        && cells.all(|(_, cell)| {
            cell.chars().count() < 50 && (named(&as_year(cell)).is_some() || names_years(cell))
        })
}

/// Whether a text says what a year under it is about, as `Budsjettforslag` does over `2027`.
fn names_years(cell: &str) -> bool {
    years(cell).is_empty() && named(&format!("{cell} 2027")).is_some_and(|(_, sure)| sure)
}

/// A line that says nothing but a unit, for the whole table: `Tall i 1000 kr`.
fn is_only_unit(row: &Row) -> bool {
    let mut cells = row.filled();
    match (cells.next(), cells.next()) {
        (Some((_, cell)), None) => {
            let rest = bare(&without_unit(cell));
            let says_more = exactly(&rest).or_else(|| within(&rest).map(|(field, _)| field)).is_some();
            Unit::said_in(cell).is_some() && !says_more
        }
        _ => false,
    }
}

/// Whether a row right over one of nothing but years and units names several columns, known or not.
pub(super) fn names_columns_of_years(above: &Row, row: &Row) -> bool {
    let year = row.filled().map(|(_, cell)| as_year(cell)).next().unwrap_or_default();
    let says = |text: String| named(&text).is_some_and(|(_, sure)| sure);
    above.number + 1 == row.number
        && is_lower_row(row)
        && above.filled().filter(|(_, cell)| cell.chars().count() < 50).count() >= 3
        && above.filled().any(|(_, cell)| says(cell.to_owned()) || says(format!("{cell} {year}")))
}

/// A row under the headings that belongs to them: nothing but years and units, with or without their total.
pub(super) fn is_lower_row(row: &Row) -> bool {
    let mut cells = row.filled().peekable();
    let only = |cell: &str| {
        let rest = without_unit(&as_year(cell));
        Unit::said_in(cell).is_some() && !cell.chars().any(|c| c.is_ascii_digit() && c > '1')
            || (years(&rest).len() == 1 && rest.len() <= 6)
    };
    let is_total = |cell: &str| {
        named(cell).is_some_and(|(field, _)| field == Field::Total)
            && row.filled().any(|(_, cell)| only(cell))
    };
    cells.peek().is_some_and(|(column, _)| *column > 0) && cells.all(|(_, cell)| only(cell) || is_total(cell))
}

/// A row of nothing but kinds of amounts: `Drift`, `Investering`.
pub(super) fn names_amounts(row: &Row) -> bool {
    let mut cells = row.filled().peekable();
    let amount = |cell: &str| named(cell).is_some_and(|(field, sure)| sure && field.is_amount());
    cells.peek().is_some_and(|(column, _)| *column > 0) && cells.all(|(_, cell)| amount(cell))
}

/// A heading as text; the first or the last day of a year, which is how spreadsheets keep years, as the year.
pub(super) fn as_year(cell: &str) -> String {
    let year = cell.strip_prefix("01.01.").or_else(|| cell.strip_prefix("31.12."));
    let year = year.filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    year.unwrap_or(cell).to_owned()
}

/// Writes the cells of a row before the headings under them; each reaches up to the next one.
///
/// It reaches over years, and a year reaches over what names amounts.
pub(super) fn put_over(texts: &mut [String], above: &Row) {
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
        let over = if years(text).len() == 1 { without_range(&over) } else { over.clone() };
        let amount = named(text).filter(|(field, _)| field.is_amount());
        let year_reaches = amount.is_some_and(|(field, _)| field.year().is_none()) && years(&over).len() == 1;
        if over.is_empty() || !(own || years(text).len() == 1 || year_reaches) {
            continue;
        }
        // What says more than its year keeps the first word; the row over it adds no more than a unit.
        let says_all = amount.is_some_and(|(field, _)| field.year().is_some()) && bare(text).len() > 4;
        *text = if says_all { fold_join(text, &over) } else { fold_join(&over, text) };
    }
}

/// Writes the years and units of a row behind the headings over them; what names amounts reaches over years.
pub(super) fn put_under(texts: &mut [String], below: &Row) {
    let mut over = String::new();
    for (column, text) in texts.iter_mut().enumerate() {
        let cell = as_year(below.cell(column));
        if years(&cell).len() == 1 {
            *text = without_range(text);
        }
        if !text.is_empty() {
            text.clone_into(&mut over);
        }
        if cell.is_empty() {
            continue;
        }
        let amount = |text: &str| named(text).is_some_and(|(field, _)| field.is_amount());
        let grouped = amount(&over) && years(&over).is_empty();
        // What kind of amount it is, is said nearest to the years, and counts before what groups the kinds.
        *text = match years(&cell).len() {
            1 if grouped && text.is_empty() => fold_join(&over, &cell),
            0 if grouped && amount(&cell) => fold_join(&cell, &over),
            _ => fold_join(text, &cell),
        };
    }
}

/// What stands over single years, without the years from and to which it goes: `Kostnad 2027–2030`.
fn without_range(text: &str) -> String {
    let found = years(text);
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

fn fold_join(over: &str, under: &str) -> String {
    format!("{over} {under}").trim().to_owned()
}
