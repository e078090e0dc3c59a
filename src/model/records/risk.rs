//! What may go wrong, and what is then done.

use super::measure::Measure;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Owner, Prose};

choice! {
    /// How much of something there is.
    Grade "grade" {
        /// Little.
        Low = "low",
        /// Some.
        Medium = "medium",
        /// Much.
        High = "high",
    }
}

record! {
    /// What may go wrong with a measure: risiko.
    Risk {
        /// What may happen.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// The measure.
        measure MEASURE: Owner<Measure>,
        /// How likely it is.
        likelihood LIKELIHOOD: Grade,
        /// How bad it would be.
        impact IMPACT: Grade,
        /// What is done about it.
        response RESPONSE: Prose,
    }
}
