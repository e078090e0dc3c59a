//! Whom services and measures reach, and what the group says of a target group on a level.

use super::links::RecordKey;
use crate::edit::{Change, rewrite};
use crate::model::coverage_cell::{self, CoverageState};
use crate::model::{Address, IdGenerator, Key, Kind, Plan, Uid, Value, When};
use crate::text::Phrase;

/// A target group on a level; the level may be open.
pub type ReachPair = (Uid, Option<Uid>);

/// Lets a service or a measure reach a target group on a level, in place of some pairs; empty for other kinds.
pub fn add_reach(plan: &Plan, what: RecordKey, pair: ReachPair, instead_of: &[ReachPair]) -> Change {
    let change = remove_reach(plan, what, instead_of);
    match reach_address(what, pair) {
        Some(at) => change.with_edit(plan, at, Value::Yes),
        None => change,
    }
}

/// Takes pairs of a target group and a level away from a service or a measure.
pub fn remove_reach(plan: &Plan, what: RecordKey, pairs: &[ReachPair]) -> Change {
    let label = Phrase::new("change-set").with("field", Phrase::label(what.0.code(), "reach"));
    let places = pairs.iter().filter_map(|pair| reach_address(what, *pair));
    places.fold(Change::new(label), |change, at| change.with_edit(plan, at, Value::Nothing))
}

fn reach_address((kind, id): RecordKey, (group, level): ReachPair) -> Option<Address> {
    matches!(kind, Kind::Service | Kind::Measure).then_some(())?;
    Some(Address { kind, id, field: kind.field("reach")?, key: Key::Pair(group, level) })
}

/// What the group says of a target group on a level, and when it said so; "not stated" means not assessed again.
///
/// `record` is where it said something before; without one the cell gets its own.
pub fn assess_coverage(
    plan: &Plan,
    ids: &mut IdGenerator,
    (group, level): (Uid, Uid),
    record: Option<Uid>,
    (state, when): (CoverageState, When),
) -> Change {
    let label = Phrase::new("change-set").with("field", Phrase::label("coverage_cell", "state"));
    rewrite(plan, ids, label, |draft| {
        let id = record.unwrap_or_else(|| coverage_cell::id_of(group, level));
        if draft.add_last_with_id(Kind::CoverageCell, id) {
            draft.set_fact(coverage_cell::TARGET_GROUP, id, Key::Whole, Value::Record(group));
            draft.set_fact(coverage_cell::LEVEL, id, Key::Whole, Value::Record(level));
        }
        let said = (state != CoverageState::NotStated).then_some(when);
        draft.set(coverage_cell::STATE, id, state);
        draft.set(coverage_cell::ASSESSED, id, said);
    })
}
