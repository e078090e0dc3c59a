//! The box in which a new measure is written, over its place in the cell.

use super::board::Board;
use super::cursor::CellTarget;
use super::layout::{cell_items, item_rect};
use super::new_measure::{NewMeasure, Stage};
use super::state::{CoverageState, coverage_id};
use crate::model::Kind;
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::widgets::in_place::{BoxEnd, BoxKey, BoxShape, InPlaceBox, edit_in_place};
use egui::{Rect, Ui, UiBuilder};

/// Begins a measure in the cell that has the keys.
pub(super) fn begin_measure(cx: &Context<'_>, state: &mut CoverageState, text: &str, out: &mut Outbox<'_>) {
    let Some(target) = state.target(state.cursor.cell) else { return };
    state.new_measure = Some(NewMeasure::begin(cx, target, text, out));
    state.cursor.chip = None;
    state.reveal = true;
}

/// Where the measure is among the things in its cell; behind them all while it is not there yet.
fn box_rect(state: &CoverageState, board: &Board<'_>, new: &NewMeasure) -> Option<Rect> {
    let (at, cell) = (state.cursor.cell, state.cell()?);
    let measure = cell.measures.iter().position(|id| *id == new.id);
    let last = cell_items(state, at, cell).len().saturating_sub(1);
    let position = measure.map_or(last, |measure| cell.services.len() + measure);
    Some(item_rect(board.cell(at), board.layout.head_lines(at), position, None))
}

/// Shows the box, and ends it where the user does.
pub(super) fn measure_box_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    board: &Board<'_>,
    out: &mut Outbox<'_>,
) {
    let rect = state.new_measure.as_ref().and_then(|new| box_rect(state, board, new));
    let (Some(rect), Some(mut new)) = (rect, state.new_measure.take()) else { return };
    match new.update(cx) {
        Stage::Ready => {}
        Stage::OnItsWay => {
            state.new_measure = Some(new);
            return;
        }
        Stage::Gone => {
            state.focus = true;
            return;
        }
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.set_clip_rect(board.cells());
    // Else the box would be as high as a button.
    child.spacing_mut().interact_size.y = rect.height();
    let (CellTarget::Level((group, _)) | CellTarget::Help((group, _))) = new.target;
    let name = Phrase::new("ui-coverage-box")
        .with("group", record_name(cx, Kind::TargetGroup, group))
        .with("column", state.heading(state.cursor.cell.column));
    let shown = InPlaceBox {
        id: coverage_id().with(("box", new.id.bits())),
        name: &cx.text(&name),
        hint: "",
        shape: BoxShape::Flow { width: rect.width(), rows: 1 },
        numeric: false,
        keys: &[BoxKey::Accept, BoxKey::Cancel],
        live: true,
    };
    let response = edit_in_place(&mut child, &shown, &mut new.editor);
    if response.changed {
        let text = new.editor.text().to_owned();
        new.write(cx, &text, out);
    }
    let Some(end) = response.end else {
        state.new_measure = Some(new);
        return;
    };
    state.focus = end != BoxEnd::Left;
    // Escape takes it back, and so does leaving nothing in the box.
    if end == BoxEnd::Key(BoxKey::Cancel) || new.editor.is_blank() {
        new.cancel(cx, out);
    } else {
        out.gesture_ended = true;
        out.select((Kind::Measure, new.id));
    }
}
