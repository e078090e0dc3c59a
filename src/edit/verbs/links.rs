//! Links between records: making one, removing it, and redirecting all links of one record to another.

use super::facts::write_fact;
use crate::edit::{Change, Draft};
use crate::model::{Address, AnyRecord, Key, Plan, RecordFact, RecordKey, RecordLink, Shape, Uid, Value};
use crate::text::Phrase;

/// Links one record to another, in the first field that has room for it; empty where no field has.
pub fn link(plan: &Plan, from: RecordKey, to: RecordKey) -> Change {
    let change = Change::new(Phrase::new("change-link").with("kind", Phrase::kind(to.0.code())));
    let slot = plan.record(from.0, from.1).and_then(|record| slot_for_link(record, to));
    match slot {
        Some(fact) => change.with_edit(plan, fact.at(from), fact.value),
        None => change,
    }
}

/// Removes every link of one record to another.
pub fn unlink(plan: &Plan, from: RecordKey, to: RecordKey) -> Change {
    let change = Change::new(Phrase::new("change-unlink").with("kind", Phrase::kind(to.0.code())));
    let Some(record) = plan.record(from.0, from.1) else { return change };
    record.links().into_iter().filter(|link| link.target == to).fold(change, |change, link| {
        let at = Address { kind: from.0, id: from.1, field: link.field, key: link.key };
        change.with_edit(plan, at, Value::Nothing)
    })
}

/// Where a record can name another: a set first, then a field of one record that is still empty.
pub(super) fn slot_for_link(record: &dyn AnyRecord, (to, id): RecordKey) -> Option<RecordFact> {
    let fields = || record.kind().indexed_fields();
    let set = fields().find_map(|(field, info)| match info.shape {
        Shape::Links(kind) if kind == to => Some((field, Key::Record(id), Value::Yes)),
        Shape::Pairs(kind, _) if kind == to => Some((field, Key::Pair(id, None), Value::Yes)),
        _ => None,
    });
    let single = || {
        let fits = |shape| shape == Shape::Link(to) || shape == Shape::Owner(to);
        let mut empty = fields().filter(|(field, _)| record.read(*field, Key::Whole).is_nothing());
        empty.find(|(_, info)| fits(info.shape)).map(|(field, _)| (field, Key::Whole, Value::Record(id)))
    };
    let any = || {
        let any = fields().find(|(_, info)| info.shape == Shape::AnyLinks);
        any.map(|(field, _)| (field, Key::Any(to, id), Value::Yes))
    };
    let slot = set.or_else(single).or_else(any);
    slot.map(|(field, key, value)| RecordFact { field, key, value })
}

/// Redirects every link to one record to another; never creates a link from a record to itself.
///
/// Where the other is of another kind, the link goes to a field of its record that can hold it; where there is none,
/// it is cleared.
pub(super) fn redirect_links(draft: &mut Draft<'_>, from: RecordKey, to: RecordKey) {
    let mut cleared: Vec<Address> = Vec::new();
    let mut written: Vec<(Address, Value)> = Vec::new();
    for here in draft.plan().links_to(from) {
        let Some(record) = draft.plan().record(here.0, here.1) else { continue };
        for link in record.links().into_iter().filter(|link| link.target == from) {
            cleared.push(Address { kind: here.0, id: here.1, field: link.field, key: link.key });
            if here != to
                && let Some(fact) = redirected_fact(record, link, to)
            {
                written.push((fact.at(here), fact.value));
            }
        }
    }
    // All old links first: a single link has the same address before and after, and would clear what was just written.
    for at in cleared {
        write_fact(draft, at, Value::Nothing);
    }
    for (at, value) in written {
        match (draft.plan().read(at), value) {
            (Value::Nothing, value) => write_fact(draft, at, value),
            // Votes for both records are votes for the one that stays.
            (Value::Number(here), Value::Number(there)) => {
                write_fact(draft, at, Value::Number(here.saturating_add(there)));
            }
            _ => {}
        }
    }
}

/// The fact that replaces a link when it names another record.
fn redirected_fact(record: &dyn AnyRecord, link: RecordLink, to: RecordKey) -> Option<RecordFact> {
    let RecordLink { field, key, target: from } = link;
    let value = record.read(field, key);
    let same_kind = from.0 == to.0;
    let (key, value) = match (record.kind().info(field)?.shape, key) {
        (Shape::AnyLinks, _) => (Key::Any(to.0, to.1), Value::Yes),
        (Shape::Tally, Key::Vote(vote)) => (Key::Vote(vote.with_option(Some(to))), value),
        (Shape::Pairs(first_kind, second_kind), Key::Pair(first, second)) => {
            // A record of another kind may have the same id: the link is to it only where the field links to its kind.
            let is_first = from == (first_kind, first);
            if is_first && !same_kind {
                return slot_for_link(record, to);
            }
            let second = match second {
                Some(second) if from == (second_kind, second) => same_kind.then_some(to.1),
                second => second,
            };
            let first = if is_first { to.1 } else { first };
            (Key::Pair(first, second), Value::Yes)
        }
        (Shape::Links(_) | Shape::ByRecord(..), _) if same_kind => (Key::Record(to.1), value),
        (Shape::Link(_) | Shape::Owner(_), _) if same_kind => (key, Value::Record(to.1)),
        _ => return slot_for_link(record, to),
    };
    Some(RecordFact { field, key, value })
}

/// Whether one record is below another, at any depth; a circle of owners ends the search.
pub(super) fn is_below(plan: &Plan, (kind, id): RecordKey, above: Uid) -> bool {
    let mut seen = Vec::new();
    let mut here = id;
    let parent = |id: Uid| kind.parent_field().and_then(|field| owner_of(plan, (kind, id), field));
    while let Some(owner) = parent(here) {
        if owner == above {
            return true;
        }
        if seen.contains(&owner) {
            return false;
        }
        seen.push(owner);
        here = owner;
    }
    false
}

/// The owner that a field names.
pub(super) fn owner_of(plan: &Plan, (kind, id): RecordKey, field: u8) -> Option<Uid> {
    match plan.read(Address { kind, id, field, key: Key::Whole }) {
        Value::Record(owner) => Some(owner),
        _ => None,
    }
}
