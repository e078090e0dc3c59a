//! How the coverage looks: a dashed frame is a service of today, a whole one a planned measure, and what is lacking
//! stands on a tint with its word.

use super::board::Board;
use super::layout::{CellItem, has_assessor, head_lines, item_rect, items};
use super::{CoverageState, HeldBy, HeldChip, access, chip_at};
use crate::analysis::coverage::{CellAssessment, MatrixCell};
use crate::model::coverage_cell::{CoverageCell, CoverageState as Said};
use crate::model::{Choice as _, Kind, Uid};
use crate::session::{Context, RecordKey};
use crate::text::{Phrase, dates, numbers};
use crate::ui::form::record_name;
use crate::ui::theme::{self, Palette, Tone, Type};
use crate::ui::widgets as w;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Color32, Galley, LayerId, Order, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, pos2, vec2,
};
use std::sync::Arc;

/// Words over so many lines at most, cut with an ellipsis after the last.
pub(super) fn lines_galley(
    ui: &Ui,
    words: &str,
    kind: Type,
    colour: Color32,
    (width, rows): (f32, usize),
) -> Arc<Galley> {
    let format = TextFormat { font_id: kind.font(), color: colour, ..TextFormat::default() };
    let mut job = LayoutJob::single_section(words.replace(char::is_control, " "), format);
    job.wrap = TextWrapping { max_width: width.max(0.0), max_rows: rows, ..TextWrapping::default() };
    ui.painter().layout_job(job)
}

/// The height of the headings: of two lines where one is too short for them.
pub(super) fn header_height(ui: &Ui, state: &CoverageState, column: f32) -> f32 {
    let room = column - 2.0 * theme::CELL_PADDING;
    let heading =
        |words: &String| lines_galley(ui, words, Type::Column, theme::palette(ui).subtle, (room, 2)).size().y;
    state.headings.iter().map(heading).fold(theme::ROW_HEIGHT, |most, height| most.max(height + theme::GAP))
}

/// Paints the whole table.
pub(super) fn paint_board(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &CoverageState,
    (board, table): (&Board<'_>, &Response),
) {
    let p = theme::palette(ui);
    let cells = board.cells();
    let painter = ui.painter().with_clip_rect(cells);
    let below = Rect::from_min_max(pos2(board.clip.left(), cells.top()), board.clip.max);
    for row in board.rows() {
        let mut node = access::row_node(ui, state, (board, table), row);
        paint_group(ui, cx, state, (board, below), row);
        access::group_node(&mut node, cx, state, board, row);
        for (column, cell) in
            state.coverage.rows.get(row).map_or(&[][..], |row| &row.cells).iter().enumerate()
        {
            let rect = board.cell(row, column);
            if !rect.intersects(cells) {
                continue;
            }
            paint_cell(ui, cx, (state, cell), (&painter, table), ((row, column), rect));
            access::cell_node(&mut node, cx, state, (cell, rect), (row, column));
        }
        let bottom = board.group(row).bottom() - 0.5;
        let rule = Stroke::new(theme::HAIRLINE, p.divider);
        ui.painter().with_clip_rect(below).hline(board.clip.x_range(), bottom, rule);
    }
    paint_header(ui, state, (board, table));
    paint_cursor(ui, state, (board, table), &painter);
}

fn paint_header(ui: &Ui, state: &CoverageState, (board, table): (&Board<'_>, &Response)) {
    let p = theme::palette(ui);
    let height = board.layout.header;
    let strip = Rect::from_min_max(board.clip.min, pos2(board.clip.right(), board.clip.top() + height));
    let sideways = Rect::from_min_max(pos2(board.cells().left(), strip.top()), strip.max);
    let painter = ui.painter().with_clip_rect(sideways);
    for (column, words) in state.headings.iter().enumerate() {
        let cell = board.cell(0, column);
        let rect = Rect::from_min_max(pos2(cell.left(), strip.top()), pos2(cell.right(), strip.bottom()));
        let room = rect.width() - 2.0 * theme::CELL_PADDING;
        let galley = lines_galley(ui, words, Type::Column, p.subtle, (room, 2));
        let top = rect.bottom() - theme::GAP - galley.size().y;
        if galley.elided && table.hover_pos().is_some_and(|at| rect.contains(at)) {
            table.clone().on_hover_text_at_pointer(words);
        }
        painter.galley(pos2(rect.left() + theme::CELL_PADDING, top), galley, p.subtle);
        access::heading_node(ui, (column, words), rect.intersect(sideways));
    }
    let rule = Stroke::new(theme::RULE_WIDTH, p.rule);
    ui.painter().hline(strip.x_range(), strip.bottom() - 1.0, rule);
}

/// A target group: letter, name, and about how many it is.
fn paint_group(
    ui: &Ui,
    cx: &Context<'_>,
    state: &CoverageState,
    (board, below): (&Board<'_>, Rect),
    row: usize,
) {
    let p = theme::palette(ui);
    let Some(id) = state.group(row) else { return };
    let rect = board.group(row).shrink2(vec2(theme::CELL_PADDING, theme::CELL_PADDING));
    let painter = ui.painter().with_clip_rect(below);
    let size = size_text(cx, id);
    // A row has room for three lines.
    let most = if size.is_empty() { 3 } else { 2 };
    let name =
        lines_galley(ui, &record_name(cx, Kind::TargetGroup, id), Type::Strong, p.text, (rect.width(), most));
    let top = rect.top() + name.size().y + theme::SPACE / 2.0;
    painter.galley(rect.min, name, p.text);
    if !size.is_empty() {
        let size = w::clipped_galley(ui, &size, Type::Small, p.subtle, rect.width());
        painter.galley(pos2(rect.left(), top), size, p.subtle);
    }
}

/// How many people a target group is, in words; empty where nobody has said.
pub(super) fn size_text(cx: &Context<'_>, id: Uid) -> String {
    let Some(group) = cx.plan.target_groups().get(id) else { return String::new() };
    let mut ends: Vec<String> = [group.size.low, group.size.high]
        .into_iter()
        .flatten()
        .map(|end| numbers::write(end, cx.language()))
        .collect();
    ends.dedup();
    if ends.is_empty() {
        return String::new();
    }
    cx.text(&Phrase::new("ui-coverage-size").with("size", ends.join("–")))
}

/// What is to be said of a cell, in a word or two; empty where nothing is.
pub(super) fn standing_text(cx: &Context<'_>, cell: &MatrixCell) -> String {
    match &cell.assessment {
        CellAssessment::NotAssessed => cx.word("ui-coverage-not-assessed"),
        CellAssessment::Assessed(said) => cx.text(&Phrase::choice(Said::INFO.name, &said.code())),
        CellAssessment::NotExpected => cx.text(&Phrase::choice(Said::INFO.name, &Said::NotApplicable.code())),
        CellAssessment::NotAssessable if cell.is_empty() => cx.word("ui-coverage-nothing"),
        CellAssessment::NotAssessable => String::new(),
    }
}

/// Who assessed a cell and when, as a line of it has room for.
pub(super) fn assessor_text(cx: &Context<'_>, said: &CoverageCell) -> String {
    let who =
        if said.assessed_by.is_empty() { cx.word("ui-coverage-group") } else { said.assessed_by.to_string() };
    let when = said.assessed.map(|when| dates::write_when(when, cx.language())).unwrap_or_default();
    cx.text(&Phrase::new("ui-coverage-who").with("who", who).with("when", when)).trim().to_owned()
}

fn paint_cell(
    ui: &Ui,
    cx: &Context<'_>,
    (state, cell): (&CoverageState, &MatrixCell),
    (painter, table): (&Painter, &Response),
    (at, rect): ((usize, usize), Rect),
) {
    let p = theme::palette(ui);
    let lacking = cell.assessment == CellAssessment::Assessed(Said::Lacking);
    if lacking {
        painter.rect_filled(rect, 0, p.warning_background);
    }
    paint_words(ui, cx, cell, painter, rect);
    let over = |rect: Rect| {
        table.hover_pos().is_some_and(|at| rect.contains(at) && painter.clip_rect().contains(at))
    };
    let lines = head_lines(cx, cell);
    for (place, item) in items(state, at, cell).into_iter().enumerate() {
        let rect = item_rect(rect, lines, place, Some(item));
        match item {
            CellItem::Chip(index) => {
                let Some((kind, id)) = chip_at(cell, index) else { continue };
                let name = record_name(cx, kind, id);
                let cut = paint_chip(ui, painter, rect, (kind, &name), over(rect));
                if cut && over(rect) && state.held.is_none() {
                    table.clone().on_hover_text_at_pointer(name);
                }
            }
            CellItem::More(count) => {
                let words = cx.text(&Phrase::new("ui-coverage-more").with("count", count));
                let galley = w::clipped_galley(ui, &words, Type::Small, p.link, rect.width());
                let top = rect.center().y - galley.size().y / 2.0;
                painter.galley(pos2(rect.left() + theme::SPACE, top), galley, p.link);
            }
            CellItem::Blank => {}
        }
    }
}

/// What the group says of a cell, who said it and why, a line each.
fn paint_words(ui: &Ui, cx: &Context<'_>, cell: &MatrixCell, painter: &Painter, rect: Rect) {
    let p = theme::palette(ui);
    let lacking = cell.assessment == CellAssessment::Assessed(Said::Lacking);
    let strong = p.tint(Tone::Warning).text;
    let spoken =
        matches!(cell.assessment, CellAssessment::Assessed(Said::Covered | Said::Partly | Said::OtherBody));
    let (kind, colour) = match () {
        () if lacking && p.warning_background != p.background => (Type::Label, strong),
        () if lacking || spoken => (Type::Label, p.text),
        () => (Type::Small, p.subtle),
    };
    let mut told = vec![(standing_text(cx, cell), kind, colour)];
    if let Some(said) =
        cell.assessment_record(cx.plan).filter(|_| cell.assessment != CellAssessment::NotAssessable)
    {
        let colour = if lacking { strong } else { p.subtle };
        if has_assessor(said) {
            told.push((assessor_text(cx, said), Type::Small, colour));
        }
        if !said.reason.trim().is_empty() {
            told.push((said.reason.to_string(), Type::Small, colour));
        }
    }
    let room = rect.width() - 2.0 * theme::CELL_PADDING;
    let mut top = rect.top() + theme::CELL_PADDING;
    for (words, kind, colour) in told.into_iter().filter(|(words, _, _)| !words.is_empty()) {
        let galley = w::clipped_galley(ui, &words, kind, colour, room);
        painter.galley(pos2(rect.left() + theme::CELL_PADDING, top), galley, colour);
        top += theme::COVERAGE_LINE_HEIGHT;
    }
}

/// A chip; says whether its words were cut.
fn paint_chip(ui: &Ui, painter: &Painter, rect: Rect, (kind, name): (Kind, &str), hovered: bool) -> bool {
    let p = theme::palette(ui);
    let fill = if hovered { p.highlight } else { p.background };
    let frame = Stroke::new(theme::HAIRLINE, if hovered { p.text } else { p.border });
    if kind == Kind::Service {
        painter.rect_filled(rect, theme::RADIUS_SMALL, fill);
        paint_dashed(painter, rect.shrink(0.5), frame);
    } else {
        painter.rect(rect, theme::RADIUS_SMALL, fill, frame, StrokeKind::Inside);
    }
    let galley = lines_galley(ui, name, Type::Small, p.text, (rect.width() - 2.0 * theme::GAP, 2));
    let cut = galley.elided;
    let top = rect.center().y - galley.size().y / 2.0;
    painter.galley(pos2(rect.left() + theme::GAP, top), galley, p.text);
    cut
}

/// A frame of short strokes.
fn paint_dashed(painter: &Painter, rect: Rect, stroke: Stroke) {
    let corners =
        [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    painter.extend(Shape::dashed_line(&corners, stroke, theme::SPACE, theme::SPACE - 1.0));
}

/// The ring around what has the keys, or around the cell that a dragged chip is over.
fn paint_cursor(ui: &Ui, state: &CoverageState, (board, table): (&Board<'_>, &Response), painter: &Painter) {
    let p: &Palette = theme::palette(ui);
    let stroke = Stroke::new(theme::FOCUS_WIDTH, p.focus);
    let ring = |rect: Rect| painter.rect_stroke(rect, theme::RADIUS_SMALL, stroke, StrokeKind::Inside);
    if let Some(HeldChip { by: HeldBy::Pointer(over, _), from, .. }) = state.held {
        if let Some(over) = over.filter(|over| *over != from) {
            ring(board.cell(over.0, over.1).shrink(1.0));
        }
        return;
    }
    let at = (state.cursor.row, state.cursor.column);
    let Some(cell) = state.cell().filter(|_| table.has_focus() && state.new_measure.is_none()) else {
        return;
    };
    let rect = board.cell(at.0, at.1);
    let lines = board.layout.lines.get(at.0).and_then(|row| row.get(at.1)).copied().unwrap_or_default();
    ring(match state.cursor.chip {
        Some(chip) if chip < items(state, at, cell).len() => item_rect(rect, lines, chip, None).expand(2.0),
        _ => rect.shrink(1.0),
    });
}

/// The chip that the pointer drags, with what it will do where it is now, inside the window.
pub(super) fn paint_dragged_chip(
    ui: &Ui,
    cx: &Context<'_>,
    ((kind, id), act): (RecordKey, Option<&str>),
    at: Pos2,
) {
    let p = theme::palette(ui);
    let size = vec2(theme::COVERAGE_COLUMN_WIDTH, theme::COVERAGE_CHIP_HEIGHT);
    let below = vec2(0.0, if act.is_some() { theme::COVERAGE_LINE_HEIGHT + theme::SPACE } else { 0.0 });
    let most = ui.ctx().content_rect().max - size - below;
    let corner = (at + vec2(theme::GAP, theme::GAP)).min(most);
    let layer = LayerId::new(Order::Tooltip, super::coverage_id().with("dragged"));
    let painter = ui.ctx().layer_painter(layer);
    paint_chip(ui, &painter, Rect::from_min_size(corner, size), (kind, &record_name(cx, kind, id)), true);
    if let Some(act) = act {
        let galley = w::clipped_galley(ui, act, Type::Label, p.background, size.x);
        let tag = Rect::from_min_size(corner + vec2(0.0, size.y), galley.size());
        let tag = tag.expand2(vec2(theme::GAP, 0.0)).translate(vec2(theme::GAP, theme::SPACE));
        painter.rect_filled(tag, theme::RADIUS_SMALL, p.text);
        painter.galley(tag.min + vec2(theme::GAP, 0.0), galley, p.background);
    }
}
