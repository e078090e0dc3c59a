//! A count of people below five: in a small place others may know who they are.

use super::{Match, RecordKey, Report, Rule, RuleContext, Severity};
use crate::model::{Kind, Quantity, Range, evidence, target_group};
use crate::text::{Phrase, people};

pub(super) const RULE: Rule = Rule::new("small_count", "find-small-count-why", check);

/// From this count on nobody is recognised.
const MIN_COUNT: i64 = 5;

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    for group in reading.plan.target_groups().iter() {
        check_count((Kind::TargetGroup, group.id), target_group::SIZE.index, &group.size, tell);
    }
    for evidence in reading.plan.evidence().iter() {
        if !evidence.national && people::counts_people(&evidence.unit) {
            check_count((Kind::Evidence, evidence.id), evidence::VALUE.index, &evidence.value, tell);
        }
    }
}

fn check_count(at: RecordKey, field: u8, count: &Range, tell: &mut Report<'_>) {
    let few = |count: &Quantity| count.parts() > 0 && count.parts() < MIN_COUNT * Quantity::PARTS;
    if let Some(count) = count.high.or(count.low).filter(few) {
        let phrase = Phrase::new("find-small-count").with("count", count);
        tell(Match::new(Severity::Warning, at, phrase).in_field(field));
    }
}
