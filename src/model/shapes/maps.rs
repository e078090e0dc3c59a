//! Maps: one value for each of several natural keys, such as a year or a record.

use super::shape::{Shape, Shaped};
use super::sorted::set_entry;
use crate::model::Uid;
use crate::model::choice::Choice;
use crate::model::compound::Amounts;
use crate::model::record::Record;
use crate::model::value::{Key, Misfit, Value};
use std::fmt;
use std::marker::PhantomData;

/// The amounts of a measure by year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByYear(Vec<(i16, Amounts)>);

impl ByYear {
    /// Year and amounts, by ascending year.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (i16, &Amounts)> {
        self.0.iter().map(|(year, amounts)| (*year, amounts))
    }

    /// The amounts of a year, where any are stated.
    pub fn year(&self, year: i16) -> Option<&Amounts> {
        let at = self.0.binary_search_by_key(&year, |(y, _)| *y).ok()?;
        self.0.get(at).map(|(_, amounts)| amounts)
    }

    /// Whether no year has amounts.
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
        // Blank amounts remove the year, so that a year is in the map exactly when something is stated about it.
        set_entry(&mut self.0, year, (amounts != Amounts::default()).then_some(amounts));
        Ok(())
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(year, amounts)| note(Key::Year(year), Value::Amounts(amounts.clone())));
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
        // "Not stated" is the absence of the entry, so that it is not written to the file.
        set_entry(&mut self.0, id, (choice != C::default()).then_some(choice));
        Ok(())
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(id, choice)| note(Key::Record(id), Value::Choice(choice.code())));
    }
}
