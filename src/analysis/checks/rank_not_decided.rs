//! Services of which the group has not decided which go before others.
//!
//! Where no service has a rank it is reported once, for the first; where some have, for each that has none.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::{Kind, service};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("rank_not_decided", "find-rank-not-decided-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let places = context.outline.family(Kind::Service).sequence().iter();
    let services: Vec<&service::Service> = places
        .filter_map(|place| context.plan.services().get(place.id))
        .filter(|service| !context.is_from_template(&service.origin))
        .collect();
    let ranked = services.iter().filter(|service| service.rank.is_some()).count();
    let Some(severity) = context.severity_of_wanted(services.len() > 1) else { return };
    // No ranking at all is one decision that is missing, not one for each service.
    if ranked == 0 && services.len() > 1 {
        let first = services.first().map(|service| service.id).unwrap_or_default();
        let found = Match::new(severity, (Kind::Service, first), Phrase::new("find-no-ranks"));
        report(found.in_field(service::RANK.index));
    }
    for service in services.iter().filter(|service| ranked > 0 && service.rank.is_none()) {
        let found =
            Match::new(Severity::Note, (Kind::Service, service.id), Phrase::new("find-rank-not-decided"));
        report(found.in_field(service::RANK.index));
    }
}
