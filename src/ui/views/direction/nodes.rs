//! What a screen reader and a test see of the tree: its rows with their level, and the names of its parts.

use super::paint::RowPaint;
use super::state::DirectionState;
use crate::session::{Context, RecordKey};
use crate::ui::widgets::access::{
    AccessRequest, ItemPosition, PaintedNode, PaintedTable, is_read, requested,
};
use egui::accesskit::Role;
use egui::{Id, Rect, Response, Ui, UiBuilder};

/// A row among all widgets.
fn item_id(tree: Id, (kind, id): RecordKey) -> Id {
    tree.with(("row", kind.code(), id.bits()))
}

/// Describes the tree itself: its name, its size, and the row that has the keys.
pub(super) fn describe_tree(cx: &Context<'_>, state: &DirectionState, tree: &Response) {
    let active = state.current_row().filter(|_| state.editing.is_none());
    PaintedTable {
        items: Some(state.rows.len()),
        active: active.map(|record| item_id(tree.id, record)),
        ..PaintedTable::new(Role::Tree, &cx.word("ui-view-direction"))
    }
    .describe(tree);
}

/// What the rows belong to; `None` where nobody reads.
pub(super) fn items_ui(ui: &mut Ui, tree: Id, view: Rect) -> Option<Ui> {
    let builder = UiBuilder::new().scope_id(tree.with("rows")).max_rect(view).accessibility_parent(tree);
    is_read(ui, tree).then(|| ui.new_child(builder))
}

/// Adds a row at a position of the tree.
pub(super) fn add_item(items: Option<&Ui>, tree: Id, shown: &RowPaint<'_>, position: usize) {
    let Some(items) = items else { return };
    let node = PaintedNode::new(Role::TreeItem, &shown.row.access_label, shown.layout.row).pressable();
    PaintedNode {
        description: &shown.row.detail,
        item: Some(ItemPosition { level: shown.node.depth, position }),
        selected: Some(shown.status.chosen),
        ..node
    }
    .add(items, item_id(tree, shown.node.at));
}

/// Adds the name of a part of the tree.
pub(super) fn add_heading(items: Option<&Ui>, tree: Id, line: usize, rect: Rect, words: &str) {
    if let Some(items) = items {
        PaintedNode::new(Role::Heading, words, rect).add(items, tree.with(("part", line)));
    }
}

/// The row that a screen reader asked to press or go to.
pub(super) fn requested_row(ui: &Ui, state: &DirectionState, tree: Id) -> Option<AccessRequest<RecordKey>> {
    requested(ui, state.rows.tree.nodes().iter().map(|node| (item_id(tree, node.at), node.at)))
}
