//! How large a page is, how wide columns become, and what the table of contents lists, for formats whose pages
//! are only made when somebody opens them.
//!
//! No file format here: lengths are points.

use super::picture::PictureSize;
use super::text_estimate::estimate_text_width;
use crate::document::{
    Alignment, Block, ColumnWidth, Document, Heading, TableBlock, TableCell, TableColumn, TableRowKind,
};

/// The size of letters in tables, in points.
pub(super) const CELL_FONT_SIZE: f64 = 8.5;
/// The space left and right of a cell's text, both sides together.
pub(super) const CELL_SIDE_PADDING: f64 = 10.0;
/// The most that a column takes for itself, as a share of the page's width.
const MAX_FIT_SHARE: f64 = 0.4;
/// The least that a column of words gets.
const MIN_TEXT_WIDTH: f64 = 34.0;
/// How many characters a cell has that may break over pages; shorter rows stay on one page.
pub(super) const MAX_UNBROKEN_CHARS: usize = 500;
/// The widest word that a column of words makes room for.
const MAX_WORD_WIDTH: f64 = 120.0;
/// Words of so few letters have room in any column.
const SHORT_WORD_BYTES: usize = 5;
/// Bold letters are so much wider.
pub(super) const BOLD_FACTOR: f64 = 1.07;
/// The letters of office programs' fonts are so much narrower than the estimate of those of Inter: on average,
pub(super) const AVERAGE_FACTOR: f64 = 0.85;
/// and for a single word, which must not lack room.
const WORD_FACTOR: f64 = 0.93;

/// A page's room for text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TextArea {
    /// Its width, in points.
    pub(super) width: f64,
    /// Its height, in points.
    pub(super) height: f64,
}

/// A portrait page.
pub(super) const PORTRAIT: TextArea = TextArea { width: 459.2, height: 694.5 };
/// A landscape page.
pub(super) const LANDSCAPE: TextArea = TextArea { width: 728.5, height: 464.9 };

impl TextArea {
    /// How large a picture becomes that is to be as wide as the text, but never higher than a page.
    pub(super) fn scale_to_fit(self, size: PictureSize) -> PictureSize {
        let scale = (self.width / size.width).min((self.height - 60.0) / size.height);
        PictureSize { width: size.width * scale, height: size.height * scale }
    }

    /// How wide the columns of a table become, in points; together they are as wide as the text.
    pub(super) fn column_widths(self, table: &TableBlock) -> Vec<f64> {
        let mut widths: Vec<f64> = table.columns.iter().map(heading_width).collect();
        for row in table.rows.iter().filter(|row| row.kind != TableRowKind::Group) {
            let bold = if row.kind == TableRowKind::Sum { BOLD_FACTOR } else { 1.0 };
            for ((cell, column), width) in row.cells.iter().zip(&table.columns).zip(&mut widths) {
                let text = cell_text(cell);
                // A limit for each column: one long word or number must not take the width from all others.
                let most = match column.width {
                    ColumnWidth::Fit => self.width * MAX_FIT_SHARE,
                    ColumnWidth::Share(_) => MAX_WORD_WIDTH,
                };
                let needed = match (cell, column.width) {
                    (TableCell::Number { shown, .. }, _) => number_width(shown),
                    (_, ColumnWidth::Fit) => estimate_text_width(text, CELL_FONT_SIZE) * WORD_FACTOR,
                    (_, ColumnWidth::Share(_)) => longest_word_width(text) * WORD_FACTOR,
                };
                *width = width.max((needed * bold + CELL_SIDE_PADDING).min(most));
            }
        }
        self.distribute_rest(table, widths)
    }

    /// Gives what is left to the columns that share it; where too much is taken, all give way.
    fn distribute_rest(self, table: &TableBlock, mut widths: Vec<f64>) -> Vec<f64> {
        let mut shares: Vec<f64> = table.columns.iter().map(share_of).collect();
        let fills = shares.iter().any(|share| *share > 0.0);
        // A column that needs more than its share keeps what it needs; the others share the rest anew.
        loop {
            let taken: f64 = widths.iter().zip(&shares).filter(|(_, s)| **s <= 0.0).map(|(w, _)| w).sum();
            let part = (self.width - taken) / shares.iter().sum::<f64>().max(1.0);
            let needy = widths.iter().zip(&mut shares).find(|(width, s)| **s > 0.0 && **width > part * **s);
            let Some((_, share)) = needy else {
                for (width, share) in widths.iter_mut().zip(&shares).filter(|(_, share)| **share > 0.0) {
                    *width = part * share;
                }
                break;
            };
            *share = 0.0;
        }
        let all: f64 = widths.iter().sum();
        // Columns that only fit their numbers leave the rest of the page free.
        if all > self.width || fills {
            for width in &mut widths {
                *width *= self.width / all;
            }
        }
        widths
    }
}

fn share_of(column: &TableColumn) -> f64 {
    match column.width {
        ColumnWidth::Fit => 0.0,
        ColumnWidth::Share(share) => f64::from(share.max(1)),
    }
}

/// The width that a column's heading asks for: its longest word.
fn heading_width(column: &TableColumn) -> f64 {
    let words = column.heading.split_whitespace().map(|word| estimate_text_width(word, CELL_FONT_SIZE));
    let longest = (words.fold(0.0, f64::max) * WORD_FACTOR * BOLD_FACTOR).min(MAX_WORD_WIDTH);
    let least = if column.side == Alignment::Start { MIN_TEXT_WIDTH } else { 0.0 };
    (longest + CELL_SIDE_PADDING).max(least)
}

/// How wide a number is, with a little to spare: digits are all of one width.
fn number_width(shown: &str) -> f64 {
    let letter = |c: char| if c.is_ascii_digit() || c == '\u{2212}' { 0.585 } else { 0.31 };
    shown.chars().map(letter).sum::<f64>() * CELL_FONT_SIZE
}

/// How wide the longest word of a text is. Words of a few letters have room anyway: measuring them is dear.
fn longest_word_width(text: &str) -> f64 {
    let long = text.split_whitespace().filter(|word| word.len() > SHORT_WORD_BYTES);
    long.map(|word| estimate_text_width(word, CELL_FONT_SIZE)).fold(0.0, f64::max)
}

/// What a cell prints.
pub(super) fn cell_text(cell: &TableCell) -> &str {
    match cell {
        TableCell::Empty => "–",
        TableCell::Text(text) => text,
        TableCell::Number { shown, .. } => shown,
    }
}

/// Whether nothing is printed in a cell of a row of sums: not every column has a sum.
pub(super) fn is_blank_sum(cell: &TableCell, column: &TableColumn) -> bool {
    *cell == TableCell::Empty && column.side == Alignment::Start
}

/// Whether a heading is in the table of contents.
pub(super) const fn is_in_contents(heading: &Heading) -> bool {
    heading.level == 1 || (heading.level == 2 && !heading.number.is_empty())
}

/// The headings of a document that its table of contents lists, in order.
pub(super) fn contents_headings(document: &Document) -> Vec<&Heading> {
    fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Heading>) {
        for block in blocks {
            match block {
                Block::Heading(heading) if is_in_contents(heading) => found.push(heading),
                Block::Landscape { blocks } => collect(blocks, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    document.chapters.iter().for_each(|chapter| collect(&chapter.blocks, &mut found));
    found
}

/// A heading as it is printed, with its number.
pub(super) fn heading_text(heading: &Heading) -> String {
    if heading.number.is_empty() {
        heading.text.clone()
    } else {
        format!("{} {}", heading.number, heading.text)
    }
}
