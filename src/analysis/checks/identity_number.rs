//! Text that looks like a national identity number. A plan never holds anything about a single person.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::text::Phrase;
use crate::text::identity::looks_like_identity_number;

pub(super) const RULE: Rule = Rule::new("identity_number", "find-identity-number-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    for said in reading.texts() {
        if said.value.digits >= 11 && looks_like_identity_number(&said.value.text) {
            let met = Match::new(Severity::Error, said.at, Phrase::new("find-identity-number"));
            tell(met.in_field(said.field));
        }
    }
}
