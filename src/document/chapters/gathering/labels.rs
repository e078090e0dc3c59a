//! Lines that begin with what they tell, "Sted: Kommunestyresalen": the words before the colon are strong, so that an eye
//! finds a decision or a place without reading all lines.

use super::super::super::{Block, Inline, Paragraph};

/// A line of a phrase that begins with a label and its colon.
pub(super) fn labelled_line(text: &str) -> Vec<Inline> {
    match text.split_once(": ") {
        Some((label, rest)) => vec![Inline::strong(format!("{label}:")), Inline::plain(format!(" {rest}"))],
        None => vec![Inline::plain(text)],
    }
}

/// The same as a paragraph.
pub(super) fn labelled_paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph { text: labelled_line(text), ..Paragraph::default() })
}
