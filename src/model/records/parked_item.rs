//! What a gathering postponed, who is responsible and when it is taken up again.

use super::agenda_item::AgendaItem;
use super::meeting::Meeting;
use super::organisation::Organisation;
use super::participant::Participant;
use crate::model::record::record;
use crate::model::{AnyLinks, Line, Link, Prose, When};

record! {
    /// What was put off: parkert sak.
    ParkedItem {
        /// What it is about.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// The gathering.
        meeting MEETING: Link<Meeting>,
        /// Who keeps it.
        keeper KEEPER: Link<Participant>,
        /// When it comes back.
        returns RETURNS: Option<When>,
        /// The task or question it became.
        became BECAME: AnyLinks,
        /// The point of its agenda.
        item ITEM: Link<AgendaItem>,
        /// Or which unit keeps it.
        organisation ORGANISATION: Link<Organisation>,
        /// What it comes from: the idea that was parked.
        from FROM: AnyLinks,
        /// When it was taken up and settled.
        done DONE: Option<When>,
    }
}
