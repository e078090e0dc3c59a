//! Links between records: making one, taking it away, and leading all links of one record to another.

use super::delete::links_of;
use super::owners::owner_fields;
use crate::edit::{Change, Draft};
use crate::model::{Address, AnyRecord, Key, Kind, Plan, Shape, Uid, Value};
use crate::text::Phrase;

/// A record of any kind.
pub type RecordKey = (Kind, Uid);

/// Links one record to another, in the first field that has room for it; empty where no field has.
pub fn link(plan: &Plan, from: RecordKey, to: RecordKey) -> Change {
    let change = Change::new(Phrase::new("change-link").with("kind", Phrase::kind(to.0.code())));
    let Some(record) = plan.record(from.0, from.1) else { return change };
    match slot_for_link(record, to) {
        Some((field, key, value)) => {
            let at = Address { kind: from.0, id: from.1, field, key };
            change.with_edit(plan, at, value)
        }
        None => change,
    }
}

/// Takes every link of one record to another away.
pub fn unlink(plan: &Plan, from: RecordKey, to: RecordKey) -> Change {
    let change = Change::new(Phrase::new("change-unlink").with("kind", Phrase::kind(to.0.code())));
    let Some(record) = plan.record(from.0, from.1) else { return change };
    links_of(record, false).into_iter().filter(|(_, _, target)| *target == to).fold(
        change,
        |change, (field, key, _)| {
            let at = Address { kind: from.0, id: from.1, field, key };
            change.with_edit(plan, at, Value::Nothing)
        },
    )
}

/// Where a record can name another: a set first, then a field of one record that is still empty.
pub(super) fn slot_for_link(record: &dyn AnyRecord, (to, id): RecordKey) -> Option<(u8, Key, Value)> {
    let fields = || (0..record.kind().field_count()).zip(record.kind().fields());
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
    set.or_else(single).or_else(any)
}

/// Leads every link to one record to another instead; a record never comes to point to itself.
///
/// Where the other is of another kind, the link goes to a field of its record that can hold it; where there is none,
/// it is cleared.
pub(super) fn redirect_links(draft: &mut Draft<'_>, from: RecordKey, to: RecordKey) {
    let mut cleared: Vec<Address> = Vec::new();
    let mut written: Vec<(Address, Value)> = Vec::new();
    for kind in Kind::ALL {
        draft.plan().for_each_record(*kind, &mut |record| {
            let here = (*kind, record.id());
            for (field, key, target) in links_of(record, false) {
                if target != from {
                    continue;
                }
                cleared.push(Address { kind: here.0, id: here.1, field, key });
                if here != to
                    && let Some((field, key, value)) = redirected_fact(record, (field, key), from, to)
                {
                    written.push((Address { kind: here.0, id: here.1, field, key }, value));
                }
            }
        });
    }
    for at in cleared {
        write_fact(draft, at, Value::Nothing);
    }
    for (at, value) in written {
        let stands = draft.plan().read(at);
        match (stands, value) {
            (Value::Nothing, value) => write_fact(draft, at, value),
            (Value::Number(here), Value::Number(there)) => {
                write_fact(draft, at, Value::Number(here.saturating_add(there)));
            }
            _ => {}
        }
    }
}

/// What a fact that names one record becomes when it names another.
fn redirected_fact(
    record: &dyn AnyRecord,
    (field, key): (u8, Key),
    from: RecordKey,
    to: RecordKey,
) -> Option<(u8, Key, Value)> {
    let value = record.read(field, key);
    let same_kind = from.0 == to.0;
    match (record.kind().info(field)?.shape, key) {
        (Shape::AnyLinks, _) => Some((field, Key::Any(to.0, to.1), Value::Yes)),
        (Shape::Tally, Key::Vote(table, _)) => Some((field, Key::Vote(table, Some(to)), value)),
        (Shape::Pairs(first_kind, second_kind), Key::Pair(first, second)) => {
            // A record of another kind may have the same id: it is meant only where its kind stands.
            let is_first = from == (first_kind, first);
            if is_first && !same_kind {
                return slot_for_link(record, to);
            }
            let second = match second {
                Some(second) if from == (second_kind, second) => same_kind.then_some(to.1),
                second => second,
            };
            let first = if is_first { to.1 } else { first };
            Some((field, Key::Pair(first, second), Value::Yes))
        }
        (Shape::Links(_) | Shape::ByRecord(..), _) if same_kind => Some((field, Key::Record(to.1), value)),
        (Shape::Link(_) | Shape::Owner(_), _) if same_kind => Some((field, key, Value::Record(to.1))),
        _ => slot_for_link(record, to),
    }
}

/// Puts a fact in its place; what does not fit there changes nothing, which debug builds notice.
pub(super) fn write_fact(draft: &mut Draft<'_>, at: Address, value: Value) {
    let written = draft.write(at, value);
    debug_assert!(written.is_ok(), "{at:?}: {written:?}");
}

/// Whether one record stands below another, however deep; a circle ends where it began.
pub(super) fn is_below(plan: &Plan, (kind, id): RecordKey, above: Uid) -> bool {
    let mut seen = Vec::new();
    let mut here = id;
    while let Some(owner) = owner_fields(kind, kind).find_map(|field| owner_of(plan, (kind, here), field)) {
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
