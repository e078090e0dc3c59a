//! What a field may hold, and what every type of a field can do.

use crate::model::choice::ChoiceInfo;
use crate::model::kind::Kind;
use crate::model::value::{Key, Misfit, Value};
use std::fmt;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The position among siblings.
    Order,
    /// Where a record came from.
    Origin,
    /// One line of text.
    Line,
    /// Paragraphs.
    Prose,
    /// A number.
    Number,
    /// Yes or blank.
    Flag,
    /// A point in time.
    When,
    /// A time of day.
    Clock,
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
    /// Votes by table, option and mark.
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

    /// The choice whose words the field holds, as values or as keys.
    pub const fn choice(self) -> Option<&'static ChoiceInfo> {
        match self {
            // The word is the value of the first two and the key of the others; it is listed and translated the
            // same way.
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

    /// The fact under a key; [`Value::Nothing`] where nothing is stated.
    fn read(&self, key: Key) -> Value;

    /// Puts a fact under a key; [`Value::Nothing`] takes it away. What does not fit changes nothing.
    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit>;

    /// Reports every stated fact, by ascending key.
    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        let value = self.read(Key::Whole);
        if !value.is_nothing() {
            note(Key::Whole, value);
        }
    }
}

/// Refuses a key where a field holds one fact.
pub(super) fn check_whole(key: Key) -> Result<(), Misfit> {
    if key == Key::Whole { Ok(()) } else { Err(Misfit::Key) }
}

/// The value, unless the field is blank.
pub(super) fn nothing_if(blank: bool, value: impl FnOnce() -> Value) -> Value {
    if blank { Value::Nothing } else { value() }
}
