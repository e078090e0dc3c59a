//! Ideas, what happened to them and what they became.

use super::agenda_item::AgendaItem;
use super::meeting::Meeting;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{AnyLinks, Line, Link, Prose, Quantity};

choice! {
    /// What happened to an idea.
    IdeaState "idea-state" {
        /// Nothing yet.
        New = "new",
        /// It was put with others: gruppert.
        Grouped = "grouped",
        /// It became a proposal: forslag.
        Proposal = "proposal",
        /// It became a record of the plan: løftet.
        Raised = "raised",
        /// It was rejected: avvist.
        Rejected = "rejected",
        /// It waits: parkert.
        Parked = "parked",
    }
}

record! {
    /// An idea from a gathering: idé.
    Idea {
        /// The idea.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// The gathering.
        meeting MEETING: Link<Meeting>,
        /// The number of the table it came from.
        table TABLE: Option<Quantity>,
        /// What it is about.
        theme THEME: Line,
        /// What happened to it.
        state STATE: IdeaState,
        /// The records it became.
        became BECAME: AnyLinks,
        /// The point of its agenda.
        item ITEM: Link<AgendaItem>,
        /// Its number in the gathering, given once and never to another.
        number NUMBER: Option<Quantity>,
        /// How many more had the same idea.
        repeats REPEATS: Option<Quantity>,
        /// The idea that it was merged into.
        same_as SAME_AS: Link<Idea>,
    }
}
