//! Cooperation that has a form.

use super::organisation::Organisation;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Links, Period, Prose};

choice! {
    /// What kind of cooperation it is.
    AgreementKind "agreement-kind" {
        /// Police and municipality against crime and drugs: SLT.
        Slt = "slt",
        /// Between municipalities: interkommunalt.
        Intermunicipal = "intermunicipal",
        /// With the specialist health service: tjenesteavtale.
        ServiceAgreement = "service_agreement",
        /// A team across services.
        Team = "team",
        /// A network: nettverk.
        Network = "network",
        /// Something tried together for a time: prosjekt.
        Project = "project",
        /// Guidance of those who work: veiledning.
        Supervision = "supervision",
    }
}

record! {
    /// A lasting cooperation: samarbeid og avtale.
    Agreement {
        /// What it is called.
        title TITLE: Line,
        /// What it is about.
        text TEXT: Prose,
        /// What kind it is.
        kind KIND: AgreementKind,
        /// How often they meet.
        rhythm RHYTHM: Line,
        /// From when to when it holds.
        period PERIOD: Period,
        /// Who takes part.
        organisations ORGANISATIONS: Links<Organisation>,
    }
}
