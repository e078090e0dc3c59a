//! Entries that link to other records: one, several, or pairs of a target group and a level.

use super::names;
use super::picker::{PickButton, PickedRecord, chips_field, link_picked, linked_chip, linked_keys};
use super::slot::FieldSlot;
use super::state::FormUi;
use crate::analysis::gathering::meeting_number;
use crate::edit::Change;
use crate::model::idea::Idea;
use crate::model::{Key, Kind, Quantity, RecordKey, Uid, Value};
use crate::session::{Command, Context, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{Tone, Type};
use crate::ui::widgets as w;
use egui::Ui;

/// One other record.
pub(super) fn link(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, kind: Kind) {
    let cx = form.cx;
    let linked = match cx.plan.read(slot.address()) {
        Value::Record(id) => Some(id),
        _ => None,
    };
    let name = cx.text(&slot.label());
    chips_field(ui, &name, |ui| {
        if let Some(id) = linked
            && linked_chip(ui, cx, &name, &names::record_name(cx, kind, id), Tone::Green)
        {
            form.out.set_fact(cx.plan, slot.address(), Value::Nothing);
        }
        let words = cx.word(if linked.is_some() { "ui-link-other" } else { "ui-link-choose" });
        let skip: Vec<Uid> = linked.into_iter().chain((kind == slot.kind).then_some(slot.id)).collect();
        let button = PickButton { id: slot.widget_id(), name: &name, words: &words, kind, skip: &skip };
        if let Some(picked) = button.show(ui, form) {
            link_picked(form, slot, kind, picked, |id| (Key::Whole, Value::Record(id)));
        }
    });
}

/// A set of records of one kind.
pub(super) fn links(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, kind: Kind) {
    let name = form.cx.text(&slot.label());
    labelled_links(ui, form, slot, &name, kind);
}

/// A set of records of one kind, under a label that is not the field's.
pub(super) fn labelled_links(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    slot: FieldSlot,
    name: &str,
    kind: Kind,
) {
    let cx = form.cx;
    let linked = linked_keys(cx, slot, |key| match key {
        Key::Record(id) => Some(id),
        _ => None,
    });
    let linked = if kind == Kind::Measure { linked } else { cx.outline.family(kind).sorted(linked) };
    chips_field(ui, name, |ui| {
        for id in &linked {
            if linked_chip(ui, cx, name, &names::record_name(cx, kind, *id), Tone::Neutral) {
                form.out.set_fact(cx.plan, slot.address_under(Key::Record(*id)), Value::Nothing);
            }
        }
        let words = cx.word("ui-link-add");
        let button = PickButton { id: slot.widget_id(), name, words: &words, kind, skip: &linked };
        if let Some(picked) = button.show(ui, form) {
            link_picked(form, slot, kind, picked, |id| (Key::Record(id), Value::Yes));
        }
    });
}

/// The kinds of a pair: a target group, and a level that may be open.
#[derive(Clone, Copy, Debug)]
pub(super) struct PairKinds {
    /// The kind of the first of a pair.
    pub(super) first: Kind,
    /// The kind of the second.
    pub(super) second: Kind,
}

/// A pair that is linked.
#[derive(Clone, Copy, Debug)]
struct LinkedPair {
    first: Uid,
    second: Option<Uid>,
}

/// Pairs of a target group and a level, where the level may be open.
pub(super) fn pairs(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, kinds: PairKinds) {
    let cx = form.cx;
    let name = cx.text(&slot.label());
    let linked = linked_keys(cx, slot, |key| match key {
        Key::Pair(first, second) => Some(LinkedPair { first, second }),
        _ => None,
    });
    chips_field(ui, &name, |ui| {
        for pair in &linked {
            pair_chip(ui, form, slot, *pair, kinds);
        }
        let words = cx.word("ui-link-add");
        let open: Vec<Uid> =
            linked.iter().filter(|pair| pair.second.is_none()).map(|pair| pair.first).collect();
        let kind = kinds.first;
        let button = PickButton { id: slot.widget_id(), name: &name, words: &words, kind, skip: &open };
        if let Some(picked) = button.show(ui, form) {
            link_picked(form, slot, kind, picked, |id| (Key::Pair(id, None), Value::Yes));
        }
    });
}

/// The chip of a pair; where its second part is open, a button that chooses it.
fn pair_chip(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, pair: LinkedPair, kinds: PairKinds) {
    let cx = form.cx;
    let name = cx.text(&slot.label());
    let group = names::record_name(cx, kinds.first, pair.first);
    let words = match pair.second {
        Some(second) => format!("{group} · {}", names::record_name(cx, kinds.second, second)),
        None => group.clone(),
    };
    if linked_chip(ui, cx, &name, &words, Tone::Green) {
        form.out.set_fact(cx.plan, slot.address_under(Key::Pair(pair.first, pair.second)), Value::Nothing);
    }
    if pair.second.is_some() {
        return;
    }
    let level = cx.text(&Phrase::new("ui-link-level").with("group", group.as_str()));
    let words = cx.word("ui-link-level-short");
    let id = slot.widget_id().with(pair.first.bits());
    let button = PickButton { id, name: &level, words: &words, kind: kinds.second, skip: &[] };
    // A level is only chosen here: one made in passing would belong to no scheme.
    if let Some(PickedRecord::Existing(level)) = button.show(ui, form) {
        let change = Change::new(Phrase::new("change-set").with("field", slot.label()))
            .with_edit(cx.plan, slot.address_under(Key::Pair(pair.first, None)), Value::Nothing)
            .with_edit(cx.plan, slot.address_under(Key::Pair(pair.first, Some(level))), Value::Yes);
        form.out.change(change);
    }
}

/// How many of the measures that link to a record its form lists.
const MAX_MEASURES: usize = 20;

/// The measures that a record leads to, each a button that goes there.
pub(super) fn measures_of_record(ui: &mut Ui, cx: &Context<'_>, kind: Kind, id: Uid, out: &mut Outbox<'_>) {
    let group = cx.outline.groups().iter().find(|group| group.of == Some((kind, id)));
    let Some(group) = group else { return };
    w::label(ui, Type::Label, &cx.word("ui-view-measures"));
    for measure in group.measures.iter().take(MAX_MEASURES) {
        let name = names::record_name(cx, Kind::Measure, *measure);
        if w::wide_outlined_button(ui, &name, ui.available_width()).clicked() {
            out.command(Command::GoTo((Kind::Measure, *measure)));
        }
    }
}

/// The ideas of gatherings that a record comes from, each with a button that goes there.
pub(super) fn ideas_of_record(ui: &mut Ui, cx: &Context<'_>, record: RecordKey, out: &mut Outbox<'_>) {
    let became = |idea: &&Idea| idea.became.iter().any(|key| key == record);
    let sources = cx.plan.links_to(record).filter(|(kind, _)| *kind == Kind::Idea);
    let ideas: Vec<&Idea> = sources.filter_map(|(_, id)| cx.plan.ideas().get(id)).filter(became).collect();
    if ideas.is_empty() {
        return;
    }
    w::label(ui, Type::Label, &cx.word("ui-form-from-ideas"));
    for idea in ideas.iter().take(MAX_MEASURES) {
        let words = format!("{}: {}", cx.text(&idea_place(cx, idea)), &*idea.title);
        if w::wide_outlined_button(ui, &words, ui.available_width()).clicked() {
            out.command(Command::GoTo((Kind::Idea, idea.id)));
        }
    }
}

/// An idea by its number and its gathering: "Forslag 11 i samling 3".
fn idea_place(cx: &Context<'_>, idea: &Idea) -> Phrase {
    let number = idea.number.and_then(Quantity::as_whole).map(|number| number.to_string());
    let meeting = idea.meeting.id().and_then(|id| meeting_number(cx.plan, id));
    let known = |text: Option<String>| text.unwrap_or_else(|| "none".to_owned());
    Phrase::new("ui-form-idea-place")
        .with("number", known(number))
        .with("meeting", known(meeting.map(|number| number.to_string())))
}
