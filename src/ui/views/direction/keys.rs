//! Keys in the tree: where nothing is being written, and those that move a row either way.

use super::act::TreeAct;
use super::acts;
use super::editing::{RowEditing, pasted_lines};
use super::state::DirectionState;
use super::target::{EditTarget, NewTreeRow};
use super::tree_place::TreePlace;
use crate::session::{CommandId, Context, Outbox, RecordKey};
use crate::ui::widgets as w;
use crate::ui::widgets::in_place::Caret;
use egui::{EventFilter, Id, InputState, Key, Modifiers, Ui};

/// Takes the keys that work wherever the keyboard is in this view: another kind, a copy, a new row.
pub fn direction_keys(ui: &Ui, cx: &Context<'_>, state: &mut DirectionState, out: &mut Outbox<'_>) {
    if !cx.can.edit {
        return;
    }
    let pressed = |key| ui.input_mut(|input| w::consume_chord(input, Modifiers::COMMAND, key));
    for (command, to) in CommandId::MAKING {
        if w::consume_command(ui, command) {
            acts::change_kind(cx, state, to, out);
        }
    }
    if pressed(Key::D) {
        acts::duplicate_row(cx, state, out);
    }
    if pressed(Key::N) {
        let after = cx.selection.and_then(|record| state.rows.tree.node(record));
        let new = after.map(|node| NewTreeRow { kind: node.at.0, place: TreePlace::after(node) });
        state.new_row_wanted = Some(new.unwrap_or_else(|| state.new_row_at_end(cx)));
    }
}

/// Takes the keys that work in a row, whether it is being written in or not: moving it, and pasted lines.
pub(super) fn handle_row_keys(ui: &Ui, state: &mut DirectionState, id: Id, acts: &mut Vec<TreeAct>) {
    let here = state.editing.as_ref().map_or_else(|| state.current_row(), RowEditing::record);
    let new = state.editing.as_ref().and_then(RowEditing::new_row);
    let in_tree = ui.memory(|memory| memory.has_focus(id)) || state.editing.is_some();
    if !in_tree {
        return;
    }
    let tree = &state.rows.tree;
    let (kind, place) = match (new, here) {
        (Some(new), _) => (new.kind, Some(new.place)),
        (None, Some(record)) => (record.0, TreePlace::of(tree, record)),
        (None, None) => return,
    };
    let pressed = |key| ui.input_mut(|input| w::consume_chord(input, Modifiers::ALT, key));
    let wanted = if pressed(Key::ArrowRight) {
        place.and_then(|place| place.deeper(tree, kind))
    } else if pressed(Key::ArrowLeft) {
        place.and_then(|place| place.higher(tree, kind))
    } else if pressed(Key::ArrowUp) {
        here.and_then(|record| TreePlace::up(tree, record))
    } else if pressed(Key::ArrowDown) {
        here.and_then(|record| TreePlace::down(tree, record))
    } else {
        let Some(text) = ui.input_mut(pasted_lines) else { return };
        let after = here.and_then(|record| tree.node(record));
        let after = after.map(|node| NewTreeRow { kind, place: TreePlace::after(node) });
        acts.extend(new.or(after).map(|new| TreeAct::Paste(new, text)));
        state.editing = None;
        return;
    };
    match (here, wanted, &mut state.editing) {
        (Some(record), wanted, _) => acts.push(TreeAct::Move(record, wanted)),
        (None, Some(place), Some(editing)) => editing.target = EditTarget::New(NewTreeRow { kind, place }),
        _ => {}
    }
}

/// Takes the keys of the tree itself, where nothing is being written.
pub(super) fn handle_tree_keys(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    id: Id,
    acts: &mut Vec<TreeAct>,
) {
    if state.editing.is_some() || !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let before = state.current_row();
    ui.input_mut(|input| {
        // Moves before acts: what comes after an arrow in a frame is meant for the row that it leads to.
        handle_moves(input, state);
        match state.current_row() {
            Some(record) => handle_acts(input, cx, state, record, acts),
            None if cx.can.edit && state.lines.is_empty() => {
                if w::consume_chord(input, Modifiers::NONE, Key::Enter) {
                    state.new_row_wanted = Some(state.new_row_at_end(cx));
                } else if let Some(text) = pasted_lines(input) {
                    acts.push(TreeAct::Paste(state.new_row_at_end(cx), text));
                } else if let Some(text) = w::consume_letters(input) {
                    let new = state.new_row_at_end(cx);
                    state.editing = Some(RowEditing::begun(new, text.clone()));
                    acts.push(TreeAct::Begin(new, text));
                }
            }
            None => {}
        }
    });
    if let Some(record) = state.current_row().filter(|record| Some(*record) != before) {
        state.reveal = true;
        acts.push(TreeAct::Select(record));
    }
}

fn handle_moves(input: &mut InputState, state: &mut DirectionState) {
    match w::consume_list_move(input, &[Modifiers::NONE, Modifiers::COMMAND]) {
        Some(w::ListMove::Down(rows)) => state.move_down(rows),
        Some(w::ListMove::Up(rows)) => state.move_up(rows),
        None => {}
    }
    let mut pressed = |modifiers, key| w::consume_chord(input, modifiers, key);
    // As in any tree: left goes to the row above in it, right to the first below.
    if pressed(Modifiers::NONE, Key::ArrowLeft) {
        let node = state.current_row().and_then(|record| state.rows.tree.node(record));
        if let Some(above) = node.and_then(|node| node.parent) {
            state.go_to(above);
        }
    }
    if pressed(Modifiers::NONE, Key::ArrowRight) {
        let here = state.current_row();
        let below = here.and_then(|_| state.rows.tree.children(here).next()).map(|node| node.at);
        if let Some(below) = below {
            state.go_to(below);
        }
    }
}

fn handle_acts(
    input: &mut InputState,
    cx: &Context<'_>,
    state: &mut DirectionState,
    record: RecordKey,
    acts: &mut Vec<TreeAct>,
) {
    let mut pressed = |modifiers, key| w::consume_chord(input, modifiers, key);
    if pressed(Modifiers::NONE, Key::F4) {
        acts.push(TreeAct::Open(record));
    }
    if !cx.can.edit {
        if pressed(Modifiers::NONE, Key::Enter) {
            acts.push(TreeAct::Open(record));
        }
        return;
    }
    if pressed(Modifiers::COMMAND, Key::Delete) {
        acts.push(TreeAct::Delete(record));
    }
    if pressed(Modifiers::COMMAND, Key::Enter) {
        let caret = state.caret.filter(|caret| caret.record == record);
        acts.push(TreeAct::Split(record, caret.map_or(0, |caret| caret.letters)));
    } else if pressed(Modifiers::NONE, Key::F2) || pressed(Modifiers::NONE, Key::Enter) {
        state.editing = Some(RowEditing::row(record, Caret::All));
    } else if let Some(text) = w::consume_letters(input) {
        // The letters replace what is there; the box opens with them in the same frame.
        let before = cx.plan.record(record.0, record.1).map(|record| record.title().to_string());
        acts.push(TreeAct::Type(record, text.clone()));
        state.editing = Some(RowEditing::typed(record, before.unwrap_or_default(), text));
    }
}
