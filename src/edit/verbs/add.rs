//! Adds records at a position among the others of their kind.

use super::siblings::order_keys_after;
use crate::edit::{Change, Draft, rewrite};
use crate::model::{IdGenerator, Kind, Plan, Uid};
use crate::text::Phrase;

/// A new record after another of its kind, or at the end; returns its id too.
pub fn add_after(
    plan: &Plan,
    ids: &mut IdGenerator,
    kind: Kind,
    after: Option<Uid>,
    fill: impl FnOnce(&mut Draft<'_>, Uid),
) -> (Change, Uid) {
    let mut id = Uid::PLAN;
    let label = Phrase::new("change-add").with("kind", Phrase::kind(kind.code()));
    let change = rewrite(plan, ids, label, |draft| {
        id = draft.add_after(kind, after);
        fill(draft, id);
    });
    (change, id)
}

/// Several new records after another of their kind, or at the end, in order; returns their ids too.
pub fn add_many_after(
    plan: &Plan,
    ids: &mut IdGenerator,
    kind: Kind,
    count: usize,
    after: Option<Uid>,
    mut fill: impl FnMut(&mut Draft<'_>, usize, Uid),
) -> (Change, Vec<Uid>) {
    let mut made = Vec::with_capacity(count);
    let label = Phrase::new("change-add-many").with("count", count).with("kind", Phrase::kind(kind.code()));
    let change = rewrite(plan, ids, label, |draft| {
        // All keys at once: asked for one by one, each row would halve the space between two neighbours.
        for (at, order) in order_keys_after(draft, kind, after, count).iter().enumerate() {
            let id = draft.add_with_order(kind, order);
            fill(draft, at, id);
            made.push(id);
        }
    });
    (change, made)
}

impl Draft<'_> {
    /// A new record after another of its kind, or at the end.
    pub fn add_after(&mut self, kind: Kind, after: Option<Uid>) -> Uid {
        match (after, order_keys_after(self, kind, after, 1).first()) {
            (Some(_), Some(order)) => self.add_with_order(kind, order),
            _ => self.add(kind),
        }
    }
}
