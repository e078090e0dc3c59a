//! Keys in the coverage: between cells, into a cell, and what they do there.

use super::acts::{self, DropMode};
use super::asking::CellQuestion;
use super::writing::NewMeasure;
use super::{CoverageState, HeldBy, HeldChip, chip_count, coverage_id};
use crate::session::{Command, Context, Outbox};
use crate::text::Phrase;
use crate::ui::widgets as w;
use egui::{Event, EventFilter, InputState, Key, Modifiers, Ui};

/// Rows that Page Up and Page Down move by.
const PAGE_ROWS: usize = 5;

/// Takes the keys, where the table has them.
pub(super) fn handle_keys(ui: &Ui, cx: &Context<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    let id = coverage_id();
    let has = ui.memory(|memory| memory.has_focus(id));
    let dragged = state.held.is_some_and(|held| held.is_dragged());
    if !has || dragged || state.new_measure.is_some() || state.question.is_some() {
        return;
    }
    let inside = state.held.is_some() || state.cursor.chip.is_some();
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: inside,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let before = state.cursor;
    ui.input_mut(|input| {
        if state.held.is_some() {
            handle_held_chip(input, cx, state, out);
        } else {
            handle_acts(input, cx, state, out);
        }
        if state.new_measure.is_none() && state.question.is_none() {
            handle_moves(input, state);
        }
    });
    if state.cursor != before {
        state.reveal = true;
        acts::select(state, out);
    }
}

fn handle_moves(input: &mut InputState, state: &mut CoverageState) {
    let (row, column) = (state.cursor.row, state.cursor.column);
    let last_row = state.coverage.rows.len().saturating_sub(1);
    let last_column = state.coverage.columns.len().saturating_sub(1);
    let mut pressed = |modifiers, key| w::consume_chord(input, modifiers, key);
    let went = match () {
        () if pressed(Modifiers::NONE, Key::ArrowRight) => (row, (column + 1).min(last_column)),
        () if pressed(Modifiers::NONE, Key::ArrowLeft) => (row, column.saturating_sub(1)),
        () if pressed(Modifiers::NONE, Key::ArrowDown) => return move_down(state, last_row),
        () if pressed(Modifiers::NONE, Key::ArrowUp) => return move_up(state),
        () if pressed(Modifiers::NONE, Key::PageDown) => ((row + PAGE_ROWS).min(last_row), column),
        () if pressed(Modifiers::NONE, Key::PageUp) => (row.saturating_sub(PAGE_ROWS), column),
        () if pressed(Modifiers::COMMAND, Key::Home) => (0, 0),
        () if pressed(Modifiers::COMMAND, Key::End) => (last_row, last_column),
        () if pressed(Modifiers::NONE, Key::Home) => (row, 0),
        () if pressed(Modifiers::NONE, Key::End) => (row, last_column),
        () => return,
    };
    state.go_to(went.0, went.1);
}

/// To the next chip of a cell that was gone into, else to the row below.
fn move_down(state: &mut CoverageState, last_row: usize) {
    let most = state.cell().map_or(0, chip_count);
    match state.cursor.chip {
        Some(chip) => state.cursor.chip = Some((chip + 1).min(most.saturating_sub(1))),
        None => state.go_to((state.cursor.row + 1).min(last_row), state.cursor.column),
    }
}

fn move_up(state: &mut CoverageState) {
    match state.cursor.chip {
        Some(chip) => state.cursor.chip = Some(chip.saturating_sub(1)),
        None => state.go_to(state.cursor.row.saturating_sub(1), state.cursor.column),
    }
}

/// While a chip is picked up, Enter puts it into the cell that has the keys.
fn handle_held_chip(
    input: &mut InputState,
    cx: &Context<'_>,
    state: &mut CoverageState,
    out: &mut Outbox<'_>,
) {
    let Some(held) = state.held else { return };
    let drop = match () {
        () if w::consume_chord(input, Modifiers::SHIFT, Key::Enter) => DropMode::Move,
        () if w::consume_chord(input, Modifiers::NONE, Key::Enter) => DropMode::Add,
        () if w::consume_chord(input, Modifiers::NONE, Key::Escape) => {
            state.held = None;
            return;
        }
        () => return drop_letters(input),
    };
    acts::drop_chip(cx, state, held, drop, out);
    state.held = None;
}

fn handle_acts(input: &mut InputState, cx: &Context<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    if w::consume_chord(input, Modifiers::ALT, Key::M) {
        drop_letters(input);
        pick_up(cx, state, out);
    }
    if w::consume_chord(input, Modifiers::COMMAND, Key::Delete) && cx.can.edit {
        acts::remove_chip(cx, state, out);
    }
    if w::consume_chord(input, Modifiers::NONE, Key::F2) && cx.can.edit {
        state.question = acts::assessment_target(state).map(|_| CellQuestion::state());
        if state.question.is_none() {
            out.remarks.push(Phrase::new("ui-coverage-by-level-only"));
        }
    }
    if w::consume_chord(input, Modifiers::NONE, Key::Escape) {
        (state.cursor.chip, state.opened) = (None, None);
    }
    if w::consume_chord(input, Modifiers::NONE, Key::Enter) {
        enter_cell(cx, state, out);
    } else if let Some(text) = w::consume_letters(input)
        && cx.can.edit
    {
        NewMeasure::begin(cx, state, &text, out);
    }
}

/// Into the cell; on a chip, to its form; in a cell without any, a measure is begun.
fn enter_cell(cx: &Context<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    let most = state.cell().map_or(0, chip_count);
    match state.cursor.chip {
        Some(_) => {
            acts::select(state, out);
            out.command(Command::ShowForm(true));
        }
        None if most > 0 => state.cursor.chip = Some(0),
        None if cx.can.edit => NewMeasure::begin(cx, state, "", out),
        None => {}
    }
}

/// Picks up the chip that has the keys.
fn pick_up(cx: &Context<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    if let Some(what) = state.chip()
        && cx.can.edit
    {
        let from = (state.cursor.row, state.cursor.column);
        state.held = Some(HeldChip { record: what, from, by: HeldBy::Keys });
        state.cursor.chip = None;
        out.select(what);
    } else if cx.can.edit && state.cell().is_some_and(|cell| chip_count(cell) > 1) {
        out.remarks.push(Phrase::new("ui-coverage-which"));
    }
}

/// Letters that mean nothing here; Alt and a letter types it on some systems.
fn drop_letters(input: &mut InputState) {
    input.events.retain(|event| !matches!(event, Event::Text(_)));
}
