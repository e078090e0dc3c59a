//! Entries about those who act: who leads a measure, and who came to a meeting.

use super::{FieldSlot, names, seek};
use crate::edit::verbs;
use crate::model::{ChoiceInfo, Key, Kind, Uid, Value, measure};
use crate::session::{Context, Outbox};
use crate::ui::widgets::{self as w, TextBox};
use egui::Ui;

/// The lead of a measure as one line: a unit with a role.
pub(super) fn lead(ui: &mut Ui, cx: &Context<'_>, id: Uid, out: &mut Outbox<'_>) {
    let Some(measure) = cx.plan.measures().get(id) else { return };
    let slot = FieldSlot::new(Kind::Measure, id, measure::LEAD.index);
    let name = cx.text(&slot.label());
    let value = verbs::lead_text(cx.plan, measure);
    let hint = cx.word("ui-lead-hint");
    seek::set_focus_part(
        ui,
        FieldSlot::new(Kind::Measure, id, measure::LEAD_ROLE.index).widget_id(),
        slot.widget_id(),
    );
    let written = w::field(ui, &name, |ui| {
        w::text_box_on_commit(ui, &TextBox::line(slot.widget_id(), &name, &value).hint(&hint))
    });
    if let Some(text) = written {
        let change = verbs::set_lead(cx.plan, out.ids, id, &text);
        out.change(change);
    }
}

/// A choice for each organisation: who came.
pub(super) fn choices_by_record(
    ui: &mut Ui,
    cx: &Context<'_>,
    slot: FieldSlot,
    (to, info): (Kind, &'static ChoiceInfo),
    out: &mut Outbox<'_>,
) {
    let words = names::choice_words(cx, info);
    w::label(ui, crate::ui::theme::Type::Label, &cx.text(&slot.label()));
    for (place, id) in names::records_in_order(cx, to).into_iter().enumerate() {
        let at = slot.address_under(Key::Record(id));
        let chosen = match cx.plan.read(at) {
            Value::Choice(code) => info.codes.iter().position(|other| *other == code).map_or(0, |at| at + 1),
            _ => 0,
        };
        let name = names::record_name(cx, to, id);
        let widget = slot.widget_id().with(id.bits());
        if place == 0 {
            seek::set_focus_part(ui, slot.widget_id(), widget);
        }
        let picked = w::field(ui, &name, |ui| w::combo_box(ui, widget, &name, &words, chosen, 180.0));
        if let Some(picked) = picked.filter(|picked| *picked != chosen) {
            let code = picked.checked_sub(1).and_then(|at| info.codes.get(at));
            out.set_fact(cx.plan, at, code.map_or(Value::Nothing, |code| Value::Choice((*code).into())));
        }
    }
}
