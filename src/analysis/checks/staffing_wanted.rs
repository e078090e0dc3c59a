//! Årsverk that are wanted in a service, and measures of the service that give another number.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::analysis::MoneyStanding;
use crate::model::staffing::{self, Staffing};
use crate::model::{Kind, Quantity, Uid};
use crate::text::Phrase;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule::new("staffing_wanted", "find-staffing-wanted-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let given = added_by_measures(context);
    let mut wanted: BTreeMap<Uid, (Uid, Quantity)> = BTreeMap::new();
    for staffing in context.plan.staffing().in_order() {
        let Some((service, increase)) = wanted_increase(staffing) else { continue };
        let (_, sum) = wanted.entry(service).or_insert((staffing.id, Quantity::ZERO));
        *sum = sum.saturating_add(increase);
    }
    for (service, (first, wanted)) in wanted {
        let Some(given) = given.get(&service).filter(|given| **given != wanted) else { continue };
        let phrase = Phrase::new("find-staffing-wanted").with("wanted", wanted).with("given", *given);
        let found = Match::new(Severity::Note, (Kind::Staffing, first), phrase);
        report(found.in_field(staffing::WANTED.index));
    }
}

/// How many more are wanted in a service than there are.
fn wanted_increase(staffing: &Staffing) -> Option<(Uid, Quantity)> {
    Some((staffing.service.id()?, staffing.wanted?.saturating_add(-staffing.now?)))
}

/// What the measures of each service add in their last year with årsverk; services of which no measure states any are
/// left out.
fn added_by_measures(context: &RuleContext<'_>) -> BTreeMap<Uid, Quantity> {
    let mut added: BTreeMap<Uid, Quantity> = BTreeMap::new();
    for measure in context.measures() {
        let Some(service) = measure.service.id() else { continue };
        let fte = measure.amounts.iter().filter_map(|(_, amounts)| amounts.fte).last();
        if let (Some(fte), MoneyStanding::Counted) = (fte, MoneyStanding::of(measure)) {
            let sum = added.entry(service).or_insert(Quantity::ZERO);
            *sum = sum.saturating_add(fte);
        }
    }
    added
}
