//! What each side changed, by address, without the deletions that are not carried out.
//!
//! What the changes add up to is computed in `facts`.

use super::contested::{ContestedRecord, contested_records};
use super::retained::RetainedRecords;
use super::side::MergeSide;
use crate::edit::Change;
use crate::model::{Address, Plan, RecordKey, Value};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// One side's value at an address where it differs from the base.
#[derive(Clone, Debug)]
pub(super) struct SideEdit {
    /// Which of the sides.
    pub side: usize,
    /// Its value.
    pub new: Value,
    /// Whether it counts: a deletion of a contested record does not.
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

impl SideEdits {
    pub fn of(base: &Plan, sides: &[MergeSide<'_>]) -> Self {
        let changes: Vec<Change> =
            sides.iter().map(|side| Change::between(base, side.plan, Phrase::default())).collect();
        // Contested records first: only from all of them follows which other deletions a side's "delete" includes.
        let contested = contested_records(base, &changes);
        let retained = RetainedRecords::of(base, &changes, &contested);
        let mut by_address: BTreeMap<Address, Vec<SideEdit>> = BTreeMap::new();
        for (side, change) in changes.iter().enumerate() {
            for (at, edit) in change.iter() {
                let is_effective = !retained.retains(base, side, at, edit);
                by_address.entry(*at).or_default().push(SideEdit {
                    side,
                    new: edit.new.clone(),
                    is_effective,
                });
            }
        }
        Self { by_address, contested }
    }
}
