//! What is known, what is lacking and how to get it.

use super::organisation::Organisation;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Prose};

choice! {
    /// How competence is got.
    CompetenceRoad "competence-road" {
        /// Hire: ansette.
        Hire = "hire",
        /// Ask others: søke.
        Seek = "seek",
        /// Share with others: dele.
        Share = "share",
        /// Let those who are there work in another way: bruke folk på nye måter.
        Redeploy = "redeploy",
        /// Be guided: veiledning.
        Supervise = "supervise",
    }
}

record! {
    /// What a unit knows and needs to know: kompetanse.
    Competence {
        /// What it is about.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// The unit.
        organisation ORGANISATION: Link<Organisation>,
        /// What there is.
        have HAVE: Line,
        /// What is lacking.
        need NEED: Line,
        /// How to get it.
        how HOW: CompetenceRoad,
    }
}
