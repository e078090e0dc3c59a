//! A count of people below five: in a small place others may know who they are.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::{Kind, Quantity, Range, RecordKey, evidence, target_group};
use crate::text::{Phrase, people};

pub(super) const RULE: Rule = Rule::new("small_count", "find-small-count-why", check);

/// From this count on no individual can be recognised.
const MIN_COUNT: i64 = 5;

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for group in context.plan.target_groups().iter() {
        check_count((Kind::TargetGroup, group.id), target_group::SIZE.index, &group.size, report);
    }
    for evidence in context.plan.evidence().iter() {
        if !evidence.national && people::counts_people(&evidence.unit) {
            check_count((Kind::Evidence, evidence.id), evidence::VALUE.index, &evidence.value, report);
        }
    }
}

fn check_count(at: RecordKey, field: u8, count: &Range, report: &mut Report<'_>) {
    // The upper end of a range decides: "3 to 8" may well be eight people. 0 reveals nobody.
    let few = |count: &Quantity| count.parts() > 0 && count.parts() < MIN_COUNT * Quantity::PER_UNIT;
    if let Some(count) = count.high.or(count.low).filter(few) {
        let phrase = Phrase::new("find-small-count").with("count", count);
        report(Match::new(Severity::Warning, at, phrase).in_field(field));
    }
}
