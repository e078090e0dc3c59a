//! Records that some sides deleted and others edited.

use crate::edit::Change;
use crate::model::{EXISTS, Plan, RecordKey};
use std::collections::{BTreeMap, BTreeSet};

/// The sides that deleted a record and the sides that edited it.
#[derive(Debug, Default)]
pub(super) struct ContestedRecord {
    /// The sides that deleted it.
    pub deleters: Vec<usize>,
    /// The sides that edited it.
    pub editors: Vec<usize>,
}

/// The records that one side deleted and another edited.
pub(super) fn contested_records(base: &Plan, changes: &[Change]) -> BTreeMap<RecordKey, ContestedRecord> {
    let mut contested: BTreeMap<RecordKey, ContestedRecord> = BTreeMap::new();
    for (side, change) in changes.iter().enumerate() {
        for record in deleted_records(change) {
            contested.entry(record).or_default().deleters.push(side);
        }
    }
    for (side, change) in changes.iter().enumerate() {
        let touched: BTreeSet<RecordKey> = change.iter().map(|(at, _)| (at.kind, at.id)).collect();
        for record in touched {
            if let Some(entry) = contested.get_mut(&record)
                && !entry.deleters.contains(&side)
                && base.record(record.0, record.1).is_some()
            {
                entry.editors.push(side);
            }
        }
    }
    contested.retain(|_, entry| !entry.editors.is_empty());
    contested
}

/// The records that a change removes.
pub(super) fn deleted_records(change: &Change) -> impl Iterator<Item = RecordKey> {
    let removed = change.iter().filter(|(at, edit)| at.field == EXISTS && edit.new.is_nothing());
    removed.map(|(at, _)| (at.kind, at.id))
}
