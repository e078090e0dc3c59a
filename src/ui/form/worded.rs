//! Entries of fields whose keys are words: several choices, a number for each, a text for each.

use super::simple::read_or_tell;
use super::{Slot, seek, simple};
use crate::model::{ChoiceInfo, Key, Prose, Value, Word};
use crate::session::{Cx, Outbox};
use crate::text::{Phrase, numbers};
use crate::ui::theme;
use crate::ui::widgets::{self as w, TextBox};
use eframe::egui::{Id, Ui};

/// The words of a choice with the keys they are stored under.
fn keys(info: &'static ChoiceInfo) -> impl Iterator<Item = (&'static str, Key)> {
    info.codes.iter().filter_map(|code| Some((*code, Key::Word(Word::new(code)?))))
}

/// Who looks for the field comes to the entry of its first word.
fn first_stands_for(ui: &Ui, slot: Slot, place: usize, id: Id) {
    if place == 0 {
        seek::stands_for(ui, slot.widget(), id);
    }
}

/// Several words of a choice at once, each to be ticked.
pub(super) fn choices(ui: &mut Ui, cx: &Cx<'_>, slot: Slot, info: &'static ChoiceInfo, out: &mut Outbox<'_>) {
    w::label(ui, theme::Type::Label, &cx.say(&slot.label()));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = theme::TARGET;
        for (place, (code, key)) in keys(info).enumerate() {
            let name = cx.say(&Phrase::choice(info.name, code));
            let at = slot.under(key);
            let (id, changed) = w::flag(ui, &name, !cx.plan.read(at).is_nothing());
            first_stands_for(ui, slot, place, id);
            if let Some(held) = changed {
                out.set_fact(cx.plan, at, if held { Value::Yes } else { Value::Nothing });
            }
        }
    });
}

/// A number for each word of a choice.
pub(super) fn numbers_by(
    ui: &mut Ui,
    cx: &Cx<'_>,
    slot: Slot,
    info: &'static ChoiceInfo,
    out: &mut Outbox<'_>,
) {
    w::label(ui, theme::Type::Label, &cx.say(&slot.label()));
    for (place, (code, key)) in keys(info).enumerate() {
        let (name, at) = (cx.say(&Phrase::choice(info.name, code)), slot.under(key));
        let value = match cx.plan.read(at) {
            Value::Number(number) => numbers::write(number, cx.language()),
            _ => String::new(),
        };
        let id = slot.widget().with(code);
        first_stands_for(ui, slot, place, id);
        let entry = w::field(ui, &name, |ui| {
            let shown =
                TextBox::line(id, &name, &value).width(theme::NUMBER).live(simple::is_read(ui, id)).numeric();
            w::text_box(ui, &shown)
        });
        simple::finish(&entry, out);
        read_or_tell(ui, cx, id, &entry, |text| {
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
    cx: &Cx<'_>,
    slot: Slot,
    info: &'static ChoiceInfo,
    out: &mut Outbox<'_>,
) {
    w::label(ui, theme::Type::Label, &cx.say(&slot.label()));
    for (place, (code, key)) in keys(info).enumerate() {
        let (name, at) = (cx.say(&Phrase::choice(info.name, code)), slot.under(key));
        let value = match cx.plan.read(at) {
            Value::Text(text) => text,
            _ => std::sync::Arc::default(),
        };
        let id = slot.widget().with(code);
        first_stands_for(ui, slot, place, id);
        let entry = w::field(ui, &name, |ui| w::text_box(ui, &TextBox::line(id, &name, &value).rows(2)));
        simple::finish(&entry, out);
        if let Some(text) = entry.changed {
            out.type_fact(cx.plan, at, Value::Text(Prose::new(&text).shared()));
        }
    }
}
