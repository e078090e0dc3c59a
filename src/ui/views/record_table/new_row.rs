//! A new row of a table of records: where it is, what it begins with, and what it has in common with the row above.

use super::table::KindTable;
use crate::edit::{Change, Draft, verbs};
use crate::model::{Address, IdGenerator, Kind, Line, Shape, Uid, Value, measure};
use crate::session::Context;
use crate::text::Phrase;

/// A new record below another, with what was written where rows begin; or why that cannot be read.
pub(super) fn new_row_change(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    after: Option<Uid>,
    text: &str,
    ids: &mut IdGenerator,
) -> Result<(Change, Uid), Phrase> {
    let kind = table.kind;
    let first = table.first_column().and_then(|column| table.columns.get(column));
    // The closure cannot fail, so the error leaves it this way; the change is then dropped as a whole.
    let mut unread = None;
    let made = verbs::add_after(cx.plan, ids, kind, after, |draft, id| {
        match first {
            Some(spec) => unread = spec.write(draft, cx, (kind, id), text).err(),
            None => set_title(draft, kind, id, text),
        }
        if let Some(after) = after {
            copy_owner(draft, kind, after, id);
        }
    });
    unread.map_or(Ok(made), Err)
}

fn set_title(draft: &mut Draft<'_>, kind: Kind, id: Uid, text: &str) {
    if let Some(field) = kind.title() {
        let value = Value::Text(Line::new(text.trim()).shared());
        let written = draft.write(field.at(id), value);
        debug_assert!(written.is_ok(), "a line fits a title");
    }
}

/// A new record belongs where the one before it does: it has the same owner, and the same place among the aims.
pub(super) fn copy_owner(draft: &mut Draft<'_>, kind: Kind, before: Uid, id: Uid) {
    let aims = [measure::STRATEGIES.index, measure::GOALS.index, measure::CHALLENGES.index];
    let mut facts = Vec::new();
    if let Some(record) = draft.plan().record(kind, before) {
        for (field, info) in kind.indexed_fields() {
            let owner = matches!(info.shape, Shape::Owner(_));
            // A row that is written below another is meant to be of the same part; everything else is its own.
            if owner || (kind == Kind::Measure && aims.contains(&field)) {
                record.facts(field, &mut |key, value| facts.push((field, key, value)));
            }
        }
    }
    for (field, key, value) in facts {
        let written = draft.write(Address { kind, id, field, key }, value);
        debug_assert!(written.is_ok(), "what fits one record of a kind fits another");
    }
}
