//! Text that looks like an e-mail address. Contact fields are ignored.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::text::Phrase;
use crate::text::contact::looks_like_e_mail;

pub(super) const RULE: Rule = Rule::new("e_mail", "find-e-mail-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for fact in context.texts().iter().filter(|fact| !fact.is_in_contact_field()) {
        if looks_like_e_mail(&fact.value.text) {
            let found = Match::new(Severity::Warning, fact.at, Phrase::new("find-e-mail"));
            report(found.in_field(fact.field));
        }
    }
}
