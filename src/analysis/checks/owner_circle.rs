//! Records that are parts of one another in a circle; the outline shows the first of them at the top.

use super::{Match, RecordKey, Report, Rule, RuleContext, Severity};
use crate::edit::{Change, verbs};
use crate::model::{Address, IdGenerator, Key, Kind, Plan, Shape, Value};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("owner_circle", "find-owner-circle-why", check).with_fix(fix);

fn check(reading: &RuleContext<'_>, tell: &mut Report<'_>) {
    for kind in Kind::ALL.iter().copied() {
        let Some(field) = owner_field(kind) else { continue };
        // Who has an owner and stands at the top was lifted out of a circle.
        for id in reading.outline.family(kind).children(None).iter().copied() {
            let owner = reading.plan.read(Address { kind, id, field, key: Key::Whole });
            if matches!(owner, Value::Record(owner) if reading.plan.record(kind, owner).is_some()) {
                let met = Match::new(Severity::Warning, (kind, id), Phrase::new("find-owner-circle"));
                tell(met.in_field(field).with_fix_label(Phrase::new("mend-lift")));
            }
        }
    }
}

/// The field that names an owner of the same kind.
fn owner_field(kind: Kind) -> Option<u8> {
    let at = kind.fields().iter().position(|field| field.shape == Shape::Owner(kind))?;
    u8::try_from(at).ok()
}

fn fix(plan: &Plan, _ids: &mut IdGenerator, (kind, id): RecordKey) -> Change {
    let Some(field) = owner_field(kind) else { return Change::default() };
    verbs::set_fact(plan, Address { kind, id, field, key: Key::Whole }, Value::Nothing)
}
