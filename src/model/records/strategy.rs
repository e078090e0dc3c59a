//! Directions that last longer than a measure.

use super::challenge::Challenge;
use super::goal::Goal;
use super::part::Part;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Links, Prose};

choice! {
    /// How far the group has come with a strategy.
    StrategyState "strategy-state" {
        /// Decided: vedtatt.
        Adopted = "adopted",
        /// To be assessed: vurderes.
        ToBeAssessed = "to_be_assessed",
    }
}

record! {
    /// A direction that lasts: strategi.
    Strategy {
        /// The direction in one line.
        title TITLE: Line,
        /// What it means.
        text TEXT: Prose,
        /// How far the group has come with it.
        state STATE: StrategyState,
        /// The challenges it answers.
        challenges CHALLENGES: Links<Challenge>,
        /// The goals it serves.
        goals GOALS: Links<Goal>,
        /// Whether it applies to all parts of the plan: overordnet.
        overarching OVERARCHING: bool,
        /// The part of the plan it belongs to: delplan.
        part PART: Link<Part>,
    }
}
