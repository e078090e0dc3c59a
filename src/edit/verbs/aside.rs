//! Leaving something to look at as it is, with a reason, and taking it up again.

use super::set_fact;
use crate::edit::Change;
use crate::model::{Address, Key, Kind, Plan, Prose, Uid, Value, Word};
use crate::text::Phrase;

/// Sets what a rule found in a record aside; without a reason nothing is set aside.
pub fn dismiss_finding(plan: &Plan, at: (Kind, Uid), rule: Word, reason: &str) -> Change {
    let reason = Value::Text(Prose::new(reason.trim()).shared()).or_nothing();
    set_dismissal(plan, at, rule, reason).with_label(Phrase::new("change-set-aside"))
}

/// Takes up again what was set aside.
pub fn restore_finding(plan: &Plan, at: (Kind, Uid), rule: Word) -> Change {
    set_dismissal(plan, at, rule, Value::Nothing).with_label(Phrase::new("change-take-up"))
}

fn set_dismissal(plan: &Plan, (kind, id): (Kind, Uid), rule: Word, reason: Value) -> Change {
    let there = plan.record(kind, id).is_some();
    let field = kind.field("set_aside").filter(|_| there);
    field.map_or_else(Change::default, |field| {
        set_fact(plan, Address { kind, id, field, key: Key::Word(rule) }, reason)
    })
}
