//! A sheet as its file holds it: cells by row and column, what is hidden, what is merged, and what was left.
//!
//! Only cells that hold something are kept, whatever size a sheet claims, and no more of them than people plan with.

use super::lines::join_row_ranges;
use crate::import::grid::clean_cell;
use crate::import::words::is_word;
use crate::import::{CellGrid, CellRow, Remark};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// So many rows with content are read of a sheet.
pub(super) const MAX_ROWS: usize = 20_000;
/// So many columns are read of a sheet.
pub(super) const MAX_COLUMNS: usize = 256;
/// So many cells are read of a workbook.
const MAX_CELLS: usize = 200_000;
/// So much text is kept of a workbook, in bytes: a text that many cells share counts for each of them.
const MAX_TEXT_BYTES: usize = 16 << 20;
/// No spreadsheet holds longer texts in a cell, in letters.
const MAX_CELL_CHARS: usize = 32_767;
/// Rows and columns beyond these are in no spreadsheet.
const LAST_ROW: usize = 1_048_576;
/// The headings are looked for in so many rows.
const HEADING_ROWS: usize = 25;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RawValue {
    /// Text, or a number with something beside it.
    Text(String),
    /// A number, as [`super::number::written`] has it.
    Number(String),
    /// An error of the spreadsheet: `#REF!`.
    Error(String),
    /// A formula that no program has calculated.
    Uncalculated(String),
}

/// Cells that are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MergedCells {
    /// The row of its first cell, from 1.
    pub(crate) row: usize,
    /// Its last row.
    pub(crate) last_row: usize,
    /// The column of its first cell, from 0.
    pub(crate) column: usize,
    /// Its last column.
    pub(crate) last_column: usize,
}

/// What a sheet holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SheetContent {
    /// Cells.
    #[default]
    Cells,
    /// A chart, and no cells by its nature.
    Chart,
    /// Nothing that could be read: its part is missing or damaged.
    Unreadable,
}

/// A sheet on its way from a file.
#[derive(Debug, Default)]
pub(super) struct RawSheet {
    /// Its name.
    pub(super) name: String,
    /// Whether it is hidden.
    pub(super) hidden: bool,
    /// What it holds.
    pub(super) content: SheetContent,
    /// The cells that are one.
    pub(super) merged: Vec<MergedCells>,
    rows: BTreeMap<usize, BTreeMap<usize, RawValue>>,
    hidden_rows: BTreeSet<usize>,
    hidden_columns: BTreeSet<usize>,
    /// The first row that was not read, where there is one.
    cut_row: Option<usize>,
    /// Whether columns were not read.
    cut_columns: bool,
}

/// How much may still be read of a workbook.
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

/// A text as long as a spreadsheet's cell can be; where there is more, it ends in `…`.
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

    /// Keeps what a cell holds; rows count from 1, columns from 0. What is beyond the limits is noted.
    pub(super) fn insert(&mut self, row: usize, column: usize, value: RawValue, room: &mut RemainingSpace) {
        if matches!(&value, RawValue::Text(text) if text.trim().is_empty()) || row > LAST_ROW {
            return;
        }
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
        let no_room = room.cells == 0 || room.text < length;
        let is_full = no_room || self.rows.len() >= MAX_ROWS && !self.rows.contains_key(&row);
        if is_full {
            self.cut_row = Some(self.cut_row.map_or(row, |cut| cut.min(row)));
            return;
        }
        room.cells -= 1;
        room.text -= length;
        self.rows.entry(row).or_default().insert(column, value);
    }

    /// Whether there is no use in reading further rows.
    pub(super) const fn is_full(&self) -> bool {
        self.cut_row.is_some()
    }

    /// Notes that rows are hidden.
    pub(super) fn hide_rows(&mut self, from: usize, to: usize) {
        self.hidden_rows.extend((from..=to).take(MAX_ROWS));
    }

    /// Notes that columns are hidden.
    pub(super) fn hide_columns(&mut self, from: usize, to: usize) {
        self.hidden_columns.extend((from..=to).take(MAX_COLUMNS));
    }

    /// The cells as a table, without the blank columns in front.
    pub(super) fn to_grid(&self) -> CellGrid {
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
            if texts.iter().any(|text| !text.is_empty()) {
                rows.push(CellRow { number: *number, cells: texts });
            }
        }
        CellGrid { rows, name: self.name.clone(), first_column: left, ..CellGrid::default() }
    }

    /// The columns that number the rows: `1.2` there is no decimal number.
    fn numbering_columns(&self) -> BTreeSet<usize> {
        let first = self.rows.values().take(HEADING_ROWS).flatten();
        let names = first
            .filter(|(_, value)| matches!(value, RawValue::Text(text) if is_word("heading-number", text)));
        names.map(|(column, _)| *column).collect()
    }

    /// What there is to say of the sheet's cells, whatever they are taken for.
    pub(super) fn remarks(&self) -> Vec<Remark> {
        let mut notes = Vec::new();
        let mut say = |row: Option<usize>, column: Option<String>, text: Phrase| {
            notes.push(Remark { sheet: None, row, column, text });
        };
        if let Some(row) = self.cut_row {
            say(None, None, Phrase::new("import-remark-cut-rows").with("row", row.to_string()));
        }
        if self.cut_columns {
            let last = super::lines::column_letter(MAX_COLUMNS - 1);
            say(None, None, Phrase::new("import-remark-cut-columns").with("column", last));
        }
        let hidden: Vec<usize> =
            self.hidden_rows.iter().copied().filter(|row| self.rows.contains_key(row)).collect();
        if !hidden.is_empty() {
            say(None, None, Phrase::new("import-remark-hidden-rows").with("rows", join_row_ranges(&hidden)));
        }
        let used: BTreeSet<usize> = self.rows.values().flat_map(BTreeMap::keys).copied().collect();
        let hidden: Vec<String> =
            self.hidden_columns.intersection(&used).map(|at| super::lines::column_letter(*at)).collect();
        if !hidden.is_empty() {
            let text = Phrase::new("import-remark-hidden-columns").with("columns", hidden.join(", "));
            say(None, None, text);
        }
        let mut uncalculated: Vec<String> = Vec::new();
        for (row, cells) in &self.rows {
            for (column, value) in cells {
                let letter = super::lines::column_letter(*column);
                match value {
                    RawValue::Error(error) => {
                        let text = Phrase::new("import-remark-cell-error").with("error", error.as_str());
                        say(Some(*row), Some(letter), text);
                    }
                    RawValue::Uncalculated(_) => uncalculated.push(format!("{letter}{row}")),
                    RawValue::Text(_) | RawValue::Number(_) => {}
                }
            }
        }
        if !uncalculated.is_empty() {
            let count = uncalculated.len();
            uncalculated.truncate(20);
            let text = Phrase::new("import-remark-uncalculated").with("count", count);
            say(None, None, text.with("cells", uncalculated.join(", ")));
        }
        notes
    }
}

/// What the table shows of a cell.
fn text_of_value(value: &RawValue, numbers_rows: bool) -> String {
    match value {
        RawValue::Text(text) => clean_cell(text),
        RawValue::Number(number) if numbers_rows => number.replace(',', "."),
        RawValue::Number(number) => number.clone(),
        RawValue::Error(_) | RawValue::Uncalculated(_) => String::new(),
    }
}
