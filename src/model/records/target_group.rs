//! Whom the plan is for.

use super::level::Level;
use crate::model::record::record;
use crate::model::shapes::choice;
use crate::model::{Line, Links, Prose, Range};

choice! {
    /// What kind of people a target group is.
    TargetGroupKind "target-group-kind" {
        /// Inhabitants with a need of their own: innbyggere.
        Inhabitants = "inhabitants",
        /// Those who work in the services: ansatte.
        Staff = "staff",
        /// Next of kin: pårørende.
        NextOfKin = "next_of_kin",
        /// People with lived experience who take part: brukererfaring.
        LivedExperience = "lived_experience",
    }
}

choice! {
    /// What the need is about.
    Problem "problem" {
        /// Mental health: psykisk helse.
        MentalHealth = "mental_health",
        /// Use of alcohol, drugs or medicines: rus.
        SubstanceUse = "substance_use",
        /// Both.
        Both = "both",
    }
}

record! {
    /// A group of people that the plan is for: målgruppe.
    TargetGroup {
        /// The name.
        title TITLE: Line,
        /// Who belongs to it.
        text TEXT: Prose,
        /// The letter it goes by: a, b, c.
        code CODE: Line,
        /// The ages it spans, as people say it.
        ages AGES: Line,
        /// What kind of people they are.
        kind KIND: TargetGroupKind,
        /// What their need is about.
        problem PROBLEM: Problem,
        /// How many people, with the source.
        size SIZE: Range,
        /// The levels it is tied to, where it is itself a severity.
        levels LEVELS: Links<Level>,
    }
}
