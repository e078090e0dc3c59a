//! A target group to which all services offer conversations and nothing else.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::service::{Service, ServiceCategory};
use crate::model::{Kind, Uid, service};
use crate::text::Phrase;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule::new("only_conversations", "find-only-conversations-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    if reading.severity_of_missing(true).is_none() {
        return;
    }
    let mut groups: BTreeMap<Uid, bool> = BTreeMap::new();
    for service in reading.plan.services().iter().filter(|service| !service.categories.is_empty()) {
        for (group, _) in service.reach.iter() {
            *groups.entry(group).or_insert(true) &= offers_only_conversation(service);
        }
    }
    let there = |group: &Uid| reading.plan.target_groups().get(*group).is_some();
    for (group, _) in groups.iter().filter(|(group, talk)| **talk && there(group)) {
        let phrase = Phrase::new("find-only-conversations");
        tell(Match::new(Severity::Note, (Kind::TargetGroup, *group), phrase));
    }
    check_all_services(reading, &groups, tell);
}

/// Where nobody has said whom the services reach, all of them together are looked at.
fn check_all_services(reading: &RuleContext<'_>, groups: &BTreeMap<Uid, bool>, tell: &mut Report<'_>) {
    let told = || reading.plan.services().iter().filter(|service| !service.categories.is_empty());
    if groups.is_empty() && told().count() > 1 && told().all(offers_only_conversation) {
        let first = reading.outline.family(Kind::Service).sorted(told().map(|service| service.id));
        if let Some(first) = first.first() {
            let phrase = Phrase::new("find-only-conversations-at-all");
            tell(
                Match::new(Severity::Note, (Kind::Service, *first), phrase)
                    .in_field(service::CATEGORIES.index),
            );
        }
    }
}

fn offers_only_conversation(service: &Service) -> bool {
    service.categories.iter().len() == 1 && service.categories.has(&ServiceCategory::Conversation)
}
