//! What a gathering does, in its order.

use super::meeting::Meeting;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{ByChoice, ClockTime, Line, Owner, Prose, Quantity};

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
        /// Going through what is open from before; minutes call it a discussion.
        OpenPoints = "open_points",
    }
}

choice! {
    /// How a gathering works on a point, in the order in which it does.
    WorkStep "work-step" {
        /// Each for themselves, in silence: alene.
        Alone = "alone",
        /// At the tables: i grupper.
        Groups = "groups",
        /// All together, one table after the other: runde.
        Round = "round",
        /// Each for themselves once more: alene igjen.
        AloneAgain = "alone_again",
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
        /// The question that the room is asked.
        question QUESTION: Line,
        /// How long each step of the work takes, in minutes.
        steps STEPS: ByChoice<WorkStep>,
        /// When it began; blank before.
        began BEGAN: Option<ClockTime>,
        /// When it was taken up again, after it had ended; blank where that did not happen.
        resumed RESUMED: Option<ClockTime>,
        /// How many minutes it had taken when it was taken up again.
        minutes_before MINUTES_BEFORE: Option<Quantity>,
        /// The step that runs.
        step STEP: WorkStep,
        /// From when its clock counts: when the step that runs began, later by what the clock stood still.
        counts_from COUNTS_FROM: Option<ClockTime>,
        /// Since when its clock stands still; blank while it goes.
        paused PAUSED: Option<ClockTime>,
        /// Minutes that the step which runs has beyond its plan; fewer where negative.
        extra EXTRA: Option<Quantity>,
        /// Whether it is left out this time.
        skipped SKIPPED: bool,
        /// What was talked about, as the minutes have it.
        account ACCOUNT: Prose,
    }
}
