//! What a screen reader and a test see of a table: rows, headings, cells, and which cell has the keys.

use super::columns::PlacedColumn;
use super::{Cell, Grid, GridSource, GridState};
use crate::ui::widgets::access_bounds;
use egui::accesskit::{Action, Role};
use egui::{Id, Rect, Response, Sense, Ui, UiBuilder};

/// The table itself: its name, its size, and the cell that has the keys.
pub(super) fn table(ui: &Ui, shown: &Grid<'_>, state: &GridState, response: &Response) {
    let active = cell_id(shown, state.row, state.column);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Table);
        node.set_label(shown.name);
        node.set_row_count(shown.rows + 1);
        node.set_column_count(shown.columns.len());
        if shown.rows > 0 && !state.is_editing() {
            node.set_active_descendant(active.accesskit_id());
        }
    });
}

/// A heading.
pub(super) fn heading(ui: &Ui, shown: &Grid<'_>, place: &PlacedColumn<'_>, rect: Rect) {
    if !is_read(ui, shown) {
        return;
    }
    let id = shown.id.with(("heading", place.index));
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::ColumnHeader);
        node.set_label(place.column.heading);
        node.set_column_index(place.index);
        node.set_row_index(0);
        node.set_bounds(access_bounds(rect));
    });
}

/// A row; what it gives is where its cells belong. `None` where nobody reads.
pub(super) fn row(
    ui: &mut Ui,
    shown: &Grid<'_>,
    table: &Response,
    rect: Rect,
    row: usize,
    chosen: bool,
) -> Option<Ui> {
    if !is_read(ui, shown) {
        return None;
    }
    let builder = UiBuilder::new()
        .scope_id(shown.id.with(("row", row)))
        .max_rect(rect)
        .accessibility_parent(table.id)
        .accessibility_role(Role::Row);
    let node = ui.new_child(builder);
    node.ctx().accesskit_node_builder(node.unique_id(), |node| {
        node.set_row_index(row + 1);
        node.set_selected(chosen);
        node.set_bounds(access_bounds(rect));
    });
    Some(node)
}

/// A cell: its words are row, column and value.
pub(super) fn cell(
    row_ui: &mut Option<Ui>,
    shown: &Grid<'_>,
    (place, rect): (&PlacedColumn<'_>, Rect),
    row: usize,
    source: &dyn GridSource,
    value: Cell<'_>,
) {
    let Some(ui) = row_ui else { return };
    let id = cell_id(shown, row, place.index);
    let spoken = source.access_label(row, place.column.heading, value.words());
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Cell);
        node.set_label(spoken);
        node.set_value(value.words());
        node.set_row_index(row + 1);
        node.set_column_index(place.index);
        node.set_bounds(access_bounds(rect));
        node.add_action(Action::Click);
        node.add_action(Action::Focus);
    });
}

/// The cell that a screen reader asked to press or go to, among the visible ones.
pub(super) fn asked(ui: &Ui, shown: &Grid<'_>, placed: &[PlacedColumn<'_>]) -> Option<(usize, usize, bool)> {
    if !is_read(ui, shown) {
        return None;
    }
    let asked = crate::ui::widgets::access_requests(ui);
    if asked.is_empty() {
        return None;
    }
    (0..shown.rows).find_map(|row| {
        placed.iter().find_map(|place| {
            asked.request_for(cell_id(shown, row, place.index)).map(|press| (row, place.index, press))
        })
    })
}

/// The name of a cell among all widgets.
pub(super) fn cell_id(shown: &Grid<'_>, row: usize, column: usize) -> Id {
    shown.id.with(("cell", row, column))
}

/// Whether somebody reads the tree; without, its nodes are not made.
fn is_read(ui: &Ui, shown: &Grid<'_>) -> bool {
    ui.ctx().has_accesskit_node(shown.id)
}
