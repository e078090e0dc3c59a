//! Keys and pointer in a table.

use super::columns::PlacedColumn;
use super::edit::CellEditing;
use super::pasted::pasted_range;
use super::{CellEdit, Grid, GridAct, GridSource, GridState, access};
use crate::ui::widgets::chord::{consume_chord, consume_letters, consume_list_move};
use egui::{Event, EventFilter, InputState, Key, Modifiers, Response, Ui};

/// Takes the keys, where the table has them.
pub(super) fn handle_keys(
    ui: &Ui,
    shown: &Grid<'_>,
    state: &mut GridState,
    source: &dyn GridSource,
    table: &Response,
    acts: &mut Vec<GridAct>,
) {
    if !table.has_focus() || state.is_editing() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(table.id, filter));
    let before = state.row;
    ui.input_mut(|input| {
        handle_acts(input, shown, state, source, acts);
        handle_moves(input, shown, state);
    });
    if state.row != before {
        state.reveal = true;
        acts.push(GridAct::Select(state.row));
    }
}

fn handle_moves(input: &mut InputState, shown: &Grid<'_>, state: &mut GridState) {
    if let Some(way) = consume_list_move(input, &[Modifiers::COMMAND]) {
        state.row = way.target(state.row, shown.rows);
    }
    let mut pressed = |modifiers, key| consume_chord(input, modifiers, key);
    if pressed(Modifiers::NONE, Key::Home) {
        state.column = 0;
    }
    if pressed(Modifiers::NONE, Key::End) {
        state.column = shown.columns.len().saturating_sub(1);
    }
    if pressed(Modifiers::NONE, Key::ArrowRight) {
        state.column = (state.column + 1).min(shown.columns.len().saturating_sub(1));
    }
    if pressed(Modifiers::NONE, Key::ArrowLeft) {
        state.column = state.column.saturating_sub(1);
    }
}

fn handle_acts(
    input: &mut InputState,
    shown: &Grid<'_>,
    state: &mut GridState,
    source: &dyn GridSource,
    acts: &mut Vec<GridAct>,
) {
    let row = state.row;
    let Some(column) = shown.columns.get(state.column) else { return };
    if let Some(cells) = pasted_range(input) {
        acts.push(GridAct::Paste { row, column: column.key, cells });
    }
    if shown.rows == 0 {
        let begun = consume_chord(input, Modifiers::NONE, Key::Enter)
            .then(String::new)
            .or_else(|| consume_letters(input));
        state.editing = begun.and_then(|text| Some(CellEditing::draft(shown, None)?.with(text)));
        return;
    }
    if consume_chord(input, Modifiers::COMMAND, Key::Delete) {
        acts.push(GridAct::Delete(row));
    }
    if consume_chord(input, Modifiers::ALT, Key::ArrowUp) {
        acts.push(GridAct::Move { row, up: true });
    }
    if consume_chord(input, Modifiers::ALT, Key::ArrowDown) {
        acts.push(GridAct::Move { row, up: false });
    }
    if consume_chord(input, Modifiers::ALT, Key::ArrowRight) {
        acts.push(GridAct::Level { row, deeper: true });
    }
    if consume_chord(input, Modifiers::ALT, Key::ArrowLeft) {
        acts.push(GridAct::Level { row, deeper: false });
    }
    if consume_chord(input, Modifiers::NONE, Key::F4) {
        acts.push(GridAct::Open(row));
    }
    let begin =
        consume_chord(input, Modifiers::NONE, Key::F2) || consume_chord(input, Modifiers::NONE, Key::Enter);
    if begin && column.edit == CellEdit::No {
        acts.push(GridAct::Open(row));
    } else if begin {
        let text = source.edit_text(row, column.key);
        state.editing = Some(CellEditing::cell(row, state.column, text, true));
    } else if column.edit == CellEdit::Text
        && let Some(text) = consume_letters(input)
    {
        state.editing = Some(CellEditing::cell(row, state.column, text, false));
    } else if matches!(column.edit, CellEdit::Choice(_)) && is_typing(input) {
        let text = source.edit_text(row, column.key);
        state.editing = Some(CellEditing::cell(row, state.column, text, false));
    }
}

/// Whether there are letters in the input; a list takes them itself.
fn is_typing(input: &InputState) -> bool {
    input.events.iter().any(|event| matches!(event, Event::Text(letters) if !letters.trim().is_empty()))
}

/// Takes what was pointed at, or pressed by a screen reader.
pub(super) fn handle_pointer(
    ui: &Ui,
    shown: &Grid<'_>,
    state: &mut GridState,
    source: &dyn GridSource,
    (placed, table, top): (&[PlacedColumn<'_>], &Response, f32),
    acts: &mut Vec<GridAct>,
) {
    let mut pressed = access::asked(ui, shown, placed).map(|(row, column, _)| (row, column));
    let at =
        table.interact_pointer_pos().filter(|_| table.clicked()).filter(|at| ui.clip_rect().contains(*at));
    if let Some(at) = at
        && pressed.is_none()
    {
        let line = super::line_at(at.y - top);
        let draft = state.editing.as_ref().and_then(CellEditing::draft_line);
        let line = if draft.is_some_and(|draft| line > draft) { line - 1 } else { line };
        let left = at.x - table.rect.left();
        let column = placed.iter().find(|place| left >= place.left && left < place.left + place.width);
        let writing = state.editing.as_ref().is_some_and(CellEditing::is_new);
        if line >= shown.rows && !writing && !shown.hint.is_empty() && line <= shown.rows {
            state.begin_row(shown, shown.rows.checked_sub(1));
        } else if line < shown.rows {
            pressed = Some((line, column.map_or(state.column, |place| place.index)));
        }
    }
    let Some((row, column)) = pressed else { return };
    table.request_focus();
    (state.row, state.column) = (row, column);
    acts.push(GridAct::Select(row));
    let Some(shown_column) = shown.columns.get(column) else { return };
    if table.double_clicked() {
        if shown_column.edit == CellEdit::No {
            acts.push(GridAct::Open(row));
        } else {
            state.editing =
                Some(CellEditing::cell(row, column, source.edit_text(row, shown_column.key), true));
        }
    }
}
