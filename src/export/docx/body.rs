//! The text of a Word file: blocks in order, with bookmarks, page turns and sections.
//!
//! A page turn belongs to the paragraph that comes after it, a section's end to the paragraph before it, so that
//! neither leaves an empty page.

use super::super::pages::PageEstimate;
use super::super::paper::{heading_text, is_in_contents};
use super::super::xml::{Escaped, Xml};
use super::section::PageSection;
use super::{drawing, front, table};
use crate::document::{Block, Document, Emphasis, Figure, Heading, Inline, TableBlock};
use std::collections::BTreeMap;

/// The names under which the parts of the text are known.
const OPEN: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#,
    r#" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#,
    r#" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#
);

/// The written text, and the pictures it shows.
pub(super) struct BodyXml<'a> {
    /// The main part.
    pub(super) xml: String,
    /// The pictures, in the order of their numbers.
    pub(super) figures: Vec<&'a str>,
}

/// A text being written.
pub(super) struct BodyWriter<'a> {
    pub(super) xml: Xml,
    document: &'a Document,
    /// The headings, tables and figures that something leads to, by id: the names of their bookmarks.
    anchors: BTreeMap<&'a str, String>,
    estimate: &'a PageEstimate,
    table_count: usize,
    contents_count: usize,
    bookmarks: u32,
    figures: Vec<&'a str>,
    /// The pages that are being written on, and those that the next block needs.
    section: PageSection,
    next_section: PageSection,
    /// Whether nothing stands in this section yet.
    is_section_empty: bool,
    /// Whether the next paragraph begins a page.
    starts_page: bool,
    /// Whether a table or figure was written last.
    after_object: bool,
    /// Where the properties of the last paragraph end, if a paragraph was written last.
    last_paragraph: Option<usize>,
}

impl<'a> BodyWriter<'a> {
    /// Writes the text of a document that was laid out so.
    pub(super) fn write(document: &'a Document, laid: &'a PageEstimate) -> BodyXml<'a> {
        let mut body = Self {
            xml: Xml::new(OPEN),
            document,
            anchors: bookmark_names(document),
            estimate: laid,
            table_count: 0,
            contents_count: 0,
            bookmarks: 0,
            figures: Vec::new(),
            section: PageSection::Title,
            next_section: PageSection::Title,
            is_section_empty: true,
            starts_page: false,
            after_object: false,
            last_paragraph: None,
        };
        front::write_title_page(&mut body, &document.front);
        body.next_section = PageSection::Portrait;
        for chapter in &document.chapters {
            body.write_blocks(&chapter.blocks);
        }
        if body.after_object {
            body.add_section_paragraph("");
        }
        let end = body.section.properties();
        body.xml.add(end);
        body.xml.add("</w:body></w:document>");
        BodyXml { xml: body.xml.finish(), figures: body.figures }
    }

    fn write_blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.write_heading(heading),
                Block::Paragraph(paragraph) => self.write_paragraph("Normal", &paragraph.text),
                Block::List(list) => {
                    list.items.iter().for_each(|item| self.write_paragraph("ListBullet", item))
                }
                Block::Table(table) => self.write_table(table),
                Block::Figure(figure) => self.write_figure(figure),
                Block::Contents => front::write_contents(self, self.document),
                Block::PageBreak => self.starts_page = true,
                Block::Landscape { blocks } => {
                    self.next_section = PageSection::Landscape;
                    self.write_blocks(blocks);
                    self.next_section = PageSection::Portrait;
                }
            }
        }
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
        } else if self.after_object && matches!(style, "Normal" | "ListBullet") {
            self.xml.add("<w:spacing w:before=\"240\"/>");
        }
        self.last_paragraph = Some(self.xml.len());
        self.xml.add("</w:pPr>");
        (self.starts_page, self.is_section_empty, self.after_object) = (false, false, false);
    }

    /// Ends it.
    pub(super) fn close_paragraph(&mut self) {
        self.xml.add("</w:p>");
    }

    /// A whole paragraph.
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

    fn write_heading(&mut self, heading: &Heading) {
        self.open_paragraph(
            ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"]
                .get(usize::from(heading.level.saturating_sub(1)))
                .unwrap_or(&"Heading6"),
        );
        let entry = is_in_contents(heading).then(|| Self::contents_bookmark(self.contents_count));
        self.contents_count += usize::from(entry.is_some());
        let anchor = self.anchors.get(heading.id.as_str()).cloned();
        let names: Vec<String> = entry.into_iter().chain(anchor).collect();
        self.with_bookmarks(&names, |body| write_run(&mut body.xml, None, &heading_text(heading)));
        self.close_paragraph();
    }

    /// Writes something inside bookmarks of these names.
    fn with_bookmarks(&mut self, names: &[String], write: impl FnOnce(&mut Self)) {
        let first = self.bookmarks;
        for name in names {
            let id = self.bookmarks;
            self.xml.add_fmt(format_args!(r#"<w:bookmarkStart w:id="{id}" w:name="{name}"/>"#));
            self.bookmarks = self.bookmarks.saturating_add(1);
        }
        write(self);
        for id in (first..self.bookmarks).rev() {
            self.xml.add_fmt(format_args!(r#"<w:bookmarkEnd w:id="{id}"/>"#));
        }
    }

    /// "Tabell 7: what it shows", the number as a field that Word counts itself.
    fn write_caption(&mut self, id: &str, label: &str, caption: &str) {
        self.open_paragraph("Caption");
        let names: Vec<String> = self.anchors.get(id).cloned().into_iter().collect();
        self.with_bookmarks(&names, |body| {
            let counted = label.rsplit_once(' ').filter(|(_, number)| number.parse::<u32>().is_ok());
            if let Some((word, number)) = counted {
                let name: String = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
                write_run(&mut body.xml, None, &format!("{word} "));
                write_field(&mut body.xml, &format!(r" SEQ {name} \* ARABIC "), number);
                write_run(&mut body.xml, None, &format!(": {caption}"));
            } else {
                write_run(&mut body.xml, None, &format!("{label}: {caption}"));
            }
        });
        self.close_paragraph();
    }

    fn write_table(&mut self, content: &TableBlock) {
        self.write_caption(&content.id, &content.label, &content.caption);
        let widths = self.estimate.column_widths.get(self.table_count).map_or(&[][..], Vec::as_slice);
        self.table_count += 1;
        table::write_table(&mut self.xml, content, widths);
        self.end_object();
    }

    fn write_figure(&mut self, figure: &'a Figure) {
        self.write_caption(&figure.id, &figure.label, &figure.caption);
        self.figures.push(&figure.svg);
        self.open_paragraph("PlanFigure");
        drawing::write_drawing(&mut self.xml, figure, self.figures.len(), self.section.text_area());
        self.close_paragraph();
    }

    /// Notes that what was written last is no paragraph.
    pub(super) const fn end_object(&mut self) {
        self.after_object = true;
        self.last_paragraph = None;
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

    /// A paragraph that is hardly there, for what has to stand in one: a file may not end with a table.
    fn add_section_paragraph(&mut self, end: &str) {
        self.xml.add_fmt(format_args!(r#"<w:p><w:pPr><w:pStyle w:val="PlanTurn"/>{end}</w:pPr></w:p>"#));
    }

    /// Gets everything ready for something that is no paragraph but holds some.
    pub(super) fn begin_object(&mut self) {
        self.switch_section();
    }
}

/// Text of one look.
pub(super) fn write_run(xml: &mut Xml, style: Option<&str>, text: &str) {
    xml.add("<w:r>");
    if let Some(style) = style {
        xml.add_fmt(format_args!(r#"<w:rPr><w:rStyle w:val="{style}"/></w:rPr>"#));
    }
    xml.add("<w:t xml:space=\"preserve\">");
    xml.text(text);
    xml.add("</w:t></w:r>");
}

/// A field: what it computes, and what it says until then.
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
