//! What the plan knows already of what is being written in a table.

use crate::edit::Change;
use crate::model::Uid;

/// What the plan knows of what is being written.
#[derive(Debug)]
pub(super) struct LiveEdit {
    /// The record.
    pub(super) record: Uid,
    /// The column.
    pub(super) column: usize,
    /// Whether the record was made by it.
    pub(super) created_record: bool,
    /// All changes so far as one, from what the plan said before to what it says now.
    pub(super) change: Change,
}

impl LiveEdit {
    /// One more change was made.
    pub(super) fn add(&mut self, change: &Change) {
        let before = std::mem::take(&mut self.change);
        // They do not compose where another program has written in between; then the newest one alone can be reverted.
        self.change = before.compose(change).unwrap_or_else(|_| change.clone());
    }
}
