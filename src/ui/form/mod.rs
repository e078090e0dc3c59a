//! The fields of a record, filled in: one entry for each shape that a field may have.
//!
//! An entry reads the plan and wishes for facts; it never changes anything itself. The measure's form has a layout of
//! its own; every other kind's follows from its declaration.

mod any_links;
mod links;
mod measure;
mod names;
mod people;
mod plan;
mod record;
mod seek;
mod simple;
mod terms;
mod votes;
mod worded;

pub use links::{link, links, pairs};
pub use measure::{measure_fields, measure_form};
pub use names::{
    choice_words, number_in_name, record_heading, record_name, record_names, records_in_order,
    visit_name_sources,
};
pub use record::{FRONT_COUNT, form_fields, record_form};
pub use seek::{focus_sought, is_under_more};
pub use simple::{amounts, choice, flag, line, number, period, prose, range, when};

use crate::model::{Address, Key, Kind, Uid};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use egui::{Id, Ui};

/// A field of a record, about to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSlot {
    /// The kind.
    pub kind: Kind,
    /// The record.
    pub id: Uid,
    /// The field.
    pub field: u8,
}

impl FieldSlot {
    /// The field of a record.
    pub const fn new(kind: Kind, id: Uid, field: u8) -> Self {
        Self { kind, id, field }
    }

    /// The title of a record, the first field of every form.
    pub fn title(kind: Kind, id: Uid) -> Self {
        Self::new(kind, id, kind.field("title").unwrap_or_default())
    }

    /// Where its one fact stands.
    pub const fn address(self) -> Address {
        self.address_under(Key::Whole)
    }

    /// Where its fact under a key stands.
    pub const fn address_under(self, key: Key) -> Address {
        Address { kind: self.kind, id: self.id, field: self.field, key }
    }

    /// Its label.
    pub fn label(self) -> Phrase {
        Phrase::label(self.kind.code(), self.kind.info(self.field).map_or("", |info| info.name))
    }

    /// What tells its box from others.
    pub fn widget_id(self) -> Id {
        Id::unique(("field", self.kind.code(), self.id.bits(), self.field))
    }
}

/// Shows the form of a record, whatever its kind.
pub fn form_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    (kind, id): (Kind, Uid),
    more: &mut bool,
    out: &mut Outbox<'_>,
) {
    ui.add_enabled_ui(cx.can.edit, |ui| match kind {
        Kind::Plan => plan::plan_form(ui, cx, more, out),
        Kind::Measure => measure_form(ui, cx, id, more, out),
        _ => record_form(ui, cx, kind, id, more, out),
    });
}
