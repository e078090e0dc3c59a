//! A point in time that no plan is about: before 1900 or after 2200, as a slip of the keys makes them.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::PLAUSIBLE_YEARS;
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("odd_date", "find-odd-date-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    for said in reading.times().iter().filter(|said| !PLAUSIBLE_YEARS.contains(&said.value.year())) {
        let phrase = Phrase::new("find-odd-date").with("year", said.value.year().to_string());
        tell(Match::new(Severity::Warning, said.at, phrase).in_field(said.field));
    }
}
