//! The box over the cell that is being edited, or the list of its values, and what comes of it in the end.

use super::act::{CellValue, GridAct};
use super::columns::{CellEdit, GridColumn, next_editable, previous_editable};
use super::editing::CellEditing;
use super::frame::{Grid, GridFrame, GridLines};
use super::marked;
use super::paint;
use super::pasted::pasted_range;
use super::state::GridState;
use crate::ui::widgets::choice::{PopupState, ValuePopup};
use crate::ui::widgets::in_place::{BoxEnd, BoxKey, BoxShape, InPlaceBox, edit_in_place, is_closing};
use egui::{Rect, Ui};

/// The keys that end writing in a cell.
const KEYS: &[BoxKey] = &[BoxKey::Accept, BoxKey::Split, BoxKey::Backward, BoxKey::Forward, BoxKey::Cancel];

/// The narrowest list of values.
const MIN_LIST_WIDTH: f32 = 220.0;

/// Where the box is.
fn box_rect<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    editing: &CellEditing<K>,
    lines: &GridLines,
) -> Option<Rect> {
    let placed = frame.columns.iter().find(|placed| placed.index == editing.column)?;
    let line = editing.at().or(lines.draft)?;
    Some(paint::cell_rect(placed, lines.rect(line)))
}

/// Shows what is being written, and ends it where the user does.
pub(super) fn editing_ui<K: Copy + PartialEq>(
    ui: &mut Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    lines: &GridLines,
    acts: &mut Vec<GridAct<K>>,
) {
    let Some(rect) = state.editing.as_ref().and_then(|editing| box_rect(frame, editing, lines)) else {
        return;
    };
    let Some(mut editing) = state.editing.take() else { return };
    let Some(column) = frame.grid.columns.get(editing.column) else { return };
    // A new row is always begun by typing, even where its first column offers choices later.
    if let (CellEdit::Choice(values), Some(row)) = (column.edit, editing.key()) {
        let chosen = values.iter().position(|value| value == editing.editor.text()).unwrap_or(0);
        let popup = ValuePopup {
            id: frame.grid.id.with("values"),
            name: frame.grid.name,
            below: rect,
            values,
            chosen,
            opens: !editing.list_is_open,
            width: rect.width().max(MIN_LIST_WIDTH),
            shows_name: false,
        };
        match popup.show(ui) {
            PopupState::Open => {
                editing.list_is_open = true;
                state.editing = Some(editing);
            }
            PopupState::Chosen(value) => {
                // The list closes with Enter whatever is held; the rows that are marked get the value with Ctrl.
                let for_all = editing.for_all || ui.input(|input| input.modifiers.command);
                acts.push(if for_all && state.marked_rows() > 1 {
                    set_all(frame, state, editing.column, CellValue::Choice(value))
                } else {
                    state.marks.clear();
                    GridAct::Choose { row, column: editing.column, value }
                });
                state.focus = true;
            }
            PopupState::Closed => state.focus = true,
        }
        return;
    }
    // Lines pasted into a box are rows; what was typed in it so far is given up for them.
    if let Some(cells) = ui.input_mut(pasted_range) {
        let row = editing.key().or(editing.after()).or_else(|| frame.source.row(0));
        acts.push(GridAct::Paste { row, column: editing.column, cells });
        state.focus = true;
        return;
    }
    match text_box(ui, frame.grid, rect, column, &mut editing) {
        None => {
            acts.extend(editing.report(column));
            state.editing = Some(editing);
        }
        Some(end) => finish(frame, state, &editing, end, acts),
    }
}

/// The box; returns how writing ended, where it did.
fn text_box<K: Copy + PartialEq>(
    ui: &mut Ui,
    grid: &Grid<'_>,
    rect: Rect,
    column: &GridColumn<'_>,
    editing: &mut CellEditing<K>,
) -> Option<BoxEnd> {
    let shown = InPlaceBox {
        id: grid.box_id(),
        name: column.heading,
        hint: "",
        shape: BoxShape::Over { rect: rect.shrink(1.0), width: rect.width() },
        numeric: column.numeric,
        keys: KEYS,
        live: false,
    };
    let is_opening = editing.editor.is_opening();
    let response = edit_in_place(ui, &shown, &mut editing.editor);
    // In the frame in which the box opens, no key was meant for it yet.
    if is_opening {
        return None;
    }
    // A window that closes ends every box: its text would be lost with it.
    response.end.or_else(|| is_closing(ui).then_some(BoxEnd::Left))
}

/// What comes of what was written, and where the keys go.
///
/// - Escape, and a new row that was emptied again, revert what was reported.
/// - A row that is not there yet is inserted; Enter begins the next one below it.
/// - A cell is written; Enter goes to the row below, or begins a new one in the column that rows begin with; Tab goes
///   to the next cell that can be edited.
fn finish<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    editing: &CellEditing<K>,
    end: BoxEnd,
    acts: &mut Vec<GridAct<K>>,
) {
    let Some(column) = frame.grid.columns.get(editing.column) else { return };
    let was_written = !editing.editor.is_blank();
    let text = editing.editor.text().to_owned();
    state.focus = end != BoxEnd::Left;
    if end == BoxEnd::Key(BoxKey::Cancel) || (editing.created_row() && !was_written) {
        acts.extend(editing.has_reported().then_some(GridAct::Revert));
        return;
    }
    let (Some(row), Some(at)) = (editing.key(), editing.at()) else {
        if was_written {
            insert(frame, state, editing, end);
            acts.push(GridAct::Insert { after: editing.after(), text });
        }
        return;
    };
    let for_all = end == BoxEnd::Key(BoxKey::Split) || (editing.for_all && end != BoxEnd::Left);
    if for_all && state.marked_rows() > 1 {
        acts.push(set_all(frame, state, editing.column, CellValue::Text(text)));
        return;
    }
    state.marks.clear();
    acts.push(GridAct::Edit { row, column: editing.column, text });
    if editing.created_row() {
        // A row that was pointed at in this frame keeps the keys.
        if !acts.iter().any(|act| matches!(act, GridAct::Select(_))) {
            acts.push(GridAct::Select(row));
            state.row = at;
        }
        state.column = editing.column;
        state.reveal = true;
    }
    match end {
        BoxEnd::Key(BoxKey::Backward) if editing.created_row() => {}
        BoxEnd::Key(BoxKey::Accept | BoxKey::Split) if column.starts_row && was_written => {
            state.editing = CellEditing::draft(frame.grid.columns, Some(row), Some(at));
            state.reveal = true;
            state.focus = false;
        }
        BoxEnd::Key(BoxKey::Accept | BoxKey::Split) => {
            state.row = (at + 1).min(frame.source.rows().saturating_sub(1));
        }
        BoxEnd::Key(BoxKey::Forward) => state.column = next_editable(frame.columns, editing.column),
        BoxEnd::Key(BoxKey::Backward) => state.column = previous_editable(frame.columns, editing.column),
        BoxEnd::Key(_) | BoxEnd::Left => {}
    }
}

/// The act that gives a value to every marked row.
fn set_all<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    column: usize,
    value: CellValue,
) -> GridAct<K> {
    GridAct::SetAll { rows: marked::rows(frame, state), column, value }
}

/// A new row is inserted: the keys go to it, and Enter begins the next one below it.
///
/// Its key is known only when the act has been carried out ([`GridState::set_created`]); until then its line is.
fn insert<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    editing: &CellEditing<K>,
    end: BoxEnd,
) {
    let line = editing.draft_line().unwrap_or_default();
    state.row = line;
    state.column = match end {
        BoxEnd::Key(BoxKey::Forward) => next_editable(frame.columns, editing.column),
        _ => editing.column,
    };
    state.reveal = true;
    if matches!(end, BoxEnd::Key(BoxKey::Accept | BoxKey::Split)) {
        state.editing = CellEditing::draft(frame.grid.columns, None, Some(line));
        state.focus = false;
    }
}
