//! A sheet as its file stores it: cells by row and column, what is hidden, what is merged, and what was left out.
//!
//! Only cells with content are stored, whatever size a sheet claims, and no more of them than the limits below, so that
//! no file fills the memory.

use super::cell_names::{column_letter, join_row_ranges};
use super::grid::{CellGrid, CellRow};
use super::limits::{LAST_ROW, LeftOut, MAX_COLUMNS, MAX_ROWS, RemainingSpace, SpaceNeeded, fitting_text};
use crate::import::remark::Remark;
use crate::import::words::is_word;
use crate::text::{Phrase, clean_cell};
use std::collections::{BTreeMap, BTreeSet};

/// A heading that numbers the rows is looked for in so many of the first rows.
const HEADING_ROWS: usize = 25;

/// So many cells with impossible names are reported; where one is, all may be.
const MAX_MISPLACED: usize = 20;

/// So many texts that are struck through are reported.
const MAX_STRUCK: usize = 200;

/// So many comments are reported.
const MAX_COMMENTS: usize = 200;

/// So much of an impossible name is quoted.
const LONGEST_NAME: usize = 20;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RawValue {
    /// Text, or a number with a unit.
    Text(String),
    /// A number, formatted by [`super::number::format_stored_number`].
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
    /// The hidden rows and columns, as the first and the last of each range.
    hidden_rows: Vec<(usize, usize)>,
    hidden_columns: Vec<(usize, usize)>,
    /// What was left out because of the limits.
    left_out: LeftOut,
    /// The first texts that are struck through, with their row and column, and how many more there are.
    struck: Vec<(usize, usize, String)>,
    more_struck: usize,
    /// The first comments, with their row and column, and how many more there are.
    comments: Vec<(usize, usize, String)>,
    more_comments: usize,
    /// Remarks on the first cells whose names are of no cell, or of one outside the sheet.
    misplaced: Vec<Remark>,
}

/// The sheets of a workbook as they were read.
#[derive(Debug, Default)]
pub(in crate::import) struct RawSheets {
    /// The sheets, in their order.
    pub(in crate::import) sheets: Vec<RawSheet>,
    /// How many further sheets were not read.
    pub(in crate::import) unread: usize,
}

impl RawSheet {
    /// A sheet without cells.
    pub(super) fn new(name: String, hidden: bool) -> Self {
        Self { name, hidden, ..Self::default() }
    }

    /// Stores the content of a cell; rows count from 1, columns from 0. What exceeds the limits is recorded, not stored.
    pub(super) fn insert(&mut self, row: usize, column: usize, value: &RawValue, space: &mut RemainingSpace) {
        if matches!(value, RawValue::Text(text) if text.trim().is_empty()) {
            return;
        }
        if row > LAST_ROW {
            let cell = format!("{}{row}", column_letter(column));
            let text = Phrase::new("import-remark-cell-outside").with("cell", cell);
            self.remark_on_misplaced(Remark::on_table(text));
            return;
        }
        // A cell too far to the right is no reason to stop: the rows after it are still read.
        if column >= MAX_COLUMNS {
            self.left_out.leave_out_columns();
            return;
        }
        let length = match value {
            RawValue::Text(text)
            | RawValue::Number(text)
            | RawValue::Error(text)
            | RawValue::Uncalculated(text) => text.len(),
        };
        let cells = self.rows.get(&row);
        let width = cells.and_then(|cells| cells.keys().next_back()).map_or(0, |last| last + 1);
        let slots = (column + 1).saturating_sub(width);
        let is_full = cells.is_none() && self.rows.len() >= MAX_ROWS;
        if is_full || !space.claim(SpaceNeeded { cells: 1, slots, text: length }) {
            self.left_out.leave_out_row(row);
            return;
        }
        if matches!(value, RawValue::Text(text) if !fitting_text(text).1) {
            self.left_out.cut_cell(row);
        }
        self.rows.entry(row).or_default().insert(column, value.clone());
    }

    /// Records that a cell has a name that no cell has, and was read as the one that follows the cell before it.
    pub(super) fn note_misnamed(&mut self, name: &str, row: usize, column: usize) {
        let letter = column_letter(column);
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let text = Phrase::new("import-remark-cell-misnamed").with("name", name);
        let text = text.with("cell", format!("{letter}{row}"));
        self.remark_on_misplaced(Remark { sheet: None, row: Some(row), column: Some(letter), text });
    }

    /// Records a text that is struck through, and therefore no content of the cell.
    pub(super) fn note_struck(&mut self, row: usize, column: usize, text: &str) {
        if self.struck.len() < MAX_STRUCK {
            self.struck.push((row, column, clean_cell(text)));
        } else {
            self.more_struck += 1;
        }
    }

    /// Whether a cell has a comment.
    pub(super) fn has_comment(&self, row: usize, column: usize) -> bool {
        self.comments.iter().any(|comment| (comment.0, comment.1) == (row, column))
    }

    /// Records a comment on a cell.
    pub(super) fn note_comment(&mut self, row: usize, column: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.comments.len() < MAX_COMMENTS {
            self.comments.push((row, column, clean_cell(text)));
        } else {
            self.more_comments += 1;
        }
    }

    /// Records the whole content of a cell that is struck through.
    pub(super) fn note_struck_value(&mut self, row: usize, column: usize, value: &RawValue) {
        let text = text_of_value(value, false);
        if !text.is_empty() {
            self.note_struck(row, column, &text);
        }
    }

    fn remark_on_misplaced(&mut self, remark: Remark) {
        if self.misplaced.len() < MAX_MISPLACED {
            self.misplaced.push(remark);
        }
    }

    /// Whether a limit was reached, so that further rows need not be read.
    pub(super) const fn is_full(&self) -> bool {
        self.left_out.is_full()
    }

    /// Records that a row was not read.
    pub(super) fn leave_out_row(&mut self, row: usize) {
        self.left_out.leave_out_row(row);
    }

    /// Records that rows are hidden.
    pub(super) fn hide_rows(&mut self, from: usize, to: usize) {
        // A file can hide all rows to the end of the sheet with a few bytes, and can do so thousands of times.
        if self.hidden_rows.len() < MAX_ROWS {
            self.hidden_rows.push((from, to));
        }
    }

    /// Records that columns are hidden.
    pub(super) fn hide_columns(&mut self, from: usize, to: usize) {
        if self.hidden_columns.len() < MAX_COLUMNS {
            self.hidden_columns.push((from, to));
        }
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
        let mut remarks = self.left_out.remarks();
        remarks.extend(self.misplaced.iter().cloned());
        remarks.extend(self.remarks_on_texts());
        let mut add = |row: Option<usize>, column: Option<String>, text: Phrase| {
            remarks.push(Remark { sheet: None, row, column, text });
        };
        let hidden = members_within(&self.hidden_rows, self.rows.keys().copied());
        if !hidden.is_empty() {
            add(None, None, Phrase::new("import-remark-hidden-rows").with("rows", join_row_ranges(&hidden)));
        }
        // Only hidden columns with content deserve a remark: many templates hide all that are unused.
        let used: BTreeSet<usize> = self.rows.values().flat_map(BTreeMap::keys).copied().collect();
        let hidden = members_within(&self.hidden_columns, used.into_iter());
        let hidden: Vec<String> = hidden.into_iter().map(column_letter).collect();
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

    /// The remarks on what is struck through, and the comments on cells.
    fn remarks_on_texts(&self) -> impl Iterator<Item = Remark> {
        let of_cells = |key: &'static str, texts: &[(usize, usize, String)]| {
            let remark = |(row, column, text): &(usize, usize, String)| Remark {
                sheet: None,
                row: Some(*row),
                column: Some(column_letter(*column)),
                text: Phrase::new(key).with("text", text.as_str()),
            };
            texts.iter().map(remark).collect::<Vec<_>>()
        };
        let more =
            |text: Phrase, count: usize| (count > 0).then(|| Remark::on_table(text.with("count", count)));
        let struck = of_cells("import-remark-struck", &self.struck);
        let comments = of_cells("import-remark-comment", &self.comments);
        let more_struck = more(Phrase::new("import-remark-struck-more"), self.more_struck);
        let more_comments = more(Phrase::new("import-remark-comments-more"), self.more_comments);
        struck.into_iter().chain(more_struck).chain(comments).chain(more_comments)
    }
}

/// Those of some numbers in ascending order that are in one of the ranges, which may overlap.
fn members_within(ranges: &[(usize, usize)], numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut ranges = ranges.to_vec();
    ranges.sort_unstable();
    let (mut next, mut end) = (0, None);
    let is_within = |number: &usize| {
        while let Some((_, to)) = ranges.get(next).filter(|(from, _)| from <= number) {
            end = end.max(Some(*to));
            next += 1;
        }
        end.is_some_and(|end| *number <= end)
    };
    numbers.filter(is_within).collect()
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
