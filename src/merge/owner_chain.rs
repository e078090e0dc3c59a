//! Chains of owners, read from a plan or from a merge in progress.

use crate::model::{Address, Key, RecordKey, Value};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A link from a record to its owner.
#[derive(Clone, Copy, Debug)]
pub(super) struct OwnerLink {
    /// The fact that names the owner.
    pub at: Address,
    /// The owner, which need not exist.
    pub owner: RecordKey,
}

/// The links of a record to its owners.
pub(super) fn owners_of(read: &impl Fn(Address) -> Value, (kind, id): RecordKey) -> Vec<OwnerLink> {
    let link = |(field, owner_kind)| {
        let at = Address { kind, id, field, key: Key::Whole };
        match read(at) {
            Value::Record(owner) => Some(OwnerLink { at, owner: (owner_kind, owner) }),
            _ => None,
        }
    };
    kind.owner_fields().filter_map(link).collect()
}

/// The circle of owner links that begins with a link, in order, if there is one.
pub(super) fn find_circle(read: &impl Fn(Address) -> Value, first: OwnerLink) -> Option<Vec<OwnerLink>> {
    let home = (first.at.kind, first.at.id);
    // By which link each owner was reached first: a record with several owners has several ways up.
    let mut reached_by: BTreeMap<RecordKey, OwnerLink> = BTreeMap::from([(first.owner, first)]);
    let mut waiting = vec![first.owner];
    while let Some(record) = waiting.pop() {
        if record == home {
            return Some(path_to(home, &reached_by));
        }
        for link in owners_of(read, record) {
            if let Entry::Vacant(entry) = reached_by.entry(link.owner) {
                entry.insert(link);
                waiting.push(link.owner);
            }
        }
    }
    None
}

/// The links by which a record was reached, the first one first.
fn path_to(home: RecordKey, reached_by: &BTreeMap<RecordKey, OwnerLink>) -> Vec<OwnerLink> {
    let mut path = Vec::new();
    let mut here = home;
    // Walked backwards from the end of the circle; it closes at the record that it began with.
    while let Some(link) = reached_by.get(&here) {
        path.push(*link);
        here = (link.at.kind, link.at.id);
        if here == home {
            break;
        }
    }
    path.reverse();
    path
}
