//! What every kind of record has in common, and `record!`, which declares one.

use super::kind::Kind;
use super::shapes::Shape;
use super::value::{Address, Key, Misfit, Value};
use super::word::Word;
use super::{OrderKey, Uid};
use std::any::Any;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// A field as it was declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldInfo {
    /// The name in the plan file and in JSON.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
}

/// The typed address of a field: `measure::TITLE`.
pub struct Field<S> {
    /// The kind of record that has it.
    pub kind: Kind,
    /// Its index in [`Kind::fields`].
    pub index: u8,
    shape: PhantomData<fn() -> S>,
}

impl<S> Field<S> {
    /// The field of this kind at this place.
    pub const fn new(kind: Kind, index: u8) -> Self {
        Self { kind, index, shape: PhantomData }
    }

    /// Its one fact in a record.
    pub const fn at(self, id: Uid) -> Address {
        self.at_key(id, Key::Whole)
    }

    /// One of its facts in a record.
    pub const fn at_key(self, id: Uid, key: Key) -> Address {
        Address { kind: self.kind, id, field: self.index, key }
    }

    /// The name in the plan file and in JSON.
    pub fn name(self) -> &'static str {
        self.kind.info(self.index).map_or("", |info| info.name)
    }
}

impl<S> Clone for Field<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Field<S> {}

impl<S> fmt::Debug for Field<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.kind.code(), self.name())
    }
}

/// A record of any kind, read fact by fact.
pub trait AnyRecord: Send + Sync {
    /// Its kind.
    fn kind(&self) -> Kind;

    /// Its identity.
    fn id(&self) -> Uid;

    /// Its position among its siblings.
    fn order(&self) -> &OrderKey;

    /// The fact of a field under a key; nothing for what the kind does not have.
    fn read(&self, field: u8, key: Key) -> Value;

    /// Every stated fact of one field, by ascending key.
    fn facts(&self, field: u8, note: &mut dyn FnMut(Key, Value));

    /// Puts a fact in its place; what does not fit changes nothing.
    fn write(&mut self, field: u8, key: Key, value: Value) -> Result<(), Misfit>;

    /// The record as its own type again.
    fn into_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync>;
}

impl dyn AnyRecord + '_ {
    /// Every stated fact of the record, its existence first, then by field and key.
    pub fn for_each_fact(&self, note: &mut dyn FnMut(u8, Key, Value)) {
        // Existence first: whoever applies the facts in this order creates the record before it writes them.
        note(super::EXISTS, Key::Whole, Value::Yes);
        for field in 1..self.kind().field_count() {
            self.facts(field, &mut |key, value| note(field, key, value));
        }
    }

    /// The text of a field that holds a line or prose; empty where nothing is stated.
    pub fn text(&self, field: u8) -> Arc<str> {
        match self.read(field, Key::Whole) {
            Value::Text(text) => text,
            _ => Arc::default(),
        }
    }

    /// Why the finding of a rule is left as it is; `None` where it is not dismissed.
    pub fn dismissal_reason(&self, rule: Word) -> Option<Arc<str>> {
        match self.read(self.kind().dismissals().index, Key::Word(rule)) {
            Value::Text(reason) => Some(reason),
            _ => None,
        }
    }

    /// The title, for the kinds that have one.
    pub fn title(&self) -> Arc<str> {
        self.kind().title().map(|field| self.text(field.index)).unwrap_or_default()
    }
}

/// A kind of record as a Rust type.
pub trait Record: AnyRecord + Clone + PartialEq + fmt::Debug + 'static {
    /// Its kind.
    const KIND: Kind;
    /// Its fields; the first is the record's existence.
    const FIELDS: &'static [FieldInfo];
    /// The index of its title, where it has one.
    const TITLE: Option<u8>;
    /// The index of its text, where it has one.
    const TEXT: Option<u8>;

    /// A record without any fact but its existence.
    fn blank(id: Uid) -> Self;

    /// Makes it another record with the same facts.
    fn identify(&mut self, id: Uid);
}

/// The fields that every kind has, which come before its own; 0 is the record's existence.
pub(crate) mod common {
    pub const ORDER: u8 = 1;
    pub const ORIGIN: u8 = 2;
    pub const NOTE: u8 = 3;
    pub const DISMISSALS: u8 = 4;
    pub const COUNT: u8 = 5;
}

/// The index of a name in a list of fields, where it is in it.
pub(crate) const fn find_name(names: &[&str], name: &str) -> Option<u8> {
    match index_of(names, name) {
        u8::MAX => None,
        index => Some(index),
    }
}

/// The index of a name in a list of fields, found while compiling.
pub(crate) const fn index_of(names: &[&str], name: &str) -> u8 {
    // Iterators and string comparison are not available in a `const fn`: slices are taken apart by patterns instead.
    let (mut rest, mut at) = (names, 0);
    while let [first, others @ ..] = rest {
        if same(first.as_bytes(), name.as_bytes()) || at == u8::MAX {
            return at;
        }
        (rest, at) = (others, at + 1);
    }
    u8::MAX
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    let (mut a, mut b) = (a, b);
    // `==` on slices is no const fn, and the indices of fields are computed by the compiler.
    while let ([x, others_a @ ..], [y, others_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (others_a, others_b);
    }
    a.is_empty() && b.is_empty()
}

/// Declares a kind of record: its fields with their shapes, in the order in which the file, the forms and the
/// spreadsheet show them. Every kind also has an order key, an origin, an internal note and the
/// reasons why findings were dismissed.
///
/// The saved name of a field is its Rust name unless one is given: `title TITLE as "name": Line`.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $type:ident {
            $($(#[$field_doc:meta])* $field:ident $const:ident $(as $saved:literal)? : $shape:ty,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $type {
            /// The identity.
            pub id: $crate::model::Uid,
            /// The position among its siblings.
            pub order: $crate::model::OrderKey,
            /// Where the record came from.
            pub origin: $crate::model::Origin,
            /// The internal note: never in a document, never in the room.
            pub note: $crate::model::Prose,
            /// Why findings are dismissed, by the name of the rule.
            pub set_aside: $crate::model::TextBy<$crate::model::AnyWord>,
            $($(#[$field_doc])* pub $field: $shape,)*
        }

        const NAMES: &[&str] =
            &["", "order", "origin", "note", "set_aside", $($crate::model::record::saved!($field $($saved)?)),*];

        mod field_index {
            pub(super) use $crate::model::record::common::{DISMISSALS as SET_ASIDE, NOTE, ORDER, ORIGIN};
            $(pub(super) const $const: u8 = $crate::model::record::index_of(
                super::NAMES,
                $crate::model::record::saved!($field $($saved)?),
            );)*
        }

        /// The position among its siblings.
        pub const ORDER: $crate::model::Field<$crate::model::OrderKey> =
            $crate::model::Field::new($crate::model::Kind::$type, field_index::ORDER);
        /// Where the record came from.
        pub const ORIGIN: $crate::model::Field<$crate::model::Origin> =
            $crate::model::Field::new($crate::model::Kind::$type, field_index::ORIGIN);
        /// The internal note.
        pub const NOTE: $crate::model::Field<$crate::model::Prose> =
            $crate::model::Field::new($crate::model::Kind::$type, field_index::NOTE);
        /// Why findings are dismissed, by the name of the rule.
        pub const SET_ASIDE: $crate::model::Field<$crate::model::TextBy<$crate::model::AnyWord>> =
            $crate::model::Field::new($crate::model::Kind::$type, field_index::SET_ASIDE);
        $($(#[$field_doc])*
        pub const $const: $crate::model::Field<$shape> =
            $crate::model::Field::new($crate::model::Kind::$type, field_index::$const);)*

        impl $crate::model::AnyRecord for $type {
            fn kind(&self) -> $crate::model::Kind {
                $crate::model::Kind::$type
            }

            fn id(&self) -> $crate::model::Uid {
                self.id
            }

            fn order(&self) -> &$crate::model::OrderKey {
                &self.order
            }

            fn read(&self, field: u8, key: $crate::model::Key) -> $crate::model::Value {
                use $crate::model::Shaped as _;
                match field {
                    $crate::model::EXISTS if key == $crate::model::Key::Whole => $crate::model::Value::Yes,
                    field_index::ORDER => self.order.read(key),
                    field_index::ORIGIN => self.origin.read(key),
                    field_index::NOTE => self.note.read(key),
                    field_index::SET_ASIDE => self.set_aside.read(key),
                    $(field_index::$const => self.$field.read(key),)*
                    _ => $crate::model::Value::Nothing,
                }
            }

            fn facts(&self, field: u8, note: &mut dyn FnMut($crate::model::Key, $crate::model::Value)) {
                use $crate::model::Shaped as _;
                match field {
                    field_index::ORDER => self.order.facts(note),
                    field_index::ORIGIN => self.origin.facts(note),
                    field_index::NOTE => self.note.facts(note),
                    field_index::SET_ASIDE => self.set_aside.facts(note),
                    $(field_index::$const => self.$field.facts(note),)*
                    _ => {}
                }
            }

            fn write(
                &mut self,
                field: u8,
                key: $crate::model::Key,
                value: $crate::model::Value,
            ) -> Result<(), $crate::model::Misfit> {
                use $crate::model::Shaped as _;
                match field {
                    field_index::ORDER => self.order.write(key, value),
                    field_index::ORIGIN => self.origin.write(key, value),
                    field_index::NOTE => self.note.write(key, value),
                    field_index::SET_ASIDE => self.set_aside.write(key, value),
                    $(field_index::$const => self.$field.write(key, value),)*
                    _ => Err($crate::model::Misfit::Field),
                }
            }

            fn into_any(
                self: std::sync::Arc<Self>,
            ) -> std::sync::Arc<dyn std::any::Any + Send + Sync> {
                self
            }
        }

        impl $crate::model::Record for $type {
            const KIND: $crate::model::Kind = $crate::model::Kind::$type;
            const FIELDS: &'static [$crate::model::FieldInfo] = &[
                $crate::model::FieldInfo { name: "", shape: $crate::model::Shape::Flag },
                $crate::model::FieldInfo { name: "order", shape: $crate::model::Shape::Order },
                $crate::model::FieldInfo { name: "origin", shape: $crate::model::Shape::Origin },
                $crate::model::FieldInfo { name: "note", shape: $crate::model::Shape::Prose },
                $crate::model::FieldInfo { name: "set_aside", shape: $crate::model::Shape::TextBy(None) },
                $($crate::model::FieldInfo {
                    name: $crate::model::record::saved!($field $($saved)?),
                    shape: <$shape as $crate::model::Shaped>::SHAPE,
                },)*
            ];

            const TITLE: Option<u8> = $crate::model::record::find_name(NAMES, "title");
            const TEXT: Option<u8> = $crate::model::record::find_name(NAMES, "text");

            fn blank(id: $crate::model::Uid) -> Self {
                Self { id, ..Self::default() }
            }

            fn identify(&mut self, id: $crate::model::Uid) {
                self.id = id;
            }
        }
    };
}
pub(crate) use record;

macro_rules! saved {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $saved:literal) => {
        $saved
    };
}
pub(crate) use saved;
