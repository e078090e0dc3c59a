//! What came of a table that was taken in: the change, the counts, and what somebody should know.

use super::{RowCounts, Unit};
use crate::edit::Change;
use crate::text::Phrase;

/// What somebody should know about a row, a cell or the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The sheet, by its name; nothing where the file is one table.
    pub sheet: Option<String>,
    /// The row, as its number in the file; nothing where it is about the table.
    pub row: Option<usize>,
    /// The column, as its heading or letter; nothing where it is about the whole row.
    pub column: Option<String>,
    /// What there is to know.
    pub text: Phrase,
}

/// A table taken in.
#[derive(Clone, Debug, Default)]
pub struct ImportResult {
    /// What it changes in the plan, as one step.
    pub change: Change,
    /// How many measures came in.
    pub measures: usize,
    /// How many rows were judged what.
    pub counts: RowCounts,
    /// What the numbers were read as counting.
    pub unit: Unit,
    /// What was not understood, or understood in a way worth knowing; by row.
    pub remarks: Vec<Remark>,
}
