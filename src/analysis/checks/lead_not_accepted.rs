//! A unit that is to lead a measure and has not said yes to it.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("lead_not_accepted", "find-lead-not-accepted-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    let begun = reading.measures().iter().any(|measure| measure.accepted.is_some());
    let Some(severity) = reading.severity_of_wanted(begun) else { return };
    for measure in reading.measures() {
        let lead = measure.lead.id().and_then(|id| reading.plan.organisations().get(id));
        if let (Some(lead), None) = (lead, measure.accepted) {
            let phrase = Phrase::new("find-lead-not-accepted").with("lead", &*lead.title);
            let met = Match::new(severity, (Kind::Measure, measure.id), phrase);
            tell(met.in_field(measure::ACCEPTED.index));
        }
    }
}
