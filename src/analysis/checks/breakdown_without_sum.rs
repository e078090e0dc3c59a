//! Årsverk that are broken down, without the sum that the parts should give.

use super::staffing_sums::stated_sums;
use super::{Match, Report, Rule, RuleContext, Severity};
use crate::edit::{Change, verbs};
use crate::model::staffing::{self, Staffing};
use crate::model::{IdGenerator, Kind, Plan, Quantity, RecordKey};
use crate::text::Phrase;

pub(super) const RULE: Rule =
    Rule::new("breakdown_without_sum", "find-breakdown-without-sum-why", check).with_fix(fix);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for staffing in context.plan.staffing().iter() {
        if staffing.now.is_some() || stated_sums(staffing).is_empty() {
            continue;
        }
        let phrase = Phrase::new("find-breakdown-without-sum");
        let found = Match::new(Severity::Warning, (Kind::Staffing, staffing.id), phrase);
        let found = found.in_field(staffing::NOW.index);
        report(match common_sum(staffing) {
            Some(sum) => found.with_fix_label(Phrase::new("mend-sum").with("sum", sum)),
            None => found,
        });
    }
}

/// What all the breakdowns give; `None` where they differ.
fn common_sum(staffing: &Staffing) -> Option<Quantity> {
    let sums = stated_sums(staffing);
    let (_, first) = sums.first().copied()?;
    sums.iter().all(|(_, sum)| *sum == first).then_some(first)
}

fn fix(plan: &Plan, _ids: &mut IdGenerator, (_, id): RecordKey) -> Change {
    let staffing = plan.staffing().get(id).filter(|staffing| staffing.now.is_none());
    let sum = staffing.and_then(common_sum);
    sum.map_or_else(Change::default, |sum| verbs::set(plan, staffing::NOW, id, Some(sum)))
}
