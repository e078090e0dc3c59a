//! Entries that name other records: one, several, or pairs of a target group and a level.

use super::{Slot, names, seek};
use crate::edit::{Change, rewrite};
use crate::model::{Address, Key, Kind, Uid, Value};
use crate::session::{Cx, Outbox};
use crate::text::{Phrase, by_name};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets::{self as w, Picked, Picker};
use eframe::egui::{Id, Response, Ui, vec2};

/// One other record.
pub fn link(ui: &mut Ui, cx: &Cx<'_>, slot: Slot, to: Kind, out: &mut Outbox<'_>) {
    let linked = match cx.plan.read(slot.at()) {
        Value::Record(id) => Some(id),
        _ => None,
    };
    let name = cx.say(&slot.label());
    w::field(ui, &name, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::STEP, theme::STEP);
            if let Some(id) = linked
                && chip(ui, cx, &name, &names::record_name(cx, to, id), Tone::Green)
            {
                out.set_fact(cx.plan, slot.at(), Value::Nothing);
            }
            let words = cx.word(if linked.is_some() { "ui-link-other" } else { "ui-link-choose" });
            let skip: Vec<Uid> = linked.into_iter().chain((to == slot.kind).then_some(slot.id)).collect();
            if let Some(picked) = pick(ui, cx, (slot.widget(), &name, &words), to, &skip) {
                set(cx, out, slot, to, picked, |_, id| (Key::Whole, Value::Record(id)));
            }
        });
    });
}

/// A set of records of one kind.
pub fn links(ui: &mut Ui, cx: &Cx<'_>, slot: Slot, to: Kind, out: &mut Outbox<'_>) {
    let name = cx.say(&slot.label());
    links_named(ui, cx, (slot, &name), to, out);
}

/// The same under another label.
pub(super) fn links_named(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (slot, name): (Slot, &str),
    to: Kind,
    out: &mut Outbox<'_>,
) {
    let linked = keys(cx, slot, |key| match key {
        Key::Record(id) => Some(id),
        _ => None,
    });
    let linked = if to == Kind::Measure { linked } else { cx.outline.family(to).sorted(linked) };
    w::field(ui, name, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::STEP, theme::STEP);
            for id in &linked {
                if chip(ui, cx, name, &names::record_name(cx, to, *id), Tone::Neutral) {
                    out.set_fact(cx.plan, slot.under(Key::Record(*id)), Value::Nothing);
                }
            }
            let add = cx.word("ui-link-add");
            if let Some(picked) = pick(ui, cx, (slot.widget(), name, &add), to, &linked) {
                set(cx, out, slot, to, picked, |_, id| (Key::Record(id), Value::Yes));
            }
        });
    });
}

/// Pairs of a target group and a level, where the level may be open.
pub fn pairs(ui: &mut Ui, cx: &Cx<'_>, slot: Slot, (first, second): (Kind, Kind), out: &mut Outbox<'_>) {
    let name = cx.say(&slot.label());
    let held = keys(cx, slot, |key| match key {
        Key::Pair(a, b) => Some((a, b)),
        _ => None,
    });
    w::field(ui, &name, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::STEP, theme::STEP);
            for (a, b) in &held {
                pair(ui, cx, (slot, &name), ((first, *a), (second, *b)), out);
            }
            let add = cx.word("ui-link-add");
            let open: Vec<Uid> = held.iter().filter(|(_, b)| b.is_none()).map(|(a, _)| *a).collect();
            if let Some(picked) = pick(ui, cx, (slot.widget(), &name, &add), first, &open) {
                set(cx, out, slot, first, picked, |_, id| (Key::Pair(id, None), Value::Yes));
            }
        });
    });
}

fn pair(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (slot, name): (Slot, &str),
    ((first, a), (second, b)): ((Kind, Uid), (Kind, Option<Uid>)),
    out: &mut Outbox<'_>,
) {
    let group = names::record_name(cx, first, a);
    let words = match b {
        Some(b) => format!("{group} · {}", names::record_name(cx, second, b)),
        None => group.clone(),
    };
    if chip(ui, cx, name, &words, Tone::Green) {
        out.set_fact(cx.plan, slot.under(Key::Pair(a, b)), Value::Nothing);
    }
    if b.is_some() {
        return;
    }
    let level = cx.say(&Phrase::new("ui-link-level").with("group", group.as_str()));
    let shown = cx.word("ui-link-level-short");
    let id = slot.widget().with(a.bits());
    let picked = pick_named(ui, cx, (id, &level, &shown), second, &[]);
    if let Some(Picked::Item(at)) = picked
        && let Some(level) = names::children_first(cx, second).get(at)
    {
        let change = Change::new(Phrase::new("change-set").with("field", slot.label()))
            .and(cx.plan, slot.under(Key::Pair(a, None)), Value::Nothing)
            .and(cx.plan, slot.under(Key::Pair(a, Some(*level))), Value::Yes);
        out.change(change);
    }
}

pub(super) fn keys<T>(cx: &Cx<'_>, slot: Slot, pick: impl Fn(Key) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    if let Some(record) = cx.plan.record(slot.kind, slot.id) {
        record.facts(slot.field, &mut |key, _| found.extend(pick(key)));
    }
    found
}

pub(super) fn chip(ui: &mut Ui, cx: &Cx<'_>, field: &str, words: &str, tone: Tone) -> bool {
    let remove = cx.say(&Phrase::new("ui-link-remove").with("name", words).with("field", field));
    w::chip_removable(ui, tone, words, &remove).clicked()
}

/// A button that opens the list of records to choose from; those in `skip` are left out.
pub(super) fn pick(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (id, name, words): (Id, &str, &str),
    to: Kind,
    skip: &[Uid],
) -> Option<Chosen> {
    let (ids, _) = offered(cx, to, skip);
    match pick_named(ui, cx, (id, name, words), to, skip)? {
        Picked::Item(at) => ids.get(at).copied().map(Chosen::There),
        Picked::New(title) => Some(Chosen::New(title)),
    }
}

pub(super) fn offered(cx: &Cx<'_>, to: Kind, skip: &[Uid]) -> (Vec<Uid>, Vec<String>) {
    let ids = names::children_first(cx, to).into_iter().filter(|id| !skip.contains(id));
    let mut offered: Vec<(Uid, String)> = ids.map(|id| (id, names::record_name(cx, to, id))).collect();
    // Who acts is looked up by name; everything else stands as the group ordered it.
    if matches!(to, Kind::Organisation | Kind::Participant) {
        offered.sort_by(|(_, a), (_, b)| by_name(a, b));
    }
    offered.into_iter().unzip()
}

fn pick_named(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (id, name, words): (Id, &str, &str),
    to: Kind,
    skip: &[Uid],
) -> Option<Picked> {
    let full = format!("{words}: {name}");
    let button = w::chip_button(ui, words);
    let button = button.accessible_name(full.as_str());
    seek::stands_for(ui, id, button.id);
    let popup = id.with("pick");
    let items = if eframe::egui::Popup::is_id_open(ui.ctx(), popup) || button.clicked() {
        offered(cx, to, skip).1
    } else {
        Vec::new()
    };
    stay(ui, &button, popup, false);
    let make = cx.word("ui-link-new");
    let none = cx.word("ui-link-none");
    let picked =
        w::picker(&button, &Picker { id: popup, name, items: &items, none: &none, make: Some(&make) });
    stay(ui, &button, popup, picked.is_some());
    picked
}

/// The keyboard stays at a button from which something was picked: with one more chip before it, it is another widget in
/// the next frame.
pub(super) fn stay(ui: &Ui, button: &Response, popup: Id, picked: bool) {
    let (slot, frame) = (popup.with("picked"), ui.ctx().cumulative_frame_nr());
    if picked {
        ui.data_mut(|data| data.insert_temp(slot, frame));
    } else if ui.data(|data| data.get_temp::<u64>(slot)).is_some_and(|at| at + 1 == frame) {
        button.request_focus();
    }
}

pub(super) enum Chosen {
    There(Uid),
    New(String),
}

/// Links what was chosen; something new is made and linked in the same change.
pub(super) fn set(
    cx: &Cx<'_>,
    out: &mut Outbox<'_>,
    slot: Slot,
    to: Kind,
    chosen: Chosen,
    fact: impl Fn(Slot, Uid) -> (Key, Value),
) {
    match chosen {
        Chosen::There(id) => {
            let (key, value) = fact(slot, id);
            out.set_fact(cx.plan, slot.under(key), value);
        }
        Chosen::New(title) => {
            let label = Phrase::new("change-add").with("kind", Phrase::kind(to.code()));
            let change = rewrite(cx.plan, out.ids, label, |draft| {
                let id = draft.add(to);
                let (key, value) = fact(slot, id);
                let title = Value::Text(crate::model::Line::new(&title).shared());
                let named = to.field("title").map(|field| Address { kind: to, id, field, key: Key::Whole });
                let written = named
                    .map_or(Ok(()), |at| draft.write(at, title))
                    .and_then(|()| draft.write(slot.under(key), value));
                debug_assert!(written.is_ok(), "a link to a record of its kind fits");
            });
            out.change(change);
        }
    }
}

/// What names this record from elsewhere: the measures of a strategy, the goals of a challenge.
pub(super) fn named_by(ui: &mut Ui, cx: &Cx<'_>, (kind, id): (Kind, Uid), out: &mut Outbox<'_>) {
    let group = cx.outline.groups().iter().find(|group| group.of == Some((kind, id)));
    let Some(group) = group else { return };
    w::label(ui, Type::Label, &cx.word("ui-view-measures"));
    for measure in group.measures.iter().take(20) {
        let name = names::record_name(cx, Kind::Measure, *measure);
        if w::outlined_wide(ui, &name, ui.available_width()).clicked() {
            out.command(crate::session::Command::GoTo((Kind::Measure, *measure)));
        }
    }
}
