//! Keys of a table, while nothing is being written in it.

use super::act::{CellValue, GridAct};
use super::columns::{CellEdit, GridColumn, next_editable, previous_editable};
use super::command::{perform, pressed_command};
use super::editing::CellEditing;
use super::frame::{CellPosition, GridFrame};
use super::marked;
use super::menu::GridCommand;
use super::pasted::pasted_text;
use super::state::GridState;
use crate::session::CommandId;
use crate::ui::widgets::chord::{
    consume_chord, consume_chord_of, consume_letters, consume_list_move, is_typing,
};
use egui::{Event, EventFilter, FocusDirection, Id, InputState, Key, Modifiers, Ui};

/// Takes the keys, where the table has them.
pub(super) fn handle_keys<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    acts: &mut Vec<GridAct<K>>,
) {
    let table = frame.table;
    if !table.has_focus() || state.is_editing() {
        return;
    }
    // Escape takes marks away first; without any it is the window's.
    let escape = state.marks.is_any();
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: true, escape };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(table.id, filter));
    let before = state.row;
    let command = ui.input_mut(|input| {
        handle_marks(input, frame, state);
        clipboard_command(input).or_else(|| pressed_command(input, state))
    });
    if let Some(command) = command {
        perform(ui, frame, state, command, acts);
    }
    ui.input_mut(|input| {
        // Acts before moves: Alt with an arrow moves the row, the arrow alone the cell.
        handle_acts(input, frame, state, acts);
        handle_moves(input, frame, state);
    });
    if state.row != before {
        state.reveal = true;
        acts.extend(frame.source.row(state.row).map(GridAct::Select));
    }
}

/// Tab goes through the cells of the row that can be written in, and leaves the table behind the last one.
///
/// It comes before the table is a widget of this frame: only then can it pass the keyboard on.
pub(super) fn handle_tab<K: Copy + PartialEq>(
    ui: &Ui,
    table: Id,
    columns: &[GridColumn<'_>],
    rows: usize,
    state: &mut GridState<K>,
) {
    if state.is_editing() || !ui.memory(|memory| memory.has_focus(table)) {
        return;
    }
    let (forward, back) = ui.input_mut(|input| {
        (consume_chord(input, Modifiers::NONE, Key::Tab), consume_chord(input, Modifiers::SHIFT, Key::Tab))
    });
    let (to, out) = match (forward, back) {
        (true, _) => (next_editable(columns, state.column), FocusDirection::Next),
        (_, true) => (previous_editable(columns, state.column), FocusDirection::Previous),
        _ => return,
    };
    if to == state.column || rows == 0 {
        ui.memory_mut(|memory| memory.move_focus(out));
    } else {
        state.column = to;
    }
}

fn handle_moves<K: Copy + PartialEq>(
    input: &mut InputState,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
) {
    let before = CellPosition { row: state.row, column: state.column };
    let extends = strip_shift(input);
    if extends {
        state.marks.extend_from(frame.source, before);
    }
    let list_move = consume_list_move(input, &[Modifiers::COMMAND]);
    if let Some(to) = list_move {
        state.row = to.target(state.row, frame.source.rows());
    }
    let last = frame.grid.columns.len().saturating_sub(1);
    let mut along_row = false;
    let mut pressed = |key| {
        let pressed = consume_chord(input, Modifiers::NONE, key);
        along_row |= pressed;
        pressed
    };
    if pressed(Key::Home) {
        state.column = 0;
    }
    if pressed(Key::End) {
        state.column = last;
    }
    if pressed(Key::ArrowRight) {
        state.column = (state.column + 1).min(last);
    }
    if pressed(Key::ArrowLeft) {
        state.column = state.column.saturating_sub(1);
    }
    if (list_move.is_some() || along_row) && !extends {
        state.marks.clear();
    }
}

/// Makes a move with Shift the same move without it; returns whether there was one, which extends the range.
fn strip_shift(input: &mut InputState) -> bool {
    const MOVES: [Key; 8] = [
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::PageUp,
        Key::PageDown,
        Key::Home,
        Key::End,
    ];
    let mut extends = false;
    for event in &mut input.events {
        if let Event::Key { key, pressed: true, modifiers, .. } = event
            && MOVES.contains(key)
            && modifiers.shift
            && !modifiers.alt
            && (!modifiers.command || matches!(key, Key::Home | Key::End))
        {
            (modifiers.shift, extends) = (false, true);
        }
    }
    extends
}

/// What the clipboard's keys ask for: they come as events of their own.
fn clipboard_command(input: &mut InputState) -> Option<GridCommand> {
    let commands = [(Event::Copy, GridCommand::Copy), (Event::Cut, GridCommand::Cut)];
    commands.into_iter().find_map(|(wanted, command)| {
        let before = input.events.len();
        input.events.retain(|event| *event != wanted);
        (input.events.len() < before).then_some(command)
    })
}

fn handle_acts<K: Copy + PartialEq>(
    input: &mut InputState,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    acts: &mut Vec<GridAct<K>>,
) {
    let Some(column) = frame.grid.columns.get(state.column) else { return };
    let row = frame.source.row(state.row);
    if let Some(cells) = pasted_text(input) {
        acts.extend(paste(frame, state, cells));
    }
    // A table without rows: Enter or letters begin the first one, and no other key means anything.
    let Some(row) = row else {
        let begun = consume_chord(input, Modifiers::NONE, Key::Enter)
            .then(String::new)
            .or_else(|| consume_letters(input));
        let draft = || CellEditing::draft(frame.grid.columns, None, None);
        state.editing = begun.and_then(|text| Some(draft()?.with_text(text)));
        return;
    };
    handle_row_acts(input, row, acts);
    state.menu_wanted |= consume_chord_of(input, CommandId::OpenMenu);
    let begin =
        consume_chord(input, Modifiers::NONE, Key::F2) || consume_chord(input, Modifiers::NONE, Key::Enter);
    let (at, index) = (state.row, state.column);
    if column.edit != CellEdit::No && !frame.source.can_edit(at, index) {
        if begin || consume_letters(input).is_some() {
            acts.push(GridAct::Refuse { row, column: index });
        }
        return;
    }
    match column.edit {
        CellEdit::No if begin => acts.push(GridAct::Open(row)),
        CellEdit::Text | CellEdit::Choice(_) if begin => {
            state.editing = Some(CellEditing::of_cell(row, at, index, frame.source.edit_text(at, index)));
        }
        CellEdit::Text => {
            let letters = consume_letters(input);
            state.editing = letters.map(|text| CellEditing::of_letters(row, at, index, text));
        }
        // The list takes the letters itself.
        CellEdit::Choice(_) if is_typing(input) => {
            state.editing = Some(CellEditing::of_letters(row, at, index, frame.source.edit_text(at, index)));
        }
        CellEdit::No | CellEdit::Choice(_) => {}
    }
}

/// The keys that do something with a whole row.
fn handle_row_acts<K: Copy>(input: &mut InputState, row: K, acts: &mut Vec<GridAct<K>>) {
    let chords = [
        (Modifiers::ALT, Key::ArrowRight, GridAct::Level { row, deeper: true }),
        (Modifiers::ALT, Key::ArrowLeft, GridAct::Level { row, deeper: false }),
        (Modifiers::NONE, Key::F4, GridAct::Open(row)),
    ];
    for (modifiers, key, act) in chords {
        if consume_chord(input, modifiers, key) {
            acts.push(act);
        }
    }
    for (id, up) in [(CommandId::MoveRowUp, true), (CommandId::MoveRowDown, false)] {
        if consume_chord_of(input, id) {
            acts.push(GridAct::Move { row, up });
        }
    }
}

/// The keys that change what is marked.
fn handle_marks<K: Copy + PartialEq>(
    input: &mut InputState,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
) {
    if consume_chord_of(input, CommandId::MarkAll) {
        state.marks.mark_all(frame.source);
    }
    if state.marks.is_any() && consume_chord(input, Modifiers::NONE, Key::Escape) {
        state.marks.clear();
    }
}

/// What pasting does: a single cell is the value of all that is marked in its column; more begins at the first marked
/// cell.
fn paste<K: Copy + PartialEq>(
    frame: &GridFrame<'_, K>,
    state: &GridState<K>,
    cells: Vec<Vec<String>>,
) -> Option<GridAct<K>> {
    let columns = state.marks.columns(state.column, &frame.placed.columns);
    if let ([line], [column]) = (cells.as_slice(), columns.as_slice())
        && let [text] = line.as_slice()
        && frame.source.rows() > 0
        && frame.grid.columns.get(*column).is_some_and(|column| column.edit != CellEdit::No)
    {
        let value = CellValue::Text(text.clone());
        return Some(GridAct::SetAll { rows: marked::rows(frame, state), column: *column, value });
    }
    let row = state.marks.rows(state.row).first().and_then(|row| frame.source.row(*row));
    let column = if state.marks.has_whole_rows() { state.column } else { *columns.first()? };
    Some(GridAct::Paste { row, column, cells })
}
