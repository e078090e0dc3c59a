//! Which cells of a table are marked besides the one that has the keys: a range of cells, or whole rows. Shows nothing.
//!
//! A range goes from an anchor to the cell that has the keys; without an anchor it is that cell alone. Rows that were
//! marked one by one are whole, and so is all that is marked together with them.

use super::frame::CellPosition;
use super::source::GridSource;
use super::widths::PlacedColumn;
use std::ops::RangeInclusive;

/// A row by its position, with its key: where another row has come to the position, what was marked is no longer meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct MarkedRow<K> {
    at: usize,
    key: K,
}

impl<K: Copy + PartialEq> MarkedRow<K> {
    fn of(source: &dyn GridSource<Row = K>, at: usize) -> Option<Self> {
        Some(Self { at, key: source.row(at)? })
    }

    fn is_there(&self, source: &dyn GridSource<Row = K>) -> bool {
        source.row(self.at) == Some(self.key)
    }
}

/// Rows one below the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct RowSpan<K> {
    first: MarkedRow<K>,
    last: MarkedRow<K>,
}

impl<K: Copy + PartialEq> RowSpan<K> {
    fn of(source: &dyn GridSource<Row = K>, rows: RangeInclusive<usize>) -> Option<Self> {
        let (first, last) = (*rows.start(), *rows.end());
        (first <= last).then_some(())?;
        Some(Self { first: MarkedRow::of(source, first)?, last: MarkedRow::of(source, last)? })
    }

    const fn rows(&self) -> RangeInclusive<usize> {
        self.first.at..=self.last.at
    }
}

/// What is marked.
#[derive(Clone, Debug)]
pub(super) struct Marks<K> {
    /// Where the range began, with its column.
    anchor: Option<(MarkedRow<K>, usize)>,
    /// Rows that were marked one by one, or all at once.
    spans: Vec<RowSpan<K>>,
}

impl<K> Default for Marks<K> {
    fn default() -> Self {
        Self { anchor: None, spans: Vec::new() }
    }
}

impl<K: Copy + PartialEq> Marks<K> {
    /// Whether more is marked than the cell that has the keys.
    pub const fn is_any(&self) -> bool {
        self.anchor.is_some() || !self.spans.is_empty()
    }

    /// Whether rows are marked as a whole.
    pub const fn has_whole_rows(&self) -> bool {
        !self.spans.is_empty()
    }

    /// Nothing but the cell that has the keys is marked.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Drops what is marked where rows have come, gone or moved: it would mean others than the user sees.
    pub fn follow_rows(&mut self, source: &dyn GridSource<Row = K>) {
        let anchor_is_there = self.anchor.as_ref().is_none_or(|(row, _)| row.is_there(source));
        let is_there = |span: &RowSpan<K>| span.first.is_there(source) && span.last.is_there(source);
        if !anchor_is_there || !self.spans.iter().all(is_there) {
            self.clear();
        }
    }

    /// The cell that has the keys is about to move: what lies between is marked from now on.
    pub fn extend_from(&mut self, source: &dyn GridSource<Row = K>, cell: CellPosition) {
        if self.anchor.is_none() {
            self.anchor = MarkedRow::of(source, cell.row).map(|row| (row, cell.column));
        }
    }

    /// Marks all rows.
    pub fn mark_all(&mut self, source: &dyn GridSource<Row = K>) {
        self.anchor = None;
        self.spans =
            source.rows().checked_sub(1).and_then(|last| RowSpan::of(source, 0..=last)).into_iter().collect();
    }

    /// Marks a row, or no longer; what was marked before is marked as whole rows.
    pub fn toggle_row(&mut self, source: &dyn GridSource<Row = K>, row: usize, cursor: usize) {
        let mut ranges = self.ranges(cursor);
        if !self.is_any() && cursor == row {
            ranges.clear();
        }
        let was_marked = ranges.iter().any(|range| range.contains(&row));
        let parts = |range: RangeInclusive<usize>| {
            let cut = was_marked && range.contains(&row);
            let (first, last) = (*range.start(), *range.end());
            let before = if cut { row.checked_sub(1).map(|end| first..=end) } else { Some(range) };
            [before, cut.then_some(row + 1..=last)]
        };
        let mut rest: Vec<RangeInclusive<usize>> = ranges.into_iter().flat_map(parts).flatten().collect();
        rest.extend((!was_marked).then_some(row..=row));
        self.anchor = None;
        self.spans = rest.into_iter().filter_map(|rows| RowSpan::of(source, rows)).collect();
    }

    /// Everything that is marked, as ranges of rows; they may overlap.
    fn ranges(&self, cursor: usize) -> Vec<RangeInclusive<usize>> {
        let from = self.anchor.as_ref().map(|(row, _)| row.at);
        let range = match from {
            Some(from) => Some(from.min(cursor)..=from.max(cursor)),
            None if self.spans.is_empty() => Some(cursor..=cursor),
            None => None,
        };
        range.into_iter().chain(self.spans.iter().map(RowSpan::rows)).collect()
    }

    /// Whether a row is marked, in whole or in part.
    pub fn has_row(&self, row: usize, cursor: usize) -> bool {
        let from = self.anchor.as_ref().map(|(row, _)| row.at);
        from.is_some_and(|from| (from.min(cursor)..=from.max(cursor)).contains(&row))
            || self.spans.iter().any(|span| span.rows().contains(&row))
    }

    /// The positions of all rows that are marked, in order; at least the one that has the keys.
    pub fn rows(&self, cursor: usize) -> Vec<usize> {
        let mut rows: Vec<usize> = self.ranges(cursor).into_iter().flatten().collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// How many rows are marked; at least one.
    pub fn row_count(&self, cursor: usize) -> usize {
        let mut ranges = self.ranges(cursor);
        ranges.sort_unstable_by_key(|range| *range.start());
        let mut next = 0;
        let mut count = 0;
        for range in ranges {
            let first = next.max(*range.start());
            count += (range.end() + 1).saturating_sub(first);
            next = next.max(range.end() + 1);
        }
        count
    }

    /// The columns that are marked, in the order in which they are shown.
    pub fn columns(&self, cursor: usize, placed: &[PlacedColumn<'_>]) -> Vec<usize> {
        let shown = self.shown_columns(cursor, placed);
        placed.get(shown).unwrap_or_default().iter().map(|placed| placed.index).collect()
    }

    /// The same as positions among the columns that are shown.
    pub fn shown_columns(&self, cursor: usize, placed: &[PlacedColumn<'_>]) -> std::ops::Range<usize> {
        if self.has_whole_rows() {
            return 0..placed.len();
        }
        let order = |column: usize| placed.iter().position(|placed| placed.index == column);
        let Some(here) = order(cursor) else { return 0..0 };
        let from = self.anchor.as_ref().and_then(|(_, column)| order(*column)).unwrap_or(here);
        from.min(here)..from.max(here) + 1
    }
}
