//! A record becomes one of another kind: its id, text, links and origin stay.

use super::join::{add_note, copyable_facts};
use super::links::{RecordKey, owner_of, redirect_links, slot_for_link, write_fact};
use super::owners::owner_fields;
use super::place::{order_keys_after, set_order_key};
use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, IdGenerator, Key, Kind, Plan, Shape, Uid, Value};
use crate::text::{Phrase, Words};

/// Makes a record one of another kind, at the end of that kind; tells its id, which stays unless it is taken there.
///
/// What the other kind has no field for stands in the internal note. Its sub-points go to the record above it.
pub fn change_kind(
    plan: &Plan,
    ids: &mut IdGenerator,
    words: &Words,
    from: RecordKey,
    to: Kind,
) -> (Change, Uid) {
    let (kind, id) = from;
    let [old, new] = [kind, to].map(|kind| Phrase::kind(kind.code()));
    let label = Phrase::new("change-kind").with("from", old).with("to", new);
    let mut made = id;
    if kind == to || kind == Kind::Plan || to == Kind::Plan || plan.record(kind, id).is_none() {
        return (Change::new(label), id);
    }
    let change = rewrite(plan, ids, label, |draft| {
        lift_children(draft, from);
        let order = order_keys_after(draft, to, None, 1).into_iter().next().unwrap_or_default();
        if draft.add_with_id(to, id) {
            set_order_key(draft, to, id, &order);
        } else {
            made = draft.add_with_order(to, &order);
        }
        let facts = draft.plan().record(kind, id).map(copyable_facts).unwrap_or_default();
        let mut lost = Change::default();
        for (field, key, value) in facts {
            if !carry_fact(draft, (kind, field), (to, made), (key, &value)) {
                lost.replace(Address { kind, id, field, key }, Value::Nothing, value);
            }
        }
        add_note(draft, words, (to, made), &lost);
        redirect_links(draft, from, (to, made));
        draft.remove(kind, id);
    });
    (change, made)
}

/// Gives the sub-points of a record to the one above it.
fn lift_children(draft: &mut Draft<'_>, (kind, id): RecordKey) {
    for field in owner_fields(kind, kind) {
        let above = owner_of(draft.plan(), (kind, id), field).filter(|above| *above != id);
        let mut children = Vec::new();
        draft.plan().for_each_record(kind, &mut |record| {
            if record.read(field, Key::Whole) == Value::Record(id) && Some(record.id()) != above {
                children.push(record.id());
            }
        });
        for child in children {
            let owner = above.map_or(Value::Nothing, Value::Record);
            write_fact(draft, Address { kind, id: child, field, key: Key::Whole }, owner);
        }
    }
}

/// Takes a fact over: to the field of the same name and shape, or a link to a field that can hold it.
fn carry_fact(
    draft: &mut Draft<'_>,
    (kind, field): (Kind, u8),
    to: RecordKey,
    (key, value): (Key, &Value),
) -> bool {
    let Some(info) = kind.info(field) else { return false };
    let same =
        to.0.field(info.name)
            .filter(|field| to.0.info(*field).is_some_and(|other| other.shape == info.shape));
    if let Some(field) = same {
        write_fact(draft, Address { kind: to.0, id: to.1, field, key }, value.clone());
        return true;
    }
    let Some(target) = single_target(info.shape, key, value) else { return false };
    let place = draft.plan().record(to.0, to.1).and_then(|record| slot_for_link(record, target));
    let Some((field, key, value)) = place else { return false };
    write_fact(draft, Address { kind: to.0, id: to.1, field, key }, value);
    true
}

/// The one record that a fact names.
fn single_target(shape: Shape, key: Key, value: &Value) -> Option<RecordKey> {
    match (shape, key, value) {
        (Shape::Link(kind) | Shape::Owner(kind), _, Value::Record(id)) => Some((kind, *id)),
        (Shape::Links(kind), Key::Record(id), _) | (Shape::Pairs(kind, _), Key::Pair(id, None), _) => {
            Some((kind, id))
        }
        (Shape::AnyLinks, Key::Any(kind, id), _) => Some((kind, id)),
        _ => None,
    }
}
