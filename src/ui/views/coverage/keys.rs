//! Keys in the coverage: between cells, into a cell, and what they do there.

use super::acts;
use super::cursor::{CarriedBy, CarriedChip, CellAt, DropMode, chip_count};
use super::measure_box::begin_measure;
use super::question::{CellQuestion, QuestionKind};
use super::state::{CoverageState, coverage_id};
use crate::session::{Command, Context, Outbox};
use crate::text::Phrase;
use crate::ui::widgets as w;
use egui::{Event, EventFilter, InputState, Key, Modifiers, Ui};

/// Rows that Page Up and Page Down move by.
const PAGE_ROWS: usize = 5;

/// Takes the keys, where the table has them.
pub(super) fn handle_keys(ui: &Ui, cx: &Context<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    let id = coverage_id();
    let has_keys = ui.memory(|memory| memory.has_focus(id));
    let is_dragged = state.carried.is_some_and(|carried| carried.is_dragged());
    if !has_keys || is_dragged || state.new_measure.is_some() || state.question.is_some() {
        return;
    }
    // Escape is the window's, but for what it leaves here: a chip that was picked up, or a cell that was gone into.
    let escape = state.carried.is_some() || state.cursor.chip.is_some();
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, escape, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let before = state.cursor;
    ui.input_mut(|input| {
        // With a chip picked up Enter means something else, and letters mean nothing.
        if state.carried.is_some() {
            handle_carried_chip(input, cx, state, out);
        } else {
            handle_acts(input, cx, state, out);
        }
        if state.new_measure.is_none() && state.question.is_none() {
            handle_moves(input, state);
        }
    });
    if state.cursor != before {
        state.reveal = true;
        state.select(out);
    }
}

fn handle_moves(input: &mut InputState, state: &mut CoverageState) {
    let CellAt { row, column } = state.cursor.cell;
    let last_row = state.coverage.rows.len().saturating_sub(1);
    let last_column = state.coverage.columns.len().saturating_sub(1);
    let mut pressed = |modifiers, key| w::consume_chord(input, modifiers, key);
    let target = match () {
        () if pressed(Modifiers::NONE, Key::ArrowRight) => {
            CellAt { row, column: (column + 1).min(last_column) }
        }
        () if pressed(Modifiers::NONE, Key::ArrowLeft) => CellAt { row, column: column.saturating_sub(1) },
        () if pressed(Modifiers::NONE, Key::ArrowDown) => return move_down(state, last_row),
        () if pressed(Modifiers::NONE, Key::ArrowUp) => return move_up(state),
        () if pressed(Modifiers::NONE, Key::PageDown) => {
            CellAt { row: (row + PAGE_ROWS).min(last_row), column }
        }
        () if pressed(Modifiers::NONE, Key::PageUp) => CellAt { row: row.saturating_sub(PAGE_ROWS), column },
        () if pressed(Modifiers::COMMAND, Key::Home) => CellAt::default(),
        () if pressed(Modifiers::COMMAND, Key::End) => CellAt { row: last_row, column: last_column },
        () if pressed(Modifiers::NONE, Key::Home) => CellAt { row, column: 0 },
        () if pressed(Modifiers::NONE, Key::End) => CellAt { row, column: last_column },
        () => return,
    };
    state.go_to(target);
}

/// To the next chip of a cell that was gone into, else to the row below.
fn move_down(state: &mut CoverageState, last_row: usize) {
    let chips = state.cell().map_or(0, chip_count);
    let CellAt { row, column } = state.cursor.cell;
    match state.cursor.chip {
        Some(chip) => state.cursor.chip = Some((chip + 1).min(chips.saturating_sub(1))),
        None => state.go_to(CellAt { row: (row + 1).min(last_row), column }),
    }
}

const fn move_up(state: &mut CoverageState) {
    let CellAt { row, column } = state.cursor.cell;
    match state.cursor.chip {
        Some(chip) => state.cursor.chip = Some(chip.saturating_sub(1)),
        None => state.go_to(CellAt { row: row.saturating_sub(1), column }),
    }
}

/// While a chip is picked up, Enter puts it into the cell that has the keys.
fn handle_carried_chip(
    input: &mut InputState,
    cx: &Context<'_>,
    state: &mut CoverageState,
    out: &mut Outbox<'_>,
) {
    let Some(carried) = state.carried else { return };
    let mode = match () {
        () if w::consume_chord(input, Modifiers::SHIFT, Key::Enter) => DropMode::Move,
        () if w::consume_chord(input, Modifiers::NONE, Key::Enter) => DropMode::Add,
        () if w::consume_chord(input, Modifiers::NONE, Key::Escape) => {
            state.carried = None;
            return;
        }
        // Letters typed while a chip is picked up must not begin a measure.
        () => return drop_letters(input),
    };
    acts::drop_chip(cx, state, carried, mode, out);
    state.carried = None;
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
        let question = CellQuestion::new(QuestionKind::State);
        state.question = acts::assessed_cell(state).map(|_| question);
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
        begin_measure(cx, state, &text, out);
    }
}

/// Into the cell; on a chip, to its form; in a cell without any, a measure is begun.
fn enter_cell(cx: &Context<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    let chips = state.cell().map_or(0, chip_count);
    match state.cursor.chip {
        Some(_) => {
            state.select(out);
            out.command(Command::ShowForm(true));
        }
        None if chips > 0 => state.cursor.chip = Some(0),
        None if cx.can.edit => begin_measure(cx, state, "", out),
        None => {}
    }
}

/// Picks up the chip that has the keys.
fn pick_up(cx: &Context<'_>, state: &mut CoverageState, out: &mut Outbox<'_>) {
    if let Some(record) = state.chip()
        && cx.can.edit
    {
        state.carried = Some(CarriedChip { record, from: state.cursor.cell, by: CarriedBy::Keys });
        state.cursor.chip = None;
        out.select(record);
    } else if cx.can.edit && state.cell().is_some_and(|cell| chip_count(cell) > 1) {
        out.remarks.push(Phrase::new("ui-coverage-which"));
    }
}

/// Letters that mean nothing here; Alt and a letter types it on some systems.
fn drop_letters(input: &mut InputState) {
    input.events.retain(|event| !matches!(event, Event::Text(_)));
}
