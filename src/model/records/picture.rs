//! Pictures of the plan, with a description for readers who cannot see them. The picture itself is a separate file.

use crate::model::record::record;
use crate::model::{Line, Prose};

record! {
    /// A picture of the plan: bilde.
    Picture {
        /// What stands below it.
        title TITLE: Line,
        /// What it shows, for those who do not see it: alternativ tekst.
        text TEXT: Prose,
        /// Who made it, and by what right it is used.
        credit CREDIT: Line,
        /// The file or the address where it is.
        address ADDRESS: Line,
    }
}
