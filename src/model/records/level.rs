//! How much help, from what concerns everybody to the most intensive.

use super::level_scheme::LevelScheme;
use crate::model::record::record;
use crate::model::{Line, Links, Owner, Prose, Quantity};

record! {
    /// A level of effort in a scheme of levels: innsatsnivå.
    Level {
        /// The name.
        title TITLE: Line,
        /// What belongs on this level.
        text TEXT: Prose,
        /// The scheme it belongs to, such as the three courses of the national guide: nivåmodell.
        scheme SCHEME: Owner<LevelScheme>,
        /// The number in its scheme, which may be 0.
        number NUMBER: Option<Quantity>,
        /// Whether it is shown but left to other plans.
        out_of_scope OUT_OF_SCOPE: bool,
        /// The levels of other schemes that it answers to.
        answers_to ANSWERS_TO: Links<Level>,
    }
}
