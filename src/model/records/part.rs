//! Parts of the plan, such as one for children and one for adults.

use crate::model::record::record;
use crate::model::{Line, Prose};

record! {
    /// A part of the plan with its own target groups and strategies: delplan.
    Part {
        /// The name.
        title TITLE: Line,
        /// What introduces it.
        text TEXT: Prose,
        /// The ages it is about, as people say it.
        ages AGES: Line,
    }
}
