//! Keys in the tree: where nothing is being written, and those that move a row either way.

use super::DirectionState;
use super::acts::TreeAct;
use super::place::TreePlace;
use super::rows::TreeLine;
use super::write::{Caret, EditTarget, NewTreeRow, RowEditing, pasted_lines};
use crate::model::Kind;
use crate::session::{Context, Outbox, RecordKey};
use crate::ui::widgets as w;
use egui::{EventFilter, Id, InputState, Key, Modifiers, Ui};

/// The kinds that a row becomes with Ctrl and a number.
const KIND_KEYS: [(Key, Kind); 4] = [
    (Key::Num1, Kind::Challenge),
    (Key::Num2, Kind::Goal),
    (Key::Num3, Kind::Strategy),
    (Key::Num4, Kind::Measure),
];

/// Takes the keys that work wherever the keyboard is in this view: another kind, a copy, a new row.
pub fn direction_keys(ui: &Ui, cx: &Context<'_>, state: &mut DirectionState, out: &mut Outbox<'_>) {
    if !cx.can.edit {
        return;
    }
    let pressed = |key| ui.input_mut(|input| w::consume_chord(input, Modifiers::COMMAND, key));
    for (key, to) in KIND_KEYS {
        if pressed(key) {
            super::acts::change_kind(cx, state, to, out);
        }
    }
    if pressed(Key::D) {
        super::acts::duplicate_row(cx, state, out);
    }
    if pressed(Key::N) {
        let after = cx.selection.and_then(|at| state.rows.chain.node(at));
        let new = after.map(|node| NewTreeRow { kind: node.at.0, place: TreePlace::after(node) });
        state.new_row_wanted = Some(new.unwrap_or_else(|| super::acts::new_row_at_end(cx, state)));
    }
}

/// Takes the keys that work in a row, whether it is being written in or not.
pub(super) fn handle_row_keys(ui: &Ui, state: &mut DirectionState, id: Id, acts: &mut Vec<TreeAct>) {
    let here = state.editing.as_ref().map_or_else(|| state.current_row(), RowEditing::at);
    let new = match state.editing.as_ref().map(|editing| editing.what) {
        Some(EditTarget::New(new)) => Some(new),
        _ => None,
    };
    let in_tree = ui.memory(|memory| memory.has_focus(id)) || state.editing.is_some();
    if !in_tree || (here.is_none() && new.is_none()) {
        return;
    }
    let chain = &state.rows.chain;
    let (kind, place) = match (new, here) {
        (Some(new), _) => (new.kind, Some(new.place)),
        (None, Some(at)) => (at.0, TreePlace::of(chain, at)),
        (None, None) => return,
    };
    let pressed = |key| ui.input_mut(|input| w::consume_chord(input, Modifiers::ALT, key));
    let wanted = if pressed(Key::ArrowRight) {
        place.and_then(|place| place.deeper(chain, kind))
    } else if pressed(Key::ArrowLeft) {
        place.and_then(|place| place.higher(chain, kind))
    } else if pressed(Key::ArrowUp) {
        here.and_then(|at| TreePlace::up(chain, at))
    } else if pressed(Key::ArrowDown) {
        here.and_then(|at| TreePlace::down(chain, at))
    } else {
        let Some(text) = ui.input_mut(pasted_lines) else { return };
        let after =
            here.and_then(|at| chain.node(at)).map(|node| NewTreeRow { kind, place: TreePlace::after(node) });
        acts.extend(new.or(after).map(|new| TreeAct::Paste(new, text)));
        state.editing = None;
        return;
    };
    match (here, wanted, &mut state.editing) {
        (Some(at), wanted, _) => acts.push(TreeAct::Move(at, wanted)),
        (None, Some(place), Some(editing)) => editing.what = EditTarget::New(NewTreeRow { kind, place }),
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
        handle_moves(input, state);
        match state.current_row() {
            Some(at) => handle_acts(input, cx, state, at, acts),
            None if cx.can.edit && state.lines.is_empty() => {
                if w::consume_chord(input, Modifiers::NONE, Key::Enter) {
                    state.new_row_wanted = Some(super::acts::new_row_at_end(cx, state));
                } else if let Some(text) = pasted_lines(input) {
                    acts.push(TreeAct::Paste(super::acts::new_row_at_end(cx, state), text));
                }
            }
            None => {}
        }
    });
    if let Some(at) = state.current_row().filter(|at| Some(*at) != before) {
        state.reveal = true;
        acts.push(TreeAct::Select(at));
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
        let above = state.current_row().and_then(|at| state.rows.chain.node(at)).and_then(|node| node.parent);
        if let Some(above) = above {
            state.go_to(above);
        }
    }
    if pressed(Modifiers::NONE, Key::ArrowRight) {
        let here = state.current_row();
        let below = here.and_then(|_| state.rows.chain.children(here).next()).map(|node| node.at);
        if let Some(below) = below {
            state.go_to(below);
        }
    }
}

fn handle_acts(
    input: &mut InputState,
    cx: &Context<'_>,
    state: &mut DirectionState,
    at: RecordKey,
    acts: &mut Vec<TreeAct>,
) {
    if w::consume_chord(input, Modifiers::NONE, Key::F4) {
        acts.push(TreeAct::Open(at));
    }
    if !cx.can.edit {
        if w::consume_chord(input, Modifiers::NONE, Key::Enter) {
            acts.push(TreeAct::Open(at));
        }
        return;
    }
    if w::consume_chord(input, Modifiers::COMMAND, Key::Delete) {
        acts.push(TreeAct::Delete(at));
    }
    if w::consume_chord(input, Modifiers::COMMAND, Key::Enter) {
        let caret = state.caret.filter(|(row, _)| *row == at).map_or(0, |(_, caret)| caret);
        acts.push(TreeAct::Split(at, caret));
    } else if w::consume_chord(input, Modifiers::NONE, Key::F2)
        || w::consume_chord(input, Modifiers::NONE, Key::Enter)
    {
        state.editing = Some(RowEditing::row(at, Caret::All));
    } else if let Some(text) = w::consume_letters(input) {
        let before = cx.plan.record(at.0, at.1).map(|record| record.title().to_string()).unwrap_or_default();
        acts.push(TreeAct::Type(at, text.clone()));
        state.editing = Some(RowEditing::typed(at, before, text));
    }
}

impl DirectionState {
    /// The row that has the keys.
    pub(super) fn current_row(&self) -> Option<RecordKey> {
        match self.lines.get(self.line) {
            Some(TreeLine::Row(place)) => self.rows.chain.nodes().get(*place).map(|node| node.at),
            _ => None,
        }
    }

    /// Goes so many rows down; headings are stepped over.
    pub(super) fn move_down(&mut self, rows: usize) {
        let below = self.lines.iter().enumerate().skip(self.line.saturating_add(1));
        let mut below = below.filter(|(_, line)| matches!(line, TreeLine::Row(_))).take(rows);
        if let Some((line, _)) = below.by_ref().last() {
            self.line = line;
        }
    }

    /// Goes so many rows up.
    pub(super) fn move_up(&mut self, rows: usize) {
        let above = self.lines.iter().enumerate().take(self.line).rev();
        let above = above.filter(|(_, line)| matches!(line, TreeLine::Row(_))).take(rows);
        if let Some((line, _)) = above.last() {
            self.line = line;
        }
    }

    /// Goes to a row, where it is in sight.
    pub(super) fn go_to(&mut self, at: RecordKey) {
        if let Some(line) = self.line_of(at) {
            self.line = line;
        }
    }

    /// The line of a row.
    pub(super) fn line_of(&self, at: RecordKey) -> Option<usize> {
        let place = self.rows.chain.position(at)?;
        self.lines.iter().position(|line| *line == TreeLine::Row(place))
    }

    /// The row that is gone to when this one goes: the next one that does not go with it, else the one before.
    pub(super) fn row_after_delete(&self, at: RecordKey) -> Option<RecordKey> {
        let node = self.rows.chain.node(at)?;
        let place = self.rows.chain.position(at)?;
        let mut places = self.lines.iter().filter_map(|line| match line {
            TreeLine::Row(place) => Some(*place),
            TreeLine::Heading(_) => None,
        });
        let after = places.clone().find(|other| *other >= node.end);
        let next = after.or_else(|| places.rfind(|other| *other < place))?;
        self.rows.chain.nodes().get(next).map(|node| node.at)
    }
}
