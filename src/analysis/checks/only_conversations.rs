//! A target group to which all services offer conversations and nothing else.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::service::{Service, ServiceCategory};
use crate::model::{Kind, Uid, service};
use crate::text::Phrase;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule::new("only_conversations", "find-only-conversations-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    if context.severity_of_missing(true).is_none() {
        return;
    }
    let mut groups: BTreeMap<Uid, bool> = BTreeMap::new();
    for service in context.plan.services().iter().filter(|service| !service.categories.is_empty()) {
        for (group, _) in service.reach.iter() {
            *groups.entry(group).or_insert(true) &= offers_only_conversation(service);
        }
    }
    let there = |group: &Uid| context.plan.target_groups().get(*group).is_some();
    for (group, _) in groups.iter().filter(|(group, talk)| **talk && there(group)) {
        let phrase = Phrase::new("find-only-conversations");
        report(Match::new(Severity::Note, (Kind::TargetGroup, *group), phrase));
    }
    check_all_services(context, &groups, report);
}

/// Where no service states whom it reaches, all services are checked together.
fn check_all_services(context: &RuleContext<'_>, groups: &BTreeMap<Uid, bool>, report: &mut Report<'_>) {
    let categorised = || context.plan.services().iter().filter(|service| !service.categories.is_empty());
    if groups.is_empty() && categorised().count() > 1 && categorised().all(offers_only_conversation) {
        let first = context.outline.family(Kind::Service).sorted(categorised().map(|service| service.id));
        if let Some(first) = first.first() {
            let phrase = Phrase::new("find-only-conversations-at-all");
            report(
                Match::new(Severity::Note, (Kind::Service, *first), phrase)
                    .in_field(service::CATEGORIES.index),
            );
        }
    }
}

fn offers_only_conversation(service: &Service) -> bool {
    service.categories.iter().len() == 1 && service.categories.has(&ServiceCategory::Conversation)
}
