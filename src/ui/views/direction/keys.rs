//! Keys in the tree: where nothing is being written, and those that move a row either way.

use super::DirectionState;
use super::acts::Act;
use super::place::Place;
use super::rows::Line;
use super::write::{Caret, Editing, New, What, pasted_lines};
use crate::model::Kind;
use crate::session::{Cx, Outbox, Record};
use crate::ui::widgets as w;
use eframe::egui::{EventFilter, Id, InputState, Key, Modifiers, Ui};

/// The kinds that a row becomes with Ctrl and a number.
const TURNS: [(Key, Kind); 4] = [
    (Key::Num1, Kind::Challenge),
    (Key::Num2, Kind::Goal),
    (Key::Num3, Kind::Strategy),
    (Key::Num4, Kind::Measure),
];

/// Takes the keys that work wherever the keyboard is in this view: another kind, a copy, a new row.
pub fn direction_keys(ui: &Ui, cx: &Cx<'_>, state: &mut DirectionState, out: &mut Outbox<'_>) {
    if !cx.may.edit {
        return;
    }
    let pressed = |key| ui.input_mut(|input| w::pressed(input, Modifiers::COMMAND, key));
    for (key, to) in TURNS {
        if pressed(key) {
            super::acts::turn(cx, state, to, out);
        }
    }
    if pressed(Key::D) {
        super::acts::copy(cx, state, out);
    }
    if pressed(Key::N) {
        let after = cx.selection.and_then(|at| state.rows.chain.node(at));
        let new = after.map(|node| New { kind: node.at.0, place: Place::after(node) });
        state.want_new = Some(new.unwrap_or_else(|| super::acts::at_end(cx, state)));
    }
}

/// Takes the keys that work in a row, whether it is being written in or not.
pub(super) fn both(ui: &Ui, state: &mut DirectionState, id: Id, acts: &mut Vec<Act>) {
    let here = state.editing.as_ref().map_or_else(|| state.here(), Editing::at);
    let new = match state.editing.as_ref().map(|editing| editing.what) {
        Some(What::New(new)) => Some(new),
        _ => None,
    };
    let in_tree = ui.memory(|memory| memory.has_focus(id)) || state.editing.is_some();
    if !in_tree || (here.is_none() && new.is_none()) {
        return;
    }
    let chain = &state.rows.chain;
    let (kind, place) = match (new, here) {
        (Some(new), _) => (new.kind, Some(new.place)),
        (None, Some(at)) => (at.0, Place::of(chain, at)),
        (None, None) => return,
    };
    let pressed = |key| ui.input_mut(|input| w::pressed(input, Modifiers::ALT, key));
    let wanted = if pressed(Key::ArrowRight) {
        place.and_then(|place| place.deeper(chain, kind))
    } else if pressed(Key::ArrowLeft) {
        place.and_then(|place| place.higher(chain, kind))
    } else if pressed(Key::ArrowUp) {
        here.and_then(|at| Place::up(chain, at))
    } else if pressed(Key::ArrowDown) {
        here.and_then(|at| Place::down(chain, at))
    } else {
        let Some(text) = ui.input_mut(pasted_lines) else { return };
        let after = here.and_then(|at| chain.node(at)).map(|node| New { kind, place: Place::after(node) });
        acts.extend(new.or(after).map(|new| Act::Paste(new, text)));
        state.editing = None;
        return;
    };
    match (here, wanted, &mut state.editing) {
        (Some(at), wanted, _) => acts.push(Act::Move(at, wanted)),
        (None, Some(place), Some(editing)) => editing.what = What::New(New { kind, place }),
        _ => {}
    }
}

/// Takes the keys of the tree itself, where nothing is being written.
pub(super) fn take(ui: &Ui, cx: &Cx<'_>, state: &mut DirectionState, id: Id, acts: &mut Vec<Act>) {
    if state.editing.is_some() || !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let before = state.here();
    ui.input_mut(|input| {
        moves(input, state);
        match state.here() {
            Some(at) => deeds(input, cx, state, at, acts),
            None if cx.may.edit && state.lines.is_empty() => {
                if w::pressed(input, Modifiers::NONE, Key::Enter) {
                    state.want_new = Some(super::acts::at_end(cx, state));
                } else if let Some(text) = pasted_lines(input) {
                    acts.push(Act::Paste(super::acts::at_end(cx, state), text));
                }
            }
            None => {}
        }
    });
    if let Some(at) = state.here().filter(|at| Some(*at) != before) {
        state.reveal = true;
        acts.push(Act::Select(at));
    }
}

fn moves(input: &mut InputState, state: &mut DirectionState) {
    match w::way(input, &[Modifiers::NONE, Modifiers::COMMAND]) {
        Some(w::Way::Down(rows)) => state.step(rows),
        Some(w::Way::Up(rows)) => state.step_back(rows),
        None => {}
    }
    let mut pressed = |modifiers, key| w::pressed(input, modifiers, key);
    // As in any tree: left goes to the row above in it, right to the first below.
    if pressed(Modifiers::NONE, Key::ArrowLeft) {
        let above = state.here().and_then(|at| state.rows.chain.node(at)).and_then(|node| node.parent);
        if let Some(above) = above {
            state.go(above);
        }
    }
    if pressed(Modifiers::NONE, Key::ArrowRight) {
        let here = state.here();
        let below = here.and_then(|_| state.rows.chain.below(here).next()).map(|node| node.at);
        if let Some(below) = below {
            state.go(below);
        }
    }
}

fn deeds(input: &mut InputState, cx: &Cx<'_>, state: &mut DirectionState, at: Record, acts: &mut Vec<Act>) {
    if w::pressed(input, Modifiers::NONE, Key::F4) {
        acts.push(Act::Open(at));
    }
    if !cx.may.edit {
        if w::pressed(input, Modifiers::NONE, Key::Enter) {
            acts.push(Act::Open(at));
        }
        return;
    }
    if w::pressed(input, Modifiers::COMMAND, Key::Delete) {
        acts.push(Act::Delete(at));
    }
    if w::pressed(input, Modifiers::COMMAND, Key::Enter) {
        let caret = state.caret.filter(|(row, _)| *row == at).map_or(0, |(_, caret)| caret);
        acts.push(Act::Split(at, caret));
    } else if w::pressed(input, Modifiers::NONE, Key::F2) || w::pressed(input, Modifiers::NONE, Key::Enter) {
        state.editing = Some(Editing::row(at, Caret::All));
    } else if let Some(text) = w::letters(input) {
        let before = cx.plan.record(at.0, at.1).map(|record| record.title().to_string()).unwrap_or_default();
        acts.push(Act::Typed(at, text.clone()));
        state.editing = Some(Editing::typed(at, before, text));
    }
}

impl DirectionState {
    /// The row that has the keys.
    pub(super) fn here(&self) -> Option<Record> {
        match self.lines.get(self.line) {
            Some(Line::Row(place)) => self.rows.chain.nodes().get(*place).map(|node| node.at),
            _ => None,
        }
    }

    /// Goes so many rows down; headings are stepped over.
    pub(super) fn step(&mut self, rows: usize) {
        let below = self.lines.iter().enumerate().skip(self.line.saturating_add(1));
        let mut below = below.filter(|(_, line)| matches!(line, Line::Row(_))).take(rows);
        if let Some((line, _)) = below.by_ref().last() {
            self.line = line;
        }
    }

    /// Goes so many rows up.
    pub(super) fn step_back(&mut self, rows: usize) {
        let above = self.lines.iter().enumerate().take(self.line).rev();
        let above = above.filter(|(_, line)| matches!(line, Line::Row(_))).take(rows);
        if let Some((line, _)) = above.last() {
            self.line = line;
        }
    }

    /// Goes to a row, where it is in sight.
    pub(super) fn go(&mut self, at: Record) {
        if let Some(line) = self.line_of(at) {
            self.line = line;
        }
    }

    /// The line of a row.
    pub(super) fn line_of(&self, at: Record) -> Option<usize> {
        let place = self.rows.chain.place(at)?;
        self.lines.iter().position(|line| *line == Line::Row(place))
    }

    /// The row that is gone to when this one goes: the next one that does not go with it, else the one before.
    pub(super) fn neighbour(&self, at: Record) -> Option<Record> {
        let node = self.rows.chain.node(at)?;
        let place = self.rows.chain.place(at)?;
        let mut places = self.lines.iter().filter_map(|line| match line {
            Line::Row(place) => Some(*place),
            Line::Heading(_) => None,
        });
        let after = places.clone().find(|other| *other >= node.end);
        let next = after.or_else(|| places.rfind(|other| *other < place))?;
        self.rows.chain.nodes().get(next).map(|node| node.at)
    }
}
