//! The columns of a table and the rows of its headings: the result of the search for headings.

use crate::import::field::ImportField;
use crate::import::unit::Unit;

/// A column, as it was found or as a person set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportColumn {
    /// Its heading, as printed; empty where there is none.
    pub heading: String,
    /// The field that its cells fill.
    pub field: ImportField,
    /// The unit that its heading names.
    pub unit: Option<Unit>,
    /// Whether its heading says that its amounts are whole budgets, not changes of a budget.
    pub is_whole_budget: bool,
    /// Whether the field was only guessed, not named by the heading.
    pub is_guessed: bool,
}

/// The rows of the headings, and the columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headings {
    /// The index in the grid of the first row of content; 0 where there are no headings.
    pub body_start: usize,
    /// How many rows are above the headings: the table's title.
    pub title_rows: usize,
    /// The columns.
    pub columns: Vec<ImportColumn>,
}
