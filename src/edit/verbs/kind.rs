//! A record becomes one of another kind: its id, text, links and origin stay.

use super::facts::{copyable_facts, write_fact};
use super::join::add_note;
use super::links::{owner_of, redirect_links, slot_for_link};
use super::siblings::{order_keys_after, set_order_key};
use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, IdGenerator, Key, Kind, Plan, RecordFact, RecordKey, Shape, Uid, Value};
use crate::text::{Phrase, Words};

/// Makes a record one of another kind, at the end of that kind; returns its id too, which stays the same unless a
/// record of that kind already has it.
///
/// What the other kind has no field for goes to the internal note. Its sub-points go to the record above it.
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
        // Before anything else: the sub-points need the parent that this record still has.
        lift_children(draft, from);
        let order = order_keys_after(draft, to, None, 1).into_iter().next().unwrap_or_default();
        if draft.add_with_id(to, id) {
            set_order_key(draft, to, id, &order);
        } else {
            made = draft.add_with_order(to, &order);
        }
        let facts = draft.plan().record(kind, id).map(copyable_facts).unwrap_or_default();
        let mut lost = Change::default();
        for fact in facts {
            if !carry_fact(draft, kind, &fact, (to, made)) {
                lost.replace(fact.at(from), Value::Nothing, fact.value);
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
    if let Some(field) = kind.parent_field() {
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

/// Copies a fact to the field of the same name and shape, or a link to a field that can hold it.
fn carry_fact(draft: &mut Draft<'_>, kind: Kind, fact: &RecordFact, to: RecordKey) -> bool {
    let Some(info) = kind.info(fact.field) else { return false };
    let fits = |field: &u8| to.0.info(*field).is_some_and(|other| other.shape == info.shape);
    if let Some(field) = to.0.field(info.name).filter(fits) {
        write_fact(draft, Address { kind: to.0, id: to.1, field, key: fact.key }, fact.value.clone());
        return true;
    }
    let Some(target) = single_target(info.shape, fact.key, &fact.value) else { return false };
    let slot = draft.plan().record(to.0, to.1).and_then(|record| slot_for_link(record, target));
    let Some(slot) = slot else { return false };
    write_fact(draft, slot.at(to), slot.value);
    true
}

/// The record that a fact names, where it names just one.
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
