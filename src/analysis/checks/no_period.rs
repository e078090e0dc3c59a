//! A measure without a period.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_period", "find-no-period-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let begun = context.measures().iter().any(|measure| !measure.period.is_blank());
    let Some(severity) = context.severity_of_missing(begun) else { return };
    for measure in context.measures().iter().filter(|measure| measure.period.is_blank()) {
        let found = Match::new(severity, (Kind::Measure, measure.id), Phrase::new("find-no-period"));
        report(found.in_field(measure::PERIOD.index));
    }
}
