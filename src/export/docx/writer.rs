//! A Word file's text while it is written: paragraphs, runs, fields, bookmarks, and where pages turn.
//!
//! A page turn belongs to the paragraph that comes after it, a section's end to the paragraph before it, so that
//! neither leaves an empty page. What the blocks of a document become is in `body`.

use super::super::page_estimate::PageEstimate;
use super::super::xml::Xml;
use super::section::PageSection;
use crate::document::{Block, Document, Emphasis, Escaped, Inline, PageLayout};
use std::collections::BTreeMap;

/// The beginning of the main part: the names under which the parts of the text are known.
const OPEN: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#,
    r#" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#,
    r#" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#
);

/// A text being written.
///
/// Two states are kept from block to block: the section (`section`, `next_section`, `is_section_empty`), which ends
/// only when the first paragraph comes that needs other pages; and what the last block was (`starts_page`,
/// `after_object`, `last_paragraph`), on which the next paragraph's spacing and the section's end depend.
pub(super) struct BodyWriter<'a> {
    pub(super) xml: Xml,
    /// The headings, tables and figures that something leads to, by id: the names of their bookmarks.
    anchors: BTreeMap<&'a str, String>,
    estimate: &'a PageEstimate,
    bookmarks: u32,
    /// The pages that are being written on, and those that the next block needs.
    section: PageSection,
    pub(super) next_section: PageSection,
    /// Whether nothing is written in this section yet.
    is_section_empty: bool,
    /// Whether the next paragraph begins a page.
    pub(super) starts_page: bool,
    /// Whether a table or figure was written last.
    after_object: bool,
    /// Where the properties of the last paragraph end, if a paragraph was written last.
    last_paragraph: Option<usize>,
}

impl<'a> BodyWriter<'a> {
    /// A text of which nothing is written yet; it begins on the title page, where there is one.
    pub(super) fn new(document: &'a Document, estimate: &'a PageEstimate) -> Self {
        let section = match document.front.layout {
            PageLayout::Book => PageSection::Title,
            PageLayout::Short | PageLayout::Sheet => PageSection::Portrait,
        };
        Self {
            xml: Xml::new(OPEN),
            anchors: bookmark_names(document),
            estimate,
            bookmarks: 0,
            section,
            next_section: section,
            is_section_empty: true,
            starts_page: false,
            after_object: false,
            last_paragraph: None,
        }
    }

    /// Ends the text.
    pub(super) fn finish(mut self) -> String {
        // A file may not end with a table.
        if self.after_object {
            self.add_section_paragraph("");
        }
        self.xml.add(self.section.properties());
        self.xml.add("</w:body></w:document>");
        self.xml.finish()
    }

    /// What the document's pages are estimated to be.
    pub(super) const fn estimate(&self) -> &'a PageEstimate {
        self.estimate
    }

    /// The pages that are being written on.
    pub(super) const fn section(&self) -> PageSection {
        self.section
    }

    /// The name of the bookmark that links lead to; none where nothing leads to this id.
    pub(super) fn anchor(&self, id: &str) -> Option<String> {
        self.anchors.get(id).cloned()
    }

    /// Begins a paragraph of a style; ends the section before where other pages are needed.
    pub(super) fn open_paragraph(&mut self, style: &str) {
        self.switch_section();
        self.xml.add("<w:p><w:pPr><w:pStyle w:val=\"");
        self.xml.add(style);
        self.xml.add("\"/>");
        if self.starts_page && !self.is_section_empty {
            self.xml.add("<w:pageBreakBefore/>");
        }
        if self.starts_page || self.is_section_empty {
            self.xml.add("<w:spacing w:before=\"0\"/>");
        } else if self.after_object && matches!(style, "Normal" | "LeadIn" | "ListBullet" | "ListEnd") {
            self.xml.add("<w:spacing w:before=\"240\"/>");
        }
        self.last_paragraph = Some(self.xml.len());
        self.xml.add("</w:pPr>");
        // Whatever was waiting for a paragraph has happened with this one.
        (self.starts_page, self.is_section_empty, self.after_object) = (false, false, false);
    }

    /// Ends it.
    pub(super) fn close_paragraph(&mut self) {
        self.xml.add("</w:p>");
    }

    /// A complete paragraph.
    pub(super) fn write_paragraph(&mut self, style: &str, text: &[Inline]) {
        self.open_paragraph(style);
        for inline in text {
            self.write_inline(inline);
        }
        self.close_paragraph();
    }

    /// The name of the bookmark of the next listed heading, and its page.
    pub(super) fn contents_bookmark(number: usize) -> String {
        format!("_Toc{number:06}")
    }

    /// The page of a listed heading.
    pub(super) fn contents_page(&self, number: usize) -> u32 {
        self.estimate.heading_pages.get(number).copied().unwrap_or(1)
    }

    fn write_inline(&mut self, inline: &Inline) {
        let anchor = inline.to.as_deref().and_then(|to| self.anchors.get(to));
        if let Some(anchor) = anchor {
            self.xml.add_fmt(format_args!(r#"<w:hyperlink w:anchor="{anchor}" w:history="1">"#));
        }
        let look = match (inline.emphasis, anchor) {
            (_, Some(_)) => Some("Hyperlink"),
            (Emphasis::Strong, _) => Some("Strong"),
            (Emphasis::Subtle, _) => Some("SubtleEmphasis"),
            (Emphasis::Plain, _) => None,
        };
        write_run(&mut self.xml, look, &inline.text);
        if anchor.is_some() {
            self.xml.add("</w:hyperlink>");
        }
    }

    /// Writes something inside bookmarks of these names.
    pub(super) fn with_bookmarks(&mut self, names: &[String], write: impl FnOnce(&mut Self)) {
        let first = self.bookmarks;
        for name in names {
            // Ids are counted over the document: two bookmarks of one id make the file invalid.
            let id = self.bookmarks;
            self.xml.add_fmt(format_args!(r#"<w:bookmarkStart w:id="{id}" w:name="{name}"/>"#));
            self.bookmarks = self.bookmarks.saturating_add(1);
        }
        write(self);
        for id in (first..self.bookmarks).rev() {
            self.xml.add_fmt(format_args!(r#"<w:bookmarkEnd w:id="{id}"/>"#));
        }
    }

    /// Notes that what was written last is no paragraph.
    pub(super) const fn end_object(&mut self) {
        self.after_object = true;
        self.last_paragraph = None;
    }

    /// Keeps the next table apart from one before it: Word makes one table of two that follow each other.
    pub(super) fn separate_tables(&mut self) {
        if std::mem::take(&mut self.after_object) {
            self.add_section_paragraph("");
        }
    }

    /// Gets everything ready for something that is no paragraph but holds some.
    pub(super) fn begin_object(&mut self) {
        self.switch_section();
    }

    /// Ends the section where the next block needs other pages.
    fn switch_section(&mut self) {
        if self.next_section == self.section {
            return;
        }
        let end = self.section.properties();
        if self.is_section_empty {
            // Nothing was written on such pages.
        } else if let Some(last) = self.last_paragraph {
            self.xml.insert(last, end);
        } else {
            self.add_section_paragraph(end);
        }
        self.section = self.next_section;
        (self.is_section_empty, self.starts_page, self.after_object, self.last_paragraph) =
            (true, false, false, None);
    }

    /// A paragraph without text or height: a section's end has to be inside a paragraph, and a file may not end with a
    /// table.
    fn add_section_paragraph(&mut self, end: &str) {
        self.xml.add_fmt(format_args!(r#"<w:p><w:pPr><w:pStyle w:val="PlanTurn"/>{end}</w:pPr></w:p>"#));
    }
}

/// Text of one style.
pub(super) fn write_run(xml: &mut Xml, style: Option<&str>, text: &str) {
    xml.add("<w:r>");
    if let Some(style) = style {
        xml.add_fmt(format_args!(r#"<w:rPr><w:rStyle w:val="{style}"/></w:rPr>"#));
    }
    xml.add("<w:t xml:space=\"preserve\">");
    xml.text(text);
    xml.add("</w:t></w:r>");
}

/// A field: what Word computes for it, and what it shows until then.
pub(super) fn write_field(xml: &mut Xml, code: &str, shown: &str) {
    let (code, shown) = (Escaped(code), Escaped(shown));
    xml.add_fmt(format_args!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    ));
}

/// A name for everything that something leads to.
fn bookmark_names(document: &Document) -> BTreeMap<&str, String> {
    fn collect<'a>(blocks: &'a [Block], found: &mut BTreeMap<&'a str, String>) {
        let mut add = |text: &'a [Inline]| {
            // Only targets that are linked to get a bookmark, and a short name: Word's limit is 40 characters.
            for to in text.iter().filter_map(|inline| inline.to.as_deref()) {
                let number = found.len() + 1;
                found.entry(to).or_insert_with(|| format!("_Ref{number:06}"));
            }
        };
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => add(&paragraph.text),
                Block::List(list) => list.items.iter().for_each(|item| add(item)),
                _ => {}
            }
        }
        for block in blocks {
            if let Block::Landscape { blocks } = block {
                collect(blocks, found);
            }
        }
    }
    let mut found = BTreeMap::new();
    document.chapters.iter().for_each(|chapter| collect(&chapter.blocks, &mut found));
    found
}
