//! Entries that name other records: one, several, or pairs of a target group and a level.

use super::{FieldSlot, names, seek};
use crate::edit::{Change, rewrite};
use crate::model::{Address, Key, Kind, Uid, Value};
use crate::session::{Context, Outbox};
use crate::text::{Phrase, by_name};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets::{self as w, Picked, Picker};
use egui::{Id, Response, Ui, vec2};

/// One other record.
pub fn link(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, to: Kind, out: &mut Outbox<'_>) {
    let linked = match cx.plan.read(slot.address()) {
        Value::Record(id) => Some(id),
        _ => None,
    };
    let name = cx.text(&slot.label());
    w::field(ui, &name, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE);
            if let Some(id) = linked
                && removable_chip(ui, cx, &name, &names::record_name(cx, to, id), Tone::Green)
            {
                out.set_fact(cx.plan, slot.address(), Value::Nothing);
            }
            let words = cx.word(if linked.is_some() { "ui-link-other" } else { "ui-link-choose" });
            let skip: Vec<Uid> = linked.into_iter().chain((to == slot.kind).then_some(slot.id)).collect();
            if let Some(picked) = pick_record(ui, cx, (slot.widget_id(), &name, &words), to, &skip) {
                link_chosen(cx, out, slot, to, picked, |_, id| (Key::Whole, Value::Record(id)));
            }
        });
    });
}

/// A set of records of one kind.
pub fn links(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, to: Kind, out: &mut Outbox<'_>) {
    let name = cx.text(&slot.label());
    labelled_links(ui, cx, (slot, &name), to, out);
}

/// The same under another label.
pub(super) fn labelled_links(
    ui: &mut Ui,
    cx: &Context<'_>,
    (slot, name): (FieldSlot, &str),
    to: Kind,
    out: &mut Outbox<'_>,
) {
    let linked = linked_keys(cx, slot, |key| match key {
        Key::Record(id) => Some(id),
        _ => None,
    });
    let linked = if to == Kind::Measure { linked } else { cx.outline.family(to).sorted(linked) };
    w::field(ui, name, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE);
            for id in &linked {
                if removable_chip(ui, cx, name, &names::record_name(cx, to, *id), Tone::Neutral) {
                    out.set_fact(cx.plan, slot.address_under(Key::Record(*id)), Value::Nothing);
                }
            }
            let add = cx.word("ui-link-add");
            if let Some(picked) = pick_record(ui, cx, (slot.widget_id(), name, &add), to, &linked) {
                link_chosen(cx, out, slot, to, picked, |_, id| (Key::Record(id), Value::Yes));
            }
        });
    });
}

/// Pairs of a target group and a level, where the level may be open.
pub fn pairs(
    ui: &mut Ui,
    cx: &Context<'_>,
    slot: FieldSlot,
    (first, second): (Kind, Kind),
    out: &mut Outbox<'_>,
) {
    let name = cx.text(&slot.label());
    let held = linked_keys(cx, slot, |key| match key {
        Key::Pair(a, b) => Some((a, b)),
        _ => None,
    });
    w::field(ui, &name, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE);
            for (a, b) in &held {
                pair_chip(ui, cx, (slot, &name), ((first, *a), (second, *b)), out);
            }
            let add = cx.word("ui-link-add");
            let open: Vec<Uid> = held.iter().filter(|(_, b)| b.is_none()).map(|(a, _)| *a).collect();
            if let Some(picked) = pick_record(ui, cx, (slot.widget_id(), &name, &add), first, &open) {
                link_chosen(cx, out, slot, first, picked, |_, id| (Key::Pair(id, None), Value::Yes));
            }
        });
    });
}

fn pair_chip(
    ui: &mut Ui,
    cx: &Context<'_>,
    (slot, name): (FieldSlot, &str),
    ((first, a), (second, b)): ((Kind, Uid), (Kind, Option<Uid>)),
    out: &mut Outbox<'_>,
) {
    let group = names::record_name(cx, first, a);
    let words = match b {
        Some(b) => format!("{group} · {}", names::record_name(cx, second, b)),
        None => group.clone(),
    };
    if removable_chip(ui, cx, name, &words, Tone::Green) {
        out.set_fact(cx.plan, slot.address_under(Key::Pair(a, b)), Value::Nothing);
    }
    if b.is_some() {
        return;
    }
    let level = cx.text(&Phrase::new("ui-link-level").with("group", group.as_str()));
    let shown = cx.word("ui-link-level-short");
    let id = slot.widget_id().with(a.bits());
    let picked = record_picker(ui, cx, (id, &level, &shown), second, &[]);
    if let Some(Picked::Item(at)) = picked
        && let Some(level) = names::records_in_order(cx, second).get(at)
    {
        let change = Change::new(Phrase::new("change-set").with("field", slot.label()))
            .with_edit(cx.plan, slot.address_under(Key::Pair(a, None)), Value::Nothing)
            .with_edit(cx.plan, slot.address_under(Key::Pair(a, Some(*level))), Value::Yes);
        out.change(change);
    }
}

pub(super) fn linked_keys<T>(cx: &Context<'_>, slot: FieldSlot, pick: impl Fn(Key) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    if let Some(record) = cx.plan.record(slot.kind, slot.id) {
        record.facts(slot.field, &mut |key, _| found.extend(pick(key)));
    }
    found
}

pub(super) fn removable_chip(ui: &mut Ui, cx: &Context<'_>, field: &str, words: &str, tone: Tone) -> bool {
    let remove = cx.text(&Phrase::new("ui-link-remove").with("name", words).with("field", field));
    w::removable_chip(ui, tone, words, &remove).clicked()
}

/// A button that opens the list of records to choose from; those in `skip` are left out.
pub(super) fn pick_record(
    ui: &mut Ui,
    cx: &Context<'_>,
    (id, name, words): (Id, &str, &str),
    to: Kind,
    skip: &[Uid],
) -> Option<ChosenRecord> {
    let (ids, _) = offered_records(cx, to, skip);
    match record_picker(ui, cx, (id, name, words), to, skip)? {
        Picked::Item(at) => ids.get(at).copied().map(ChosenRecord::Existing),
        Picked::New(title) => Some(ChosenRecord::New(title)),
    }
}

pub(super) fn offered_records(cx: &Context<'_>, to: Kind, skip: &[Uid]) -> (Vec<Uid>, Vec<String>) {
    let ids = names::records_in_order(cx, to).into_iter().filter(|id| !skip.contains(id));
    let mut offered: Vec<(Uid, String)> = ids.map(|id| (id, names::record_name(cx, to, id))).collect();
    // Who acts is looked up by name; everything else stands as the group ordered it.
    if matches!(to, Kind::Organisation | Kind::Participant) {
        offered.sort_by(|(_, a), (_, b)| by_name(a, b));
    }
    offered.into_iter().unzip()
}

fn record_picker(
    ui: &mut Ui,
    cx: &Context<'_>,
    (id, name, words): (Id, &str, &str),
    to: Kind,
    skip: &[Uid],
) -> Option<Picked> {
    let full = format!("{words}: {name}");
    let button = w::chip_button(ui, words);
    let button = button.accessible_name(full.as_str());
    seek::set_focus_part(ui, id, button.id);
    let popup = id.with("pick");
    let items = if egui::Popup::is_id_open(ui.ctx(), popup) || button.clicked() {
        offered_records(cx, to, skip).1
    } else {
        Vec::new()
    };
    keep_focus_after_pick(ui, &button, popup, false);
    let make = cx.word("ui-link-new");
    let none = cx.word("ui-link-none");
    let picked =
        w::picker(&button, &Picker { id: popup, name, items: &items, none: &none, make: Some(&make) });
    keep_focus_after_pick(ui, &button, popup, picked.is_some());
    picked
}

/// The keyboard stays at a button from which something was picked: with one more chip before it, it is another widget in
/// the next frame.
pub(super) fn keep_focus_after_pick(ui: &Ui, button: &Response, popup: Id, picked: bool) {
    let (slot, frame) = (popup.with("picked"), ui.ctx().cumulative_frame_nr());
    if picked {
        ui.data_mut(|data| data.insert_temp(slot, frame));
    } else if ui.data(|data| data.get_temp::<u64>(slot)).is_some_and(|at| at + 1 == frame) {
        button.request_focus();
    }
}

pub(super) enum ChosenRecord {
    Existing(Uid),
    New(String),
}

/// Links what was chosen; something new is made and linked in the same change.
pub(super) fn link_chosen(
    cx: &Context<'_>,
    out: &mut Outbox<'_>,
    slot: FieldSlot,
    to: Kind,
    chosen: ChosenRecord,
    fact: impl Fn(FieldSlot, Uid) -> (Key, Value),
) {
    match chosen {
        ChosenRecord::Existing(id) => {
            let (key, value) = fact(slot, id);
            out.set_fact(cx.plan, slot.address_under(key), value);
        }
        ChosenRecord::New(title) => {
            let label = Phrase::new("change-add").with("kind", Phrase::kind(to.code()));
            let change = rewrite(cx.plan, out.ids, label, |draft| {
                let id = draft.add(to);
                let (key, value) = fact(slot, id);
                let title = Value::Text(crate::model::Line::new(&title).shared());
                let named = to.field("title").map(|field| Address { kind: to, id, field, key: Key::Whole });
                let written = named
                    .map_or(Ok(()), |at| draft.write(at, title))
                    .and_then(|()| draft.write(slot.address_under(key), value));
                debug_assert!(written.is_ok(), "a link to a record of its kind fits");
            });
            out.change(change);
        }
    }
}

/// What names this record from elsewhere: the measures of a strategy, the goals of a challenge.
pub(super) fn measures_of_record(
    ui: &mut Ui,
    cx: &Context<'_>,
    (kind, id): (Kind, Uid),
    out: &mut Outbox<'_>,
) {
    let group = cx.outline.groups().iter().find(|group| group.of == Some((kind, id)));
    let Some(group) = group else { return };
    w::label(ui, Type::Label, &cx.word("ui-view-measures"));
    for measure in group.measures.iter().take(20) {
        let name = names::record_name(cx, Kind::Measure, *measure);
        if w::wide_outlined_button(ui, &name, ui.available_width()).clicked() {
            out.command(crate::session::Command::GoTo((Kind::Measure, *measure)));
        }
    }
}
