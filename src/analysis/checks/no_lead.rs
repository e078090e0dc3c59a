//! A measure that no unit is responsible for.

use super::{Met, Reading, Rule, Tell};
use crate::model::{Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_lead", "find-no-lead-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    let led = |measure: &measure::Measure| measure.lead.id().is_some();
    let begun = reading.measures().iter().any(|measure| led(measure));
    let Some(severity) = reading.missing(begun) else { return };
    for measure in reading.measures().iter().filter(|measure| !led(measure)) {
        let met = Met::new(severity, (Kind::Measure, measure.id), Phrase::new("find-no-lead"));
        tell(met.field(measure::LEAD.index));
    }
}
