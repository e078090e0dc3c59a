//! What is asked of a cell of the coverage, from frame to frame.

use crate::model::Uid;

/// What is asked of the cell that has the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CellQuestion {
    /// What is asked.
    pub(super) kind: QuestionKind,
    /// For how many frames it has been asked; a popup finds its size before its box can have the keyboard.
    pub(super) frames: u8,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuestionKind {
    /// How the cell is covered.
    State,
    /// Why, of the record of the cell.
    Reason(Uid),
}

impl CellQuestion {
    /// A question that is asked from this frame on.
    pub(super) const fn new(kind: QuestionKind) -> Self {
        Self { kind, frames: 0 }
    }
}
