//! Keys in the coverage: between cells, into a cell, and what they do there.

use super::acts::{self, Drop};
use super::asking::Asking;
use super::writing::Writing;
use super::{CoverageState, Hand, Held, chips, coverage_id};
use crate::session::{Command, Cx, Outbox};
use crate::text::Phrase;
use crate::ui::widgets as w;
use eframe::egui::{Event, EventFilter, InputState, Key, Modifiers, Ui};

/// Rows that Page Up and Page Down move by.
const PAGE: usize = 5;

/// Takes the keys, where the table has them.
pub(super) fn take(ui: &Ui, cx: &Cx<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    let id = coverage_id();
    let has = ui.memory(|memory| memory.has_focus(id));
    let dragged = state.held.is_some_and(|held| held.is_dragged());
    if !has || dragged || state.writing.is_some() || state.asking.is_some() {
        return;
    }
    let inside = state.held.is_some() || state.mark.chip.is_some();
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: inside,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let before = state.mark;
    ui.input_mut(|input| {
        if state.held.is_some() {
            carry(input, cx, state, out);
        } else {
            deeds(input, cx, state, out);
        }
        if state.writing.is_none() && state.asking.is_none() {
            moves(input, state);
        }
    });
    if state.mark != before {
        state.reveal = true;
        acts::select(state, out);
    }
}

fn moves(input: &mut InputState, state: &mut CoverageState) {
    let (row, column) = (state.mark.row, state.mark.column);
    let last_row = state.coverage.rows.len().saturating_sub(1);
    let last_column = state.coverage.columns.len().saturating_sub(1);
    let mut pressed = |modifiers, key| w::pressed(input, modifiers, key);
    let went = match () {
        () if pressed(Modifiers::NONE, Key::ArrowRight) => (row, (column + 1).min(last_column)),
        () if pressed(Modifiers::NONE, Key::ArrowLeft) => (row, column.saturating_sub(1)),
        () if pressed(Modifiers::NONE, Key::ArrowDown) => return down(state, last_row),
        () if pressed(Modifiers::NONE, Key::ArrowUp) => return up(state),
        () if pressed(Modifiers::NONE, Key::PageDown) => ((row + PAGE).min(last_row), column),
        () if pressed(Modifiers::NONE, Key::PageUp) => (row.saturating_sub(PAGE), column),
        () if pressed(Modifiers::COMMAND, Key::Home) => (0, 0),
        () if pressed(Modifiers::COMMAND, Key::End) => (last_row, last_column),
        () if pressed(Modifiers::NONE, Key::Home) => (row, 0),
        () if pressed(Modifiers::NONE, Key::End) => (row, last_column),
        () => return,
    };
    state.go(went.0, went.1);
}

/// To the next chip of a cell that was gone into, else to the row below.
fn down(state: &mut CoverageState, last_row: usize) {
    let most = state.cell().map_or(0, chips);
    match state.mark.chip {
        Some(chip) => state.mark.chip = Some((chip + 1).min(most.saturating_sub(1))),
        None => state.go((state.mark.row + 1).min(last_row), state.mark.column),
    }
}

fn up(state: &mut CoverageState) {
    match state.mark.chip {
        Some(chip) => state.mark.chip = Some(chip.saturating_sub(1)),
        None => state.go(state.mark.row.saturating_sub(1), state.mark.column),
    }
}

/// While a chip is picked up, Enter puts it into the cell that has the keys.
fn carry(input: &mut InputState, cx: &Cx<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    let Some(held) = state.held else { return };
    let drop = match () {
        () if w::pressed(input, Modifiers::SHIFT, Key::Enter) => Drop::Move,
        () if w::pressed(input, Modifiers::NONE, Key::Enter) => Drop::Add,
        () if w::pressed(input, Modifiers::NONE, Key::Escape) => {
            state.held = None;
            return;
        }
        () => return drop_letters(input),
    };
    acts::put(cx, state, held, drop, out);
    state.held = None;
}

fn deeds(input: &mut InputState, cx: &Cx<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    if w::pressed(input, Modifiers::ALT, Key::M) {
        drop_letters(input);
        pick_up(cx, state, out);
    }
    if w::pressed(input, Modifiers::COMMAND, Key::Delete) && cx.may.edit {
        acts::take_away(cx, state, out);
    }
    if w::pressed(input, Modifiers::NONE, Key::F2) && cx.may.edit {
        state.asking = acts::assessed(state).map(|_| Asking::state());
        if state.asking.is_none() {
            out.remarks.push(Phrase::new("ui-coverage-by-level-only"));
        }
    }
    if w::pressed(input, Modifiers::NONE, Key::Escape) {
        (state.mark.chip, state.opened) = (None, None);
    }
    if w::pressed(input, Modifiers::NONE, Key::Enter) {
        enter(cx, state, out);
    } else if let Some(text) = w::letters(input)
        && cx.may.edit
    {
        Writing::begin(cx, state, &text, out);
    }
}

/// Into the cell; on a chip, to its form; in a cell without any, a measure is begun.
fn enter(cx: &Cx<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    let most = state.cell().map_or(0, chips);
    match state.mark.chip {
        Some(_) => {
            acts::select(state, out);
            out.command(Command::Form(true));
        }
        None if most > 0 => state.mark.chip = Some(0),
        None if cx.may.edit => Writing::begin(cx, state, "", out),
        None => {}
    }
}

/// Picks up the chip that has the keys.
fn pick_up(cx: &Cx<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    if let Some(what) = state.chip()
        && cx.may.edit
    {
        let from = (state.mark.row, state.mark.column);
        state.held = Some(Held { what, from, hand: Hand::Keys });
        state.mark.chip = None;
        out.select(what);
    } else if cx.may.edit && state.cell().is_some_and(|cell| chips(cell) > 1) {
        out.remarks.push(Phrase::new("ui-coverage-which"));
    }
}

/// Letters that mean nothing here; Alt and a letter types it on some systems.
fn drop_letters(input: &mut InputState) {
    input.events.retain(|event| !matches!(event, Event::Text(_)));
}
