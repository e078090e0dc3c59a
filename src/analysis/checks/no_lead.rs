//! A measure that no unit is responsible for.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_lead", "find-no-lead-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let led = |measure: &measure::Measure| measure.lead.id().is_some();
    let begun = context.measures().iter().any(|measure| led(measure));
    let Some(severity) = context.severity_of_missing(begun) else { return };
    for measure in context.measures().iter().filter(|measure| !led(measure)) {
        let found = Match::new(severity, (Kind::Measure, measure.id), Phrase::new("find-no-lead"));
        report(found.in_field(measure::LEAD.index));
    }
}
