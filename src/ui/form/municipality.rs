//! The municipality of the plan: chosen from the list of all of them with its number, or written as one likes.

use super::slot::FieldSlot;
use super::state::FormUi;
use crate::edit::rewrite;
use crate::model::records::plan as about;
use crate::model::{Kind, Line, Uid, Value};
use crate::text::{Phrase, municipalities, sorted_names};
use crate::ui::widgets::{self as w, OfferBox, Picked};
use egui::Ui;

/// Shows the box of the municipality.
pub fn municipality(ui: &mut Ui, form: &mut FormUi<'_, '_>) {
    let cx = form.cx;
    let slot = FieldSlot::new(Kind::Plan, Uid::PLAN, about::MUNICIPALITY.index);
    let name = cx.text(&slot.label());
    let value = cx.plan.about().municipality.to_string();
    let offers = || municipalities().iter().map(|known| known.offer.clone()).collect();
    // All names are put in order only while they may be shown in this frame.
    let values = if w::offers_may_show(ui, slot.widget_id()) { sorted_names(offers()) } else { Vec::new() };
    let number = &*cx.plan.about().municipality_number;
    let now = municipalities().iter().find(|known| known.name == value && known.number == number);
    let offer = now.map_or(&*value, |known| &*known.offer);
    let chosen = values.iter().position(|known| known == offer);
    let make = cx.word("ui-municipality-other");
    let shown = OfferBox {
        id: slot.widget_id(),
        name: &name,
        value: &value,
        values: &values,
        chosen,
        // A name that is in no list is meant as it was typed, however much it resembles another.
        near: &[],
        make: Some(&make),
        width: f32::INFINITY,
    };
    let picked = match w::field(ui, &name, |ui| w::offer_box(ui, &shown)) {
        Some(Picked::Item(at)) => values.into_iter().nth(at),
        Some(Picked::New(text)) => Some(text),
        None => None,
    };
    if let Some(picked) = picked {
        set_municipality(form, slot, &picked);
    }
}

/// Sets the name and, where the list knows it, the number; a number of the list that fits the new name no more goes.
fn set_municipality(form: &mut FormUi<'_, '_>, slot: FieldSlot, picked: &str) {
    let cx = form.cx;
    let number_at = about::MUNICIPALITY_NUMBER.at(Uid::PLAN);
    let known = municipalities().iter().find(|known| known.offer == picked);
    let name = known.map_or(picked, |known| known.name);
    let number_now = &*cx.plan.about().municipality_number;
    let is_listed = municipalities().iter().any(|known| known.number == number_now);
    let label = Phrase::new("change-set").with("field", slot.label());
    let change = rewrite(cx.plan, form.out.ids, label, |draft| {
        let line = |text: &str| Value::Text(Line::new(text).shared());
        let mut written = draft.write(slot.address(), line(name));
        if let Some(known) = known {
            written = written.and_then(|()| draft.write(number_at, line(known.number)));
        } else if is_listed {
            written = written.and_then(|()| draft.write(number_at, Value::Nothing));
        }
        debug_assert!(written.is_ok(), "a line fits a line");
    });
    form.out.change(change);
}
