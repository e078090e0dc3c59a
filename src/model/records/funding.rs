//! Money of a measure or of the plan, by source.

use super::measure::Measure;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Owner, Prose, Quantity, When};

choice! {
    /// Where money comes from.
    FundingSource "funding-source" {
        /// Within the budget frame: ramme.
        Frame = "frame",
        /// A grant: tilskudd.
        Grant = "grant",
        /// Earmarked: øremerket.
        Earmarked = "earmarked",
        /// Shared between municipalities: interkommunal deling.
        SharedCost = "shared_cost",
    }
}

record! {
    /// Where money comes from: finansiering.
    Funding {
        /// What it is called.
        title TITLE: Line,
        /// Its terms.
        text TEXT: Prose,
        /// The measure; none means the plan.
        measure MEASURE: Owner<Measure>,
        /// Where it comes from.
        source SOURCE: FundingSource,
        /// How many per cent of the cost it carries.
        share SHARE: Option<Quantity>,
        /// How much was asked for, in kroner.
        applied APPLIED: Option<Quantity>,
        /// How much was given, in kroner.
        granted GRANTED: Option<Quantity>,
        /// The year it is for.
        year YEAR: Option<When>,
    }
}
