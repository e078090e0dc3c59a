//! What is to be done, by whom, when, and for how much.

use super::challenge::Challenge;
use super::goal::Goal;
use super::level::Level;
use super::organisation::Organisation;
use super::strategy::Strategy;
use super::target_group::TargetGroup;
use crate::model::record::record;
use crate::model::shapes::choice;
use crate::model::{ByYear, Line, Link, Links, Pairs, Period, Prose, When};

choice! {
    /// Whether it takes money. That a measure is an investment follows from its amounts.
    MeasureKind "measure-kind" {
        /// A task given to somebody, without money: oppdrag.
        Assignment = "assignment",
        /// A measure: tiltak.
        Measure = "measure",
    }
}

choice! {
    /// How it relates to what is done today.
    MeasureChange "measure-change" {
        /// New: nytt.
        New = "new",
        /// As before: videreføres.
        Continued = "continued",
        /// More than before: styrkes.
        Strengthened = "strengthened",
        /// Otherwise than before: endres.
        Changed = "changed",
        /// No longer: avsluttes.
        Ended = "ended",
    }
}

choice! {
    /// How far it has come.
    MeasureStatus "measure-status" {
        /// Not begun: ikke startet.
        NotStarted = "not_started",
        /// Being done: pågår.
        Ongoing = "ongoing",
        /// Done: gjennomført.
        Done = "done",
        /// Put off: utsatt.
        Postponed = "postponed",
        /// Given up: utgår.
        Dropped = "dropped",
        /// Not yet decided on: vurderes.
        ToBeAssessed = "to_be_assessed",
    }
}

choice! {
    /// What its amounts are counted from.
    Basis "basis" {
        /// A change from the adopted budget frame.
        FrameChange = "frame_change",
        /// The whole budget of what it is about.
        WholeBudget = "whole_budget",
    }
}

record! {
    /// Something that is to be done: tiltak.
    Measure {
        /// What is to be done, in one line.
        title TITLE: Line,
        /// How, and why.
        text TEXT: Prose,
        /// Whom it reaches, and on which level; the level may be open.
        reach REACH: Pairs<TargetGroup, Level>,
        /// The strategies it carries out.
        strategies STRATEGIES: Links<Strategy>,
        /// The goals it serves.
        goals GOALS: Links<Goal>,
        /// The challenges it answers.
        challenges CHALLENGES: Links<Challenge>,
        /// The unit that is responsible: ansvarlig.
        lead LEAD: Link<Organisation>,
        /// The role in that unit: leder, fagleder.
        lead_role LEAD_ROLE: Line,
        /// When the lead said yes to it.
        accepted ACCEPTED: Option<When>,
        /// Those who take part.
        contributors CONTRIBUTORS: Links<Organisation>,
        /// From when to when, or ongoing.
        period PERIOD: Period,
        /// How far it has come.
        status STATUS: MeasureStatus,
        /// When that was said.
        status_date STATUS_DATE: Option<When>,
        /// Money and årsverk by year.
        amounts AMOUNTS: ByYear,
        /// What the amounts are counted from.
        basis BASIS: Basis,
        /// Whether it takes money.
        kind KIND: MeasureKind,
        /// How it relates to what is done today.
        change CHANGE: MeasureChange,
        /// Where the money comes from.
        funding FUNDING: Line,
        /// What tells whether it worked.
        indicator INDICATOR: Line,
        /// The rank the group gave it.
        priority PRIORITY: Line,
        /// Why that rank.
        priority_reason PRIORITY_REASON: Line,
        /// Whether a law demands it: lovpålagt.
        statutory STATUTORY: bool,
        /// Which law.
        statutory_basis STATUTORY_BASIS: Line,
        /// What it waits for: flaskehals.
        bottleneck BOTTLENECK: Line,
        /// The number of the political case: saksnummer.
        case_number CASE_NUMBER: Line,
    }
}
