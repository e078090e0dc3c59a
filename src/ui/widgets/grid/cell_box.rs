//! The box over the cell that is being edited, or the list of its values, and what comes of it in the end.

use super::act::{CellValue, GridAct};
use super::columns::{CellEdit, GridColumn, next_editable, previous_editable};
use super::editing::CellEditing;
use super::frame::{Grid, GridFrame, GridLines, cell_rect};
use super::marked;
use super::pasted::pasted_range;
use super::source::GridSource;
use super::state::GridState;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::choice::{PopupState, ValuePopup};
use crate::ui::widgets::in_place::{BoxEnd, BoxKey, BoxShape, Caret, InPlaceBox, edit_in_place, is_closing};
use crate::ui::widgets::messages::live_label;
use crate::ui::widgets::value_list::{ListKey, Picked, typed_in_list};
use egui::{Id, Popup, Rect, Ui, vec2};

/// The keys that end writing in a cell.
const KEYS: &[BoxKey] = &[BoxKey::Accept, BoxKey::Split, BoxKey::Backward, BoxKey::Forward, BoxKey::Cancel];

/// The narrowest list of values.
const MIN_LIST_WIDTH: f32 = 220.0;

/// Where the box is.
fn clipped_box<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    editing: &CellEditing<K>,
    lines: &GridLines,
    scrolled: f32,
) -> Option<ClippedBox> {
    let placed = frame.placed.columns.iter().find(|placed| placed.index == editing.column)?;
    let line = lines.rect(editing.at().or(lines.draft)?);
    let rect = cell_rect(placed, line, scrolled);
    // The ring around the box is a little outside of its line.
    let clip = frame.column_clip(placed, line.expand2(vec2(0.0, theme::ROW_HEIGHT)));
    Some(ClippedBox { rect, clip: clip.with_max_x(f32::INFINITY) })
}

/// Where a box is, and what of it may be painted.
struct ClippedBox {
    rect: Rect,
    clip: Rect,
}

/// Shows what is being written, and ends it where the user does.
pub(super) fn editing_ui<K: Copy + PartialEq>(
    ui: &mut Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    lines: &GridLines,
    acts: &mut Vec<GridAct<K>>,
) {
    let scrolled = state.scrolled.x;
    let place = state.editing.as_ref().and_then(|editing| clipped_box(frame, editing, lines, scrolled));
    let Some(ClippedBox { rect, clip }) = place else { return };
    let Some(mut editing) = state.editing.take() else { return };
    state.box_rect = rect;
    let Some(column) = frame.grid.columns.get(editing.column) else { return };
    // A new row is always begun by typing, even where its first column offers choices later.
    if let (CellEdit::Choice(values), Some(row)) = (column.edit, editing.key()) {
        let list = CellList { row, values, rect };
        list_ui(ui, frame, state, (list, editing), acts);
        return;
    }
    // Lines pasted into a box are rows; what was typed in it so far is given up for them.
    if let Some(cells) = ui.input_mut(pasted_range) {
        let row = editing.key().or(editing.after()).or_else(|| frame.source.row(0));
        acts.push(GridAct::Paste { row, column: editing.column, cells });
        state.focus = true;
        return;
    }
    let all = ui.clip_rect();
    ui.set_clip_rect(all.intersect(clip));
    let end = text_box(ui, frame.grid, rect, column, &mut editing);
    ui.set_clip_rect(all);
    let end = end.filter(|end| !stays_open(frame, &mut editing, *end));
    match end {
        None => {
            problem_ui(ui, rect, &mut editing, frame.source);
            acts.extend(editing.report(column));
            state.editing = Some(editing);
        }
        Some(end) => finish(frame, state, &editing, end, acts),
    }
}

/// The list of values of a cell.
struct CellList<'a, K> {
    row: K,
    /// The values of its column.
    values: &'a [String],
    /// Where the cell is.
    rect: Rect,
}

/// Shows the list of a cell, and ends it where the user does.
fn list_ui<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    (list, mut editing): (CellList<'_, K>, CellEditing<K>),
    acts: &mut Vec<GridAct<K>>,
) {
    let Some(column) = frame.grid.columns.get(editing.column) else { return };
    let id = frame.grid.list_id();
    let typed = typed_in_list(ui.ctx(), id).unwrap_or_default();
    let offers = frame.source.offers(editing.at().unwrap_or_default(), editing.column, &typed);
    let all: Vec<String>;
    let values = if offers.more.is_empty() {
        list.values
    } else {
        all = list.values.iter().cloned().chain(offers.more).collect();
        &all
    };
    let now = editing.editor.text();
    let chosen = values.iter().position(|value| value == now).or_else(|| now.is_empty().then_some(0));
    let popup = ValuePopup {
        id,
        name: frame.grid.name,
        below: list.rect,
        values,
        chosen,
        near: &offers.near,
        make: column.make,
        opens: !editing.list_is_open,
        width: list.rect.width().max(MIN_LIST_WIDTH),
        shows_name: false,
    };
    let (row, column) = (list.row, editing.column);
    match popup.show(ui) {
        PopupState::Open => {
            editing.list_is_open = true;
            state.editing = Some(editing);
        }
        PopupState::Ended(end) => {
            let value = match end.picked {
                Some(Picked::Item(value)) if value < list.values.len() => Some(CellValue::Choice(value)),
                Some(Picked::Item(value)) => {
                    Some(CellValue::Text(values.get(value).cloned().unwrap_or_default()))
                }
                Some(Picked::New(text)) => Some(CellValue::Text(text)),
                None => None,
            };
            // The rows that are marked get the value with Ctrl.
            let for_all = editing.for_all || ui.input(|input| input.modifiers.command);
            match value {
                Some(value) if for_all && state.marked_rows() > 1 => {
                    acts.push(set_all(frame, state, column, value));
                    state.focus = true;
                    return;
                }
                Some(CellValue::Choice(value)) => acts.push(GridAct::Choose { row, column, value }),
                Some(CellValue::Text(text)) => acts.push(GridAct::Make { row, column, text }),
                None => {}
            }
            state.marks.clear();
            go_on_from_list(frame, state, &editing, end.by);
        }
        PopupState::Closed => state.focus = true,
    }
}

/// Where the keys go from a list: Enter and Tab go on to the next cell that can be edited, and Enter in the last one
/// goes on as it does from a box.
fn go_on_from_list<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    editing: &CellEditing<K>,
    by: ListKey,
) {
    state.focus = true;
    let next = next_editable(frame.grid.columns, editing.column);
    match by {
        ListKey::Enter if next == editing.column => go_below(frame, state, editing),
        ListKey::Enter | ListKey::Forward => state.column = next,
        ListKey::Backward => state.column = previous_editable(frame.grid.columns, editing.column),
        ListKey::Pointer => {}
    }
    state.reveal |= !matches!(by, ListKey::Pointer);
}

/// Goes to the row below; behind the last cell of the last row the next row is begun.
fn go_below<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    editing: &CellEditing<K>,
) {
    let (Some(row), Some(at)) = (editing.key(), editing.at()) else { return };
    let is_last_cell = next_editable(frame.grid.columns, editing.column) == editing.column;
    let is_last_row = at + 1 >= frame.source.rows();
    if is_last_cell && is_last_row && !frame.grid.hint.is_empty() {
        state.editing = CellEditing::draft(frame.grid.columns, Some(row), Some(at));
        state.reveal = true;
        state.focus = state.editing.is_none();
    } else {
        state.row = (at + 1).min(frame.source.rows().saturating_sub(1));
    }
}

/// Whether a key leaves what cannot be read: the box stays open with it, and says why.
fn stays_open<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    editing: &mut CellEditing<K>,
    end: BoxEnd,
) -> bool {
    let leaves = matches!(end, BoxEnd::Key(key) if key != BoxKey::Cancel);
    if !leaves || editing.key().is_none() {
        return false;
    }
    editing.problem = frame.source.unreadable(editing.column, editing.editor.text());
    if editing.problem.is_some() {
        editing.editor.reopen(Caret::End);
    }
    editing.problem.is_some()
}

/// Below the box: why what stands in it cannot be read, until it can.
fn problem_ui<K: Copy + PartialEq>(
    ui: &Ui,
    rect: Rect,
    editing: &mut CellEditing<K>,
    source: &dyn GridSource<Row = K>,
) {
    if editing.problem.is_some() {
        editing.problem = source.unreadable(editing.column, editing.editor.text());
    }
    let Some(problem) = &editing.problem else { return };
    let id = Id::unique("problem of a cell");
    Popup::new(id, ui.ctx().clone(), rect, ui.layer_id()).open(true).show(|ui| {
        ui.set_max_width(theme::KIND_CHOICE_WIDTH);
        live_label(ui, Type::Body, problem);
    });
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
/// - A cell is written; Enter goes to the row below, or begins a new one in the column that rows begin with and behind
///   the last cell of the last row; Tab goes to the next cell that can be edited.
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
        BoxEnd::Key(BoxKey::Accept | BoxKey::Split) => go_below(frame, state, editing),
        BoxEnd::Key(BoxKey::Forward) => state.column = next_editable(frame.grid.columns, editing.column),
        BoxEnd::Key(BoxKey::Backward) => state.column = previous_editable(frame.grid.columns, editing.column),
        BoxEnd::Key(_) | BoxEnd::Left => {}
    }
    state.reveal |= end != BoxEnd::Left;
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
        BoxEnd::Key(BoxKey::Forward) => next_editable(frame.grid.columns, editing.column),
        _ => editing.column,
    };
    state.reveal = true;
    if matches!(end, BoxEnd::Key(BoxKey::Accept | BoxKey::Split)) {
        state.editing = CellEditing::draft(frame.grid.columns, None, Some(line));
        state.focus = false;
    }
}
