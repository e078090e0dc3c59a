//! Corrections of a table's cells once its columns are known: units in a column of their own, crosses under years, rows
//! that are marked as investments, and days that a spreadsheet stored as numbers.
//!
//! Only cells that can mean nothing else are changed, and each change that a person might doubt is a remark.

use super::day_order::settle_day_order;
use super::headings::Headings;
use super::surplus_cells::join_surplus_cells;
use crate::import::field::{BudgetType, ImportField};
use crate::import::read::{CellGrid, day_of_serial};
use crate::import::remark::Remark;
use crate::import::unit::Unit;
use crate::import::words::{is_word, word_list};
use crate::text::Phrase;
use std::collections::BTreeSet;

/// Corrects the cells, and returns the remarks on what a person might doubt.
pub(super) fn correct_cells(grid: &mut CellGrid, headings: &mut Headings) -> Vec<Remark> {
    if headings.body_start == 0 {
        return settle_day_order(grid, headings);
    }
    // Units come first: the steps after it recognise an amount by its last digit or its unit.
    let mut remarks = join_surplus_cells(grid, headings);
    merge_unit_column(grid, headings);
    read_crosses_as_periods(grid, headings);
    mark_investments(grid, headings);
    drop_times_of_day(grid, headings);
    remarks.extend(read_stored_days(grid, headings));
    remarks.extend(settle_day_order(grid, headings));
    remarks
}

/// The columns whose field fulfils a condition.
fn columns_where(headings: &Headings, fits: impl Fn(ImportField) -> bool) -> Vec<usize> {
    headings.columns.iter().enumerate().filter(|(_, column)| fits(column.field)).map(|(at, _)| at).collect()
}

/// Writes the units of a column of nothing but units after the row's amounts: `1,2` and `mill. kr` become `1,2 mill kr`.
fn merge_unit_column(grid: &mut CellGrid, headings: &mut Headings) {
    let is_unit = |cell: &str| Unit::find_in(cell).is_some() && cell.chars().count() < 20;
    let Some(of) = (0..headings.columns.len()).find(|at| {
        let named = headings.columns.get(*at).is_some_and(|column| is_word("unit-heading", &column.heading));
        let mut cells = grid.rows.iter().skip(headings.body_start).map(|row| row.cell(*at)).peekable();
        named
            && cells.any(is_unit)
            && grid
                .rows
                .iter()
                .skip(headings.body_start)
                .all(|row| row.cell(*at).is_empty() || is_unit(row.cell(*at)))
    }) else {
        return;
    };
    let amounts = columns_where(headings, |field| matches!(field, ImportField::Money(..)));
    for row in grid.rows.iter_mut().skip(headings.body_start) {
        let word = match Unit::find_in(row.cell(of)) {
            Some(Unit::Thousand) => "tusen kr",
            Some(Unit::Million) => "mill kr",
            Some(Unit::Kroner) => "kr",
            None => continue,
        };
        for at in &amounts {
            if let Some(cell) =
                row.cells.get_mut(*at).filter(|cell| cell.ends_with(|c: char| c.is_ascii_digit()))
            {
                *cell = format!("{cell} {word}");
            }
        }
    }
    if let Some(column) = headings.columns.get_mut(of) {
        column.field = ImportField::Note;
    }
}

/// Marks the money of a row as investment that has `Investering` in a cell of its own, where no column is for it.
fn mark_investments(grid: &mut CellGrid, headings: &Headings) {
    if !columns_where(headings, |field| matches!(field, ImportField::Money(BudgetType::Investment, _)))
        .is_empty()
    {
        return;
    }
    let notes = columns_where(headings, |field| field == ImportField::Note);
    let money =
        columns_where(headings, |field| matches!(field, ImportField::Money(BudgetType::Operating, _)));
    let Some(word) = word_list("amount-investment").last() else { return };
    for row in grid.rows.iter_mut().skip(headings.body_start) {
        if !notes.iter().any(|at| is_word("heading-investment", row.cell(*at))) {
            continue;
        }
        for at in &money {
            let bare = |cell: &&mut String| cell.ends_with(|c: char| c.is_ascii_digit());
            if let Some(cell) = row.cells.get_mut(*at).filter(bare) {
                *cell = format!("{cell} {word}");
            }
        }
    }
}

/// Turns columns of years with nothing but crosses into periods: they tell when, not how much.
fn read_crosses_as_periods(grid: &mut CellGrid, headings: &mut Headings) {
    let years = columns_where(headings, |field| matches!(field, ImportField::Money(_, Some(_))));
    let cells =
        || grid.rows.iter().skip(headings.body_start).flat_map(|row| years.iter().map(|at| row.cell(*at)));
    let crossed = |cell: &str| is_word("cross", cell) || matches!(cell, "✓" | "✔" | "●" | "•" | "■");
    // One number among the crosses means that the columns are amounts after all.
    if !cells().any(crossed) || !cells().all(|cell| cell.is_empty() || crossed(cell)) {
        return;
    }
    let year = |at: usize| headings.columns.get(at).and_then(|column| column.field.year());
    for row in grid.rows.iter_mut().skip(headings.body_start) {
        let marked: Vec<usize> = years.iter().copied().filter(|at| !row.cell(*at).is_empty()).collect();
        let of_row: BTreeSet<i16> = marked.iter().filter_map(|at| year(*at)).collect();
        let (Some(first), Some(last)) = (of_row.first(), of_row.last()) else { continue };
        let is_unbroken = usize::from(last.abs_diff(*first)) + 1 == of_row.len();
        let text = match (is_unbroken, first == last) {
            (true, true) => first.to_string(),
            (true, false) => format!("{first}–{last}"),
            _ => of_row.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        };
        for (nth, at) in marked.into_iter().enumerate() {
            if let Some(cell) = row.cells.get_mut(at) {
                *cell = if nth == 0 { text.clone() } else { String::new() };
            }
        }
    }
    for at in years {
        if let Some(column) = headings.columns.get_mut(at) {
            (column.field, column.unit) = (ImportField::Period, None);
        }
    }
}

/// Drops the time of day that programs write after a day: no plan counts in hours.
fn drop_times_of_day(grid: &mut CellGrid, headings: &Headings) {
    let times = columns_where(headings, |field| {
        matches!(field, ImportField::Start | ImportField::End | ImportField::Period)
    });
    for row in grid.rows.iter_mut().skip(headings.body_start) {
        for at in &times {
            let cell = row.cells.get_mut(*at);
            if let Some((cell, day)) = cell.and_then(|cell| day_before_time(cell).map(|day| (cell, day))) {
                *cell = day;
            }
        }
    }
}

/// The day of a cell that holds a day and a time of it: `04.01.2027 08:00`, `2027-01-04T08:00:00Z`.
fn day_before_time(cell: &str) -> Option<String> {
    let (day, time) = cell.split_once([' ', 'T'])?;
    let is_day = day.bytes().filter(u8::is_ascii_digit).count() >= 4
        && day.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/'))
        && day.contains(['.', '-', '/']);
    let (hours, rest) = time.split_once(':')?;
    let is_time = (1..=2).contains(&hours.len())
        && hours.bytes().all(|byte| byte.is_ascii_digit())
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | ' ' | 'Z' | 'A' | 'P' | 'M'));
    (is_day && is_time).then(|| day.to_owned())
}

/// Reads the number of a day that has lost its format: `46419` under `Frist` is the 1st of February 2027.
fn read_stored_days(grid: &mut CellGrid, headings: &Headings) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let times = columns_where(headings, |field| {
        matches!(field, ImportField::Start | ImportField::End | ImportField::Period)
    });
    for row in grid.rows.iter_mut().skip(headings.body_start) {
        for at in &times {
            let Some(cell) = row.cells.get_mut(*at).filter(|cell| cell.len() == 5) else { continue };
            let Some(day) = day_of_serial(cell) else { continue };
            let text = Phrase::new("import-remark-stored-day").with("cell", cell.as_str());
            let column = headings.columns.get(*at).map(|column| column.heading.clone());
            remarks.push(Remark {
                sheet: None,
                row: Some(row.number),
                column,
                text: text.with("day", day.as_str()),
            });
            *cell = day;
        }
    }
    remarks
}
