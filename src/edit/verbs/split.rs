//! A text is split at the caret: what stands behind it becomes a record of its own.

use super::join::copyable_facts;
use super::links::write_fact;
use crate::edit::{Change, rewrite};
use crate::model::{Address, IdGenerator, Key, Kind, Line, Plan, Prose, Shape, Uid, Value};
use crate::text::Phrase;

/// Splits the title or the text of a record at a caret, counted in letters; tells the new record, which stands right
/// after the old one, with its owner, links and origin. None where there is nothing on one side of the caret.
///
/// Money, dates and states stay with the old one, so that nothing counts twice.
pub fn split_record(
    plan: &Plan,
    ids: &mut IdGenerator,
    (kind, id): (Kind, Uid),
    field: u8,
    caret: usize,
) -> Option<(Change, Uid)> {
    let record = plan.record(kind, id)?;
    let name = kind.info(field)?.name;
    let title = kind.field("title")?;
    let whole = record.text(field);
    let before: String = whole.chars().take(caret).collect();
    let behind: String = whole.chars().skip(caret).collect();
    let (before, behind) = (before.trim_end(), behind.trim_start());
    if before.is_empty() || behind.is_empty() || !matches!(name, "title" | "text") {
        return None;
    }
    let label = Phrase::new("change-split").with("kind", Phrase::kind(kind.code()));
    let (first, rest) = match name {
        "text" => behind.split_once('\n').unwrap_or((behind, "")),
        _ => (behind, ""),
    };
    let heading = first.trim_start_matches("- ").trim();
    let mut made = id;
    let change = rewrite(plan, ids, label, |draft| {
        let kept = if name == "text" { Prose::new(before).shared() } else { Line::new(before).shared() };
        write_fact(draft, Address { kind, id, field, key: Key::Whole }, Value::Text(kept));
        made = draft.add_after(kind, Some(id));
        for (field, key, value) in copyable_facts(record) {
            if kind
                .info(field)
                .is_some_and(|info| is_shared(info.shape) || SHARED_CHOICES.contains(&info.name))
            {
                write_fact(draft, Address { kind, id: made, field, key }, value);
            }
        }
        let heading = Value::Text(Line::new(heading).shared());
        write_fact(draft, Address { kind, id: made, field: title, key: Key::Whole }, heading);
        if let Some(text) = kind.field("text").filter(|_| !rest.trim().is_empty()) {
            let rest = Value::Text(Prose::new(rest.trim()).shared());
            write_fact(draft, Address { kind, id: made, field: text, key: Key::Whole }, rest);
        }
    });
    Some((change, made))
}

/// The choices that say under which heading of the tree a record stands: the ages of a challenge, and a strategy for all.
const SHARED_CHOICES: [&str; 2] = ["ages", "overarching"];

/// What says where a record belongs and came from.
const fn is_shared(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Origin
            | Shape::Owner(_)
            | Shape::Link(_)
            | Shape::Links(_)
            | Shape::AnyLinks
            | Shape::Pairs(..)
    )
}
