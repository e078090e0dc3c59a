//! Two records become one: what both say is kept, what they say differently stands in the internal note.

use super::links::{Any, is_below, put, repoint};
use super::owners::owner_fields;
use crate::edit::{Change, Draft, rewrite, told};
use crate::model::{Address, AnyRecord, EXISTS, Ids, Key, Kind, Plan, Shape, Uid, Value, coverage_cell};
use crate::text::{Phrase, Words};

/// Takes one record into another of its kind and removes it: texts stand one after the other, sets are joined, what
/// was not said is filled in, and every link to the one leads to the other. What differs stands in the note, in the
/// words of a language.
pub fn join(plan: &Plan, ids: &mut Ids, words: &Words, kind: Kind, (keep, other): (Uid, Uid)) -> Change {
    let label = Phrase::new("change-join").with("kind", Phrase::kind(kind.code()));
    let both = plan.record(kind, keep).is_some() && plan.record(kind, other).is_some();
    if kind == Kind::Plan || keep == other || !both {
        return Change::new(label);
    }
    rewrite(plan, ids, label, |draft| absorb(draft, words, kind, keep, other))
}

fn absorb(draft: &mut Draft<'_>, words: &Words, kind: Kind, keep: Uid, other: Uid) {
    step_out(draft, kind, keep, other);
    let facts = draft.plan().record(kind, other).map(facts_of).unwrap_or_default();
    let mut lost = Change::default();
    for (field, key, value) in facts {
        take(draft, (kind, keep, other), (field, key, value), &mut lost);
    }
    note(draft, words, (kind, keep), &lost);
    move_cells(draft, words, (kind, other), keep);
    repoint(draft, (kind, other), (kind, keep));
    draft.remove(kind, other);
}

/// Where the one that stays stands below the one that goes, it takes that one's place.
fn step_out(draft: &mut Draft<'_>, kind: Kind, keep: Uid, other: Uid) {
    if !is_below(draft.plan(), (kind, keep), other) {
        return;
    }
    for field in owner_fields(kind, kind) {
        let above = draft.plan().read(Address { kind, id: other, field, key: Key::Whole });
        let above = if is_below(draft.plan(), (kind, other), keep) { Value::Nothing } else { above };
        put(draft, Address { kind, id: keep, field, key: Key::Whole }, above);
    }
}

/// Takes one fact of the record that goes; what finds no room is lost, for the note to tell.
fn take(
    draft: &mut Draft<'_>,
    (kind, keep, other): (Kind, Uid, Uid),
    (field, key, value): (u8, Key, Value),
    lost: &mut Change,
) {
    let Some(info) = kind.info(field) else { return };
    let at = Address { kind, id: keep, field, key };
    let here = draft.plan().read(at);
    if here == value || is_self(info.shape, key, &value, (kind, keep)) {
        return;
    }
    match (&here, &value, info.shape) {
        (Value::Nothing, _, _) => put(draft, at, value),
        (Value::Text(here), Value::Text(there), Shape::Prose | Shape::TextBy(_)) => {
            // As they stand: nothing of either is made anew.
            put(draft, at, Value::Text(format!("{here}\n\n{there}").into()));
        }
        _ => {
            lost.replace(Address { kind, id: other, field, key }, Value::Nothing, value);
        }
    }
}

/// Whether a fact of the record that goes names the one that stays.
fn is_self(shape: Shape, key: Key, value: &Value, keep: Any) -> bool {
    let (kind, id) = keep;
    match shape {
        Shape::Link(to) | Shape::Owner(to) => to == kind && *value == Value::Record(id),
        Shape::Links(to) | Shape::ByRecord(to, _) => to == kind && key == Key::Record(id),
        Shape::AnyLinks => key == Key::Any(kind, id),
        _ => false,
    }
}

/// Adds what found no room to the internal note, a line each.
pub(super) fn note(draft: &mut Draft<'_>, words: &Words, (kind, id): Any, lost: &Change) {
    if lost.is_empty() {
        return;
    }
    let told = told::tell(lost, draft.plan());
    let lines: Vec<String> =
        told.iter().map(|told| format!("- {}", words.sentence(&told.phrase()))).collect();
    let Some(field) = kind.field("note") else { return };
    let at = Address { kind, id, field, key: Key::Whole };
    let before = draft.plan().record(kind, id).map(|record| record.text(field)).unwrap_or_default();
    let gap = if before.is_empty() { "" } else { "\n\n" };
    put(draft, at, Value::Text(format!("{before}{gap}{}", lines.join("\n")).into()));
}

/// The id of a coverage cell follows from its target group and level, so that its cells move with the one that goes.
fn move_cells(draft: &mut Draft<'_>, words: &Words, (kind, other): Any, keep: Uid) {
    if !matches!(kind, Kind::TargetGroup | Kind::Level) {
        return;
    }
    let moved = |id: Option<Uid>| id.map(|id| if id == other { keep } else { id });
    let mut cells = Vec::new();
    for cell in draft.plan().coverage_cells().iter() {
        let pair = (cell.target_group.id(), cell.level.id());
        let pair = if kind == Kind::TargetGroup { (moved(pair.0), pair.1) } else { (pair.0, moved(pair.1)) };
        if let (Some(group), Some(level)) = pair
            && pair != (cell.target_group.id(), cell.level.id())
        {
            cells.push((cell.id, group, level));
        }
    }
    for (old, group, level) in cells {
        let new = coverage_cell::id_of(group, level);
        if new == old {
            continue;
        }
        if draft.add_as(Kind::CoverageCell, new) {
            draft.put(coverage_cell::TARGET_GROUP, new, Key::Whole, Value::Record(group));
            draft.put(coverage_cell::LEVEL, new, Key::Whole, Value::Record(level));
        }
        // What says where the old one stood is said anew.
        draft.put(coverage_cell::TARGET_GROUP, old, Key::Whole, Value::Nothing);
        draft.put(coverage_cell::LEVEL, old, Key::Whole, Value::Nothing);
        absorb(draft, words, Kind::CoverageCell, new, old);
    }
}

/// The facts of a record without its existence and its place.
pub(super) fn facts_of(record: &dyn AnyRecord) -> Vec<(u8, Key, Value)> {
    let mut facts = Vec::new();
    record.all_facts(&mut |field, key, value| {
        let order = record.kind().info(field).is_some_and(|info| info.shape == Shape::Order);
        if field != EXISTS && !order {
            facts.push((field, key, value));
        }
    });
    facts
}
