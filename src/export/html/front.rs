//! The top of a page: the link past everything, the title with its facts, and the table of contents as links.

use super::super::paper::{contents_headings, heading_text};
use super::super::xml::Xml;
use super::names;
use crate::document::{Block, Document, Escaped, FrontMatter, PageLayout};

/// Writes the first link and what the title page of a book has.
pub(super) fn write_header(xml: &mut Xml, front: &FrontMatter) {
    xml.add_fmt(format_args!(
        "<a class=\"skip\" href=\"#{}\">{}</a>\n<header>\n",
        names::TEXT,
        Escaped(&front.words.skip)
    ));
    let mut line = |class: &str, text: &str| {
        if !text.is_empty() {
            xml.add_fmt(format_args!("<p class=\"{class}\">{}</p>\n", Escaped(text)));
        }
    };
    let is_book = front.layout == PageLayout::Book;
    // The other formats repeat the mark and the publisher on every page of any document.
    line("mark", front.mark.as_deref().unwrap_or_default());
    if is_book {
        line("kind", &front.kind);
    }
    xml.add("<h1>");
    if is_book {
        xml.text(&front.title);
    } else {
        for (at, line) in front.title_lines.iter().enumerate() {
            if at > 0 {
                xml.add(" <br/>");
            }
            xml.text(line);
        }
    }
    xml.add("</h1>\n");
    let mut line = |class: &str, text: &str| {
        if !text.is_empty() {
            xml.add_fmt(format_args!("<p class=\"{class}\">{}</p>\n", Escaped(text)));
        }
    };
    line("publisher", &front.publisher);
    line(if is_book { "summary" } else { "summary subtle" }, &front.summary);
    if is_book {
        write_facts(xml, front);
    }
    xml.add("</header>\n");
}

fn write_facts(xml: &mut Xml, front: &FrontMatter) {
    if front.facts.is_empty() {
        return;
    }
    xml.add("<ul class=\"facts\">\n");
    for fact in &front.facts {
        xml.add("<li>");
        if !fact.label.is_empty() {
            xml.add_fmt(format_args!("<span class=\"subtle\">{}: </span>", Escaped(&fact.label)));
        }
        xml.text(&fact.text);
        xml.add("</li>\n");
    }
    xml.add("</ul>\n");
}

/// Writes the table of contents where the document has one: before the text, so that the first link leads past it.
pub(super) fn write_contents(xml: &mut Xml, document: &Document) {
    let mut blocks = document.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let headings = contents_headings(document);
    if headings.is_empty() || !blocks.any(|block| *block == Block::Contents) {
        return;
    }
    let (name, word) = (names::CONTENTS, Escaped(&document.front.words.contents));
    xml.add_fmt(format_args!("<nav aria-labelledby=\"{name}\">\n<h2 id=\"{name}\">{word}</h2>\n<ul>\n"));
    let mut depth = 0;
    for (place, heading) in headings.into_iter().enumerate() {
        match (depth, heading.level) {
            (0, _) => {}
            (1, 2..) => xml.add("\n<ul>\n"),
            (2, ..=1) => xml.add("</li>\n</ul>\n</li>\n"),
            _ => xml.add("</li>\n"),
        }
        // The first heading of a document is of the first level.
        depth = if depth == 0 { 1 } else { heading.level.clamp(1, 2) };
        xml.add_fmt(format_args!("<li><a href=\"#{}\">", names::heading_id(&heading.id, place)));
        xml.text(&heading_text(heading));
        xml.add("</a>");
    }
    xml.add(if depth == 2 { "</li>\n</ul>\n</li>\n" } else { "</li>\n" });
    xml.add("</ul>\n</nav>\n");
}
