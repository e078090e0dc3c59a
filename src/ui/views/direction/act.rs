//! What the user did in the tree. A row is named by its record, so that an act means the same whatever moves before it
//! is carried out.

use super::target::{EditTarget, NewTreeRow};
use super::tree_place::TreePlace;
use crate::session::RecordKey;

/// What the user did in the tree.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TreeAct {
    /// Went to a row.
    Select(RecordKey),
    /// The current text of a row.
    Type(RecordKey, String),
    /// The first letters of a new row.
    Begin(NewTreeRow, String),
    /// Writing has ended.
    Finish(EditTarget),
    /// Wants a row after this one.
    InsertAfter(RecordKey),
    /// Wants its form.
    Open(RecordKey),
    /// Wants it gone.
    Delete(RecordKey),
    /// Wants it elsewhere; `None` where it can go no further.
    Move(RecordKey, Option<TreePlace>),
    /// Wants it split at the caret, counted in letters.
    Split(RecordKey, usize),
    /// Pasted lines where a new row would be.
    Paste(NewTreeRow, String),
}
