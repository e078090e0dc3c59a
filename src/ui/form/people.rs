//! Entries about those who act: who leads a measure, and who came to a meeting.

use super::name_offers::{lead_lines, near_names};
use super::names;
use super::slot::FieldSlot;
use super::state::FormUi;
use crate::edit::verbs;
use crate::model::{ChoiceInfo, Key, Kind, Uid, Value, measure};
use crate::text::sorted_names;
use crate::ui::theme::Type;
use crate::ui::widgets::{self as w, OfferBox, Picked};
use egui::Ui;

/// The lead of a measure as one line: a unit with a role.
pub(super) fn lead(ui: &mut Ui, form: &mut FormUi<'_, '_>, id: Uid) {
    let cx = form.cx;
    let Some(measure) = cx.plan.measures().get(id) else { return };
    let slot = FieldSlot::new(Kind::Measure, id, measure::LEAD.index);
    let role = FieldSlot::new(Kind::Measure, id, measure::LEAD_ROLE.index);
    let name = cx.text(&slot.label());
    let value = verbs::lead_text(cx.plan, measure);
    form.state.set_focus_part(role.widget_id(), slot.widget_id());
    let (values, near) = lead_values(ui, form, slot);
    let chosen = values.iter().position(|line| *line == value).or_else(|| value.is_empty().then_some(0));
    let make = cx.word("ui-unit-new");
    let shown = OfferBox {
        id: slot.widget_id(),
        name: &name,
        value: &value,
        values: &values,
        chosen,
        near: &near,
        make: Some(&make),
        width: f32::INFINITY,
    };
    let written = match w::field(ui, &name, |ui| w::offer_box(ui, &shown)) {
        // The first one is "none".
        Some(Picked::Item(0)) => Some(String::new()),
        Some(Picked::Item(at)) => values.into_iter().nth(at),
        Some(Picked::New(text)) => Some(text),
        None => None,
    };
    if let Some(text) = written.filter(|text| *text != value) {
        let change = verbs::set_lead(cx.plan, form.out.ids, id, &text);
        form.out.change(change);
    }
}

/// None, the units, and the leads with a role that can be meant; and the places of those that resemble what is typed.
fn lead_values(ui: &Ui, form: &FormUi<'_, '_>, slot: FieldSlot) -> (Vec<String>, Vec<usize>) {
    let cx = form.cx;
    // The names of every unit take time: only while they may be shown in this frame.
    if !w::offers_may_show(ui, slot.widget_id()) {
        return (Vec::new(), Vec::new());
    }
    let typed = w::typed_in_list(ui.ctx(), w::list_of_box(slot.widget_id())).unwrap_or_default();
    let units = names::record_names(cx, Kind::Organisation).1;
    let more = lead_lines(cx, &units, &typed);
    let all: Vec<String> =
        std::iter::once(cx.word("ui-choice-none")).chain(sorted_names(units)).chain(more).collect();
    let near = near_names(&all, &typed);
    (all, near)
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
