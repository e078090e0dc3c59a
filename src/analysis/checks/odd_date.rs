//! A point in time that no plan is about: before 1900 or after 2200, as a slip of the keys makes them.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::PLAUSIBLE_YEARS;
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("odd_date", "find-odd-date-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for fact in context.times().iter().filter(|fact| !PLAUSIBLE_YEARS.contains(&fact.value.year())) {
        let phrase = Phrase::new("find-odd-date").with("year", fact.value.year().to_string());
        report(Match::new(Severity::Warning, fact.at, phrase).in_field(fact.field));
    }
}
