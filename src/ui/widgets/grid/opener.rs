//! The control that opens the form of a row: at the end of its title, in the row that has the keys or is pointed at.
//!
//! A screen reader finds it in every row that is in sight.

use super::frame::{GridFrame, cell_rect};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::text::clipped_galley;
use egui::{Align2, Rect, Stroke, StrokeKind, Ui, vec2};

/// Where the control of a line is; `None` where rows have no form, or its cell is too narrow for anything beside it.
pub(super) fn opener_rect<K>(ui: &Ui, frame: &GridFrame<'_, K>, line: Rect, scrolled: f32) -> Option<Rect> {
    if frame.grid.open.is_empty() {
        return None;
    }
    let cell = frame.placed.columns.iter().find(|placed| placed.index == title_column(frame))?;
    let cell = cell_rect(cell, line, scrolled).intersect(frame.column_clip(cell, line));
    let words = clipped_galley(ui, frame.grid.open, Type::Small, theme::palette(ui).link, f32::INFINITY);
    let size = vec2((words.size().x + 2.0 * theme::GAP).max(theme::TARGET_SIZE), theme::TARGET_SIZE);
    let rect = Align2::RIGHT_CENTER.align_size_within_rect(size, cell.shrink2(vec2(theme::SPACE, 0.0)));
    (rect.width() * 2.0 <= cell.width()).then_some(rect)
}

/// The column with the titles of the rows: where new ones begin, else the first.
pub(super) fn title_column<K>(frame: &GridFrame<'_, K>) -> usize {
    frame.grid.columns.iter().position(|column| column.starts_row).unwrap_or_default()
}

/// Paints the control of a row.
pub(super) fn paint_opener<K>(ui: &Ui, frame: &GridFrame<'_, K>, rect: Rect) {
    let p = theme::palette(ui);
    let is_pointed = frame.table.hover_pos().is_some_and(|at| rect.contains(at));
    let fill = if is_pointed { p.highlight } else { p.background };
    let border = Stroke::new(theme::HAIRLINE, p.border);
    ui.painter().rect(rect, theme::RADIUS_SMALL, fill, border, StrokeKind::Inside);
    let words = clipped_galley(ui, frame.grid.open, Type::Small, p.link, rect.width());
    let at = Align2::CENTER_CENTER.align_size_within_rect(words.size(), rect);
    ui.painter().galley(at.min, words, p.link);
}
