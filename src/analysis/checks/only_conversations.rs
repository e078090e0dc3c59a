//! A target group to which all services offer conversations and nothing else.

use super::{Met, Reading, Rule, Severity, Tell};
use crate::model::service::{Service, ServiceCategory};
use crate::model::{Kind, Uid, service};
use crate::text::Phrase;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule::new("only_conversations", "find-only-conversations-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    if reading.missing(true).is_none() {
        return;
    }
    let mut groups: BTreeMap<Uid, bool> = BTreeMap::new();
    for service in reading.plan.services().iter().filter(|service| !service.categories.is_empty()) {
        for (group, _) in service.reach.iter() {
            *groups.entry(group).or_insert(true) &= is_talk_alone(service);
        }
    }
    let there = |group: &Uid| reading.plan.target_groups().get(*group).is_some();
    for (group, _) in groups.iter().filter(|(group, talk)| **talk && there(group)) {
        let phrase = Phrase::new("find-only-conversations");
        tell(Met::new(Severity::Note, (Kind::TargetGroup, *group), phrase));
    }
    whole(reading, &groups, tell);
}

/// Where nobody has said whom the services reach, all of them together are looked at.
fn whole(reading: &Reading<'_>, groups: &BTreeMap<Uid, bool>, tell: &mut Tell<'_>) {
    let told = || reading.plan.services().iter().filter(|service| !service.categories.is_empty());
    if groups.is_empty() && told().count() > 1 && told().all(is_talk_alone) {
        let first = reading.outline.family(Kind::Service).sorted(told().map(|service| service.id));
        if let Some(first) = first.first() {
            let phrase = Phrase::new("find-only-conversations-at-all");
            tell(Met::new(Severity::Note, (Kind::Service, *first), phrase).field(service::CATEGORIES.index));
        }
    }
}

fn is_talk_alone(service: &Service) -> bool {
    service.categories.iter().len() == 1 && service.categories.has(&ServiceCategory::Conversation)
}
