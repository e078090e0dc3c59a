//! The lines of sums below the rows: always in sight, and only read.

use super::frame::{GridFrame, cell_rect, lines_height};
use super::paint::{paint_cell, paint_rule};
use super::state::GridState;
use crate::ui::theme;
use crate::ui::widgets::access::{PaintedNode, PaintedRow};
use egui::accesskit::Role;
use egui::{Rect, Sense, Stroke, Ui, pos2, vec2};

/// Shows the lines, as far scrolled sideways as the rows.
pub(super) fn sums_ui<K: Copy + PartialEq>(
    ui: &mut Ui,
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    room: Rect,
) {
    let count = frame.source.sum_rows();
    if count == 0 {
        return;
    }
    ui.allocate_rect(room, Sense::hover());
    for at in 0..count {
        let corner = pos2(room.left(), room.top() + lines_height(at));
        sum_row_ui(ui, frame, state, at, Rect::from_min_size(corner, vec2(room.width(), theme::ROW_HEIGHT)));
    }
    let rule = Stroke::new(theme::RULE_WIDTH, theme::palette(ui).rule);
    let right = (room.left() + frame.placed.total).min(room.right());
    ui.painter().hline(room.left()..=right, room.top(), rule);
}

fn sum_row_ui<K: Copy + PartialEq>(
    ui: &mut Ui,
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    at: usize,
    rect: Rect,
) {
    paint_rule(ui, rect);
    let row = frame.source.rows() + at;
    let words = frame.placed.columns.iter().map(|placed| frame.source.sum_cell(at, placed.index).words());
    // The first text of a line of sums says what it sums.
    let name = words.map(str::trim).find(|words| !words.is_empty()).unwrap_or_default();
    let node = PaintedRow { name, index: row + 1, rect, selected: false }.add(ui, frame.grid.id);
    let clip = ui.clip_rect();
    for placed in &frame.placed.columns {
        ui.set_clip_rect(clip.intersect(frame.column_clip(placed, rect)));
        let (cell, value) =
            (cell_rect(placed, rect, state.scrolled.x), frame.source.sum_cell(at, placed.index));
        let cut = paint_cell(ui, cell, value, placed.column.numeric);
        if let Some(node) = &node {
            let label = frame.source.access_label(row, placed.column.heading, value.words());
            let described = PaintedNode::new(Role::Cell, &label, cell).at(row + 1, placed.index);
            PaintedNode { value: Some(value.words()), ..described }
                .add(node, frame.grid.id.with(("sum", at, placed.index)));
        }
        let pointed = frame.table.hover_pos().is_some_and(|at| cell.intersect(ui.clip_rect()).contains(at));
        if cut && pointed {
            frame.table.clone().on_hover_text_at_pointer(value.words());
        }
    }
    ui.set_clip_rect(clip);
}
