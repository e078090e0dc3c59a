//! Something that is measured again and again.

use super::goal::Goal;
use super::measure::Measure;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Owner, Prose, Quantity, When};

choice! {
    /// Which way of an indicator is good.
    Direction "direction" {
        /// More.
        Up = "up",
        /// Less.
        Down = "down",
        /// As it is.
        Keep = "keep",
    }
}

record! {
    /// A measure of whether it works: indikator.
    Indicator {
        /// What is measured.
        title TITLE: Line,
        /// How.
        text TEXT: Prose,
        /// The goal it is about.
        goal GOAL: Owner<Goal>,
        /// Or the measure it is about.
        measure MEASURE: Owner<Measure>,
        /// What is counted: persons, per cent, days.
        unit UNIT: Line,
        /// Where it began: utgangsverdi.
        baseline BASELINE: Option<Quantity>,
        /// When that was.
        baseline_at BASELINE_AT: Option<When>,
        /// Where it should come: måltall.
        target TARGET: Option<Quantity>,
        /// By when.
        target_at TARGET_AT: Option<When>,
        /// Which way is good.
        direction DIRECTION: Direction,
        /// Who measures it.
        source SOURCE: Line,
    }
}
