//! Text that looks like a Norwegian telephone number. Fields that are there for one are left alone.

use super::{Met, Reading, Rule, Severity, Tell};
use crate::text::Phrase;
use crate::text::contact::looks_like_phone_number;

pub(super) const RULE: Rule = Rule::new("phone_number", "find-phone-number-why", look);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for said in reading.texts().iter().filter(|said| !super::is_for_contact(said)) {
        if said.what.digits >= 8 && looks_like_phone_number(&said.what.text) {
            let met = Met::new(Severity::Warning, said.at, Phrase::new("find-phone-number"));
            tell(met.field(said.field));
        }
    }
}
