//! Why a number or a point in time could not be read from what a person wrote.

use super::Phrase;
use crate::model::Quantity;

/// Why a number or a point in time could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing but spaces.
    #[error("nothing is written")]
    Blank,
    /// It is not one number.
    #[error("not a number: {0}")]
    NotANumber(String),
    /// It is a number with more than the four decimals that a plan holds; the nearest that it can hold is kept.
    #[error("more than four decimals: {text}")]
    TooManyDecimals {
        /// What was written.
        text: String,
        /// The nearest number that can be held.
        nearest: Quantity,
    },
    /// It is a number beyond what a plan holds.
    #[error("too large a number: {0}")]
    TooLarge(String),
    /// It is no point or stretch of time.
    #[error("not a point in time: {0}")]
    NotATime(String),
    /// It looks like a day, but the calendar has none such.
    #[error("no such day: {0}")]
    NoSuchDay(String),
    /// It is no time of day.
    #[error("not a time of day: {0}")]
    NotAClock(String),
}

impl Unreadable {
    /// The message for the person who wrote it.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Blank => Phrase::new("read-blank"),
            Self::NotANumber(text) => Phrase::new("read-not-a-number").with("text", text.as_str()),
            Self::TooManyDecimals { text, nearest } => {
                Phrase::new("read-too-many-decimals").with("text", text.as_str()).with("nearest", *nearest)
            }
            Self::TooLarge(text) => Phrase::new("read-too-large").with("text", text.as_str()),
            Self::NotATime(text) => Phrase::new("read-not-a-time").with("text", text.as_str()),
            Self::NotAClock(text) => Phrase::new("read-not-a-clock").with("text", text.as_str()),
            Self::NoSuchDay(text) => Phrase::new("read-no-such-day").with("text", text.as_str()),
        }
    }
}
