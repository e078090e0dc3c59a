//! The records that a table can name: those the plan already has, and those added by the import.
//!
//! Two titles are the same where they differ only in case and spaces.

use crate::edit::Draft;
use crate::import::words::fold;
use crate::model::{Address, AnyRecord, Key, Kind, Line, Uid, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Records by kind and folded title.
#[derive(Debug, Default)]
pub(super) struct KnownRecords {
    ids: BTreeMap<(Kind, String), Uid>,
    added: BTreeSet<Uid>,
    /// The folded names of organisations, for splitting lists of names.
    organisation_names: BTreeSet<String>,
}

impl KnownRecords {
    /// The records that the plan has.
    pub(super) fn of(draft: &Draft<'_>) -> Self {
        let mut ids = BTreeMap::new();
        let kinds = [
            Kind::TargetGroup,
            Kind::Level,
            Kind::Challenge,
            Kind::Goal,
            Kind::Strategy,
            Kind::Organisation,
            Kind::Measure,
        ];
        for kind in kinds {
            for record in draft.plan().in_order(kind) {
                // Of records with the same title the first in order is linked to.
                ids.entry((kind, fold(&record.title()))).or_insert(record.id());
            }
        }
        let names = ids.keys().filter(|(kind, _)| *kind == Kind::Organisation);
        let organisation_names = names.map(|(_, name)| name.clone()).collect();
        Self { ids, added: BTreeSet::new(), organisation_names }
    }

    /// The record with a title, where there is one.
    pub(super) fn find(&self, kind: Kind, title: &str) -> Option<Uid> {
        self.ids.get(&(kind, fold(title))).copied()
    }

    /// The record with a title, which is added where there is none.
    pub(super) fn find_or_add(&mut self, draft: &mut Draft<'_>, kind: Kind, title: &str) -> Uid {
        if let Some(id) = self.find(kind, title) {
            self.capitalise_title(draft, kind, id, title);
            return id;
        }
        let id = draft.add(kind);
        write_line(draft, kind, id, "title", title);
        self.ids.insert((kind, fold(title)), id);
        if kind == Kind::Organisation {
            self.organisation_names.insert(fold(title));
        }
        self.added.insert(id);
        id
    }

    /// Capitalises a title that was first found without its capital, in the middle of a list.
    fn capitalise_title(&self, draft: &mut Draft<'_>, kind: Kind, id: Uid, title: &str) {
        let small = |text: &str| text.starts_with(char::is_lowercase);
        let first = draft.plan().record(kind, id).map(<dyn AnyRecord>::title).unwrap_or_default();
        if self.is_new(id) && small(&first) && !small(title) {
            write_line(draft, kind, id, "title", title);
        }
    }

    /// Whether the import has added a record, so that it may write more of its fields.
    pub(super) fn is_new(&self, id: Uid) -> bool {
        self.added.contains(&id)
    }

    /// The folded names of the organisations so far.
    pub(super) const fn organisation_names(&self) -> &BTreeSet<String> {
        &self.organisation_names
    }
}

/// Writes a line or prose by the field's name.
fn write_line(draft: &mut Draft<'_>, kind: Kind, id: Uid, field: &str, text: &str) {
    if let Some(field) = kind.field(field) {
        let at = Address { kind, id, field, key: Key::Whole };
        let written = draft.write(at, Value::Text(Line::new(text).shared()));
        debug_assert!(written.is_ok(), "a line fits wherever text does");
    }
}
