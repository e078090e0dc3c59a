//! Ways to choose between, the one of changing nothing among them.

use super::measure::Measure;
use super::service::{Provision, Service};
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{ByChoice, Line, Links, Prose, TextBy};

choice! {
    /// What scenarios are judged on.
    Criterion "criterion" {
        /// Benefit for those concerned: nytte.
        Benefit = "benefit",
        /// Quality: kvalitet.
        Quality = "quality",
        /// Money.
        Cost = "cost",
        /// Competence: kompetanse.
        Competence = "competence",
        /// How near and how soon help is: tilgjengelighet.
        Access = "access",
        /// How easily it breaks: sårbarhet.
        Vulnerability = "vulnerability",
        /// Working together: samhandling.
        Cooperation = "cooperation",
        /// What users say.
        UserView = "user_view",
    }
}

record! {
    /// A way the plan could go: alternativ.
    Scenario {
        /// What it is called.
        title TITLE: Line,
        /// What it means.
        text TEXT: Prose,
        /// Whether it is that of changing nothing: nullalternativet.
        zero ZERO: bool,
        /// Measures that are part of it.
        measures_in MEASURES_IN: Links<Measure>,
        /// Measures that are not.
        measures_out MEASURES_OUT: Links<Measure>,
        /// The services it is about.
        services SERVICES: Links<Service>,
        /// Who would run it.
        run_by RUN_BY: Provision,
        /// What it gives room for.
        capacity CAPACITY: Prose,
        /// What it takes for granted.
        assumptions ASSUMPTIONS: Prose,
        /// How well it does on each criterion, from 1 to 5.
        scores SCORES: ByChoice<Criterion>,
        /// Why.
        reasons REASONS: TextBy<Criterion>,
        /// Whether the group recommends it.
        recommended RECOMMENDED: bool,
    }
}
