//! Entries that link to records of any kind: what a figure is about, what was voted on, what an idea became.

use super::names;
use super::picker::{PickButton, chips_field, link_picked, linked_chip, linked_keys, offered_records};
use super::slot::FieldSlot;
use super::state::FormUi;
use crate::model::{Key, Kind, Uid, Value};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::theme::Tone;
use crate::ui::widgets::{self as w, Picked, Picker};
use egui::{Popup, Ui};

/// The kinds that are linked to most, each with a button of its own.
const COMMON_KINDS: [Kind; 3] = [Kind::Challenge, Kind::TargetGroup, Kind::Measure];

/// A set of records of any kind.
pub(super) fn any_links(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    let cx = form.cx;
    let name = cx.text(&slot.label());
    let linked = linked_keys(cx, slot, |key| match key {
        Key::Any(kind, id) => Some((kind, id)),
        _ => None,
    });
    chips_field(ui, &name, |ui| {
        for (kind, id) in &linked {
            if linked_chip(ui, cx, &name, &names::record_name(cx, *kind, *id), Tone::Neutral) {
                form.out.set_fact(cx.plan, slot.address_under(Key::Any(*kind, *id)), Value::Nothing);
            }
        }
        for kind in COMMON_KINDS {
            let words = cx.text(&Phrase::new("ui-link-add-kind").with("kind", Phrase::kind(kind.code())));
            let skip = linked_of_kind(&linked, kind);
            // The first of the buttons gets the keyboard for the field.
            let id = if COMMON_KINDS.first() == Some(&kind) {
                slot.widget_id()
            } else {
                slot.widget_id().with(kind.code())
            };
            let button = PickButton { id, name: &name, words: &words, kind, skip: &skip };
            if let Some(picked) = button.show(ui, form) {
                link_picked(form, slot, kind, picked, |id| (Key::Any(kind, id), Value::Yes));
            }
        }
        if let Some((kind, id)) = pick_other_record(ui, form, slot, &linked) {
            form.out.set_fact(cx.plan, slot.address_under(Key::Any(kind, id)), Value::Yes);
        }
    });
}

/// A button that opens the list of all other records with a name, each with the word of its kind before it.
fn pick_other_record(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    slot: FieldSlot,
    linked: &[RecordKey],
) -> Option<RecordKey> {
    let cx = form.cx;
    let (words, name) = (cx.word("ui-link-add-other"), cx.text(&slot.label()));
    let full = format!("{words}: {name}");
    let button = w::chip_button(ui, &words).accessible_name(full.as_str());
    let popup = slot.widget_id().with("pick other");
    let is_open = Popup::is_id_open(ui.ctx(), popup) || button.clicked();
    // Naming every record of a large plan takes long: only while the list is open.
    let (ids, items) = if is_open { other_records(cx, slot, linked) } else { (Vec::new(), Vec::new()) };
    let none = cx.word("ui-link-none");
    form.state.keep_focus(ui, popup, &button);
    let list = Picker { id: popup, name: &name, items: &items, near: &[], none: &none, make: None };
    let picked = w::picker(&button, &list)?;
    form.state.note_pick(ui, popup);
    match picked {
        Picked::Item(at) => ids.get(at).copied(),
        Picked::New(_) => None,
    }
}

fn other_records(cx: &Context<'_>, slot: FieldSlot, linked: &[RecordKey]) -> (Vec<RecordKey>, Vec<String>) {
    let has_name =
        |kind: &&Kind| **kind != Kind::Plan && !COMMON_KINDS.contains(kind) && kind.title().is_some();
    let of_kind = |kind: Kind| {
        let (ids, titles) = offered_records(cx, kind, &linked_of_kind(linked, kind));
        let word = cx.text(&Phrase::kind(kind.code()));
        ids.into_iter().zip(titles).map(move |(id, name)| ((kind, id), format!("{word}: {name}")))
    };
    let all = Kind::ALL.iter().filter(has_name).flat_map(|kind| of_kind(*kind));
    all.filter(|(at, _)| *at != (slot.kind, slot.id)).unzip()
}

fn linked_of_kind(linked: &[RecordKey], kind: Kind) -> Vec<Uid> {
    linked.iter().filter(|(other, _)| *other == kind).map(|(_, id)| *id).collect()
}
