//! Deletes records with what they own, and clears every link to them.

use crate::edit::{Change, Draft, rewrite};
use crate::model::{
    Address, AnyRecord, IdGenerator, Key, Kind, Plan, RecordKey, RecordLink, Shape, Uid, Value,
};
use crate::text::Phrase;
use std::collections::BTreeSet;

/// Deletes a record with all that it owns, and clears the links to what was deleted, in one change.
pub fn delete(plan: &Plan, ids: &mut IdGenerator, kind: Kind, id: Uid) -> Change {
    delete_many(plan, ids, kind, &[id])
}

/// Deletes several records of a kind with all that they own, in one change.
pub fn delete_many(plan: &Plan, ids: &mut IdGenerator, kind: Kind, records: &[Uid]) -> Change {
    let label = match records {
        [_] => Phrase::new("change-delete"),
        _ => Phrase::new("change-delete-many").with("count", records.len()),
    };
    let label = label.with("kind", Phrase::kind(kind.code()));
    let records: Vec<RecordKey> = records.iter().map(|id| (kind, *id)).collect();
    let mut deleted = with_owned(plan, &records);
    // What a merge asks about a record is answered when the record goes.
    let is_question = |(kind, _): &RecordKey| *kind == Kind::MergeQuestion;
    let asked: Vec<RecordKey> =
        deleted.iter().flat_map(|record| plan.links_to(*record)).filter(is_question).collect();
    deleted.extend(asked);
    rewrite(plan, ids, label, |draft| {
        for (kind, id) in &deleted {
            draft.remove(*kind, *id);
        }
        // Links are cleared after the records are gone, so that none of a deleted record's own links is written.
        clear_links_to(draft, &deleted);
    })
}

/// What deleting gatherings or points of an agenda leaves: how many ideas, and how many other rows that named them.
pub fn delete_remarks(plan: &Plan, kind: Kind, records: &[Uid]) -> Vec<Phrase> {
    if !matches!(kind, Kind::Meeting | Kind::AgendaItem) {
        return Vec::new();
    }
    let records: Vec<RecordKey> = records.iter().map(|id| (kind, *id)).collect();
    let deleted = with_owned(plan, &records);
    let named: BTreeSet<RecordKey> = deleted.iter().flat_map(|record| plan.links_to(*record)).collect();
    let (ideas, others): (Vec<&RecordKey>, Vec<&RecordKey>) =
        named.difference(&deleted).partition(|(kind, _)| *kind == Kind::Idea);
    let remark =
        |key, kept: Vec<&RecordKey>| (!kept.is_empty()).then(|| Phrase::new(key).with("count", kept.len()));
    [remark("delete-keeps-ideas", ideas), remark("delete-keeps-rows", others)].into_iter().flatten().collect()
}

/// Some records and everything they own, at any depth; a circle of owners ends where it began.
pub(super) fn with_owned(plan: &Plan, records: &[RecordKey]) -> BTreeSet<RecordKey> {
    let owns = |owner: RecordKey, (kind, id): RecordKey| {
        let links = plan.record(kind, id).map(<dyn AnyRecord>::owner_links).unwrap_or_default();
        links.iter().any(|link| link.target == owner)
    };
    let mut all = BTreeSet::new();
    let mut waiting: Vec<RecordKey> = records.to_vec();
    while let Some(record) = waiting.pop() {
        if all.insert(record) {
            waiting.extend(plan.links_to(record).filter(|other| owns(record, *other)));
        }
    }
    all
}

/// Clears the links to deleted records. Where the second of a pair is deleted, the first stays in the set alone.
fn clear_links_to(draft: &mut Draft<'_>, deleted: &BTreeSet<RecordKey>) {
    let sources: BTreeSet<RecordKey> =
        deleted.iter().flat_map(|target| draft.plan().links_to(*target)).collect();
    for source in sources {
        clear_links_from(draft, source, deleted);
    }
}

fn clear_links_from(draft: &mut Draft<'_>, (kind, id): RecordKey, deleted: &BTreeSet<RecordKey>) {
    let cleared = draft.plan().record(kind, id).map(|record| cleared_links(record, deleted));
    write_cleared(draft, cleared.unwrap_or_default());
}

/// What replaces a record's links to deleted records.
fn cleared_links(record: &dyn AnyRecord, deleted: &BTreeSet<RecordKey>) -> Vec<(Address, Value)> {
    let kind = record.kind();
    let at = |field, key| Address { kind, id: record.id(), field, key };
    let mut cleared = Vec::new();
    for RecordLink { field, key, target } in record.links() {
        if !deleted.contains(&target) {
            continue;
        }
        cleared.push((at(field, key), Value::Nothing));
        let shape = kind.info(field).map(|info| info.shape);
        if let (Some(Shape::Pairs(to, _)), Key::Pair(first, Some(_))) = (shape, key)
            && !deleted.contains(&(to, first))
        {
            cleared.push((at(field, Key::Pair(first, None)), Value::Yes));
        }
    }
    cleared
}

fn write_cleared(draft: &mut Draft<'_>, cleared: Vec<(Address, Value)>) {
    for (at, value) in cleared {
        let written = draft.write(at, value);
        debug_assert!(written.is_ok(), "what is cleared was there");
    }
}

/// Clears the links of a record to records that do not exist, as deleting those would have done.
pub fn clear_dangling_links(plan: &Plan, ids: &mut IdGenerator, kind: Kind, id: Uid) -> Change {
    let links = plan.record(kind, id).map(<dyn AnyRecord>::links).unwrap_or_default();
    let is_missing = |(kind, id): &RecordKey| plan.record(*kind, *id).is_none();
    let missing = links.into_iter().map(|link| link.target).filter(is_missing).collect();
    rewrite(plan, ids, Phrase::new("mend-clear-link"), |draft| clear_links_from(draft, (kind, id), &missing))
}
