//! What each side changed, gathered by address, less what is held back because a deletion is asked for.
//!
//! What the changes add up to is `facts`.

use super::MergeSide;
use super::held::RetainedRecords;
use crate::edit::Change;
use crate::model::{Address, EXISTS, Kind, Plan, Uid, Value};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// A record by kind and id.
pub(super) type RecordKey = (Kind, Uid);

/// What one side says at an address where it differs from the base.
#[derive(Clone, Debug)]
pub(super) struct SideEdit {
    /// Which of the sides.
    pub side: usize,
    /// What it says there.
    pub new: Value,
    /// Whether it counts: a deletion that is asked for is held back.
    pub is_effective: bool,
}

/// What all sides changed.
#[derive(Debug)]
pub(super) struct SideEdits {
    /// By address, sides in order.
    pub by_address: BTreeMap<Address, Vec<SideEdit>>,
    /// Records of the base that some sides deleted and some edited.
    pub contested: BTreeMap<RecordKey, ContestedRecord>,
}

/// Who wants a record gone and who went on working on it.
#[derive(Debug, Default)]
pub(super) struct ContestedRecord {
    /// The sides that deleted it.
    pub deleters: Vec<usize>,
    /// The sides that edited it.
    pub editors: Vec<usize>,
}

impl SideEdits {
    pub fn of(base: &Plan, sides: &[MergeSide<'_>]) -> Self {
        let changes: Vec<Change> =
            sides.iter().map(|side| Change::between(base, side.plan, Phrase::default())).collect();
        let contested = contested_records(base, &changes);
        let held = RetainedRecords::of(base, &changes, &contested);
        let mut by_address: BTreeMap<Address, Vec<SideEdit>> = BTreeMap::new();
        for (side, change) in changes.iter().enumerate() {
            for (address, edit) in change.iter() {
                let counts = !held.retains(base, side, address, edit);
                by_address.entry(*address).or_default().push(SideEdit {
                    side,
                    new: edit.new.clone(),
                    is_effective: counts,
                });
            }
        }
        Self { by_address, contested }
    }
}

/// The records that somebody deleted and somebody else edited.
fn contested_records(base: &Plan, changes: &[Change]) -> BTreeMap<RecordKey, ContestedRecord> {
    let mut asked: BTreeMap<RecordKey, ContestedRecord> = BTreeMap::new();
    for (side, change) in changes.iter().enumerate() {
        for record in deleted_records(change) {
            asked.entry(record).or_default().deleters.push(side);
        }
    }
    for (side, change) in changes.iter().enumerate() {
        let touched: BTreeSet<RecordKey> = change.iter().map(|(at, _)| (at.kind, at.id)).collect();
        for record in touched {
            if let Some(asked) = asked.get_mut(&record)
                && !asked.deleters.contains(&side)
                && base.record(record.0, record.1).is_some()
            {
                asked.editors.push(side);
            }
        }
    }
    asked.retain(|_, asked| !asked.editors.is_empty());
    asked
}

/// The records that a change takes away.
pub(super) fn deleted_records(change: &Change) -> impl Iterator<Item = RecordKey> {
    let gone = change.iter().filter(|(at, edit)| at.field == EXISTS && edit.new.is_nothing());
    gone.map(|(at, _)| (at.kind, at.id))
}
