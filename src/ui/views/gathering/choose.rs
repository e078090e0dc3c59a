//! Choosing which gathering is held, of those that have not begun.

use super::acts::act;
use crate::analysis::gathering::{has_begun, meeting_number, meetings_in_order};
use crate::model::Uid;
use crate::model::meeting::Meeting;
use crate::session::{Context, GatheringAct, Outbox};
use crate::text::Phrase;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::{Id, Ui};

/// The width of the choice.
const WIDTH: f32 = 420.0;

/// The gatherings that can be held; made again only where the plan has changed.
#[derive(Debug, Default)]
pub(super) struct ChoiceState {
    built_from: BuiltFrom<Uid>,
    gatherings: Vec<Uid>,
    names: Vec<String>,
}

/// Shows the choice, where there is another gathering than this one.
pub(super) fn choose_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    here: Uid,
    state: &mut ChoiceState,
    out: &mut Outbox<'_>,
) {
    if state.built_from.renew(cx.revision, cx.language(), here) != Rebuild::Nothing {
        let mut offered = meetings_in_order(cx.plan);
        offered.retain(|meeting| meeting.id == here || !has_begun(cx.plan, meeting));
        state.gatherings = offered.iter().map(|meeting| meeting.id).collect();
        state.names = offered.iter().map(|meeting| name_of(cx, meeting)).collect();
    }
    if state.gatherings.len() < 2 {
        return;
    }
    let chosen = state.gatherings.iter().position(|id| *id == here).unwrap_or_default();
    let name = cx.word("ui-gathering-choose");
    let picked = w::field(ui, &name, |ui| {
        w::combo_box(ui, Id::unique("gathering choice"), &name, &state.names, chosen, WIDTH)
    });
    if let Some(id) = picked.and_then(|at| state.gatherings.get(at)).filter(|id| **id != here) {
        act(out, GatheringAct::Start(Some(*id)));
    }
    ui.add_space(theme::GAP);
}

/// Its title, which people know it by, and its day; its number where it has no title.
fn name_of(cx: &Context<'_>, meeting: &Meeting) -> String {
    let number = || {
        let number = meeting_number(cx.plan, meeting.id).unwrap_or_default();
        cx.text(&Phrase::new("gathering-origin").with("number", number.to_string()))
    };
    let title = Some(meeting.title.trim().to_owned()).filter(|title| !title.is_empty());
    let day = meeting.date.map(|date| cx.text(&Phrase::new("ui-gathering-on").with("date", date)));
    let parts: Vec<String> = [Some(title.unwrap_or_else(number)), day].into_iter().flatten().collect();
    parts.join(" · ")
}
