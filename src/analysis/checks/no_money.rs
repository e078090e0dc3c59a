//! Årsverk in a year without a cost. A stated sum of 0 counts as a cost; so does a stated funding.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Amounts, Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_money", "find-no-money-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let Some(severity) = context.severity_of_wanted(true) else { return };
    let costs = |amounts: &Amounts| amounts.operating.is_some() || amounts.investment.is_some();
    for measure in context.measures().iter().filter(|measure| measure.funding.trim().is_empty()) {
        let free = measure
            .amounts
            .iter()
            .find(|(_, amounts)| amounts.fte.is_some_and(|fte| fte.parts() > 0) && !costs(amounts));
        if let Some((year, amounts)) = free {
            let phrase = Phrase::new("find-no-money")
                .with("year", year.to_string())
                .with("fte", amounts.fte.unwrap_or_default());
            let found = Match::new(severity, (Kind::Measure, measure.id), phrase);
            report(found.in_field(measure::AMOUNTS.index));
        }
    }
}
