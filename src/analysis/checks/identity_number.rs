//! Text that looks like a national identity number. A plan never holds anything about a single person.

use super::{Met, Reading, Rule, Severity, Tell};
use crate::text::Phrase;
use crate::text::identity::looks_like_identity_number;

pub(super) const RULE: Rule = Rule::new("identity_number", "find-identity-number-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for said in reading.texts() {
        if said.what.digits >= 11 && looks_like_identity_number(&said.what.text) {
            let met = Met::new(Severity::Error, said.at, Phrase::new("find-identity-number"));
            tell(met.field(said.field));
        }
    }
}
