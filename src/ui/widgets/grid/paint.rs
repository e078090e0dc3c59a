//! How headings, rows and cells look.

use super::columns::SortDirection;
use super::frame::{CellPosition, GridFrame, GridLines, cell_rect, lines_height};
use super::nodes::{self, CellNode};
use super::opener;
use super::source::Cell;
use super::state::GridState;
use crate::ui::theme::{self, Palette, Tone, Type};
use crate::ui::widgets::mark;
use crate::ui::widgets::text::clipped_galley;
use egui::{Align2, Color32, Rangef, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use std::ops::Range;

/// The headings, with the dark rule beneath.
pub(super) fn paint_header<K>(ui: &mut Ui, frame: &GridFrame<'_, K>, rect: Rect, scrolled: f32) {
    let p = theme::palette(ui);
    let clip = ui.clip_rect();
    for placed in &frame.placed.columns {
        ui.set_clip_rect(clip.intersect(frame.column_clip(placed, rect)));
        let cell = cell_rect(placed, rect, scrolled);
        let text = CellText { words: placed.column.heading, kind: Type::Column, colour: p.subtle };
        let mut room = cell_content(cell);
        if let Some(sorted) = placed.column.sorted {
            room.max.x -= theme::MARGIN;
            paint_sort_mark(
                ui,
                Rect::from_center_size(room.right_center() + vec2(theme::GAP, 0.0), vec2(8.0, 5.0)),
                sorted,
            );
        }
        text.paint(ui, room, placed.column.numeric);
    }
    ui.set_clip_rect(clip);
    if frame.placed.scrolls {
        paint_edge(ui, rect.left() + frame.placed.kept, rect.y_range());
    }
    let right = rect.left() + frame.placed.total;
    let rule = Stroke::new(theme::RULE_WIDTH, p.rule);
    ui.painter().hline(rect.left()..=right.min(rect.right()), rect.bottom() - 1.0, rule);
}

/// A tip upwards or downwards: which way the rows are sorted.
fn paint_sort_mark(ui: &Ui, rect: Rect, sorted: SortDirection) {
    let stroke = Stroke::new(theme::RULE_WIDTH, theme::palette(ui).text);
    let (base, tip) = match sorted {
        SortDirection::Ascending => (rect.bottom(), rect.top()),
        SortDirection::Descending => (rect.top(), rect.bottom()),
    };
    let tip = pos2(rect.center().x, tip);
    ui.painter().line_segment([pos2(rect.left(), base), tip], stroke);
    ui.painter().line_segment([tip, pos2(rect.right(), base)], stroke);
}

/// A row with its cells.
pub(super) fn paint_row<K: Copy + PartialEq>(
    ui: &mut Ui,
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    row: usize,
    rect: Rect,
) {
    let p = theme::palette(ui);
    let table = frame.table;
    let chosen = row == state.row;
    let pointed = table.hover_pos().is_some_and(|at| {
        // The line between two rows belongs to the lower one alone.
        at.y >= rect.top() && at.y < rect.bottom() && rect.contains(at) && ui.clip_rect().contains(at)
    });
    if chosen || pointed {
        ui.painter().rect_filled(rect, 0, if chosen { p.highlight } else { p.panel });
    }
    paint_rule(ui, rect);
    let marks = paint_marks(ui, frame, state, row, rect);
    let node = nodes::add_row(ui, frame, row, rect, chosen || marks.is_some());
    let clip = ui.clip_rect();
    // What is written in a row is over all of it.
    let opener = ((chosen || pointed) && !(chosen && state.is_editing()))
        .then(|| opener::opener_rect(ui, frame, rect, state.scrolled.x))
        .flatten();
    for (order, placed) in frame.placed.columns.iter().enumerate() {
        ui.set_clip_rect(clip.intersect(frame.column_clip(placed, rect)));
        let cell = cell_rect(placed, rect, state.scrolled.x);
        let value = frame.source.cell(row, placed.index);
        let before_opener = opener.filter(|_| placed.index == opener::title_column(frame));
        let room = before_opener.map_or(cell, |opener| cell.with_max_x(opener.left()));
        let cut = paint_cell(ui, room, value, placed.column.numeric);
        let has_keys = chosen && placed.index == state.column;
        if has_keys && table.has_focus() && !state.is_editing() {
            paint_cell_ring(ui, cell);
        }
        let position = CellPosition { row, column: placed.index };
        let marked = marks.as_ref().map(|marked| marked.contains(&order));
        CellNode { position, heading: placed.column.heading, value, rect: cell, marked }
            .add(node.as_ref(), frame);
        let is_at = |at| cell.intersect(ui.clip_rect()).contains(at);
        if cut && pointed && table.hover_pos().is_some_and(is_at) {
            table.clone().on_hover_text_at_pointer(value.words());
        }
    }
    ui.set_clip_rect(clip);
    if let Some(opener) = opener {
        opener::paint_opener(ui, frame, opener);
    }
    nodes::add_opener(frame, node.as_ref(), row, rect, state.scrolled.x);
}

/// Tints the marked cells of a row, with an edge where the marked part ends; returns their places among the columns.
fn paint_marks<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    row: usize,
    line: Rect,
) -> Option<Range<usize>> {
    let is_marked = |row: usize| state.marks.has_row(row, state.row);
    if !is_marked(row) {
        return None;
    }
    let marked = state.marks.shown_columns(state.column, &frame.placed.columns);
    let cells = frame.placed.columns.get(marked.clone()).unwrap_or_default();
    let p = theme::palette(ui);
    // What is scrolled out of sight is marked too, but not seen.
    let seen = |placed| cell_rect(placed, line, state.scrolled.x).intersect(frame.column_clip(placed, line));
    let rect = cells.iter().map(seen).filter(Rect::is_positive).reduce(Rect::union);
    let Some(rect) = rect else { return Some(marked) };
    ui.painter().rect_filled(rect, 0, p.selection);
    // The edge is what tells it where colours cannot be told apart.
    let edge = Stroke::new(theme::RULE_WIDTH, p.focus);
    for x in [rect.left() + 1.0, rect.right() - 1.0] {
        ui.painter().vline(x, rect.y_range(), edge);
    }
    if !row.checked_sub(1).is_some_and(is_marked) {
        ui.painter().hline(rect.x_range(), rect.top() + 1.0, edge);
    }
    if !is_marked(row + 1) {
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, edge);
    }
    Some(marked)
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
pub(super) fn paint_hint<K: Copy + PartialEq>(ui: &Ui, frame: &GridFrame<'_, K>, rect: Rect, has_keys: bool) {
    let p = theme::palette(ui);
    if let Some(placed) = frame.placed.columns.iter().find(|placed| placed.column.starts_row) {
        // A column that rows begin with stays in sight.
        let cell = cell_rect(placed, rect, 0.0);
        if has_keys && frame.source.rows() == 0 {
            paint_cell_ring(ui, cell);
        }
        let room = cell_content(cell).with_max_x(rect.right());
        CellText { words: frame.grid.hint, kind: Type::Body, colour: p.subtle }.paint(ui, room, false);
    }
}

/// The edge of the columns that stay where they are while the others scroll under them.
pub(super) fn paint_kept_edge<K>(ui: &Ui, frame: &GridFrame<'_, K>, lines: &GridLines, total: usize) {
    if frame.placed.scrolls {
        let top = lines.origin.y;
        paint_edge(ui, lines.origin.x + frame.placed.kept, Rangef::new(top, top + lines_height(total)));
    }
}

fn paint_edge(ui: &Ui, x: f32, y: Rangef) {
    ui.painter().vline(x, y, Stroke::new(theme::HAIRLINE, theme::palette(ui).divider));
}

fn cell_content(cell: Rect) -> Rect {
    cell.shrink2(vec2(theme::CELL_PADDING, 0.0))
}

/// Paints a cell; returns whether its words were cut.
pub(super) fn paint_cell(ui: &Ui, rect: Rect, value: Cell<'_>, numeric: bool) -> bool {
    let p = theme::palette(ui);
    let room = cell_content(rect);
    let text = |words, kind, colour| CellText { words, kind, colour }.paint(ui, room, numeric);
    match value {
        Cell::Empty | Cell::Count(0, _) => false,
        Cell::Text(words) => text(words, Type::Body, p.text),
        Cell::Subtle(words) => text(words, Type::Body, p.subtle),
        Cell::Strong(words) => text(words, Type::Strong, p.text),
        Cell::Chip(tone, words) => paint_chip(ui, room, tone, words, p),
        Cell::Count(count, _) => paint_chip(ui, room, Tone::Warning, &count.to_string(), p),
    }
}

/// Words of a cell, and how they look.
struct CellText<'a> {
    words: &'a str,
    kind: Type,
    colour: Color32,
}

impl CellText<'_> {
    /// Paints them; returns whether they were cut.
    fn paint(&self, ui: &Ui, room: Rect, to_right: bool) -> bool {
        if self.words.is_empty() || !ui.is_rect_visible(room) {
            return false;
        }
        let galley = clipped_galley(ui, self.words, self.kind, self.colour, room.width());
        let align = if to_right { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let at = align.align_size_within_rect(galley.size(), room);
        let cut = galley.elided;
        ui.painter().galley(at.min, galley, self.colour);
        cut
    }
}

fn paint_chip(ui: &Ui, rect: Rect, tone: Tone, words: &str, p: &Palette) -> bool {
    let text = p.tint(tone).text;
    let galley = clipped_galley(ui, words, Type::Small, text, rect.width() - 2.0 * theme::GAP);
    let size = vec2(galley.size().x + 2.0 * theme::GAP, theme::CHIP_HEIGHT);
    let chip = Align2::LEFT_CENTER.align_size_within_rect(size, rect);
    mark::paint_chip_surface(ui.painter(), chip, tone, p);
    let cut = galley.elided;
    ui.painter().galley(Align2::CENTER_CENTER.align_size_within_rect(galley.size(), chip).min, galley, text);
    cut
}
