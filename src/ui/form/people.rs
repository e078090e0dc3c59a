//! Entries about those who act: who leads a measure, and who came to a meeting.

use super::names;
use super::slot::FieldSlot;
use super::state::FormUi;
use crate::edit::verbs;
use crate::model::{ChoiceInfo, Key, Kind, Uid, Value, measure};
use crate::ui::theme::Type;
use crate::ui::widgets::{self as w, TextBox};
use egui::Ui;

/// The lead of a measure as one line: a unit with a role.
pub(super) fn lead(ui: &mut Ui, form: &mut FormUi<'_, '_>, id: Uid) {
    let cx = form.cx;
    let Some(measure) = cx.plan.measures().get(id) else { return };
    let slot = FieldSlot::new(Kind::Measure, id, measure::LEAD.index);
    let role = FieldSlot::new(Kind::Measure, id, measure::LEAD_ROLE.index);
    let name = cx.text(&slot.label());
    let value = verbs::lead_text(cx.plan, measure);
    let hint = cx.word("ui-lead-hint");
    form.state.set_focus_part(role.widget_id(), slot.widget_id());
    // Only a finished name is looked up: every letter on the way would make a unit of its own.
    let written = w::field(ui, &name, |ui| {
        w::text_box_on_commit(ui, &TextBox::line(slot.widget_id(), &name, &value).hint(&hint))
    });
    if let Some(text) = written {
        let change = verbs::set_lead(cx.plan, form.out.ids, id, &text);
        form.out.change(change);
    }
}

/// How wide the choice next to a record is.
const CHOICE_WIDTH: f32 = 180.0;

/// A choice for each record of a kind, such as who came to a meeting.
pub(super) fn choices_by_record(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    slot: FieldSlot,
    kind: Kind,
    info: &'static ChoiceInfo,
) {
    let cx = form.cx;
    let words = names::choice_words(cx, info);
    w::label(ui, Type::Label, &cx.text(&slot.label()));
    for (place, id) in names::records_in_order(cx, kind).into_iter().enumerate() {
        let at = slot.address_under(Key::Record(id));
        let chosen = match cx.plan.read(at) {
            Value::Choice(code) => info.codes.iter().position(|other| *other == code).map_or(0, |at| at + 1),
            _ => 0,
        };
        let name = names::record_name(cx, kind, id);
        let widget = slot.widget_id().with(id.bits());
        if place == 0 {
            form.state.set_focus_part(slot.widget_id(), widget);
        }
        let picked = w::field(ui, &name, |ui| w::combo_box(ui, widget, &name, &words, chosen, CHOICE_WIDTH));
        if let Some(picked) = picked.filter(|picked| *picked != chosen) {
            let code = picked.checked_sub(1).and_then(|at| info.codes.get(at));
            let value = code.map_or(Value::Nothing, |code| Value::Choice((*code).into()));
            form.out.set_fact(cx.plan, at, value);
        }
    }
}
