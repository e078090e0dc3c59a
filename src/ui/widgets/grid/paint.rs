//! How header, rows and cells look.

use super::columns::PlacedColumn;
use super::{Cell, Grid, GridSource, GridState, access};
use crate::ui::theme::{self, Palette, Tone, Type};
use crate::ui::widgets::mark;
use crate::ui::widgets::text::clipped_galley;
use egui::{Align2, Color32, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

/// The headings, with the dark rule beneath.
pub(super) fn paint_header(ui: &Ui, shown: &Grid<'_>, placed: &[PlacedColumn<'_>], rect: Rect) {
    let p = theme::palette(ui);
    for place in placed {
        let cell = cell_rect(place, rect);
        paint_text(
            ui,
            cell_content(cell),
            place.column.heading,
            Type::Column,
            p.subtle,
            place.column.numeric,
        );
        access::heading(ui, shown, place, cell);
    }
    let right = placed.last().map_or(rect.right(), |place| rect.left() + place.left + place.width);
    let rule = Stroke::new(theme::RULE_WIDTH, p.rule);
    ui.painter().hline(rect.left()..=right.min(rect.right()), rect.bottom() - 1.0, rule);
}

/// A row with its cells.
pub(super) fn paint_row(
    ui: &mut Ui,
    shown: &Grid<'_>,
    state: &GridState,
    source: &dyn GridSource,
    (placed, table, rect): (&[PlacedColumn<'_>], &Response, Rect),
    row: usize,
) {
    let p = theme::palette(ui);
    let chosen = row == state.row;
    let pointed = table.hover_pos().is_some_and(|at| {
        // The line between two rows belongs to the lower one alone.
        at.y >= rect.top() && at.y < rect.bottom() && rect.contains(at) && ui.clip_rect().contains(at)
    });
    if chosen || pointed {
        ui.painter().rect_filled(rect, 0, if chosen { p.highlight } else { p.panel });
    }
    paint_rule(ui, rect);
    let mut node = access::row(ui, shown, table, rect, row, chosen);
    for place in placed {
        let cell = cell_rect(place, rect);
        let value = source.cell(row, place.column.key);
        let cut = paint_cell(ui, cell, value, place.column.numeric, p);
        let here = chosen && place.index == state.column;
        if here && table.has_focus() && !state.is_editing() {
            paint_cell_ring(ui, cell);
        }
        access::cell(&mut node, shown, (place, cell), row, source, value);
        if cut && pointed && table.hover_pos().is_some_and(|at| cell.contains(at)) {
            table.clone().on_hover_text_at_pointer(value.words());
        }
    }
}

/// The thin line below a row.
pub(super) fn paint_rule(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(theme::HAIRLINE, theme::palette(ui).divider);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

/// The ring around the cell that has the keys.
fn paint_cell_ring(ui: &Ui, cell: Rect) {
    let stroke = Stroke::new(theme::FOCUS_WIDTH, theme::palette(ui).focus);
    ui.painter().rect_stroke(cell.shrink2(vec2(1.0, 2.0)), theme::RADIUS_SMALL, stroke, StrokeKind::Inside);
}

/// The line below the last row, where a new one is begun; it has the keys of a table without rows.
pub(super) fn paint_hint(
    ui: &Ui,
    shown: &Grid<'_>,
    (placed, has_keys): (&[PlacedColumn<'_>], bool),
    rect: Rect,
) {
    let p = theme::palette(ui);
    if let Some(place) = placed.iter().find(|place| place.column.starts_row) {
        let cell = cell_rect(place, rect);
        if has_keys && shown.rows == 0 {
            paint_cell_ring(ui, cell);
        }
        let mut cell = cell_content(cell);
        cell.max.x = rect.right();
        paint_text(ui, cell, shown.hint, Type::Body, p.subtle, false);
    }
}

/// Where a column's cell of a line is.
pub(super) fn cell_rect(place: &PlacedColumn<'_>, line: Rect) -> Rect {
    let left = line.left() + place.left;
    Rect::from_min_max(pos2(left, line.top()), pos2(left + place.width, line.bottom()))
}

fn cell_content(cell: Rect) -> Rect {
    cell.shrink2(vec2(theme::CELL_PADDING, 0.0))
}

/// Paints a cell; says whether its words were cut.
fn paint_cell(ui: &Ui, rect: Rect, value: Cell<'_>, numeric: bool, p: &Palette) -> bool {
    let inner = cell_content(rect);
    match value {
        Cell::Empty | Cell::Count(0, _) => false,
        Cell::Text(words) => paint_text(ui, inner, words, Type::Body, p.text, numeric),
        Cell::Subtle(words) => paint_text(ui, inner, words, Type::Body, p.subtle, numeric),
        Cell::Strong(words) => paint_text(ui, inner, words, Type::Strong, p.text, numeric),
        Cell::Chip(tone, words) => paint_chip(ui, inner, tone, words, p),
        Cell::Count(count, _) => paint_chip(ui, inner, Tone::Warning, &count.to_string(), p),
    }
}

fn paint_text(ui: &Ui, rect: Rect, words: &str, kind: Type, colour: Color32, right: bool) -> bool {
    if words.is_empty() {
        return false;
    }
    let galley = clipped_galley(ui, words, kind, colour, rect.width());
    let place = if right { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
    let at = place.align_size_within_rect(galley.size(), rect);
    let cut = galley.elided;
    ui.painter().galley(at.min, galley, colour);
    cut
}

fn paint_chip(ui: &Ui, rect: Rect, tone: Tone, words: &str, p: &Palette) -> bool {
    let text = p.tint(tone).text;
    let galley = clipped_galley(ui, words, Type::Small, text, rect.width() - 2.0 * theme::GAP);
    let size = vec2(galley.size().x + 2.0 * theme::GAP, theme::CHIP_HEIGHT);
    let shown = Align2::LEFT_CENTER.align_size_within_rect(size, rect);
    mark::paint_chip_surface(ui.painter(), shown, tone, p);
    let cut = galley.elided;
    ui.painter().galley(Align2::CENTER_CENTER.align_size_within_rect(galley.size(), shown).min, galley, text);
    cut
}
