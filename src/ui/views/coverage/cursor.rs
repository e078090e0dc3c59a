//! What the keys are at in the coverage, and a chip that was picked up.

use crate::analysis::coverage::MatrixCell;
use crate::edit::verbs::{GroupHelp, ReachPair};
use crate::model::Kind;
use crate::session::RecordKey;

/// A cell by its position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CellAt {
    /// The row of the target group.
    pub(super) row: usize,
    /// The column.
    pub(super) column: usize,
}

/// What has the keys: a cell, or a chip in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CoverageCursor {
    /// The cell.
    pub(super) cell: CellAt,
    /// The chip by its position in the cell, where the cell was gone into.
    pub(super) chip: Option<usize>,
}

/// A chip that was picked up, with the cell that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CarriedChip {
    /// The service or the measure.
    pub(super) record: RecordKey,
    /// Where it comes from.
    pub(super) from: CellAt,
    /// What carries it.
    pub(super) by: CarriedBy,
}

/// What carries a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CarriedBy {
    /// The keys, which go from cell to cell with it.
    Keys,
    /// The pointer.
    Pointer {
        /// The cell that it is over.
        over: Option<CellAt>,
        /// What it does there when it is dropped.
        mode: DropMode,
    },
}

impl CarriedChip {
    /// Whether the pointer carries it.
    pub(super) const fn is_dragged(&self) -> bool {
        matches!(self.by, CarriedBy::Pointer { .. })
    }
}

/// What a cell gets from a chip that was picked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DropMode {
    /// It is reached as well.
    Add,
    /// It is reached in place of the cell that the chip comes from.
    Move,
}

/// What puts a service or a measure into a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellTarget {
    /// It reaches the target group on the level; the level is open in the column for what names none.
    Level(ReachPair),
    /// It reaches the target group and gives that kind of help; none in the column for what names none.
    Help(GroupHelp),
}

/// A chip of a cell by its position: services first, then measures.
pub(super) fn chip_at(cell: &MatrixCell, at: usize) -> Option<RecordKey> {
    let services = cell.services.iter().map(|id| (Kind::Service, *id));
    services.chain(cell.measures.iter().map(|id| (Kind::Measure, *id))).nth(at)
}

/// How many chips there are in a cell.
pub(super) const fn chip_count(cell: &MatrixCell) -> usize {
    cell.services.len() + cell.measures.len()
}
