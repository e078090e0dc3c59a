//! How much is read of a file with tables, whatever its format: so much that no plan needs more, and so little that no
//! file fills the memory or takes minutes.
//!
//! Everything is counted while it is read, because a file can claim any size. What exceeds a limit is left out and
//! reported; what was read is imported.

use super::cell_names::{column_letter, join_row_ranges};
use crate::import::remark::Remark;
use crate::model::Quantity;
use crate::text::Phrase;

/// The most sheets that are read of a workbook.
pub(super) const MAX_SHEETS: usize = 100;

/// The most rows with content that are read of a sheet or a text.
pub(super) const MAX_ROWS: usize = 20_000;

/// The most columns that are read of a sheet or a text.
pub(super) const MAX_COLUMNS: usize = 256;

/// The most cells with content that are read of a file.
const MAX_CELLS: usize = 200_000;

/// The most cells of a file's rows up to the last one with content, blank ones included: these cost memory too.
const MAX_SLOTS: usize = 1_000_000;

/// The most text that is read of a file, in bytes: a text that many cells share counts for each of them.
const MAX_TEXT_BYTES: usize = 16 << 20;

/// The longest text in a cell that spreadsheets allow, in characters.
const MAX_CELL_CHARS: usize = 32_767;

/// The most bytes of a cell that are kept while it is read: more letters than a cell can have, whatever they are.
const MAX_CELL_BYTES: usize = 4 * (MAX_CELL_CHARS + 1);

/// The last row that spreadsheets allow.
pub(super) const LAST_ROW: usize = 1_048_576;

/// How many rows a remark names.
const MAX_NAMED_ROWS: usize = 20;

/// How much may still be read of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct RemainingSpace {
    cells: usize,
    slots: usize,
    text: usize,
}

impl Default for RemainingSpace {
    fn default() -> Self {
        Self { cells: MAX_CELLS, slots: MAX_SLOTS, text: MAX_TEXT_BYTES }
    }
}

/// What some cells need.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SpaceNeeded {
    /// Cells with content.
    pub(super) cells: usize,
    /// Cells with or without content by which their rows become longer.
    pub(super) slots: usize,
    /// Their text, in bytes.
    pub(super) text: usize,
}

impl RemainingSpace {
    /// Claims what some cells need, if so much is left; returns whether it was.
    pub(super) const fn claim(&mut self, needed: SpaceNeeded) -> bool {
        if self.cells < needed.cells || self.slots < needed.slots || self.text < needed.text {
            return false;
        }
        self.cells -= needed.cells;
        self.slots -= needed.slots;
        self.text -= needed.text;
        true
    }
}

/// The part of a text that a cell can hold, and whether that is all of it.
pub(super) fn fitting_text(text: &str) -> (&str, bool) {
    // Most texts are short: only one with more bytes than that can have more characters.
    if text.len() <= MAX_CELL_CHARS {
        return (text, true);
    }
    match text.char_indices().nth(MAX_CELL_CHARS) {
        Some((end, _)) => (text.get(..end).unwrap_or(text), false),
        None => (text, true),
    }
}

/// Cuts a text to the length that a spreadsheet's cell can have; a cut text ends in `…`.
pub(super) fn truncate_text(mut text: String) -> String {
    let (fitting, complete) = fitting_text(&text);
    if !complete {
        text.truncate(fitting.len());
        text.push('…');
    }
    text
}

/// Adds text to a cell that is being read, as long as it has room: a file can repeat a space millions of times.
pub(super) fn push_within_cell(text: &mut String, more: &str) {
    if text.len() < MAX_CELL_BYTES {
        text.push_str(more);
    }
}

/// A number as people read it, with its groups of thousands.
fn quantity(number: usize) -> Quantity {
    i64::try_from(number).ok().and_then(Quantity::from_whole).unwrap_or_default()
}

/// What was left out of a sheet or a text because of the limits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct LeftOut {
    /// The first and the last row that were not read.
    rows: Option<(usize, usize)>,
    /// Whether columns were not read.
    columns: bool,
    /// The first rows with a cell that was cut.
    long_cells: Vec<usize>,
}

impl LeftOut {
    /// Whether rows were left out, so that further ones need not be read.
    pub(super) const fn is_full(&self) -> bool {
        self.rows.is_some()
    }

    /// Records that a row was not read.
    pub(super) fn leave_out_row(&mut self, row: usize) {
        self.rows = Some(self.rows.map_or((row, row), |(first, last)| (first.min(row), last.max(row))));
    }

    /// Records that columns were not read.
    pub(super) const fn leave_out_columns(&mut self) {
        self.columns = true;
    }

    /// Records that a cell of a row was cut.
    pub(super) fn cut_cell(&mut self, row: usize) {
        if self.long_cells.len() < MAX_NAMED_ROWS && self.long_cells.last() != Some(&row) {
            self.long_cells.push(row);
        }
    }

    /// The remarks on what was left out, each with the limit.
    pub(in crate::import) fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        if let Some((first, last)) = self.rows {
            let text = Phrase::new("import-remark-cut-rows")
                .with("row", first.to_string())
                .with("last", last.to_string())
                .with("rows", quantity(MAX_ROWS))
                .with("cells", quantity(MAX_CELLS))
                .with("text", MAX_TEXT_BYTES >> 20);
            remarks.push(Remark::on_table(text));
        }
        if self.columns {
            let last = column_letter(MAX_COLUMNS - 1);
            let text = Phrase::new("import-remark-cut-columns").with("column", last);
            remarks.push(Remark::on_table(text.with("columns", MAX_COLUMNS)));
        }
        if !self.long_cells.is_empty() {
            let text = Phrase::new("import-remark-cut-cells").with("rows", join_row_ranges(&self.long_cells));
            remarks.push(Remark::on_table(text.with("letters", quantity(MAX_CELL_CHARS))));
        }
        remarks
    }
}
