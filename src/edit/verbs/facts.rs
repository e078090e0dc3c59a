//! The facts of a record as values, and writing one of them; what several verbs need.

use crate::edit::Draft;
use crate::model::{Address, AnyRecord, EXISTS, RecordFact, Shape, Value};

/// The facts of a record without its existence and its order key.
pub(super) fn copyable_facts(record: &dyn AnyRecord) -> Vec<RecordFact> {
    let mut facts = Vec::new();
    record.for_each_fact(&mut |field, key, value| {
        let is_order = record.kind().info(field).is_some_and(|info| info.shape == Shape::Order);
        if field != EXISTS && !is_order {
            facts.push(RecordFact { field, key, value });
        }
    });
    facts
}

/// Writes a fact; one that does not fit changes nothing, which debug builds notice.
pub(super) fn write_fact(draft: &mut Draft<'_>, at: Address, value: Value) {
    let written = draft.write(at, value);
    debug_assert!(written.is_ok(), "{at:?}: {written:?}");
}
