//! What is pointed at in a table, or pressed by a screen reader.

use super::act::GridAct;
use super::columns::CellEdit;
use super::editing::CellEditing;
use super::frame::{CellPosition, GridFrame, GridLine, GridLines, line_at};
use super::menu::{GridMenu, MenuSubject};
use super::nodes;
use super::opener;
use super::resizing::edge_at;
use super::state::GridState;
use egui::{Pos2, Rect, Ui, Vec2};

/// Takes a click.
pub(super) fn handle_pointer<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    lines: &GridLines,
    acts: &mut Vec<GridAct<K>>,
) {
    let table = frame.table;
    let asks_menu = table.secondary_clicked();
    let clicked = table
        .interact_pointer_pos()
        .filter(|_| table.clicked() || asks_menu)
        .filter(|at| ui.clip_rect().contains(*at));
    if let Some(row) = opened_row(ui, frame, state, lines, clicked.filter(|_| !asks_menu)) {
        table.request_focus();
        state.marks.clear();
        state.row = row;
        acts.extend(frame.source.row(row).map(GridAct::Open));
        return;
    }
    // A screen reader presses a cell where the pointer is not.
    let cell = nodes::requested_cell(ui, frame)
        .or_else(|| clicked.and_then(|at| clicked_cell(frame, state, lines, at)));
    let Some(cell) = cell else { return };
    let Some(row) = frame.source.row(cell.row) else { return };
    table.request_focus();
    let held = ui.input(|input| input.modifiers);
    let before = CellPosition { row: state.row, column: state.column };
    // The menu is of what is marked, where it is asked for on that.
    let keeps_marks = asks_menu && state.marks.has_row(cell.row, state.row);
    match () {
        () if keeps_marks => {}
        () if held.command => state.marks.toggle_row(frame.source, cell.row, before.row),
        () if held.shift => state.marks.extend_from(frame.source, before),
        () => state.marks.clear(),
    }
    // A screen reader may ask for a cell out of sight; one that was clicked stays under the pointer.
    state.reveal |= clicked.is_none();
    if !keeps_marks {
        (state.row, state.column) = (cell.row, cell.column);
        acts.push(GridAct::Select(row));
    }
    if let Some(at) = clicked.filter(|_| asks_menu) {
        let below = Rect::from_min_size(at, Vec2::ZERO);
        state.menu = Some(GridMenu { of: MenuSubject::Cells, below, opens: true });
        return;
    }
    let Some(column) = frame.grid.columns.get(cell.column) else { return };
    if !table.double_clicked() || held.any() {
        return;
    }
    if column.edit == CellEdit::No {
        acts.push(GridAct::Open(row));
    } else if !frame.source.can_edit(cell.row, cell.column) {
        acts.push(GridAct::Refuse { row, column: cell.column });
    } else {
        let text = frame.source.edit_text(cell.row, cell.column);
        state.editing = Some(CellEditing::of_cell(row, cell.row, cell.column, text));
        state.reveal = true;
    }
}

/// The row whose control was clicked, or pressed by a screen reader.
fn opened_row<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    lines: &GridLines,
    clicked: Option<Pos2>,
) -> Option<usize> {
    nodes::requested_opener(ui, frame).or_else(|| {
        let line = line_at(clicked?.y - lines.origin.y);
        let GridLine::Row(row) = lines.line(line) else { return None };
        let opener = opener::opener_rect(ui, frame, lines.rect(line), state.scrolled.x)?;
        (opener.contains(clicked?) && !ui.input(|input| input.modifiers.any())).then_some(row)
    })
}

/// Takes a click on a heading: it asks to sort by its column, with the other button for its menu.
pub(super) fn handle_heading<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    header: Rect,
) -> Option<GridAct<K>> {
    if let Some(column) = nodes::requested_heading(ui, frame) {
        return Some(GridAct::SortBy(column));
    }
    let (sorts, asks_menu) = (frame.table.clicked(), frame.table.secondary_clicked());
    let at = frame.table.interact_pointer_pos().filter(|at| (sorts || asks_menu) && header.contains(*at))?;
    if sorts && let Some(column) = edge_at(frame, state.scrolled.x, at.x) {
        // A single click that misses an edge by little is not meant to sort.
        return frame.table.double_clicked().then_some(GridAct::FitColumn(column));
    }
    let heading = frame.column_at(at.x, state.scrolled.x)?;
    if asks_menu {
        let of = MenuSubject::Heading(heading.index);
        state.menu = Some(GridMenu { of, below: Rect::from_min_size(at, Vec2::ZERO), opens: true });
        return None;
    }
    Some(GridAct::SortBy(heading.index))
}

/// The cell at a point; on the hint below the last row a new row is begun instead.
fn clicked_cell<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    lines: &GridLines,
    at: Pos2,
) -> Option<CellPosition> {
    let rows = frame.source.rows();
    let line = line_at(at.y - lines.origin.y);
    // A click on the line of a draft is on the row that it pushes down.
    let row = match lines.line(line) {
        GridLine::Row(row) => row,
        GridLine::Draft | GridLine::Hint => line,
    };
    if row < rows {
        let column = frame.column_at(at.x, state.scrolled.x);
        return Some(CellPosition { row, column: column.map_or(state.column, |placed| placed.index) });
    }
    let makes_row = state.editing.as_ref().is_some_and(|editing| editing.is_draft() || editing.created_row());
    if row == rows && !makes_row && !frame.grid.hint.is_empty() && frame.table.clicked() {
        let last = rows.checked_sub(1);
        state.begin_row(frame.grid, last.and_then(|last| frame.source.row(last)), last);
    }
    None
}
