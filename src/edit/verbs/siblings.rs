//! Order among the records of a kind: making room, and moving a record up or down.
//!
//! Siblings are the records of the same kind with the same owner.

use crate::edit::{Change, Draft, rewrite};
use crate::model::{IdGenerator, Kind, OrderKey, Plan, RecordKey, Uid, Value};
use crate::text::Phrase;

/// Which way a record moves among its siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveDirection {
    /// Towards the first.
    Up,
    /// Towards the last.
    Down,
}

/// Moves a record one place among its siblings; the change is empty at the end of the list.
pub fn move_among_siblings(
    plan: &Plan,
    ids: &mut IdGenerator,
    (kind, id): RecordKey,
    direction: MoveDirection,
) -> Change {
    let label = Phrase::new("change-move").with("kind", Phrase::kind(kind.code()));
    rewrite(plan, ids, label, |draft| {
        let mut siblings = siblings(draft.plan(), kind, owner_of(plan, kind, id));
        let Some(from) = siblings.iter().position(|sibling| *sibling == id) else { return };
        let to = match direction {
            MoveDirection::Up => from.checked_sub(1),
            MoveDirection::Down => Some(from + 1).filter(|to| *to < siblings.len()),
        };
        let Some(to) = to else { return };
        siblings.swap(from, to);
        set_key_between_neighbours(draft, kind, &siblings, to);
    })
}

/// Order keys for `count` records after one of the siblings, or at the end; renews the keys of all siblings where there
/// is no room.
pub(super) fn order_keys_after(
    draft: &mut Draft<'_>,
    kind: Kind,
    after: Option<Uid>,
    count: usize,
) -> Vec<OrderKey> {
    let owner = after.and_then(|after| owner_of(draft.plan(), kind, after));
    let family = siblings(draft.plan(), kind, owner);
    let at =
        after.and_then(|after| family.iter().position(|id| *id == after)).map_or(family.len(), |at| at + 1);
    let key =
        |at: Option<usize>| at.and_then(|at| family.get(at)).map(|id| order_key_of(draft.plan(), kind, *id));
    let (before, next) = (key(at.checked_sub(1)), key(Some(at)));
    if let Some(keys) = OrderKey::between(before.as_ref(), next.as_ref(), count) {
        return keys;
    }
    // Only siblings: renewing the keys of a kind would make every record of it a part of the change.
    let fresh = OrderKey::spread_evenly(family.len() + count);
    for (id, key) in family.iter().zip(fresh.iter().take(at).chain(fresh.iter().skip(at + count))) {
        set_order_key(draft, kind, *id, key);
    }
    fresh.into_iter().skip(at).take(count).collect()
}

/// Gives the record at a position among siblings a key between its neighbours', or renews the keys of all siblings.
pub(super) fn set_key_between_neighbours(draft: &mut Draft<'_>, kind: Kind, family: &[Uid], at: usize) {
    let key =
        |at: Option<usize>| at.and_then(|at| family.get(at)).map(|id| order_key_of(draft.plan(), kind, *id));
    let (before, next) = (key(at.checked_sub(1)), key(Some(at + 1)));
    match OrderKey::between(before.as_ref(), next.as_ref(), 1).and_then(|keys| keys.into_iter().next()) {
        Some(order) => family.get(at).into_iter().for_each(|id| set_order_key(draft, kind, *id, &order)),
        None => {
            for (id, order) in family.iter().zip(OrderKey::spread_evenly(family.len())) {
                set_order_key(draft, kind, *id, &order);
            }
        }
    }
}

pub(super) fn siblings(plan: &Plan, kind: Kind, owner: Option<Uid>) -> Vec<Uid> {
    plan.siblings(kind, owner).collect()
}

pub(super) fn owner_of(plan: &Plan, kind: Kind, id: Uid) -> Option<Uid> {
    plan.record(kind, id)?.owner()
}

fn order_key_of(plan: &Plan, kind: Kind, id: Uid) -> OrderKey {
    plan.record(kind, id).map(|record| record.order().clone()).unwrap_or_default()
}

pub(super) fn set_order_key(draft: &mut Draft<'_>, kind: Kind, id: Uid, order: &OrderKey) {
    let written = draft.write(kind.order().at(id), Value::Text(order.shared()));
    debug_assert!(written.is_ok(), "every kind has an order key");
}
