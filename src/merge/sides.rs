//! What each side changed, gathered by address, less what is held back because a deletion is asked for.
//!
//! What the changes add up to is `facts`.

use super::Side;
use super::held::Held;
use crate::edit::Change;
use crate::model::{Address, EXISTS, Kind, Plan, Uid, Value};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// A record by kind and id.
pub(super) type Name = (Kind, Uid);

/// What one side says at an address where it differs from the base.
#[derive(Clone, Debug)]
pub(super) struct Saying {
    /// Which of the sides.
    pub side: usize,
    /// What it says there.
    pub new: Value,
    /// Whether it counts: a deletion that is asked for is held back.
    pub counts: bool,
}

/// What all sides changed.
#[derive(Debug)]
pub(super) struct Said {
    /// By address, sides in order.
    pub at: BTreeMap<Address, Vec<Saying>>,
    /// Records of the base that some sides deleted and some edited.
    pub asked: BTreeMap<Name, Asked>,
}

/// Who wants a record gone and who went on working on it.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// The sides that deleted it.
    pub deleters: Vec<usize>,
    /// The sides that edited it.
    pub editors: Vec<usize>,
}

impl Said {
    pub fn of(base: &Plan, sides: &[Side<'_>]) -> Self {
        let changes: Vec<Change> =
            sides.iter().map(|side| Change::between(base, side.plan, Phrase::default())).collect();
        let asked = asked(base, &changes);
        let held = Held::of(base, &changes, &asked);
        let mut at: BTreeMap<Address, Vec<Saying>> = BTreeMap::new();
        for (side, change) in changes.iter().enumerate() {
            for (address, edit) in change.iter() {
                let counts = !held.holds(base, side, address, edit);
                at.entry(*address).or_default().push(Saying { side, new: edit.new.clone(), counts });
            }
        }
        Self { at, asked }
    }
}

/// The records that somebody deleted and somebody else edited.
fn asked(base: &Plan, changes: &[Change]) -> BTreeMap<Name, Asked> {
    let mut asked: BTreeMap<Name, Asked> = BTreeMap::new();
    for (side, change) in changes.iter().enumerate() {
        for record in deleted(change) {
            asked.entry(record).or_default().deleters.push(side);
        }
    }
    for (side, change) in changes.iter().enumerate() {
        let touched: BTreeSet<Name> = change.iter().map(|(at, _)| (at.kind, at.id)).collect();
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
pub(super) fn deleted(change: &Change) -> impl Iterator<Item = Name> {
    let gone = change.iter().filter(|(at, edit)| at.field == EXISTS && edit.new.is_nothing());
    gone.map(|(at, _)| (at.kind, at.id))
}
