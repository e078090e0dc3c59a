//! Facts in general: the value at an address of a plan, for records of any kind.

use super::compound::{Amounts, Origin, Range, Term};
use super::kind::Kind;
use super::word::Word;
use super::{ClockTime, Period, Quantity, Uid, When};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A record of any kind, by kind and id.
pub type RecordKey = (Kind, Uid);

/// The address of a fact: kind and id of the record, its field, and a key inside the field where it holds several facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Uid,
    /// The field, as its index in [`Kind::fields`]; [`EXISTS`] is the record's own existence.
    pub field: u8,
    /// Which of the field's facts.
    pub key: Key,
}

/// The field whose fact is that the record exists.
pub const EXISTS: u8 = 0;

impl Address {
    /// The address of a record's existence.
    pub const fn existence(kind: Kind, id: Uid) -> Self {
        Self { kind, id, field: EXISTS, key: Key::Whole }
    }
}

/// Which of a field's facts; a field that holds several stores each under its natural key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The field holds one fact.
    #[default]
    Whole,
    /// One fact a year.
    Year(i16),
    /// One fact a record.
    Record(Uid),
    /// One fact a record of any kind.
    Any(Kind, Uid),
    /// One fact a pair of records, the second of which may be open.
    Pair(Uid, Option<Uid>),
    /// One fact a word: the code of a choice, the name of a rule.
    Word(Word),
    /// One fact a table, what it voted for and the mark it gave.
    Vote(VoteKey),
}

/// What was counted in a ballot: votes of a table for an option, or ballots that gave an option a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VoteKey {
    /// The number of the table; 0 where all voted together.
    pub table: u16,
    /// What was voted for; nothing means that they abstained.
    pub option: Option<RecordKey>,
    /// What a ballot gave the option: how many dots, a number of the scale, yes as 1 and no as 0. Without a mark the
    /// fact is a sum of votes, as of raised hands; with one it counts the ballots that gave the option this mark.
    pub mark: Option<u8>,
}

impl VoteKey {
    /// The sum of votes of a table for an option.
    pub const fn sum(table: u16, option: Option<RecordKey>) -> Self {
        Self { table, option, mark: None }
    }

    /// The same with another option.
    pub const fn with_option(self, option: Option<RecordKey>) -> Self {
        Self { table: self.table, option, mark: self.mark }
    }
}

/// The value of a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing is stated; the same as a field's default.
    #[default]
    Nothing,
    /// It is so: a record exists, a flag is set, a set holds its key.
    Yes,
    /// A line, prose or an order key.
    Text(Arc<str>),
    /// A number.
    Number(Quantity),
    /// A point in time.
    When(When),
    /// A time of day.
    Clock(ClockTime),
    /// A stretch of time.
    Period(Period),
    /// A choice, as its English code.
    Choice(Cow<'static, str>),
    /// A number between two, with its source.
    Range(Range),
    /// Another record.
    Record(Uid),
    /// The amounts of one year.
    Amounts(Amounts),
    /// Where a record came from.
    Origin(Origin),
    /// What a plan calls a noun.
    Term(Term),
}

impl Value {
    /// Whether it is blank.
    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The same value, where a value that is blank in its own shape has become [`Value::Nothing`].
    pub fn or_nothing(self) -> Self {
        // One form of "nothing" for all shapes, so that changes, merges and files never meet a blank value as a difference.
        let blank = match &self {
            Self::Text(text) => text.is_empty(),
            Self::Choice(code) => code.is_empty(),
            Self::Period(period) => period.is_blank(),
            Self::Range(range) => *range == Range::default(),
            Self::Amounts(amounts) => *amounts == Amounts::default(),
            Self::Origin(origin) => *origin == Origin::default(),
            Self::Term(term) => *term == Term::default(),
            Self::Nothing
            | Self::Yes
            | Self::Number(_)
            | Self::When(_)
            | Self::Clock(_)
            | Self::Record(_) => false,
        };
        if blank { Self::Nothing } else { self }
    }
}

/// Why a value does not fit where it was to be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The kind has no such field.
    #[error("no such field")]
    Field,
    /// The field has no facts under such a key.
    #[error("a key of another shape")]
    Key,
    /// The field holds values of another shape.
    #[error("a value of another shape")]
    Shape,
    /// A line would get a line break.
    #[error("a line break in a line")]
    LineBreak,
}

impl fmt::Display for Key {
    /// For messages to developers and for tests: `2027`, `7KX2…`, `goal 7KX2…`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Year(year) => write!(f, "{year}"),
            Self::Record(id) => write!(f, "{id}"),
            Self::Any(kind, id) => write!(f, "{} {id}", kind.code()),
            Self::Pair(first, None) => write!(f, "{first}"),
            Self::Pair(first, Some(second)) => write!(f, "{first} {second}"),
            Self::Word(word) => write!(f, "{word}"),
            Self::Vote(VoteKey { table, option, mark }) => {
                write!(f, "{table}")?;
                if let Some((kind, id)) = option {
                    write!(f, " {} {id}", kind.code())?;
                }
                mark.map_or(Ok(()), |mark| write!(f, " {mark}"))
            }
        }
    }
}
