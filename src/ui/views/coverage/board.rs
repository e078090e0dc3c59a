//! The table of the coverage: headings and target groups stay in sight while the rest scrolls under them; what is
//! pointed at and clicked.

use super::acts;
use super::asking::question_ui;
use super::layout::{BoardLayout, CellItem, column_width, item_rect, items};
use super::writing::{NewMeasure, new_measure_ui};
use super::{CoverageState, access, coverage_id, drag, keys, layout, paint};
use crate::analysis::coverage::CoverageAxis;
use crate::session::{Command, Context, Outbox};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Pos2, Rect, Response, ScrollArea, Sense, Ui, pos2, vec2};

/// The table as it is in a frame.
pub(super) struct Board<'a> {
    pub(super) layout: &'a BoardLayout,
    /// The corner of the first row's first column on the screen, as far as it is scrolled.
    pub(super) origin: Pos2,
    /// What is in sight of the whole table, headings and target groups included.
    pub(super) clip: Rect,
}

/// What the pointer is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) item: Option<CellItem>,
    /// Whether it is on the name of the target group.
    pub(super) group: bool,
}

impl Board<'_> {
    /// What is in sight of the cells.
    pub(super) fn cells(&self) -> Rect {
        let corner = self.clip.min + vec2(self.layout.first, self.layout.header);
        Rect::from_min_max(corner.min(self.clip.max), self.clip.max)
    }

    /// Where a cell is on the screen.
    pub(super) fn cell(&self, row: usize, column: usize) -> Rect {
        self.layout.cell(row, column).translate(self.origin.to_vec2())
    }

    /// Where the name of a target group is on the screen.
    pub(super) fn group(&self, row: usize) -> Rect {
        let cell = self.cell(row, 0);
        let left = self.clip.left();
        Rect::from_min_max(pos2(left, cell.top()), pos2(left + self.layout.first, cell.bottom()))
    }

    /// The rows in sight.
    pub(super) fn rows(&self) -> std::ops::Range<usize> {
        let top = self.clip.top() + self.layout.header - self.origin.y;
        self.layout.rows(top, self.clip.bottom() - self.origin.y)
    }

    /// What is at a point, where it is in sight.
    pub(super) fn hit(&self, cx: &Context<'_>, state: &CoverageState, at: Pos2) -> Option<Hit> {
        let below = self.clip.contains(at) && at.y >= self.cells().top();
        let row = self.rows().filter(|_| below).find(|row| self.group(*row).y_range().contains(at.y))?;
        if at.x < self.cells().left() {
            return Some(Hit { row, column: state.cursor.column, item: None, group: true });
        }
        let columns = 0..state.coverage.columns.len();
        let column = columns.into_iter().find(|column| self.cell(row, *column).x_range().contains(at.x))?;
        let cell = state.coverage.cell(row, column)?;
        let (rect, lines) = (self.cell(row, column), layout::head_lines(cx, cell));
        let all = items(state, (row, column), cell);
        let item = all
            .iter()
            .enumerate()
            .find(|(place, item)| item_rect(rect, lines, *place, Some(**item)).contains(at));
        Some(Hit { row, column, item: item.map(|(_, item)| *item), group: false })
    }
}

/// Shows the table with the line of hints below it.
pub(super) fn board_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    broad: bool,
    out: &mut Outbox<'_>,
) {
    keys::handle_keys(ui, cx, state, out);
    let bar = ui.spacing().scroll.allocated_width();
    let width = ui.available_width();
    let first = if width < theme::ROOMY_WIDTH {
        theme::COVERAGE_GROUP_NARROW_WIDTH
    } else {
        theme::COVERAGE_GROUP_WIDTH
    };
    let column = column_width(state, width - bar, first);
    let header = paint::header_height(ui, state, column);
    let layout = BoardLayout::of(cx, state, width - bar, header);
    let hint = hint(cx, state, broad);
    let below = paint::lines_galley(ui, &hint, Type::Body, theme::palette(ui).subtle, (width, 3));
    let wide = layout.width(state.coverage.columns.len()) > width;
    let needed = layout.height() + if wide { bar } else { 0.0 };
    let room = (ui.available_height() - below.size().y - 2.0 * theme::GAP).max(theme::COVERAGE_ROW_HEIGHT);
    let whole = Rect::from_min_size(ui.cursor().min, vec2(width, needed.min(room)));
    let table = ui.interact(whole, coverage_id(), Sense::click_and_drag());
    access::table_node(ui, cx, state, &table);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(whole));
    scrolled_board(&mut child, cx, state, (&layout, &table), out);
    ui.advance_cursor_after_rect(whole);
    ui.add_space(theme::GAP);
    if state.held.is_some() {
        w::live_label(ui, Type::Body, &hint);
    } else {
        w::note(ui, &hint);
    }
    if std::mem::take(&mut state.focus) {
        table.request_focus();
    }
}

/// What can be done now, in a sentence or two.
fn hint(cx: &Context<'_>, state: &CoverageState, broad: bool) -> String {
    if let Some(held) = state.held {
        return drag::drag_hint(cx, state, held);
    }
    let acts =
        if state.by == CoverageAxis::Category { "ui-coverage-hint-category" } else { "ui-coverage-hint" };
    let acts = if cx.can.edit { cx.word(acts) } else { String::new() };
    let legend = if broad { String::new() } else { format!("{}. ", cx.word("ui-coverage-legend")) };
    format!("{legend}{acts}")
}

fn scrolled_board(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    (layout, table): (&BoardLayout, &Response),
    out: &mut Outbox<'_>,
) {
    ScrollArea::both().id_salt(super::coverage_id().with("board")).auto_shrink(false).show_viewport(
        ui,
        |ui, _| {
            ui.set_width(layout.width(state.coverage.columns.len()));
            ui.set_height(layout.height());
            let origin = ui.min_rect().left_top() + vec2(0.0, layout.header);
            let clip = ui.clip_rect().intersect(table.rect);
            let board = Board { layout, origin, clip };
            if std::mem::take(&mut state.reveal) {
                scroll_to_cursor(ui, &board, state);
            }
            handle_pointer(ui, cx, state, (&board, table), out);
            paint::paint_board(ui, cx, state, (&board, table));
            let (row, column) = (state.cursor.row, state.cursor.column);
            let cell = board.cell(row, column);
            if let Some(writing) = state.new_measure
                && let Some(shown) = state.cell()
            {
                let place = new_measure_place(state, shown, writing);
                let rect = item_rect(cell, layout::head_lines(cx, shown), place, None);
                new_measure_ui(ui, cx, state, (rect, board.cells()), out);
            }
            question_ui(ui, cx, state, cell, out);
        },
    );
}

/// The place of the measure that is being written among the things in its cell.
fn new_measure_place(
    state: &CoverageState,
    cell: &crate::analysis::coverage::MatrixCell,
    writing: NewMeasure,
) -> usize {
    let there = cell.measures.iter().position(|id| *id == writing.id);
    let at = (state.cursor.row, state.cursor.column);
    let last = items(state, at, cell).len().saturating_sub(1);
    there.map_or(last, |measure| cell.services.len() + measure)
}

/// Scrolls to the cell that has the keys, so that neither headings nor target groups lie over it.
fn scroll_to_cursor(ui: &Ui, board: &Board<'_>, state: &CoverageState) {
    let cell = board.cell(state.cursor.row, state.cursor.column);
    let over = vec2(board.layout.first, board.layout.header);
    ui.scroll_to_rect(Rect::from_min_max(cell.min - over, cell.max), None);
}

fn handle_pointer(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    (board, table): (&Board<'_>, &Response),
    out: &mut Outbox<'_>,
) {
    drag::handle_drag(ui, cx, state, (board, table), out);
    let asked = access::requested_cursor(ui, state);
    if let Some(mark) = asked {
        state.cursor = mark;
        table.request_focus();
        acts::select(state, out);
    }
    let Some(at) = table.interact_pointer_pos().filter(|_| table.clicked() && state.new_measure.is_none())
    else {
        return;
    };
    let Some(hit) = board.hit(cx, state, at) else { return };
    table.request_focus();
    let before = state.opened;
    state.cursor = super::CoverageCursor { row: hit.row, column: hit.column, chip: None };
    state.opened = before.filter(|opened| *opened == (hit.row, hit.column));
    match hit.item {
        Some(CellItem::Chip(chip)) => state.cursor.chip = Some(chip),
        Some(CellItem::More(_)) => state.opened = Some((hit.row, hit.column)),
        Some(CellItem::Blank) | None => {}
    }
    if hit.group {
        state.group(hit.row).into_iter().for_each(|id| out.select((crate::model::Kind::TargetGroup, id)));
        return;
    }
    acts::select(state, out);
    if table.double_clicked() {
        match hit.item {
            Some(CellItem::Chip(_)) => out.command(Command::ShowForm(true)),
            _ if cx.can.edit => NewMeasure::begin(cx, state, "", out),
            _ => {}
        }
    }
}
