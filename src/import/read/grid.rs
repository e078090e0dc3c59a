//! The cells of a table with their row numbers, whatever file they came from.
//!
//! A row's number is the one that a spreadsheet shows: a blank row counts, a cell with line breaks is one row.
//! Readers of other formats make the same grid: a number as `1650,5`, a day as `01.02.2027`, the text of merged cells
//! in the first of them.

use super::limits::LeftOut;

/// The cells of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellGrid {
    /// The rows with content, in order.
    pub rows: Vec<CellRow>,
    /// The rows in which a quotation mark was opened and never closed; it was read as text.
    pub unclosed_quotes: Vec<usize>,
    /// The name of its sheet; empty where there is none.
    pub name: String,
    /// The column of the sheet where the table begins: the blank columns before it are left out.
    pub first_column: usize,
    /// Whether its columns were turned into rows, because its headings are in its first column.
    pub transposed: bool,
    /// Whether its rows were cards beneath each other, as lines of a label and a value.
    pub from_cards: bool,
    /// The delimiter between its cells, where it is text.
    pub delimiter: Option<char>,
    /// Whether it follows another table in its sheet.
    pub follows_table: bool,
    /// What was left out of it because of the limits.
    pub(in crate::import) left_out: LeftOut,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellRow {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Its cells: trimmed, in NFC, with LF for line breaks.
    pub cells: Vec<String>,
}

impl CellRow {
    /// A cell, blank where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Writes a cell unless it has content; widens the row where it is too short.
    pub(in crate::import) fn fill_if_blank(&mut self, column: usize, text: &str) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        // Content is never overwritten: it is what the file says.
        if let Some(cell) = self.cells.get_mut(column).filter(|cell| cell.is_empty()) {
            text.clone_into(cell);
        }
    }

    /// The cells with content, with their columns.
    pub fn filled_cells(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().map(String::as_str).enumerate().filter(|(_, cell)| !cell.is_empty())
    }
}

impl CellGrid {
    /// A part of this table with these rows; of the table nothing but what is the same in all its parts is copied.
    pub(in crate::import) fn part_with_rows(&self, rows: Vec<CellRow>) -> Self {
        let is_within = |row: &usize| {
            let first = rows.first().is_some_and(|first| first.number <= *row);
            first && rows.last().is_some_and(|last| *row <= last.number)
        };
        Self {
            unclosed_quotes: self.unclosed_quotes.iter().copied().filter(is_within).collect(),
            name: self.name.clone(),
            first_column: self.first_column,
            transposed: self.transposed,
            from_cards: self.from_cards,
            delimiter: self.delimiter,
            follows_table: self.follows_table,
            left_out: LeftOut::default(),
            rows,
        }
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}
