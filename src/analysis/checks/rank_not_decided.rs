//! Services of which the group has not decided which go before others.
//!
//! Where none has a rank it is said once, of the first; where some have, of each that has not.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::{Kind, service};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("rank_not_decided", "find-rank-not-decided-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    let places = reading.outline.family(Kind::Service).sequence().iter();
    let services: Vec<&service::Service> = places
        .filter_map(|place| reading.plan.services().get(place.id))
        .filter(|service| !reading.is_from_template(&service.origin))
        .collect();
    let ranked = services.iter().filter(|service| service.rank.is_some()).count();
    let Some(severity) = reading.severity_of_wanted(services.len() > 1) else { return };
    if ranked == 0 && services.len() > 1 {
        let first = services.first().map(|service| service.id).unwrap_or_default();
        let met = Match::new(severity, (Kind::Service, first), Phrase::new("find-no-ranks"));
        tell(met.in_field(service::RANK.index));
    }
    for service in services.iter().filter(|service| ranked > 0 && service.rank.is_none()) {
        let met =
            Match::new(Severity::Note, (Kind::Service, service.id), Phrase::new("find-rank-not-decided"));
        tell(met.in_field(service::RANK.index));
    }
}
