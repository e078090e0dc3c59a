//! A point in time that no plan is about: before 1900 or after 2200, as a slip of the keys makes them.

use super::{Met, Reading, Rule, Severity, Tell};
use crate::model::SENSIBLE_YEARS;
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("odd_date", "find-odd-date-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for said in reading.times().iter().filter(|said| !SENSIBLE_YEARS.contains(&said.what.year())) {
        let phrase = Phrase::new("find-odd-date").with("year", said.what.year().to_string());
        tell(Met::new(Severity::Warning, said.at, phrase).field(said.field));
    }
}
