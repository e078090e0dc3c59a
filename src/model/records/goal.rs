//! What the municipality wants to be true.

use super::challenge::Challenge;
use crate::model::record::record;
use crate::model::{Line, Links, Owner, Prose};

record! {
    /// A wished-for state; one with a parent is a sub-goal of it: mål, delmål.
    Goal {
        /// The goal in one line.
        title TITLE: Line,
        /// What it means.
        text TEXT: Prose,
        /// The main goal it is a part of.
        parent PARENT: Owner<Goal>,
        /// The challenges it answers.
        challenges CHALLENGES: Links<Challenge>,
    }
}
