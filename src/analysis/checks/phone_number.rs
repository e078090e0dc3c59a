//! Text that looks like a Norwegian telephone number. Fields that are there for one are left alone.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::text::Phrase;
use crate::text::contact::looks_like_phone_number;

pub(super) const RULE: Rule = Rule::new("phone_number", "find-phone-number-why", check);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    for said in reading.texts().iter().filter(|said| !super::is_for_contact(said)) {
        if said.value.digits >= 8 && looks_like_phone_number(&said.value.text) {
            let met = Match::new(Severity::Warning, said.at, Phrase::new("find-phone-number"));
            tell(met.in_field(said.field));
        }
    }
}
