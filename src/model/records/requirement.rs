//! What is asked of a service, how strictly, and whether it is there.

use super::guidance::Guidance;
use super::measure::Measure;
use super::service::Service;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Links, Prose};

choice! {
    /// How strictly something is asked. Only a law binds.
    Strength "strength" {
        /// A law demands it: skal (lov).
        ShallLaw = "shall_law",
        /// A guide says shall: skal (veileder).
        ShallGuide = "shall_guide",
        /// A strong recommendation: bør.
        Should = "should",
        /// A weaker one: kan.
        May = "may",
    }
}

choice! {
    /// What a requirement is about.
    RequirementArea "requirement-area" {
        /// The offer: tilbud.
        Service = "service",
        /// Competence: kompetanse.
        Competence = "competence",
        /// Written procedures: rutiner.
        Routines = "routines",
        /// Who answers for what: ansvar.
        Responsibility = "responsibility",
        /// Working together: samarbeid.
        Cooperation = "cooperation",
        /// Hearing users: brukerinvolvering.
        UserInvolvement = "user_involvement",
        /// Next of kin: pårørende.
        NextOfKin = "next_of_kin",
        /// Records: journalføring.
        RecordKeeping = "record_keeping",
        /// Individual decisions: vedtak.
        Decisions = "decisions",
        /// Making sure of quality: kvalitetssikring.
        Quality = "quality",
        /// Management: ledelse.
        Management = "management",
        /// Goals: mål.
        Goals = "goals",
        /// Money: økonomi.
        Economy = "economy",
        /// Public health: folkehelse.
        PublicHealth = "public_health",
        /// Sámi users and clear language.
        SamiAndLanguage = "sami_and_language",
        /// Violence and abuse: vold.
        Violence = "violence",
    }
}

choice! {
    /// Whether what is asked is there; not stated means not assessed.
    RequirementState "requirement-state" {
        /// It is.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// It is not.
        No = "no",
        /// It does not apply here: ikke aktuelt.
        NotApplicable = "not_applicable",
    }
}

record! {
    /// What a service must have in place: krav.
    Requirement {
        /// What is asked.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// How strictly it is asked.
        strength STRENGTH: Strength,
        /// Who reads it so; the program gives no legal opinion.
        read_by READ_BY: Line,
        /// What it is about.
        area AREA: RequirementArea,
        /// Whether it is there.
        state STATE: RequirementState,
        /// What shows it.
        evidence EVIDENCE: Prose,
        /// The guidance that asks for it.
        guidance GUIDANCE: Link<Guidance>,
        /// The service it is asked of.
        service SERVICE: Link<Service>,
        /// What is done about it.
        measures MEASURES: Links<Measure>,
    }
}
