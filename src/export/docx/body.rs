//! The text of a Word file: blocks in order, with bookmarks, page turns and sections.
//!
//! A page turn belongs to the paragraph that comes after it, a section's end to the paragraph before it, so that
//! neither leaves an empty page.

use super::super::pages::Laid;
use super::super::paper::{heading_text, is_listed};
use super::super::xml::{Escaped, Xml};
use super::section::Sheet;
use super::{drawing, front, table};
use crate::document::{Block, Document, Emphasis, Figure, Heading, Inline, Table};
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
pub(super) struct Written<'a> {
    /// The main part.
    pub(super) xml: String,
    /// The pictures, in the order of their numbers.
    pub(super) figures: Vec<&'a str>,
}

/// A text being written.
pub(super) struct Body<'a> {
    pub(super) xml: Xml,
    document: &'a Document,
    /// The headings, tables and figures that something leads to, by id: the names of their bookmarks.
    anchors: BTreeMap<&'a str, String>,
    laid: &'a Laid,
    tables: usize,
    listed: usize,
    bookmarks: u32,
    figures: Vec<&'a str>,
    /// The pages that are being written on, and those that the next block needs.
    sheet: Sheet,
    wanted: Sheet,
    /// Whether nothing stands in this section yet.
    is_fresh: bool,
    /// Whether the next paragraph begins a page.
    turns: bool,
    /// Whether a table or figure was written last.
    after_object: bool,
    /// Where the properties of the last paragraph end, if a paragraph was written last.
    last: Option<usize>,
}

impl<'a> Body<'a> {
    /// Writes the text of a document that was laid out so.
    pub(super) fn of(document: &'a Document, laid: &'a Laid) -> Written<'a> {
        let mut body = Self {
            xml: Xml::new(OPEN),
            document,
            anchors: anchors(document),
            laid,
            tables: 0,
            listed: 0,
            bookmarks: 0,
            figures: Vec::new(),
            sheet: Sheet::Title,
            wanted: Sheet::Title,
            is_fresh: true,
            turns: false,
            after_object: false,
            last: None,
        };
        front::title_page(&mut body, &document.front);
        body.wanted = Sheet::Upright;
        for chapter in &document.chapters {
            body.blocks(&chapter.blocks);
        }
        if body.after_object {
            body.turn_sheet_by_itself("");
        }
        let end = body.sheet.properties();
        body.xml.add(end);
        body.xml.add("</w:body></w:document>");
        Written { xml: body.xml.finish(), figures: body.figures }
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.heading(heading),
                Block::Paragraph(paragraph) => self.paragraph("Normal", &paragraph.text),
                Block::List(list) => list.items.iter().for_each(|item| self.paragraph("ListBullet", item)),
                Block::Table(table) => self.table(table),
                Block::Figure(figure) => self.figure(figure),
                Block::Contents => front::contents(self, self.document),
                Block::PageBreak => self.turns = true,
                Block::Landscape { blocks } => {
                    self.wanted = Sheet::Lying;
                    self.blocks(blocks);
                    self.wanted = Sheet::Upright;
                }
            }
        }
    }

    /// Begins a paragraph of a style; ends the section before where other pages are needed.
    pub(super) fn open(&mut self, style: &str) {
        self.turn_sheet();
        self.xml.add("<w:p><w:pPr><w:pStyle w:val=\"");
        self.xml.add(style);
        self.xml.add("\"/>");
        if self.turns && !self.is_fresh {
            self.xml.add("<w:pageBreakBefore/>");
        }
        if self.turns || self.is_fresh {
            self.xml.add("<w:spacing w:before=\"0\"/>");
        } else if self.after_object && matches!(style, "Normal" | "ListBullet") {
            self.xml.add("<w:spacing w:before=\"240\"/>");
        }
        self.last = Some(self.xml.len());
        self.xml.add("</w:pPr>");
        (self.turns, self.is_fresh, self.after_object) = (false, false, false);
    }

    /// Ends it.
    pub(super) fn close(&mut self) {
        self.xml.add("</w:p>");
    }

    /// A whole paragraph.
    pub(super) fn paragraph(&mut self, style: &str, text: &[Inline]) {
        self.open(style);
        for inline in text {
            self.inline(inline);
        }
        self.close();
    }

    /// The name of the bookmark of the next listed heading, and its page.
    pub(super) fn entry(number: usize) -> String {
        format!("_Toc{number:06}")
    }

    /// The page of a listed heading.
    pub(super) fn page(&self, number: usize) -> u32 {
        self.laid.headings.get(number).copied().unwrap_or(1)
    }

    fn inline(&mut self, inline: &Inline) {
        let anchor = inline.to.as_deref().and_then(|to| self.anchors.get(to));
        if let Some(anchor) = anchor {
            self.xml.put(format_args!(r#"<w:hyperlink w:anchor="{anchor}" w:history="1">"#));
        }
        let look = match (inline.emphasis, anchor) {
            (_, Some(_)) => Some("Hyperlink"),
            (Emphasis::Strong, _) => Some("Strong"),
            (Emphasis::Subtle, _) => Some("SubtleEmphasis"),
            (Emphasis::Plain, _) => None,
        };
        run(&mut self.xml, look, &inline.text);
        if anchor.is_some() {
            self.xml.add("</w:hyperlink>");
        }
    }

    fn heading(&mut self, heading: &Heading) {
        self.open(
            ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"]
                .get(usize::from(heading.level.saturating_sub(1)))
                .unwrap_or(&"Heading6"),
        );
        let entry = is_listed(heading).then(|| Self::entry(self.listed));
        self.listed += usize::from(entry.is_some());
        let anchor = self.anchors.get(heading.id.as_str()).cloned();
        let names: Vec<String> = entry.into_iter().chain(anchor).collect();
        self.marked(&names, |body| run(&mut body.xml, None, &heading_text(heading)));
        self.close();
    }

    /// Writes something inside bookmarks of these names.
    fn marked(&mut self, names: &[String], write: impl FnOnce(&mut Self)) {
        let first = self.bookmarks;
        for name in names {
            let id = self.bookmarks;
            self.xml.put(format_args!(r#"<w:bookmarkStart w:id="{id}" w:name="{name}"/>"#));
            self.bookmarks = self.bookmarks.saturating_add(1);
        }
        write(self);
        for id in (first..self.bookmarks).rev() {
            self.xml.put(format_args!(r#"<w:bookmarkEnd w:id="{id}"/>"#));
        }
    }

    /// "Tabell 7: what it shows", the number as a field that Word counts itself.
    fn caption(&mut self, id: &str, label: &str, caption: &str) {
        self.open("Caption");
        let names: Vec<String> = self.anchors.get(id).cloned().into_iter().collect();
        self.marked(&names, |body| {
            let counted = label.rsplit_once(' ').filter(|(_, number)| number.parse::<u32>().is_ok());
            if let Some((word, number)) = counted {
                let name: String = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
                run(&mut body.xml, None, &format!("{word} "));
                field(&mut body.xml, &format!(r" SEQ {name} \* ARABIC "), number);
                run(&mut body.xml, None, &format!(": {caption}"));
            } else {
                run(&mut body.xml, None, &format!("{label}: {caption}"));
            }
        });
        self.close();
    }

    fn table(&mut self, content: &Table) {
        self.caption(&content.id, &content.label, &content.caption);
        let widths = self.laid.columns.get(self.tables).map_or(&[][..], Vec::as_slice);
        self.tables += 1;
        table::table(&mut self.xml, content, widths);
        self.wrote_object();
    }

    fn figure(&mut self, figure: &'a Figure) {
        self.caption(&figure.id, &figure.label, &figure.caption);
        self.figures.push(&figure.svg);
        self.open("PlanFigure");
        drawing::drawing(&mut self.xml, figure, self.figures.len(), self.sheet.paper());
        self.close();
    }

    /// Notes that what was written last is no paragraph.
    pub(super) const fn wrote_object(&mut self) {
        self.after_object = true;
        self.last = None;
    }

    /// Ends the section where the next block needs other pages.
    fn turn_sheet(&mut self) {
        if self.wanted == self.sheet {
            return;
        }
        let end = self.sheet.properties();
        if self.is_fresh {
            // Nothing was written on such pages.
        } else if let Some(last) = self.last {
            self.xml.put_at(last, end);
        } else {
            self.turn_sheet_by_itself(end);
        }
        self.sheet = self.wanted;
        (self.is_fresh, self.turns, self.after_object, self.last) = (true, false, false, None);
    }

    /// A paragraph that is hardly there, for what has to stand in one: a file may not end with a table.
    fn turn_sheet_by_itself(&mut self, end: &str) {
        self.xml.put(format_args!(r#"<w:p><w:pPr><w:pStyle w:val="PlanTurn"/>{end}</w:pPr></w:p>"#));
    }

    /// Gets everything ready for something that is no paragraph but holds some.
    pub(super) fn before_object(&mut self) {
        self.turn_sheet();
    }
}

/// Text of one look.
pub(super) fn run(xml: &mut Xml, style: Option<&str>, text: &str) {
    xml.add("<w:r>");
    if let Some(style) = style {
        xml.put(format_args!(r#"<w:rPr><w:rStyle w:val="{style}"/></w:rPr>"#));
    }
    xml.add("<w:t xml:space=\"preserve\">");
    xml.text(text);
    xml.add("</w:t></w:r>");
}

/// A field: what it computes, and what it says until then.
pub(super) fn field(xml: &mut Xml, code: &str, shown: &str) {
    let (code, shown) = (Escaped(code), Escaped(shown));
    xml.put(format_args!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    ));
}

/// A name for everything that something leads to.
fn anchors(document: &Document) -> BTreeMap<&str, String> {
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
