//! The plan: tables of records by id, and `plan!`, which lists the kinds.
//!
//! Records are shared: a copy of a plan is a snapshot that costs a pointer a record. Only `edit` and `store` change a
//! plan; everyone else reads.

use super::record::{AnyRecord, FieldInfo, Record};
use super::value::{Address, Key, Misfit, Value};
use super::{EXISTS, Uid, records};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

/// The records of one kind, by id.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T>(BTreeMap<Uid, Arc<T>>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
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
        self.0.values().map(AsRef::as_ref)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All records in the order their keys give, ties by id. Sorts: do it once a change.
    pub fn in_order(&self) -> Vec<&T> {
        let mut records: Vec<&T> = self.iter().collect();
        records.sort_by(|a, b| a.order().cmp(b.order()));
        records
    }
}

/// What tables of all kinds can do, whatever they hold.
pub trait Rows {
    /// The record of an id.
    fn record(&self, id: Uid) -> Option<&dyn AnyRecord>;

    /// How many there are.
    fn count(&self) -> usize;

    /// Shows every record, by ascending id.
    fn each<'a>(&'a self, show: &mut dyn FnMut(&'a dyn AnyRecord));
}

/// What changes tables; `edit` and `store` alone use it.
pub(crate) trait RowsMut: Rows {
    /// Makes a blank record; false where there is one.
    fn create(&mut self, id: Uid) -> bool;

    /// Takes a record away with all its facts; false where there is none.
    fn remove(&mut self, id: Uid) -> bool;

    /// A blank record that belongs to no table yet.
    fn blank(&self) -> Arc<dyn AnyRecord>;

    /// Takes in a record under an id; false, and nothing done, where there is one or the record is of another kind.
    fn insert(&mut self, id: Uid, record: Arc<dyn AnyRecord>) -> bool;

    /// Writes one fact of a record that exists.
    fn write(&mut self, id: Uid, field: u8, key: Key, value: Value) -> Result<(), Misfit>;
}

impl<T: Record> Rows for Table<T> {
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

impl<T: Record> RowsMut for Table<T> {
    fn create(&mut self, id: Uid) -> bool {
        match self.0.entry(id) {
            Entry::Occupied(_) => false,
            Entry::Vacant(place) => {
                place.insert(Arc::new(T::blank(id)));
                true
            }
        }
    }

    fn remove(&mut self, id: Uid) -> bool {
        self.0.remove(&id).is_some()
    }

    fn blank(&self) -> Arc<dyn AnyRecord> {
        Arc::new(T::blank(Uid::PLAN))
    }

    fn insert(&mut self, id: Uid, record: Arc<dyn AnyRecord>) -> bool {
        let (Entry::Vacant(place), Ok(record)) = (self.0.entry(id), record.into_any().downcast::<T>()) else {
            return false;
        };
        Arc::make_mut(place.insert(record)).identify(id);
        true
    }

    fn write(&mut self, id: Uid, field: u8, key: Key, value: Value) -> Result<(), Misfit> {
        let record = self.0.get_mut(&id).ok_or(Misfit::Field)?;
        Arc::make_mut(record).write(field, key, value)
    }
}

/// Tells every fact in which two tables differ, with the value before and the value after, by address.
fn table_difference<T: Record>(
    base: &Table<T>,
    side: &Table<T>,
    note: &mut dyn FnMut(Address, Value, Value),
) {
    let mut before = base.0.iter().peekable();
    let mut after = side.0.iter().peekable();
    loop {
        let id = match (before.peek(), after.peek()) {
            (None, None) => return,
            (Some((id, _)), None) | (None, Some((id, _))) => **id,
            (Some((a, _)), Some((b, _))) => **(a.min(b)),
        };
        let old = before.next_if(|(i, _)| **i == id).map(|(_, record)| record);
        let new = after.next_if(|(i, _)| **i == id).map(|(_, record)| record);
        let same = matches!((old, new), (Some(old), Some(new)) if Arc::ptr_eq(old, new));
        if !same {
            let old = old.map(|record| -> &dyn AnyRecord { record.as_ref() });
            let new = new.map(|record| -> &dyn AnyRecord { record.as_ref() });
            record_difference(T::KIND, id, (old, new), note);
        }
    }
}

/// Tells every fact in which two states of one record differ; a record that is not there has no facts.
fn record_difference(
    kind: Kind,
    id: Uid,
    (old, new): (Option<&dyn AnyRecord>, Option<&dyn AnyRecord>),
    note: &mut dyn FnMut(Address, Value, Value),
) {
    if old.is_some() != new.is_some() {
        let existed = |record: Option<_>| if record.is_some() { Value::Yes } else { Value::Nothing };
        note(Address::existence(kind, id), existed(old), existed(new));
    }
    for (field, info) in (0..kind.field_count()).zip(kind.fields()).skip(1) {
        let at = |key| Address { kind, id, field, key };
        if info.shape.is_keyed() {
            keyed_difference((old, new), field, &mut |key, old, new| note(at(key), old, new));
        } else {
            let read =
                |record: Option<&dyn AnyRecord>| record.map_or(Value::Nothing, |r| r.read(field, Key::Whole));
            let (old, new) = (read(old), read(new));
            if old != new {
                note(at(Key::Whole), old, new);
            }
        }
    }
}

fn keyed_difference(
    (old, new): (Option<&dyn AnyRecord>, Option<&dyn AnyRecord>),
    field: u8,
    note: &mut dyn FnMut(Key, Value, Value),
) {
    let mut both: BTreeMap<Key, (Value, Value)> = BTreeMap::new();
    if let Some(record) = old {
        record.facts(field, &mut |key, value| both.entry(key).or_default().0 = value);
    }
    if let Some(record) = new {
        record.facts(field, &mut |key, value| both.entry(key).or_default().1 = value);
    }
    for (key, (old, new)) in both {
        if old != new {
            note(key, old, new);
        }
    }
}

/// Lists the kinds of record: `Type "saved_name" accessor`, the plan's own record first.
macro_rules! plan {
    ($first:ident $first_code:literal in $first_module:ident,
     $($(#[$doc:meta])* $type:ident $code:literal $accessor:ident in $module:ident,)+) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            /// The one record about the plan itself.
            $first,
            $($(#[$doc])* $type,)+
        }

        impl Kind {
            /// All kinds, in the order of the file.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$type),+];

            /// The name in the plan file and in JSON, singular.
            pub const fn code(self) -> &'static str {
                match self {
                    Self::$first => $first_code,
                    $(Self::$type => $code,)+
                }
            }

            /// The fields; the first stands for the record's existence and has no name.
            pub const fn fields(self) -> &'static [FieldInfo] {
                match self {
                    Self::$first => records::$first_module::$first::FIELDS,
                    $(Self::$type => records::$module::$type::FIELDS,)+
                }
            }
        }

        /// A whole plan. A clone is a snapshot.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Plan {
            about: Arc<records::$first_module::$first>,
            $($accessor: Table<records::$module::$type>,)+
        }

        impl Default for Plan {
            fn default() -> Self {
                Self {
                    about: Arc::new(records::$first_module::$first::blank(Uid::PLAN)),
                    $($accessor: Table::default(),)+
                }
            }
        }

        impl Plan {
            $($(#[$doc])*
            pub const fn $accessor(&self) -> &Table<records::$module::$type> {
                &self.$accessor
            })+

            /// The table of a kind; the plan's own record stands alone and has none.
            fn rows(&self, kind: Kind) -> Option<&dyn Rows> {
                match kind {
                    Kind::$first => None,
                    $(Kind::$type => Some(&self.$accessor),)+
                }
            }

            fn rows_mut(&mut self, kind: Kind) -> Option<&mut dyn RowsMut> {
                match kind {
                    Kind::$first => None,
                    $(Kind::$type => Some(&mut self.$accessor),)+
                }
            }

            fn tables_difference(&self, side: &Self, note: &mut dyn FnMut(Address, Value, Value)) {
                $(table_difference(&self.$accessor, &side.$accessor, note);)+
            }
        }
    };
}

plan! {
    Plan "plan" in plan,
    /// A level of effort: innsatsnivå.
    Level "level" levels in level,
    /// A group the plan is for: målgruppe.
    TargetGroup "target_group" target_groups in target_group,
    /// A unit, a body or an organisation that acts: enhet, aktør.
    Organisation "organisation" organisations in organisation,
    /// A figure or other knowledge with its source: kunnskap og tall.
    Evidence "evidence" evidence in evidence,
    /// Something that stands in the way: utfordring.
    Challenge "challenge" challenges in challenge,
    /// A wished-for state: mål.
    Goal "goal" goals in goal,
    /// A direction that lasts: strategi.
    Strategy "strategy" strategies in strategy,
    /// Something that is to be done: tiltak.
    Measure "measure" measures in measure,
    /// A gathering of the working group: samling.
    Meeting "meeting" meetings in meeting,
}

impl Kind {
    /// The kind of a name in the plan file.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// The place of the field with this saved name.
    pub fn field(self, name: &str) -> Option<u8> {
        let at = self.fields().iter().skip(1).position(|field| field.name == name)?;
        u8::try_from(at + 1).ok()
    }

    /// The same, looking from a place on first: quick for who meets the names in the order of the fields.
    pub fn field_from(self, first: u8, name: &str) -> Option<u8> {
        let first = usize::from(first.max(1));
        let fields = || self.fields().iter().enumerate();
        let found =
            fields().skip(first).chain(fields().take(first).skip(1)).find(|(_, field)| field.name == name);
        found.and_then(|(at, _)| u8::try_from(at).ok())
    }

    /// The declaration of a field.
    pub fn info(self, field: u8) -> Option<&'static FieldInfo> {
        self.fields().get(usize::from(field))
    }

    /// How many fields there are, the record's existence included.
    pub fn field_count(self) -> u8 {
        u8::try_from(self.fields().len()).unwrap_or(u8::MAX)
    }
}

impl Plan {
    /// What is said of the plan itself.
    pub fn about(&self) -> &records::plan::Plan {
        &self.about
    }

    /// The record of a kind and id.
    pub fn record(&self, kind: Kind, id: Uid) -> Option<&dyn AnyRecord> {
        match self.rows(kind) {
            Some(rows) => rows.record(id),
            None if id == Uid::PLAN => Some(self.about.as_ref()),
            None => None,
        }
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.rows(kind).map_or(1, Rows::count)
    }

    /// Shows every record of a kind, by ascending id.
    pub fn each<'a>(&'a self, kind: Kind, show: &mut dyn FnMut(&'a dyn AnyRecord)) {
        match self.rows(kind) {
            Some(rows) => rows.each(show),
            None => show(self.about.as_ref()),
        }
    }

    /// The records of a kind in the order their keys give, ties by id. Sorts: do it once a change.
    pub fn in_order(&self, kind: Kind) -> Vec<&dyn AnyRecord> {
        let mut records = Vec::with_capacity(self.count(kind));
        self.each(kind, &mut |record| records.push(record));
        records.sort_by(|a, b| a.order().cmp(b.order()));
        records
    }

    /// The fact at an address.
    pub fn read(&self, at: Address) -> Value {
        self.record(at.kind, at.id).map_or(Value::Nothing, |record| record.read(at.field, at.key))
    }

    /// Tells every fact in which two plans differ, with the value here and the value there, by kind, id, field, key.
    pub fn difference(&self, side: &Self, note: &mut dyn FnMut(Address, Value, Value)) {
        if !Arc::ptr_eq(&self.about, &side.about) {
            let both: (Option<&dyn AnyRecord>, Option<&dyn AnyRecord>) =
                (Some(&*self.about), Some(&*side.about));
            record_difference(Kind::Plan, Uid::PLAN, both, note);
        }
        self.tables_difference(side, note);
    }

    /// Makes a blank record; false where there is one already.
    pub(crate) fn create(&mut self, kind: Kind, id: Uid) -> bool {
        self.rows_mut(kind).is_some_and(|rows| rows.create(id))
    }

    /// A blank record of a kind that belongs to no table yet.
    pub(crate) fn blank(&mut self, kind: Kind) -> Arc<dyn AnyRecord> {
        match self.rows_mut(kind) {
            Some(rows) => rows.blank(),
            None => Arc::new(records::plan::Plan::blank(Uid::PLAN)),
        }
    }

    /// Takes in a whole record under an id; false, and nothing done, where there is one already. The plan's own
    /// record is replaced.
    pub(crate) fn insert(&mut self, kind: Kind, id: Uid, record: Arc<dyn AnyRecord>) -> bool {
        match self.rows_mut(kind) {
            Some(rows) => rows.insert(id, record),
            None => record.into_any().downcast::<records::plan::Plan>().is_ok_and(|record| {
                self.about = record;
                Arc::make_mut(&mut self.about).identify(Uid::PLAN);
                true
            }),
        }
    }

    /// Takes a record away with all its facts; false where there is none, and for the plan's own.
    pub(crate) fn remove(&mut self, kind: Kind, id: Uid) -> bool {
        self.rows_mut(kind).is_some_and(|rows| rows.remove(id))
    }

    /// Writes one fact; creating and removing records are acts of their own.
    pub(crate) fn write(&mut self, at: Address, value: Value) -> Result<(), Misfit> {
        if at.field == EXISTS {
            return Err(Misfit::Field);
        }
        match self.rows_mut(at.kind) {
            Some(rows) => rows.write(at.id, at.field, at.key, value),
            None if at.id == Uid::PLAN => Arc::make_mut(&mut self.about).write(at.field, at.key, value),
            None => Err(Misfit::Field),
        }
    }
}
