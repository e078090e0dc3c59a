//! Text that looks like an e-mail address. Fields that are there for one are left alone.

use super::{Met, Reading, Rule, Severity, Tell};
use crate::text::Phrase;
use crate::text::contact::looks_like_e_mail;

pub(super) const RULE: Rule = Rule::new("e_mail", "find-e-mail-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for said in reading.texts().iter().filter(|said| !super::is_for_contact(said)) {
        if looks_like_e_mail(&said.what.text) {
            let met = Met::new(Severity::Warning, said.at, Phrase::new("find-e-mail"));
            tell(met.field(said.field));
        }
    }
}
