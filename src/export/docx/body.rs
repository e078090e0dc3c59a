//! What each block of a document becomes in a Word file.

use super::super::page_estimate::PageEstimate;
use super::super::paper::{heading_text, is_in_contents};
use super::section::PageSection;
use super::writer::{BodyWriter, write_field, write_run};
use super::{drawing, front, table};
use crate::document::{Block, Document, Figure, Heading, PageLayout, TableBlock};

/// The written text, and the pictures it shows.
pub(super) struct BodyXml<'a> {
    /// The main part.
    pub(super) xml: String,
    /// The pictures, in the order of their numbers.
    pub(super) figures: Vec<&'a str>,
}

/// Writes the text of a document.
pub(super) fn write_body<'a>(document: &'a Document, estimate: &'a PageEstimate) -> BodyXml<'a> {
    let mut blocks = BlockWriter {
        writer: BodyWriter::new(document, estimate),
        document,
        table_count: 0,
        contents_count: 0,
        figures: Vec::new(),
    };
    front::write_title_page(&mut blocks.writer, &document.front);
    // Word writes a section's properties at its end, so a section is chosen before its first block and closed by
    // the next.
    blocks.writer.next_section = PageSection::Portrait;
    for chapter in &document.chapters {
        blocks.write_blocks(&chapter.blocks);
    }
    BodyXml { xml: blocks.writer.finish(), figures: blocks.figures }
}

/// Writes blocks, and counts what has a number.
struct BlockWriter<'a> {
    writer: BodyWriter<'a>,
    document: &'a Document,
    table_count: usize,
    /// How many headings of the table of contents are written.
    contents_count: usize,
    figures: Vec<&'a str>,
}

impl<'a> BlockWriter<'a> {
    fn write_blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.write_heading(heading),
                Block::Paragraph(paragraph) => {
                    let style = if paragraph.keeps_next { "LeadIn" } else { "Normal" };
                    self.writer.write_paragraph(style, &paragraph.text);
                }
                Block::List(list) => {
                    let end = list.items.len().saturating_sub(1);
                    for (at, item) in list.items.iter().enumerate() {
                        // Without a heading between them, a list and what comes after it need some air.
                        let is_end = at == end && self.document.front.layout != PageLayout::Book;
                        self.writer.write_paragraph(if is_end { "ListEnd" } else { "ListBullet" }, item);
                    }
                }
                Block::Table(table) => self.write_table(table),
                Block::Figure(figure) => self.write_figure(figure),
                Block::Contents => front::write_contents(&mut self.writer, self.document),
                Block::PageBreak => self.writer.starts_page = true,
                Block::Landscape { blocks } => {
                    self.writer.next_section = PageSection::Landscape;
                    self.write_blocks(blocks);
                    self.writer.next_section = PageSection::Portrait;
                }
            }
        }
    }

    fn write_heading(&mut self, heading: &Heading) {
        self.writer.open_paragraph(
            ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"]
                .get(usize::from(heading.level.saturating_sub(1)))
                .unwrap_or(&"Heading6"),
        );
        let entry = is_in_contents(heading).then(|| BodyWriter::contents_bookmark(self.contents_count));
        self.contents_count += usize::from(entry.is_some());
        let anchor = self.writer.anchor(&heading.id);
        let names: Vec<String> = entry.into_iter().chain(anchor).collect();
        self.writer.with_bookmarks(&names, |body| write_run(&mut body.xml, None, &heading_text(heading)));
        self.writer.close_paragraph();
    }

    /// "Tabell 7: what it shows", the number as a field that Word counts itself.
    fn write_caption(&mut self, id: &str, label: &str, caption: &str) {
        self.writer.open_paragraph("Caption");
        let names: Vec<String> = self.writer.anchor(id).into_iter().collect();
        self.writer.with_bookmarks(&names, |body| {
            // A field needs a number to show until Word counts again; a label without one is plain text.
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
        self.writer.close_paragraph();
    }

    fn write_table(&mut self, content: &TableBlock) {
        if self.document.front.layout == PageLayout::Book {
            self.write_caption(&content.id, &content.label, &content.caption);
        } else {
            self.writer.separate_tables();
        }
        let widths =
            self.writer.estimate().column_widths.get(self.table_count).map_or(&[][..], Vec::as_slice);
        self.table_count += 1;
        table::write_table(&mut self.writer.xml, content, widths);
        self.writer.end_object();
    }

    fn write_figure(&mut self, figure: &'a Figure) {
        self.write_caption(&figure.id, &figure.label, &figure.caption);
        self.figures.push(&figure.svg);
        self.writer.open_paragraph("PlanFigure");
        let area = self.writer.section().text_area();
        drawing::write_drawing(&mut self.writer.xml, figure, self.figures.len(), area);
        self.writer.close_paragraph();
    }
}
