//! The edge of a heading that is dragged: its column becomes wider or narrower while those before it stay as they are,
//! so that the edge is where the pointer is.
//!
//! Escape gives it up. A double click on an edge gives the column the width of its texts again.

use super::act::GridAct;
use super::frame::GridFrame;
use super::state::GridState;
use super::widths::{PlacedColumn, Resizing};
use crate::ui::theme;
use egui::{CursorIcon, Key, Modifiers, Rect, Stroke, Ui, vec2};

/// How near an edge the pointer grips it.
const GRIP: f32 = 6.0;
/// The narrowest that a column may be made.
const NARROWEST: f32 = 40.0;
/// The widest.
const WIDEST: f32 = 800.0;

/// The column whose edge is at a distance from the left of the screen.
pub(super) fn edge_at<K>(frame: &GridFrame<'_, K>, scrolled: f32, x: f32) -> Option<usize> {
    let left = frame.table.rect.left();
    let edge = |placed: &PlacedColumn<'_>| {
        let scrolled = if placed.is_kept { 0.0 } else { scrolled };
        left + placed.left + placed.width - scrolled
    };
    let columns = frame.placed.columns.iter();
    let mut seen = columns.filter(|placed| placed.is_kept || edge(placed) > left + frame.placed.kept + GRIP);
    seen.find(|placed| (edge(placed) - x).abs() <= GRIP).map(|placed| placed.index)
}

/// Follows the drag of an edge; returns what it ends in.
pub(super) fn handle_edges<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    header: Rect,
) -> Option<GridAct<K>> {
    let table = frame.table;
    let scrolled = state.scrolled.x;
    let pointed = table.hover_pos().filter(|at| header.contains(*at));
    if let Some(at) = pointed {
        paint_edges(ui, frame, header, scrolled);
        if edge_at(frame, scrolled, at.x).is_some() || state.resizing.is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
    }
    let pressed_at = ui.input(|input| input.pointer.press_origin()).filter(|at| header.contains(*at));
    if table.drag_started()
        && let Some(at) = pressed_at
        && let Some(column) = edge_at(frame, scrolled, at.x)
    {
        let widths: Vec<f32> = state.widths.iter().take(column + 1).copied().collect();
        let offset = widths.last().copied().unwrap_or_default() - at.x;
        state.resizing = Some(Resizing { widths, offset });
    }
    let resizing = state.resizing.as_mut()?;
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.resizing = None;
        return None;
    }
    if let (Some(at), Some(width)) = (table.interact_pointer_pos(), resizing.widths.last_mut()) {
        *width = (at.x + resizing.offset).clamp(NARROWEST, WIDEST).round();
        // The columns are placed before the pointer is known.
        ui.ctx().request_repaint();
    }
    if table.drag_stopped() {
        return state.resizing.take().map(|resizing| GridAct::Resize(resizing.widths));
    }
    // A drag that ended out of the window's sight.
    if !table.dragged() {
        state.resizing = None;
    }
    None
}

/// The edges that can be dragged, while the pointer is among the headings.
fn paint_edges<K>(ui: &Ui, frame: &GridFrame<'_, K>, header: Rect, scrolled: f32) {
    let stroke = Stroke::new(theme::HAIRLINE, theme::palette(ui).border);
    for placed in &frame.placed.columns {
        let scrolled = if placed.is_kept { 0.0 } else { scrolled };
        let x = header.left() + placed.left + placed.width - scrolled;
        if placed.is_kept || x > header.left() + frame.placed.kept {
            let inside = header.shrink2(vec2(0.0, theme::GAP));
            ui.painter().with_clip_rect(header).vline(x - 0.5, inside.y_range(), stroke);
        }
    }
}
