//! The order of day and month in the dates of a table: `12/31/2027` shows that a column writes the month first.
//!
//! A date that allows one order only decides for its whole column, and a column of dates that allow both follows the
//! other columns of its table. Where a column has dates of either order, a date that allows both keeps only its year.

use super::headings::Headings;
use crate::import::field::ImportField;
use crate::import::read::{CellGrid, CellRow};
use crate::import::remark::Remark;
use crate::text::Phrase;
use std::ops::Range;

/// A date of three numbers in a cell, as it is written.
struct WrittenDate {
    /// Where in the cell it is.
    place: Range<usize>,
    first: u8,
    second: u8,
    /// The year, with two digits or four.
    year: String,
}

impl WrittenDate {
    /// Whether the first number must be the month.
    const fn is_month_first(&self) -> bool {
        self.first <= 12 && self.second > 12
    }

    /// Whether the first number must be the day.
    const fn is_day_first(&self) -> bool {
        self.first > 12 && self.second <= 12
    }

    /// Whether it is another day in the other order.
    const fn allows_both(&self) -> bool {
        self.first <= 12 && self.second <= 12 && self.first != self.second
    }
}

/// How the dates of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DayOrder {
    /// No date of it allows one order only, or it has no dates.
    Open,
    /// The day first, as in Norway.
    DayFirst,
    /// The month first.
    MonthFirst,
    /// Some dates allow only the one order, some only the other.
    Mixed,
}

/// Writes the dates of columns that have the month first with the day first, and returns what a person should know.
pub(super) fn settle_day_order(grid: &mut CellGrid, headings: &Headings) -> Vec<Remark> {
    let is_time =
        |field: ImportField| matches!(field, ImportField::Start | ImportField::End | ImportField::Period);
    let columns = headings.columns.iter().enumerate();
    let times: Vec<usize> = columns.filter(|(_, c)| is_time(c.field)).map(|(at, _)| at).collect();
    let body = || grid.rows.iter().skip(headings.body_start);
    let orders: Vec<(usize, DayOrder)> =
        times.into_iter().map(|at| (at, order_of_column(body(), at))).collect();
    let decided = orders.iter().filter(|(_, order)| *order != DayOrder::Open);
    let all_month_first = decided.clone().next().is_some()
        && decided.into_iter().all(|(_, order)| *order == DayOrder::MonthFirst);
    let mut remarks = Vec::new();
    for (at, order) in orders {
        let heading = headings.columns.get(at).map(|column| column.heading.clone());
        let rows = grid.rows.iter_mut().skip(headings.body_start);
        match order {
            DayOrder::MonthFirst => remarks.extend(write_day_first(rows, at, heading)),
            DayOrder::Open if all_month_first => remarks.extend(write_day_first(rows, at, heading)),
            DayOrder::Open | DayOrder::DayFirst => {}
            DayOrder::Mixed => remarks.extend(settle_each_date(rows, at, heading.as_deref())),
        }
    }
    remarks
}

/// The order of a column, by its dates that allow one only.
fn order_of_column<'a>(rows: impl Iterator<Item = &'a CellRow>, at: usize) -> DayOrder {
    let (mut day_first, mut month_first) = (false, false);
    for date in rows.flat_map(|row| find_dates(row.cell(at))) {
        day_first |= date.is_day_first();
        month_first |= date.is_month_first();
    }
    match (day_first, month_first) {
        (true, true) => DayOrder::Mixed,
        (true, false) => DayOrder::DayFirst,
        (false, true) => DayOrder::MonthFirst,
        (false, false) => DayOrder::Open,
    }
}

/// Writes every date of a column with the day first; a remark where there were dates.
fn write_day_first<'a>(
    rows: impl Iterator<Item = &'a mut CellRow>,
    at: usize,
    column: Option<String>,
) -> Option<Remark> {
    let mut example = None;
    for cell in rows.filter_map(|row| row.cells.get_mut(at)) {
        let turned =
            replace_dates(cell, |date| Some(format!("{}.{}.{}", date.second, date.first, date.year)));
        if turned != *cell {
            example.get_or_insert_with(|| (cell.clone(), turned.clone()));
            *cell = turned;
        }
    }
    let (cell, day) = example?;
    let text = Phrase::new("import-remark-month-first").with("cell", cell).with("day", day);
    Some(Remark { sheet: None, row: None, column, text })
}

/// Reads each date of a column of both orders alone; one that allows both keeps its year, and that is reported.
fn settle_each_date<'a>(
    rows: impl Iterator<Item = &'a mut CellRow>,
    at: usize,
    heading: Option<&str>,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for row in rows {
        let number = row.number;
        let Some(cell) = row.cells.get_mut(at) else { continue };
        if find_dates(cell).iter().any(WrittenDate::allows_both) {
            let text = Phrase::new("import-remark-day-order").with("cell", cell.as_str());
            remarks.push(Remark { sheet: None, row: Some(number), column: heading.map(str::to_owned), text });
        }
        *cell = replace_dates(cell, |date| {
            if date.allows_both() {
                // Two digits alone would be no year.
                return Some(if date.year.len() == 2 {
                    format!("20{}", date.year)
                } else {
                    date.year.clone()
                });
            }
            date.is_month_first().then(|| format!("{}.{}.{}", date.second, date.first, date.year))
        });
    }
    remarks
}

/// A cell with its dates written anew; `None` leaves one as it is.
fn replace_dates(cell: &str, write: impl Fn(&WrittenDate) -> Option<String>) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut from = 0;
    for date in find_dates(cell) {
        if let Some(written) = write(&date) {
            text.push_str(cell.get(from..date.place.start).unwrap_or_default());
            text.push_str(&written);
            from = date.place.end;
        }
    }
    text.push_str(cell.get(from..).unwrap_or_default());
    text
}

/// The dates of three numbers in a cell, the year last.
fn find_dates(cell: &str) -> Vec<WrittenDate> {
    let bytes = cell.as_bytes();
    let mut dates = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let place = at..date_end(bytes, at);
        if let Some(date) = cell.get(place.clone()).and_then(|text| parse_date(text, place.clone())) {
            dates.push(date);
        }
        at = place.end;
    }
    dates
}

/// The end of the numbers from here on that a mark of dates joins, three of them at most.
fn date_end(bytes: &[u8], start: usize) -> usize {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mark = (start..bytes.len()).find(|at| !is_digit(*at)).and_then(|at| bytes.get(at));
    let mut at = start;
    let mut numbers = 0;
    loop {
        while is_digit(at) {
            at += 1;
        }
        numbers += 1;
        // Only one mark all through: `01/09-2027` is no date that programs write.
        let joins = matches!(mark, Some(b'/' | b'.' | b'-')) && bytes.get(at) == mark && is_digit(at + 1);
        if !joins || numbers == 3 {
            return at;
        }
        at += 1;
    }
}

fn parse_date(text: &str, place: Range<usize>) -> Option<WrittenDate> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    let is_short = |number: &str| (1..=2).contains(&number.len());
    let is_year = year.len() == 4 || year.len() == 2;
    if !is_short(first) || !is_short(second) || !is_year {
        return None;
    }
    let (first, second) = (first.parse().ok()?, second.parse().ok()?);
    let may_be = (1..=31).contains(&first) && (1..=31).contains(&second) && (first <= 12 || second <= 12);
    may_be.then(|| WrittenDate { place, first, second, year: (*year).to_owned() })
}
