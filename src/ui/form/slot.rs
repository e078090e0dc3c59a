//! One field of one record, as forms and links to forms name it.

use crate::model::{Address, Key, Kind, Uid};
use crate::text::Phrase;
use egui::Id;

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
        Self::new(kind, id, kind.title().map_or(0, |title| title.index))
    }

    /// The address of its one fact.
    pub const fn address(self) -> Address {
        self.address_under(Key::Whole)
    }

    /// The address of its fact under a key.
    pub const fn address_under(self, key: Key) -> Address {
        Address { kind: self.kind, id: self.id, field: self.field, key }
    }

    /// Its label.
    pub fn label(self) -> Phrase {
        Phrase::label(self.kind.code(), self.kind.info(self.field).map_or("", |info| info.name))
    }

    /// The id of its box.
    pub fn widget_id(self) -> Id {
        Id::unique(("field", self.kind.code(), self.id.bits(), self.field))
    }
}
