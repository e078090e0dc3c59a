//! A document as Markdown (`CommonMark` with tables), for wikis, mail and other programs that read text.
//!
//! The same words as in the other formats. Text has no pages and no pictures: the table of contents is left to the reader's
//! program, links keep their words only, and a figure is what it says in words.

mod escape;
mod table;

use super::clean::{self, CleaningReport};
use super::paper::heading_text;
use super::{ExportError, FormatOutput};
use crate::document::{Block, Document, Emphasis, FrontMatter, Inline, PageLayout};
use escape::{escape, escape_line};

/// The deepest heading of Markdown.
const DEEPEST: u8 = 6;

/// Writes a document as Markdown. The same document gives the same bytes.
pub fn markdown(document: &Document) -> Result<FormatOutput, ExportError> {
    let mut report = CleaningReport::default();
    // Whoever shows the text finds a font for every letter.
    let document = clean::clean_document(document, &|_| true, &mut report);
    let mut text = String::new();
    write_front(&mut text, &document.front);
    for chapter in &document.chapters {
        write_blocks(&mut text, &chapter.blocks, document.front.layout);
    }
    Ok(FormatOutput { bytes: text.into_bytes(), remarks: report.remarks() })
}

/// Adds a block, with an empty line before it.
fn add_block(out: &mut String, block: &str) {
    if block.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(block);
    out.push('\n');
}

/// The title and what a title page has; the mark and the publisher are of every document.
fn write_front(out: &mut String, front: &FrontMatter) {
    let is_book = front.layout == PageLayout::Book;
    add_block(out, &format!("# {}", escape(&front.title)));
    let mark = front.mark.as_deref().map_or_else(String::new, |mark| format!("**{}**", escape(mark.trim())));
    add_block(out, &mark);
    if is_book {
        add_block(out, &escape_line(&front.kind));
    }
    add_block(out, &escape_line(&front.publisher));
    add_block(out, &escape_line(&front.summary));
    let fact = |label: &str, text: &str| match label {
        "" => format!("- {}", escape_line(text)),
        label => format!("- {}: {}", escape_line(label), escape(text)),
    };
    if is_book {
        let facts = front.facts.iter().map(|one| fact(&one.label, &one.text));
        add_block(out, &facts.collect::<Vec<_>>().join("\n"));
    }
}

fn write_blocks(out: &mut String, blocks: &[Block], layout: PageLayout) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                // The title is the heading of the first level.
                let level = usize::from(heading.level.saturating_add(1).min(DEEPEST));
                add_block(out, &format!("{} {}", "#".repeat(level), escape(&heading_text(heading))));
            }
            Block::Paragraph(paragraph) => add_block(out, &running_text(&paragraph.text)),
            Block::List(list) => {
                let points = list.items.iter().map(|item| format!("- {}", running_text(item)));
                add_block(out, &points.collect::<Vec<_>>().join("\n"));
            }
            Block::Table(content) => {
                if layout == PageLayout::Book {
                    add_block(out, &caption(&content.label, &content.caption));
                }
                add_block(out, &table::table_text(content));
            }
            Block::Figure(figure) => {
                add_block(out, &caption(&figure.label, &figure.caption));
                add_block(out, &escape_line(&figure.alt));
            }
            Block::Landscape { blocks } => write_blocks(out, blocks, layout),
            // Text has no pages, and the programs that show it list its headings themselves.
            Block::Contents | Block::PageBreak => {}
        }
    }
}

/// The name of a table or figure, in strong letters.
fn caption(label: &str, caption: &str) -> String {
    format!("**{}: {}**", escape(label), escape(caption.trim()))
}

/// Running text on one line.
fn running_text(text: &[Inline]) -> String {
    let mut line = String::new();
    for (at, inline) in text.iter().enumerate() {
        let before = text.get(..at).and_then(|before| before.last()).and_then(|one| one.text.chars().last());
        let after = text.get(at + 1).and_then(|after| after.text.chars().next());
        line.push_str(&inline_text(inline, before, after));
    }
    // What begins a line may mean a list or another block.
    let line = line.trim();
    escape::escape_start(line).into_owned()
}

/// A piece of running text between two letters. Marks of strong text have to touch its words, and are left out where what
/// is around them would make them letters.
fn inline_text(inline: &Inline, before: Option<char>, after: Option<char>) -> String {
    let words = inline.text.trim();
    if inline.emphasis != Emphasis::Strong || words.is_empty() {
        return escape(&inline.text);
    }
    let gap = |end: Option<char>, around: Option<char>, is_spaced: bool| {
        is_spaced || end.is_some_and(char::is_alphanumeric) || around.is_none_or(char::is_whitespace)
    };
    let (start, rest) = inline.text.split_once(words).unwrap_or(("", ""));
    let fits = gap(words.chars().next(), before, !start.is_empty())
        && gap(words.chars().last(), after, !rest.is_empty());
    let words = escape(words);
    if fits { format!("{start}**{words}**{rest}") } else { format!("{start}{words}{rest}") }
}
