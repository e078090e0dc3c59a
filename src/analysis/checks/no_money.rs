//! Årsverk in a year of which nobody has said what they cost. A sum of 0 is said; so is where the money comes from.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Amounts, Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_money", "find-no-money-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    let Some(severity) = reading.severity_of_wanted(true) else { return };
    let costs = |amounts: &Amounts| amounts.operating.is_some() || amounts.investment.is_some();
    for measure in reading.measures().iter().filter(|measure| measure.funding.trim().is_empty()) {
        let free = measure
            .amounts
            .iter()
            .find(|(_, amounts)| amounts.fte.is_some_and(|fte| fte.parts() > 0) && !costs(amounts));
        if let Some((year, amounts)) = free {
            let phrase = Phrase::new("find-no-money")
                .with("year", year.to_string())
                .with("fte", amounts.fte.unwrap_or_default());
            let met = Match::new(severity, (Kind::Measure, measure.id), phrase);
            tell(met.in_field(measure::AMOUNTS.index));
        }
    }
}
