//! A document as one PDF file that is both PDF/UA-1 (universally designed) and PDF/A-2a (for the archive).
//!
//! The only module that names typst, whose interface changes between its releases. Text goes in as data,
//! one JSON file for each chapter, never as markup: it can never become code, and a chapter that did not
//! change is not laid out again in the same process.

mod ends;
mod world;

use super::clean::{self, CleaningReport};
use super::{ExportError, FormatOutput};
use crate::document::Document;
use crate::text::Phrase;
use serde::Serialize;
use std::collections::BTreeMap;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::DocumentWorld;

/// How many documents ago a piece of layout was last used before it is forgotten.
const CACHE_AGE: usize = 2;

/// Writes a document as PDF. The same document gives the same bytes.
///
/// Where text holds something that no accessible file may hold, it is mended and a remark says so. Rare mixtures
/// of scripts that still fail are set again with nothing but the main font's letters. Where even that does not
/// meet the standards, the file is written without them, and both a remark and its title page say that.
pub fn pdf(document: &Document) -> Result<FormatOutput, ExportError> {
    let exported = write_with_fallbacks(document);
    comemo::evict(CACHE_AGE);
    exported
}

fn write_with_fallbacks(document: &Document) -> Result<FormatOutput, ExportError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).ok();
    let mut reason = String::new();
    for shows in [world::has_glyphs, world::is_in_main_font] {
        let (document, remarks) = clean_for_pdf(document, &shows);
        match compile_pdf(&document, false, standards.clone()) {
            Ok(bytes) => return Ok(FormatOutput { bytes, remarks }),
            Err(error) => reason = error,
        }
    }
    let (document, mut remarks) = clean_for_pdf(document, &world::has_glyphs);
    let bytes = compile_pdf(&document, true, None).map_err(ExportError::Typesetting)?;
    remarks.push(Phrase::new("export-remark-not-accessible").with("reason", reason));
    Ok(FormatOutput { bytes, remarks })
}

/// The document without what cannot be shown, and what there is to say about that.
fn clean_for_pdf(document: &Document, shows: &dyn Fn(&str) -> bool) -> (Document, Vec<Phrase>) {
    let mut found = CleaningReport::default();
    let document = clean::clean_document(document, shows, &mut found);
    (document, found.remarks())
}

/// What the template reads first.
#[derive(Serialize)]
struct TemplateHead<'a> {
    front: &'a crate::document::FrontMatter,
    chapters: Vec<String>,
    /// Whether the title page has to say that the file is not accessible.
    plain: bool,
}

/// Lays out and writes; an error is in typst's own words.
fn compile_pdf(document: &Document, plain: bool, standards: Option<PdfStandards>) -> Result<Vec<u8>, String> {
    let desk = DocumentWorld::new(template_files(document, plain)?).ok_or("no template")?;
    let pages = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| first_message(&errors))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some(String::from("Planverksted"))),
        standards: standards.unwrap_or_default(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map(ends::fix_stream_ends).map_err(|errors| first_message(&errors))
}

fn template_files(document: &Document, plain: bool) -> Result<BTreeMap<String, Bytes>, String> {
    let mut files = BTreeMap::new();
    let mut chapters = Vec::new();
    for (index, chapter) in document.chapters.iter().enumerate() {
        let name = format!("chapter-{index}.json");
        files.insert(name.clone(), to_json(chapter)?);
        chapters.push(name);
    }
    let head = TemplateHead { front: &document.front, chapters, plain };
    files.insert(String::from("head.json"), to_json(&head)?);
    Ok(files)
}

fn to_json(data: &impl Serialize) -> Result<Bytes, String> {
    serde_json::to_vec(data).map(Bytes::new).map_err(|error| error.to_string())
}

/// The first error in one line; the others usually follow from it.
fn first_message(errors: &[SourceDiagnostic]) -> String {
    errors.first().map(|error| error.message.to_string()).unwrap_or_default()
}
