//! The one table: virtual rows, one line each, a cell that moves with the keys, editing in the row.
//!
//! It is one stop for the Tab key. Arrows, Home, End, Page Up and Page Down move the cell; Enter, F2 or simply typing
//! edits; Enter makes the next row; F4 opens; Ctrl+Delete deletes; Alt with up and down moves the row. Shift with a move
//! or a click marks a range, Ctrl with a click a row, Ctrl+A all rows; what is marked is copied, cut, emptied, filled
//! down or deleted. For a screen reader it is a table with rows, column headers and cells, and the cell that has the
//! keys is the active one.
//!
//! Limitations: rows are not sorted or filtered here, the caller hands in those to be shown, and says which way they are
//! sorted; a click on a heading asks for it.

mod act;
mod cell_box;
mod columns;
mod command;
mod copied;
mod editing;
mod frame;
mod keys;
mod marked;
mod marks;
mod menu;
mod nodes;
mod opener;
mod paint;
mod pasted;
mod pointer;
mod resizing;
mod seen_texts;
mod source;
mod state;
mod sums;
mod widths;

pub use act::{CellValue, GridAct, MarkedCells};
pub use columns::{CellEdit, GridColumn, SortDirection};
pub use frame::Grid;
pub use menu::{GridCommand, GridMenu, MenuSubject};
pub use pasted::pasted_cells;
pub use source::{Cell, GridSource};
pub use state::{EditedCell, GridState};

use crate::ui::theme;
use editing::CellEditing;
use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2};
use frame::{GridFrame, GridLine, GridLines, cell_rect, line_at, lines_height};
use widths::{PlacedColumns, WantedColumns};

/// How many rows are in sight above the sums, however low the window is.
const LEAST_ROWS: usize = 2;

/// Shows a table in the room that there is; returns what was done.
///
/// The order matters: keys and pointer come before the rows are painted, so that the frame in which the cell moves
/// already shows it there; the box that is written in comes last, over the cells.
pub fn grid<K: Copy + PartialEq>(
    ui: &mut Ui,
    shown: &Grid<'_>,
    state: &mut GridState<K>,
    source: &dyn GridSource<Row = K>,
) -> Vec<GridAct<K>> {
    let mut acts = Vec::new();
    // Else what is scrolled to would be so far beyond the edge.
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    // The rows may be fewer than in the frame before.
    state.row = state.row.min(source.rows().saturating_sub(1));
    state.marks.follow_rows(source);
    let starts_row = |column: usize| shown.columns.get(column).is_some_and(|column| column.starts_row);
    state.editing = state.editing.take().and_then(|editing| {
        let starts_row = starts_row(editing.column);
        editing.follow_rows(source, starts_row)
    });
    let width = ui.available_width();
    let placed = place_columns(ui, shown, state, source);
    state.widths.clear();
    state.widths.extend(placed.columns.iter().map(|placed| placed.width));
    let (header, _) = ui.allocate_exact_size(vec2(width, theme::ROW_HEIGHT), Sense::hover());
    let body = body_rect(ui, shown, state, source, placed.scrolls);
    let sums = Rect::from_min_size(body.left_bottom(), vec2(width, lines_height(source.sum_rows())));
    // One widget from header to bottom: the whole table is one stop for the Tab key.
    let table_rect = Rect::from_min_max(header.min, sums.max);
    let column = state.column;
    keys::handle_tab(ui, shown.id, shown.columns, source.rows(), state);
    let table = ui.interact(table_rect, shown.id, Sense::click_and_drag());
    let frame = GridFrame { grid: shown, source, placed: &placed, table: &table };
    nodes::describe_table(&frame, state);
    nodes::add_headings(ui, &frame, header, state.scrolled.x);
    keys::handle_keys(ui, &frame, state, &mut acts);
    if let Some(command) = state.command.take() {
        command::perform(ui, &frame, state, command, &mut acts);
    }
    acts.extend(resizing::handle_edges(ui, &frame, state, header));
    acts.extend(pointer::handle_heading(ui, &frame, state, header));
    state.reveal |= state.column != column;
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| grid_body(ui, &frame, state, &mut acts));
    sums::sums_ui(ui, &frame, state, sums);
    // After the rows: only they know how far the table is scrolled sideways in this frame.
    paint::paint_header(ui, &frame, header, state.scrolled.x);
    if state.focus {
        state.focus = false;
        table.request_focus();
    }
    acts
}

/// How many lines there are with the one being written and the hint.
fn line_count<K: Copy + PartialEq>(shown: &Grid<'_>, state: &GridState<K>, rows: usize) -> usize {
    let is_draft = state.editing.as_ref().is_some_and(CellEditing::is_draft);
    let is_new = is_draft || state.editing.as_ref().is_some_and(CellEditing::created_row);
    rows + usize::from(is_draft) + usize::from(!shown.hint.is_empty() && !is_new)
}

/// The part of the room that the rows scroll in: all of it, or what the sums below them leave, which follow the last
/// row where there are few.
fn body_rect<K: Copy + PartialEq>(
    ui: &Ui,
    shown: &Grid<'_>,
    state: &GridState<K>,
    source: &dyn GridSource<Row = K>,
    scrolls_sideways: bool,
) -> Rect {
    let rest = ui.available_rect_before_wrap();
    if source.sum_rows() == 0 {
        return rest;
    }
    let bar = if scrolls_sideways { ui.spacing().scroll.allocated_width() } else { 0.0 };
    let needed = lines_height(line_count(shown, state, source.rows())) + bar;
    // Some rows stay in sight in the lowest window.
    let room = (rest.height() - lines_height(source.sum_rows())).max(lines_height(LEAST_ROWS) + bar);
    Rect::from_min_size(rest.min, vec2(rest.width(), needed.min(room)))
}

/// Shares the width of the table between its columns.
fn place_columns<'a, K: Copy + PartialEq>(
    ui: &Ui,
    shown: &Grid<'a>,
    state: &mut GridState<K>,
    source: &dyn GridSource<Row = K>,
) -> PlacedColumns<'a> {
    let below = lines_height(source.sum_rows());
    let room = ui.available_size() - vec2(0.0, theme::ROW_HEIGHT + below);
    let top = state.scrolled.y;
    // Under what is being written nothing moves.
    if !state.is_editing() || state.texts.widths.len() != shown.columns.len() {
        state.texts.update(ui, shown, source, top..top + room.y);
    }
    // Whether there will be scroll bars decides the width of the columns, so it is worked out before they are placed;
    // a bar at the foot may be what makes one at the side necessary.
    let bar = ui.spacing().scroll.allocated_width();
    let needed = lines_height(line_count(shown, state, source.rows()));
    let resizing = state.resizing.as_ref();
    let place = |width| {
        let columns = WantedColumns { columns: shown.columns, texts: &state.texts.widths, resizing };
        widths::place_columns(&columns, width)
    };
    if needed <= room.y {
        let placed = place(room.x);
        if !placed.scrolls || needed <= room.y - bar {
            return placed;
        }
    }
    place(room.x - bar)
}

fn grid_body<K: Copy + PartialEq>(
    ui: &mut Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    acts: &mut Vec<GridAct<K>>,
) {
    let rows = frame.source.rows();
    let total = line_count(frame.grid, state, rows);
    let draft = state.editing.as_ref().and_then(CellEditing::draft_line);
    let placed = frame.placed;
    let area = ScrollArea::new([placed.scrolls, true]).id_salt(frame.grid.id).auto_shrink(false);
    area.show_viewport(ui, |ui, view| {
        ui.set_height(lines_height(total));
        ui.set_width(if placed.scrolls { placed.total } else { ui.available_width() });
        let content = ui.min_rect();
        let origin = pos2(content.left() + view.min.x, content.top());
        let right = origin.x + if placed.scrolls { view.width() } else { content.width() };
        let lines = GridLines { origin, right, draft, rows };
        if state.scrolled != view.min {
            // What is in sight now is measured in the next frame.
            ui.ctx().request_repaint();
        }
        state.scrolled = view.min;
        if std::mem::take(&mut state.reveal) {
            reveal_cell(ui, frame, state, &lines);
        }
        let first = line_at(view.min.y);
        // Only the lines in sight are built: a table may have thousands of rows.
        let last = (line_at(view.max.y) + 1).min(total);
        pointer::handle_pointer(ui, frame, state, &lines, acts);
        if std::mem::take(&mut state.menu_wanted) {
            open_menu_of_cell(frame, state, &lines);
        }
        let has_keys = frame.table.has_focus() && !state.is_editing();
        for line in first..last {
            let rect = lines.rect(line);
            match lines.line(line) {
                GridLine::Row(row) => paint::paint_row(ui, frame, state, row, rect),
                GridLine::Draft => paint::paint_rule(ui, rect),
                GridLine::Hint => paint::paint_hint(ui, frame, rect, has_keys),
            }
        }
        paint::paint_kept_edge(ui, frame, &lines, total);
        cell_box::editing_ui(ui, frame, state, &lines, acts);
    });
}

/// Opens the menu of the cell that has the keys, below it.
fn open_menu_of_cell<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    lines: &GridLines,
) {
    if let Some(placed) = frame.placed.columns.iter().find(|placed| placed.index == state.column) {
        let below = cell_rect(placed, lines.rect(state.row), state.scrolled.x);
        state.menu = Some(GridMenu { of: MenuSubject::Cells, below, opens: true });
    }
}

/// Scrolls to the cell that has the keys or is being written, so that no column that stays is over it.
fn reveal_cell<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    lines: &GridLines,
) {
    let editing = state.editing.as_ref();
    let line = lines.rect(editing.and_then(|editing| editing.at().or(lines.draft)).unwrap_or(state.row));
    let column = editing.map_or(state.column, |editing| editing.column);
    let placed = frame.placed.columns.iter().find(|placed| placed.index == column);
    let seen = match placed.filter(|placed| !placed.is_kept && frame.placed.scrolls) {
        Some(placed) => {
            let cell = cell_rect(placed, line, state.scrolled.x);
            cell.with_min_x(cell.left() - frame.placed.kept)
        }
        // What stays is in sight: only its line is scrolled to.
        None => line.with_max_x(line.left()),
    };
    ui.scroll_to_rect(seen, None);
}
