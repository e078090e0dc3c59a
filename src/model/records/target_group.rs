//! Whom the plan is for.

use super::level::Level;
use super::part::Part;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Links, Prose, Range};

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

choice! {
    /// How severe a need is.
    Severity "severity" {
        /// There is a risk of one: risiko.
        Risk = "risk",
        /// Mild: lett.
        Mild = "mild",
        /// In between: moderat.
        Moderate = "moderate",
        /// Severe: alvorlig.
        Severe = "severe",
    }
}

choice! {
    /// How long a need lasts.
    NeedDuration "need-duration" {
        /// Short: kortvarig.
        Short = "short",
        /// Long: langvarig.
        Long = "long",
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
        /// How severe the need is.
        severity SEVERITY: Severity,
        /// How long it lasts.
        duration DURATION: NeedDuration,
        /// Whether they keep away from help: unndrar seg hjelp.
        avoids_help AVOIDS_HELP: bool,
        /// Whether they need to be followed up though they do not want it.
        unwanted_follow_up UNWANTED_FOLLOW_UP: bool,
        /// How many people, with the source.
        size SIZE: Range,
        /// The levels it is tied to, where it is itself a severity.
        levels LEVELS: Links<Level>,
        /// The part of the plan it belongs to: delplan.
        part PART: Link<Part>,
    }
}
