//! Sets of levels, of which a plan may use several at once.

use crate::model::record::record;
use crate::model::{Line, Prose, When};

record! {
    /// A set of levels: nivåmodell.
    LevelScheme {
        /// The name.
        title TITLE: Line,
        /// What its levels tell apart.
        text TEXT: Prose,
        /// Where it comes from.
        source SOURCE: Line,
        /// The year of that source.
        as_of AS_OF: Option<When>,
    }
}
