//! What the group cannot decide itself.

use super::agenda_item::AgendaItem;
use super::meeting::Meeting;
use super::organisation::Organisation;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{AnyLinks, Line, Link, Prose, When};

choice! {
    /// Who must decide.
    Decider "decider" {
        /// The municipal council: kommunestyret.
        Council = "council",
        /// The chief executive: kommunedirektøren.
        ChiefExecutive = "chief_executive",
        /// The health trust: helseforetaket.
        HealthTrust = "health_trust",
        /// A neighbouring municipality.
        NeighbourMunicipality = "neighbour_municipality",
        /// Somebody else.
        OtherDecider = "other_decider",
    }
}

record! {
    /// Something others must decide: til avklaring.
    OpenQuestion {
        /// The question.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// Who must decide.
        decider DECIDER: Decider,
        /// Who exactly.
        organisation ORGANISATION: Link<Organisation>,
        /// By when.
        due DUE: Option<When>,
        /// The answer.
        answer ANSWER: Prose,
        /// What it concerns.
        about ABOUT: AnyLinks,
        /// The gathering where it came up.
        meeting MEETING: Link<Meeting>,
        /// The point of its agenda.
        item ITEM: Link<AgendaItem>,
        /// What it comes from: an idea, a parked item.
        from FROM: AnyLinks,
        /// When it was answered.
        done DONE: Option<When>,
    }
}
