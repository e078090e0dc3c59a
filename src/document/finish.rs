//! Makes a built document whole: levels without gaps, numbers, labels, links that lead somewhere.
//!
//! What the accessibility standards forbid as a matter of structure is mended here, once, for all formats:
//! a skipped heading level, a missing alternative text, a table row of the wrong length, a dead link.

use super::{Block, Cell, Document, Figure, FrontWords, Heading, Inline, Row, RowKind, Table, Width};
use std::collections::BTreeSet;

/// The deepest heading level that all formats know.
const DEEPEST: u8 = 6;
/// How many characters of the title a page header has room for.
const HEADER_ROOM: usize = 90;
/// A longer heading is cut, and its whole text follows as a paragraph: lists of contents and bookmarks have
/// no room for more.
const HEADING_ROOM: usize = 300;
/// Longer tables are parted: beyond about a thousand rows readers and validators give up.
const ROWS: usize = 500;
/// The longest cell that a column fits itself to.
const FITS: usize = 18;
/// What is only heard is cut here; the archive standard forbids texts of over 32,767 bytes outside the pages.
const HEARD_ROOM: usize = 6_000;

impl Document {
    /// The same document, whole: numbered, labelled, and without what the standards forbid in its structure.
    pub fn finished(mut self) -> Self {
        let front = &mut self.front;
        if front.title.trim().is_empty() {
            front.title.clone_from(&front.words.untitled);
        }
        front.short_title = shortened(&front.title, HEADER_ROOM);
        front.file_title = shortened(&front.title, HEADING_ROOM);
        front.facts.retain(|fact| !fact.text.trim().is_empty());
        let mut pass = Pass::new(front.words.clone());
        for chapter in &mut self.chapters {
            pass.blocks(&mut chapter.blocks);
        }
        let known = pass.ids;
        for block in self.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
            drop_dead_links(block, &known);
        }
        self
    }
}

/// What has been counted so far.
struct Pass {
    words: FrontWords,
    numbers: Vec<u32>,
    /// The headings above, outermost first: the level each was meant to have, and the one it got.
    open: Vec<(u8, u8)>,
    tables: u32,
    figures: u32,
    ids: BTreeSet<String>,
}

impl Pass {
    fn new(words: FrontWords) -> Self {
        Self { words, numbers: Vec::new(), open: Vec::new(), tables: 0, figures: 0, ids: BTreeSet::new() }
    }

    fn blocks(&mut self, blocks: &mut Vec<Block>) {
        blocks.retain(|block| !is_blank(block));
        *blocks = std::mem::take(blocks).into_iter().flat_map(parted).collect();
        for block in blocks {
            match block {
                Block::Heading(heading) => self.heading(heading),
                Block::Table(table) => self.table(table),
                Block::Figure(figure) => self.figure(figure),
                Block::Landscape { blocks } => self.blocks(blocks),
                Block::Paragraph(_) | Block::List(_) | Block::Contents | Block::PageBreak => {}
            }
        }
    }

    fn heading(&mut self, heading: &mut Heading) {
        // Headings that were meant to be siblings stay siblings, however much the first of them skipped.
        let meant = heading.level.max(1);
        while self.open.pop_if(|(above, _)| *above >= meant).is_some() {}
        let above = self.open.last().map_or(0, |(_, level)| *level);
        let level = (above + 1).min(DEEPEST);
        self.open.push((meant, level));
        heading.level = level;
        self.unique(&mut heading.id);
        heading.number.clear();
        let depth = usize::from(heading.level);
        self.numbers.resize(depth, 0);
        if heading.numbered {
            if let Some(last) = self.numbers.last_mut() {
                *last = last.saturating_add(1);
            }
            let numbers: Vec<String> = self.numbers.iter().map(u32::to_string).collect();
            heading.number = numbers.join(".");
        }
    }

    fn table(&mut self, table: &mut Table) {
        self.tables = self.tables.saturating_add(1);
        table.label = format!("{} {}", self.words.table, self.tables);
        self.unique(&mut table.id);
        if table.caption.trim().is_empty() {
            table.caption.clone_from(&table.label);
        }
        if table.summary.trim().is_empty() {
            table.summary.clone_from(&table.caption);
        }
        table.summary = shortened(&table.summary, HEARD_ROOM);
        let width = table.columns.len();
        for row in &mut table.rows {
            row.cells.resize(if row.kind == RowKind::Group { 1 } else { width }, Cell::Empty);
        }
        widen(table);
        table.row_header = table.row_header.min(width.saturating_sub(1));
    }

    fn figure(&mut self, figure: &mut Figure) {
        self.figures = self.figures.saturating_add(1);
        figure.label = format!("{} {}", self.words.figure, self.figures);
        self.unique(&mut figure.id);
        if figure.caption.trim().is_empty() {
            figure.caption.clone_from(&figure.label);
        }
        if figure.alt.trim().is_empty() {
            figure.alt.clone_from(&figure.caption);
        }
        figure.alt = shortened(&figure.alt, HEARD_ROOM);
    }

    /// Keeps an id that is new, clears one that is taken.
    fn unique(&mut self, id: &mut String) {
        if !id.is_empty() && !self.ids.insert(id.clone()) {
            id.clear();
        }
    }
}

/// Lets columns that should fit their cells share the width instead, where a cell is too long for that.
fn widen(table: &mut Table) {
    let mut longest = vec![0; table.columns.len()];
    for row in table.rows.iter().filter(|row| row.kind != RowKind::Group) {
        for (cell, longest) in row.cells.iter().zip(&mut longest) {
            if let Cell::Text(text) | Cell::Number { shown: text, .. } = cell {
                *longest = text.chars().count().max(*longest);
            }
        }
    }
    for (column, longest) in table.columns.iter_mut().zip(longest) {
        if column.width == Width::Fit && longest > FITS {
            column.width = Width::Share(2);
        }
    }
}

/// The block, or in its place a cut heading and a paragraph, or the parts of a table of very many rows.
fn parted(block: Block) -> Vec<Block> {
    match block {
        Block::Table(table) if table.rows.len() > ROWS => {
            let parts = table.rows.len().div_ceil(ROWS);
            let part = |(at, rows): (usize, &[Row])| {
                let caption = format!("{} ({}/{parts})", table.caption, at + 1);
                let id = if at == 0 { table.id.clone() } else { String::new() };
                Block::Table(Table { id, caption, rows: rows.to_vec(), ..table.clone() })
            };
            table.rows.chunks(ROWS).enumerate().map(part).collect()
        }
        Block::Heading(heading) if heading.text.chars().count() > HEADING_ROOM => {
            let whole = Block::paragraph(heading.text.as_str());
            let text = shortened(&heading.text, HEADING_ROOM);
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
pub(super) fn shortened(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let start: String = text.chars().take(room.saturating_sub(1)).collect();
    let cut = start.rsplit_once(' ').map_or(start.as_str(), |(before, last)| {
        if last.chars().count() < room / 3 { before } else { start.as_str() }
    });
    format!("{}…", cut.trim_end_matches([' ', ',', ';', ':', '–', '-']))
}
