//! Text that looks like a national identity number. A plan never holds data about an individual.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::text::Phrase;
use crate::text::identity::looks_like_identity_number;

pub(super) const RULE: Rule = Rule::new("identity_number", "find-identity-number-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for fact in context.texts() {
        if fact.value.digits >= 11 && looks_like_identity_number(&fact.value.text) {
            let found = Match::new(Severity::Error, fact.at, Phrase::new("find-identity-number"));
            report(found.in_field(fact.field));
        }
    }
}
