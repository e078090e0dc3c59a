//! The middle of the gathering's view, by where the gathering stands.

use super::GatheringState;
use crate::analysis::gathering::GatheringStage;
use crate::session::{Context, GatheringAct, Outbox};
use crate::ui::theme::{self};
use crate::ui::views::focus::FocusTarget;
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};

/// Shows what the gathering is at.
pub(super) fn middle_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    _state: &mut GatheringState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let agenda = cx.gathering.and_then(|mode| mode.agenda(cx.plan));
    let Some(agenda) = agenda else {
        w::paragraph(ui, &cx.word("ui-gathering-gone"));
        return FocusTarget::default();
    };
    let mut focus = FocusTarget::default();
    ScrollArea::vertical().id_salt("gathering").auto_shrink(false).show(ui, |ui| match agenda.stage() {
        GatheringStage::Running(item) => {
            w::title(ui, &item.title);
        }
        GatheringStage::Before => {
            w::title(ui, &agenda.meeting.title);
            ui.add_space(theme::GAP);
            let button = w::filled_button(ui, &cx.word("ui-gathering-begin"));
            focus = FocusTarget::on_request(button.id);
            if button.clicked() {
                super::act(out, GatheringAct::GoOn);
            }
        }
        GatheringStage::Between | GatheringStage::Ended => {
            w::title(ui, &agenda.meeting.title);
        }
    });
    focus
}
