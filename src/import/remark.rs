//! What a person should know about a table, one of its rows or one of its cells.

use crate::text::Phrase;

/// What a person should know about a row, a cell or the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The sheet, by its name; `None` where the file is one table.
    pub sheet: Option<String>,
    /// The row, as its number in the file; `None` where it is about the table.
    pub row: Option<usize>,
    /// The column, as its heading or letter; `None` where it is about the whole row.
    pub column: Option<String>,
    /// What there is to know.
    pub text: Phrase,
}

impl Remark {
    /// A remark on a table, without its sheet.
    pub(super) const fn on_table(text: Phrase) -> Self {
        Self { sheet: None, row: None, column: None, text }
    }
}
