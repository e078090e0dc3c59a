//! Deletions that are not carried out: of a record that another side edited, of what it owns, and of the links to it.
//!
//! There is one question, about the record; answering "delete" deletes everything that belongs to it as well.

use super::contested::{ContestedRecord, deleted_records};
use super::owner_chain::owners_of;
use crate::edit::{Change, Edit};
use crate::model::{Address, Key, Plan, RecordKey, Shape, Uid, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The deletions of each side that are not carried out.
#[derive(Debug, Default)]
pub(super) struct RetainedRecords {
    by_side: BTreeMap<usize, SideDeletions>,
}

/// What one side deleted, where some of it is retained.
#[derive(Debug, Default)]
struct SideDeletions {
    /// The records whose deletion is not carried out.
    retained: BTreeSet<RecordKey>,
    /// The records that it deleted, retained or not.
    deleted: BTreeSet<RecordKey>,
}

impl RetainedRecords {
    pub fn of(base: &Plan, changes: &[Change], contested: &BTreeMap<RecordKey, ContestedRecord>) -> Self {
        let mut all = Self::default();
        for (record, entry) in contested {
            for side in &entry.deleters {
                all.by_side.entry(*side).or_default().retained.insert(*record);
            }
        }
        for (side, deletions) in &mut all.by_side {
            if let Some(change) = changes.get(*side) {
                deletions.deleted = deleted_records(change).collect();
                add_owned(base, deletions);
            }
        }
        all
    }

    /// Whether an edit of a side is part of a deletion that is not carried out.
    pub fn retains(&self, base: &Plan, side: usize, at: &Address, edit: &Edit) -> bool {
        let Some(SideDeletions { retained, deleted }) = self.by_side.get(&side) else { return false };
        let record = (at.kind, at.id);
        // Facts of a deleted record are cleared with it, so they share its fate.
        if deleted.contains(&record) {
            return retained.contains(&record);
        }
        let Some(shape) = at.kind.info(at.field).map(|info| info.shape) else { return false };
        let cleared =
            edit.new.is_nothing() && shape.targets(at.key, &edit.old).any(|to| retained.contains(&to));
        cleared || replaces_pair(base, retained, at, shape, edit)
    }
}

/// Adds what the records own, as far as the same side deleted it.
fn add_owned(base: &Plan, deletions: &mut SideDeletions) {
    let mut owned: BTreeMap<RecordKey, Vec<RecordKey>> = BTreeMap::new();
    for child in &deletions.deleted {
        for link in owners_of(&|at| base.read(at), *child) {
            owned.entry(link.owner).or_default().push(*child);
        }
    }
    let mut waiting: Vec<RecordKey> = deletions.retained.iter().copied().collect();
    while let Some(record) = waiting.pop() {
        for child in owned.get(&record).into_iter().flatten() {
            if deletions.retained.insert(*child) {
                waiting.push(*child);
            }
        }
    }
}

/// Whether an edit replaces a pair by its first record alone, because the second was deleted.
fn replaces_pair(
    base: &Plan,
    records: &BTreeSet<RecordKey>,
    at: &Address,
    shape: Shape,
    edit: &Edit,
) -> bool {
    let (Shape::Pairs(_, second), Key::Pair(first, None), Value::Yes) = (shape, at.key, &edit.new) else {
        return false;
    };
    let had = |id: Uid| base.read(Address { key: Key::Pair(first, Some(id)), ..*at }) == Value::Yes;
    records.range((second, Uid::MIN)..=(second, Uid::MAX)).any(|(_, id)| had(*id))
}
