//! What was agreed to be done between gatherings.

use super::agenda_item::AgendaItem;
use super::meeting::Meeting;
use super::organisation::Organisation;
use super::participant::Participant;
use crate::model::record::record;
use crate::model::{AnyLinks, Line, Link, Prose, When};

record! {
    /// An agreed task: avtalt oppgave.
    Task {
        /// What is to be done.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// The gathering where it was agreed.
        meeting MEETING: Link<Meeting>,
        /// Who does it.
        who WHO: Link<Participant>,
        /// Or which unit.
        organisation ORGANISATION: Link<Organisation>,
        /// By when: frist.
        due DUE: Option<When>,
        /// When it was done.
        done DONE: Option<When>,
        /// What it concerns.
        about ABOUT: AnyLinks,
        /// The point of its agenda.
        item ITEM: Link<AgendaItem>,
    }
}
