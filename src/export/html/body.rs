//! What each block of a document becomes on a page.

use super::super::paper::{heading_text, is_in_contents};
use super::super::picture;
use super::super::xml::Xml;
use super::{names, table};
use crate::document::{Block, Document, Emphasis, Escaped, Figure, Heading, Inline, PageLayout};

/// The deepest heading of HTML.
const DEEPEST: u8 = 6;

/// Writes the text of a document.
pub(super) fn write_body(xml: &mut Xml, document: &Document) {
    let mut page = PageBody { xml, layout: document.front.layout, headings: 0, tables: 0, figures: 0 };
    for chapter in &document.chapters {
        page.write_blocks(&chapter.blocks);
    }
}

/// Writes blocks, and counts what may need a name.
struct PageBody<'a> {
    xml: &'a mut Xml,
    layout: PageLayout,
    /// How many headings of the table of contents are written.
    headings: usize,
    tables: usize,
    figures: usize,
}

impl PageBody<'_> {
    fn write_blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.write_heading(heading),
                Block::Paragraph(paragraph) => {
                    let open = if paragraph.keeps_next { "<p class=\"lead-in\">" } else { "<p>" };
                    self.write_text(open, &paragraph.text, "</p>\n");
                }
                Block::List(list) => {
                    self.xml.add("<ul>\n");
                    list.items.iter().for_each(|item| self.write_text("<li>", item, "</li>\n"));
                    self.xml.add("</ul>\n");
                }
                Block::Table(content) => {
                    self.tables += 1;
                    let place = table::TablePlace { number: self.tables, layout: self.layout };
                    table::write_table(self.xml, content, place);
                }
                Block::Figure(figure) => self.write_figure(figure),
                // Written before the text.
                Block::Contents => {}
                Block::PageBreak => self.xml.add("<div class=\"turn\"></div>\n"),
                Block::Landscape { blocks } => {
                    self.xml.add("<div class=\"wide\">\n");
                    self.write_blocks(blocks);
                    self.xml.add("</div>\n");
                }
            }
        }
    }

    /// The title is the page's heading of the first level, so a chapter has the second.
    fn write_heading(&mut self, heading: &Heading) {
        let level = heading.level.saturating_add(1).min(DEEPEST);
        self.xml.add_fmt(format_args!("<h{level}"));
        if is_in_contents(heading) {
            self.xml.add_fmt(format_args!(" id=\"{}\"", names::heading_id(&heading.id, self.headings)));
            self.headings += 1;
        } else if !heading.id.is_empty() {
            self.xml.add_fmt(format_args!(" id=\"{}\"", names::html_id(&heading.id)));
        }
        self.xml.add(">");
        self.xml.text(&heading_text(heading));
        self.xml.add_fmt(format_args!("</h{level}>\n"));
    }

    fn write_text(&mut self, open: &str, text: &[Inline], close: &str) {
        self.xml.add(open);
        for inline in text {
            let (open, close) = match inline.emphasis {
                Emphasis::Plain => ("", ""),
                Emphasis::Strong => ("<strong>", "</strong>"),
                Emphasis::Subtle => ("<span class=\"subtle\">", "</span>"),
            };
            if let Some(to) = &inline.to {
                self.xml.add_fmt(format_args!("<a href=\"#{}\">", names::html_id(to)));
            }
            self.xml.add(open);
            self.xml.text(&inline.text);
            self.xml.add(close);
            if inline.to.is_some() {
                self.xml.add("</a>");
            }
        }
        self.xml.add(close);
    }

    fn write_figure(&mut self, figure: &Figure) {
        self.figures += 1;
        let number = self.figures;
        self.xml.add("<figure");
        if !figure.id.is_empty() {
            self.xml.add_fmt(format_args!(" id=\"{}\"", names::html_id(&figure.id)));
        }
        let (label, caption) = (Escaped(&figure.label), Escaped(&figure.caption));
        self.xml.add_fmt(format_args!(
            ">\n<figcaption id=\"figure.{number}.name\">{label}: {caption}</figcaption>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"figure.{number}.name\">\n"
        ));
        write_picture(self.xml, figure, number);
        self.xml.add("</div>\n</figure>\n");
    }
}

/// The picture itself, with its name and the same in words for those who do not see it.
fn write_picture(xml: &mut Xml, figure: &Figure, number: usize) {
    let size = picture::svg_size(&figure.svg).unwrap_or_default();
    let (width, height) = (size.width, size.height);
    xml.add_fmt(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"figure.{number}.title figure.{number}.text\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {width} {height}\">\n"
    ));
    xml.add_fmt(format_args!(
        "<title id=\"figure.{number}.title\">{}</title>\n<desc id=\"figure.{number}.text\">{}</desc>\n",
        Escaped(&figure.caption),
        Escaped(&figure.alt)
    ));
    // The picture's own first tag says its size only.
    if let Some((_, drawn)) = figure.svg.split_once('>') {
        xml.add(&drawn.replace("font-family=\"Inter\"", "font-family=\"Inter, Arial, sans-serif\""));
    }
}
