//! Picking a record from a list, as the entries that link to records do it: the chips of what is linked, the button
//! that opens the list, and the change that links what was picked.

use super::name_offers::near_names;
use super::names;
use super::slot::FieldSlot;
use super::state::FormUi;
use crate::edit::rewrite;
use crate::model::{Key, Kind, Line, Uid, Value};
use crate::session::Context;
use crate::text::{Phrase, by_name};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{self as w, Picked, Picker};
use egui::{Id, Popup, Ui, vec2};

/// Shows the chips and buttons of a field below its label, in as many lines as they need.
pub(super) fn chips_field(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    w::field(ui, name, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE);
            content(ui);
        });
    });
}

/// A chip of something that is linked; reports whether it was removed.
pub(super) fn linked_chip(ui: &mut Ui, cx: &Context<'_>, field: &str, words: &str, tone: Tone) -> bool {
    let remove = cx.text(&Phrase::new("ui-link-remove").with("name", words).with("field", field));
    w::removable_chip(ui, tone, words, &remove).clicked()
}

/// The keys under which a field has facts, those that `pick` takes.
pub(super) fn linked_keys<T>(cx: &Context<'_>, slot: FieldSlot, pick: impl Fn(Key) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    if let Some(record) = cx.plan.record(slot.kind, slot.id) {
        record.facts(slot.field, &mut |key, _| found.extend(pick(key)));
    }
    found
}

/// A button that opens a list of records.
pub(super) struct PickButton<'a> {
    /// What tells it from other buttons; what is gone to for its field.
    pub(super) id: Id,
    /// The label of its field.
    pub(super) name: &'a str,
    /// Its words.
    pub(super) words: &'a str,
    /// The kind that is listed.
    pub(super) kind: Kind,
    /// The records that are left out.
    pub(super) skip: &'a [Uid],
}

/// What was picked from a list: a record that exists, or the title of a new one.
pub(super) enum PickedRecord {
    /// It exists.
    Existing(Uid),
    /// It is new and has this title.
    New(String),
}

impl PickButton<'_> {
    /// Shows the button and, while it is open, its list.
    pub(super) fn show(&self, ui: &mut Ui, form: &mut FormUi<'_, '_>) -> Option<PickedRecord> {
        let full = format!("{}: {}", self.words, self.name);
        let button = w::chip_button(ui, self.words).accessible_name(full.as_str());
        form.state.set_focus_part(self.id, button.id);
        let popup = self.id.with("pick");
        let is_open = Popup::is_id_open(ui.ctx(), popup) || button.clicked();
        // Naming every record of a large plan takes long: only while the list is open.
        let (ids, items) =
            if is_open { offered_records(form.cx, self.kind, self.skip) } else { (Vec::new(), Vec::new()) };
        form.state.keep_focus(ui, popup, &button);
        let typed = w::typed_in_list(ui.ctx(), popup).unwrap_or_default();
        // Two names of one unit are two units: those that resemble what is typed come before a new one.
        let near = match self.kind {
            Kind::Organisation => near_names(&items, &typed),
            _ => Vec::new(),
        };
        let make = if self.kind == Kind::Organisation { "ui-unit-new" } else { "ui-link-new" };
        let (make, none) = (form.cx.word(make), form.cx.word("ui-link-none"));
        let list =
            Picker { id: popup, name: self.name, items: &items, near: &near, none: &none, make: Some(&make) };
        let picked = w::picker(&button, &list)?;
        form.state.note_pick(ui, popup);
        match picked {
            Picked::Item(at) => ids.get(at).copied().map(PickedRecord::Existing),
            Picked::New(title) => Some(PickedRecord::New(title)),
        }
    }
}

/// The records that a list offers, with their names.
pub(super) fn offered_records(cx: &Context<'_>, kind: Kind, skip: &[Uid]) -> (Vec<Uid>, Vec<String>) {
    let ids = names::records_in_order(cx, kind).into_iter().filter(|id| !skip.contains(id));
    let mut offered: Vec<(Uid, String)> = ids.map(|id| (id, names::record_name(cx, kind, id))).collect();
    // People look for units and participants by name, and for everything else in the order that the group gave it.
    if matches!(kind, Kind::Organisation | Kind::Participant) {
        offered.sort_by(|(_, a), (_, b)| by_name(a, b));
    }
    offered.into_iter().unzip()
}

/// Links what was picked; a new record is made and linked in the same change, so that one undo takes back both.
pub(super) fn link_picked(
    form: &mut FormUi<'_, '_>,
    slot: FieldSlot,
    kind: Kind,
    picked: PickedRecord,
    fact: impl Fn(Uid) -> (Key, Value),
) {
    let cx = form.cx;
    match picked {
        PickedRecord::Existing(id) => {
            let (key, value) = fact(id);
            form.out.set_fact(cx.plan, slot.address_under(key), value);
        }
        PickedRecord::New(title) => {
            let label = Phrase::new("change-add").with("kind", Phrase::kind(kind.code()));
            let change = rewrite(cx.plan, form.out.ids, label, |draft| {
                let id = draft.add(kind);
                let (key, value) = fact(id);
                let title = Value::Text(Line::new(&title).shared());
                let named = kind.title().map(|field| field.at(id));
                let written = named
                    .map_or(Ok(()), |at| draft.write(at, title))
                    .and_then(|()| draft.write(slot.address_under(key), value));
                debug_assert!(written.is_ok(), "a link to a record of its kind fits");
            });
            form.out.change(change);
        }
    }
}
