//! The menu of a cell of the coverage: everything that a key does with it, or with the chip in it that has the keys.

use super::acts::assessed_cell;
use super::board::Board;
use super::cursor::CoverageCursor;
use super::layout::CellItem;
use super::state::{CoverageState, coverage_id};
use crate::session::{Chord, CommandId, Context, Outbox};
use crate::ui::widgets::{KeyLine, consume_command, key_menu, open_key_menu};
use egui::{Rect, Ui, Vec2};

/// Opens the menu where it is asked for, and shows it.
pub(super) fn cell_menu(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    board: &Board<'_>,
    out: &mut Outbox<'_>,
) {
    let table = board.table;
    let is_free = state.new_measure.is_none() && state.question.is_none() && state.carried.is_none();
    let clicked = table.interact_pointer_pos().filter(|_| table.secondary_clicked() && is_free);
    if let Some(at) = clicked
        && let Some(hit) = board.hit(cx, state, at).filter(|hit| !hit.on_group)
    {
        let chip = match hit.item {
            Some(CellItem::Chip(chip)) => Some(chip),
            Some(CellItem::More(_) | CellItem::Blank) | None => None,
        };
        state.cursor = CoverageCursor { cell: hit.cell, chip };
        state.select(out);
        open_key_menu(ui, coverage_id(), Rect::from_min_size(at, Vec2::ZERO));
    }
    if is_free && table.has_focus() && consume_command(ui, CommandId::OpenMenu) {
        open_key_menu(ui, coverage_id(), board.cell(state.cursor.cell));
    }
    key_menu(ui, coverage_id(), &cx.word("ui-cell-menu"), || lines(cx, state));
}

fn lines(cx: &Context<'_>, state: &CoverageState) -> Vec<KeyLine> {
    let line = |key, chord| KeyLine::new(cx.word(key), chord);
    let mut lines = Vec::new();
    let chip = state.cursor.chip;
    if chip.is_some() {
        lines.push(line("ui-menu-open", Chord::plain("Enter")));
    } else if state.cell().is_some_and(|cell| super::cursor::chip_count(cell) > 0) {
        lines.push(line("ui-menu-into-cell", Chord::plain("Enter")));
    } else if cx.can.edit {
        lines.push(line("ui-menu-new-measure", Chord::plain("Enter")));
    }
    if !cx.can.edit {
        return lines;
    }
    if chip.is_some() {
        lines.push(line("ui-menu-pick-up", Chord::alt("M")).group());
        lines.push(line("ui-menu-out-of-cell", Chord::control("Delete")));
    }
    if assessed_cell(state).is_some() {
        lines.push(line("ui-menu-assess", Chord::plain("F2")).group());
    }
    lines
}
