//! Where the cells of the coverage are and what is in them, line by line.
//!
//! The first column and the headings stay while the rest scrolls; rows are as high as what they show.

use super::cursor::{CellAt, chip_count};
use super::state::CoverageState;
use crate::analysis::coverage::{CellAssessment, MatrixCell};
use crate::model::coverage_cell::{CoverageCell, CoverageState as Assessment};
use crate::session::Context;
use crate::ui::theme;
use egui::{Rect, pos2, vec2};

/// More chips than these are folded away.
const FOLDED_CHIPS: usize = 2;

/// One of the things that are below each other in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellItem {
    /// The chip at this position.
    Chip(usize),
    /// So many chips that are folded away.
    More(usize),
    /// Room for a measure that is being written and is not there yet.
    Blank,
}

/// Where rows and columns are in a frame, from the corner of the first row's first column.
pub(super) struct BoardLayout {
    /// The width of the first column.
    pub(super) first: f32,
    /// The width of every other column.
    pub(super) column: f32,
    /// The height of the headings.
    pub(super) header: f32,
    /// The top of each row below the headings, and the end of the last one.
    tops: Vec<f32>,
    /// How many lines of words are in each cell, row by row.
    lines: Vec<usize>,
    /// How many columns there are besides the first.
    columns: usize,
}

impl BoardLayout {
    /// The layout in a width, below headings of a height.
    pub(super) fn of(cx: &Context<'_>, state: &CoverageState, width: f32, header: f32) -> Self {
        let first = first_width(width);
        let column = column_width(state, width);
        let (rows, columns) = (&state.coverage.rows, state.coverage.columns.len());
        let mut tops = Vec::with_capacity(rows.len() + 1);
        let mut lines = Vec::with_capacity(rows.len() * columns);
        let mut top = 0.0;
        tops.push(top);
        // A row is as high as its fullest cell; all rows are laid out, because what is above decides where one is.
        for (row, cells) in rows.iter().enumerate() {
            let mut height = theme::COVERAGE_ROW_HEIGHT;
            for (column, cell) in cells.cells.iter().enumerate() {
                let words = head_lines(cx, cell);
                height =
                    height.max(cell_height(&CellContent::of(state, CellAt { row, column }, cell), words));
                lines.push(words);
            }
            top += height;
            tops.push(top);
        }
        Self { first, column, header, tops, lines, columns }
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

    /// A cell.
    pub(super) fn cell(&self, at: CellAt) -> Rect {
        let top = |row: usize| self.tops.get(row).copied().unwrap_or_default();
        let left = self.first + self.left(at.column);
        Rect::from_min_max(pos2(left, top(at.row)), pos2(left + self.column, top(at.row + 1)))
    }

    /// How many lines of words are in a cell.
    pub(super) fn head_lines(&self, at: CellAt) -> usize {
        self.lines.get(at.row * self.columns + at.column).copied().unwrap_or_default()
    }

    #[expect(clippy::cast_precision_loss, reason = "a plan has fewer columns than a float counts")]
    fn left(&self, columns: usize) -> f32 {
        self.column * columns as f32
    }
}

/// The width of the column of target groups.
const fn first_width(width: f32) -> f32 {
    if width < theme::ROOMY_WIDTH { theme::COVERAGE_GROUP_NARROW_WIDTH } else { theme::COVERAGE_GROUP_WIDTH }
}

/// The width of every other column.
#[expect(clippy::cast_precision_loss, reason = "a plan has fewer columns than a float counts")]
pub(super) fn column_width(state: &CoverageState, width: f32) -> f32 {
    let count = state.coverage.columns.len().max(1) as f32;
    ((width - first_width(width)) / count).floor().max(theme::COVERAGE_COLUMN_WIDTH)
}

/// How many lines of words are above the chips of a cell.
pub(super) fn head_lines(cx: &Context<'_>, cell: &MatrixCell) -> usize {
    let record = cell.assessment_record(cx.plan).filter(|_| cell.assessment != CellAssessment::NotAssessable);
    let Some(record) = record else {
        return usize::from(cell.assessment != CellAssessment::NotAssessable || chip_count(cell) == 0);
    };
    1 + usize::from(has_assessor(record)) + usize::from(!record.reason.trim().is_empty())
}

/// Whether there is something to say of who assessed a cell and when.
pub(super) fn has_assessor(record: &CoverageCell) -> bool {
    let stated = record.state != Assessment::NotStated;
    stated && (record.assessed.is_some() || !record.assessed_by.is_empty())
}

/// How much is in a cell below its words.
struct CellContent {
    /// The chips that are shown.
    shown: usize,
    /// How many more are folded away.
    folded: usize,
    /// Whether there is room for a measure that is being written and is not there yet.
    blank: bool,
}

impl CellContent {
    fn of(state: &CoverageState, at: CellAt, cell: &MatrixCell) -> Self {
        let all = chip_count(cell);
        let has_keys = state.cursor.cell == at;
        let writing = state.new_measure.as_ref().filter(|_| has_keys);
        let shows_all =
            state.opened == Some(at) || writing.is_some() || (has_keys && state.cursor.chip.is_some());
        let shown = if shows_all { all } else { all.min(FOLDED_CHIPS) };
        let blank = writing.is_some_and(|writing| !cell.measures.contains(&writing.id));
        Self { shown, folded: all - shown, blank }
    }

    /// How many things are below each other.
    fn count(&self) -> usize {
        self.shown + usize::from(self.folded > 0) + usize::from(self.blank)
    }
}

/// What is below each other in a cell, below its words.
pub(super) fn cell_items(state: &CoverageState, at: CellAt, cell: &MatrixCell) -> Vec<CellItem> {
    let content = CellContent::of(state, at, cell);
    let mut items: Vec<CellItem> = (0..content.shown).map(CellItem::Chip).collect();
    // One line says how many are folded away; a click or going into the cell shows them all.
    if content.folded > 0 {
        items.push(CellItem::More(content.folded));
    }
    if content.blank {
        items.push(CellItem::Blank);
    }
    items
}

/// Where the item at a position is in a cell with so many lines of words.
pub(super) fn item_rect(cell: Rect, lines: usize, position: usize, item: Option<CellItem>) -> Rect {
    let top = cell.top() + theme::CELL_PADDING + words_height(lines) + items_height(position);
    let corner = pos2(cell.left() + theme::CELL_PADDING, top);
    let height = match item {
        Some(CellItem::More(_)) => theme::TARGET_SIZE,
        _ => theme::COVERAGE_CHIP_HEIGHT,
    };
    Rect::from_min_size(corner, vec2(cell.width() - 2.0 * theme::CELL_PADDING, height))
}

fn cell_height(content: &CellContent, lines: usize) -> f32 {
    let less = if content.folded > 0 { theme::COVERAGE_CHIP_HEIGHT - theme::TARGET_SIZE } else { 0.0 };
    2.0 * theme::CELL_PADDING + words_height(lines) + items_height(content.count()) - less
}

#[expect(clippy::cast_precision_loss, reason = "few lines")]
fn words_height(lines: usize) -> f32 {
    lines as f32 * theme::COVERAGE_LINE_HEIGHT
}

#[expect(clippy::cast_precision_loss, reason = "fewer chips than a float counts")]
fn items_height(items: usize) -> f32 {
    items as f32 * (theme::COVERAGE_CHIP_HEIGHT + theme::SPACE)
}
