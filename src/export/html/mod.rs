//! A document as one HTML page, for the web: no script, no file beside it, the same words as the PDF.
//!
//! The markup is also well-formed XML, so that any reader of either takes it. The appearance is in
//! `assets/document/html`. Wide tables and pictures scroll on their own, also with the keyboard.

mod body;
mod front;
mod names;
mod table;

use super::clean::{self, CleaningReport};
use super::xml::Xml;
use super::{ExportError, FormatOutput};
use crate::document::{Document, Escaped};

/// The appearance of every page.
const STYLE: &str = include_str!("../../../assets/document/html/style.css");

/// Writes a document as one HTML page. The same document gives the same bytes.
pub fn html(document: &Document) -> Result<FormatOutput, ExportError> {
    let mut report = CleaningReport::default();
    // A browser finds a font for every letter.
    let document = clean::clean_document(document, &|_| true, &mut report);
    let front = &document.front;
    let mut xml = Xml::new("<!DOCTYPE html>\n");
    xml.add_fmt(format_args!(
        "<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n",
        front.language.code()
    ));
    xml.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    xml.add_fmt(format_args!("<title>{}</title>\n", Escaped(&front.file_title)));
    for (name, content) in [("author", &*front.publisher), ("description", &*front.summary)] {
        if !content.is_empty() {
            xml.add_fmt(format_args!("<meta name=\"{name}\" content=\"{}\"/>\n", Escaped(content)));
        }
    }
    // The plan's date instead of the clock: the same document gives the same bytes.
    xml.add_fmt(format_args!("<meta name=\"dcterms.date\" content=\"{}\"/>\n", front.date));
    xml.add("<meta name=\"generator\" content=\"Planverksted\"/>\n<style>\n");
    xml.add(STYLE);
    xml.add("</style>\n</head>\n<body>\n");
    front::write_header(&mut xml, front);
    front::write_contents(&mut xml, &document);
    xml.add_fmt(format_args!("<main id=\"{}\" tabindex=\"-1\">\n", names::TEXT));
    body::write_body(&mut xml, &document);
    xml.add("</main>\n</body>\n</html>\n");
    Ok(FormatOutput { bytes: xml.finish().into_bytes(), remarks: report.remarks() })
}
