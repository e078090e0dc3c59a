//! A chip in the hand: it follows the pointer and reaches the cell where it is let go; with Shift it leaves the one it
//! comes from. What will happen is said before it does.

use super::acts::{self, DropMode};
use super::board::Board;
use super::layout::CellItem;
use super::{CoverageCursor, CoverageState, HeldBy, HeldChip, chip_at, paint};
use crate::model::Kind;
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::widgets as w;
use egui::{CursorIcon, Key, Modifiers, Response, Ui, Vec2b};

/// What will happen to a chip that was picked up.
pub(super) fn drag_hint(cx: &Context<'_>, state: &CoverageState, held: HeldChip) -> String {
    let key = match held.by {
        HeldBy::Keys => "ui-coverage-held",
        HeldBy::Pointer(None, _) => "ui-coverage-drop-nowhere",
        HeldBy::Pointer(Some(over), _) if over == held.from => "ui-coverage-drop-here",
        HeldBy::Pointer(Some(_), DropMode::Add) => "ui-coverage-drop-add",
        HeldBy::Pointer(Some(_), DropMode::Move) => "ui-coverage-drop-move",
    };
    let phrase = Phrase::new(key).with("name", record_name(cx, held.record.0, held.record.1));
    let HeldBy::Pointer(Some((row, column)), _) = held.by else { return cx.text(&phrase) };
    let group = state.group(row).map(|id| record_name(cx, Kind::TargetGroup, id)).unwrap_or_default();
    let column = state.headings.get(column).map_or("", String::as_str);
    cx.text(&phrase.with("group", group).with("column", column))
}

/// A chip follows the pointer and reaches the cell where it is let go.
pub(super) fn handle_drag(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    (board, table): (&Board<'_>, &Response),
    out: &mut Outbox<'_>,
) {
    if table.drag_started() && cx.can.edit && state.new_measure.is_none() {
        begin_drag(ui, cx, state, board);
    }
    let Some(held) = state.held.filter(HeldChip::is_dragged) else { return };
    // Whatever is held down with it: Shift is, where a chip is on its way to be moved.
    if ui.input_mut(|input| w::consume_chord(input, input.modifiers, Key::Escape)) {
        (state.held, state.focus) = (None, true);
        ui.ctx().request_repaint();
        return;
    }
    let (at, shift, down) = ui.input(|input| {
        (input.pointer.interact_pos(), input.modifiers.contains(Modifiers::SHIFT), input.pointer.any_down())
    });
    let hit = at.and_then(|at| board.hit(cx, state, at)).filter(|hit| !hit.group);
    let over = hit.map(|hit| (hit.row, hit.column));
    let drop = if shift { DropMode::Move } else { DropMode::Add };
    if table.drag_stopped() || !down {
        (state.held, state.focus) = (None, true);
        ui.ctx().request_repaint();
        if let Some((row, column)) = over.filter(|over| *over != held.from) {
            state.cursor = CoverageCursor { row, column, chip: None };
            acts::drop_chip(cx, state, held, drop, out);
        }
        return;
    }
    let now = HeldChip { by: HeldBy::Pointer(over, drop), ..held };
    if now != held {
        ui.ctx().request_repaint(); // the line below says it
    }
    state.held = Some(now);
    let Some(at) = at else { return };
    let lands = over.is_some_and(|over| over != held.from);
    ui.ctx().set_cursor_icon(if lands { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
    let words = lands.then(|| cx.word(if shift { "ui-coverage-move" } else { "ui-coverage-add" }));
    paint::paint_dragged_chip(ui, cx, (held.record, words.as_deref()), at);
    w::scroll_at_edge(ui, board.cells(), at, Vec2b::TRUE);
}

/// Takes the chip where the pointer was pressed.
fn begin_drag(ui: &Ui, cx: &Context<'_>, state: &mut CoverageState, board: &Board<'_>) {
    let from = ui.input(|input| input.pointer.press_origin());
    let hit = from.and_then(|from| board.hit(cx, state, from));
    if let Some(hit) = hit
        && let Some(CellItem::Chip(chip)) = hit.item
        && let Some(what) = state.coverage.cell(hit.row, hit.column).and_then(|cell| chip_at(cell, chip))
    {
        let from = (hit.row, hit.column);
        state.held = Some(HeldChip { record: what, from, by: HeldBy::Pointer(Some(from), DropMode::Add) });
        state.question = None;
    }
}
