//! A document as every format sees it: a front, and chapters of headings, paragraphs, tables and figures.
//!
//! Nothing here knows a page, a font or a file format; that is `export`. All words are already in the
//! document's language, all numbers already written out, so that every format shows the same.

mod block;
mod chapters;
mod contents;
mod finish;
pub mod fonts;
pub mod gantt;
mod line_chart;
mod palette;
mod source;
mod svg;
mod text_style;
mod xml;

pub use block::{
    Alignment, Block, ColumnWidth, Emphasis, Figure, Heading, Inline, List, Paragraph, TableBlock, TableCell,
    TableColumn, TableRow, TableRowKind, TextKind,
};
pub use chapters::{DocumentKind, GatheringChoice, Profile};
pub use contents::Entry;
pub use palette::SvgColor;
pub use source::DocumentSource;
pub use svg::{OutlineStyle, Stroke, Svg, SvgPoint, SvgRect};
pub use text_style::{FontWeight, TextStyle};
pub use xml::Escaped;

use crate::text::Language;
use jiff::civil::Date;
use serde::Serialize;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// The title page, and what is repeated on every page.
    pub front: FrontMatter,
    /// The chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// The title page, and what is repeated on every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FrontMatter {
    /// The title. Never empty once finished.
    pub title: String,
    /// The title cut to what has room in a page header; filled in by `finished`.
    pub short_title: String,
    /// The title cut to what has room in a file's properties; filled in by `finished`.
    pub file_title: String,
    /// The lines of a title above the text: a long one is parted after its colon; filled in by `finished`.
    pub title_lines: Vec<String>,
    /// Who the document is of: the municipality.
    pub publisher: String,
    /// One word for what kind of document it is, above the title: "Temaplan".
    pub kind: String,
    /// What the document is about, in a few sentences.
    pub summary: String,
    /// Facts about the document, in order: period, state, case number.
    pub facts: Vec<FrontFact>,
    /// A word that marks every page, as "Utkast"; `None` for a document that is adopted.
    pub mark: Option<String>,
    /// The language that all of it is in.
    #[serde(serialize_with = "serialize_language")]
    pub language: Language,
    /// The date of the document.
    #[serde(serialize_with = "serialize_date")]
    pub date: Date,
    /// How its pages are laid out.
    pub layout: PageLayout,
    /// Words of the pages themselves.
    pub words: PageLabels,
}

/// How the pages of a document are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PageLayout {
    /// A title page, and tables and figures with a name and a number.
    #[default]
    Book,
    /// The title above the text, and tables without a name of their own: their heading says what they show.
    Short,
    /// The same in letters of 12 points, for one page that hangs on a wall.
    Sheet,
}

/// A fact on the title page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FrontFact {
    /// What it is: "Planperiode". Empty for a sentence of its own.
    pub label: String,
    /// The fact itself: "2027–2030".
    pub text: String,
}

/// The words that pages need apart from the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageLabels {
    /// The word before a page's number: "Side".
    pub page: String,
    /// The word between a page's number and the number of pages: "av".
    pub of: String,
    /// Heading of the table of contents.
    pub contents: String,
    /// The word before a table's number.
    pub table: String,
    /// The word before a figure's number.
    pub figure: String,
    /// Takes the place of a title that is missing.
    pub untitled: String,
    /// Printed on the title page when the file could not be made accessible.
    pub not_accessible: String,
    /// The first link of a web page, which leads past everything before the text.
    pub skip: String,
    /// Printed instead of a picture by readers that cannot show it.
    pub picture_elsewhere: String,
}

/// A chapter: blocks that usually begin with a heading of level 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Passes every text of the document to a function that may change it: front, blocks, cells, pictures.
    pub fn edit_texts(&mut self, change: &mut dyn FnMut(TextKind, &mut String)) {
        let front = &mut self.front;
        let lines = [&mut front.title, &mut front.publisher, &mut front.kind];
        let facts = front.facts.iter_mut().flat_map(|fact| [&mut fact.label, &mut fact.text]);
        for text in lines.into_iter().chain([&mut front.summary]).chain(&mut front.mark).chain(facts) {
            change(TextKind::Visible, text);
        }
        for block in self.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
            block.edit_texts(change);
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn serialize_language<S: serde::Serializer>(language: &Language, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(language.code())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn serialize_date<S: serde::Serializer>(date: &Date, out: S) -> Result<S::Ok, S::Error> {
    (date.year(), date.month(), date.day()).serialize(out)
}
