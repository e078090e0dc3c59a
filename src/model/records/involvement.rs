//! Hearings of those whom the plan concerns, and their effect.

use super::agenda_item::AgendaItem;
use super::meeting::Meeting;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{AnyLinks, Line, Link, Prose, When};

choice! {
    /// When on the way somebody was heard.
    InvolvementPhase "involvement-phase" {
        /// At the start.
        Start = "start",
        /// While finding out.
        Knowledge = "knowledge",
        /// While writing.
        Draft = "draft",
        /// In the public consultation.
        Consultation = "consultation",
        /// While following up.
        FollowUp = "follow_up",
    }
}

choice! {
    /// Who was heard.
    InvolvedGroup "involved-group" {
        /// Children: barn.
        Children = "children",
        /// Young people: unge.
        Youth = "youth",
        /// Parents: foreldre.
        Parents = "parents",
        /// Next of kin: pårørende.
        NextOfKin = "next_of_kin",
        /// Adult users: voksne brukere.
        AdultUsers = "adult_users",
        /// An organisation of users.
        UserOrganisation = "user_organisation",
        /// A council that must be heard: råd.
        Council = "council",
    }
}

record! {
    /// Whom the group heard, and the effect: medvirkning.
    Involvement {
        /// What it was called.
        title TITLE: Line,
        /// What they said.
        text TEXT: Prose,
        /// When on the way they were heard.
        phase PHASE: InvolvementPhase,
        /// Who they were.
        group GROUP: InvolvedGroup,
        /// How they were heard.
        how HOW: Line,
        /// When.
        date DATE: Option<When>,
        /// What it changed, or why not.
        outcome OUTCOME: Prose,
        /// The gathering where it happened.
        meeting MEETING: Link<Meeting>,
        /// The records it changed.
        changed CHANGED: AnyLinks,
        /// The point of its agenda.
        item ITEM: Link<AgendaItem>,
    }
}
