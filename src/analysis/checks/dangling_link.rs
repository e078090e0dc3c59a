//! A link to a record that is not in the plan, as the joining of two plans may leave it.

use super::{Match, RecordKey, Report, Rule, RuleContext, Severity};
use crate::edit::{Change, verbs};
use crate::model::{IdGenerator, Plan};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("dangling_link", "find-dangling-link-why", check).with_fix(fix);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    for said in reading.dangling_links() {
        let (kind, _) = said.at;
        let field = kind.info(said.field).map_or("", |info| info.name);
        let label = Phrase::label(kind.code(), field);
        let phrase = Phrase::new("find-dangling-link").with("field", label);
        let met = Match::new(Severity::Warning, said.at, phrase).in_field(said.field);
        tell(met.with_fix_label(Phrase::new("mend-clear-link")));
    }
}

fn fix(plan: &Plan, ids: &mut IdGenerator, (kind, id): RecordKey) -> Change {
    verbs::clear_dangling_links(plan, ids, kind, id)
}
