//! Completes a built document: levels without gaps, numbers, labels, links that lead somewhere.
//!
//! What the accessibility standards forbid in a document's structure is fixed here, once, for all formats:
//! a skipped heading level, a missing alternative text, a table row of the wrong length, a dead link.

use super::{
    Block, ColumnWidth, Document, Figure, Heading, Inline, PageLabels, Paragraph, TableBlock, TableCell,
    TableRow, TableRowKind,
};
use std::collections::BTreeSet;

/// The deepest heading level that all formats know.
const MAX_HEADING_LEVEL: u8 = 6;
/// How many characters of the title above the text of minutes have room on one line.
const MAX_TITLE_LINE_CHARS: usize = 42;
/// How many characters of the title a page header has room for.
const MAX_HEADER_CHARS: usize = 90;
/// A longer heading is cut, and its complete text follows as a paragraph: lists of contents and bookmarks have
/// no room for more.
const MAX_HEADING_CHARS: usize = 300;
/// Longer tables are split: beyond about a thousand rows readers and validators give up.
const MAX_TABLE_ROWS: usize = 500;
/// A table with so few rows stays on one page …
const MAX_WHOLE_ROWS: usize = 8;
/// … unless it has more text than a third of one has room for.
const MAX_WHOLE_CHARS: usize = 1_200;
/// The longest cell that a column fits itself to.
const MAX_FIT_CHARS: usize = 18;
/// A text for those who hear the document is cut here; the archive standard forbids texts of over 32,767 bytes outside
/// the pages.
const MAX_ALT_CHARS: usize = 6_000;

impl Document {
    /// The same document, complete: numbered, labelled, and without what the standards forbid in its structure.
    pub fn finished(mut self) -> Self {
        let front = &mut self.front;
        if front.title.trim().is_empty() {
            front.title.clone_from(&front.words.untitled);
        }
        front.short_title = truncate(&front.title, MAX_HEADER_CHARS);
        front.file_title = truncate(&front.title, MAX_HEADING_CHARS);
        front.title_lines = title_lines(&front.title);
        front.facts.retain(|fact| !fact.text.trim().is_empty());
        let mut pass = FinishPass::new(front.words.clone());
        for chapter in &mut self.chapters {
            pass.finish_blocks(&mut chapter.blocks);
        }
        // Links are checked last: one may lead to a heading that comes after it.
        let known = pass.ids;
        for block in self.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
            drop_dead_links(block, &known);
        }
        self
    }
}

/// A title as lines: one that has no room on one line is parted after its colon, where it has one.
fn title_lines(title: &str) -> Vec<String> {
    match title.split_once(": ") {
        Some((start, rest)) if title.chars().count() > MAX_TITLE_LINE_CHARS => {
            vec![format!("{start}:"), rest.to_owned()]
        }
        _ => vec![title.to_owned()],
    }
}

/// What has been counted so far.
struct FinishPass {
    words: PageLabels,
    heading_numbers: Vec<u32>,
    /// The headings above, outermost first: the level each was meant to have, and the one it got.
    open_headings: Vec<(u8, u8)>,
    table_count: u32,
    figure_count: u32,
    ids: BTreeSet<String>,
}

impl FinishPass {
    fn new(words: PageLabels) -> Self {
        Self {
            words,
            heading_numbers: Vec::new(),
            open_headings: Vec::new(),
            table_count: 0,
            figure_count: 0,
            ids: BTreeSet::new(),
        }
    }

    fn finish_blocks(&mut self, blocks: &mut Vec<Block>) {
        // Blank blocks go first: an empty heading must not take a number, nor an empty table a label.
        blocks.retain(|block| !is_blank(block));
        *blocks = std::mem::take(blocks).into_iter().flat_map(split_oversized).collect();
        keep_with_tables(blocks);
        for block in blocks {
            match block {
                Block::Heading(heading) => self.finish_heading(heading),
                Block::Table(table) => self.finish_table(table),
                Block::Figure(figure) => self.finish_figure(figure),
                Block::Landscape { blocks } => self.finish_blocks(blocks),
                Block::Paragraph(_) | Block::List(_) | Block::Contents | Block::PageBreak => {}
            }
        }
    }

    fn finish_heading(&mut self, heading: &mut Heading) {
        // Headings that were meant to be siblings stay siblings, however much the first of them skipped.
        let meant = heading.level.max(1);
        while self.open_headings.pop_if(|(above, _)| *above >= meant).is_some() {}
        let above = self.open_headings.last().map_or(0, |(_, level)| *level);
        let level = (above + 1).min(MAX_HEADING_LEVEL);
        self.open_headings.push((meant, level));
        heading.level = level;
        self.clear_duplicate(&mut heading.id);
        heading.number.clear();
        let depth = usize::from(heading.level);
        self.heading_numbers.resize(depth, 0);
        if heading.numbered {
            if let Some(last) = self.heading_numbers.last_mut() {
                *last = last.saturating_add(1);
            }
            let numbers: Vec<String> = self.heading_numbers.iter().map(u32::to_string).collect();
            heading.number = numbers.join(".");
        }
    }

    fn finish_table(&mut self, table: &mut TableBlock) {
        self.table_count = self.table_count.saturating_add(1);
        table.label = format!("{} {}", self.words.table, self.table_count);
        self.clear_duplicate(&mut table.id);
        if table.caption.trim().is_empty() {
            table.caption.clone_from(&table.label);
        }
        if table.summary.trim().is_empty() {
            table.summary.clone_from(&table.caption);
        }
        // A generated summary may name a hundred columns; the limit holds for those as well.
        table.summary = truncate(&table.summary, MAX_ALT_CHARS);
        let width = table.columns.len();
        for row in &mut table.rows {
            // The accessibility standards forbid rows of different lengths; a group's row is one cell over the
            // whole width.
            row.cells.resize(if row.kind == TableRowKind::Group { 1 } else { width }, TableCell::Empty);
        }
        share_wide_columns(table);
        table.stays_whole = is_short(table);
        // A chapter may have named a column that its table does not have in the end.
        table.row_header = table.row_header.min(width.saturating_sub(1));
    }

    fn finish_figure(&mut self, figure: &mut Figure) {
        self.figure_count = self.figure_count.saturating_add(1);
        figure.label = format!("{} {}", self.words.figure, self.figure_count);
        self.clear_duplicate(&mut figure.id);
        if figure.caption.trim().is_empty() {
            figure.caption.clone_from(&figure.label);
        }
        // PDF/UA rejects a figure without an alternative text, so the caption stands in for it.
        if figure.alt.trim().is_empty() {
            figure.alt.clone_from(&figure.caption);
        }
        figure.alt = truncate(&figure.alt, MAX_ALT_CHARS);
    }

    /// Keeps an id that is new, clears one that is taken.
    fn clear_duplicate(&mut self, id: &mut String) {
        if !id.is_empty() && !self.ids.insert(id.clone()) {
            id.clear();
        }
    }
}

/// Keeps each paragraph that leads to a table on its page: without it, nobody knows what the table is about.
fn keep_with_tables(blocks: &mut [Block]) {
    for at in 1..blocks.len() {
        if let Some([Block::Paragraph(paragraph), Block::Table(_)]) = blocks.get_mut(at - 1..=at) {
            paragraph.keeps_next = true;
        }
    }
}

/// Whether a table is short enough to go to the next page rather than be parted.
fn is_short(table: &TableBlock) -> bool {
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    table.rows.len() <= MAX_WHOLE_ROWS
        && cells().map(|cell| cell.visible_text().len()).sum::<usize>() <= MAX_WHOLE_CHARS
}

/// Lets columns that should fit their cells share the width instead, where a cell is too long for that.
fn share_wide_columns(table: &mut TableBlock) {
    let mut longest = vec![0; table.columns.len()];
    for row in table.rows.iter().filter(|row| row.kind != TableRowKind::Group) {
        for (cell, longest) in row.cells.iter().zip(&mut longest) {
            *longest = cell.visible_text().chars().count().max(*longest);
        }
    }
    for (column, longest) in table.columns.iter_mut().zip(longest) {
        // Two shares: text that outgrew a short column is still shorter than that of a column of prose.
        if column.width == ColumnWidth::Fit && longest > MAX_FIT_CHARS {
            column.width = ColumnWidth::Share(2);
        }
    }
}

/// The block, or in its place a cut heading and a paragraph, or the parts of a table of very many rows.
fn split_oversized(block: Block) -> Vec<Block> {
    match block {
        Block::Table(table) if table.rows.len() > MAX_TABLE_ROWS => {
            let parts = table.rows.len().div_ceil(MAX_TABLE_ROWS);
            let part = |(at, rows): (usize, &[TableRow])| {
                let caption = format!("{} ({}/{parts})", table.caption, at + 1);
                // A link leads to the first part only: two anchors of one name would make it ambiguous.
                let id = if at == 0 { table.id.clone() } else { String::new() };
                Block::Table(TableBlock { id, caption, rows: rows.to_vec(), ..table.clone() })
            };
            table.rows.chunks(MAX_TABLE_ROWS).enumerate().map(part).collect()
        }
        Block::Heading(heading) if heading.text.chars().count() > MAX_HEADING_CHARS => {
            let whole = Block::Paragraph(Paragraph {
                text: vec![Inline::plain(heading.text.as_str())],
                keeps_next: false,
                about: heading.about,
            });
            let text = truncate(&heading.text, MAX_HEADING_CHARS);
            vec![Block::Heading(Heading { text, ..heading }), whole]
        }
        other => vec![other],
    }
}

/// Whether a block would print nothing, or would be read as an empty one.
fn is_blank(block: &Block) -> bool {
    let nothing = |text: &[Inline]| text.iter().all(|inline| inline.text.trim().is_empty());
    match block {
        Block::Heading(heading) => heading.text.trim().is_empty(),
        Block::Paragraph(paragraph) => nothing(&paragraph.text),
        Block::List(list) => list.items.iter().all(|item| nothing(item)),
        Block::Table(table) => table.columns.is_empty() || table.rows.is_empty(),
        Block::Figure(figure) => figure.svg.is_empty(),
        Block::Landscape { blocks } => blocks.iter().all(is_blank),
        // Neither has content, and both are put there on purpose.
        Block::Contents | Block::PageBreak => false,
    }
}

fn drop_dead_links(block: &mut Block, known: &BTreeSet<String>) {
    let clear = |inline: &mut Inline| inline.to = inline.to.take().filter(|id| known.contains(id));
    match block {
        Block::Paragraph(paragraph) => paragraph.text.iter_mut().for_each(clear),
        Block::List(list) => list.items.iter_mut().flatten().for_each(clear),
        Block::Landscape { blocks } => blocks.iter_mut().for_each(|inner| drop_dead_links(inner, known)),
        Block::Heading(_) | Block::Table(_) | Block::Figure(_) | Block::Contents | Block::PageBreak => {}
    }
}

/// The text, or its beginning and "…" where it is longer than so many characters; the cut is at a word if it can be.
pub(super) fn truncate(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let start: String = text.chars().take(room.saturating_sub(1)).collect();
    let cut = start.rsplit_once(' ').map_or(start.as_str(), |(before, last)| {
        if last.chars().count() < room / 3 { before } else { start.as_str() }
    });
    format!("{}…", cut.trim_end_matches([' ', ',', ';', ':', '–', '-']))
}
