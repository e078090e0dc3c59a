//! A record of the chain comes to hang elsewhere: below another one, beside a certain one of its kind.

use super::links::{RecordKey, is_below, slot_for_link, write_fact};
use super::place::{owner_of, set_key_between_neighbours, siblings};
use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, IdGenerator, Key, Plan, Shape, Uid, Value};
use crate::text::Phrase;

/// Where a record comes to hang.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TreePosition {
    /// What it hangs on so far: that link goes. Other links stay.
    pub old_parent: Option<RecordKey>,
    /// What it hangs on from now on.
    pub parent: Option<RecordKey>,
    /// Its place among its kind; `None` leaves it where it is.
    pub beside: Option<SiblingPosition>,
    /// What its new place says of it, by field.
    pub facts: Vec<(u8, Value)>,
}

/// The record of its kind that another one stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiblingPosition {
    /// Right before this one.
    Before(Uid),
    /// Right after this one.
    After(Uid),
}

/// Hangs a record elsewhere; empty where it would come to hang on itself, or on what cannot hold it.
pub fn move_in_tree(plan: &Plan, ids: &mut IdGenerator, at: RecordKey, spot: &TreePosition) -> Change {
    let label = Phrase::new("change-move").with("kind", Phrase::kind(at.0.code()));
    rewrite(plan, ids, label, |draft| draft.move_in_tree(at, spot))
}

impl Draft<'_> {
    /// Hangs a record elsewhere, as [`hang`] does.
    pub fn move_in_tree(&mut self, at: RecordKey, spot: &TreePosition) {
        let (kind, id) = at;
        if !can_move(self.plan(), at, spot.parent) {
            return;
        }
        if spot.old_parent != spot.parent {
            spot.old_parent.into_iter().for_each(|from| self.detach(at, from));
            spot.parent.into_iter().for_each(|under| self.attach(at, under));
        }
        for (field, value) in &spot.facts {
            write_fact(self, Address { kind, id, field: *field, key: Key::Whole }, value.clone());
        }
        if let Some(beside) = spot.beside {
            self.order_beside(at, beside);
        }
    }

    /// Clears the links of the chain from one record to another.
    fn detach(&mut self, (kind, id): RecordKey, from: RecordKey) {
        for (field, info) in (0..kind.field_count()).zip(kind.fields()) {
            let at = match info.shape {
                Shape::Owner(to) if to == from.0 => Address { kind, id, field, key: Key::Whole },
                Shape::Links(to) if to == from.0 => Address { kind, id, field, key: Key::Record(from.1) },
                _ => continue,
            };
            let stands = self.plan().read(at);
            if stands == Value::Yes || stands == Value::Record(from.1) {
                write_fact(self, at, Value::Nothing);
            }
        }
    }

    fn attach(&mut self, (kind, id): RecordKey, under: RecordKey) {
        let owner = kind.fields().iter().position(|info| info.shape == Shape::Owner(kind));
        let owner = owner.and_then(|at| u8::try_from(at).ok()).filter(|_| under.0 == kind);
        if let Some(field) = owner {
            write_fact(self, Address { kind, id, field, key: Key::Whole }, Value::Record(under.1));
        } else if let Some((field, key, value)) =
            self.plan().record(kind, id).and_then(|record| slot_for_link(record, under))
        {
            write_fact(self, Address { kind, id, field, key }, value);
        }
    }

    fn order_beside(&mut self, (kind, id): RecordKey, beside: SiblingPosition) {
        let mut family = siblings(self.plan(), kind, owner_of(self.plan(), kind, id));
        family.retain(|sibling| *sibling != id);
        let (neighbour, further) = match beside {
            SiblingPosition::Before(neighbour) => (neighbour, 0),
            SiblingPosition::After(neighbour) => (neighbour, 1),
        };
        let Some(at) = family.iter().position(|sibling| *sibling == neighbour) else { return };
        family.insert(at + further, id);
        set_key_between_neighbours(self, kind, &family, at + further);
    }
}

fn can_move(plan: &Plan, (kind, id): RecordKey, under: Option<RecordKey>) -> bool {
    let Some(record) = plan.record(kind, id) else { return false };
    let Some(under) = under else { return true };
    let below_itself = under == (kind, id) || (under.0 == kind && is_below(plan, under, id));
    let fits = |shape| shape == Shape::Owner(under.0) || shape == Shape::Links(under.0);
    let holds = record.kind().fields().iter().any(|info| fits(info.shape));
    !below_itself && holds && plan.record(under.0, under.1).is_some()
}
