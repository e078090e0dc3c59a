//! Pointing in the tree: choosing, writing where one points, and dragging a row to another place.

use super::DirectionState;
use super::acts::Act;
use super::paint::{self, Parts};
use super::place::{Place, Side};
use super::rows::Line;
use super::write::{Caret, Editing};
use crate::session::{Cx, Record};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use eframe::egui::{
    CursorIcon, Id, Key, Modifiers, Pos2, Rect, Response, Stroke, StrokeKind, Ui, Vec2b, vec2,
};

/// So near to the edge of a row means beside it, not below it: a share of its height.
const EDGE: f32 = 0.3;

/// Takes what was pointed at, or pressed by a screen reader.
pub(super) fn pointer(
    ui: &Ui,
    cx: &Cx<'_>,
    state: &mut DirectionState,
    (tree, line_rect): (&Response, &dyn Fn(usize) -> Rect),
    acts: &mut Vec<Act>,
) {
    if let Some((at, click)) = asked(ui, state, tree.id) {
        super::finish(state, acts);
        tree.request_focus();
        state.go(at);
        acts.push(Act::Select(at));
        if click && cx.may.edit {
            state.editing = Some(Editing::row(at, Caret::End));
        }
        return;
    }
    let at = tree.interact_pointer_pos().filter(|_| tree.clicked()).filter(|at| ui.clip_rect().contains(*at));
    let Some(at) = at else { return };
    super::finish(state, acts);
    let line = state.line_at(at, line_rect);
    if line == Some(state.lines_shown()) && cx.may.edit {
        state.want_new = Some(super::acts::at_end(cx, state));
        return;
    }
    let Some((row, parts)) = line.and_then(|line| state.parts_of(ui, line, line_rect)) else {
        tree.request_focus();
        return;
    };
    state.go(row);
    acts.push(Act::Select(row));
    let on_title = at.x >= parts.title.left() - theme::GAP && at.x <= parts.title.right();
    if on_title && cx.may.edit {
        state.editing = Some(Editing::row(row, Caret::At(letter_at(ui, state, row, parts.title, at))));
    } else {
        tree.request_focus();
    }
}

/// Before which letter of a title a point is.
fn letter_at(ui: &Ui, state: &DirectionState, row: Record, title: Rect, at: Pos2) -> usize {
    let words =
        state.rows.chain.place(row).and_then(|place| state.rows.get(place)).map_or("", |row| &row.title);
    let galley = w::clipped(ui, words, Type::Body, theme::palette(ui).text, f32::INFINITY);
    galley.cursor_from_pos(vec2(at.x - title.left(), galley.size().y / 2.0)).index.into()
}

/// The row that a screen reader asked to press or go to.
fn asked(ui: &Ui, state: &DirectionState, tree: Id) -> Option<(Record, bool)> {
    let asked = w::asked(ui);
    if asked.is_empty() {
        return None;
    }
    state
        .rows
        .chain
        .nodes()
        .iter()
        .find_map(|node| asked.press(super::item_id(tree, node.at)).map(|press| (node.at, press)))
}

/// A row on its way to another place.
pub(super) fn drag(
    ui: &Ui,
    cx: &Cx<'_>,
    state: &mut DirectionState,
    (tree, line_rect): (&Response, &dyn Fn(usize) -> Rect),
    acts: &mut Vec<Act>,
) {
    if tree.drag_started() && cx.may.edit {
        let from = ui.input(|input| input.pointer.press_origin());
        let line = from.filter(|at| ui.clip_rect().contains(*at)).and_then(|at| state.line_at(at, line_rect));
        state.dragged = line.and_then(|line| state.parts_of(ui, line, line_rect)).map(|(row, _)| row);
        if state.dragged.is_some() {
            super::finish(state, acts);
        }
    }
    let Some(dragged) = state.dragged else { return };
    if ui.input_mut(|input| w::pressed(input, Modifiers::NONE, Key::Escape)) {
        state.dragged = None;
        return;
    }
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let goal = pointer.filter(|at| ui.clip_rect().contains(*at)).and_then(|at| {
        let (on, parts) = state.parts_of(ui, state.line_at(at, line_rect)?, line_rect)?;
        let share = (at.y - parts.whole.top()) / parts.whole.height();
        let side = if share < EDGE {
            Side::Before
        } else if share > 1.0 - EDGE {
            Side::After
        } else {
            Side::Inside
        };
        let place = Place::dropped(&state.rows.chain, dragged, on, side)?;
        Some((place, parts, if place.parent == Some(on) { Side::Inside } else { side }))
    });
    if tree.drag_stopped() || !ui.input(|input| input.pointer.any_down()) {
        state.dragged = None;
        if let Some((place, _, _)) = goal {
            acts.push(Act::Move(dragged, Some(place)));
            tree.request_focus();
        }
        return;
    }
    if let Some(at) = pointer {
        w::scroll_at_edge(ui, ui.clip_rect(), at, Vec2b::new(false, true));
    }
    ui.ctx().set_cursor_icon(if goal.is_some() { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
    if let Some((_, parts, side)) = goal {
        drop_line(ui, &parts, side);
    }
}

/// Shows where the row would come: a line between rows, or a frame around the one it comes below.
fn drop_line(ui: &Ui, parts: &Parts, side: Side) {
    let stroke = Stroke::new(theme::FOCUS, theme::palette(ui).focus);
    match side {
        Side::Inside => {
            ui.painter().rect_stroke(parts.whole, theme::RADIUS, stroke, StrokeKind::Inside);
        }
        Side::Before => drop(ui.painter().hline(parts.whole.x_range(), parts.whole.top(), stroke)),
        Side::After => drop(ui.painter().hline(parts.whole.x_range(), parts.whole.bottom(), stroke)),
    }
}

impl DirectionState {
    /// The line at a point; the one after the last is the hint's.
    fn line_at(&self, at: Pos2, line_rect: &dyn Fn(usize) -> Rect) -> Option<usize> {
        let shown = super::line_of_height(at.y - line_rect(0).top())?;
        let draft = self.draft_line();
        let line = if draft.is_some_and(|draft| shown > draft) { shown - 1 } else { shown };
        (draft != Some(shown) && line <= self.lines.len()).then_some(line)
    }

    const fn lines_shown(&self) -> usize {
        self.lines.len()
    }

    /// The row of a line, with where its parts are.
    fn parts_of(&self, ui: &Ui, line: usize, line_rect: &dyn Fn(usize) -> Rect) -> Option<(Record, Parts)> {
        let Some(Line::Row(place)) = self.lines.get(line) else { return None };
        let (node, row) = (self.rows.chain.nodes().get(*place)?, self.rows.get(*place)?);
        let shown = if self.draft_line().is_some_and(|draft| line >= draft) { line + 1 } else { line };
        Some((node.at, paint::parts(ui, line_rect(shown), node.depth, &row.mark, &row.aside)))
    }
}
