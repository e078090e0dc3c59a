//! A link to a record that is not in the plan, as the joining of two plans may leave it.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::edit::{Change, verbs};
use crate::model::{IdGenerator, Plan, RecordKey};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("dangling_link", "find-dangling-link-why", check).with_fix(fix);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for fact in context.dangling_links() {
        let (kind, _) = fact.at;
        let field = kind.info(fact.field).map_or("", |info| info.name);
        let label = Phrase::label(kind.code(), field);
        let phrase = Phrase::new("find-dangling-link").with("field", label);
        let found = Match::new(Severity::Warning, fact.at, phrase).in_field(fact.field);
        report(found.with_fix_label(Phrase::new("mend-clear-link")));
    }
}

fn fix(plan: &Plan, ids: &mut IdGenerator, (kind, id): RecordKey) -> Change {
    verbs::clear_dangling_links(plan, ids, kind, id)
}
