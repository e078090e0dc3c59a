//! Ballots of a gathering: prepared, counted and shown.
//!
//! While one is open, only how many papers and dots came in all is said here, never which: the counts stay in the session
//! until it is closed.

mod open;
mod opening;
mod result;
mod state;

pub use state::BallotState;

use crate::session::{Context, GatheringMode, Outbox};
use crate::ui::views::focus::FocusTarget;
use egui::{ScrollArea, Ui};

/// Shows the ballot of the running point: how it went, the one that is open, or one to be opened.
pub fn ballot_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut BallotState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    if let Some(open) = &mode.ballot {
        state.follow_paper(open);
        let area = ScrollArea::vertical().id_salt("gathering ballot").auto_shrink(false);
        return area.show(ui, |ui| open::open_ui(ui, cx, open, state, out)).inner;
    }
    if let Some(ballot) = mode.result.and_then(|id| cx.plan.ballots().get(id)) {
        return result::result_ui(ui, cx, ballot);
    }
    state.update(cx, mode);
    opening::opening_ui(ui, cx, state, out)
}
