//! A record's level: under the preceding sibling, or next to the record that owns it.

use super::links::is_below;
use super::siblings::{order_keys_after, owner_of, set_key_between_neighbours, set_order_key, siblings};
use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, IdGenerator, Key, Kind, Plan, RecordKey, Uid, Value};
use crate::text::Phrase;

/// Which way a record's level changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelChange {
    /// Under the preceding sibling, after that one's other sub-points.
    Deeper,
    /// Next to the record that owns it, right after that one.
    Higher,
}

/// Changes a record's level; the change is empty where there is no such place, or the kind has no levels.
pub fn change_level(plan: &Plan, ids: &mut IdGenerator, (kind, id): RecordKey, level: LevelChange) -> Change {
    let label = Phrase::new("change-level").with("kind", Phrase::kind(kind.code()));
    rewrite(plan, ids, label, |draft| {
        let Some(field) = kind.parent_field() else { return };
        match level {
            LevelChange::Deeper => move_deeper(draft, kind, id, field),
            LevelChange::Higher => move_higher(draft, kind, id, field),
        }
    })
}

/// Moves a record below an owner of its kind, or to the top, and after a sibling there, or before all; the change is
/// empty where the record would be below itself.
pub fn move_to(
    plan: &Plan,
    ids: &mut IdGenerator,
    (kind, id): RecordKey,
    owner: Option<Uid>,
    after: Option<Uid>,
) -> Change {
    let label = Phrase::new("change-move").with("kind", Phrase::kind(kind.code()));
    let below_itself = owner.is_some_and(|owner| owner == id || is_below(plan, (kind, owner), id));
    let there = |other: Option<Uid>| other.is_none_or(|other| plan.record(kind, other).is_some());
    if below_itself || after == Some(id) || !there(owner) || !there(after) || plan.record(kind, id).is_none()
    {
        return Change::new(label);
    }
    rewrite(plan, ids, label, |draft| {
        if let Some(field) = kind.parent_field() {
            set_owner(draft, (kind, id), field, owner);
        }
        let mut family = siblings(draft.plan(), kind, owner_of(draft.plan(), kind, id));
        family.retain(|sibling| *sibling != id);
        let at = after
            .and_then(|after| family.iter().position(|sibling| *sibling == after))
            .map_or(0, |at| at + 1);
        family.insert(at, id);
        set_key_between_neighbours(draft, kind, &family, at);
    })
}

fn move_deeper(draft: &mut Draft<'_>, kind: Kind, id: Uid, field: u8) {
    let family = siblings(draft.plan(), kind, owner_of(draft.plan(), kind, id));
    let before = family.iter().position(|sibling| *sibling == id).and_then(|at| at.checked_sub(1));
    let Some(owner) = before.and_then(|at| family.get(at).copied()) else { return };
    // Before the owner changes: the sibling after which it goes is found among the present children.
    let last = siblings(draft.plan(), kind, Some(owner)).last().copied();
    if last.is_some() {
        order_after(draft, kind, id, last);
    }
    set_owner(draft, (kind, id), field, Some(owner));
}

fn move_higher(draft: &mut Draft<'_>, kind: Kind, id: Uid, field: u8) {
    let Some(owner) = owner_of(draft.plan(), kind, id) else { return };
    let above = owner_of(draft.plan(), kind, owner);
    order_after(draft, kind, id, Some(owner));
    set_owner(draft, (kind, id), field, above);
}

/// Gives a record an order key right after another one.
fn order_after(draft: &mut Draft<'_>, kind: Kind, id: Uid, after: Option<Uid>) {
    if let Some(order) = order_keys_after(draft, kind, after, 1).first() {
        set_order_key(draft, kind, id, order);
    }
}

fn set_owner(draft: &mut Draft<'_>, (kind, id): RecordKey, field: u8, owner: Option<Uid>) {
    let value = owner.map_or(Value::Nothing, Value::Record);
    let written = draft.write(Address { kind, id, field, key: Key::Whole }, value);
    debug_assert!(written.is_ok(), "an owner of its kind fits");
}
