//! How wide the texts are that a table has in sight: what its columns are shared out by.
//!
//! A column grows while wider texts come into sight, and becomes narrower only where the rows or what they say have
//! changed, so that scrolling moves nothing back and forth. While somebody writes nothing moves at all.

use super::frame::{Grid, line_at};
use super::source::{Cell, GridSource};
use super::widths::TextWidths;
use crate::ui::theme::{self, Type};
use egui::Ui;
use egui::epaint::text::FontsView;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Range;

/// A line is shaped a little wider or narrower than its letters are one by one.
const SHAPING: f32 = 1.01;

/// How wide the texts are that were in sight.
#[derive(Clone, Debug, Default)]
pub(super) struct SeenTexts {
    /// For each column.
    pub widths: Vec<TextWidths>,
    rows: usize,
    in_sight: Range<usize>,
    content: u64,
}

impl SeenTexts {
    /// Measures what is in sight, where that is not what was measured before.
    pub fn update<K: Copy + PartialEq>(
        &mut self,
        ui: &Ui,
        grid: &Grid<'_>,
        source: &dyn GridSource<Row = K>,
        sight: Range<f32>,
    ) {
        let rows = source.rows();
        let in_sight = line_at(sight.start).min(rows)..(line_at(sight.end) + 1).min(rows);
        let content = content_hash(grid, source, in_sight.clone());
        if self.content == content && self.in_sight == in_sight && self.rows == rows {
            return;
        }
        let is_scrolled = self.in_sight != in_sight && self.rows == rows;
        if !is_scrolled || self.widths.len() != grid.columns.len() {
            self.widths = vec![TextWidths::default(); grid.columns.len()];
        }
        ui.fonts_mut(|fonts| {
            for (index, (column, texts)) in grid.columns.iter().zip(&mut self.widths).enumerate() {
                let mark = if column.sorted.is_some() { theme::MARGIN } else { 0.0 };
                texts.heading = padded(words_width(fonts, column.heading, Type::Column)) + mark;
                for row in in_sight.clone() {
                    texts.cells = texts.cells.max(cell_width(fonts, source.cell(row, index)));
                }
                for sums in 0..source.sum_rows() {
                    texts.cells = texts.cells.max(cell_width(fonts, source.sum_cell(sums, index)));
                }
            }
        });
        (self.rows, self.in_sight, self.content) = (rows, in_sight, content);
    }
}

/// Tells apart what a table has in sight.
fn content_hash<K: Copy + PartialEq>(
    grid: &Grid<'_>,
    source: &dyn GridSource<Row = K>,
    in_sight: Range<usize>,
) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (index, column) in grid.columns.iter().enumerate() {
        (column.heading, column.sorted.is_some()).hash(&mut hasher);
        for row in in_sight.clone() {
            source.cell(row, index).words().hash(&mut hasher);
        }
        for sums in 0..source.sum_rows() {
            source.sum_cell(sums, index).words().hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// How wide a cell is to be for its words not to be cut.
fn cell_width(fonts: &mut FontsView<'_>, cell: Cell<'_>) -> f32 {
    match cell {
        Cell::Empty | Cell::Count(0, _) => 0.0,
        Cell::Text(words) | Cell::Subtle(words) => padded(words_width(fonts, words, Type::Body)),
        Cell::Strong(words) => padded(words_width(fonts, words, Type::Strong)),
        Cell::Chip(_, words) => padded(words_width(fonts, words, Type::Small)) + 2.0 * theme::GAP,
        // As many digits as any count has.
        Cell::Count(..) => padded(words_width(fonts, "999", Type::Small)) + 2.0 * theme::GAP,
    }
}

fn padded(words: f32) -> f32 {
    (words * SHAPING).ceil() + 2.0 * theme::CELL_PADDING + theme::HAIRLINE
}

fn words_width(fonts: &mut FontsView<'_>, words: &str, kind: Type) -> f32 {
    let font = kind.font();
    words.chars().map(|letter| fonts.glyph_width(&font, if letter.is_control() { ' ' } else { letter })).sum()
}
