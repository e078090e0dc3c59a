//! The cells of a text: separated by a delimiter, quoted or not.
//!
//! Each character is read a fixed number of times, and nothing is copied beyond the limits of a table.

use super::grid::{CellGrid, CellRow};
use super::limits::{LAST_ROW, MAX_COLUMNS, MAX_ROWS, RemainingSpace, SpaceNeeded, fitting_text};
use crate::text::clean_cell;
use std::borrow::Cow;

impl CellGrid {
    /// Reads text whose cells are separated by a delimiter and may be quoted, as far as the limits of a table allow.
    pub fn read(text: &str, delimiter: char) -> Self {
        Self::read_beginning(text, delimiter, text.len())
    }

    /// Reads the rows that begin in so many of the first bytes.
    pub(super) fn read_beginning(text: &str, delimiter: char, bytes: usize) -> Self {
        let mut grid = Self { delimiter: Some(delimiter), ..Self::default() };
        let mut space = RemainingSpace::default();
        let mut scanner = Scanner { rest: text, delimiter };
        let mut number = 1;
        while !scanner.rest.is_empty() && text.len() - scanner.rest.len() < bytes {
            if grid.left_out.is_full() || grid.rows.len() >= MAX_ROWS || number > LAST_ROW {
                // What is left out is still counted, so that the remark can say how far the file goes.
                if scanner.skip_row() {
                    grid.left_out.leave_out_row(number);
                }
            } else {
                let row = scanner.scan_row();
                grid.add_row(number, row, &mut space);
            }
            number += 1;
        }
        grid
    }

    /// Adds a row unless it is blank or exceeds the limits.
    fn add_row(&mut self, number: usize, row: ScannedRow, space: &mut RemainingSpace) {
        if row.more_columns {
            self.left_out.leave_out_columns();
        }
        let filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let needed = SpaceNeeded {
            cells: filled.clone().count(),
            slots: row.cells.len(),
            text: filled.map(String::len).sum(),
        };
        if needed.cells > 0 && space.claim(needed) {
            if row.is_cut {
                self.left_out.cut_cell(number);
            }
            if !row.is_closed {
                self.unclosed_quotes.push(number);
            }
            self.rows.push(CellRow { number, cells: row.cells });
        } else if needed.cells > 0 {
            self.left_out.leave_out_row(number);
        }
    }
}

/// A row as it was read.
#[derive(Debug, Default)]
struct ScannedRow {
    cells: Vec<String>,
    /// Whether every quotation mark was closed.
    is_closed: bool,
    /// Whether it has cells with content beyond the last column that is read.
    more_columns: bool,
    /// Whether a cell was longer than a cell may be.
    is_cut: bool,
}

/// The text that is not read yet.
struct Scanner<'a> {
    rest: &'a str,
    delimiter: char,
}

/// A cell as it is in the text.
struct ScannedCell<'a> {
    text: Cow<'a, str>,
    is_closed: bool,
    is_cut: bool,
}

impl<'a> Scanner<'a> {
    /// Reads the cells up to the end of the row.
    fn scan_row(&mut self) -> ScannedRow {
        let mut row = ScannedRow { is_closed: true, ..ScannedRow::default() };
        loop {
            let cell = self.scan_cell();
            row.is_closed &= cell.is_closed;
            if row.cells.len() < MAX_COLUMNS {
                row.is_cut |= cell.is_cut;
                row.cells.push(clean_cell(&cell.text));
            } else {
                row.more_columns |= !cell.text.trim().is_empty();
            }
            if self.ends_row() {
                return row;
            }
        }
    }

    /// Passes over a row; returns whether it has content.
    fn skip_row(&mut self) -> bool {
        let mut has_content = false;
        loop {
            has_content |= !self.scan_cell().text.trim().is_empty();
            if self.ends_row() {
                return has_content;
            }
        }
    }

    /// Passes over what follows a cell; returns whether that is the end of its row.
    fn ends_row(&mut self) -> bool {
        match self.rest.chars().next() {
            Some(c) if c == self.delimiter => {
                self.skip(c);
                false
            }
            // Also `\r` alone, which old programs on the Mac write.
            Some('\r') => {
                self.skip('\r');
                self.skip('\n');
                true
            }
            Some(_) => {
                self.skip('\n');
                true
            }
            None => true,
        }
    }

    fn skip(&mut self, mark: char) {
        self.rest = self.rest.strip_prefix(mark).unwrap_or(self.rest);
    }

    fn scan_cell(&mut self) -> ScannedCell<'a> {
        let start = self.rest.trim_start_matches(' ');
        let quoted = start.strip_prefix('"');
        if let Some((text, rest)) = quoted.and_then(scan_quoted)
            && self.ends_cell(rest)
        {
            self.rest = rest;
            self.scan_unquoted();
            return match text {
                Cow::Borrowed(text) => cut_cell(text, true),
                Cow::Owned(text) => {
                    let (fitting, complete) = fitting_text(&text);
                    ScannedCell { text: Cow::Owned(fitting.to_owned()), is_closed: true, is_cut: !complete }
                }
            };
        }
        // Only a quotation mark right before the next delimiter closes a cell: `"Åpen" dør` is read as it is. A mark
        // that is never closed would take the rest of the file into one cell: it is read as text too.
        cut_cell(self.scan_unquoted(), quoted.is_none())
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

/// A cell with as much of its text as a cell can hold.
fn cut_cell(text: &str, is_closed: bool) -> ScannedCell<'_> {
    // Spaces around the text are not what makes it long.
    let (text, complete) = fitting_text(text.trim());
    ScannedCell { text: Cow::Borrowed(text), is_closed, is_cut: !complete }
}

/// The text up to the closing quotation mark, doubled marks as one, and what follows.
fn scan_quoted(quoted: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut text = Cow::Borrowed("");
    let mut rest = quoted;
    loop {
        let (before, after) = rest.split_once('"')?;
        if text.is_empty() {
            text = Cow::Borrowed(before);
        } else {
            text.to_mut().push_str(before);
        }
        match after.strip_prefix('"') {
            Some(more) => {
                text.to_mut().push('"');
                rest = more;
            }
            None => return Some((text, after)),
        }
    }
}
