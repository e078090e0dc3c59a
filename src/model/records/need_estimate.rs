//! An estimate of need: people, share, hours.

use super::service::Service;
use super::target_group::TargetGroup;
use crate::model::record::record;
use crate::model::{Line, Link, Prose, Quantity, Range};

record! {
    /// How much is needed, counted from the people it is for: behov.
    NeedEstimate {
        /// What is estimated.
        title TITLE: Line,
        /// What it rests on.
        text TEXT: Prose,
        /// The people.
        target_group TARGET_GROUP: Link<TargetGroup>,
        /// The service.
        service SERVICE: Link<Service>,
        /// How many people there are in all.
        population POPULATION: Option<Quantity>,
        /// How many of a hundred have the need.
        share SHARE: Range,
        /// How many of a hundred of those are the municipality's.
        municipal_share MUNICIPAL_SHARE: Range,
        /// How many of a hundred of those are to be reached.
        coverage COVERAGE: Option<Quantity>,
        /// Hours that a person needs in a year.
        hours HOURS: Option<Quantity>,
        /// Hours with people that a full-time equivalent gives in a year.
        productive_hours PRODUCTIVE_HOURS: Option<Quantity>,
    }
}
