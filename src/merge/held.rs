//! Deletions that are held back: of a record that somebody else edited, of what it owns, and of the links to it.
//!
//! The question stands at the record alone; whoever says "delete" deletes what belongs to it as well.

use super::chain::owners;
use super::sides::{Asked, Name, deleted};
use crate::edit::verbs::targets;
use crate::edit::{Change, Edit};
use crate::model::{Address, Key, Plan, Shape, Uid, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Which deletions of which side are held back.
#[derive(Debug, Default)]
pub(super) struct Held {
    by_side: BTreeMap<usize, OfSide>,
}

/// What one side deleted, where some of it is held back.
#[derive(Debug, Default)]
struct OfSide {
    /// The records whose deletion is held back.
    held: BTreeSet<Name>,
    /// The records that it deleted, held back or not.
    deleted: BTreeSet<Name>,
}

impl Held {
    pub fn of(base: &Plan, changes: &[Change], asked: &BTreeMap<Name, Asked>) -> Self {
        let mut held = Self::default();
        for (record, asked) in asked {
            for side in &asked.deleters {
                held.by_side.entry(*side).or_default().held.insert(*record);
            }
        }
        for (side, of_side) in &mut held.by_side {
            if let Some(change) = changes.get(*side) {
                of_side.deleted = deleted(change).collect();
                with_owned(base, of_side);
            }
        }
        held
    }

    /// Whether an edit of a side is part of a deletion that is held back.
    pub fn holds(&self, base: &Plan, side: usize, at: &Address, edit: &Edit) -> bool {
        let Some(OfSide { held, deleted }) = self.by_side.get(&side) else { return false };
        let record = (at.kind, at.id);
        if deleted.contains(&record) {
            return held.contains(&record);
        }
        let Some(shape) = at.kind.info(at.field).map(|info| info.shape) else { return false };
        let cleared = edit.new.is_nothing()
            && targets(shape, at.key, &edit.old).into_iter().flatten().any(|to| held.contains(&to));
        cleared || stands_in(base, held, at, shape, edit)
    }
}

/// Adds what the records own, as far as the same side deleted it.
fn with_owned(base: &Plan, of_side: &mut OfSide) {
    let mut owned: BTreeMap<Name, Vec<Name>> = BTreeMap::new();
    for child in &of_side.deleted {
        for (_, owner) in owners(&|at| base.read(at), *child) {
            owned.entry(owner).or_default().push(*child);
        }
    }
    let mut waiting: Vec<Name> = of_side.held.iter().copied().collect();
    while let Some(record) = waiting.pop() {
        for child in owned.get(&record).into_iter().flatten() {
            if of_side.held.insert(*child) {
                waiting.push(*child);
            }
        }
    }
}

/// Whether an edit puts the first of a pair in the place of the pair, because its second was deleted.
fn stands_in(base: &Plan, records: &BTreeSet<Name>, at: &Address, shape: Shape, edit: &Edit) -> bool {
    let (Shape::Pairs(_, second), Key::Pair(first, None), Value::Yes) = (shape, at.key, &edit.new) else {
        return false;
    };
    let had = |id: Uid| base.read(Address { key: Key::Pair(first, Some(id)), ..*at }) == Value::Yes;
    records.range((second, Uid::MIN)..=(second, Uid::MAX)).any(|(_, id)| had(*id))
}
