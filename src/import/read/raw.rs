//! A sheet as its file stores it: cells by row and column, what is hidden, what is merged, and what was left out.
//!
//! Only cells with content are stored, whatever size a sheet claims, and no more of them than the limits below, so that
//! no file fills the memory.

use super::cell_names::{column_letter, join_row_ranges};
use super::grid::{CellGrid, CellRow, clean_cell};
use crate::import::remark::Remark;
use crate::import::words::is_word;
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// The most sheets that are read of a workbook.
pub(super) const MAX_SHEETS: usize = 100;

/// The most rows with content that are read of a sheet.
pub(super) const MAX_ROWS: usize = 20_000;

/// The most columns that are read of a sheet.
pub(super) const MAX_COLUMNS: usize = 256;

/// The most cells that are read of a workbook.
const MAX_CELLS: usize = 200_000;

/// The most text that is read of a workbook, in bytes: a text that many cells share counts for each of them.
const MAX_TEXT_BYTES: usize = 16 << 20;

/// The longest text in a cell that spreadsheets allow, in characters.
const MAX_CELL_CHARS: usize = 32_767;

/// The last row that spreadsheets allow.
const LAST_ROW: usize = 1_048_576;

/// A heading that numbers the rows is looked for in so many of the first rows.
const HEADING_ROWS: usize = 25;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RawValue {
    /// Text, or a number with a unit.
    Text(String),
    /// A number, formatted by [`super::number::format_norwegian`].
    Number(String),
    /// An error of the spreadsheet: `#REF!`.
    Error(String),
    /// A formula that no program has calculated.
    Uncalculated(String),
}

/// Cells that are merged into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct MergedCells {
    /// The row of its first cell, from 1.
    pub(in crate::import) row: usize,
    /// Its last row.
    pub(in crate::import) last_row: usize,
    /// The column of its first cell, from 0.
    pub(in crate::import) column: usize,
    /// Its last column.
    pub(in crate::import) last_column: usize,
}

/// What kind of content a sheet has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import) enum SheetContent {
    /// Cells.
    #[default]
    Cells,
    /// A chart, which has no cells.
    Chart,
    /// No content that can be read: its part is missing or damaged.
    Unreadable,
}

/// A sheet as it was read from a file.
#[derive(Debug, Default)]
pub(in crate::import) struct RawSheet {
    /// Its name.
    pub(in crate::import) name: String,
    /// Whether it is hidden.
    pub(in crate::import) hidden: bool,
    /// What kind of content it has.
    pub(in crate::import) content: SheetContent,
    /// The merged cells.
    pub(in crate::import) merged: Vec<MergedCells>,
    rows: BTreeMap<usize, BTreeMap<usize, RawValue>>,
    hidden_rows: BTreeSet<usize>,
    hidden_columns: BTreeSet<usize>,
    /// The first row that was not read, where there is one.
    cut_row: Option<usize>,
    /// Whether columns were not read.
    cut_columns: bool,
}

/// How many cells and how much text may still be read of a workbook.
#[derive(Clone, Copy, Debug)]
pub(super) struct RemainingSpace {
    cells: usize,
    text: usize,
}

impl Default for RemainingSpace {
    fn default() -> Self {
        Self { cells: MAX_CELLS, text: MAX_TEXT_BYTES }
    }
}

/// The sheets of a workbook as they were read.
#[derive(Debug, Default)]
pub(in crate::import) struct RawSheets {
    /// The sheets, in their order.
    pub(in crate::import) sheets: Vec<RawSheet>,
    /// How many further sheets were not read.
    pub(in crate::import) unread: usize,
}

/// Cuts a text to the length that a spreadsheet's cell can have; a cut text ends in `…`.
pub(super) fn truncate_text(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(MAX_CELL_CHARS) {
        text.truncate(end);
        text.push('…');
    }
    text
}

impl RawSheet {
    /// A sheet without cells.
    pub(super) fn new(name: String, hidden: bool) -> Self {
        Self { name, hidden, ..Self::default() }
    }

    /// Stores the content of a cell; rows count from 1, columns from 0. What exceeds the limits is recorded, not stored.
    pub(super) fn insert(&mut self, row: usize, column: usize, value: RawValue, space: &mut RemainingSpace) {
        if matches!(&value, RawValue::Text(text) if text.trim().is_empty()) || row > LAST_ROW {
            return;
        }
        // A cell too far to the right is no reason to stop: the rows after it are still read.
        if column >= MAX_COLUMNS {
            self.cut_columns = true;
            return;
        }
        let length = match &value {
            RawValue::Text(text)
            | RawValue::Number(text)
            | RawValue::Error(text)
            | RawValue::Uncalculated(text) => text.len(),
        };
        let no_space = space.cells == 0 || space.text < length;
        let is_full = no_space || self.rows.len() >= MAX_ROWS && !self.rows.contains_key(&row);
        if is_full {
            self.cut_row = Some(self.cut_row.map_or(row, |cut| cut.min(row)));
            return;
        }
        space.cells -= 1;
        space.text -= length;
        self.rows.entry(row).or_default().insert(column, value);
    }

    /// Whether a limit was reached, so that further rows need not be read.
    pub(super) const fn is_full(&self) -> bool {
        self.cut_row.is_some()
    }

    /// Records that rows are hidden.
    pub(super) fn hide_rows(&mut self, from: usize, to: usize) {
        // A file can hide all rows to the end of the sheet with a few bytes.
        self.hidden_rows.extend((from..=to).take(MAX_ROWS));
    }

    /// Records that columns are hidden.
    pub(super) fn hide_columns(&mut self, from: usize, to: usize) {
        self.hidden_columns.extend((from..=to).take(MAX_COLUMNS));
    }

    /// The cells as a table, without the blank columns in front.
    pub(in crate::import) fn to_grid(&self) -> CellGrid {
        let left = self.rows.values().filter_map(|cells| cells.keys().next()).min().copied().unwrap_or(0);
        let numbering = self.numbering_columns();
        let mut rows = Vec::new();
        for (number, cells) in &self.rows {
            let width = cells.keys().next_back().map_or(0, |last| last + 1 - left);
            let mut texts = vec![String::new(); width];
            for (column, value) in cells {
                if let Some(text) = texts.get_mut(column - left) {
                    *text = text_of_value(value, numbering.contains(column));
                }
            }
            // A row of nothing but errors or invisible characters is blank once its cells are cleaned.
            if texts.iter().any(|text| !text.is_empty()) {
                rows.push(CellRow { number: *number, cells: texts });
            }
        }
        CellGrid { rows, name: self.name.clone(), first_column: left, ..CellGrid::default() }
    }

    /// The columns that number the rows: `1.2` in them is no decimal number.
    fn numbering_columns(&self) -> BTreeSet<usize> {
        let first = self.rows.values().take(HEADING_ROWS).flatten();
        let names = first
            .filter(|(_, value)| matches!(value, RawValue::Text(text) if is_word("heading-number", text)));
        names.map(|(column, _)| *column).collect()
    }

    /// The remarks on the sheet's cells, whatever its role is.
    pub(in crate::import) fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let mut add = |row: Option<usize>, column: Option<String>, text: Phrase| {
            remarks.push(Remark { sheet: None, row, column, text });
        };
        if let Some(row) = self.cut_row {
            add(None, None, Phrase::new("import-remark-cut-rows").with("row", row.to_string()));
        }
        if self.cut_columns {
            let last = column_letter(MAX_COLUMNS - 1);
            add(None, None, Phrase::new("import-remark-cut-columns").with("column", last));
        }
        let hidden: Vec<usize> =
            self.hidden_rows.iter().copied().filter(|row| self.rows.contains_key(row)).collect();
        if !hidden.is_empty() {
            add(None, None, Phrase::new("import-remark-hidden-rows").with("rows", join_row_ranges(&hidden)));
        }
        // Only hidden columns with content deserve a remark: many templates hide all that are unused.
        let used: BTreeSet<usize> = self.rows.values().flat_map(BTreeMap::keys).copied().collect();
        let hidden: Vec<String> =
            self.hidden_columns.intersection(&used).map(|at| column_letter(*at)).collect();
        if !hidden.is_empty() {
            let text = Phrase::new("import-remark-hidden-columns").with("columns", hidden.join(", "));
            add(None, None, text);
        }
        let mut uncalculated: Vec<String> = Vec::new();
        for (row, cells) in &self.rows {
            for (column, value) in cells {
                let letter = column_letter(*column);
                match value {
                    RawValue::Error(error) => {
                        let text = Phrase::new("import-remark-cell-error").with("error", error.as_str());
                        add(Some(*row), Some(letter), text);
                    }
                    RawValue::Uncalculated(_) => uncalculated.push(format!("{letter}{row}")),
                    RawValue::Text(_) | RawValue::Number(_) => {}
                }
            }
        }
        if !uncalculated.is_empty() {
            let count = uncalculated.len();
            // A workbook without stored results has thousands of them: the first cells are enough to find the others.
            uncalculated.truncate(20);
            let text = Phrase::new("import-remark-uncalculated").with("count", count);
            add(None, None, text.with("cells", uncalculated.join(", ")));
        }
        remarks
    }
}

/// The text of a cell in the table.
fn text_of_value(value: &RawValue, numbers_rows: bool) -> String {
    match value {
        RawValue::Text(text) => clean_cell(text),
        RawValue::Number(number) if numbers_rows => number.replace(',', "."),
        RawValue::Number(number) => number.clone(),
        RawValue::Error(_) | RawValue::Uncalculated(_) => String::new(),
    }
}
