//! A grant that ends before its measure, with nobody said to pay after it.

use super::{Match, Report, Rule, RuleContext};
use crate::analysis::{MoneyCategory, MoneyPart};
use crate::model::funding::{self, Funding, FundingSource};
use crate::model::measure::{self, Measure, MeasureStatus};
use crate::model::{Kind, PeriodEnd, When};
use crate::text::Phrase;
use crate::text::funding::FundingText;

pub(super) const RULE: Rule = Rule::new("grant_ends", "find-grant-ends-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let Some(severity) = context.severity_of_wanted(true) else { return };
    let phrase = |last: i16| Phrase::new("find-grant-ends").with("year", last.to_string());
    for measure in context.measures() {
        if let Some(last) = unpaid_after(context, measure) {
            let found = Match::new(severity, (Kind::Measure, measure.id), phrase(last));
            report(found.in_field(measure::FUNDING.index));
        }
    }
    for funding in context.plan.funding().iter() {
        if let Some(last) = ends_before_its_measure(context, funding) {
            let found = Match::new(severity, (Kind::Funding, funding.id), phrase(last));
            report(found.in_field(funding::UNTIL.index));
        }
    }
}

/// The last year of the grants of a measure that costs money after them, with no source named for it.
fn unpaid_after(context: &RuleContext<'_>, measure: &Measure) -> Option<i16> {
    let parts = || context.totals.of_measure(measure.id).into_iter().flat_map(|money| &money.parts);
    let of = |category: MoneyCategory| parts().filter(move |part| part.category == category && costs(part));
    let last = of(MoneyCategory::Grant).map(|part| part.year).max()?;
    let words = FundingText::read(&measure.funding);
    let mut unpaid = of(MoneyCategory::New)
        .filter(|part| part.year > last && part.funding.is_none() && words.source(part.year).is_none());
    unpaid.next().map(|_| last)
}

fn costs(part: &MoneyPart) -> bool {
    [part.amounts.operating, part.amounts.investment].into_iter().flatten().any(|amount| amount.parts() > 0)
}

/// The last year of a grant whose measure goes on without any amount that says so.
fn ends_before_its_measure(context: &RuleContext<'_>, funding: &Funding) -> Option<i16> {
    if !matches!(funding.source, FundingSource::Grant | FundingSource::Earmarked) {
        return None;
    }
    let last = funding.until.map(When::year)?;
    let measure = funding.measure.id().and_then(|id| context.plan.measures().get(id))?;
    let end = match (measure.period.to, context.plan.about().period.to) {
        (PeriodEnd::At(end), _) | (PeriodEnd::Ongoing, PeriodEnd::At(end)) => end.year(),
        _ => return None,
    };
    let has_later_amounts = measure.amounts.iter().any(|(year, _)| year > last);
    (measure.status != MeasureStatus::Dropped && last < end && !has_later_amounts).then_some(last)
}
