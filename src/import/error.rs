//! Why a file could not be taken in at all. What is odd inside a table is a remark, never an error.

use super::Field;
use crate::text::Phrase;

/// What stood in the way of reading a file as a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is longer than [`super::LARGEST`].
    #[error("the file is too large")]
    TooLarge,
    /// It is text of two bytes a letter.
    #[error("the file is UTF-16")]
    Utf16,
    /// It is a spreadsheet, not text.
    #[error("the file is a spreadsheet")]
    Spreadsheet,
    /// It is a document, a picture or a program.
    #[error("the file is not text")]
    NotText,
    /// No column is known by that heading, letter or number.
    #[error("no such column: {name}")]
    NoSuchColumn {
        /// What was asked for.
        name: String,
        /// The columns there are.
        known: Vec<String>,
    },
    /// No field is known by that name.
    #[error("no such field: {0}")]
    NoSuchField(String),
}

impl ImportError {
    /// The message: what happened, and what to do.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Empty => Phrase::new("import-error-empty"),
            Self::TooLarge => Phrase::new("import-error-too-large"),
            Self::Utf16 => Phrase::new("import-error-utf16"),
            Self::Spreadsheet => Phrase::new("import-error-spreadsheet"),
            Self::NotText => Phrase::new("import-error-not-text"),
            Self::NoSuchColumn { name, known } => Phrase::new("import-error-column")
                .with("column", name.as_str())
                .with("known", known.join(", ")),
            Self::NoSuchField(name) => {
                let known = Field::names().collect::<Vec<_>>().join(", ");
                Phrase::new("import-error-field").with("field", name.as_str()).with("known", known)
            }
        }
    }
}
