//! Whom services and measures reach, and the assessment of a target group on a level.

use crate::edit::{Change, rewrite};
use crate::model::coverage_cell::{self, CoverageState};
use crate::model::{Address, IdGenerator, Key, Kind, Plan, RecordKey, Uid, Value, When, measure, service};
use crate::text::Phrase;

/// A target group on a level; the level may be missing.
pub type ReachPair = (Uid, Option<Uid>);

/// Lets a service or a measure reach a target group on a level, in place of some pairs; empty for other kinds.
pub fn add_reach(plan: &Plan, what: RecordKey, pair: ReachPair, instead_of: &[ReachPair]) -> Change {
    let change = remove_reach(plan, what, instead_of);
    match reach_address(what, pair) {
        Some(at) => change.with_edit(plan, at, Value::Yes),
        None => change,
    }
}

/// Removes pairs of a target group and a level from a service or a measure.
pub fn remove_reach(plan: &Plan, what: RecordKey, pairs: &[ReachPair]) -> Change {
    let label = Phrase::new("change-set").with("field", Phrase::label(what.0.code(), measure::REACH.name()));
    let places = pairs.iter().filter_map(|pair| reach_address(what, *pair));
    places.fold(Change::new(label), |change, at| change.with_edit(plan, at, Value::Nothing))
}

pub(super) fn reach_address((kind, id): RecordKey, (group, level): ReachPair) -> Option<Address> {
    let key = Key::Pair(group, level);
    match kind {
        Kind::Service => Some(service::REACH.at_key(id, key)),
        Kind::Measure => Some(measure::REACH.at_key(id, key)),
        _ => None,
    }
}

/// How the group assesses a target group on a level.
#[derive(Clone, Debug)]
pub struct CoverageAssessment {
    /// The target group.
    pub group: Uid,
    /// The level.
    pub level: Uid,
    /// The record of the present assessment; without one a record with the derived id is created.
    pub record: Option<Uid>,
    /// The assessment; "not stated" clears it.
    pub state: CoverageState,
    /// When it was made.
    pub when: When,
}

/// Sets the group's assessment of a target group on a level and its date.
pub fn assess_coverage(plan: &Plan, ids: &mut IdGenerator, assessment: CoverageAssessment) -> Change {
    let CoverageAssessment { group, level, record, state, when } = assessment;
    let label = Phrase::new("change-set").with("field", Phrase::field(coverage_cell::STATE));
    rewrite(plan, ids, label, |draft| {
        let id = record.unwrap_or_else(|| coverage_cell::id_of(group, level));
        if draft.add_last_with_id(Kind::CoverageCell, id) {
            draft.set_fact(coverage_cell::TARGET_GROUP, id, Key::Whole, Value::Record(group));
            draft.set_fact(coverage_cell::LEVEL, id, Key::Whole, Value::Record(level));
        }
        let assessed = (state != CoverageState::NotStated).then_some(when);
        draft.set(coverage_cell::STATE, id, state);
        draft.set(coverage_cell::ASSESSED, id, assessed);
    })
}
