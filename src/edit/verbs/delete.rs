//! Taking records away, with what they own, and with every link to them.

use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, AnyRecord, IdGenerator, Key, Kind, Plan, Shape, Uid, Value};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// Deletes a record with all that it owns, and clears the links to what was deleted, in one change.
pub fn delete(plan: &Plan, ids: &mut IdGenerator, kind: Kind, id: Uid) -> Change {
    let label = Phrase::new("change-delete").with("kind", Phrase::kind(kind.code()));
    delete_labelled(plan, ids, &[(kind, id)], label)
}

/// Deletes several records of one kind in one change.
pub fn delete_many(plan: &Plan, ids: &mut IdGenerator, kind: Kind, records: &[Uid]) -> Change {
    let kind_word = Phrase::kind(kind.code());
    let label = Phrase::new("change-delete-many").with("count", records.len()).with("kind", kind_word);
    let doomed: Vec<(Kind, Uid)> = records.iter().map(|id| (kind, *id)).collect();
    delete_labelled(plan, ids, &doomed, label)
}

fn delete_labelled(plan: &Plan, ids: &mut IdGenerator, doomed: &[(Kind, Uid)], label: Phrase) -> Change {
    let doomed = with_owned(plan, doomed);
    rewrite(plan, ids, label, |draft| {
        for (kind, id) in &doomed {
            draft.remove(*kind, *id);
        }
        clear_links_to(draft, &doomed);
    })
}

/// The records and everything they own, however deep; a circle of owners ends where it began.
pub(super) fn with_owned(plan: &Plan, doomed: &[(Kind, Uid)]) -> BTreeSet<(Kind, Uid)> {
    let mut owned: BTreeMap<(Kind, Uid), Vec<(Kind, Uid)>> = BTreeMap::new();
    for kind in
        Kind::ALL.iter().filter(|kind| kind.fields().iter().any(|info| matches!(info.shape, Shape::Owner(_))))
    {
        plan.for_each_record(*kind, &mut |record| {
            for (_, _, owner) in links_of(record, true) {
                owned.entry(owner).or_default().push((*kind, record.id()));
            }
        });
    }
    let mut all = BTreeSet::new();
    let mut waiting: Vec<(Kind, Uid)> = doomed.to_vec();
    while let Some(record) = waiting.pop() {
        if all.insert(record) {
            waiting.extend(owned.get(&record).into_iter().flatten());
        }
    }
    all
}

/// Clears what points to the doomed. Where the second of a pair goes, the first stays in the set by itself.
fn clear_links_to(draft: &mut Draft<'_>, doomed: &BTreeSet<(Kind, Uid)>) {
    for kind in Kind::ALL {
        let mut dangling: Vec<(Address, Value)> = Vec::new();
        draft
            .plan()
            .for_each_record(*kind, &mut |record| collect_cleared_links(record, doomed, &mut dangling));
        write_cleared(draft, dangling);
    }
}

fn clear_links_from(draft: &mut Draft<'_>, (kind, id): (Kind, Uid), doomed: &BTreeSet<(Kind, Uid)>) {
    let mut dangling: Vec<(Address, Value)> = Vec::new();
    if let Some(record) = draft.plan().record(kind, id) {
        collect_cleared_links(record, doomed, &mut dangling);
    }
    write_cleared(draft, dangling);
}

/// What stands in the place of a record's links to the doomed once they are cleared.
fn collect_cleared_links(
    record: &dyn AnyRecord,
    doomed: &BTreeSet<(Kind, Uid)>,
    dangling: &mut Vec<(Address, Value)>,
) {
    let kind = record.kind();
    let at = |field, key| Address { kind, id: record.id(), field, key };
    for (field, key, target) in links_of(record, false) {
        if !doomed.contains(&target) {
            continue;
        }
        dangling.push((at(field, key), Value::Nothing));
        if let (Some(Shape::Pairs(to, _)), Key::Pair(first, Some(_))) = (shape_of(kind, field), key)
            && !doomed.contains(&(to, first))
        {
            dangling.push((at(field, Key::Pair(first, None)), Value::Yes));
        }
    }
}

fn write_cleared(draft: &mut Draft<'_>, dangling: Vec<(Address, Value)>) {
    for (at, value) in dangling {
        let cleared = draft.write(at, value);
        debug_assert!(cleared.is_ok(), "what is cleared was there");
    }
}

fn shape_of(kind: Kind, field: u8) -> Option<Shape> {
    kind.info(field).map(|info| info.shape)
}

/// Clears the links of a record to records that are not there, as deleting those would have done.
pub fn clear_dangling_links(plan: &Plan, ids: &mut IdGenerator, kind: Kind, id: Uid) -> Change {
    let targets = plan.record(kind, id).map_or_else(Vec::new, |record| links_of(record, false));
    let missing = |(kind, id): &(Kind, Uid)| plan.record(*kind, *id).is_none();
    let missing = targets.into_iter().map(|(_, _, target)| target).filter(missing).collect();
    rewrite(plan, ids, Phrase::new("mend-clear-link"), |draft| clear_links_from(draft, (kind, id), &missing))
}

/// Every link of a record, as field, key and target; those to its owner alone, or all.
pub fn links_of(record: &dyn AnyRecord, owners_only: bool) -> Vec<(u8, Key, (Kind, Uid))> {
    let mut links = Vec::new();
    for (field, info) in (0..record.kind().field_count()).zip(record.kind().fields()) {
        if !can_link(info.shape) || (owners_only && !matches!(info.shape, Shape::Owner(_))) {
            continue;
        }
        record.facts(field, &mut |key, value| {
            links.extend(
                link_targets(info.shape, key, &value)
                    .into_iter()
                    .flatten()
                    .map(|target| (field, key, target)),
            );
        });
    }
    links
}

/// Whether facts of this shape can point to records: most cannot, and need not be looked at.
fn can_link(shape: Shape) -> bool {
    use Shape::{AnyLinks, ByRecord, Link, Links, Owner, Pairs, Tally};
    matches!(shape, Link(_) | Owner(_) | Links(_) | ByRecord(..) | AnyLinks | Tally | Pairs(..))
}

/// The records that one fact points to.
pub(crate) fn link_targets(shape: Shape, key: Key, value: &Value) -> [Option<(Kind, Uid)>; 2] {
    match (shape, key, value) {
        (Shape::Link(to) | Shape::Owner(to), _, Value::Record(id)) => [Some((to, *id)), None],
        (Shape::Links(to) | Shape::ByRecord(to, _), Key::Record(id), _)
        | (Shape::AnyLinks, Key::Any(to, id), _)
        | (Shape::Tally, Key::Vote(_, Some((to, id))), _) => [Some((to, id)), None],
        (Shape::Pairs(to, second), Key::Pair(a, b), _) => [Some((to, a)), b.map(|b| (second, b))],
        _ => [None, None],
    }
}
