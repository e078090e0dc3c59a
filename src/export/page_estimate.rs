//! About on which page each heading of a document comes, for formats whose pages are only made when somebody
//! opens them.
//!
//! The heights are those that the formats' styles set. Where a reader's fonts differ, pages turn a little earlier
//! or later; office programs count again when they are asked to.

use super::paper::{
    AVERAGE_FACTOR, BOLD_FACTOR, CELL_FONT_SIZE, CELL_SIDE_PADDING, LANDSCAPE, PORTRAIT, TextArea, cell_text,
    contents_headings, heading_text, is_in_contents,
};
use super::picture;
use super::text_estimate::estimate_text_width;
use crate::document::{
    Block, Document, Figure, Heading, Inline, PageLayout, TableBlock, TableRow, TableRowKind,
};

/// The height of a line of running text, and the space after its paragraphs, in points.
const LINE_HEIGHT: f64 = 14.4;
const PARAGRAPH_GAP: f64 = 6.0;
/// The height of a line in a table, and the space above and below it, together.
const CELL_LINE_HEIGHT: f64 = 10.75;
const CELL_PADDING: f64 = 4.5;
/// The space above, the line and the space below the name of a table or figure.
const CAPTION_HEIGHTS: (f64, f64, f64) = (14.0, 11.9, 5.0);
/// The height of an entry in the table of contents, on average over its two levels.
const CONTENTS_ENTRY_HEIGHT: f64 = 12.6;
/// The space above a paragraph that follows a table, and below a figure.
const OBJECT_GAP: f64 = 12.0;

/// What a walk down the pages has found.
pub(super) struct PageEstimate {
    /// The page of each heading that is listed in the contents, in order.
    pub(super) heading_pages: Vec<u32>,
    /// The widths of the columns of each table, in order, in points.
    pub(super) column_widths: Vec<Vec<f64>>,
    /// How many pages there are.
    pub(super) page_count: u32,
}

/// Estimates the pages of a document without laying it out.
pub(super) fn estimate_pages(document: &Document) -> PageEstimate {
    let entries = u32::try_from(contents_headings(document).len()).unwrap_or(u32::MAX);
    // The title page comes first, where there is one.
    let first = if document.front.layout == PageLayout::Book { 2 } else { 1 };
    let mut walk = PageWalk {
        paper: PORTRAIT,
        page: first,
        used: 0.0,
        gap: 0.0,
        entries,
        heading_pages: Vec::new(),
        column_widths: Vec::new(),
    };
    document.chapters.iter().for_each(|chapter| walk.blocks(&chapter.blocks));
    let last = if walk.used > 0.0 { walk.page } else { walk.page.saturating_sub(1) };
    PageEstimate { heading_pages: walk.heading_pages, column_widths: walk.column_widths, page_count: last }
}

/// A walk down the pages.
struct PageWalk {
    paper: TextArea,
    page: u32,
    /// How much of the page is used, in points.
    used: f64,
    /// The space that what was written last wants below it; what follows may want more, but not both get theirs.
    gap: f64,
    entries: u32,
    heading_pages: Vec<u32>,
    column_widths: Vec<Vec<f64>>,
}

impl PageWalk {
    fn blocks(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(heading) => self.heading(heading, blocks.get(at + 1)),
                Block::Paragraph(paragraph) => self.paragraph(&paragraph.text, 0.0, PARAGRAPH_GAP),
                Block::List(list) => list.items.iter().for_each(|item| self.paragraph(item, 16.0, 3.0)),
                Block::Table(table) => self.table(table),
                Block::Figure(figure) => {
                    let height = self.figure_height(figure);
                    // A figure is never split: the space for all of it is asked for first, and the page turns
                    // where it does not fit.
                    self.add_space(CAPTION_HEIGHTS.0, height);
                    self.add_height(height);
                    self.gap = OBJECT_GAP;
                }
                Block::Contents => (0..=self.entries).for_each(|_| self.add_height(CONTENTS_ENTRY_HEIGHT)),
                Block::PageBreak => self.start_page(),
                Block::Landscape { blocks } => {
                    self.start_page();
                    self.paper = LANDSCAPE;
                    self.blocks(blocks);
                    self.start_page();
                    self.paper = PORTRAIT;
                }
            }
        }
    }

    /// Begins a new page, unless this one is still empty.
    fn start_page(&mut self) {
        if self.used > 0.0 {
            self.page = self.page.saturating_add(1);
        }
        (self.used, self.gap) = (0.0, 0.0);
    }

    /// Leaves space above something, and turns the page where so much of it does not fit on this one.
    fn add_space(&mut self, before: f64, height: f64) {
        let space = if self.used > 0.0 { self.gap.max(before) } else { 0.0 };
        if self.used + space + height > self.paper.height {
            self.start_page();
        } else {
            self.used += space;
        }
        self.gap = 0.0;
    }

    /// Takes so much of the page, or of the next where there is no room; what is larger than a page runs on.
    fn add_height(&mut self, height: f64) {
        if self.used + height > self.paper.height {
            self.start_page();
        }
        self.used += height;
        // What is higher than a page, as a very long cell, goes on over several.
        while self.used > self.paper.height {
            self.page = self.page.saturating_add(1);
            self.used -= self.paper.height;
        }
    }

    fn paragraph(&mut self, text: &[Inline], indent: f64, after: f64) {
        let width: f64 = text.iter().map(|inline| estimate_text_width(&inline.text, 10.0)).sum();
        let lines = line_count(width, self.paper.width - indent);
        // A single line is left alone neither at the end of a page nor at the beginning of one.
        self.add_space(0.0, LINE_HEIGHT * f64::from(if lines <= 3 { lines } else { 2 }));
        (0..lines).for_each(|_| self.add_height(LINE_HEIGHT));
        self.gap = after;
    }

    fn heading(&mut self, heading: &Heading, next: Option<&Block>) {
        let (size, before, after) = match heading.level {
            1 => (18.0, 22.0, 8.0),
            2 => (13.0, 16.0, 5.0),
            3 => (10.5, 11.0, 4.0),
            _ => (10.0, 9.0, 3.0),
        };
        let lines =
            line_count(estimate_text_width(&heading_text(heading), size) * BOLD_FACTOR, self.paper.width);
        let height = f64::from(lines) * size * 1.265;
        // It stays with the beginning of what follows.
        let follows = match next {
            Some(Block::Heading(next)) => {
                if next.level == 2 {
                    55.0
                } else {
                    40.0
                }
            }
            Some(Block::Table(_)) => 62.0,
            Some(Block::Figure(figure)) => self.figure_height(figure) + CAPTION_HEIGHTS.0,
            _ => LINE_HEIGHT,
        };
        let together = (height + after + follows).min(self.paper.height);
        self.add_space(before, together);
        self.add_height(height);
        self.gap = after;
        if is_in_contents(heading) {
            self.heading_pages.push(self.page);
        }
    }

    fn figure_height(&self, figure: &Figure) -> f64 {
        let size = picture::svg_size(&figure.svg).unwrap_or_default();
        self.paper.scale_to_fit(size).height + CAPTION_HEIGHTS.1 + CAPTION_HEIGHTS.2
    }

    fn table(&mut self, table: &TableBlock) {
        let widths = self.paper.column_widths(table);
        let head = table.columns.iter().zip(&widths);
        let head = head.map(|(column, width)| {
            line_count(
                estimate_text_width(&column.heading, CELL_FONT_SIZE) * BOLD_FACTOR,
                width - CELL_SIDE_PADDING,
            )
        });
        let head = height_of_lines(head.max().unwrap_or(1));
        let above = CAPTION_HEIGHTS.1 + CAPTION_HEIGHTS.2 + head;
        let first = table.rows.first().map_or(0.0, |row| row_height(row, &widths));
        self.add_space(CAPTION_HEIGHTS.0, above + first.min(200.0));
        self.add_height(above);
        for row in &table.rows {
            let (before, height) = (self.page, row_height(row, &widths));
            // A row that names others stays with the first of them, as "keep with next" has it in the styles.
            let next = if row.kind == TableRowKind::Group { height } else { 0.0 };
            if self.used + height + next > self.paper.height {
                self.start_page();
            }
            self.add_height(if self.page == before { height } else { height + head });
        }
        self.gap = OBJECT_GAP;
        self.column_widths.push(widths);
    }
}

fn row_height(row: &TableRow, widths: &[f64]) -> f64 {
    if row.kind == TableRowKind::Group {
        return height_of_lines(1);
    }
    let cells = row.cells.iter().zip(widths);
    let lines = cells.map(|(cell, width)| {
        line_count(estimate_text_width(cell_text(cell), CELL_FONT_SIZE), width - CELL_SIDE_PADDING)
    });
    height_of_lines(lines.max().unwrap_or(1))
}

/// How high a row of so many lines is.
fn height_of_lines(lines: u32) -> f64 {
    f64::from(lines) * CELL_LINE_HEIGHT + CELL_PADDING
}

/// In about how many lines a text is set that would be so wide in one. Lines are not filled to the end: words are
/// not split.
fn line_count(width: f64, room: f64) -> u32 {
    let (width, room) = (width * AVERAGE_FACTOR, room.max(10.0));
    let lines = if width <= room { 1.0 } else { (width / (room - 10.0).max(room * 0.88)).ceil() };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at least one, and kept in bounds"
    )]
    let lines = lines.clamp(1.0, 100_000.0) as u32;
    lines
}
