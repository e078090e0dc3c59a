//! Breakdowns of the same årsverk that have different sums.
//!
//! A breakdown that is not filled in is ignored. The main courses are for adults, so that those of children are
//! not compared with the rest.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::staffing::{self, Staffing, StaffingAges};
use crate::model::{ByChoice, Choice, Kind, Quantity};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("staffing_sums", "find-staffing-sums-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for staffing in context.plan.staffing().iter() {
        let sums = stated_sums(staffing);
        let Some((first, rest)) = sums.split_first() else { continue };
        let Some(other) = rest.iter().find(|(_, sum)| *sum != first.1) else { continue };
        let label = |field: u8| {
            Phrase::label(Kind::Staffing.code(), Kind::Staffing.info(field).map_or("", |info| info.name))
        };
        let phrase = Phrase::new("find-staffing-sums")
            .with("first", label(first.0))
            .with("a", first.1)
            .with("second", label(other.0))
            .with("b", other.1);
        report(Match::new(Severity::Warning, (Kind::Staffing, staffing.id), phrase).in_field(other.0));
    }
}

/// The total and its breakdowns, those that are filled in, each with its field.
pub(super) fn stated_sums(staffing: &Staffing) -> Vec<(u8, Quantity)> {
    let courses = breakdown_sum(&staffing.by_course).filter(|_| staffing.ages != StaffingAges::Children);
    let all = [
        (staffing::NOW.index, staffing.now),
        (staffing::BY_CATEGORY.index, breakdown_sum(&staffing.by_category)),
        (staffing::BY_EDUCATION.index, breakdown_sum(&staffing.by_education)),
        (staffing::BY_COURSE.index, courses),
    ];
    all.into_iter().filter_map(|(field, sum)| Some((field, sum?))).collect()
}

fn breakdown_sum<C: Choice>(parts: &ByChoice<C>) -> Option<Quantity> {
    let parts = parts.iter().map(|(_, number)| number);
    parts.reduce(Quantity::saturating_add)
}
