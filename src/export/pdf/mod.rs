//! A document as one PDF file that is both PDF/UA-1 (universally designed) and PDF/A-2a (for the archive).
//!
//! The pages are made by `typeset`; here they are only written.

mod stream_ends;

use super::typeset::{self, LayoutOptions, Letters, Pages};
use super::{ExportError, FormatOutput};
use crate::document::Document;
use crate::text::Phrase;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Writes a document as PDF. The same document gives the same bytes.
///
/// Text that no accessible file may contain is replaced, and a remark says so. Rare mixtures of scripts that still fail
/// are set again with nothing but the main font's letters. Where even that does not meet the standards, the file is
/// written without them, and both a remark and its title page say that.
pub fn pdf(document: &Document) -> Result<FormatOutput, ExportError> {
    let output = write_with_fallbacks(document);
    typeset::forget_layouts();
    output
}

fn write_with_fallbacks(document: &Document) -> Result<FormatOutput, ExportError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).ok();
    let mut reason = String::new();
    // Archive and accessibility standards refuse letters that a font maps wrongly, which is known only after the
    // attempt: first all fonts, then the main one alone, and last no standard but a mark in the document.
    for letters in [Letters::AllFonts, Letters::MainFont] {
        let options = LayoutOptions { letters, ..LayoutOptions::default() };
        match write_document(document, options, standards.clone()) {
            Ok(output) => return Ok(output),
            Err(error) => reason = error,
        }
    }
    let options = LayoutOptions { is_marked_inaccessible: true, ..LayoutOptions::default() };
    let mut output = write_document(document, options, None).map_err(ExportError::Typesetting)?;
    output.remarks.push(Phrase::new("export-remark-not-accessible").with("reason", reason));
    Ok(output)
}

/// Lays out and writes; an error is in typst's own words.
fn write_document(
    document: &Document,
    options: LayoutOptions,
    standards: Option<PdfStandards>,
) -> Result<FormatOutput, String> {
    let pages = typeset::layout(document, options)?;
    Ok(FormatOutput { bytes: write_pages(&pages, standards)?, remarks: pages.remarks().to_vec() })
}

fn write_pages(pages: &Pages, standards: Option<PdfStandards>) -> Result<Vec<u8>, String> {
    let options = PdfOptions {
        creator: Smart::Custom(Some(String::from("Planverksted"))),
        standards: standards.unwrap_or_default(),
        ..PdfOptions::default()
    };
    let written = typst_pdf::pdf(&pages.paged, &options);
    written.map(stream_ends::fix_stream_ends).map_err(|errors| typeset::first_message(&errors))
}
