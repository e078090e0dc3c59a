//! A chip in the hand: it follows the pointer and reaches the cell where it is let go; with Shift it leaves the one it
//! comes from. What will happen is said before it does.

use super::acts::{self, Drop};
use super::board::Board;
use super::layout::Item;
use super::{CoverageState, Hand, Held, Mark, chip_at, paint};
use crate::model::Kind;
use crate::session::{Cx, Outbox};
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::widgets as w;
use eframe::egui::{CursorIcon, Key, Modifiers, Response, Ui, Vec2b};

/// What will happen to a chip that was picked up.
pub(super) fn hint(cx: &Cx<'_>, state: &CoverageState, held: Held) -> String {
    let key = match held.hand {
        Hand::Keys => "ui-coverage-held",
        Hand::Pointer(None, _) => "ui-coverage-drop-nowhere",
        Hand::Pointer(Some(over), _) if over == held.from => "ui-coverage-drop-here",
        Hand::Pointer(Some(_), Drop::Add) => "ui-coverage-drop-add",
        Hand::Pointer(Some(_), Drop::Move) => "ui-coverage-drop-move",
    };
    let phrase = Phrase::new(key).with("name", record_name(cx, held.what.0, held.what.1));
    let Hand::Pointer(Some((row, column)), _) = held.hand else { return cx.say(&phrase) };
    let group = state.group(row).map(|id| record_name(cx, Kind::TargetGroup, id)).unwrap_or_default();
    let column = state.headings.get(column).map_or("", String::as_str);
    cx.say(&phrase.with("group", group).with("column", column))
}

/// A chip follows the pointer and reaches the cell where it is let go.
pub(super) fn drag(
    ui: &Ui,
    cx: &Cx<'_>,
    state: &mut CoverageState,
    (board, table): (&Board<'_>, &Response),
    out: &mut Outbox<'_>,
) {
    if table.drag_started() && cx.may.edit && state.writing.is_none() {
        begin(ui, cx, state, board);
    }
    let Some(held) = state.held.filter(Held::is_dragged) else { return };
    // Whatever is held down with it: Shift is, where a chip is on its way to be moved.
    if ui.input_mut(|input| w::pressed(input, input.modifiers, Key::Escape)) {
        (state.held, state.focus) = (None, true);
        ui.ctx().request_repaint();
        return;
    }
    let (at, shift, down) = ui.input(|input| {
        (input.pointer.interact_pos(), input.modifiers.contains(Modifiers::SHIFT), input.pointer.any_down())
    });
    let hit = at.and_then(|at| board.hit(cx, state, at)).filter(|hit| !hit.group);
    let over = hit.map(|hit| (hit.row, hit.column));
    let drop = if shift { Drop::Move } else { Drop::Add };
    if table.drag_stopped() || !down {
        (state.held, state.focus) = (None, true);
        ui.ctx().request_repaint();
        if let Some((row, column)) = over.filter(|over| *over != held.from) {
            state.mark = Mark { row, column, chip: None };
            acts::put(cx, state, held, drop, out);
        }
        return;
    }
    let now = Held { hand: Hand::Pointer(over, drop), ..held };
    if now != held {
        ui.ctx().request_repaint(); // the line below says it
    }
    state.held = Some(now);
    let Some(at) = at else { return };
    let lands = over.is_some_and(|over| over != held.from);
    ui.ctx().set_cursor_icon(if lands { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
    let words = lands.then(|| cx.word(if shift { "ui-coverage-move" } else { "ui-coverage-add" }));
    paint::dragged(ui, cx, (held.what, words.as_deref()), at);
    w::scroll_at_edge(ui, board.cells(), at, Vec2b::TRUE);
}

/// Takes the chip where the pointer was pressed.
fn begin(ui: &Ui, cx: &Cx<'_>, state: &mut CoverageState, board: &Board<'_>) {
    let from = ui.input(|input| input.pointer.press_origin());
    let hit = from.and_then(|from| board.hit(cx, state, from));
    if let Some(hit) = hit
        && let Some(Item::Chip(chip)) = hit.item
        && let Some(what) = state.coverage.cell(hit.row, hit.column).and_then(|cell| chip_at(cell, chip))
    {
        let from = (hit.row, hit.column);
        state.held = Some(Held { what, from, hand: Hand::Pointer(Some(from), Drop::Add) });
        state.asking = None;
    }
}
