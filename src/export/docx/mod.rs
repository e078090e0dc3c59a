//! A document as a Word file (Office Open XML), which people can go on writing in.
//!
//! All words come from the document, the appearance from the styles in `assets/document/docx`.
//! Fonts are not embedded: the file asks for one that every office program has or can replace.

mod body;
mod drawing;
mod front;
mod package_parts;
mod section;
mod table;
mod writer;

use super::clean::{self, CleaningReport};
use super::package::Package;
use super::page_estimate::estimate_pages;
use super::{ExportError, FormatOutput, picture};
use crate::document::{Document, Escaped};
use crate::text::Phrase;
use body::write_body;

/// Documents of more figures than this have one picture for readers without SVG in place of all of them.
const MAX_PNG_FIGURES: usize = 40;

/// Writes a document as a Word file. The same document gives the same bytes.
///
/// The page numbers of the table of contents are estimates from the heights that the styles set. The layout of the
/// same document as PDF is further off, as its letters are wider and its pages turn elsewhere. Word counts again when
/// the reader asks it to update the table; a file that asks for it when it is opened shows a question first.
pub fn docx(document: &Document) -> Result<FormatOutput, ExportError> {
    let mut report = CleaningReport::default();
    // A reader of such files brings its own fonts for all letters.
    let document = clean::clean_document(document, &|_| true, &mut report);
    let mut remarks = report.remarks();
    let estimate = estimate_pages(&document);
    let body = write_body(&document, &estimate);
    let mut package = Package::new();
    for (name, part) in package_parts::fixed_parts(&document.front) {
        package.add(name, part.as_bytes())?;
    }
    package.add("docProps/core.xml", package_parts::core_properties(&document.front).as_bytes())?;
    package.add(
        "word/header-upright.xml",
        package_parts::header(&document.front, section::PageSection::Portrait).as_bytes(),
    )?;
    package.add(
        "word/header-lying.xml",
        package_parts::header(&document.front, section::PageSection::Landscape).as_bytes(),
    )?;
    package.add("word/footer.xml", package_parts::footer(&document.front, estimate.page_count).as_bytes())?;
    let figures = body.figures.len();
    package.add(
        "word/_rels/document.xml.rels",
        package_parts::relations(figures, figures > MAX_PNG_FIGURES).as_bytes(),
    )?;
    package.add("word/document.xml", body.xml.as_bytes())?;
    // Rendering takes most of the time of a large document, and only programs without SVG show the result.
    if figures > MAX_PNG_FIGURES {
        remarks.push(Phrase::new("export-remark-pictures").with("count", figures));
        let words = &document.front.words;
        package.add_stored(
            "word/media/figures.png",
            &placeholder_png(&words.figure, &words.picture_elsewhere),
        )?;
    }
    for (at, svg) in body.figures.iter().enumerate() {
        let number = at + 1;
        package.add(&format!("word/media/figure{number}.svg"), office_svg(svg).as_bytes())?;
        if figures <= MAX_PNG_FIGURES {
            let png =
                picture::render_png(svg).unwrap_or_else(|| placeholder_png(&document.front.words.figure, ""));
            package.add_stored(&format!("word/media/figure{number}.png"), &png)?;
        }
    }
    Ok(FormatOutput { bytes: package.finish()?, remarks })
}

/// The picture as office programs draw it best: they do not have the program's own font.
fn office_svg(svg: &str) -> String {
    svg.replace("font-family=\"Inter\"", "font-family=\"Arial, Inter, sans-serif\"")
}

/// A picture that names what should be in its place.
fn placeholder_png(name: &str, text: &str) -> Vec<u8> {
    let (name, text) = (Escaped(name), Escaped(text));
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="460" height="60"><rect x="0.5" y="0.5" width="459" height="59" fill="#ddeaf6" stroke="#0062ba"/><text x="12" y="25" font-family="Inter" font-size="11" font-weight="600" fill="#002c54">{name}</text><text x="12" y="43" font-family="Inter" font-size="9" fill="#002c54">{text}</text></svg>"##
    );
    picture::render_png(&svg).unwrap_or_default()
}
