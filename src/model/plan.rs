//! The plan: the record about itself, and a table of records for each other kind.
//!
//! Tables and their records are shared: a copy of a plan is a snapshot that costs a pointer a kind. Only `edit` and `store` change a
//! plan; everyone else reads.

use super::difference::{for_each_unshared, record_difference, table_difference};
use super::index::{IndexCell, IndexedFact, PlanIndex};
use super::kind::{Kind, kinds};
use super::record::{AnyRecord, Record as _};
use super::table::{RecordTable, RecordTableMut, Table};
use super::value::{Address, Misfit, RecordKey, Value};
use super::{EXISTS, OrderKey, Uid, records};
use std::sync::Arc;

/// Declares the plan with a table for each kind but the first, and what goes through all tables.
macro_rules! declare_plan {
    ($first:ident $first_code:literal in $first_module:ident,
     $($(#[$doc:meta])* $type:ident $code:literal $accessor:ident in $module:ident,)+) => {
        /// A complete plan. A clone is a snapshot.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Plan {
            about: Arc<records::$first_module::$first>,
            $($accessor: Table<records::$module::$type>,)+
            /// Made when it is first needed.
            index: IndexCell,
        }

        impl Default for Plan {
            fn default() -> Self {
                Self {
                    about: Arc::new(records::$first_module::$first::blank(Uid::PLAN)),
                    $($accessor: Table::default(),)+
                    index: IndexCell::default(),
                }
            }
        }

        impl Plan {
            $($(#[$doc])*
            pub const fn $accessor(&self) -> &Table<records::$module::$type> {
                &self.$accessor
            })+

            /// The table of a kind; the plan's own record has none.
            fn table(&self, kind: Kind) -> Option<&dyn RecordTable> {
                match kind {
                    Kind::$first => None,
                    $(Kind::$type => Some(&self.$accessor),)+
                }
            }

            fn table_mut(&mut self, kind: Kind) -> Option<&mut dyn RecordTableMut> {
                match kind {
                    Kind::$first => None,
                    $(Kind::$type => Some(&mut self.$accessor),)+
                }
            }

            fn tables_difference(&self, side: &Self, note: &mut dyn FnMut(Address, Value, Value)) {
                $(table_difference(&self.$accessor, &side.$accessor, note);)+
            }

            /// Whether two plans share all records of a kind; those are the same in both then.
            pub fn shares_records(&self, side: &Self, kind: Kind) -> bool {
                match kind {
                    Kind::$first => Arc::ptr_eq(&self.about, &side.about),
                    $(Kind::$type => self.$accessor.is_shared_with(&side.$accessor),)+
                }
            }

            fn tables_unshared(&self, side: &Self, note: &mut dyn FnMut(Kind, Uid)) {
                $(for_each_unshared(&self.$accessor, &side.$accessor, |id, _, _| note(Kind::$type, id));)+
            }
        }
    };
}

kinds!(declare_plan);

impl Plan {
    /// The record about the plan itself.
    pub fn about(&self) -> &records::plan::Plan {
        &self.about
    }

    /// The record of a kind and id.
    pub fn record(&self, kind: Kind, id: Uid) -> Option<&dyn AnyRecord> {
        match self.table(kind) {
            Some(table) => table.record(id),
            // The plan's own record is in no table: there is exactly one, and it can be neither added nor removed.
            None if id == Uid::PLAN => Some(self.about.as_ref()),
            None => None,
        }
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.table(kind).map_or(1, RecordTable::count)
    }

    /// Shows every record of a kind, by ascending id.
    pub fn for_each_record<'a>(&'a self, kind: Kind, show: &mut dyn FnMut(&'a dyn AnyRecord)) {
        match self.table(kind) {
            Some(table) => table.each(show),
            None => show(self.about.as_ref()),
        }
    }

    /// The records of a kind in the order their keys give, ties by id. Sorts: do it once a change.
    pub fn in_order(&self, kind: Kind) -> Vec<&dyn AnyRecord> {
        self.in_order_with(kind, |record| record).collect()
    }

    /// The same, with what a function reads of each record; records are visited by ascending id, their order in memory.
    pub fn in_order_with<'a, T>(
        &'a self,
        kind: Kind,
        take: impl Fn(&'a dyn AnyRecord) -> T,
    ) -> impl Iterator<Item = T> {
        let mut ranked: Vec<(u128, &OrderKey, T)> = Vec::with_capacity(self.count(kind));
        self.for_each_record(kind, &mut |record| {
            let order = record.order();
            ranked.push((order.sort_prefix(), order, take(record)));
        });
        // Numbers first, keys only where the numbers are equal, see `sort_prefix`. The sort is stable and records come by
        // ascending id, so that equal keys are in the order of ids.
        ranked.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(b.1)));
        ranked.into_iter().map(|(_, _, taken)| taken)
    }

    /// The fact at an address.
    pub fn read(&self, at: Address) -> Value {
        self.record(at.kind, at.id).map_or(Value::Nothing, |record| record.read(at.field, at.key))
    }

    /// Reports every fact in which two plans differ, with the value here and the value there, by kind, id, field, key.
    pub fn difference(&self, side: &Self, note: &mut dyn FnMut(Address, Value, Value)) {
        if !Arc::ptr_eq(&self.about, &side.about) {
            // The record of the plan itself is outside the tables, under an id that no other record has.
            let (old, new): (&dyn AnyRecord, &dyn AnyRecord) = (&*self.about, &*side.about);
            record_difference(Kind::Plan, Uid::PLAN, Some(old), Some(new), note);
        }
        self.tables_difference(side, note);
    }

    /// Reports every record that two plans do not share; those that they share are the same in both.
    pub fn unshared_records(&self, side: &Self, note: &mut dyn FnMut(Kind, Uid)) {
        if !Arc::ptr_eq(&self.about, &side.about) {
            note(Kind::Plan, Uid::PLAN);
        }
        self.tables_unshared(side, note);
    }

    /// The records that link to one, by kind and id; also those that it owns.
    pub fn links_to(&self, target: RecordKey) -> impl Iterator<Item = RecordKey> + use<'_> {
        self.index().links_to(target)
    }

    /// The records of a kind with an owner, in order.
    pub fn siblings(&self, kind: Kind, owner: Option<Uid>) -> impl Iterator<Item = Uid> + use<'_> {
        self.index().siblings(kind, owner)
    }

    /// The last order key of a kind.
    pub fn last_order_key(&self, kind: Kind) -> Option<&OrderKey> {
        self.index().last_order_key(kind)
    }

    /// Makes what [`Plan::links_to`] and [`Plan::siblings`] look in, which visits every record: copies and later states
    /// of the plan have it then.
    pub fn prepare_index(&self) {
        self.index();
    }

    fn index(&self) -> &PlanIndex {
        self.index.get_or_make(|note| {
            for kind in Kind::ALL {
                self.for_each_record(*kind, note);
            }
        })
    }

    /// Makes a blank record; false where there is one already.
    pub(crate) fn create(&mut self, kind: Kind, id: Uid) -> bool {
        let is_new = self.table_mut(kind).is_some_and(|table| table.create(id));
        if is_new {
            self.update_index((kind, id), PlanIndex::add);
        }
        is_new
    }

    /// A blank record of a kind that belongs to no table yet.
    pub(crate) fn blank(&mut self, kind: Kind) -> Arc<dyn AnyRecord> {
        match self.table_mut(kind) {
            Some(table) => table.blank(),
            None => Arc::new(records::plan::Plan::blank(Uid::PLAN)),
        }
    }

    /// Inserts a record under an id; false, and nothing done, where there is one already. The plan's own
    /// record is replaced.
    pub(crate) fn insert(&mut self, kind: Kind, id: Uid, record: Arc<dyn AnyRecord>) -> bool {
        let Some(table) = self.table_mut(kind) else {
            return record.into_any().downcast::<records::plan::Plan>().is_ok_and(|record| {
                self.update_index((kind, Uid::PLAN), PlanIndex::remove);
                self.about = record;
                // The record may have been read under any id: the plan's own has one fixed id.
                Arc::make_mut(&mut self.about).identify(Uid::PLAN);
                self.update_index((kind, Uid::PLAN), PlanIndex::add);
                true
            });
        };
        let is_new = table.insert(id, record);
        if is_new {
            self.update_index((kind, id), PlanIndex::add);
        }
        is_new
    }

    /// Takes a record away with all its facts; false where there is none, and for the plan's own.
    pub(crate) fn remove(&mut self, kind: Kind, id: Uid) -> bool {
        if self.table(kind).is_none() {
            return false;
        }
        self.update_index((kind, id), PlanIndex::remove);
        self.table_mut(kind).is_some_and(|table| table.remove(id))
    }

    /// Writes one fact; creating and removing records are acts of their own.
    pub(crate) fn write(&mut self, at: Address, value: Value) -> Result<(), Misfit> {
        // Existence is not written like a fact: creating and removing also touch all other facts of the record.
        if at.field == EXISTS {
            return Err(Misfit::Field);
        }
        let record = self.record(at.kind, at.id).filter(|_| self.index.is_ready());
        let indexed = record.and_then(|record| IndexedFact::before(record, at));
        let Some(indexed) = indexed else { return self.write_fact(at, value) };
        self.write_fact(at, value.clone())?;
        self.update_index((at.kind, at.id), |index, record| indexed.update(index, record, &value));
        Ok(())
    }

    fn write_fact(&mut self, at: Address, value: Value) -> Result<(), Misfit> {
        match self.table_mut(at.kind) {
            Some(table) => table.write(at.id, at.field, at.key, value),
            None if at.id == Uid::PLAN => Arc::make_mut(&mut self.about).write(at.field, at.key, value),
            None => Err(Misfit::Field),
        }
    }

    /// Brings the index up to date where there is one; without, it is made from the tables when it is needed.
    fn update_index(&mut self, (kind, id): RecordKey, act: impl FnOnce(&mut PlanIndex, &dyn AnyRecord)) {
        // Taken out meanwhile: the record is part of the plan too.
        let Some(mut index) = self.index.extract() else { return };
        if let Some(record) = self.record(kind, id) {
            act(&mut index, record);
        }
        self.index = index.into();
    }
}
