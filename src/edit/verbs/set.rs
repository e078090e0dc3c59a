//! Sets fields.

use crate::edit::Change;
use crate::model::{Address, Field, Key, Plan, Shaped, Uid, Value};
use crate::text::Phrase;

/// Sets a field that holds one fact.
pub fn set<S: Shaped>(plan: &Plan, field: Field<S>, id: Uid, value: impl Into<S>) -> Change {
    let value: S = value.into();
    set_fact(plan, field.at(id), value.read(Key::Whole))
}

/// Sets the fact at an address; the label names the record's kind and the field.
pub fn set_fact(plan: &Plan, at: Address, value: Value) -> Change {
    let field = at.kind.info(at.field).map_or("", |info| info.name);
    let label = Phrase::new("change-set").with("field", Phrase::label(at.kind.code(), field));
    Change::new(label).with_edit(plan, at, value)
}
