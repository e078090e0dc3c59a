//! Words, numbers and dates as people of a language write them.

mod calendar;
pub mod dates;
mod moments;
pub mod numbers;
mod phrase;
mod unreadable;
mod words;

pub use phrase::{Arg, Phrase};
pub use unreadable::Unreadable;
pub use words::{Words, source};

/// A language of the program and of its documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The code in files, settings and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
