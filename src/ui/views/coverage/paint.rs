//! How the coverage looks: a dashed frame is a service of today, a solid one a planned measure, and what is lacking is
//! on a tint with its word.

use super::board::Board;
use super::cursor::{CarriedBy, CarriedChip, CellAt, chip_at};
use super::layout::{CellItem, cell_items, has_assessor, item_rect};
use super::nodes;
use super::state::{CoverageState, coverage_id};
use super::words::{assessment_text, assessor_text, size_text};
use crate::analysis::coverage::{CellAssessment, MatrixCell};
use crate::model::Kind;
use crate::model::coverage_cell::CoverageState as Assessment;
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::theme::{self, Palette, Tone, Type};
use crate::ui::widgets::{self as w, LineText};
use egui::{LayerId, Order, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// The most lines of a heading or a chip.
const LINES: usize = 2;

/// The height of the headings: of two lines where one is too short for them.
pub(super) fn header_height(ui: &Ui, state: &CoverageState, column: f32) -> f32 {
    let room = column - 2.0 * theme::CELL_PADDING;
    let text = LineText { kind: Type::Column, colour: theme::palette(ui).subtle, lines: LINES };
    let height = |words: &String| w::wrapped_galley(ui, words, text, room).size().y;
    state.headings.iter().map(height).fold(theme::ROW_HEIGHT, |most, height| most.max(height + theme::GAP))
}

/// Paints the whole table: what is in sight, the headings over it, and last the ring.
pub(super) fn paint_board(ui: &mut Ui, cx: &Context<'_>, state: &CoverageState, board: &Board<'_>) {
    let p = theme::palette(ui);
    let cells = board.cells();
    let painter = ui.painter().with_clip_rect(cells);
    // Target groups stay in sight sideways; under the headings they scroll away.
    let below = Rect::from_min_max(pos2(board.clip.left(), cells.top()), board.clip.max);
    for row in board.rows() {
        let node = nodes::add_row(ui, cx, state, board, row);
        paint_group(ui, cx, state, board, row);
        let row_cells = state.coverage.rows.get(row).map_or(&[][..], |row| &row.cells);
        for (column, cell) in row_cells.iter().enumerate() {
            let at = CellAt { row, column };
            if board.cell(at).intersects(cells) {
                CellPaint { cx, state, board, at, cell, painter: &painter }.paint(ui);
                nodes::add_cell(node.as_ref(), cx, state, board, at, cell);
            }
        }
        let bottom = board.group(row).bottom() - 0.5;
        let rule = Stroke::new(theme::HAIRLINE, p.divider);
        ui.painter().with_clip_rect(below).hline(board.clip.x_range(), bottom, rule);
    }
    paint_header(ui, state, board);
    paint_cursor(ui, state, board, &painter);
}

fn paint_header(ui: &Ui, state: &CoverageState, board: &Board<'_>) {
    let p = theme::palette(ui);
    let bottom = board.clip.top() + board.layout.header;
    let strip = Rect::from_min_max(board.clip.min, pos2(board.clip.right(), bottom));
    let sideways = Rect::from_min_max(pos2(board.cells().left(), strip.top()), strip.max);
    let painter = ui.painter().with_clip_rect(sideways);
    let text = LineText { kind: Type::Column, colour: p.subtle, lines: LINES };
    for (column, words) in state.headings.iter().enumerate() {
        let cell = board.cell(CellAt { row: 0, column });
        let rect = Rect::from_min_max(pos2(cell.left(), strip.top()), pos2(cell.right(), strip.bottom()));
        let galley = w::wrapped_galley(ui, words, text, rect.width() - 2.0 * theme::CELL_PADDING);
        let top = rect.bottom() - theme::GAP - galley.size().y;
        // egui shows one hover text for each widget, and all headings belong to the one widget of the table.
        if galley.elided && board.table.hover_pos().is_some_and(|at| rect.contains(at)) {
            board.table.clone().on_hover_text_at_pointer(words);
        }
        painter.galley(pos2(rect.left() + theme::CELL_PADDING, top), galley, p.subtle);
        nodes::add_heading(ui, column, words, rect.intersect(sideways));
    }
    let rule = Stroke::new(theme::RULE_WIDTH, p.rule);
    ui.painter().hline(strip.x_range(), strip.bottom() - 1.0, rule);
}

/// A target group: letter, name, and about how many it is.
fn paint_group(ui: &Ui, cx: &Context<'_>, state: &CoverageState, board: &Board<'_>, row: usize) {
    let p = theme::palette(ui);
    let Some(id) = state.group(row) else { return };
    let rect = board.group(row).shrink2(vec2(theme::CELL_PADDING, theme::CELL_PADDING));
    let below = Rect::from_min_max(pos2(board.clip.left(), board.cells().top()), board.clip.max);
    let painter = ui.painter().with_clip_rect(below);
    let size = size_text(cx, id);
    // A row has room for three lines.
    let lines = if size.is_empty() { 3 } else { 2 };
    let text = LineText { kind: Type::Strong, colour: p.text, lines };
    let name = w::wrapped_galley(ui, &record_name(cx, Kind::TargetGroup, id), text, rect.width());
    let top = rect.top() + name.size().y + theme::SPACE / 2.0;
    painter.galley(rect.min, name, p.text);
    if !size.is_empty() {
        let size = w::clipped_galley(ui, &size, Type::Small, p.subtle, rect.width());
        painter.galley(pos2(rect.left(), top), size, p.subtle);
    }
}

/// A cell that is to be painted.
struct CellPaint<'a, 'p> {
    cx: &'a Context<'p>,
    state: &'a CoverageState,
    board: &'a Board<'a>,
    at: CellAt,
    cell: &'a MatrixCell,
    /// Paints nothing over headings and target groups.
    painter: &'a Painter,
}

impl CellPaint<'_, '_> {
    fn paint(&self, ui: &Ui) {
        let (p, painter) = (theme::palette(ui), self.painter);
        let rect = self.board.cell(self.at);
        if self.is_lacking() {
            painter.rect_filled(rect, 0, p.warning_background);
        }
        self.paint_words(ui, rect);
        let lines = self.board.layout.head_lines(self.at);
        for (position, item) in cell_items(self.state, self.at, self.cell).into_iter().enumerate() {
            let rect = item_rect(rect, lines, position, Some(item));
            match item {
                CellItem::Chip(chip) => self.paint_chip(ui, rect, chip),
                CellItem::More(count) => {
                    let words = self.cx.text(&Phrase::new("ui-coverage-more").with("count", count));
                    let galley = w::clipped_galley(ui, &words, Type::Small, p.link, rect.width());
                    let top = rect.center().y - galley.size().y / 2.0;
                    painter.galley(pos2(rect.left() + theme::SPACE, top), galley, p.link);
                }
                CellItem::Blank => {}
            }
        }
    }

    fn is_lacking(&self) -> bool {
        self.cell.assessment == CellAssessment::Assessed(Assessment::Lacking)
    }

    fn paint_chip(&self, ui: &Ui, rect: Rect, chip: usize) {
        let Some((kind, id)) = chip_at(self.cell, chip) else { return };
        let table = self.board.table;
        let pointed =
            table.hover_pos().is_some_and(|at| rect.contains(at) && self.painter.clip_rect().contains(at));
        let name = record_name(self.cx, kind, id);
        let cut = ChipPaint { kind, name: &name, pointed }.paint(ui, self.painter, rect);
        if cut && pointed && self.state.carried.is_none() {
            table.clone().on_hover_text_at_pointer(name);
        }
    }

    /// The assessment of the cell, who assessed it and why, a line each.
    fn paint_words(&self, ui: &Ui, rect: Rect) {
        let (p, cx, cell) = (theme::palette(ui), self.cx, self.cell);
        let strong = p.tint(Tone::Warning).text;
        let lacking = self.is_lacking();
        let is_stated = matches!(
            cell.assessment,
            CellAssessment::Assessed(Assessment::Covered | Assessment::Partly | Assessment::OtherBody)
        );
        let (kind, colour) = match () {
            // In high contrast the tint is no other colour than the view: the word alone says it.
            () if lacking && p.warning_background != p.background => (Type::Label, strong),
            () if lacking || is_stated => (Type::Label, p.text),
            () => (Type::Small, p.subtle),
        };
        let mut lines = vec![(assessment_text(cx, cell), kind, colour)];
        let record = cell.assessment_record(cx.plan);
        if let Some(record) = record.filter(|_| cell.assessment != CellAssessment::NotAssessable) {
            let colour = if lacking { strong } else { p.subtle };
            if has_assessor(record) {
                lines.push((assessor_text(cx, record), Type::Small, colour));
            }
            if !record.reason.trim().is_empty() {
                lines.push((record.reason.to_string(), Type::Small, colour));
            }
        }
        let room = rect.width() - 2.0 * theme::CELL_PADDING;
        let mut at = rect.min + vec2(theme::CELL_PADDING, theme::CELL_PADDING);
        for (words, kind, colour) in lines.into_iter().filter(|(words, _, _)| !words.is_empty()) {
            self.painter.galley(at, w::clipped_galley(ui, &words, kind, colour, room), colour);
            at.y += theme::COVERAGE_LINE_HEIGHT;
        }
    }
}

/// A chip that is to be painted.
struct ChipPaint<'a> {
    kind: Kind,
    name: &'a str,
    /// Whether the pointer is on it.
    pointed: bool,
}

impl ChipPaint<'_> {
    /// Paints it; returns whether its words were cut.
    fn paint(&self, ui: &Ui, painter: &Painter, rect: Rect) -> bool {
        let p = theme::palette(ui);
        let fill = if self.pointed { p.highlight } else { p.background };
        let frame = Stroke::new(theme::HAIRLINE, if self.pointed { p.text } else { p.border });
        if self.kind == Kind::Service {
            painter.rect_filled(rect, theme::RADIUS_SMALL, fill);
            paint_dashed(painter, rect.shrink(0.5), frame);
        } else {
            painter.rect(rect, theme::RADIUS_SMALL, fill, frame, StrokeKind::Inside);
        }
        let text = LineText { kind: Type::Small, colour: p.text, lines: LINES };
        let galley = w::wrapped_galley(ui, self.name, text, rect.width() - 2.0 * theme::GAP);
        let cut = galley.elided;
        let top = rect.center().y - galley.size().y / 2.0;
        painter.galley(pos2(rect.left() + theme::GAP, top), galley, p.text);
        cut
    }
}

/// A frame of short strokes.
fn paint_dashed(painter: &Painter, rect: Rect, stroke: Stroke) {
    let corners =
        [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    painter.extend(Shape::dashed_line(&corners, stroke, theme::SPACE, theme::SPACE - 1.0));
}

/// The ring around what has the keys, or around the cell that a dragged chip is over.
fn paint_cursor(ui: &Ui, state: &CoverageState, board: &Board<'_>, painter: &Painter) {
    let p: &Palette = theme::palette(ui);
    let stroke = Stroke::new(theme::FOCUS_WIDTH, p.focus);
    let ring = |rect: Rect| painter.rect_stroke(rect, theme::RADIUS_SMALL, stroke, StrokeKind::Inside);
    if let Some(CarriedChip { by: CarriedBy::Pointer { over, .. }, from, .. }) = state.carried {
        if let Some(over) = over.filter(|over| *over != from) {
            ring(board.cell(over).shrink(1.0));
        }
        return;
    }
    let at = state.cursor.cell;
    let has_keys = board.table.has_focus() && state.new_measure.is_none();
    let Some(cell) = state.cell().filter(|_| has_keys) else { return };
    let rect = board.cell(at);
    let lines = board.layout.head_lines(at);
    ring(match state.cursor.chip {
        Some(chip) if chip < cell_items(state, at, cell).len() => {
            item_rect(rect, lines, chip, None).expand(2.0)
        }
        _ => rect.shrink(1.0),
    });
}

/// The chip that the pointer drags, with what it will do where it is now.
pub(super) struct DraggedChip<'a> {
    /// The service or the measure.
    pub(super) record: RecordKey,
    /// What it will do; nothing where it cannot be dropped.
    pub(super) act: Option<&'a str>,
}

impl DraggedChip<'_> {
    /// Paints it at the pointer, inside the window.
    pub(super) fn paint(&self, ui: &Ui, cx: &Context<'_>, at: Pos2) {
        let p = theme::palette(ui);
        let size = vec2(theme::COVERAGE_COLUMN_WIDTH, theme::COVERAGE_CHIP_HEIGHT);
        let tag_height = if self.act.is_some() { theme::COVERAGE_LINE_HEIGHT + theme::SPACE } else { 0.0 };
        let most = ui.ctx().content_rect().max - size - vec2(0.0, tag_height);
        let corner = (at + vec2(theme::GAP, theme::GAP)).min(most);
        // Above everything: the pointer may drag the chip over panels outside of the table.
        let layer = LayerId::new(Order::Tooltip, coverage_id().with("dragged"));
        let painter = ui.ctx().layer_painter(layer);
        let (kind, id) = self.record;
        let name = record_name(cx, kind, id);
        let chip = ChipPaint { kind, name: &name, pointed: true };
        chip.paint(ui, &painter, Rect::from_min_size(corner, size));
        if let Some(act) = self.act {
            let galley = w::clipped_galley(ui, act, Type::Label, p.background, size.x);
            let tag = Rect::from_min_size(corner + vec2(0.0, size.y), galley.size());
            let tag = tag.expand2(vec2(theme::GAP, 0.0)).translate(vec2(theme::GAP, theme::SPACE));
            painter.rect_filled(tag, theme::RADIUS_SMALL, p.text);
            painter.galley(tag.min + vec2(theme::GAP, 0.0), galley, p.background);
        }
    }
}
