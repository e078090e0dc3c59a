//! Joins two records: what both state is kept, and what differs goes to the internal note.

use super::facts::{copyable_facts, write_fact};
use super::links::{is_below, redirect_links};
use crate::edit::{Change, Draft, describe_change, rewrite};
use crate::model::{
    Address, IdGenerator, Key, Kind, Plan, RecordFact, RecordKey, Shape, Uid, Value, coverage_cell,
};
use crate::text::{Phrase, Words};

/// Joins one record to another of its kind and removes it: texts are concatenated, sets are united, what
/// was not stated is filled in, and every link to the one is redirected to the other. Differences go to the note, in the
/// words of a language.
pub fn join_records(
    plan: &Plan,
    ids: &mut IdGenerator,
    words: &Words,
    kind: Kind,
    keep: Uid,
    other: Uid,
) -> Change {
    let label = Phrase::new("change-join").with("kind", Phrase::kind(kind.code()));
    let both = plan.record(kind, keep).is_some() && plan.record(kind, other).is_some();
    // A record joined to itself would be removed.
    if kind == Kind::Plan || keep == other || !both {
        return Change::new(label);
    }
    rewrite(plan, ids, label, |draft| absorb(draft, words, kind, keep, other))
}

/// Moves everything from one record to another, and removes it.
fn absorb(draft: &mut Draft<'_>, words: &Words, kind: Kind, keep: Uid, other: Uid) {
    // Before the other is removed: the record that stays would else be below a record that no longer exists.
    leave_subtree(draft, kind, keep, other);
    let facts = draft.plan().record(kind, other).map(copyable_facts).unwrap_or_default();
    let mut lost = Change::default();
    for fact in facts {
        absorb_fact(draft, (kind, keep), other, fact, &mut lost);
    }
    // The note describes the record that is removed, so it is written while that still exists.
    add_note(draft, words, (kind, keep), &lost);
    move_coverage_cells(draft, words, (kind, other), keep);
    redirect_links(draft, (kind, other), (kind, keep));
    draft.remove(kind, other);
}

/// Where the record that stays is below the one that is removed, it takes that one's position.
fn leave_subtree(draft: &mut Draft<'_>, kind: Kind, keep: Uid, other: Uid) {
    if !is_below(draft.plan(), (kind, keep), other) {
        return;
    }
    if let Some(field) = kind.parent_field() {
        let above = draft.plan().read(Address { kind, id: other, field, key: Key::Whole });
        let above = if is_below(draft.plan(), (kind, other), keep) { Value::Nothing } else { above };
        write_fact(draft, Address { kind, id: keep, field, key: Key::Whole }, above);
    }
}

/// Moves one fact of the record that is removed; a fact that does not fit is added to `lost`, for the note.
fn absorb_fact(
    draft: &mut Draft<'_>,
    (kind, keep): RecordKey,
    other: Uid,
    fact: RecordFact,
    lost: &mut Change,
) {
    let Some(info) = kind.info(fact.field) else { return };
    let at = fact.at((kind, keep));
    let lost_at = fact.at((kind, other));
    let RecordFact { key, value, .. } = fact;
    let here = draft.plan().read(at);
    if here == value || points_to(info.shape, key, &value, (kind, keep)) {
        return;
    }
    match (&here, &value, info.shape) {
        (Value::Nothing, _, _) => write_fact(draft, at, value),
        (Value::Text(here), Value::Text(there), Shape::Prose | Shape::TextBy(_)) => {
            // Joined verbatim: normalizing either text would change what nobody edited.
            write_fact(draft, at, Value::Text(format!("{here}\n\n{there}").into()));
        }
        _ => {
            lost.replace(lost_at, Value::Nothing, value);
        }
    }
}

/// Whether a fact of the record that is removed names the one that stays.
fn points_to(shape: Shape, key: Key, value: &Value, keep: RecordKey) -> bool {
    let (kind, id) = keep;
    match shape {
        Shape::Link(to) | Shape::Owner(to) => to == kind && *value == Value::Record(id),
        Shape::Links(to) | Shape::ByRecord(to, _) => to == kind && key == Key::Record(id),
        Shape::AnyLinks => key == Key::Any(kind, id),
        _ => false,
    }
}

/// Adds the facts that did not fit to the internal note, a line each.
pub(super) fn add_note(draft: &mut Draft<'_>, words: &Words, (kind, id): RecordKey, lost: &Change) {
    if lost.is_empty() {
        return;
    }
    let descriptions = describe_change(lost, draft.plan());
    let lines: Vec<String> =
        descriptions.iter().map(|one| format!("- {}", words.sentence(&one.phrase()))).collect();
    let note = kind.note();
    let before = draft.plan().record(kind, id).map(|record| record.text(note.index)).unwrap_or_default();
    let gap = if before.is_empty() { "" } else { "\n\n" };
    write_fact(draft, note.at(id), Value::Text(format!("{before}{gap}{}", lines.join("\n")).into()));
}

/// The id of a coverage cell follows from its target group and level, so that the cells of the removed record get new ids and are joined with existing ones.
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
        // The new cell has the new group and level: those of the old one would be reported as differences.
        draft.set_fact(coverage_cell::TARGET_GROUP, old, Key::Whole, Value::Nothing);
        draft.set_fact(coverage_cell::LEVEL, old, Key::Whole, Value::Nothing);
        absorb(draft, words, Kind::CoverageCell, new, old);
    }
}
