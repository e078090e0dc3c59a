//! Where the cells of the coverage are and what stands in them, line by line.
//!
//! The first column and the headings stay while the rest scrolls; rows are as high as what they show.

use super::{CoverageState, chip_count};
use crate::analysis::coverage::{CellAssessment, MatrixCell};
use crate::session::Context;
use crate::ui::theme;
use egui::{Rect, pos2, vec2};

/// More chips than these are folded away.
const FOLDED_CHIPS: usize = 2;

/// One of the things that stand below each other in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellItem {
    /// The chip at this place.
    Chip(usize),
    /// So many chips that are folded away.
    More(usize),
    /// Room for a measure that is being written and is not there yet.
    Blank,
}

/// The places of a frame.
pub(super) struct BoardLayout {
    /// The width of the first column.
    pub(super) first: f32,
    /// The width of every other column.
    pub(super) column: f32,
    /// The height of the headings.
    pub(super) header: f32,
    /// The top of each row below the headings, and the end of the last one.
    pub(super) tops: Vec<f32>,
    /// How many lines of words stand in each cell.
    pub(super) lines: Vec<Vec<usize>>,
}

impl BoardLayout {
    pub(super) fn of(cx: &Context<'_>, state: &CoverageState, width: f32, header: f32) -> Self {
        let narrow = width < theme::ROOMY_WIDTH;
        let first = if narrow { theme::COVERAGE_GROUP_NARROW_WIDTH } else { theme::COVERAGE_GROUP_WIDTH };
        let column = column_width(state, width, first);
        let (mut tops, mut lines) = (vec![0.0], Vec::new());
        let mut top = 0.0;
        for (at, row) in state.coverage.rows.iter().enumerate() {
            let of_row: Vec<usize> = row.cells.iter().map(|cell| head_lines(cx, cell)).collect();
            let cells = row.cells.iter().zip(&of_row).enumerate();
            let heights = cells.map(|(column, (cell, lines))| cell_height(state, (at, column), cell, *lines));
            top += heights.fold(theme::COVERAGE_ROW_HEIGHT, f32::max);
            tops.push(top);
            lines.push(of_row);
        }
        Self { first, column, header, tops, lines }
    }

    /// The width of all columns.
    pub(super) fn width(&self, columns: usize) -> f32 {
        self.first + self.left(columns)
    }

    /// The height of all rows with the headings.
    pub(super) fn height(&self) -> f32 {
        self.header + self.tops.last().copied().unwrap_or_default()
    }

    /// The rows between two heights below the headings.
    pub(super) fn rows(&self, from: f32, to: f32) -> std::ops::Range<usize> {
        let count = self.tops.len().saturating_sub(1);
        let first = self.tops.partition_point(|top| *top <= from).saturating_sub(1);
        first.min(count)..self.tops.partition_point(|top| *top < to).min(count)
    }

    /// A cell, from the corner of the first row's first column.
    pub(super) fn cell(&self, row: usize, column: usize) -> Rect {
        let top = |at: usize| self.tops.get(at).copied().unwrap_or_default();
        let left = self.first + self.left(column);
        Rect::from_min_max(pos2(left, top(row)), pos2(left + self.column, top(row + 1)))
    }

    #[expect(clippy::cast_precision_loss, reason = "a plan has fewer columns than a float counts")]
    fn left(&self, columns: usize) -> f32 {
        self.column * columns as f32
    }
}

#[expect(clippy::cast_precision_loss, reason = "a plan has fewer columns than a float counts")]
pub(super) fn column_width(state: &CoverageState, width: f32, first: f32) -> f32 {
    let count = state.coverage.columns.len().max(1) as f32;
    ((width - first) / count).floor().max(theme::COVERAGE_COLUMN_WIDTH)
}

/// How many lines of words stand above the chips of a cell.
pub(super) fn head_lines(cx: &Context<'_>, cell: &MatrixCell) -> usize {
    let Some(said) =
        cell.assessment_record(cx.plan).filter(|_| cell.assessment != CellAssessment::NotAssessable)
    else {
        return usize::from(cell.assessment != CellAssessment::NotAssessable || chip_count(cell) == 0);
    };
    1 + usize::from(has_assessor(said)) + usize::from(!said.reason.trim().is_empty())
}

/// Whether there is something to tell of who assessed a cell and when.
pub(super) fn has_assessor(said: &crate::model::coverage_cell::CoverageCell) -> bool {
    let stated = said.state != crate::model::coverage_cell::CoverageState::NotStated;
    stated && (said.assessed.is_some() || !said.assessed_by.is_empty())
}

/// What stands below each other in a cell, below its words.
pub(super) fn items(state: &CoverageState, at: (usize, usize), cell: &MatrixCell) -> Vec<CellItem> {
    let all = chip_count(cell);
    let here = (state.cursor.row, state.cursor.column) == at;
    let writing = state.new_measure.as_ref().filter(|_| here);
    let whole = state.opened == Some(at) || writing.is_some() || (here && state.cursor.chip.is_some());
    let shown = if whole { all } else { all.min(FOLDED_CHIPS) };
    let mut items: Vec<CellItem> = (0..shown).map(CellItem::Chip).collect();
    if shown < all {
        items.push(CellItem::More(all - shown));
    }
    if writing.is_some_and(|writing| !cell.measures.contains(&writing.id)) {
        items.push(CellItem::Blank);
    }
    items
}

/// Where the thing at this place in a cell is, by the cell's rectangle.
pub(super) fn item_rect(cell: Rect, lines: usize, at: usize, item: Option<CellItem>) -> Rect {
    let top = cell.top() + theme::CELL_PADDING + words_height(lines) + items_height(at);
    let corner = pos2(cell.left() + theme::CELL_PADDING, top);
    let height = if item.is_some_and(|item| matches!(item, CellItem::More(_))) {
        theme::TARGET_SIZE
    } else {
        theme::COVERAGE_CHIP_HEIGHT
    };
    Rect::from_min_size(corner, vec2(cell.width() - 2.0 * theme::CELL_PADDING, height))
}

fn cell_height(state: &CoverageState, at: (usize, usize), cell: &MatrixCell, lines: usize) -> f32 {
    let items = items(state, at, cell);
    let folded = items.iter().any(|item| matches!(item, CellItem::More(_)));
    let less = if folded { theme::COVERAGE_CHIP_HEIGHT - theme::TARGET_SIZE } else { 0.0 };
    2.0 * theme::CELL_PADDING + words_height(lines) + items_height(items.len()) - less
}

#[expect(clippy::cast_precision_loss, reason = "few lines")]
fn words_height(lines: usize) -> f32 {
    lines as f32 * theme::COVERAGE_LINE_HEIGHT
}

#[expect(clippy::cast_precision_loss, reason = "fewer chips than a float counts")]
fn items_height(items: usize) -> f32 {
    items as f32 * (theme::COVERAGE_CHIP_HEIGHT + theme::SPACE)
}
