//! An investment without a running cost. A stated running cost of 0 counts as one.

use super::{Match, Report, Rule, RuleContext};
use crate::model::{Amounts, Kind, measure};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_running_cost", "find-no-running-cost-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let Some(severity) = context.severity_of_wanted(true) else { return };
    let invests = |amounts: &Amounts| amounts.investment.is_some_and(|sum| sum.parts() > 0);
    for measure in context.measures() {
        let Some((first, _)) = measure.amounts.iter().find(|(_, amounts)| invests(amounts)) else { continue };
        let runs = |(year, amounts): (i16, &Amounts)| year >= first && amounts.operating.is_some();
        if !measure.amounts.iter().any(runs) {
            let phrase = Phrase::new("find-no-running-cost").with("year", first.to_string());
            let found = Match::new(severity, (Kind::Measure, measure.id), phrase);
            report(found.in_field(measure::AMOUNTS.index));
        }
    }
}
