//! What is done with the marked cells of a table, whether by a key or from a menu.

use super::act::GridAct;
use super::columns::CellEdit;
use super::copied::copied_text;
use super::editing::CellEditing;
use super::frame::GridFrame;
use super::marked;
use super::menu::GridCommand;
use super::state::GridState;
use crate::session::CommandId;
use crate::ui::widgets::chord::consume_chord_of;
use egui::{InputState, Ui};

/// The command whose key was pressed.
pub(super) fn pressed_command<K: Copy + PartialEq>(
    input: &mut InputState,
    state: &GridState<K>,
) -> Option<GridCommand> {
    let several = state.marked_rows() > 1;
    let commands = [
        (CommandId::DeleteRows, GridCommand::Delete),
        (CommandId::EmptyCells, GridCommand::Clear),
        (CommandId::Duplicate, GridCommand::FillDown),
    ];
    // One row is duplicated by the same key, before the table sees it.
    let mut known = commands.into_iter().filter(|(_, command)| several || *command != GridCommand::FillDown);
    known.find(|(id, _)| consume_chord_of(input, *id)).map(|(_, command)| command)
}

/// Does it.
pub(super) fn perform<K: Copy + PartialEq>(
    ui: &Ui,
    frame: &GridFrame<'_, K>,
    state: &mut GridState<K>,
    command: GridCommand,
    acts: &mut Vec<GridAct<K>>,
) {
    if frame.source.rows() == 0 {
        return;
    }
    match command {
        GridCommand::Copy => ui.ctx().copy_text(copied_text(frame, state, state.marks.has_whole_rows())),
        GridCommand::CopyRows => ui.ctx().copy_text(copied_text(frame, state, true)),
        GridCommand::Cut => {
            perform(ui, frame, state, GridCommand::Copy, acts);
            perform(ui, frame, state, GridCommand::Clear, acts);
        }
        GridCommand::Clear => acts.extend(marked::writable_cells(frame, state).map(GridAct::Clear)),
        GridCommand::FillDown => acts.extend(marked::cells_to_fill(frame, state).map(GridAct::FillDown)),
        GridCommand::Delete => {
            acts.push(GridAct::Delete(marked::rows(frame, state)));
            state.marks.clear();
        }
        GridCommand::MarkAll => state.marks.mark_all(frame.source),
        GridCommand::MoveUp | GridCommand::MoveDown => {
            let up = command == GridCommand::MoveUp;
            acts.extend(frame.source.row(state.row).map(|row| GridAct::Move { row, up }));
        }
        GridCommand::OpenMenu => state.menu_wanted = true,
        GridCommand::SetAll => {
            let (at, index) = (state.row, state.column);
            let is_written = frame.grid.columns.get(index).is_some_and(|it| it.edit != CellEdit::No);
            if let Some(row) = frame.source.row(at).filter(|_| is_written) {
                let mut editing = CellEditing::of_cell(row, at, index, frame.source.edit_text(at, index));
                editing.for_all = true;
                (state.editing, state.reveal) = (Some(editing), true);
            }
        }
    }
}
