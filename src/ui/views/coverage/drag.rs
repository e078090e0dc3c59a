//! A chip that was picked up: it follows the pointer and reaches the cell where it is let go; with Shift it leaves the
//! one it comes from. What will happen is said before it does.

use super::acts;
use super::board::Board;
use super::cursor::{CoverageCursor, DropMode, HeldBy, HeldChip, chip_at};
use super::layout::CellItem;
use super::paint::DraggedChip;
use super::state::CoverageState;
use crate::model::Kind;
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::widgets as w;
use egui::{CursorIcon, Key, Modifiers, Ui, Vec2b};

/// What will happen to a chip that was picked up.
pub(super) fn drag_hint(cx: &Context<'_>, state: &CoverageState, held: HeldChip) -> String {
    let key = match held.by {
        HeldBy::Keys => "ui-coverage-held",
        HeldBy::Pointer { over: None, .. } => "ui-coverage-drop-nowhere",
        HeldBy::Pointer { over: Some(over), .. } if over == held.from => "ui-coverage-drop-here",
        HeldBy::Pointer { mode: DropMode::Add, .. } => "ui-coverage-drop-add",
        HeldBy::Pointer { mode: DropMode::Move, .. } => "ui-coverage-drop-move",
    };
    let (kind, id): (Kind, _) = held.record;
    let phrase = Phrase::new(key).with("name", record_name(cx, kind, id));
    let HeldBy::Pointer { over: Some(over), .. } = held.by else { return cx.text(&phrase) };
    let phrase = phrase.with("group", state.group_name(cx, over.row));
    cx.text(&phrase.with("column", state.heading(over.column)))
}

/// A chip follows the pointer and reaches the cell where it is let go.
pub(super) fn handle_drag(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    board: &Board<'_>,
    out: &mut Outbox<'_>,
) {
    let table = board.table;
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
    let hit = at.and_then(|at| board.hit(cx, state, at)).filter(|hit| !hit.on_group);
    let over = hit.map(|hit| hit.cell);
    let mode = if shift { DropMode::Move } else { DropMode::Add };
    // A button that was released outside the window sends no end of the drag.
    if table.drag_stopped() || !down {
        (state.held, state.focus) = (None, true);
        ui.ctx().request_repaint();
        if let Some(cell) = over.filter(|over| *over != held.from) {
            state.cursor = CoverageCursor { cell, chip: None };
            acts::drop_chip(cx, state, held, mode, out);
        }
        return;
    }
    let now = HeldChip { by: HeldBy::Pointer { over, mode }, ..held };
    if now != held {
        ui.ctx().request_repaint(); // the hint below the table says it in the next frame
    }
    state.held = Some(now);
    let Some(at) = at else { return };
    let lands = over.is_some_and(|over| over != held.from);
    ui.ctx().set_cursor_icon(if lands { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
    let act = lands.then(|| cx.word(if shift { "ui-coverage-move" } else { "ui-coverage-add" }));
    DraggedChip { record: held.record, act: act.as_deref() }.paint(ui, cx, at);
    w::scroll_at_edge(ui, board.cells(), at, Vec2b::TRUE);
}

/// Picks up the chip where the pointer was pressed.
fn begin_drag(ui: &Ui, cx: &Context<'_>, state: &mut CoverageState, board: &Board<'_>) {
    let from = ui.input(|input| input.pointer.press_origin());
    let hit = from.and_then(|from| board.hit(cx, state, from));
    if let Some(hit) = hit
        && let Some(CellItem::Chip(chip)) = hit.item
        && let Some(record) = state.cell_at(hit.cell).and_then(|cell| chip_at(cell, chip))
    {
        let by = HeldBy::Pointer { over: Some(hit.cell), mode: DropMode::Add };
        state.held = Some(HeldChip { record, from: hit.cell, by });
        state.question = None;
    }
}
