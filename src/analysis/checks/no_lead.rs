//! A measure that no unit is responsible for.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_lead", "find-no-lead-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    let led = |measure: &measure::Measure| measure.lead.id().is_some();
    let begun = reading.measures().iter().any(|measure| led(measure));
    let Some(severity) = reading.severity_of_missing(begun) else { return };
    for measure in reading.measures().iter().filter(|measure| !led(measure)) {
        let met = Match::new(severity, (Kind::Measure, measure.id), Phrase::new("find-no-lead"));
        tell(met.in_field(measure::LEAD.index));
    }
}
