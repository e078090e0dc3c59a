//! Entries that name records of any kind: what a figure is about, what was voted on, what an idea became.

use super::links::{
    keep_focus_after_pick, link_chosen, linked_keys, offered_records, pick_record, removable_chip,
};
use super::{FieldSlot, names};
use crate::model::{Key, Kind, Uid, Value};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{self as w, Picked, Picker};
use egui::{Popup, Ui, vec2};

/// The kinds that are named most, each with a button of its own.
const COMMON_KINDS: [Kind; 3] = [Kind::Challenge, Kind::TargetGroup, Kind::Measure];

/// A set of records of any kind.
pub(super) fn any_links(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, out: &mut Outbox<'_>) {
    let name = cx.text(&slot.label());
    let linked = linked_keys(cx, slot, |key| match key {
        Key::Any(kind, id) => Some((kind, id)),
        _ => None,
    });
    w::field(ui, &name, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE);
            for (kind, id) in &linked {
                if removable_chip(ui, cx, &name, &names::record_name(cx, *kind, *id), Tone::Neutral) {
                    out.set_fact(cx.plan, slot.address_under(Key::Any(*kind, *id)), Value::Nothing);
                }
            }
            for kind in COMMON_KINDS {
                let words = cx.text(&Phrase::new("ui-link-add-kind").with("kind", Phrase::kind(kind.code())));
                let skip: Vec<Uid> = linked.iter().filter(|(k, _)| *k == kind).map(|(_, id)| *id).collect();
                // The first of the buttons is gone to for the field.
                let id = if COMMON_KINDS.first() == Some(&kind) {
                    slot.widget_id()
                } else {
                    slot.widget_id().with(kind.code())
                };
                if let Some(chosen) = pick_record(ui, cx, (id, &name, &words), kind, &skip) {
                    link_chosen(cx, out, slot, kind, chosen, |_, id| (Key::Any(kind, id), Value::Yes));
                }
            }
            if let Some((kind, id)) = pick_other_record(ui, cx, (slot, &name), &linked) {
                out.set_fact(cx.plan, slot.address_under(Key::Any(kind, id)), Value::Yes);
            }
        });
    });
}

/// A button that opens the list of all other records with a name, each with the word of its kind before it.
fn pick_other_record(
    ui: &mut Ui,
    cx: &Context<'_>,
    (slot, name): (FieldSlot, &str),
    linked: &[(Kind, Uid)],
) -> Option<(Kind, Uid)> {
    let words = cx.word("ui-link-add-other");
    let full = format!("{words}: {name}");
    let button = w::chip_button(ui, &words).accessible_name(full.as_str());
    let popup = slot.widget_id().with("pick other");
    let open = Popup::is_id_open(ui.ctx(), popup) || button.clicked();
    let (ids, items) = if open { other_records(cx, slot, linked) } else { (Vec::new(), Vec::new()) };
    let none = cx.word("ui-link-none");
    keep_focus_after_pick(ui, &button, popup, false);
    let picked = w::picker(&button, &Picker { id: popup, name, items: &items, none: &none, make: None });
    keep_focus_after_pick(ui, &button, popup, picked.is_some());
    match picked? {
        Picked::Item(at) => ids.get(at).copied(),
        Picked::New(_) => None,
    }
}

fn other_records(
    cx: &Context<'_>,
    slot: FieldSlot,
    linked: &[(Kind, Uid)],
) -> (Vec<(Kind, Uid)>, Vec<String>) {
    let has_name =
        |kind: &&Kind| **kind != Kind::Plan && !COMMON_KINDS.contains(kind) && kind.field("title").is_some();
    let of_kind = |kind: Kind| {
        let skip: Vec<Uid> = linked.iter().filter(|(k, _)| *k == kind).map(|(_, id)| *id).collect();
        let (ids, titles) = offered_records(cx, kind, &skip);
        let word = cx.text(&Phrase::kind(kind.code()));
        ids.into_iter().zip(titles).map(move |(id, name)| ((kind, id), format!("{word}: {name}")))
    };
    let all = Kind::ALL.iter().filter(has_name).flat_map(|kind| of_kind(*kind));
    all.filter(|(at, _)| *at != (slot.kind, slot.id)).unzip()
}
