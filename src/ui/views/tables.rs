//! What the views of tables remember together: several views list the same kind, and its table is the same in all.

use super::below_table::BelowTableState;
use super::levels::LevelsState;
use super::record_table::RecordTableState;
use crate::model::Kind;
use crate::session::{TableKey, View};
use crate::ui::widgets::grid::GridCommand;
use std::collections::BTreeMap;

/// Where the user is in the tables of records; may be lost.
#[derive(Debug, Default)]
pub struct TablesState {
    /// The tables.
    pub(super) by_key: BTreeMap<TableKey, RecordTableState>,
    /// Which of a view's tables is shown, by view.
    pub(super) tabs: BTreeMap<View, usize>,
    /// The schemes of levels that can be fetched.
    pub(super) levels: LevelsState,
    /// What is shown below a table.
    pub(super) below: BelowTableState,
}

impl TablesState {
    /// Whether something is written in a table of a kind that the plan does not say yet, or not in full.
    pub fn is_editing(&self, kind: Kind) -> bool {
        self.by_key.iter().any(|(key, table)| key.kind() == kind && table.is_editing())
    }

    /// The tables in which more than one row is marked.
    pub fn with_marked_rows(&self) -> impl Iterator<Item = TableKey> + '_ {
        self.by_key.iter().filter(|(_, table)| table.grid.marked_rows() > 1).map(|(key, _)| *key)
    }

    /// Does this in a table, which takes the keyboard.
    pub(super) fn request(&mut self, key: TableKey, command: GridCommand) {
        let table = self.by_key.entry(key).or_default();
        table.grid.request(command);
        table.grid.take_focus();
    }

    /// Begins a new row in a table.
    pub(super) fn begin_row(&mut self, key: TableKey) {
        self.by_key.entry(key).or_default().begin_row();
    }

    /// Closes boxes whose text the plan had, and no longer has after undo or redo.
    pub(super) fn after_undo_or_redo(&mut self) {
        self.by_key.values_mut().for_each(RecordTableState::close_live_edit);
    }
}
