//! Services of which the group has not decided which go before others.
//!
//! Where none has a rank it is said once, of the first; where some have, of each that has not.

use super::{Met, Reading, Rule, Severity, Tell};
use crate::model::{Kind, service};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("rank_not_decided", "find-rank-not-decided-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    let places = reading.outline.family(Kind::Service).sequence().iter();
    let services: Vec<&service::Service> = places
        .filter_map(|place| reading.plan.services().get(place.id))
        .filter(|service| !reading.is_given(&service.origin))
        .collect();
    let ranked = services.iter().filter(|service| service.rank.is_some()).count();
    let Some(severity) = reading.wanted(services.len() > 1) else { return };
    if ranked == 0 && services.len() > 1 {
        let first = services.first().map(|service| service.id).unwrap_or_default();
        let met = Met::new(severity, (Kind::Service, first), Phrase::new("find-no-ranks"));
        tell(met.field(service::RANK.index));
    }
    for service in services.iter().filter(|service| ranked > 0 && service.rank.is_none()) {
        let met = Met::new(Severity::Note, (Kind::Service, service.id), Phrase::new("find-rank-not-decided"));
        tell(met.field(service::RANK.index));
    }
}
