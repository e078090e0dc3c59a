//! Splits a text at the caret: what follows the caret becomes a record of its own.

use super::facts::{copyable_facts, write_fact};
use crate::edit::{Change, rewrite};
use crate::model::{
    Address, IdGenerator, Key, Kind, Line, Plan, Prose, RecordKey, Shape, Uid, Value, challenge, part,
    staffing, strategy, target_group,
};
use crate::text::Phrase;

/// Splits the title or the text of a record at a caret, counted in characters; returns the new record too, which comes right
/// after the old one, with its owner, links and origin. None where there is nothing on one side of the caret.
///
/// Money, dates and states stay with the old one, so that nothing counts twice.
pub fn split_record(
    plan: &Plan,
    ids: &mut IdGenerator,
    (kind, id): RecordKey,
    field: u8,
    caret: usize,
) -> Option<(Change, Uid)> {
    let record = plan.record(kind, id)?;
    let title = kind.title()?;
    let is_text = kind.text().is_some_and(|text| text.index == field);
    if !is_text && field != title.index {
        return None;
    }
    let content = record.text(field);
    let before: String = content.chars().take(caret).collect();
    let behind: String = content.chars().skip(caret).collect();
    let (before, behind) = (before.trim_end(), behind.trim_start());
    if before.is_empty() || behind.is_empty() {
        return None;
    }
    let label = Phrase::new("change-split").with("kind", Phrase::kind(kind.code()));
    // Of a text the first line becomes the title; a title has only one.
    let (first, rest) = if is_text { behind.split_once('\n').unwrap_or((behind, "")) } else { (behind, "") };
    let heading = first.trim_start_matches("- ").trim();
    let mut made = id;
    let change = rewrite(plan, ids, label, |draft| {
        let kept = if is_text { Prose::new(before).shared() } else { Line::new(before).shared() };
        write_fact(draft, Address { kind, id, field, key: Key::Whole }, Value::Text(kept));
        made = draft.add_after(kind, Some(id));
        for fact in copyable_facts(record) {
            let is_link = kind.info(fact.field).is_some_and(|info| is_shared(info.shape));
            if is_link || SHARED_CHOICES.contains(&(kind, fact.field)) {
                write_fact(draft, fact.at((kind, made)), fact.value);
            }
        }
        write_fact(draft, title.at(made), Value::Text(Line::new(heading).shared()));
        if let Some(text) = kind.text().filter(|_| !rest.trim().is_empty()) {
            write_fact(draft, text.at(made), Value::Text(Prose::new(rest.trim()).shared()));
        }
    });
    Some((change, made))
}

/// Facts that decide under which heading a record is listed: whom it is about, and whether it applies to all parts.
const SHARED_CHOICES: [(Kind, u8); 5] = [
    (Kind::Part, part::AGES.index),
    (Kind::TargetGroup, target_group::AGES.index),
    (Kind::Staffing, staffing::AGES.index),
    (Kind::Challenge, challenge::AGES.index),
    (Kind::Strategy, strategy::OVERARCHING.index),
];

/// Whether a field tells where a record belongs or comes from.
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
