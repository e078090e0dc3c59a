//! What a working group agreed on. Adoption is for elected bodies.

use super::agenda_item::AgendaItem;
use super::meeting::Meeting;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{AnyLinks, Line, Link, Prose, When};

choice! {
    /// How a decision was reached.
    DecisionMethod "decision-method" {
        /// All agreed.
        Agreement = "agreement",
        /// Most did.
        Majority = "majority",
        /// By a ballot.
        Ballot = "ballot",
    }
}

record! {
    /// What the group decided: beslutning, never vedtak.
    Decision {
        /// What was decided, in one line.
        title TITLE: Line,
        /// The decision.
        text TEXT: Prose,
        /// The gathering.
        meeting MEETING: Link<Meeting>,
        /// When, where it was in none.
        date DATE: Option<When>,
        /// How it was reached.
        how HOW: DecisionMethod,
        /// Why.
        reason REASON: Prose,
        /// What those said who did not agree.
        dissent DISSENT: Prose,
        /// What it concerns.
        about ABOUT: AnyLinks,
        /// The point of its agenda.
        item ITEM: Link<AgendaItem>,
        /// By when it is to be carried out.
        due DUE: Option<When>,
        /// When it was carried out.
        done DONE: Option<When>,
    }
}
