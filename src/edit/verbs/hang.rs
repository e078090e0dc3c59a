//! A record of the chain comes to hang elsewhere: below another one, beside a certain one of its kind.

use super::links::{Any, is_below, place_for, put};
use super::place::{owner_of, place, siblings};
use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, Ids, Key, Plan, Shape, Uid, Value};
use crate::text::Phrase;

/// Where a record comes to hang.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// What it hangs on so far: that link goes. Other links stay.
    pub from: Option<Any>,
    /// What it hangs on from now on.
    pub under: Option<Any>,
    /// Its place among its kind; `None` leaves it where it is.
    pub beside: Option<Beside>,
    /// What its new place says of it, by field.
    pub says: Vec<(u8, Value)>,
}

/// The record of its kind that another one stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Right before this one.
    Before(Uid),
    /// Right after this one.
    After(Uid),
}

/// Hangs a record elsewhere; empty where it would come to hang on itself, or on what cannot hold it.
pub fn hang(plan: &Plan, ids: &mut Ids, at: Any, spot: &Spot) -> Change {
    let label = Phrase::new("change-move").with("kind", Phrase::kind(at.0.code()));
    rewrite(plan, ids, label, |draft| draft.hang(at, spot))
}

impl Draft<'_> {
    /// Hangs a record elsewhere, as [`hang`] does.
    pub fn hang(&mut self, at: Any, spot: &Spot) {
        let (kind, id) = at;
        if !may_go(self.plan(), at, spot.under) {
            return;
        }
        if spot.from != spot.under {
            spot.from.into_iter().for_each(|from| self.let_go(at, from));
            spot.under.into_iter().for_each(|under| self.hold(at, under));
        }
        for (field, value) in &spot.says {
            put(self, Address { kind, id, field: *field, key: Key::Whole }, value.clone());
        }
        if let Some(beside) = spot.beside {
            self.stand(at, beside);
        }
    }

    /// Clears the links of the chain from one record to another.
    fn let_go(&mut self, (kind, id): Any, from: Any) {
        for (field, info) in (0..kind.field_count()).zip(kind.fields()) {
            let at = match info.shape {
                Shape::Owner(to) if to == from.0 => Address { kind, id, field, key: Key::Whole },
                Shape::Links(to) if to == from.0 => Address { kind, id, field, key: Key::Record(from.1) },
                _ => continue,
            };
            let stands = self.plan().read(at);
            if stands == Value::Yes || stands == Value::Record(from.1) {
                put(self, at, Value::Nothing);
            }
        }
    }

    fn hold(&mut self, (kind, id): Any, under: Any) {
        let owner = kind.fields().iter().position(|info| info.shape == Shape::Owner(kind));
        let owner = owner.and_then(|at| u8::try_from(at).ok()).filter(|_| under.0 == kind);
        if let Some(field) = owner {
            put(self, Address { kind, id, field, key: Key::Whole }, Value::Record(under.1));
        } else if let Some((field, key, value)) =
            self.plan().record(kind, id).and_then(|record| place_for(record, under))
        {
            put(self, Address { kind, id, field, key }, value);
        }
    }

    fn stand(&mut self, (kind, id): Any, beside: Beside) {
        let mut family = siblings(self.plan(), kind, owner_of(self.plan(), kind, id));
        family.retain(|sibling| *sibling != id);
        let (neighbour, further) = match beside {
            Beside::Before(neighbour) => (neighbour, 0),
            Beside::After(neighbour) => (neighbour, 1),
        };
        let Some(at) = family.iter().position(|sibling| *sibling == neighbour) else { return };
        family.insert(at + further, id);
        place(self, kind, &family, at + further);
    }
}

fn may_go(plan: &Plan, (kind, id): Any, under: Option<Any>) -> bool {
    let Some(record) = plan.record(kind, id) else { return false };
    let Some(under) = under else { return true };
    let below_itself = under == (kind, id) || (under.0 == kind && is_below(plan, under, id));
    let fits = |shape| shape == Shape::Owner(under.0) || shape == Shape::Links(under.0);
    let holds = record.kind().fields().iter().any(|info| fits(info.shape));
    !below_itself && holds && plan.record(under.0, under.1).is_some()
}
