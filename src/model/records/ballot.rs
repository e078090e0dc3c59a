//! What a gathering voted on, how, and the counts.

use super::agenda_item::AgendaItem;
use super::meeting::Meeting;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{AnyLinks, Line, Link, Prose, Quantity, Tally};

choice! {
    /// How one votes.
    BallotMethod "ballot-method" {
        /// Dots on what one wants: prikker.
        Dots = "dots",
        /// A number from 1 to 5.
        Scale = "scale",
        /// Yes or no.
        YesNo = "yes_no",
    }
}

record! {
    /// A vote of the group: avstemning.
    Ballot {
        /// What was asked.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// The gathering.
        meeting MEETING: Link<Meeting>,
        /// How one votes.
        method METHOD: BallotMethod,
        /// Whether nobody sees the counts until it is closed.
        secret SECRET: bool,
        /// Whether it is over.
        closed CLOSED: bool,
        /// How many dots each has.
        votes_each VOTES_EACH: Option<Quantity>,
        /// The ideas, measures or other records to choose from.
        options OPTIONS: AnyLinks,
        /// The votes by table, option and mark.
        counts COUNTS: Tally,
        /// The point of its agenda.
        item ITEM: Link<AgendaItem>,
        /// How many may vote.
        voters VOTERS: Option<Quantity>,
        /// How many ballots were cast, blank ones too.
        cast CAST: Option<Quantity>,
    }
}
