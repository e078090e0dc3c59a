//! What a gathering does, in its order.

use super::meeting::Meeting;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Owner, Prose, Quantity};

choice! {
    /// What is done in a point of the agenda.
    AgendaKind "agenda-kind" {
        /// Telling: orientering.
        Information = "information",
        /// Talking it over: drøfting.
        Discussion = "discussion",
        /// Deciding: beslutning.
        Decision = "decision",
        /// Gathering ideas: idédugnad.
        Ideas = "ideas",
        /// Voting: avstemning.
        Ballot = "ballot",
        /// A break: pause.
        Break = "break",
    }
}

record! {
    /// A point on the agenda of a gathering: programpost.
    AgendaItem {
        /// What it is called.
        title TITLE: Line,
        /// What is to come of it.
        text TEXT: Prose,
        /// The gathering.
        meeting MEETING: Owner<Meeting>,
        /// What is done.
        kind KIND: AgendaKind,
        /// How long it should take, in minutes.
        minutes MINUTES: Option<Quantity>,
        /// How long it took, in minutes.
        minutes_used MINUTES_USED: Option<Quantity>,
    }
}
