//! What a gathering postponed, who is responsible and when it is taken up again.

use super::meeting::Meeting;
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
    }
}
