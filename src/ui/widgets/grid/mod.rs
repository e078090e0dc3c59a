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
mod paint;
mod pasted;
mod pointer;
mod source;
mod state;

pub use act::{CellValue, GridAct, MarkedCells};
pub use columns::{CellEdit, GridColumn, SortDirection};
pub use frame::Grid;
pub use menu::{GridCommand, GridMenu, MenuSubject};
pub use pasted::pasted_cells;
pub use source::{Cell, GridSource};
pub use state::GridState;

use crate::ui::theme;
use editing::CellEditing;
use egui::{Rect, ScrollArea, Sense, Ui, vec2};
use frame::{GridFrame, GridLine, GridLines, line_at, lines_height};

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
    ui.spacing_mut().item_spacing.y = 0.0;
    // The rows may be fewer than in the frame before.
    state.row = state.row.min(source.rows().saturating_sub(1));
    state.marks.follow_rows(source);
    let starts_row = |column: usize| shown.columns.get(column).is_some_and(|column| column.starts_row);
    state.editing = state.editing.take().and_then(|editing| {
        let starts_row = starts_row(editing.column);
        editing.follow_rows(source, starts_row)
    });
    let width = ui.available_width();
    // Whether there will be a scroll bar decides the width of the columns, so it is worked out before they are
    // placed.
    let fits = lines_height(line_count(shown, state, source.rows()) + 1) <= ui.available_height();
    let bar = if fits { 0.0 } else { ui.spacing().scroll.allocated_width() };
    let placed = columns::place_columns(shown.columns, width - bar);
    let (header, _) = ui.allocate_exact_size(vec2(width, theme::ROW_HEIGHT), Sense::hover());
    let rest = ui.available_rect_before_wrap();
    // One widget from header to bottom: the whole table is one stop for the Tab key.
    let table_rect = Rect::from_min_max(header.min, rest.max);
    keys::handle_tab(ui, shown.id, &placed, source.rows(), state);
    let table = ui.interact(table_rect, shown.id, Sense::click());
    let frame = GridFrame { grid: shown, source, columns: &placed, table: &table };
    nodes::describe_table(&frame, state);
    paint::paint_header(ui, &frame, header);
    keys::handle_keys(ui, &frame, state, &mut acts);
    if let Some(command) = state.command.take() {
        command::perform(ui, &frame, state, command, &mut acts);
    }
    acts.extend(pointer::handle_heading(ui, &frame, state, header));
    grid_body(ui, &frame, state, &mut acts);
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

fn grid_body<K: Copy + PartialEq>(
    ui: &mut Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    acts: &mut Vec<GridAct<K>>,
) {
    let rows = frame.source.rows();
    let total = line_count(frame.grid, state, rows);
    let draft = state.editing.as_ref().and_then(CellEditing::draft_line);
    ScrollArea::vertical().id_salt(frame.grid.id).auto_shrink(false).show_viewport(ui, |ui, view| {
        ui.set_height(lines_height(total));
        ui.set_width(ui.available_width());
        let origin = ui.min_rect().left_top();
        let lines = GridLines { origin, right: origin.x + ui.available_width(), draft, rows };
        if std::mem::take(&mut state.reveal) {
            ui.scroll_to_rect(lines.rect(draft.unwrap_or(state.row)), None);
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
        cell_box::editing_ui(ui, frame, state, &lines, acts);
    });
}

/// Opens the menu of the cell that has the keys, below it.
fn open_menu_of_cell<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    lines: &GridLines,
) {
    if let Some(placed) = frame.columns.iter().find(|placed| placed.index == state.column) {
        let below = paint::cell_rect(placed, lines.rect(state.row));
        state.menu = Some(GridMenu { of: MenuSubject::Cells, below, opens: true });
    }
}
