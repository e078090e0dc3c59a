//! Two records become one: what both say is kept, what they say differently stands in the internal note.

use super::links::{RecordKey, is_below, redirect_links, write_fact};
use super::owners::owner_fields;
use crate::edit::{Change, Draft, rewrite, told};
use crate::model::{
    Address, AnyRecord, EXISTS, IdGenerator, Key, Kind, Plan, Shape, Uid, Value, coverage_cell,
};
use crate::text::{Phrase, Words};

/// Takes one record into another of its kind and removes it: texts stand one after the other, sets are joined, what
/// was not said is filled in, and every link to the one leads to the other. What differs stands in the note, in the
/// words of a language.
pub fn join_records(
    plan: &Plan,
    ids: &mut IdGenerator,
    words: &Words,
    kind: Kind,
    (keep, other): (Uid, Uid),
) -> Change {
    let label = Phrase::new("change-join").with("kind", Phrase::kind(kind.code()));
    let both = plan.record(kind, keep).is_some() && plan.record(kind, other).is_some();
    if kind == Kind::Plan || keep == other || !both {
        return Change::new(label);
    }
    rewrite(plan, ids, label, |draft| absorb(draft, words, kind, keep, other))
}

fn absorb(draft: &mut Draft<'_>, words: &Words, kind: Kind, keep: Uid, other: Uid) {
    leave_subtree(draft, kind, keep, other);
    let facts = draft.plan().record(kind, other).map(copyable_facts).unwrap_or_default();
    let mut lost = Change::default();
    for (field, key, value) in facts {
        absorb_fact(draft, (kind, keep, other), (field, key, value), &mut lost);
    }
    add_note(draft, words, (kind, keep), &lost);
    move_coverage_cells(draft, words, (kind, other), keep);
    redirect_links(draft, (kind, other), (kind, keep));
    draft.remove(kind, other);
}

/// Where the one that stays stands below the one that goes, it takes that one's place.
fn leave_subtree(draft: &mut Draft<'_>, kind: Kind, keep: Uid, other: Uid) {
    if !is_below(draft.plan(), (kind, keep), other) {
        return;
    }
    for field in owner_fields(kind, kind) {
        let above = draft.plan().read(Address { kind, id: other, field, key: Key::Whole });
        let above = if is_below(draft.plan(), (kind, other), keep) { Value::Nothing } else { above };
        write_fact(draft, Address { kind, id: keep, field, key: Key::Whole }, above);
    }
}

/// Takes one fact of the record that goes; what finds no room is lost, for the note to tell.
fn absorb_fact(
    draft: &mut Draft<'_>,
    (kind, keep, other): (Kind, Uid, Uid),
    (field, key, value): (u8, Key, Value),
    lost: &mut Change,
) {
    let Some(info) = kind.info(field) else { return };
    let at = Address { kind, id: keep, field, key };
    let here = draft.plan().read(at);
    if here == value || points_to(info.shape, key, &value, (kind, keep)) {
        return;
    }
    match (&here, &value, info.shape) {
        (Value::Nothing, _, _) => write_fact(draft, at, value),
        (Value::Text(here), Value::Text(there), Shape::Prose | Shape::TextBy(_)) => {
            // As they stand: nothing of either is made anew.
            write_fact(draft, at, Value::Text(format!("{here}\n\n{there}").into()));
        }
        _ => {
            lost.replace(Address { kind, id: other, field, key }, Value::Nothing, value);
        }
    }
}

/// Whether a fact of the record that goes names the one that stays.
fn points_to(shape: Shape, key: Key, value: &Value, keep: RecordKey) -> bool {
    let (kind, id) = keep;
    match shape {
        Shape::Link(to) | Shape::Owner(to) => to == kind && *value == Value::Record(id),
        Shape::Links(to) | Shape::ByRecord(to, _) => to == kind && key == Key::Record(id),
        Shape::AnyLinks => key == Key::Any(kind, id),
        _ => false,
    }
}

/// Adds what found no room to the internal note, a line each.
pub(super) fn add_note(draft: &mut Draft<'_>, words: &Words, (kind, id): RecordKey, lost: &Change) {
    if lost.is_empty() {
        return;
    }
    let told = told::describe_change(lost, draft.plan());
    let lines: Vec<String> =
        told.iter().map(|told| format!("- {}", words.sentence(&told.phrase()))).collect();
    let Some(field) = kind.field("note") else { return };
    let at = Address { kind, id, field, key: Key::Whole };
    let before = draft.plan().record(kind, id).map(|record| record.text(field)).unwrap_or_default();
    let gap = if before.is_empty() { "" } else { "\n\n" };
    write_fact(draft, at, Value::Text(format!("{before}{gap}{}", lines.join("\n")).into()));
}

/// The id of a coverage cell follows from its target group and level, so that its cells move with the one that goes.
fn move_coverage_cells(draft: &mut Draft<'_>, words: &Words, (kind, other): RecordKey, keep: Uid) {
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
        if draft.add_with_id(Kind::CoverageCell, new) {
            draft.set_fact(coverage_cell::TARGET_GROUP, new, Key::Whole, Value::Record(group));
            draft.set_fact(coverage_cell::LEVEL, new, Key::Whole, Value::Record(level));
        }
        // What says where the old one stood is said anew.
        draft.set_fact(coverage_cell::TARGET_GROUP, old, Key::Whole, Value::Nothing);
        draft.set_fact(coverage_cell::LEVEL, old, Key::Whole, Value::Nothing);
        absorb(draft, words, Kind::CoverageCell, new, old);
    }
}

/// The facts of a record without its existence and its place.
pub(super) fn copyable_facts(record: &dyn AnyRecord) -> Vec<(u8, Key, Value)> {
    let mut facts = Vec::new();
    record.for_each_fact(&mut |field, key, value| {
        let order = record.kind().info(field).is_some_and(|info| info.shape == Shape::Order);
        if field != EXISTS && !order {
            facts.push((field, key, value));
        }
    });
    facts
}
