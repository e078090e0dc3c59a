//! Puts the lines of a face on pages: as many as have room, and no more than people in the last row can read.

use super::blocks::LineBlock;
use super::typesetter::Row;

/// Between two lines, in smallest letters.
pub(super) const LINE_GAP: f32 = 0.22;

/// A row on a page, how far below the top of the lines, and what is read where it begins.
pub(super) struct PagedRow<'a> {
    pub(super) row: &'a Row,
    pub(super) top: f32,
    pub(super) sentence: Option<&'a str>,
}

/// What ends a page: its height, and how much people in the last row can read on it.
pub(super) struct Paging {
    /// The height of lines and foot together.
    pub(super) height: f32,
    pub(super) base: f32,
    pub(super) most_rows: usize,
    pub(super) most_options: usize,
}

impl Paging {
    /// Fills pages with blocks, above a foot whose height follows from how many pages there are: which page it is takes room
    /// only where there are several.
    pub(super) fn fill<'a>(
        &self,
        blocks: &[&'a LineBlock],
        foot: impl Fn(usize) -> f32,
    ) -> Vec<Vec<PagedRow<'a>>> {
        let mut taken = foot(1);
        let mut pages = self.fill_above(blocks, taken);
        // A higher foot may need more pages, whose number may need a higher foot.
        while foot(pages.len()) > taken {
            taken = foot(pages.len());
            pages = self.fill_above(blocks, taken);
        }
        pages
    }

    /// As many rows as have room. Blocks stay together unless one is taller than a page.
    fn fill_above<'a>(&self, blocks: &[&'a LineBlock], foot: f32) -> Vec<Vec<PagedRow<'a>>> {
        let Self { base, most_rows, most_options, .. } = *self;
        let height = self.height - foot;
        let mut pages: Vec<Vec<PagedRow<'a>>> = vec![Vec::new()];
        let (mut top, mut options) = (0.0_f32, 0);
        for (at, block) in blocks.iter().enumerate() {
            // A heading stays with what it heads, as far as one page has room for both.
            let follows = blocks.get(at + 1).filter(|_| block.is_heading).and_then(|next| next.rows.first());
            let with = |rows: usize, tall: f32, on_page: usize, from: f32| {
                let below = follows.map_or(0.0, |row| row.height + base * LINE_GAP);
                on_page + rows + usize::from(follows.is_some()) <= most_rows && from + tall + below <= height
            };
            let tall: f32 = block.rows.iter().map(|row| row.height).sum();
            let on_page = pages.last().map_or(0, Vec::len);
            let gap = if on_page == 0 { 0.0 } else { base * LINE_GAP };
            let fits =
                with(block.rows.len(), tall, on_page, top + gap) && options + block.options <= most_options;
            top += gap;
            if !fits && on_page > 0 {
                pages.push(Vec::new());
                (top, options) = (0.0, 0);
            }
            options += block.options;
            for (index, row) in block.rows.iter().enumerate() {
                let on_page = pages.last().map_or(0, Vec::len);
                if on_page > 0 && (on_page >= most_rows || top + row.height > height) {
                    pages.push(Vec::new());
                    top = 0.0;
                }
                let sentence = (index == 0).then_some(block.sentence.as_str());
                if let Some(page) = pages.last_mut() {
                    page.push(PagedRow { row, top, sentence });
                }
                top += row.height;
            }
        }
        pages
    }
}

/// Whether the first line is on the first page as a whole.
pub(super) fn begins_on_first_page(pages: &[Vec<PagedRow<'_>>], lines: &[LineBlock]) -> bool {
    let Some(last) = lines.first().and_then(|block| block.rows.last()) else { return true };
    pages.first().is_some_and(|page| page.iter().any(|paged| std::ptr::eq(paged.row, last)))
}
