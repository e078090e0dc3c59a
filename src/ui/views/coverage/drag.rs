//! A chip that was picked up: it follows the pointer and reaches the cell where it is dropped; with Shift it leaves the
//! one it comes from. A hint names what will happen before it does.

use super::acts;
use super::board::Board;
use super::cursor::{CarriedBy, CarriedChip, CoverageCursor, DropMode, chip_at};
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
pub(super) fn drag_hint(cx: &Context<'_>, state: &CoverageState, carried: CarriedChip) -> String {
    let key = match carried.by {
        CarriedBy::Keys => "ui-coverage-held",
        CarriedBy::Pointer { over: None, .. } => "ui-coverage-drop-nowhere",
        CarriedBy::Pointer { over: Some(over), .. } if over == carried.from => "ui-coverage-drop-here",
        CarriedBy::Pointer { mode: DropMode::Add, .. } => "ui-coverage-drop-add",
        CarriedBy::Pointer { mode: DropMode::Move, .. } => "ui-coverage-drop-move",
    };
    let (kind, id): (Kind, _) = carried.record;
    let phrase = Phrase::new(key).with("name", record_name(cx, kind, id));
    let CarriedBy::Pointer { over: Some(over), .. } = carried.by else { return cx.text(&phrase) };
    let phrase = phrase.with("group", state.group_name(cx, over.row));
    cx.text(&phrase.with("column", state.heading(over.column)))
}

/// A chip follows the pointer and reaches the cell where it is dropped.
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
    let Some(carried) = state.carried.filter(CarriedChip::is_dragged) else { return };
    // Whatever is held down with it: Shift is, where a chip is on its way to be moved.
    if ui.input_mut(|input| w::consume_chord(input, input.modifiers, Key::Escape)) {
        (state.carried, state.focus) = (None, true);
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
        (state.carried, state.focus) = (None, true);
        ui.ctx().request_repaint();
        if let Some(cell) = over.filter(|over| *over != carried.from) {
            state.cursor = CoverageCursor { cell, chip: None };
            acts::drop_chip(cx, state, carried, mode, out);
        }
        return;
    }
    let now = CarriedChip { by: CarriedBy::Pointer { over, mode }, ..carried };
    if now != carried {
        ui.ctx().request_repaint(); // the hint below the table says it in the next frame
    }
    state.carried = Some(now);
    let Some(at) = at else { return };
    let lands = over.is_some_and(|over| over != carried.from);
    ui.ctx().set_cursor_icon(if lands { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
    let act = lands.then(|| cx.word(if shift { "ui-coverage-move" } else { "ui-coverage-add" }));
    DraggedChip { record: carried.record, act: act.as_deref() }.paint(ui, cx, at);
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
        let by = CarriedBy::Pointer { over: Some(hit.cell), mode: DropMode::Add };
        state.carried = Some(CarriedChip { record, from: hit.cell, by });
        state.question = None;
    }
}
