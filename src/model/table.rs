//! The records of one kind, by id, and what tables of all kinds can do.
//!
//! The kinds are declared in `kind`.

use super::Uid;
use super::record::{AnyRecord, Record};
use super::shared_map::SharedMap;
use super::value::{Key, Misfit, Value};
use std::sync::Arc;

/// The records of one kind, by id. A copy shares them all until one of the two is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T>(pub(super) SharedMap<Uid, Arc<T>>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(SharedMap::default())
    }
}

impl<T: Record> Table<T> {
    /// The record of an id.
    pub fn get(&self, id: Uid) -> Option<&T> {
        self.0.get(&id).map(AsRef::as_ref)
    }

    /// The record of an id, shared.
    pub fn shared(&self, id: Uid) -> Option<&Arc<T>> {
        self.0.get(&id)
    }

    /// All records, by ascending id. How people order them is `analysis::outline`.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter().map(|(_, record)| record.as_ref())
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    /// Whether two tables share all their records.
    pub(super) fn is_shared_with(&self, other: &Self) -> bool {
        self.0.is_same(&other.0)
    }

    /// All records in the order their keys give, ties by id. Sorts: do it once a change.
    pub fn in_order(&self) -> Vec<&T> {
        let mut ranked: Vec<(u128, &T)> =
            self.iter().map(|record| (record.order().sort_prefix(), record)).collect();
        ranked.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.order().cmp(b.1.order())));
        ranked.into_iter().map(|(_, record)| record).collect()
    }
}

/// What tables of all kinds can do, whatever they hold.
pub trait RecordTable {
    /// The record of an id.
    fn record(&self, id: Uid) -> Option<&dyn AnyRecord>;

    /// How many there are.
    fn count(&self) -> usize;

    /// Shows every record, by ascending id.
    fn each<'a>(&'a self, show: &mut dyn FnMut(&'a dyn AnyRecord));
}

/// What changes tables; `edit` and `store` alone use it.
pub(crate) trait RecordTableMut: RecordTable {
    /// Makes a blank record; false where there is one.
    fn create(&mut self, id: Uid) -> bool;

    /// Takes a record away with all its facts; false where there is none.
    fn remove(&mut self, id: Uid) -> bool;

    /// A blank record that belongs to no table yet.
    fn blank(&self) -> Arc<dyn AnyRecord>;

    /// Inserts a record under an id; false, and nothing done, where there is one or the record is of another kind.
    fn insert(&mut self, id: Uid, record: Arc<dyn AnyRecord>) -> bool;

    /// Writes one fact of a record that exists.
    fn write(&mut self, id: Uid, field: u8, key: Key, value: Value) -> Result<(), Misfit>;
}

impl<T: Record> RecordTable for Table<T> {
    fn record(&self, id: Uid) -> Option<&dyn AnyRecord> {
        self.get(id).map(|record| -> &dyn AnyRecord { record })
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn each<'a>(&'a self, show: &mut dyn FnMut(&'a dyn AnyRecord)) {
        self.iter().for_each(|record| show(record));
    }
}

impl<T: Record> RecordTableMut for Table<T> {
    fn create(&mut self, id: Uid) -> bool {
        // Asked first: a record that is there costs no blank one.
        self.get(id).is_none() && self.0.insert(id, Arc::new(T::blank(id)))
    }

    fn remove(&mut self, id: Uid) -> bool {
        self.0.remove(&id)
    }

    fn blank(&self) -> Arc<dyn AnyRecord> {
        Arc::new(T::blank(Uid::PLAN))
    }

    fn insert(&mut self, id: Uid, record: Arc<dyn AnyRecord>) -> bool {
        // An id that is in use and a record of another kind are refused alike: a file or a merge may name both.
        let Ok(mut record) = record.into_any().downcast::<T>() else { return false };
        if self.get(id).is_some() {
            return false;
        }
        Arc::make_mut(&mut record).identify(id);
        self.0.insert(id, record)
    }

    fn write(&mut self, id: Uid, field: u8, key: Key, value: Value) -> Result<(), Misfit> {
        // Sharing is undone only as far as needed: the pointers around this one record, and the record.
        let record = self.0.get_mut(&id).ok_or(Misfit::Field)?;
        Arc::make_mut(record).write(field, key, value)
    }
}
