//! Notes about records that are gone because another side deleted them.

use super::facts::MergedFacts;
use super::owner_chain::owners_of;
use super::owners::{MergeNote, exists};
use super::side::MergeSide;
use crate::edit::record_name;
use crate::model::{Address, EXISTS, Kind, Line, Plan, RecordKey};

/// The records that the first side has and that others deleted. What went with its owner is not named.
pub(super) fn note_deleted(facts: &MergedFacts<'_>, base: &Plan, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    let Some((first, others)) = sides.split_first() else { return Vec::new() };
    let has = |plan: &Plan, (kind, id): RecordKey| plan.record(kind, id).is_some();
    let is_gone = |record: RecordKey| has(first.plan, record) && has(base, record) && !exists(facts, record);
    let removed = facts.iter().filter(|(at, value)| at.field == EXISTS && value.is_nothing());
    // An answered question is no news: the answer is a change of its own.
    let records = removed.map(|(at, _)| (at.kind, at.id)).filter(|(kind, _)| *kind != Kind::MergeQuestion);
    let goes_alone = |record: &RecordKey| {
        !owners_of(&|at| base.read(at), *record).into_iter().any(|link| is_gone(link.owner))
    };
    let note = |record: RecordKey| {
        let deleters = others.iter().filter(|side| !has(side.plan, record));
        let mut names: Vec<Line> = deleters.map(|side| side.name.clone()).collect();
        names.sort();
        let (kind, id) = record;
        MergeNote::Deleted {
            at: Address::existence(kind, id),
            record: record_name(base, kind, id),
            sides: names,
        }
    };
    records.filter(|record| is_gone(*record)).filter(goes_alone).map(note).collect()
}
