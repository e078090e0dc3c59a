//! Laws, regulations, guides and grants.

use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Prose, When};

choice! {
    /// What a piece of guidance is.
    GuidanceKind "guidance-kind" {
        /// A law.
        Act = "act",
        /// A regulation: forskrift.
        Regulation = "regulation",
        /// A national guide: veileder.
        Guide = "guide",
        /// A national plan of more effort: opptrappingsplan.
        EscalationPlan = "escalation_plan",
        /// A reform or a white paper of the government: stortingsmelding.
        Policy = "policy",
        /// A grant with its terms: tilskudd.
        Grant = "grant",
    }
}

record! {
    /// A law, a guide or another thing the plan must follow: føring.
    Guidance {
        /// Its name.
        title TITLE: Line,
        /// What it asks, in plain words.
        text TEXT: Prose,
        /// What it is.
        kind KIND: GuidanceKind,
        /// The section: paragraf.
        section SECTION: Line,
        /// Where it is found.
        address ADDRESS: Line,
        /// The day its text was read; it may have changed since.
        as_of AS_OF: Option<When>,
    }
}
