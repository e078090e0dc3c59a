//! Dismissing a finding with a reason, and restoring it.

use super::set_fact;
use crate::edit::Change;
use crate::model::{Key, Plan, Prose, RecordKey, Value, Word};
use crate::text::Phrase;

/// Dismisses what a rule found in a record; without a reason nothing is dismissed.
pub fn dismiss_finding(plan: &Plan, at: RecordKey, rule: Word, reason: &str) -> Change {
    let reason = Value::Text(Prose::new(reason.trim()).shared()).or_nothing();
    set_dismissal(plan, at, rule, reason).with_label(Phrase::new("change-set-aside"))
}

/// Restores a dismissed finding.
pub fn restore_finding(plan: &Plan, at: RecordKey, rule: Word) -> Change {
    set_dismissal(plan, at, rule, Value::Nothing).with_label(Phrase::new("change-take-up"))
}

fn set_dismissal(plan: &Plan, (kind, id): RecordKey, rule: Word, reason: Value) -> Change {
    match plan.record(kind, id) {
        Some(_) => set_fact(plan, kind.dismissals().at_key(id, Key::Word(rule)), reason),
        None => Change::default(),
    }
}
