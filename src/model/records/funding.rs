//! Money of a measure or of the plan, by source.

use super::measure::Measure;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{ByYear, Line, Owner, Prose, Quantity, When};

choice! {
    /// Where money comes from.
    FundingSource "funding-source" {
        /// Within the budget frame, also what is moved inside it: innenfor ramme.
        Frame = "frame",
        /// A grant: tilskudd.
        Grant = "grant",
        /// Earmarked: øremerket.
        Earmarked = "earmarked",
        /// Shared between municipalities: interkommunal deling.
        SharedCost = "shared_cost",
        /// New money from the budget frame: økt ramme.
        NewFrame = "new_frame",
        /// Paid by those who use it: brukerbetaling.
        UserPayment = "user_payment",
    }
}

record! {
    /// Where money comes from: finansiering. What a measure's records leave of its amounts is new money.
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
        /// The last time it is there; none where it lasts or nobody has said.
        until UNTIL: Option<When>,
        /// How much of the measure's money and årsverk it carries, by year.
        amounts AMOUNTS: ByYear,
    }
}
