//! A measure of which nobody has said when it is to be done.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_period", "find-no-period-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    let begun = reading.measures().iter().any(|measure| !measure.period.is_blank());
    let Some(severity) = reading.severity_of_missing(begun) else { return };
    for measure in reading.measures().iter().filter(|measure| measure.period.is_blank()) {
        let met = Match::new(severity, (Kind::Measure, measure.id), Phrase::new("find-no-period"));
        tell(met.in_field(measure::PERIOD.index));
    }
}
