//! In which facts two states of a plan differ; records that both share are passed over.

use super::Uid;
use super::kind::Kind;
use super::record::{AnyRecord, Record};
use super::table::Table;
use super::value::{Address, Key, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reports every fact in which two tables differ, with the value before and the value after, by address.
pub(super) fn table_difference<T: Record>(
    base: &Table<T>,
    side: &Table<T>,
    note: &mut dyn FnMut(Address, Value, Value),
) {
    // Records that both tables share are skipped by pointer: most of a large plan is, after a small change.
    for_each_unshared(base, side, |id, old, new| {
        let old = old.map(|record| -> &dyn AnyRecord { record });
        let new = new.map(|record| -> &dyn AnyRecord { record });
        record_difference(T::KIND, id, old, new, note);
    });
}

/// Reports every record that two tables do not share, as it is before and after, by id.
pub(super) fn for_each_unshared<T: Record>(
    base: &Table<T>,
    side: &Table<T>,
    mut note: impl FnMut(Uid, Option<&T>, Option<&T>),
) {
    // The same allocation, not equal content: comparing by pointer is what makes differences of large plans cheap, and two
    // equal records that are not shared have no differing facts anyway.
    base.0.for_each_difference(&side.0, Arc::ptr_eq, |id, old, new| {
        note(*id, old.map(AsRef::as_ref), new.map(AsRef::as_ref));
    });
}

/// Reports every fact in which two states of one record differ; a record that is not there has no facts.
pub(super) fn record_difference(
    kind: Kind,
    id: Uid,
    old: Option<&dyn AnyRecord>,
    new: Option<&dyn AnyRecord>,
    note: &mut dyn FnMut(Address, Value, Value),
) {
    if old.is_some() != new.is_some() {
        let existed = |record: Option<_>| if record.is_some() { Value::Yes } else { Value::Nothing };
        note(Address::existence(kind, id), existed(old), existed(new));
    }
    // Without existence, which has been compared above. A missing record reads as nothing in every field.
    for (field, info) in kind.indexed_fields().skip(1) {
        let at = |key| Address { kind, id, field, key };
        if info.shape.is_keyed() {
            keyed_difference(old, new, field, &mut |key, old, new| note(at(key), old, new));
        } else {
            let read =
                |record: Option<&dyn AnyRecord>| record.map_or(Value::Nothing, |r| r.read(field, Key::Whole));
            let (old, new) = (read(old), read(new));
            if old != new {
                note(at(Key::Whole), old, new);
            }
        }
    }
}

fn keyed_difference(
    old: Option<&dyn AnyRecord>,
    new: Option<&dyn AnyRecord>,
    field: u8,
    note: &mut dyn FnMut(Key, Value, Value),
) {
    // Both sides by key, so that a key which only one side has is compared with nothing.
    let mut both: BTreeMap<Key, (Value, Value)> = BTreeMap::new();
    if let Some(record) = old {
        record.facts(field, &mut |key, value| both.entry(key).or_default().0 = value);
    }
    if let Some(record) = new {
        record.facts(field, &mut |key, value| both.entry(key).or_default().1 = value);
    }
    for (key, (old, new)) in both {
        if old != new {
            note(key, old, new);
        }
    }
}
