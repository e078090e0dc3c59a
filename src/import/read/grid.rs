//! The cells of a table with their row numbers, whatever file they came from.
//!
//! A row's number is the one that a spreadsheet shows: a blank row counts, a cell with line breaks is one row.
//! Readers of other formats make the same grid: a number as `1650,5`, a day as `01.02.2027`, the text of merged cells
//! in the first of them.

use unicode_normalization::UnicodeNormalization as _;

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
    /// Whether it follows another table in its sheet.
    pub follows_table: bool,
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
    /// Reads text whose cells are separated by a delimiter and may be quoted.
    pub fn read(text: &str, delimiter: char) -> Self {
        let mut grid = Self::default();
        let mut rest = Scanner { rest: text, delimiter };
        let mut number = 1;
        while !rest.rest.is_empty() {
            let (cells, closed) = rest.scan_row();
            if !closed {
                grid.unclosed_quotes.push(number);
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                grid.rows.push(CellRow { number, cells });
            }
            number += 1;
        }
        grid
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// The text that is not read yet.
struct Scanner<'a> {
    rest: &'a str,
    delimiter: char,
}

impl<'a> Scanner<'a> {
    /// Reads the cells up to the end of the row, and whether every quotation mark was closed.
    fn scan_row(&mut self) -> (Vec<String>, bool) {
        let mut cells = Vec::new();
        let mut all_closed = true;
        loop {
            let (cell, closed) = self.scan_cell();
            cells.push(cell);
            all_closed &= closed;
            match self.rest.chars().next() {
                Some(c) if c == self.delimiter => self.skip(c),
                Some('\r') => {
                    // Also `\r` alone, which old programs on the Mac write.
                    self.skip('\r');
                    self.skip('\n');
                    return (cells, all_closed);
                }
                Some(_) => {
                    self.skip('\n');
                    return (cells, all_closed);
                }
                None => return (cells, all_closed),
            }
        }
    }

    fn skip(&mut self, mark: char) {
        self.rest = self.rest.strip_prefix(mark).unwrap_or(self.rest);
    }

    fn scan_cell(&mut self) -> (String, bool) {
        let start = self.rest.trim_start_matches(' ');
        let Some(quoted) = start.strip_prefix('"') else { return (clean_cell(self.scan_unquoted()), true) };
        match scan_quoted(quoted) {
            // Only a quotation mark right before the next delimiter closes a cell: `"Åpen" dør` is read as it is.
            Some((text, rest)) if self.ends_cell(rest) => {
                self.rest = rest;
                self.scan_unquoted();
                (clean_cell(&text), true)
            }
            // A mark that is never closed would take the rest of the file into one cell: it is read as text.
            _ => (clean_cell(self.scan_unquoted()), false),
        }
    }

    /// Whether only spaces follow before the next delimiter, line break or end.
    fn ends_cell(&self, rest: &str) -> bool {
        let next = rest.trim_start_matches(' ').chars().next();
        next.is_none_or(|c| c == self.delimiter || c == '\n' || c == '\r')
    }

    /// Reads up to the next delimiter or line break.
    fn scan_unquoted(&mut self) -> &'a str {
        let delimiter = self.delimiter;
        let end = self.rest.find([delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        cell
    }
}

/// The text up to the closing quotation mark, doubled marks as one, and what follows.
fn scan_quoted(quoted: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut rest = quoted;
    loop {
        let (before, after) = rest.split_once('"')?;
        text.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                text.push('"');
                rest = more;
            }
            None => return Some((text, after)),
        }
    }
}

/// A cell's text in NFC, trimmed, with LF, without the `="..."` that keeps a spreadsheet from reading a text as a number.
pub(super) fn clean_cell(cell: &str) -> String {
    let text: String =
        cell.replace("\r\n", "\n").replace('\r', "\n").nfc().filter(|c| !is_invisible(*c)).collect();
    let text = text.trim();
    match text.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"')) {
        Some(inner) => inner.trim().to_owned(),
        None => text.to_owned(),
    }
}

/// Characters that nobody sees and that would make two names of one: soft hyphens, marks of width and direction.
const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
