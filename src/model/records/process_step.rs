//! The plan's own way, from its start to its adoption.

use super::meeting::Meeting;
use super::organisation::Organisation;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Period, Prose, When};

choice! {
    /// What kind of step it is.
    ProcessStepKind "process-step-kind" {
        /// The start: oppstart.
        Start = "start",
        /// Finding out: kunnskap.
        Knowledge = "knowledge",
        /// Hearing those concerned: medvirkning.
        Involvement = "involvement",
        /// Writing: utkast.
        Draft = "draft",
        /// Public consultation: høring.
        Consultation = "consultation",
        /// Councils and committees: råd og utvalg.
        Councils = "councils",
        /// Adoption: vedtak.
        Adoption = "adoption",
        /// Revision: rullering.
        Revision = "revision",
    }
}

record! {
    /// A step on the plan's way to adoption: framdrift.
    ProcessStep {
        /// What it is called.
        title TITLE: Line,
        /// What happens in it.
        text TEXT: Prose,
        /// What kind of step it is.
        kind KIND: ProcessStepKind,
        /// From when to when it is planned.
        planned PLANNED: Period,
        /// When it was done.
        done DONE: Option<When>,
        /// The gathering where it happens.
        meeting MEETING: Link<Meeting>,
        /// Who carries it out.
        organisation ORGANISATION: Link<Organisation>,
    }
}
