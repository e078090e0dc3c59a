//! A measure of which nobody has said when it is to be done.

use super::{Met, Reading, Rule, Tell};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_period", "find-no-period-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    let begun = reading.measures().iter().any(|measure| !measure.period.is_blank());
    let Some(severity) = reading.missing(begun) else { return };
    for measure in reading.measures().iter().filter(|measure| measure.period.is_blank()) {
        let met = Met::new(severity, (Kind::Measure, measure.id), Phrase::new("find-no-period"));
        tell(met.field(measure::PERIOD.index));
    }
}
