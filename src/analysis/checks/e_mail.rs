//! Text that looks like an e-mail address. Fields that are there for one are left alone.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::text::Phrase;
use crate::text::contact::looks_like_e_mail;

pub(super) const RULE: Rule = Rule::new("e_mail", "find-e-mail-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    for said in reading.texts().iter().filter(|said| !super::is_for_contact(said)) {
        if looks_like_e_mail(&said.value.text) {
            let met = Match::new(Severity::Warning, said.at, Phrase::new("find-e-mail"));
            tell(met.in_field(said.field));
        }
    }
}
