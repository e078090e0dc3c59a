//! Records that are parts of one another in a circle; the outline shows the first of them at the top.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::edit::{Change, verbs};
use crate::model::{Address, IdGenerator, Key, Kind, Plan, RecordKey, Value};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("owner_circle", "find-owner-circle-why", check).with_fix(fix);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for kind in Kind::ALL.iter().copied() {
        let Some(field) = kind.parent_field() else { continue };
        // A record with an owner that the outline lists at the top was taken out of a circle.
        for id in context.outline.family(kind).children(None).iter().copied() {
            let owner = context.plan.read(Address { kind, id, field, key: Key::Whole });
            if matches!(owner, Value::Record(owner) if context.plan.record(kind, owner).is_some()) {
                let found = Match::new(Severity::Warning, (kind, id), Phrase::new("find-owner-circle"));
                report(found.in_field(field).with_fix_label(Phrase::new("mend-lift")));
            }
        }
    }
}

fn fix(plan: &Plan, _ids: &mut IdGenerator, (kind, id): RecordKey) -> Change {
    let Some(field) = kind.parent_field() else { return Change::default() };
    verbs::set_fact(plan, Address { kind, id, field, key: Key::Whole }, Value::Nothing)
}
