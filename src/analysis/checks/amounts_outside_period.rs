//! Money or årsverk in a year in which the measure is not done.
//!
//! What lasts goes on costing after the measure is done; that is no fault where the amounts say so.

use super::{Match, Report, Rule, RuleContext};
use crate::analysis::AmountKind;
use crate::model::measure::{self, Measure};
use crate::model::{Amounts, Duration, Kind, PeriodEnd, When};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("amounts_outside_period", "find-amounts-outside-period-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let Some(severity) = context.severity_of_wanted(true) else { return };
    for measure in context.measures() {
        let Some(year) = first_year_outside(measure) else { continue };
        let phrase = Phrase::new("find-amounts-outside-period")
            .with("year", year.to_string())
            .with("period", measure.period);
        let found = Match::new(severity, (Kind::Measure, measure.id), phrase);
        report(found.in_field(measure::AMOUNTS.index));
    }
}

fn first_year_outside(measure: &Measure) -> Option<i16> {
    let from = measure.period.from.map(When::year);
    let to = match measure.period.to {
        PeriodEnd::At(to) => Some(to.year()),
        PeriodEnd::Open | PeriodEnd::Ongoing => None,
    };
    // Every year is outside a period that ends before it begins, which another rule reports.
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        return None;
    }
    let is_outside = |(year, amounts): &(i16, &Amounts)| {
        let is_before = from.is_some_and(|from| *year < from);
        let is_after = to.is_some_and(|to| *year > to) && amounts.duration != Duration::Lasting;
        let has_any =
            AmountKind::ALL.into_iter().any(|kind| kind.of(amounts).is_some_and(|it| !it.is_zero()));
        has_any && (is_before || is_after)
    };
    measure.amounts.iter().find(is_outside).map(|(year, _)| year)
}
