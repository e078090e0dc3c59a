//! Whom services and measures reach, and what the group says of a target group on a level.

use super::links::Any;
use crate::edit::{Change, rewrite};
use crate::model::coverage_cell::{self, CoverageState};
use crate::model::{Address, Ids, Key, Kind, Plan, Uid, Value, When};
use crate::text::Phrase;

/// A target group on a level; the level may be open.
pub type Pair = (Uid, Option<Uid>);

/// Lets a service or a measure reach a target group on a level, in place of some pairs; empty for other kinds.
pub fn reach(plan: &Plan, what: Any, pair: Pair, instead_of: &[Pair]) -> Change {
    let change = stop_reaching(plan, what, instead_of);
    match place(what, pair) {
        Some(at) => change.and(plan, at, Value::Yes),
        None => change,
    }
}

/// Takes pairs of a target group and a level away from a service or a measure.
pub fn stop_reaching(plan: &Plan, what: Any, pairs: &[Pair]) -> Change {
    let label = Phrase::new("change-set").with("field", Phrase::label(what.0.code(), "reach"));
    let places = pairs.iter().filter_map(|pair| place(what, *pair));
    places.fold(Change::new(label), |change, at| change.and(plan, at, Value::Nothing))
}

fn place((kind, id): Any, (group, level): Pair) -> Option<Address> {
    matches!(kind, Kind::Service | Kind::Measure).then_some(())?;
    Some(Address { kind, id, field: kind.field("reach")?, key: Key::Pair(group, level) })
}

/// What the group says of a target group on a level, and when it said so; "not stated" means not assessed again.
///
/// `record` is where it said something before; without one the cell gets its own.
pub fn assess(
    plan: &Plan,
    ids: &mut Ids,
    (group, level): (Uid, Uid),
    record: Option<Uid>,
    (state, when): (CoverageState, When),
) -> Change {
    let label = Phrase::new("change-set").with("field", Phrase::label("coverage_cell", "state"));
    rewrite(plan, ids, label, |draft| {
        let id = record.unwrap_or_else(|| coverage_cell::id_of(group, level));
        if draft.add_as_last(Kind::CoverageCell, id) {
            draft.put(coverage_cell::TARGET_GROUP, id, Key::Whole, Value::Record(group));
            draft.put(coverage_cell::LEVEL, id, Key::Whole, Value::Record(level));
        }
        let said = (state != CoverageState::NotStated).then_some(when);
        draft.set(coverage_cell::STATE, id, state);
        draft.set(coverage_cell::ASSESSED, id, said);
    })
}
