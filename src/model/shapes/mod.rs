//! The shapes of fields: what a field may hold, how its facts are read and written one by one.
//!
//! A shape is all that reading, writing, undo, merge and forms need to know of a field. Types that are one fact are
//! in `single`, choices in `choice`, links and sets of links in `links`, maps by year and record in `maps`, what has
//! words as keys in `by_word`, counted votes in `tally`.

/// The traits that derives would give only where the type of the keys has them too.
macro_rules! by_contents {
    ($name:ident) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                Self(self.0.clone(), PhantomData)
            }
        }

        impl<T> Default for $name<T> {
            fn default() -> Self {
                Self(Default::default(), PhantomData)
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

mod by_word;
mod choice;
mod links;
mod maps;
mod single;
mod tally;
mod word;

pub use by_word::{AnyWord, ByChoice, Choices, Gender, Term, Terms, TextBy, WordList};
pub(crate) use choice::choice;
pub use choice::{Choice, ChoiceInfo};
pub use links::{AnyLinks, Link, Links, Owner, Pairs};
pub use maps::{ByRecord, ByYear};
pub use single::{Amounts, Channel, Duration, Origin, Range};
pub use tally::Tally;
pub use word::Word;

use super::plan::Kind;
use super::value::{Key, Misfit, Value};
use std::fmt;

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
    /// Several words of a choice at once.
    Choices(&'static ChoiceInfo),
    /// A number for each of some words of a choice.
    ByChoice(&'static ChoiceInfo),
    /// A text for each of some words: those of a choice, or any.
    TextBy(Option<&'static ChoiceInfo>),
    /// Nouns that the plan calls otherwise.
    Terms,
    /// Votes by table and option.
    Tally,
}

impl Shape {
    /// Whether the field holds several facts, each under its own key.
    pub const fn is_keyed(self) -> bool {
        self.is_set()
            || matches!(
                self,
                Self::ByYear
                    | Self::ByRecord(..)
                    | Self::ByChoice(_)
                    | Self::TextBy(_)
                    | Self::Terms
                    | Self::Tally
            )
    }

    /// Whether the field holds keys alone.
    pub const fn is_set(self) -> bool {
        matches!(self, Self::Links(_) | Self::AnyLinks | Self::Pairs(..) | Self::Choices(_))
    }

    /// The choice whose words stand in the field, as values or as keys.
    pub const fn choice(self) -> Option<&'static ChoiceInfo> {
        match self {
            Self::Choice(info) | Self::ByRecord(_, info) | Self::Choices(info) | Self::ByChoice(info) => {
                Some(info)
            }
            Self::TextBy(asked) => asked,
            _ => None,
        }
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

fn unless(blank: bool, value: impl FnOnce() -> Value) -> Value {
    if blank { Value::Nothing } else { value() }
}
