//! One side of a merge, and the label of a merge of several.

use crate::model::{Line, Plan};
use crate::text::Phrase;

/// One of the plans that are merged.
#[derive(Clone, Debug)]
pub struct MergeSide<'a> {
    /// What it is called to a person: a table, a file.
    pub name: Line,
    /// The plan as that side left it.
    pub plan: &'a Plan,
}

/// The label of a merge: whom it is with.
pub(super) fn label(sides: &[MergeSide<'_>]) -> Phrase {
    match sides {
        [_, other] => Phrase::new("change-merge").with("name", &*other.name),
        _ => Phrase::new("change-merge-many").with("count", sides.len().saturating_sub(1)),
    }
}
