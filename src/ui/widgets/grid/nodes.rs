//! What a screen reader and a test see of a table: rows, headings, cells, and which cell has the keys.

use super::columns::SortDirection;
use super::frame::{CellPosition, GridFrame, cell_rect};
use super::opener;
use super::source::Cell;
use super::state::GridState;
use crate::ui::widgets::access::{PaintedNode, PaintedRow, PaintedTable, TableSize, is_read, requested};
use egui::accesskit::{self, Role};
use egui::{Id, Rect, Ui};

/// Describes the table itself: its name, its size, and the cell that has the keys.
pub(super) fn describe_table<K: Copy + PartialEq>(frame: &GridFrame<'_, K>, state: &GridState<K>) {
    let (rows, sums) = (frame.source.rows(), frame.source.sum_rows());
    // While a box is open the keyboard is in it, and it is a node of its own.
    let active = (rows > 0 && !state.is_editing()).then(|| frame.grid.cell_id(state.row, state.column));
    let size = Some(TableSize { rows: rows + sums + 1, columns: frame.grid.columns.len() });
    let selects_many = true;
    PaintedTable { size, active, selects_many, ..PaintedTable::new(Role::Table, frame.grid.name) }
        .describe(frame.table);
}

/// Adds the headings, those that are scrolled out of sight too.
pub(super) fn add_headings<K>(ui: &Ui, frame: &GridFrame<'_, K>, header: Rect, scrolled: f32) {
    if !is_read(ui, frame.grid.id) {
        return;
    }
    for placed in &frame.placed.columns {
        let rect = cell_rect(placed, header, scrolled);
        let node = PaintedNode::new(Role::ColumnHeader, placed.column.heading, rect).at(0, placed.index);
        let sorted = placed.column.sorted.map(|sorted| match sorted {
            SortDirection::Ascending => accesskit::SortDirection::Ascending,
            SortDirection::Descending => accesskit::SortDirection::Descending,
        });
        PaintedNode { sorted, ..node.pressable() }.add(ui, heading_id(frame, placed.index));
    }
}

fn heading_id<K>(frame: &GridFrame<'_, K>, column: usize) -> Id {
    frame.grid.id.with(("heading", column))
}

/// The heading that a screen reader asked to press.
pub(super) fn requested_heading<K>(ui: &Ui, frame: &GridFrame<'_, K>) -> Option<usize> {
    let headings = frame.placed.columns.iter().map(|placed| (heading_id(frame, placed.index), placed.index));
    requested(ui, headings).filter(|request| request.press).map(|request| request.node)
}

/// Adds a row; gives the `Ui` that its cells belong to. `None` where nobody reads.
pub(super) fn add_row<K: Copy + PartialEq>(
    ui: &mut Ui,
    frame: &GridFrame<'_, K>,
    at: usize,
    rect: Rect,
    selected: bool,
) -> Option<Ui> {
    if !is_read(ui, frame.grid.id) {
        return None;
    }
    let title = frame.source.cell(at, opener::title_column(frame)).words().trim();
    // A row without a title is known by its number.
    let number = (at + 1).to_string();
    let name = if title.is_empty() { &number } else { title };
    PaintedRow { name, index: at + 1, rect, selected }.add(ui, frame.grid.id)
}

/// Adds the control that opens the form of a row, which is described by the row's title.
pub(super) fn add_opener<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    row: Option<&Ui>,
    at: usize,
    line: Rect,
    scrolled: f32,
) {
    let Some(row) = row else { return };
    let Some(rect) = opener::opener_rect(row, frame, line, scrolled) else { return };
    let title = frame.source.cell(at, opener::title_column(frame)).words();
    let node = PaintedNode::new(Role::Button, frame.grid.open, rect).pressable();
    PaintedNode { description: title, ..node }.add(row, opener_id(frame, at));
}

fn opener_id<K>(frame: &GridFrame<'_, K>, row: usize) -> Id {
    frame.grid.id.with(("open", row))
}

/// The row whose form a screen reader asked to open.
pub(super) fn requested_opener<K: Copy + PartialEq>(ui: &Ui, frame: &GridFrame<'_, K>) -> Option<usize> {
    let openers = (0..frame.source.rows()).map(|row| (opener_id(frame, row), row));
    requested(ui, openers).filter(|request| request.press).map(|request| request.node)
}

/// A cell of a row, as it is painted.
pub(super) struct CellNode<'a> {
    /// Its position.
    pub position: CellPosition,
    /// The heading of its column.
    pub heading: &'a str,
    /// What it shows.
    pub value: Cell<'a>,
    /// Where it is on the screen.
    pub rect: Rect,
    /// Whether it is marked, where any cell of its row is.
    pub marked: Option<bool>,
}

impl CellNode<'_> {
    /// Adds it to its row: its words are row, column and value.
    pub fn add<K: Copy + PartialEq>(&self, row: Option<&Ui>, frame: &GridFrame<'_, K>) {
        let Some(row) = row else { return };
        let CellPosition { row: at, column } = self.position;
        let label = frame.source.access_label(at, self.heading, self.value.words());
        let node = PaintedNode::new(Role::Cell, &label, self.rect).at(at + 1, column).pressable();
        PaintedNode { value: Some(self.value.words()), selected: self.marked, ..node }
            .add(row, frame.grid.cell_id(at, column));
    }
}

/// The cell that a screen reader asked to press or go to.
pub(super) fn requested_cell<K: Copy + PartialEq>(ui: &Ui, frame: &GridFrame<'_, K>) -> Option<CellPosition> {
    let columns = frame.grid.columns.len();
    let cells = (0..frame.source.rows()).flat_map(|row| {
        (0..columns).map(move |column| (frame.grid.cell_id(row, column), CellPosition { row, column }))
    });
    requested(ui, cells).map(|request| request.node)
}
