//! Where the table of the coverage is on the screen, and what the pointer is on: headings and target groups stay in
//! sight while the rest scrolls under them.

use super::cursor::CellAt;
use super::layout::{BoardLayout, CellItem, cell_items, head_lines, item_rect};
use super::state::CoverageState;
use crate::session::Context;
use egui::{Pos2, Rect, Response, pos2, vec2};

/// The table as it is in a frame.
pub(super) struct Board<'a> {
    /// Where rows and columns are.
    pub(super) layout: &'a BoardLayout,
    /// The widget that is the whole table.
    pub(super) table: &'a Response,
    /// The corner of the first row's first column on the screen, as far as it is scrolled.
    pub(super) origin: Pos2,
    /// What is in sight of the whole table, headings and target groups included.
    pub(super) clip: Rect,
}

/// What the pointer is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The cell; on the name of a target group, that row with the column that has the keys.
    pub(super) cell: CellAt,
    /// What is there in the cell.
    pub(super) item: Option<CellItem>,
    /// Whether it is on the name of the target group.
    pub(super) on_group: bool,
}

impl Board<'_> {
    /// What is in sight of the cells.
    pub(super) fn cells(&self) -> Rect {
        let corner = self.clip.min + vec2(self.layout.first, self.layout.header);
        Rect::from_min_max(corner.min(self.clip.max), self.clip.max)
    }

    /// Where a cell is on the screen.
    pub(super) fn cell(&self, at: CellAt) -> Rect {
        self.layout.cell(at).translate(self.origin.to_vec2())
    }

    /// Where the name of a target group is on the screen.
    pub(super) fn group(&self, row: usize) -> Rect {
        let cell = self.cell(CellAt { row, column: 0 });
        let left = self.clip.left();
        Rect::from_min_max(pos2(left, cell.top()), pos2(left + self.layout.first, cell.bottom()))
    }

    /// The rows in sight.
    pub(super) fn rows(&self) -> std::ops::Range<usize> {
        let top = self.clip.top() + self.layout.header - self.origin.y;
        self.layout.rows(top, self.clip.bottom() - self.origin.y)
    }

    /// What is at a point, where it is in sight.
    pub(super) fn hit(&self, cx: &Context<'_>, state: &CoverageState, point: Pos2) -> Option<Hit> {
        let below = self.clip.contains(point) && point.y >= self.cells().top();
        let row = self.rows().filter(|_| below).find(|row| self.group(*row).y_range().contains(point.y))?;
        // Cells scroll under the column of target groups: what is seen there is the group.
        if point.x < self.cells().left() {
            let cell = CellAt { row, column: state.cursor.cell.column };
            return Some(Hit { cell, item: None, on_group: true });
        }
        let mut columns = 0..state.coverage.columns.len();
        let is_hit = |column: &usize| self.cell(CellAt { row, column: *column }).x_range().contains(point.x);
        let at = CellAt { row, column: columns.find(is_hit)? };
        let cell = state.cell_at(at)?;
        let (rect, lines) = (self.cell(at), head_lines(cx, cell));
        let mut items = cell_items(state, at, cell).into_iter().enumerate();
        let item =
            items.find(|(position, item)| item_rect(rect, lines, *position, Some(*item)).contains(point));
        Some(Hit { cell: at, item: item.map(|(_, item)| item), on_group: false })
    }
}
