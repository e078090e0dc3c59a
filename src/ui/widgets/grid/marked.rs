//! What the acts on a table are done with: the marked rows by their keys, and the marked columns that can be written.

use super::act::MarkedCells;
use super::columns::CellEdit;
use super::frame::GridFrame;
use super::state::GridState;

/// The keys of the marked rows, in order.
pub(super) fn rows<K: Copy + PartialEq>(frame: &GridFrame<'_, K>, state: &GridState<K>) -> Vec<K> {
    let rows = state.marks.rows(state.row);
    rows.into_iter().filter_map(|row| frame.source.row(row)).collect()
}

/// The marked cells that can be written; `None` where there are none.
pub(super) fn writable_cells<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
) -> Option<MarkedCells<K>> {
    let can_write =
        |column: &usize| frame.grid.columns.get(*column).is_some_and(|it| it.edit != CellEdit::No);
    let columns: Vec<usize> =
        state.marks.columns(state.column, &frame.placed.columns).into_iter().filter(can_write).collect();
    let rows = rows(frame, state);
    (!columns.is_empty() && !rows.is_empty()).then_some(MarkedCells { rows, columns })
}

/// The marked cells that the first row is written over; where rows are marked as a whole, each keeps its title.
pub(super) fn cells_to_fill<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
) -> Option<MarkedCells<K>> {
    let mut cells = writable_cells(frame, state)?;
    if state.marks.has_whole_rows() {
        cells.columns.retain(|column| frame.grid.columns.get(*column).is_some_and(|it| !it.starts_row));
    }
    (!cells.columns.is_empty()).then_some(cells)
}
