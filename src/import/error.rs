//! Why a file cannot be imported at all. What is odd inside a table is a remark, never an error.

use super::field::ImportField;
use crate::text::Phrase;

/// Why a file could not be read as a table, or a choice of a column or sheet not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is longer than [`super::MAX_FILE_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// It is a web page with its pictures in one file: MHTML.
    #[error("the file is a web archive")]
    WebArchive,
    /// It is a text document of the format RTF.
    #[error("the file is rich text")]
    RichText,
    /// It is a spreadsheet of the old exchange format SYLK.
    #[error("the file is SYLK")]
    Sylk,
    /// It is a plan of this program.
    #[error("the file is a plan")]
    OwnPlan,
    /// It is a spreadsheet that is truncated or corrupted.
    #[error("the spreadsheet is damaged")]
    Damaged,
    /// It inflates to more than any plan needs, or claims so.
    #[error("too much comes out of the spreadsheet")]
    Inflated,
    /// It is protected by a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// It is a workbook of Excel as it was before 2007: `.xls`.
    #[error("the file is an old workbook")]
    OldExcel,
    /// It is a workbook of Excel in its binary form: `.xlsb`.
    #[error("the file is a binary workbook")]
    BinaryExcel,
    /// It is a text document, a presentation or a plain zip.
    #[error("the file is a document")]
    Document,
    /// It is a web page without a table, or other XML.
    #[error("the file is markup")]
    Markup,
    /// The file has no sheet of that name.
    #[error("no such sheet: {name}")]
    NoSuchSheet {
        /// The name that was requested.
        name: String,
        /// The sheets there are.
        known: Vec<String>,
    },
    /// It is a document, a picture or a program.
    #[error("the file is not text")]
    NotText,
    /// No column is known by that heading, letter or number.
    #[error("no such column: {name}")]
    NoSuchColumn {
        /// The name that was requested.
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
            Self::WebArchive => Phrase::new("import-error-web-archive"),
            Self::RichText => Phrase::new("import-error-rich-text"),
            Self::Sylk => Phrase::new("import-error-sylk"),
            Self::OwnPlan => Phrase::new("import-error-own-plan"),
            Self::Damaged => Phrase::new("import-error-damaged"),
            Self::Inflated => Phrase::new("import-error-inflated"),
            Self::Encrypted => Phrase::new("import-error-locked"),
            Self::OldExcel => Phrase::new("import-error-old-excel"),
            Self::BinaryExcel => Phrase::new("import-error-binary-excel"),
            Self::Document => Phrase::new("import-error-document"),
            Self::Markup => Phrase::new("import-error-markup"),
            Self::NoSuchSheet { name, known } if known.iter().all(String::is_empty) => {
                Phrase::new("import-error-no-sheets").with("sheet", name.as_str())
            }
            Self::NoSuchSheet { name, known } => {
                Phrase::new("import-error-sheet").with("sheet", name.as_str()).with("known", known.join(", "))
            }
            Self::NotText => Phrase::new("import-error-not-text"),
            Self::NoSuchColumn { name, known } => Phrase::new("import-error-column")
                .with("column", name.as_str())
                .with("known", known.join(", ")),
            Self::NoSuchField(name) => {
                let known = ImportField::names().collect::<Vec<_>>().join(", ");
                Phrase::new("import-error-field").with("field", name.as_str()).with("known", known)
            }
        }
    }
}
