//! Words, numbers and dates as people of a language write them.

pub mod acronyms;
mod append;
mod calendar;
mod capital;
mod clean;
pub mod clock;
mod collate;
pub mod contact;
pub mod dates;
mod difference;
pub mod draft_words;
mod encoding;
mod file_name;
mod from_today;
pub mod funding;
pub mod identity;
mod matching;
mod moments;
mod municipalities;
mod no_break;
pub mod numbers;
pub mod people;
mod phrase;
mod search;
mod unreadable;
pub mod waiting;
mod words;

pub use append::append;
pub use capital::capitalized;
pub use clean::{clean_cell, clean_pasted, list_words};
pub use collate::{compare_names as by_name, sorted_names};
pub use difference::{DifferingText, cut_around_difference};
pub use encoding::ByteEncoding;
pub use file_name::{file_name, is_unprintable};
pub use matching::{fitting_names, is_same_name};
pub use municipalities::{Municipality, municipalities};
pub use no_break::keep_dates_together;
pub use phrase::{Arg, Phrase};
pub use search::{SearchOptions, TextSearch};
pub use unreadable::Unreadable;
pub use words::{Words, language_file};

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

    /// The language of the system, from its environment variables: `PLANVERKSTED_LANGUAGE`, then the usual ones.
    ///
    /// Bokmål where they are empty or name another language.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let names = ["PLANVERKSTED_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
        let locale = names.into_iter().filter_map(variable).find(|locale| !locale.is_empty());
        let locale = locale.unwrap_or_default().to_lowercase();
        // `nn` and `nn_NO.UTF-8` name the language, `nnn` would be another one.
        let speaks = |code: &str| locale == code || locale.starts_with(&format!("{code}_"));
        match () {
            () if speaks("nn") => Self::Nn,
            () if speaks("en") => Self::En,
            () => Self::Nb,
        }
    }

    /// The language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
