//! Who acts: units of the municipality, neighbours, state services, user organisations, volunteers.

use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Prose};

choice! {
    /// What kind of organisation it is.
    OrganisationKind "organisation-kind" {
        /// A unit of the municipality: kommunal enhet.
        MunicipalUnit = "municipal_unit",
        /// A sector of the municipality: kommunalområde.
        MunicipalSector = "municipal_sector",
        /// A neighbouring municipality: nabokommune.
        Neighbour = "neighbour",
        /// The county: fylkeskommune.
        County = "county",
        /// The specialist health service: spesialisthelsetjenesten.
        SpecialistService = "specialist_service",
        /// General practitioners: fastleger.
        GeneralPractitioner = "general_practitioner",
        /// The labour and welfare service: NAV.
        Nav = "nav",
        /// The police.
        Police = "police",
        /// Another body of the state: statlig etat.
        StateAgency = "state_agency",
        /// An elected body: folkevalgt organ.
        ElectedBody = "elected_body",
        /// A council that must be heard: medvirkningsråd.
        AdvisoryCouncil = "advisory_council",
        /// An organisation of users or next of kin: brukerorganisasjon.
        UserOrganisation = "user_organisation",
        /// Volunteers: frivillige.
        Voluntary = "voluntary",
        /// A centre of competence: kompetansesenter.
        CompetenceCentre = "competence_centre",
        /// The state's representative in the county: statsforvalteren.
        CountyGovernor = "county_governor",
        /// A private provider without profit: privat ideell.
        PrivateNonProfit = "private_non_profit",
        /// A private provider for profit: privat kommersiell.
        PrivateCommercial = "private_commercial",
    }
}

record! {
    /// A body that acts, never a person: enhet, aktør.
    Organisation {
        /// The name.
        title TITLE: Line,
        /// What it does in this field.
        text TEXT: Prose,
        /// What kind it is.
        kind KIND: OrganisationKind,
        /// The part of the municipality it serves: bydel, krets.
        district DISTRICT: Line,
        /// What it is a part of.
        parent PARENT: Link<Organisation>,
    }
}
