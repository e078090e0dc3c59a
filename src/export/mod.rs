//! Documents as files: one function for each format, from a document to bytes.
//!
//! Nothing is written to disk here; that is `store`.

mod clean;
mod docx;
mod html;
mod markdown;
mod package;
mod page_estimate;
mod paper;
mod pdf;
mod picture;
mod text_estimate;
mod typeset;
mod xml;

pub use docx::docx;
pub use html::html;
pub use markdown::markdown;
pub use pdf::pdf;
pub use typeset::{BlockPosition, PageImage, PageSize, Pages, typeset};

use crate::analysis::{Outline, Totals};
use crate::document::{Document, DocumentSource, Profile};
use crate::model::Plan;
use crate::model::records::plan::WrittenStandard;
use crate::text::{Language, Phrase, Words, file_name};
use jiff::civil::Date;
use thiserror::Error;

/// A format that documents are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// PDF, universally designed.
    #[default]
    Pdf,
    /// A Word file.
    Docx,
    /// One page for the web.
    Html,
    /// Text with marks, for other programs.
    Markdown,
}

impl Format {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Docx, Self::Html, Self::Markdown];

    /// The code on the command line, which is also the ending of the file's name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }

    /// What making one is called, where it is offered.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Pdf => Phrase::new("ui-export-pdf"),
            Self::Docx => Phrase::new("ui-export-word"),
            Self::Html => Phrase::new("ui-export-html"),
            Self::Markdown => Phrase::new("ui-export-markdown"),
        }
    }

    /// The format of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }
}

/// What is wanted of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOptions {
    /// In which format.
    pub format: Format,
    /// Which document.
    pub profile: Profile,
    /// In which language; the plan's own where `None`.
    pub language: Option<Language>,
    /// The day it is made, for plans that do not say when they were published.
    pub date: Date,
}

/// A file ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFile {
    /// Its name, from the plan's title, safe on every system.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What had to be changed to make it.
    pub remarks: Vec<Phrase>,
}

/// Makes a plan's document as a file. The same plan and options give the same bytes.
pub fn export(plan: &Plan, wanted: ExportOptions) -> Result<DocumentFile, ExportError> {
    // The document's own language, not the window's: both differ when a plan in nynorsk is edited in a bokmål
    // window.
    let words = Words::new(wanted.language.unwrap_or_else(|| language_of(plan)));
    let (outline, totals) = (Outline::of(plan), Totals::of(plan));
    let source =
        DocumentSource { plan, outline: &outline, totals: &totals, words: &words, date: wanted.date };
    let (document, fits) = fitting_document(&source, wanted.profile)?;
    let FormatOutput { bytes, remarks } = match wanted.format {
        Format::Pdf => pdf(&document)?,
        Format::Docx => docx(&document)?,
        Format::Html => html(&document)?,
        Format::Markdown => markdown(&document)?,
    };
    // First what people have to look at before they send it, then what had to be changed to make it.
    let mut all = Document::warnings(&source, wanted.profile);
    all.extend((!fits).then(|| Phrase::new("export-remark-sheet-long")));
    all.extend(remarks);
    let title = match wanted.profile {
        Profile::Full => &*plan.about().title,
        _ => &document.front.title,
    };
    let name = file_name(title, &words.word("document-untitled"), wanted.format.code());
    Ok(DocumentFile { name, bytes, remarks: all })
}

/// How many entries the lists of a sheet have, from the most to the fewest.
const SHEET_ENTRIES: [usize; 8] = [24, 16, 12, 9, 6, 4, 2, 1];

/// The document, and whether it has the pages that it should: the lists of a sheet are cut until it fits on one, in every
/// format by the pages of the PDF.
fn fitting_document(source: &DocumentSource<'_>, profile: Profile) -> Result<(Document, bool), ExportError> {
    let whole = Document::of(source, profile);
    let Profile::Sheet(choice) = profile else { return Ok((whole, true)) };
    if typeset(&whole)?.len() <= 1 {
        return Ok((whole, true));
    }
    let mut shortest = whole;
    for most in SHEET_ENTRIES {
        shortest = Document::short_sheet(source, choice, most);
        if typeset(&shortest)?.len() <= 1 {
            return Ok((shortest, true));
        }
    }
    Ok((shortest, false))
}

/// The language of a plan's documents: its written standard, Bokmål where none is stated.
pub fn language_of(plan: &Plan) -> Language {
    if plan.about().language == WrittenStandard::Nn { Language::Nn } else { Language::Nb }
}

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatOutput {
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
    /// The file could not be packed, with the packer's own reason.
    #[error("the file could not be packed: {0}")]
    Packing(String),
}

impl ExportError {
    /// The same for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Typesetting(reason) => {
                Phrase::new("export-error-typesetting").with("reason", reason.as_str())
            }
            Self::Packing(reason) => Phrase::new("export-error-packing").with("reason", reason.as_str()),
        }
    }
}
