//! The record about the plan itself.

use super::level_scheme::LevelScheme;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Period, Prose, Quantity, Terms, TextBy, When};

choice! {
    /// What the municipality calls its plan.
    PlanKind "plan-kind" {
        /// A plan for a theme that the council adopts, without the process rules of the planning act: temaplan.
        ThemePlan = "theme_plan",
        /// A plan under chapter 11 of the planning act: kommunedelplan.
        SubPlan = "sub_plan",
        /// A plan of action: handlingsplan.
        ActionPlan = "action_plan",
        /// Guidelines for who does what: retningslinjer.
        Guidelines = "guidelines",
        /// An investigation of alternatives: utredning.
        Investigation = "investigation",
    }
}

choice! {
    /// How far the plan has come.
    PlanState "plan-state" {
        /// Being written: utkast.
        Draft = "draft",
        /// Out for consultation: på høring.
        InConsultation = "in_consultation",
        /// Before the council: til behandling.
        ForDecision = "for_decision",
        /// Adopted: vedtatt.
        Adopted = "adopted",
        /// No longer in force: utgått.
        Expired = "expired",
    }
}

choice! {
    /// The written standard of the plan's documents: målform.
    WrittenStandard "written-standard" {
        /// Bokmål.
        Nb = "nb",
        /// Nynorsk.
        Nn = "nn",
    }
}

choice! {
    /// What the municipality calls itself.
    MunicipalityWord "municipality-word" {
        /// Kommune.
        Kommune = "kommune",
        /// Herad, as some municipalities in the west do.
        Herad = "herad",
    }
}

choice! {
    /// A language other than the two written standards of Norwegian.
    FurtherLanguage "further-language" {
        /// Northern Sámi.
        Se = "se",
        /// Lule Sámi.
        Smj = "smj",
        /// Southern Sámi.
        Sma = "sma",
        /// Kven.
        Fkv = "fkv",
        /// English.
        En = "en",
    }
}

record! {
    /// The record about the plan itself; every plan has exactly one.
    Plan {
        /// The title, as on the front page.
        title TITLE: Line,
        /// A summary for those who read nothing else.
        text TEXT: Prose,
        /// What the municipality calls it.
        kind KIND: PlanKind,
        /// The municipality's name, with all its official names.
        municipality MUNICIPALITY: Line,
        /// The municipality's number, four digits.
        municipality_number MUNICIPALITY_NUMBER: Line,
        /// The years it is for.
        period PERIOD: Period,
        /// The written standard of its documents.
        language LANGUAGE: WrittenStandard,
        /// How far it has come.
        state STATE: PlanState,
        /// Whether an adopted plan is being revised: under revisjon.
        under_revision UNDER_REVISION: bool,
        /// What this version is called.
        version VERSION: Line,
        /// The task the group was given: mandat.
        mandate MANDATE: Prose,
        /// What the plan covers.
        scope_in SCOPE_IN: Prose,
        /// What it leaves to other plans: avgrensning.
        scope_out SCOPE_OUT: Prose,
        /// When it was published.
        published PUBLISHED: Option<When>,
        /// The year whose prices the amounts are in.
        price_year PRICE_YEAR: Option<Quantity>,
        /// The adopted frame that the amounts change, such as the years of a financial plan.
        frame FRAME: Line,
        /// The scheme on whose levels the plan is assessed; the first by default.
        main_scheme MAIN_SCHEME: Link<LevelScheme>,
        /// The title in further languages.
        titles TITLES: TextBy<FurtherLanguage>,
        /// The summary in further languages.
        summaries SUMMARIES: TextBy<FurtherLanguage>,
        /// The nouns that this plan calls otherwise.
        terms TERMS: Terms,
        /// Kommune or herad.
        municipality_word MUNICIPALITY_WORD: MunicipalityWord,
        /// The number of the case before the council: saksnummer.
        case_number CASE_NUMBER: Line,
        /// Whom readers turn to: a role and an address rather than a name.
        contact CONTACT: Line,
        /// The words it is found by, with commas between: stikkord.
        keywords KEYWORDS: Line,
    }
}
