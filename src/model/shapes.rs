//! The shapes of fields: what a field may hold, how its facts are read and written one by one.
//!
//! A shape is all that reading, writing, undo, merge and forms need to know of a field.

use super::plan::Kind;
use super::value::{Key, Misfit, Value};
use super::{Line, OrderKey, Period, Prose, Quantity, Record, Uid, When};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The place among siblings.
    Order,
    /// Where a record came from.
    Origin,
    /// One line of text.
    Line,
    /// Paragraphs.
    Prose,
    /// A number.
    Number,
    /// Yes, or nothing said.
    Flag,
    /// A point in time.
    When,
    /// A stretch of time.
    Period,
    /// One of several words.
    Choice(&'static ChoiceInfo),
    /// A number between two, with its source.
    Range,
    /// One other record.
    Link(Kind),
    /// The record that owns this one: it goes when its owner goes.
    Owner(Kind),
    /// A set of records of one kind.
    Links(Kind),
    /// A set of records of any kind.
    AnyLinks,
    /// A set of pairs of records; the second of a pair may be open.
    Pairs(Kind, Kind),
    /// Amounts by year.
    ByYear,
    /// A choice for each of some records.
    ByRecord(Kind, &'static ChoiceInfo),
}

impl Shape {
    /// Whether the field holds several facts, each under its own key.
    pub const fn is_keyed(self) -> bool {
        matches!(self, Self::Links(_) | Self::AnyLinks | Self::Pairs(..) | Self::ByYear | Self::ByRecord(..))
    }
}

/// A Rust type that a field may have.
pub trait Shaped: Clone + Default + PartialEq + fmt::Debug {
    /// Its shape.
    const SHAPE: Shape;

    /// The fact under a key; [`Value::Nothing`] where nothing is said.
    fn read(&self, key: Key) -> Value;

    /// Puts a fact under a key; [`Value::Nothing`] takes it away. What does not fit changes nothing.
    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit>;

    /// Tells every fact that says something, by ascending key.
    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        let value = self.read(Key::Whole);
        if !value.is_nothing() {
            note(Key::Whole, value);
        }
    }
}

fn whole(key: Key) -> Result<(), Misfit> {
    if key == Key::Whole { Ok(()) } else { Err(Misfit::Key) }
}

/// Implements [`Shaped`] for a type that is one fact, by the variant of [`Value`] that carries it.
macro_rules! one_fact {
    ($type:ty, $shape:expr, $self:ident => $read:expr, $($pattern:pat => $write:expr),+) => {
        impl Shaped for $type {
            const SHAPE: Shape = $shape;

            fn read(&self, key: Key) -> Value {
                let $self = self;
                if key == Key::Whole { $read } else { Value::Nothing }
            }

            fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
                whole(key)?;
                *self = match value {
                    Value::Nothing => Self::default(),
                    $($pattern => $write,)+
                    _ => return Err(Misfit::Shape),
                };
                Ok(())
            }
        }
    };
}

fn unless(blank: bool, value: impl FnOnce() -> Value) -> Value {
    if blank { Value::Nothing } else { value() }
}

one_fact!(OrderKey, Shape::Order, it => unless(it.is_blank(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text));
one_fact!(Line, Shape::Line, it => unless(it.is_empty(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text).ok_or(Misfit::LineBreak)?);
one_fact!(Prose, Shape::Prose, it => unless(it.is_empty(), || Value::Text(it.shared())),
    Value::Text(text) => Self::verbatim(&text));
one_fact!(Option<Quantity>, Shape::Number, it => it.map_or(Value::Nothing, Value::Number),
    Value::Number(number) => Some(number));
one_fact!(bool, Shape::Flag, it => unless(!*it, || Value::Yes), Value::Yes => true);
one_fact!(Option<When>, Shape::When, it => it.map_or(Value::Nothing, Value::When),
    Value::When(when) => Some(when));
one_fact!(Period, Shape::Period, it => unless(it.is_blank(), || Value::Period(*it)),
    Value::Period(period) => period);
one_fact!(Range, Shape::Range, it => unless(*it == Self::default(), || Value::Range(it.clone())),
    Value::Range(range) => range);
one_fact!(Origin, Shape::Origin, it => unless(*it == Self::default(), || Value::Origin(it.clone())),
    Value::Origin(origin) => origin);

/// What is fixed of a type of choice: its name in the language files and the codes to choose from.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceInfo {
    /// The name, as the language files begin its words with.
    pub name: &'static str,
    /// The codes in the order they are offered, without "not stated".
    pub codes: &'static [&'static str],
}

/// One of several words; the first, "not stated", is written as nothing.
pub trait Choice: Clone + Default + PartialEq + fmt::Debug {
    /// Its name and codes.
    const INFO: &'static ChoiceInfo;

    /// The code; empty where nothing is stated.
    fn code(&self) -> Cow<'static, str>;

    /// The choice of a code; a word that this version does not know is kept.
    fn from_code(code: Cow<'static, str>) -> Self;
}

impl<C: Choice> Shaped for C {
    const SHAPE: Shape = Shape::Choice(C::INFO);

    fn read(&self, key: Key) -> Value {
        let code = self.code();
        unless(key != Key::Whole || code.is_empty(), || Value::Choice(code))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        whole(key)?;
        *self = match value {
            Value::Nothing => Self::default(),
            Value::Choice(code) => Self::from_code(code),
            _ => return Err(Misfit::Shape),
        };
        Ok(())
    }
}

/// Declares a choice: `choice! { /// doc\n Status "status" { /// doc\n NotStarted = "not_started", } }`.
macro_rules! choice {
    ($(#[$doc:meta])* $type:ident $name:literal { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub enum $type {
            /// Nothing is stated.
            #[default]
            NotStated,
            $($(#[$variant_doc])* $variant,)+
            /// A word of another version, kept as it stands.
            Unknown(std::sync::Arc<str>),
        }

        impl $crate::model::Choice for $type {
            const INFO: &'static $crate::model::ChoiceInfo =
                &$crate::model::ChoiceInfo { name: $name, codes: &[$($code),+] };

            fn code(&self) -> std::borrow::Cow<'static, str> {
                match self {
                    Self::NotStated => "".into(),
                    $(Self::$variant => $code.into(),)+
                    Self::Unknown(word) => word.to_string().into(),
                }
            }

            fn from_code(code: std::borrow::Cow<'static, str>) -> Self {
                match code.as_ref() {
                    "" => Self::NotStated,
                    $($code => Self::$variant,)+
                    word => Self::Unknown(word.into()),
                }
            }
        }
    };
}
pub(crate) use choice;

choice! {
    /// By which road a record came into the plan.
    Channel "channel" {
        /// An idea or a choice of a workshop.
        Workshop = "workshop",
        /// The file of a table in a workshop.
        Table = "table",
        /// A table that was taken in.
        Import = "import",
        /// A template.
        Template = "template",
    }
}

choice! {
    /// How long the amounts of a year last.
    Duration "duration" {
        /// That year only: engangs.
        OneOff = "one_off",
        /// From that year on: varig.
        Lasting = "lasting",
    }
}

/// Where a record came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// By which road.
    pub channel: Channel,
    /// What exactly: file and row, meeting and table.
    pub detail: Line,
}

/// A number between two, with its source; a single number has both ends equal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The lower end.
    pub low: Option<Quantity>,
    /// The upper end.
    pub high: Option<Quantity>,
    /// Who says so, and when.
    pub source: Line,
}

/// The amounts of a measure in one year; what is not said is not 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Operating cost in kroner: drift.
    pub operating: Option<Quantity>,
    /// Investment in kroner.
    pub investment: Option<Quantity>,
    /// Full-time equivalents: årsverk.
    pub fte: Option<Quantity>,
    /// Whether they last.
    pub duration: Duration,
}

/// A link to one record, which may be missing.
pub struct Link<T>(Option<Uid>, PhantomData<fn() -> T>);

/// A link to the record that owns this one.
pub struct Owner<T>(Option<Uid>, PhantomData<fn() -> T>);

/// A set of records of one kind.
pub struct Links<T>(Vec<Uid>, PhantomData<fn() -> T>);

macro_rules! link_type {
    ($name:ident, $inner:ty) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                Self(self.0.clone(), PhantomData)
            }
        }

        impl<T> Default for $name<T> {
            fn default() -> Self {
                Self(<$inner>::default(), PhantomData)
            }
        }

        impl<T> PartialEq for $name<T> {
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

link_type!(Link, Option<Uid>);
link_type!(Owner, Option<Uid>);
link_type!(Links, Vec<Uid>);

macro_rules! single_link {
    ($name:ident) => {
        impl<T> $name<T> {
            /// The record it names, which need not exist.
            pub fn id(&self) -> Option<Uid> {
                self.0
            }
        }

        impl<T: Record> Shaped for $name<T> {
            const SHAPE: Shape = Shape::$name(T::KIND);

            fn read(&self, key: Key) -> Value {
                unless(key != Key::Whole, || self.0.map_or(Value::Nothing, Value::Record))
            }

            fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
                whole(key)?;
                self.0 = match value {
                    Value::Nothing => None,
                    Value::Record(id) => Some(id),
                    _ => return Err(Misfit::Shape),
                };
                Ok(())
            }
        }
    };
}

single_link!(Link);
single_link!(Owner);

/// Keeps a sorted list of keys: puts one in, or takes it out.
fn put<K: Ord>(set: &mut Vec<K>, key: K, value: &Value) -> Result<(), Misfit> {
    match (set.binary_search(&key), value) {
        (Err(at), Value::Yes) => set.insert(at, key),
        (Ok(at), Value::Nothing) => drop(set.remove(at)),
        (_, Value::Yes | Value::Nothing) => {}
        _ => return Err(Misfit::Shape),
    }
    Ok(())
}

fn held(is_held: bool) -> Value {
    unless(!is_held, || Value::Yes)
}

impl<T> Links<T> {
    /// The records, by ascending id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Uid> + '_ {
        self.0.iter().copied()
    }

    /// Whether a record is in the set.
    pub fn contains(&self, id: Uid) -> bool {
        self.0.binary_search(&id).is_ok()
    }

    /// Whether the set is empty.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Record> Shaped for Links<T> {
    const SHAPE: Shape = Shape::Links(T::KIND);

    fn read(&self, key: Key) -> Value {
        held(matches!(key, Key::Record(id) if self.contains(id)))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Record(id) = key else { return Err(Misfit::Key) };
        put(&mut self.0, id, &value)
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|id| note(Key::Record(id), Value::Yes));
    }
}

/// A set of records of any kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnyLinks(Vec<(Kind, Uid)>);

impl AnyLinks {
    /// The records, by kind and id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Kind, Uid)> + '_ {
        self.0.iter().copied()
    }
}

impl Shaped for AnyLinks {
    const SHAPE: Shape = Shape::AnyLinks;

    fn read(&self, key: Key) -> Value {
        held(matches!(key, Key::Any(kind, id) if self.0.binary_search(&(kind, id)).is_ok()))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Any(kind, id) = key else { return Err(Misfit::Key) };
        put(&mut self.0, (kind, id), &value)
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(kind, id)| note(Key::Any(kind, id), Value::Yes));
    }
}

/// A set of pairs of records, such as the target groups a measure reaches and on which level; the level may be open.
pub struct Pairs<A, B>(Vec<(Uid, Option<Uid>)>, PhantomData<fn() -> (A, B)>);

impl<A, B> Pairs<A, B> {
    /// The pairs, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Uid, Option<Uid>)> + '_ {
        self.0.iter().copied()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<A, B> Clone for Pairs<A, B> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<A, B> Default for Pairs<A, B> {
    fn default() -> Self {
        Self(Vec::new(), PhantomData)
    }
}

impl<A, B> PartialEq for Pairs<A, B> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<A, B> fmt::Debug for Pairs<A, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<A: Record, B: Record> Shaped for Pairs<A, B> {
    const SHAPE: Shape = Shape::Pairs(A::KIND, B::KIND);

    fn read(&self, key: Key) -> Value {
        held(matches!(key, Key::Pair(a, b) if self.0.binary_search(&(a, b)).is_ok()))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Pair(first, second) = key else { return Err(Misfit::Key) };
        put(&mut self.0, (first, second), &value)
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(first, second)| note(Key::Pair(first, second), Value::Yes));
    }
}

/// The amounts of a measure by year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByYear(Vec<(i16, Amounts)>);

impl ByYear {
    /// Year and amounts, by ascending year.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (i16, &Amounts)> {
        self.0.iter().map(|(year, amounts)| (*year, amounts))
    }

    /// The amounts of a year, where something is said of it.
    pub fn year(&self, year: i16) -> Option<&Amounts> {
        let at = self.0.binary_search_by_key(&year, |(y, _)| *y).ok()?;
        self.0.get(at).map(|(_, amounts)| amounts)
    }

    /// Whether nothing is said of any year.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Shaped for ByYear {
    const SHAPE: Shape = Shape::ByYear;

    fn read(&self, key: Key) -> Value {
        let Key::Year(year) = key else { return Value::Nothing };
        self.year(year).map_or(Value::Nothing, |amounts| Value::Amounts(amounts.clone()))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Year(year) = key else { return Err(Misfit::Key) };
        let amounts = match value {
            Value::Nothing => Amounts::default(),
            Value::Amounts(amounts) => amounts,
            _ => return Err(Misfit::Shape),
        };
        put_entry(&mut self.0, year, (amounts != Amounts::default()).then_some(amounts));
        Ok(())
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(year, amounts)| note(Key::Year(year), Value::Amounts(amounts.clone())));
    }
}

/// Keeps a sorted map: puts an entry in, replaces it, or takes it out.
fn put_entry<K: Ord, V>(map: &mut Vec<(K, V)>, key: K, value: Option<V>) {
    match (map.binary_search_by(|(k, _)| k.cmp(&key)), value) {
        (Ok(at), Some(value)) => {
            if let Some(entry) = map.get_mut(at) {
                entry.1 = value;
            }
        }
        (Ok(at), None) => drop(map.remove(at)),
        (Err(at), Some(value)) => map.insert(at, (key, value)),
        (Err(_), None) => {}
    }
}

/// A choice for each of some records, such as who was present at a meeting.
pub struct ByRecord<T, C>(Vec<(Uid, C)>, PhantomData<fn() -> T>);

impl<T, C> ByRecord<T, C> {
    /// Record and choice, by ascending id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Uid, &C)> {
        self.0.iter().map(|(id, choice)| (*id, choice))
    }
}

impl<T, C: Clone> Clone for ByRecord<T, C> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<T, C> Default for ByRecord<T, C> {
    fn default() -> Self {
        Self(Vec::new(), PhantomData)
    }
}

impl<T, C: PartialEq> PartialEq for ByRecord<T, C> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T, C: fmt::Debug> fmt::Debug for ByRecord<T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Record, C: Choice> Shaped for ByRecord<T, C> {
    const SHAPE: Shape = Shape::ByRecord(T::KIND, C::INFO);

    fn read(&self, key: Key) -> Value {
        let Key::Record(id) = key else { return Value::Nothing };
        let choice = self.0.iter().find(|(i, _)| *i == id);
        choice.map_or(Value::Nothing, |(_, choice)| Value::Choice(choice.code()))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Record(id) = key else { return Err(Misfit::Key) };
        let choice = match value {
            Value::Nothing => C::default(),
            Value::Choice(code) => C::from_code(code),
            _ => return Err(Misfit::Shape),
        };
        put_entry(&mut self.0, id, (choice != C::default()).then_some(choice));
        Ok(())
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(id, choice)| note(Key::Record(id), Value::Choice(choice.code())));
    }
}
