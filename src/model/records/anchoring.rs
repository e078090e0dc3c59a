//! Who asked for the plan, and by which decision.

use super::decision::Decision;
use super::organisation::Organisation;
use crate::model::record::record;
use crate::model::{Line, Link, Prose, When};

record! {
    /// Decisions that the plan is based on: forankring.
    Anchoring {
        /// What was decided, in one line.
        title TITLE: Line,
        /// What it says.
        text TEXT: Prose,
        /// The body that decided.
        body BODY: Link<Organisation>,
        /// The number of its case: saksnummer.
        case_number CASE_NUMBER: Line,
        /// The day.
        date DATE: Option<When>,
        /// The group's own decision it rests on, where there is one.
        decision DECISION: Link<Decision>,
        /// What it asks of the group.
        mandate MANDATE: Prose,
    }
}
