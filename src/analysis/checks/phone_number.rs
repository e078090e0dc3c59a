//! Text that looks like a Norwegian telephone number. Contact fields are ignored.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::text::Phrase;
use crate::text::contact::looks_like_phone_number;

pub(super) const RULE: Rule = Rule::new("phone_number", "find-phone-number-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for fact in context.texts().iter().filter(|fact| !fact.is_in_contact_field()) {
        if fact.value.digits >= 8 && looks_like_phone_number(&fact.value.text) {
            let found = Match::new(Severity::Warning, fact.at, Phrase::new("find-phone-number"));
            report(found.in_field(fact.field));
        }
    }
}
