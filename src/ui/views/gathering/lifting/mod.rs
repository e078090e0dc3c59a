//! From idea to record: the ideas of a gathering by votes, one after the other, with what of the plan they resemble.
//!
//! The idea stays; adding, making and accepting are acts of the session. Keys work while the line has the keyboard.

mod cells;
mod offers;
mod panel;
mod rows;
mod state;

pub use state::LiftingState;

use super::acts::act;
use crate::model::Kind;
use crate::session::{CommandId, Context, GatheringAct, GatheringMode, Outbox};
use crate::ui::theme;
use crate::ui::views::focus::FocusTarget;
use crate::ui::widgets as w;
use egui::Ui;

/// Shows the ideas of a gathering, and the one that is looked at above them.
pub fn lifting_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut LiftingState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    state.update(cx, mode);
    if state.rows.is_empty() {
        w::paragraph(ui, &cx.word("ui-lifting-empty"));
        return FocusTarget::default();
    }
    panel::panel_ui(ui, cx, mode, state, out);
    ui.add_space(theme::GAP);
    let list = rows::rows_ui(ui, cx, state, out);
    match mode.lifted {
        Some((Kind::Measure, _)) => FocusTarget::on_request(cells::cell_id(0)),
        _ => FocusTarget::on_request(list),
    }
}

/// Shows the measure that was just made of an idea where the list is not in sight: in a window that is the room. Without one
/// there is nothing to show.
pub fn lifted_in_room_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut LiftingState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    state.update(cx, mode);
    match mode.lifted {
        Some(lifted @ (Kind::Measure, _)) => {
            panel::lifted_ui(ui, cx, state, lifted, out);
            FocusTarget::on_request(cells::cell_id(0))
        }
        _ => FocusTarget::default(),
    }
}

/// Takes the keys of the list of ideas to be lifted, wherever the keyboard is.
pub fn take_keys(
    ui: &Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut LiftingState,
    out: &mut Outbox<'_>,
) {
    if !cx.can.edit {
        return;
    }
    state.update(cx, mode);
    if w::consume_command(ui, CommandId::AddToRecord) {
        act(out, GatheringAct::AddToRecord(None));
    }
    for (command, kind) in CommandId::MAKING {
        if w::consume_command(ui, command) {
            act(out, GatheringAct::Lift(kind, state.under_for(kind)));
        }
    }
    if w::consume_command(ui, CommandId::AcceptLead) {
        cells::finish_cells(ui, cx, state, out);
        act(out, GatheringAct::AcceptLifted);
    }
}
