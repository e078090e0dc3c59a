//! Links to other records: to one, to the owner, and sets of them.

use super::shape::{Shape, Shaped, check_whole, nothing_if};
use super::sorted::set_key;
use crate::model::Uid;
use crate::model::record::Record;
use crate::model::value::{Key, Misfit, RecordKey, Value};
use std::fmt;
use std::marker::PhantomData;

/// A link to one record, which may be missing.
pub struct Link<T>(Option<Uid>, PhantomData<fn() -> T>);

/// A link to the record that owns this one.
pub struct Owner<T>(Option<Uid>, PhantomData<fn() -> T>);

/// A set of records of one kind.
pub struct Links<T>(Vec<Uid>, PhantomData<fn() -> T>);

by_contents!(Link);
by_contents!(Owner);
by_contents!(Links);

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
                nothing_if(key != Key::Whole, || self.0.map_or(Value::Nothing, Value::Record))
            }

            fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
                check_whole(key)?;
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

fn yes_if(is_held: bool) -> Value {
    nothing_if(!is_held, || Value::Yes)
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
        yes_if(matches!(key, Key::Record(id) if self.contains(id)))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Record(id) = key else { return Err(Misfit::Key) };
        set_key(&mut self.0, id, &value)
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|id| note(Key::Record(id), Value::Yes));
    }
}

/// A set of records of any kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnyLinks(Vec<RecordKey>);

impl AnyLinks {
    /// The records, by kind and id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = RecordKey> + '_ {
        self.0.iter().copied()
    }
}

impl Shaped for AnyLinks {
    const SHAPE: Shape = Shape::AnyLinks;

    fn read(&self, key: Key) -> Value {
        yes_if(matches!(key, Key::Any(kind, id) if self.0.binary_search(&(kind, id)).is_ok()))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Any(kind, id) = key else { return Err(Misfit::Key) };
        set_key(&mut self.0, (kind, id), &value)
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
        yes_if(matches!(key, Key::Pair(a, b) if self.0.binary_search(&(a, b)).is_ok()))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Pair(first, second) = key else { return Err(Misfit::Key) };
        set_key(&mut self.0, (first, second), &value)
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(first, second)| note(Key::Pair(first, second), Value::Yes));
    }
}
