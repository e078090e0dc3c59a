//! The one form of every label, remark, finding and error: a key and its arguments.
//!
//! A phrase is stored and compared; it becomes words only when shown, in the language of the moment.

use crate::model::{ClockTime, Field, Period, Quantity, When};
use std::borrow::Cow;

/// Something to be said, independent of language.
///
/// ```
/// use planverksted::text::{Language, Phrase, Words};
///
/// let phrase = Phrase::kind("measure");
/// assert_eq!(Words::new(Language::Nn).text(&phrase), "tiltak");
/// assert_eq!(Words::new(Language::En).text(&phrase), "measure");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The message in `assets/language/*.ftl`.
    pub key: Cow<'static, str>,
    /// What goes into its places, by name.
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

/// What goes into a place of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text as it is: a title, a file name, a cell.
    Text(String),
    /// A count, which chooses between singular and plural.
    Count(i64),
    /// An amount, written as people of the language write numbers.
    Quantity(Quantity),
    /// A point in time.
    When(When),
    /// A time of day.
    Clock(ClockTime),
    /// A stretch of time.
    Period(Period),
    /// Words of their own: a label inside a sentence.
    Phrase(Phrase),
}

impl Phrase {
    /// A phrase without places.
    pub const fn new(key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), args: Vec::new() }
    }

    /// The key of its message.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The name of a kind of record, by the kind's code: `measure` gives the message `kind-measure`.
    pub fn kind(code: &str) -> Self {
        Self::declared(&["kind", code])
    }

    /// The name of several records of a kind, as above a list: `kinds-KIND`.
    pub fn kinds(code: &str) -> Self {
        Self::declared(&["kinds", code])
    }

    /// The label of a field, by the codes of kind and field: `field-measure-lead-role`.
    ///
    /// Fields that every kind has share one label: `field-note`, `field-order`, `field-origin`, `field-set-aside`.
    pub fn label(kind: &str, field: &str) -> Self {
        match field {
            "note" | "order" | "origin" | "set_aside" => Self::declared(&["field", field]),
            _ => Self::declared(&["field", kind, field]),
        }
    }

    /// The label of a typed field.
    pub fn field<S>(field: Field<S>) -> Self {
        Self::label(field.kind.code(), field.name())
    }

    /// The word of a choice, by its name and code: `measure-status-not-started`.
    pub fn choice(name: &str, code: &str) -> Self {
        Self::declared(&[name, if code.is_empty() { "not-stated" } else { code }])
    }

    /// A key that follows from a declaration.
    fn declared(parts: &[&str]) -> Self {
        let mut key = String::with_capacity(parts.iter().map(|part| part.len() + 1).sum());
        for part in parts {
            if !key.is_empty() {
                key.push('-');
            }
            key.extend(part.chars().map(|letter| if letter == '_' { '-' } else { letter }));
        }
        Self { key: Cow::Owned(key), args: Vec::new() }
    }

    /// The same phrase with one more place filled.
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((Cow::Borrowed(name), arg.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<Quantity> for Arg {
    fn from(quantity: Quantity) -> Self {
        Self::Quantity(quantity)
    }
}

impl From<ClockTime> for Arg {
    fn from(time: ClockTime) -> Self {
        Self::Clock(time)
    }
}

impl From<When> for Arg {
    fn from(when: When) -> Self {
        Self::When(when)
    }
}

impl From<Period> for Arg {
    fn from(period: Period) -> Self {
        Self::Period(period)
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}
