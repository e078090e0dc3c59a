//! Why a command could not be carried out.

use crate::edit::EditError;
use crate::export::ExportError;
use crate::import::ImportError;
use crate::store::StoreError;
use crate::text::Phrase;
use std::io;

/// Why a command could not be carried out; all end with exit code 2.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The arguments say nothing that can be done.
    #[error("usage: {0:?}")]
    Usage(Phrase),
    /// The act itself must not be done.
    #[error("refused: {0:?}")]
    Refused(Phrase),
    /// A change does not fit the plan.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// A file could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A table could not be imported.
    #[error("{file}: {error}")]
    Import {
        /// The table.
        file: String,
        /// Why.
        error: ImportError,
    },
    /// A document could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// There is a file already, which is left alone.
    #[error("exists: {0}")]
    Exists(String),
    /// A newer version wrote the file, which must not be written over.
    #[error("read only: {0}")]
    ReadOnly(String),
    /// The answer could not be written.
    #[error("output: {0}")]
    Output(String),
    /// Whoever read the answer has stopped reading, as `head` does.
    #[error("output closed")]
    Closed,
}

impl CliError {
    /// What an error of standard output means.
    pub fn of_output(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Output(error.to_string()),
        }
    }

    /// The message for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Usage(phrase) | Self::Refused(phrase) => phrase.clone(),
            Self::Edit(error) => error.phrase(),
            Self::Store(error) => error.phrase(),
            Self::Import { file, error } => {
                Phrase::new("cli-error-import").with("file", file.as_str()).with("problem", error.phrase())
            }
            Self::Export(error) => error.phrase(),
            Self::Exists(file) => Phrase::new("cli-error-exists").with("file", file.as_str()),
            Self::ReadOnly(file) => Phrase::new("cli-error-read-only").with("file", file.as_str()),
            Self::Output(detail) => Phrase::new("cli-error-output").with("detail", detail.as_str()),
            Self::Closed => Phrase::new("cli-error-closed"),
        }
    }
}
