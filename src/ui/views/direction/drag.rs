//! Pointing in the tree: choosing, writing where one points, and dragging a row to another place.

use super::act::TreeAct;
use super::editing::RowEditing;
use super::lines::{RowAt, TreeFrame};
use super::nodes;
use super::paint::RowLayout;
use super::state::DirectionState;
use super::tree_place::{DropSide, TreePlace};
use crate::session::{Context, RecordKey};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::in_place::Caret;
use egui::{CursorIcon, Key, Modifiers, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2b, vec2};

/// How near to the edge of a row means before or after it, not below it: a share of its height.
const EDGE_SHARE: f32 = 0.3;

fn layout_of(ui: &Ui, cx: &Context<'_>, state: &DirectionState, row: RowAt) -> Option<RowLayout> {
    let (node, words) = (state.rows.tree.nodes().get(row.at)?, state.rows.get(cx, row.at)?);
    Some(RowLayout::of(ui, row.line, node.depth, &words.mark, &words.detail))
}

/// Takes what was pointed at, or pressed by a screen reader.
pub(super) fn handle_pointer(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    frame: &TreeFrame<'_>,
    acts: &mut Vec<TreeAct>,
) {
    let tree = frame.tree;
    if let Some(request) = nodes::requested_row(ui, state, tree.id) {
        state.finish_editing(acts);
        tree.request_focus();
        state.go_to(request.node);
        acts.push(TreeAct::Select(request.node));
        if request.press && cx.can.edit {
            state.editing = Some(RowEditing::row(request.node, Caret::End));
        }
        return;
    }
    let at = tree.interact_pointer_pos().filter(|_| tree.clicked()).filter(|at| ui.clip_rect().contains(*at));
    let Some(at) = at else { return };
    // What is being written ends first; the line that was clicked is the one that the user saw.
    state.finish_editing(acts);
    let line = frame.line_at(state, at);
    if line == Some(state.lines.len()) && cx.can.edit {
        state.new_row_wanted = Some(state.new_row_at_end(cx));
        return;
    }
    let row = line.and_then(|line| frame.row(state, line));
    let Some((row, layout)) = row.and_then(|row| Some((row, layout_of(ui, cx, state, row)?))) else {
        tree.request_focus();
        return;
    };
    state.go_to(row.record);
    acts.push(TreeAct::Select(row.record));
    let on_title = at.x >= layout.title.left() - theme::GAP && at.x <= layout.title.right();
    if on_title && cx.can.edit {
        let words = state.rows.get(cx, row.at).map_or("", |row| &row.title);
        let letter = letter_at(ui, words, layout.title, at);
        state.editing = Some(RowEditing::row(row.record, Caret::At(letter)));
    } else {
        tree.request_focus();
    }
}

/// Before which letter of a title a point is.
fn letter_at(ui: &Ui, words: &str, title: Rect, at: Pos2) -> usize {
    let galley = w::clipped_galley(ui, words, Type::Body, theme::palette(ui).text, f32::INFINITY);
    galley.cursor_from_pos(vec2(at.x - title.left(), galley.size().y / 2.0)).index.into()
}

/// Where a dragged row would come.
#[derive(Clone, Copy)]
struct DropTarget {
    place: TreePlace,
    /// The row under the pointer.
    row: Rect,
    /// On which side of it, as it is shown.
    side: DropSide,
}

/// Takes a row on its way to another place.
pub(super) fn handle_drag(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    frame: &TreeFrame<'_>,
    acts: &mut Vec<TreeAct>,
) {
    let tree = frame.tree;
    if tree.drag_started() && cx.can.edit {
        // egui reports a drag only after some points of movement; the row is the one where the button went down.
        let from = ui.input(|input| input.pointer.press_origin());
        let from = from.filter(|at| ui.clip_rect().contains(*at));
        let row = from.and_then(|at| frame.row(state, frame.line_at(state, at)?));
        state.dragged = row.map(|row| row.record);
        if state.dragged.is_some() {
            state.finish_editing(acts);
        }
    }
    let Some(dragged) = state.dragged else { return };
    if ui.input_mut(|input| w::consume_chord(input, Modifiers::NONE, Key::Escape)) {
        state.dragged = None;
        return;
    }
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let inside = pointer.filter(|at| ui.clip_rect().contains(*at));
    let target = inside.and_then(|at| drop_target(ui, cx, state, frame, dragged, at));
    // The button may be released outside of the window; then only the state of the pointer shows it.
    if tree.drag_stopped() || !ui.input(|input| input.pointer.any_down()) {
        state.dragged = None;
        if let Some(target) = target {
            acts.push(TreeAct::Move(dragged, Some(target.place)));
            tree.request_focus();
        }
        return;
    }
    if let Some(at) = pointer {
        w::scroll_at_edge(ui, ui.clip_rect(), at, Vec2b::new(false, true));
    }
    ui.ctx().set_cursor_icon(if target.is_some() { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
    if let Some(target) = target {
        paint_drop_target(ui, &target);
    }
}

fn drop_target(
    ui: &Ui,
    cx: &Context<'_>,
    state: &DirectionState,
    frame: &TreeFrame<'_>,
    dragged: RecordKey,
    at: Pos2,
) -> Option<DropTarget> {
    let on = frame.row(state, frame.line_at(state, at)?)?;
    let row = layout_of(ui, cx, state, on)?.row;
    let share = (at.y - row.top()) / row.height();
    let side = if share < EDGE_SHARE {
        DropSide::Before
    } else if share > 1.0 - EDGE_SHARE {
        DropSide::After
    } else {
        DropSide::Inside
    };
    let place = TreePlace::from_drop(&state.rows.tree, dragged, on.record, side)?;
    // Where it cannot be a sibling of the row it goes below it, and the mark shows that.
    let side = if place.parent == Some(on.record) { DropSide::Inside } else { side };
    Some(DropTarget { place, row, side })
}

/// Shows where the row would come: a line between rows, or a frame around the one it comes below.
fn paint_drop_target(ui: &Ui, target: &DropTarget) {
    let stroke = Stroke::new(theme::FOCUS_WIDTH, theme::palette(ui).focus);
    let row = target.row;
    match target.side {
        DropSide::Inside => {
            ui.painter().rect_stroke(row, theme::RADIUS, stroke, StrokeKind::Inside);
        }
        DropSide::Before => drop(ui.painter().hline(row.x_range(), row.top(), stroke)),
        DropSide::After => drop(ui.painter().hline(row.x_range(), row.bottom(), stroke)),
    }
}
