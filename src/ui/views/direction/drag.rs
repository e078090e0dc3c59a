//! Pointing in the tree: choosing, writing where one points, and dragging a row to another place.

use super::DirectionState;
use super::acts::TreeAct;
use super::paint::{self, RowLayout};
use super::place::{DropSide, TreePlace};
use super::rows::TreeLine;
use super::write::{Caret, RowEditing};
use crate::session::{Context, RecordKey};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{CursorIcon, Id, Key, Modifiers, Pos2, Rect, Response, Stroke, StrokeKind, Ui, Vec2b, vec2};

/// So near to the edge of a row means beside it, not below it: a share of its height.
const EDGE_SHARE: f32 = 0.3;

/// Takes what was pointed at, or pressed by a screen reader.
pub(super) fn handle_pointer(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    (tree, line_rect): (&Response, &dyn Fn(usize) -> Rect),
    acts: &mut Vec<TreeAct>,
) {
    if let Some((at, click)) = requested_row(ui, state, tree.id) {
        super::finish_editing(state, acts);
        tree.request_focus();
        state.go_to(at);
        acts.push(TreeAct::Select(at));
        if click && cx.can.edit {
            state.editing = Some(RowEditing::row(at, Caret::End));
        }
        return;
    }
    let at = tree.interact_pointer_pos().filter(|_| tree.clicked()).filter(|at| ui.clip_rect().contains(*at));
    let Some(at) = at else { return };
    super::finish_editing(state, acts);
    let line = state.line_at(at, line_rect);
    if line == Some(state.hint_line()) && cx.can.edit {
        state.new_row_wanted = Some(super::acts::new_row_at_end(cx, state));
        return;
    }
    let Some((row, parts)) = line.and_then(|line| state.row_layout(ui, line, line_rect)) else {
        tree.request_focus();
        return;
    };
    state.go_to(row);
    acts.push(TreeAct::Select(row));
    let on_title = at.x >= parts.title.left() - theme::GAP && at.x <= parts.title.right();
    if on_title && cx.can.edit {
        state.editing = Some(RowEditing::row(row, Caret::At(letter_at(ui, state, row, parts.title, at))));
    } else {
        tree.request_focus();
    }
}

/// Before which letter of a title a point is.
fn letter_at(ui: &Ui, state: &DirectionState, row: RecordKey, title: Rect, at: Pos2) -> usize {
    let words =
        state.rows.chain.position(row).and_then(|place| state.rows.get(place)).map_or("", |row| &row.title);
    let galley = w::clipped_galley(ui, words, Type::Body, theme::palette(ui).text, f32::INFINITY);
    galley.cursor_from_pos(vec2(at.x - title.left(), galley.size().y / 2.0)).index.into()
}

/// The row that a screen reader asked to press or go to.
fn requested_row(ui: &Ui, state: &DirectionState, tree: Id) -> Option<(RecordKey, bool)> {
    let asked = w::access_requests(ui);
    if asked.is_empty() {
        return None;
    }
    state
        .rows
        .chain
        .nodes()
        .iter()
        .find_map(|node| asked.request_for(super::item_id(tree, node.at)).map(|press| (node.at, press)))
}

/// A row on its way to another place.
pub(super) fn handle_drag(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    (tree, line_rect): (&Response, &dyn Fn(usize) -> Rect),
    acts: &mut Vec<TreeAct>,
) {
    if tree.drag_started() && cx.can.edit {
        let from = ui.input(|input| input.pointer.press_origin());
        let line = from.filter(|at| ui.clip_rect().contains(*at)).and_then(|at| state.line_at(at, line_rect));
        state.dragged = line.and_then(|line| state.row_layout(ui, line, line_rect)).map(|(row, _)| row);
        if state.dragged.is_some() {
            super::finish_editing(state, acts);
        }
    }
    let Some(dragged) = state.dragged else { return };
    if ui.input_mut(|input| w::consume_chord(input, Modifiers::NONE, Key::Escape)) {
        state.dragged = None;
        return;
    }
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let goal = pointer.filter(|at| ui.clip_rect().contains(*at)).and_then(|at| {
        let (on, parts) = state.row_layout(ui, state.line_at(at, line_rect)?, line_rect)?;
        let share = (at.y - parts.whole.top()) / parts.whole.height();
        let side = if share < EDGE_SHARE {
            DropSide::Before
        } else if share > 1.0 - EDGE_SHARE {
            DropSide::After
        } else {
            DropSide::Inside
        };
        let place = TreePlace::from_drop(&state.rows.chain, dragged, on, side)?;
        Some((place, parts, if place.parent == Some(on) { DropSide::Inside } else { side }))
    });
    if tree.drag_stopped() || !ui.input(|input| input.pointer.any_down()) {
        state.dragged = None;
        if let Some((place, _, _)) = goal {
            acts.push(TreeAct::Move(dragged, Some(place)));
            tree.request_focus();
        }
        return;
    }
    if let Some(at) = pointer {
        w::scroll_at_edge(ui, ui.clip_rect(), at, Vec2b::new(false, true));
    }
    ui.ctx().set_cursor_icon(if goal.is_some() { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
    if let Some((_, parts, side)) = goal {
        paint_drop_target(ui, &parts, side);
    }
}

/// Shows where the row would come: a line between rows, or a frame around the one it comes below.
fn paint_drop_target(ui: &Ui, parts: &RowLayout, side: DropSide) {
    let stroke = Stroke::new(theme::FOCUS_WIDTH, theme::palette(ui).focus);
    match side {
        DropSide::Inside => {
            ui.painter().rect_stroke(parts.whole, theme::RADIUS, stroke, StrokeKind::Inside);
        }
        DropSide::Before => drop(ui.painter().hline(parts.whole.x_range(), parts.whole.top(), stroke)),
        DropSide::After => drop(ui.painter().hline(parts.whole.x_range(), parts.whole.bottom(), stroke)),
    }
}

impl DirectionState {
    /// The line at a point; the one after the last is the hint's.
    fn line_at(&self, at: Pos2, line_rect: &dyn Fn(usize) -> Rect) -> Option<usize> {
        let shown = super::line_at_height(at.y - line_rect(0).top())?;
        let draft = self.draft_line();
        let line = if draft.is_some_and(|draft| shown > draft) { shown - 1 } else { shown };
        (draft != Some(shown) && line <= self.lines.len()).then_some(line)
    }

    const fn hint_line(&self) -> usize {
        self.lines.len()
    }

    /// The row of a line, with where its parts are.
    fn row_layout(
        &self,
        ui: &Ui,
        line: usize,
        line_rect: &dyn Fn(usize) -> Rect,
    ) -> Option<(RecordKey, RowLayout)> {
        let Some(TreeLine::Row(place)) = self.lines.get(line) else { return None };
        let (node, row) = (self.rows.chain.nodes().get(*place)?, self.rows.get(*place)?);
        let shown = if self.draft_line().is_some_and(|draft| line >= draft) { line + 1 } else { line };
        Some((node.at, paint::layout_row(ui, line_rect(shown), node.depth, &row.mark, &row.aside)))
    }
}
