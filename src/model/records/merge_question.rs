//! What a merge could not decide and nobody has answered yet.

use crate::model::record::record;
use crate::model::{AnyLinks, AnyWord, Line, Prose, TextBy, When};

record! {
    /// A fact to which several sides gave different values: spørsmål etter sammenslåing. It is in the plan until somebody
    /// answers, and goes in the same step. Values and keys are stated as [`Value::to_text`](crate::model::Value::to_text)
    /// and [`Key::to_text`](crate::model::Key::to_text) write them.
    MergeQuestion {
        /// The record in question; one.
        about ABOUT: AnyLinks,
        /// The name of its field; empty where the question is whether the record is deleted.
        field FIELD: Line,
        /// The key of the fact in the field, where it holds several.
        key KEY: Line,
        /// The value before the sides changed it; empty for nothing.
        before BEFORE: Prose,
        /// Whether nobody knows what it was before, because the plans had no earlier version in common.
        before_unknown BEFORE_UNKNOWN: bool,
        /// The values of the sides, numbered; one that is missing is nothing.
        claims CLAIMS: TextBy<AnyWord>,
        /// The names of the sides that want each value, a line each.
        sides SIDES: TextBy<AnyWord>,
        /// The number of the value that the person who merged had.
        own OWN: Line,
        /// Who merged.
        by BY: Line,
        /// When that was.
        asked ASKED: Option<When>,
    }
}
