//! Deletions that are held back: of a record that somebody else edited, of what it owns, and of the links to it.
//!
//! The question stands at the record alone; whoever says "delete" deletes what belongs to it as well.

use super::chain::owners_of;
use super::sides::{ContestedRecord, RecordKey, deleted_records};
use crate::edit::verbs::link_targets;
use crate::edit::{Change, Edit};
use crate::model::{Address, Key, Plan, Shape, Uid, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Which deletions of which side are held back.
#[derive(Debug, Default)]
pub(super) struct RetainedRecords {
    by_side: BTreeMap<usize, SideDeletions>,
}

/// What one side deleted, where some of it is held back.
#[derive(Debug, Default)]
struct SideDeletions {
    /// The records whose deletion is held back.
    retained: BTreeSet<RecordKey>,
    /// The records that it deleted, held back or not.
    deleted: BTreeSet<RecordKey>,
}

impl RetainedRecords {
    pub fn of(base: &Plan, changes: &[Change], asked: &BTreeMap<RecordKey, ContestedRecord>) -> Self {
        let mut held = Self::default();
        for (record, asked) in asked {
            for side in &asked.deleters {
                held.by_side.entry(*side).or_default().retained.insert(*record);
            }
        }
        for (side, of_side) in &mut held.by_side {
            if let Some(change) = changes.get(*side) {
                of_side.deleted = deleted_records(change).collect();
                add_owned(base, of_side);
            }
        }
        held
    }

    /// Whether an edit of a side is part of a deletion that is held back.
    pub fn retains(&self, base: &Plan, side: usize, at: &Address, edit: &Edit) -> bool {
        let Some(SideDeletions { retained: held, deleted }) = self.by_side.get(&side) else { return false };
        let record = (at.kind, at.id);
        if deleted.contains(&record) {
            return held.contains(&record);
        }
        let Some(shape) = at.kind.info(at.field).map(|info| info.shape) else { return false };
        let cleared = edit.new.is_nothing()
            && link_targets(shape, at.key, &edit.old).into_iter().flatten().any(|to| held.contains(&to));
        cleared || replaces_pair(base, held, at, shape, edit)
    }
}

/// Adds what the records own, as far as the same side deleted it.
fn add_owned(base: &Plan, of_side: &mut SideDeletions) {
    let mut owned: BTreeMap<RecordKey, Vec<RecordKey>> = BTreeMap::new();
    for child in &of_side.deleted {
        for (_, owner) in owners_of(&|at| base.read(at), *child) {
            owned.entry(owner).or_default().push(*child);
        }
    }
    let mut waiting: Vec<RecordKey> = of_side.retained.iter().copied().collect();
    while let Some(record) = waiting.pop() {
        for child in owned.get(&record).into_iter().flatten() {
            if of_side.retained.insert(*child) {
                waiting.push(*child);
            }
        }
    }
}

/// Whether an edit puts the first of a pair in the place of the pair, because its second was deleted.
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
