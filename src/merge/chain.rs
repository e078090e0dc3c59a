//! Who owns whom, one above the other, whatever says so: a plan or a result in the making.

use super::sides::RecordKey;
use crate::model::{Address, Key, Shape, Value};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The owners of a record, with the fields that name them; they need not exist.
pub(super) fn owners_of(
    read: &impl Fn(Address) -> Value,
    (kind, id): RecordKey,
) -> Vec<(Address, RecordKey)> {
    let mut owners = Vec::new();
    for (field, info) in (0..kind.field_count()).zip(kind.fields()) {
        let Shape::Owner(to) = info.shape else { continue };
        let link = Address { kind, id, field, key: Key::Whole };
        if let Value::Record(owner) = read(link) {
            owners.push((link, (to, owner)));
        }
    }
    owners
}

/// The links that lead from a record over an owner back to it, in order, if they do; the first is the one given.
pub(super) fn find_circle(
    read: &impl Fn(Address) -> Value,
    first: (Address, RecordKey),
) -> Option<Vec<(Address, RecordKey)>> {
    let home = (first.0.kind, first.0.id);
    let mut reached_by: BTreeMap<RecordKey, (Address, RecordKey)> = BTreeMap::from([(first.1, first)]);
    let mut waiting = vec![first.1];
    while let Some(record) = waiting.pop() {
        if record == home {
            return Some(path_to(home, &reached_by));
        }
        for (link, above) in owners_of(read, record) {
            if let Entry::Vacant(place) = reached_by.entry(above) {
                place.insert((link, above));
                waiting.push(above);
            }
        }
    }
    None
}

/// The links by which a record was reached, the first one first.
fn path_to(
    home: RecordKey,
    reached_by: &BTreeMap<RecordKey, (Address, RecordKey)>,
) -> Vec<(Address, RecordKey)> {
    let mut way = Vec::new();
    let mut at = home;
    while let Some(link) = reached_by.get(&at) {
        way.push(*link);
        at = (link.0.kind, link.0.id);
        if at == home {
            break;
        }
    }
    way.reverse();
    way
}
