//! Entries of fields whose keys are words: several choices, a number for each, a text for each.

use super::slot::FieldSlot;
use super::state::FormUi;
use super::text_entry::{end_gesture_when_done, labelled_box, parse_or_report};
use crate::model::{ChoiceInfo, Key, Prose, Value, Word};
use crate::text::{Phrase, numbers};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{self as w, TextBox};
use egui::{Id, Ui};

/// The words of a choice with the keys they are stored under.
fn choice_keys(info: &'static ChoiceInfo) -> impl Iterator<Item = (&'static str, Key)> {
    info.codes.iter().filter_map(|code| Some((*code, Key::Word(Word::new(code)?))))
}

/// The entry of the first word gets the keyboard for the field.
fn set_first_focus_part(form: &mut FormUi<'_, '_>, slot: FieldSlot, place: usize, id: Id) {
    if place == 0 {
        form.state.set_focus_part(slot.widget_id(), id);
    }
}

/// Several words of a choice at once, each with a box to tick.
pub(super) fn choices(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, info: &'static ChoiceInfo) {
    let cx = form.cx;
    w::label(ui, Type::Label, &cx.text(&slot.label()));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // The least size of a target by WCAG 2.2; egui's own is smaller.
        ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
        for (place, (code, key)) in choice_keys(info).enumerate() {
            let name = cx.text(&Phrase::choice(info.name, code));
            let at = slot.address_under(key);
            let (id, changed) = w::checkbox(ui, &name, !cx.plan.read(at).is_nothing());
            set_first_focus_part(form, slot, place, id);
            if let Some(checked) = changed {
                form.out.set_fact(cx.plan, at, if checked { Value::Yes } else { Value::Nothing });
            }
        }
    });
}

/// A number for each word of a choice.
pub(super) fn numbers_by(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, info: &'static ChoiceInfo) {
    let cx = form.cx;
    w::label(ui, Type::Label, &cx.text(&slot.label()));
    for (place, (code, key)) in choice_keys(info).enumerate() {
        let (name, at) = (cx.text(&Phrase::choice(info.name, code)), slot.address_under(key));
        let value = match cx.plan.read(at) {
            Value::Number(number) => numbers::write(number, cx.language()),
            _ => String::new(),
        };
        let id = slot.widget_id().with(code);
        set_first_focus_part(form, slot, place, id);
        let shown = TextBox::line(id, &name, &value).width(theme::NUMBER_WIDTH).numeric();
        let response = labelled_box(ui, form, &name, &shown);
        end_gesture_when_done(&response, form.out);
        let number = parse_or_report(ui, form, id, response.changed.as_deref(), |text| match text.trim() {
            "" => Ok(Value::Nothing),
            text => numbers::read(text, cx.language()).map(Value::Number).map_err(|error| error.phrase()),
        });
        if let Some(number) = number {
            form.out.type_fact(cx.plan, at, number);
        }
    }
}

/// A text for each word of a choice.
pub(super) fn texts_by(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, info: &'static ChoiceInfo) {
    let cx = form.cx;
    w::label(ui, Type::Label, &cx.text(&slot.label()));
    for (place, (code, key)) in choice_keys(info).enumerate() {
        let (name, at) = (cx.text(&Phrase::choice(info.name, code)), slot.address_under(key));
        let value = match cx.plan.read(at) {
            Value::Text(text) => text,
            _ => std::sync::Arc::default(),
        };
        let id = slot.widget_id().with(code);
        set_first_focus_part(form, slot, place, id);
        let shown = TextBox::line(id, &name, &value).rows(2);
        let response = w::field(ui, &name, |ui| w::text_box(ui, &shown));
        end_gesture_when_done(&response, form.out);
        if let Some(text) = response.changed {
            form.out.type_fact(cx.plan, at, Value::Text(Prose::new(&text).shared()));
        }
    }
}
