//! A table as it is in one frame: its columns, where its lines are, and what its parts share.

use super::columns::GridColumn;
use super::source::GridSource;
use super::widths::{PlacedColumn, PlacedColumns};
use crate::ui::theme;
use crate::ui::widgets::lines;
use egui::{Id, Pos2, Rect, Response, pos2};

/// A table of a frame.
#[derive(Clone, Copy, Debug)]
pub struct Grid<'a> {
    /// Tells it from other tables.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// Its columns.
    pub columns: &'a [GridColumn<'a>],
    /// Shown in the line below the last row, where a new one can be begun; empty where rows cannot be made.
    pub hint: &'a str,
    /// What the control says that opens the form of a row; empty where rows have none, or it is in sight already.
    pub open: &'a str,
}

impl Grid<'_> {
    /// A cell among all widgets.
    pub(super) fn cell_id(&self, row: usize, column: usize) -> Id {
        self.id.with(("cell", row, column))
    }

    /// The list from which a cell is chosen.
    pub(super) fn list_id(&self) -> Id {
        self.id.with("values")
    }

    /// The box in which a cell is written.
    pub(super) fn box_id(&self) -> Id {
        self.id.with("box")
    }
}

/// A cell by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CellPosition {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// What the parts of a table share in a frame.
pub(super) struct GridFrame<'a, K> {
    /// The table.
    pub grid: &'a Grid<'a>,
    /// Its rows.
    pub source: &'a dyn GridSource<Row = K>,
    /// Its columns in their places.
    pub placed: &'a PlacedColumns<'a>,
    /// The widget that is the whole table.
    pub table: &'a Response,
}

impl<'a, K> GridFrame<'a, K> {
    /// What of a line a column may be painted in: one that scrolls is behind those that stay.
    pub fn column_clip(&self, placed: &PlacedColumn<'_>, line: Rect) -> Rect {
        let kept = if placed.is_kept { 0.0 } else { self.placed.kept };
        line.with_min_x(line.left() + kept)
    }

    /// The column at a distance from the left of the screen: one that stays is over those that scroll under it.
    pub fn column_at(&self, x: f32, scrolled: f32) -> Option<&'a PlacedColumn<'a>> {
        let from_left = x - self.table.rect.left();
        let is_kept = from_left < self.placed.kept;
        let left = if is_kept { from_left } else { from_left + scrolled };
        let mut columns = self.placed.columns.iter().filter(|placed| placed.is_kept == is_kept);
        columns.find(|placed| left >= placed.left && left < placed.left + placed.width)
    }
}

/// Where a column's cell of a line is, where the table is scrolled sideways so far.
pub(super) fn cell_rect(placed: &PlacedColumn<'_>, line: Rect, scrolled: f32) -> Rect {
    let left = line.left() + placed.left - if placed.is_kept { 0.0 } else { scrolled };
    Rect::from_min_max(pos2(left, line.top()), pos2(left + placed.width, line.bottom()))
}

/// Where the lines of a table are on the screen, as far as it is scrolled.
#[derive(Clone, Copy, Debug)]
pub(super) struct GridLines {
    /// The upper left corner of the first line, as it is seen: what is scrolled sideways is not counted.
    pub origin: Pos2,
    /// The right edge.
    pub right: f32,
    /// The line of a row that is being written and not there yet: all rows from there on are one line further down.
    pub draft: Option<usize>,
    /// How many rows there are.
    pub rows: usize,
}

/// What a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GridLine {
    /// The row at this position.
    Row(usize),
    /// The row that is being written and not there yet.
    Draft,
    /// The hint below the last row.
    Hint,
}

impl GridLines {
    /// Where a line is.
    pub fn rect(&self, line: usize) -> Rect {
        let top = self.origin.y + lines_height(line);
        Rect::from_min_max(pos2(self.origin.x, top), pos2(self.right, top + theme::ROW_HEIGHT))
    }

    /// What a line holds.
    pub const fn line(&self, line: usize) -> GridLine {
        match self.draft {
            Some(draft) if line == draft => GridLine::Draft,
            Some(draft) if line > draft => GridLine::Row(line - 1),
            None if line >= self.rows => GridLine::Hint,
            Some(_) | None => GridLine::Row(line),
        }
    }
}

/// How high so many lines of a table are.
pub(super) fn lines_height(count: usize) -> f32 {
    lines::lines_height(count, theme::ROW_HEIGHT)
}

/// The line of a table at a height.
pub(super) fn line_at(y: f32) -> usize {
    lines::line_at(y, theme::ROW_HEIGHT)
}
