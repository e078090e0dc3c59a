//! How the plan is related to other plans.

use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Period, Prose};

choice! {
    /// How two plans are related.
    PlanRelation "plan-relation" {
        /// This one builds on it: bygger på.
        BuildsOn = "builds_on",
        /// This one replaces it: avløser.
        Replaces = "replaces",
        /// This one is part of it: inngår i.
        PartOf = "part_of",
        /// This one is shown in it: vises i.
        ShownIn = "shown_in",
        /// Needs are reported to it: meldes til.
        ReportedTo = "reported_to",
        /// It covers what this one leaves out: dekkes av.
        CoveredBy = "covered_by",
    }
}

record! {
    /// Another plan that this one is related to: tilknyttet plan.
    LinkedPlan {
        /// Its name.
        title TITLE: Line,
        /// What they have in common.
        text TEXT: Prose,
        /// How they are related.
        relation RELATION: PlanRelation,
        /// The years it is for.
        period PERIOD: Period,
        /// Where it is published.
        address ADDRESS: Line,
    }
}
