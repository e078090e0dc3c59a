//! The tables of a sheet: several beneath or side by side are split, and a table on its side is turned upright.
//!
//! A table begins where a row of headings follows blank rows; the lines directly above it are its title. The same
//! headings once more continue the same table, unless their title is about other money. Tables side by side are
//! separated by a blank column. In a table on its side, as in forms, the headings are in the first column and each
//! further column is a measure; a row's number is then that of its column.

use super::cards::cards_as_rows;
use super::headings::{field_of_heading, find_years};
use super::role::LIST_KINDS;
use crate::import::field::ImportField;
use crate::import::read::{CellGrid, CellRow, column_letter};
use crate::import::words::{fold, is_word, word_list};
use std::collections::BTreeSet;

/// The most measures of a table on its side.
const MAX_MEASURES: usize = 60;

/// The most headings of a table on its side.
const MAX_HEADINGS: usize = 60;

/// The table as it is, transposed where it is on its side, or with a row for each card.
pub(super) fn make_upright(grid: CellGrid) -> CellGrid {
    if let Some(cards) = cards_as_rows(&grid) {
        return cards;
    }
    let Some(first) = find_transposed_start(&grid) else { return grid };
    let mut rows: Vec<CellRow> = grid.rows.iter().take(first).cloned().collect();
    let body = || grid.rows.iter().skip(first);
    for column in 0..grid.width() {
        let cells: Vec<String> = body().map(|row| row.cell(column).to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(CellRow { number: column + 1 + grid.first_column, cells });
        }
    }
    CellGrid { rows, transposed: true, ..grid }
}

/// The row in which the headings of a table on its side begin; `None` where the table is upright.
fn find_transposed_start(grid: &CellGrid) -> Option<usize> {
    let sure = |cell: &str| certain_field(cell.trim_end_matches(':'));
    if !(2..=MAX_MEASURES).contains(&grid.width()) {
        return None;
    }
    // Above the headings are only lines of one cell, so that they begin in the first row of several cells at the latest.
    let lines = grid.rows.iter().take_while(|row| row.filled_cells().nth(1).is_none()).count();
    let first = grid.rows.iter().take(lines + 1).position(|row| sure(row.cell(0)).is_some())?;
    let body: Vec<&CellRow> = grid.rows.iter().skip(first).collect();
    if body.len() > MAX_HEADINGS {
        return None;
    }
    let fields: Vec<ImportField> = body.iter().filter_map(|row| sure(row.cell(0))).collect();
    let texts: BTreeSet<ImportField> =
        fields.iter().copied().filter(|field| !field.is_amount() && *field != ImportField::Total).collect();
    let fields_to_the_right = body
        .first()
        .map_or(0, |row| row.filled_cells().filter(|(at, cell)| *at > 0 && sure(cell).is_some()).count());
    // Three certain headings, the title among them, and most rows known: a list whose first column has a few such words is none.
    let is_form =
        texts.len() >= 3 && texts.contains(&ImportField::Title) && fields.len() * 10 >= body.len() * 6;
    (is_form && fields_to_the_right == 0).then_some(first)
}

/// One of the tables of a sheet.
pub(super) struct SheetTable {
    /// Its name: the sheet's, or for a further table with its range.
    pub(super) name: String,
    /// Its cells.
    pub(super) grid: CellGrid,
}

/// The tables of a sheet in their order. A sheet that is one table keeps its name.
pub(super) fn split_tables(grid: CellGrid) -> Vec<SheetTable> {
    // The label of each card looks like the headings of a table of its own.
    if cards_as_rows(&grid).is_some() {
        return vec![SheetTable { name: grid.name.clone(), grid }];
    }
    let mut found: Vec<CellGrid> = Vec::new();
    for part in split_below(&grid) {
        found.extend(split_side_by_side(part));
    }
    if found.len() < 2 {
        return vec![SheetTable { name: grid.name.clone(), grid }];
    }
    found
        .into_iter()
        .enumerate()
        .map(|(at, part)| SheetTable {
            name: table_name(&part, at),
            grid: CellGrid { follows_table: at > 0, ..part },
        })
        .collect()
}

/// The name of a table: its sheet's, and for a further one also its range: `Ark1 (A8:D12)`.
fn table_name(part: &CellGrid, at: usize) -> String {
    let (Some(first), Some(last)) = (part.rows.first(), part.rows.last()) else { return part.name.clone() };
    if at == 0 && !part.name.is_empty() {
        return part.name.clone();
    }
    let (from, to) =
        (column_letter(part.first_column), column_letter(part.first_column + part.width().saturating_sub(1)));
    format!("{} ({from}{}:{to}{})", part.name, first.number, last.number).trim_start().to_owned()
}

/// The field that a cell names, if its whole text names it.
fn certain_field(cell: &str) -> Option<ImportField> {
    field_of_heading(cell).filter(|(_, sure)| *sure).map(|(field, _)| field)
}

/// Whether a heading is what a table of measures or a list begins with.
fn begins_table(cell: &str) -> bool {
    certain_field(cell) == Some(ImportField::Title)
        || LIST_KINDS.iter().any(|(_, words, _)| is_word(words, cell))
}

/// Whether a row can only be the headings of a table.
fn is_heading_row(row: &CellRow) -> bool {
    let cells: Vec<&str> = row.filled_cells().map(|(_, cell)| cell).collect();
    let plain = |cell: &&str| {
        let year = find_years(cell).len() == 1;
        cell.chars().count() < 50
            && (year || !cell.chars().any(|c| c.is_ascii_digit()))
            && !cell.ends_with('.')
    };
    let first = cells.iter().find(|cell| !is_word("heading-number", cell));
    let may_begin = first.is_some_and(|cell| certain_field(cell).is_some() || begins_table(cell));
    if cells.len() < 2 || !may_begin || !cells.iter().all(plain) {
        return false;
    }
    let is_known = |cell: &&&str| certain_field(cell).is_some() || is_word("contact-heading", cell);
    let known = cells.iter().filter(is_known).count();
    // Where most headings are known, it may be a table of something else, such as indicators.
    let other = known * 10 >= cells.len() * 6
        && first.is_some_and(|cell| certain_field(cell).is_some_and(|field| !field.is_amount()));
    let begins = first.is_some_and(|cell| other || begins_table(cell))
        && !(cells.len() == 2 && cells.iter().any(|c| c.ends_with(':')));
    let is_list = cells.len() < 4 && known > 0;
    // Programs have many columns that no plan has a word for.
    let needed = if cells.len() < 8 { 6 } else { 5 };
    begins && (is_list || known * 10 >= cells.len() * needed)
}

/// The parts of a sheet beneath each other.
fn split_below(grid: &CellGrid) -> Vec<CellGrid> {
    let mut starts: Vec<usize> = Vec::new();
    let mut current: Option<&CellRow> = None;
    let mut block = 0;
    for (at, row) in grid.rows.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| grid.rows.get(at));
        if before.is_some_and(|before| row.number > before.number + 1) {
            block = at;
        }
        // Only titles may be between the blank row and the headings.
        let over = grid.rows.get(block..at).unwrap_or_default();
        let titled = over.len() <= 3 && over.iter().all(|row| row.filled_cells().count() == 1);
        if !titled || !is_heading_row(row) || at + 1 == grid.rows.len() {
            continue;
        }
        // The same headings once more are a new page, unless the lines above them are about investments.
        let goes_on = current.is_some_and(|current| same_cells(current, row) && !mentions_investments(over));
        if current.is_some() && !goes_on {
            starts.push(block);
        }
        current = Some(row);
    }
    let ends: Vec<usize> = starts.iter().copied().chain([grid.rows.len()]).collect();
    let starts = std::iter::once(0).chain(starts);
    let part = |(from, to): (usize, usize)| {
        let rows = grid.rows.get(from..to).unwrap_or_default().to_vec();
        without_leading_columns(grid.part_with_rows(rows))
    };
    starts.zip(ends).map(part).collect()
}

/// Whether two rows hold the same cells.
fn same_cells(one: &CellRow, other: &CellRow) -> bool {
    let cells = |row: &CellRow| row.filled_cells().map(|(at, cell)| (at, fold(cell))).collect::<Vec<_>>();
    cells(one) == cells(other)
}

fn mentions_investments(rows: &[CellRow]) -> bool {
    let mentions = |cell: &str| word_list("about-investments").iter().any(|word| fold(cell).contains(word));
    rows.iter().any(|row| row.filled_cells().any(|(_, cell)| mentions(cell)))
}

/// The parts of a table side by side: two tables of measures, or measures and a list of another length.
fn split_side_by_side(grid: CellGrid) -> Vec<CellGrid> {
    let mut blank = vec![true; grid.width()];
    for (at, _) in grid.rows.iter().flat_map(CellRow::filled_cells) {
        blank.get_mut(at).into_iter().for_each(|blank| *blank = false);
    }
    let is_blank = |at: usize| blank.get(at).copied().unwrap_or(true);
    if !blank.contains(&true) {
        return vec![grid];
    }
    let Some(headings) = grid.rows.iter().find(|row| is_heading_row(row)) else { return vec![grid] };
    let titles: Vec<usize> = headings
        .filled_cells()
        .filter(|(_, cell)| certain_field(cell) == Some(ImportField::Title))
        .map(|(at, _)| at)
        .collect();
    // A blank column alone proves nothing, because templates use them as margins between groups of columns.
    for gap in (1..grid.width()).filter(|at| is_blank(*at)) {
        let Some(next) = (gap..grid.width()).find(|at| !is_blank(*at)) else { break };
        let left_has = titles.iter().any(|at| *at < gap);
        let own_title = titles.iter().any(|at| *at > gap);
        let own_list = is_own_list(&grid, headings, next);
        if left_has && (own_title || own_list) {
            let (one, other) = split_at_column(&grid, gap);
            return std::iter::once(one).chain(split_side_by_side(other)).collect();
        }
    }
    vec![grid]
}

/// Whether the columns from `next` on are a list of their own: none of them is a time, a person or an amount, and the
/// list continues where the table before it has ended.
fn is_own_list(grid: &CellGrid, headings: &CellRow, next: usize) -> bool {
    let begins = LIST_KINDS.iter().any(|(_, words, _)| is_word(words, headings.cell(next)));
    let own =
        |field: ImportField| !field.is_amount() && field != ImportField::Note && field != ImportField::Text;
    let others = headings
        .filled_cells()
        .filter(|(at, cell)| *at > next && certain_field(cell).is_some_and(own))
        .count();
    let mut below = grid.rows.iter().filter(|row| row.number > headings.number);
    begins && others == 0 && below.any(|row| row.filled_cells().all(|(at, _)| at >= next))
}

/// The table before a column, and the one after it.
fn split_at_column(grid: &CellGrid, gap: usize) -> (CellGrid, CellGrid) {
    let cut = |from: usize, to: usize| {
        let rows = grid.rows.iter().filter_map(|row| {
            let cells: Vec<String> = row.cells.iter().skip(from).take(to - from).cloned().collect();
            cells.iter().any(|cell| !cell.is_empty()).then_some(CellRow { number: row.number, cells })
        });
        let part = grid.part_with_rows(rows.collect());
        without_leading_columns(CellGrid { first_column: grid.first_column + from, ..part })
    };
    (cut(0, gap), cut(gap, grid.width()))
}

/// A table without the blank columns in front of it.
fn without_leading_columns(mut grid: CellGrid) -> CellGrid {
    let front =
        grid.rows.iter().filter_map(|row| row.filled_cells().next().map(|(at, _)| at)).min().unwrap_or(0);
    for row in &mut grid.rows {
        row.cells.drain(..front.min(row.cells.len()));
    }
    grid.first_column += front;
    grid
}
