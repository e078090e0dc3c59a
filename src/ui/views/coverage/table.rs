//! The table of the coverage with the line of hints below it: what is scrolled, pointed at and clicked.

use super::board::Board;
use super::cursor::CoverageCursor;
use super::layout::{BoardLayout, CellItem, column_width};
use super::measure_box::{begin_measure, measure_box_ui};
use super::question_box::question_ui;
use super::state::{CoverageState, coverage_id};
use super::{drag, keys, menu, nodes, paint};
use crate::analysis::coverage::CoverageAxis;
use crate::model::Kind;
use crate::session::{Command, Context, Outbox};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{self as w, LineText};
use egui::{Rect, Response, ScrollArea, Sense, Ui, UiBuilder, vec2};

/// Shows the table and the hints; with the legend in them where the heading has no room for it.
pub(super) fn table_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    broad: bool,
    out: &mut Outbox<'_>,
) {
    keys::handle_keys(ui, cx, state, out);
    let bar = ui.spacing().scroll.allocated_width();
    let width = ui.available_width();
    let header = paint::header_height(ui, state, column_width(state, width - bar));
    let layout = BoardLayout::of(cx, state, width - bar, header);
    let hint = hint_text(cx, state, broad);
    let text = LineText { kind: Type::Body, colour: theme::palette(ui).subtle, lines: 3 };
    let below = w::wrapped_galley(ui, &hint, text, width);
    let is_wide = layout.width(state.coverage.columns.len()) > width;
    let needed = layout.height() + if is_wide { bar } else { 0.0 };
    // The hints below the table are always in sight; a low window still shows one row.
    let room = (ui.available_height() - below.size().y - 2.0 * theme::GAP).max(theme::COVERAGE_ROW_HEIGHT);
    let table_rect = Rect::from_min_size(ui.cursor().min, vec2(width, needed.min(room)));
    let table = ui.interact(table_rect, coverage_id(), Sense::click_and_drag());
    nodes::describe_table(cx, state, &table);
    let mut child = ui.new_child(UiBuilder::new().max_rect(table_rect));
    scrolled_ui(&mut child, cx, state, &layout, &table, out);
    ui.advance_cursor_after_rect(table_rect);
    ui.add_space(theme::GAP);
    // What will happen to a chip is read out; other hints are only there to be read.
    if state.carried.is_some() {
        w::live_label(ui, Type::Body, &hint);
    } else {
        w::note(ui, &hint);
    }
    if std::mem::take(&mut state.focus) {
        table.request_focus();
    }
}

/// What can be done now, in a sentence or two.
fn hint_text(cx: &Context<'_>, state: &CoverageState, broad: bool) -> String {
    if let Some(carried) = state.carried {
        return drag::drag_hint(cx, state, carried);
    }
    let by_category = state.axis == CoverageAxis::Category;
    let acts = if by_category { "ui-coverage-hint-category" } else { "ui-coverage-hint" };
    let acts = if cx.can.edit { cx.word(acts) } else { String::new() };
    let legend = if broad { String::new() } else { format!("{}. ", cx.word("ui-coverage-legend")) };
    format!("{legend}{acts}")
}

fn scrolled_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    layout: &BoardLayout,
    table: &Response,
    out: &mut Outbox<'_>,
) {
    let area = ScrollArea::both().id_salt(coverage_id().with("board")).auto_shrink(false);
    area.show_viewport(ui, |ui, _| {
        ui.set_width(layout.width(state.coverage.columns.len()));
        ui.set_height(layout.height());
        let origin = ui.min_rect().left_top() + vec2(0.0, layout.header);
        let board = Board { layout, table, origin, clip: ui.clip_rect().intersect(table.rect) };
        if std::mem::take(&mut state.reveal) {
            scroll_to_cursor(ui, &board, state);
        }
        handle_pointer(ui, cx, state, &board, out);
        menu::cell_menu(ui, cx, state, &board, out);
        paint::paint_board(ui, cx, state, &board);
        measure_box_ui(ui, cx, state, &board, out);
        question_ui(ui, cx, state, board.cell(state.cursor.cell), out);
    });
}

/// Scrolls to the cell that has the keys, so that neither headings nor target groups are over it.
fn scroll_to_cursor(ui: &Ui, board: &Board<'_>, state: &CoverageState) {
    let cell = board.cell(state.cursor.cell);
    let over = vec2(board.layout.first, board.layout.header);
    ui.scroll_to_rect(Rect::from_min_max(cell.min - over, cell.max), None);
}

fn handle_pointer(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    board: &Board<'_>,
    out: &mut Outbox<'_>,
) {
    let table = board.table;
    drag::handle_drag(ui, cx, state, board, out);
    if let Some(cursor) = nodes::requested_cursor(ui, state) {
        state.cursor = cursor;
        table.request_focus();
        state.select(out);
    }
    let clicked = table.clicked() && state.new_measure.is_none();
    let Some(at) = table.interact_pointer_pos().filter(|_| clicked) else { return };
    let Some(hit) = board.hit(cx, state, at) else { return };
    table.request_focus();
    state.cursor = CoverageCursor { cell: hit.cell, chip: None };
    // Only one cell shows all of its chips; a click in another one closes it.
    state.opened = state.opened.filter(|opened| *opened == hit.cell);
    match hit.item {
        Some(CellItem::Chip(chip)) => state.cursor.chip = Some(chip),
        Some(CellItem::More(_)) => state.opened = Some(hit.cell),
        Some(CellItem::Blank) | None => {}
    }
    if hit.on_group {
        state.group(hit.cell.row).into_iter().for_each(|id| out.select((Kind::TargetGroup, id)));
        return;
    }
    state.select(out);
    if table.double_clicked() {
        match hit.item {
            Some(CellItem::Chip(_)) => out.command(Command::ShowForm(true)),
            _ if cx.can.edit => begin_measure(cx, state, "", out),
            _ => {}
        }
    }
}
