//! A count of people below five: in a small place others may know who they are.

use super::{Met, Place, Reading, Rule, Severity, Tell};
use crate::model::{Kind, Quantity, Range, evidence, target_group};
use crate::text::{Phrase, people};

pub(super) const RULE: Rule = Rule::new("small_count", "find-small-count-why", look);

/// From this count on nobody is recognised.
const ENOUGH: i64 = 5;

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for group in reading.plan.target_groups().iter() {
        met((Kind::TargetGroup, group.id), target_group::SIZE.index, &group.size, tell);
    }
    for evidence in reading.plan.evidence().iter() {
        if !evidence.national && people::counts_people(&evidence.unit) {
            met((Kind::Evidence, evidence.id), evidence::VALUE.index, &evidence.value, tell);
        }
    }
}

fn met(at: Place, field: u8, count: &Range, tell: &mut Tell<'_>) {
    let few = |count: &Quantity| count.parts() > 0 && count.parts() < ENOUGH * Quantity::PARTS;
    if let Some(count) = count.high.or(count.low).filter(few) {
        let phrase = Phrase::new("find-small-count").with("count", count);
        tell(Met::new(Severity::Warning, at, phrase).field(field));
    }
}
