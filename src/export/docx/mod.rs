//! A document as a Word file (Office Open XML), which people can go on writing in.
//!
//! Everything that is said comes from the document, how it looks from the styles in `assets/document/docx`.
//! Fonts are not embedded: the file asks for one that every office program has or can stand in for.

mod body;
mod drawing;
mod front;
mod parts;
mod section;
mod table;

use super::clean::{self, Found};
use super::package::Package;
use super::pages::pages;
use super::xml::Escaped;
use super::{ExportError, Exported, picture};
use crate::document::Document;
use crate::text::{Language, Phrase};
use body::Body;

/// Documents of more figures than this have one picture for readers without SVG that stands for all of them.
const DRAWN: usize = 40;

/// Writes a document as a Word file. The same document gives the same bytes.
///
/// The page numbers of the table of contents are estimates from the heights that the styles set. The layout of the
/// same document as PDF is further off, as its letters are wider and its pages turn elsewhere. Word counts anew when
/// the reader asks it to update the table; a file that asked for it by itself would open with a question.
pub fn docx(document: &Document) -> Result<Exported, ExportError> {
    let mut found = Found::default();
    // A reader of such files brings its own fonts for all letters.
    let document = clean::document(document, &|_| true, &mut found);
    let mut remarks = found.remarks();
    let laid = pages(&document);
    let body = Body::of(&document, &laid);
    let mut package = Package::new();
    for (name, part) in parts::fixed(document.front.language) {
        package.add(name, part.as_bytes())?;
    }
    package.add("docProps/core.xml", parts::core(&document.front).as_bytes())?;
    package
        .add("word/header-upright.xml", parts::header(&document.front, section::Sheet::Upright).as_bytes())?;
    package.add("word/header-lying.xml", parts::header(&document.front, section::Sheet::Lying).as_bytes())?;
    package.add("word/footer.xml", parts::footer(&document.front, laid.last).as_bytes())?;
    let figures = body.figures.len();
    package.add("word/_rels/document.xml.rels", parts::relations(figures, figures > DRAWN).as_bytes())?;
    package.add("word/document.xml", body.xml.as_bytes())?;
    if figures > DRAWN {
        remarks.push(Phrase::new("export-remark-pictures").with("count", figures));
        let words = &document.front.words;
        package.add_stored("word/media/figures.png", &stand_in(&words.figure, &words.picture_elsewhere))?;
    }
    for (at, svg) in body.figures.iter().enumerate() {
        let number = at + 1;
        package.add(&format!("word/media/figure{number}.svg"), office_svg(svg).as_bytes())?;
        if figures <= DRAWN {
            let png = picture::png(svg).unwrap_or_else(|| stand_in(&document.front.words.figure, ""));
            package.add_stored(&format!("word/media/figure{number}.png"), &png)?;
        }
    }
    Ok(Exported { bytes: package.finish()?, remarks })
}

/// The picture as office programs draw it best: they do not have the program's own font.
fn office_svg(svg: &str) -> String {
    svg.replace("font-family=\"Inter\"", "font-family=\"Arial, Inter, sans-serif\"")
}

/// A picture that names what should be in its place.
fn stand_in(name: &str, text: &str) -> Vec<u8> {
    let (name, text) = (Escaped(name), Escaped(text));
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="460" height="60"><rect x="0.5" y="0.5" width="459" height="59" fill="#ddeaf6" stroke="#0062ba"/><text x="12" y="25" font-family="Inter" font-size="11" font-weight="600" fill="#002c54">{name}</text><text x="12" y="43" font-family="Inter" font-size="9" fill="#002c54">{text}</text></svg>"##
    );
    picture::png(&svg).unwrap_or_default()
}

/// A language as office documents name it.
const fn code_of(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb-NO",
        Language::Nn => "nn-NO",
        Language::En => "en-GB",
    }
}
