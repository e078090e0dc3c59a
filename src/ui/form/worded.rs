//! Entries of fields whose keys are words: several choices, a number for each, a text for each.

use super::simple::parse_or_report;
use super::{FieldSlot, seek, simple};
use crate::model::{ChoiceInfo, Key, Prose, Value, Word};
use crate::session::{Context, Outbox};
use crate::text::{Phrase, numbers};
use crate::ui::theme;
use crate::ui::widgets::{self as w, TextBox};
use egui::{Id, Ui};

/// The words of a choice with the keys they are stored under.
fn choice_keys(info: &'static ChoiceInfo) -> impl Iterator<Item = (&'static str, Key)> {
    info.codes.iter().filter_map(|code| Some((*code, Key::Word(Word::new(code)?))))
}

/// Who looks for the field comes to the entry of its first word.
fn set_first_focus_part(ui: &Ui, slot: FieldSlot, place: usize, id: Id) {
    if place == 0 {
        seek::set_focus_part(ui, slot.widget_id(), id);
    }
}

/// Several words of a choice at once, each to be ticked.
pub(super) fn choices(
    ui: &mut Ui,
    cx: &Context<'_>,
    slot: FieldSlot,
    info: &'static ChoiceInfo,
    out: &mut Outbox<'_>,
) {
    w::label(ui, theme::Type::Label, &cx.text(&slot.label()));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
        for (place, (code, key)) in choice_keys(info).enumerate() {
            let name = cx.text(&Phrase::choice(info.name, code));
            let at = slot.address_under(key);
            let (id, changed) = w::checkbox(ui, &name, !cx.plan.read(at).is_nothing());
            set_first_focus_part(ui, slot, place, id);
            if let Some(held) = changed {
                out.set_fact(cx.plan, at, if held { Value::Yes } else { Value::Nothing });
            }
        }
    });
}

/// A number for each word of a choice.
pub(super) fn numbers_by(
    ui: &mut Ui,
    cx: &Context<'_>,
    slot: FieldSlot,
    info: &'static ChoiceInfo,
    out: &mut Outbox<'_>,
) {
    w::label(ui, theme::Type::Label, &cx.text(&slot.label()));
    for (place, (code, key)) in choice_keys(info).enumerate() {
        let (name, at) = (cx.text(&Phrase::choice(info.name, code)), slot.address_under(key));
        let value = match cx.plan.read(at) {
            Value::Number(number) => numbers::write(number, cx.language()),
            _ => String::new(),
        };
        let id = slot.widget_id().with(code);
        set_first_focus_part(ui, slot, place, id);
        let entry = w::field(ui, &name, |ui| {
            let shown = TextBox::line(id, &name, &value)
                .width(theme::NUMBER_WIDTH)
                .live(simple::is_readable(ui, id))
                .numeric();
            w::text_box(ui, &shown)
        });
        simple::end_gesture_when_done(&entry, out);
        parse_or_report(ui, cx, id, &entry, |text| {
            let number = match text.trim() {
                "" => Value::Nothing,
                text => Value::Number(numbers::read(text, cx.language()).map_err(|error| error.phrase())?),
            };
            out.type_fact(cx.plan, at, number);
            Ok(())
        });
    }
}

/// A text for each word of a choice.
pub(super) fn texts_by(
    ui: &mut Ui,
    cx: &Context<'_>,
    slot: FieldSlot,
    info: &'static ChoiceInfo,
    out: &mut Outbox<'_>,
) {
    w::label(ui, theme::Type::Label, &cx.text(&slot.label()));
    for (place, (code, key)) in choice_keys(info).enumerate() {
        let (name, at) = (cx.text(&Phrase::choice(info.name, code)), slot.address_under(key));
        let value = match cx.plan.read(at) {
            Value::Text(text) => text,
            _ => std::sync::Arc::default(),
        };
        let id = slot.widget_id().with(code);
        set_first_focus_part(ui, slot, place, id);
        let entry = w::field(ui, &name, |ui| w::text_box(ui, &TextBox::line(id, &name, &value).rows(2)));
        simple::end_gesture_when_done(&entry, out);
        if let Some(text) = entry.changed {
            out.type_fact(cx.plan, at, Value::Text(Prose::new(&text).shared()));
        }
    }
}
