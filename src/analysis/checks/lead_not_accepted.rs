//! A lead of a measure that has not accepted it.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("lead_not_accepted", "find-lead-not-accepted-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let begun = context.measures().iter().any(|measure| measure.accepted.is_some());
    let Some(severity) = context.severity_of_wanted(begun) else { return };
    for measure in context.measures() {
        let lead = measure.lead.id().and_then(|id| context.plan.organisations().get(id));
        if let (Some(lead), None) = (lead, measure.accepted) {
            let phrase = Phrase::new("find-lead-not-accepted").with("lead", &*lead.title);
            let found = Match::new(severity, (Kind::Measure, measure.id), phrase);
            report(found.in_field(measure::ACCEPTED.index));
        }
    }
}
