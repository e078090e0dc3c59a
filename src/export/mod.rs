//! Documents as files: one function for each format, from a document to bytes.
//!
//! Nothing is written to disk here; that is `store`.

mod clean;
mod pdf;

pub use pdf::pdf;

use crate::text::Phrase;
use thiserror::Error;

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The file's content.
    pub bytes: Vec<u8>,
    /// What had to be changed to make it.
    pub remarks: Vec<Phrase>,
}

/// Why a document could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExportError {
    /// The typesetter gave up, with its own reason.
    #[error("the document could not be typeset: {0}")]
    Typesetting(String),
}

impl ExportError {
    /// The same for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Typesetting(reason) => {
                Phrase::new("export-error-typesetting").with("reason", reason.as_str())
            }
        }
    }
}
