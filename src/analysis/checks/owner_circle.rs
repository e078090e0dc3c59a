//! Records that are parts of one another in a circle; the outline shows the first of them at the top.

use super::{Met, Place, Reading, Rule, Severity, Tell};
use crate::edit::{Change, verbs};
use crate::model::{Address, Ids, Key, Kind, Plan, Shape, Value};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("owner_circle", "find-owner-circle-why", look).mended(mend);

fn look(reading: &Reading<'_>, tell: &mut Tell<'_>) {
    for kind in Kind::ALL.iter().copied() {
        let Some(field) = owner_field(kind) else { continue };
        // Who has an owner and stands at the top was lifted out of a circle.
        for id in reading.outline.family(kind).children(None).iter().copied() {
            let owner = reading.plan.read(Address { kind, id, field, key: Key::Whole });
            if matches!(owner, Value::Record(owner) if reading.plan.record(kind, owner).is_some()) {
                let met = Met::new(Severity::Warning, (kind, id), Phrase::new("find-owner-circle"));
                tell(met.field(field).mend(Phrase::new("mend-lift")));
            }
        }
    }
}

/// The field that names an owner of the same kind.
fn owner_field(kind: Kind) -> Option<u8> {
    let at = kind.fields().iter().position(|field| field.shape == Shape::Owner(kind))?;
    u8::try_from(at).ok()
}

fn mend(plan: &Plan, _ids: &mut Ids, (kind, id): Place) -> Change {
    let Some(field) = owner_field(kind) else { return Change::default() };
    verbs::set_fact(plan, Address { kind, id, field, key: Key::Whole }, Value::Nothing)
}
