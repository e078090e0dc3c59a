//! Where something is written in the tree: in a row, or in one that is not there yet.

use super::tree_place::TreePlace;
use crate::model::Kind;
use crate::session::RecordKey;

/// Where something is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EditTarget {
    /// In a row.
    Existing(RecordKey),
    /// In a row that was made by this writing and says nothing.
    Empty(RecordKey),
    /// In one that is not there yet.
    New(NewTreeRow),
}

/// A row that is not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NewTreeRow {
    /// Its kind.
    pub(super) kind: Kind,
    /// Where it will be.
    pub(super) place: TreePlace,
}
