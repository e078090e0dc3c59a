//! A document as one PDF file that is both PDF/UA-1 (universally designed) and PDF/A-2a (for the archive).
//!
//! The only module that names typst, whose interface changes between its releases. Text goes in as data,
//! one JSON file for each chapter, never as markup: it can never become code, and a chapter that did not
//! change is not laid out again in the same process.

mod ends;
mod world;

use super::clean::{self, Found};
use super::{ExportError, Exported};
use crate::document::Document;
use crate::text::Phrase;
use serde::Serialize;
use std::collections::BTreeMap;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Desk;

/// How many documents ago a piece of layout was last used before it is forgotten.
const REMEMBERED: usize = 2;

/// Writes a document as PDF. The same document gives the same bytes.
///
/// Where text holds something that no accessible file may hold, it is mended and a remark says so; where
/// the standards still cannot be met, the file is written without them, and both a remark and its title
/// page say that.
pub fn pdf(document: &Document) -> Result<Exported, ExportError> {
    let mut document = document.clone();
    let mut found = Found::default();
    document.each_text(&mut |place, text| clean::clean(place, text, &world::has_glyphs, &mut found));
    // Cleaning may have emptied a heading or an alternative text.
    let document = document.finished();
    let mut remarks = found.remarks();
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).ok();
    let bytes = match written(&document, false, standards) {
        Ok(bytes) => bytes,
        Err(reason) => {
            remarks.push(Phrase::new("export-remark-not-accessible").with("reason", reason));
            written(&document, true, None).map_err(ExportError::Typesetting)?
        }
    };
    comemo::evict(REMEMBERED);
    Ok(Exported { bytes, remarks })
}

/// What the template reads first.
#[derive(Serialize)]
struct Head<'a> {
    front: &'a crate::document::Front,
    chapters: Vec<String>,
    /// Whether the title page has to say that the file is not accessible.
    plain: bool,
}

/// Lays out and writes; an error is in typst's own words.
fn written(document: &Document, plain: bool, standards: Option<PdfStandards>) -> Result<Vec<u8>, String> {
    let desk = Desk::new(files(document, plain)?).ok_or("no template")?;
    let pages = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| told(&errors))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some(String::from("Planverksted"))),
        standards: standards.unwrap_or_default(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map(ends::with_clear_ends).map_err(|errors| told(&errors))
}

fn files(document: &Document, plain: bool) -> Result<BTreeMap<String, Bytes>, String> {
    let mut files = BTreeMap::new();
    let mut chapters = Vec::new();
    for (index, chapter) in document.chapters.iter().enumerate() {
        let name = format!("chapter-{index}.json");
        files.insert(name.clone(), json(chapter)?);
        chapters.push(name);
    }
    let head = Head { front: &document.front, chapters, plain };
    files.insert(String::from("head.json"), json(&head)?);
    Ok(files)
}

fn json(data: &impl Serialize) -> Result<Bytes, String> {
    serde_json::to_vec(data).map(Bytes::new).map_err(|error| error.to_string())
}

/// The first error in one line; the others usually follow from it.
fn told(errors: &[SourceDiagnostic]) -> String {
    errors.first().map(|error| error.message.to_string()).unwrap_or_default()
}
