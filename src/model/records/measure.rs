//! What is to be done, by whom, when, and for how much.

use super::challenge::Challenge;
use super::goal::Goal;
use super::level::Level;
use super::organisation::Organisation;
use super::service::{Service, ServiceCategory};
use super::strategy::Strategy;
use super::target_group::TargetGroup;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{ByYear, Choices, Line, Link, Links, Pairs, Period, Plan, Prose, When};

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
        /// Not yet decided on: vurderes.
        ToBeAssessed = "to_be_assessed",
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

choice! {
    /// A principle that a measure follows.
    Principle "principle" {
        /// Preventing: forebygging.
        Prevention = "prevention",
        /// Helping early: tidlig innsats.
        EarlyHelp = "early_help",
        /// Resting on knowledge: kunnskapsbasert.
        EvidenceBased = "evidence_based",
        /// On the way to a better life, on one's own terms: recovery.
        Recovery = "recovery",
        /// Made together with users: brukermedvirkning.
        UserInvolvement = "user_involvement",
        /// Using what there is in another way: omdisponering.
        Reallocation = "reallocation",
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
        /// The service it is part of.
        service SERVICE: Link<Service>,
        /// What kinds of help it gives; where it has none, those of its service count.
        categories CATEGORIES: Choices<ServiceCategory>,
        /// The measure of the plan before that it goes on from.
        former FORMER: Line,
        /// The result of that one.
        former_result FORMER_RESULT: Prose,
        /// What speaks for it: kunnskapsgrunnlag.
        evidence_base EVIDENCE_BASE: Line,
        /// The principles it follows.
        principles PRINCIPLES: Choices<Principle>,
        /// Where the money comes from, in a few words; `Funding` holds it by source and year.
        funding FUNDING: Line,
        /// How success is measured, in a few words; `Indicator` holds what is measured.
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

impl Measure {
    /// The kinds of help it gives: its own where it has any, else those of the service it is part of.
    pub fn help_categories<'a>(&'a self, plan: &'a Plan) -> &'a Choices<ServiceCategory> {
        let service = self.service.id().filter(|_| self.categories.is_empty());
        let service = service.and_then(|id| plan.services().get(id));
        service.map_or(&self.categories, |service| &service.categories)
    }
}
