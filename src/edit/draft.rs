//! A plan being rewritten: the only way to mutate one, and the result is a change.

use super::change::Change;
use crate::model::{
    Address, AnyRecord, Field, IdGenerator, Key, Kind, Misfit, OrderKey, Plan, Shaped, Uid, Value,
};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// A copy of a plan that may be rewritten freely.
#[derive(Debug)]
pub struct Draft<'a> {
    plan: Plan,
    ids: &'a mut IdGenerator,
    /// The last order key of each kind that has been added to, so that many additions stay cheap.
    last_keys: BTreeMap<Kind, Option<OrderKey>>,
}

/// Rewrites a copy of a plan and returns what changed, as one change.
pub fn rewrite(
    plan: &Plan,
    ids: &mut IdGenerator,
    label: Phrase,
    rewriting: impl FnOnce(&mut Draft<'_>),
) -> Change {
    let mut draft = Draft { plan: plan.clone(), ids, last_keys: BTreeMap::new() };
    rewriting(&mut draft);
    Change::between(plan, &draft.plan, label)
}

impl Draft<'_> {
    /// The plan as rewritten so far.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// A new record at the end of its kind.
    pub fn add(&mut self, kind: Kind) -> Uid {
        let order = self.next_order_key(kind);
        self.add_with_order(kind, &order)
    }

    /// A new record at the end of its kind, under an id derived from what it is about; false, and nothing done,
    /// where there is one.
    pub fn add_last_with_id(&mut self, kind: Kind, id: Uid) -> bool {
        if self.plan.record(kind, id).is_some() {
            return false;
        }
        // Computed before the record exists: a new record has no order key and would sort last.
        let order = self.next_order_key(kind);
        let made = self.plan.create(kind, id);
        if made {
            self.set_order_key(kind, id, &order);
        }
        made
    }

    /// An order key after all others.
    fn next_order_key(&mut self, kind: Kind) -> OrderKey {
        // Looked up once for each kind: adding a thousand rows by searching for the last key each time would take a million steps.
        let last =
            self.last_keys.entry(kind).or_insert_with(|| self.plan.last_order_key(kind).cloned()).clone();
        let next = OrderKey::between(last.as_ref(), None, 1).and_then(|keys| keys.into_iter().next());
        let order = next.unwrap_or_else(|| self.renew_order_keys(kind));
        self.last_keys.insert(kind, Some(order.clone()));
        order
    }

    /// Gives all records of a kind new order keys, because there is no room after the last; returns a key after them all.
    fn renew_order_keys(&mut self, kind: Kind) -> OrderKey {
        let records: Vec<Uid> = self.plan.in_order(kind).into_iter().map(AnyRecord::id).collect();
        let mut keys = OrderKey::spread_evenly(records.len() + 1).into_iter();
        for (id, order) in records.into_iter().zip(&mut keys) {
            self.set_order_key(kind, id, &order);
        }
        keys.next().unwrap_or_default()
    }

    fn set_order_key(&mut self, kind: Kind, id: Uid, order: &OrderKey) {
        if !order.is_blank() {
            let placed = self.write(kind.order().at(id), Value::Text(order.shared()));
            debug_assert!(placed.is_ok(), "every kind has an order key");
        }
    }

    /// `count` new records at the end of their kind, in order.
    pub fn add_many(&mut self, kind: Kind, count: usize) -> Vec<Uid> {
        (0..count).map(|_| self.add(kind)).collect()
    }

    /// A new record with a given order key.
    pub fn add_with_order(&mut self, kind: Kind, order: &OrderKey) -> Uid {
        // An identity of 50 random bits may exist already. Drawing again is cheaper than making them longer.
        let id = loop {
            let id = self.ids.next_id();
            if self.plan.create(kind, id) {
                break id;
            }
        };
        self.set_order_key(kind, id, order);
        id
    }

    /// A new record under an id derived from what it is about; false, and nothing done, where there is one.
    pub fn add_with_id(&mut self, kind: Kind, id: Uid) -> bool {
        self.plan.create(kind, id)
    }

    /// Sets a field that holds one fact; a missing record is not created.
    pub fn set<S: Shaped>(&mut self, field: Field<S>, id: Uid, value: impl Into<S>) {
        let value: S = value.into();
        self.set_fact(field, id, Key::Whole, value.read(Key::Whole));
    }

    /// Sets one fact of a field; a fact that does not fit changes nothing, which debug builds notice.
    pub fn set_fact<S: Shaped>(&mut self, field: Field<S>, id: Uid, key: Key, value: Value) {
        let written = self.write(field.at_key(id, key), value);
        debug_assert!(written.is_ok(), "{field:?}: {written:?}");
    }

    /// Sets one fact at an address that is not known while compiling.
    pub fn write(&mut self, at: Address, value: Value) -> Result<(), Misfit> {
        self.plan.write(at, value.or_nothing())
    }

    /// Adds a record to a set of records.
    pub fn link<S: Shaped>(&mut self, field: Field<S>, id: Uid, to: Uid) {
        self.set_fact(field, id, Key::Record(to), Value::Yes);
    }

    /// Removes a record with all its facts; what it owns and links to it are up to the verb.
    pub fn remove(&mut self, kind: Kind, id: Uid) {
        self.plan.remove(kind, id);
    }
}
