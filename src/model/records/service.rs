//! The services there are, whom they reach and how they are run.

use super::level::Level;
use super::organisation::Organisation;
use super::target_group::TargetGroup;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Choices, Line, Link, Links, Pairs, Prose, Quantity};

choice! {
    /// What kind of help it is.
    ServiceCategory "service-category" {
        /// Conversations: samtaletilbud.
        Conversation = "conversation",
        /// Courses and groups: kurs og grupper.
        CourseAndGroup = "course_and_group",
        /// Self-help, also on the net: selvhjelp.
        SelfHelp = "self_help",
        /// Advice and guidance: råd og veiledning.
        Advice = "advice",
        /// Somewhere to be: møteplass.
        MeetingPlace = "meeting_place",
        /// Help at home or in housing: bolig med oppfølging.
        HousingFollowUp = "housing_follow_up",
        /// Places day and night: døgnplass.
        OvernightPlace = "overnight_place",
        /// Seeking people out: oppsøkende.
        Outreach = "outreach",
        /// Work and activity: arbeid og aktivitet.
        WorkAndActivity = "work_and_activity",
        /// Keeping help together: koordinering.
        Coordination = "coordination",
        /// Treatment: behandling.
        Treatment = "treatment",
        /// Prevention: forebygging.
        Prevention = "prevention",
        /// Something else.
        OtherHelp = "other_help",
    }
}

choice! {
    /// Whether a service is there; not stated means that it is.
    ServiceState "service-state" {
        /// It is there today: i dag.
        Today = "today",
        /// It is decided and not there yet: planlagt.
        Planned = "planned",
        /// It is being looked into: utredes.
        LookedInto = "looked_into",
    }
}

choice! {
    /// Whether a service takes an individual decision.
    DecisionNeed "decision-need" {
        /// None is needed: uten vedtak.
        Without = "without",
        /// One is needed: med vedtak.
        With = "with",
        /// For parts of it.
        Partly = "partly",
    }
}

choice! {
    /// How a service is run.
    Provision "provision" {
        /// By the municipality itself: egen.
        Own = "own",
        /// Together with others: interkommunal.
        Intermunicipal = "intermunicipal",
        /// Bought without profit: kjøpt ideell.
        BoughtNonProfit = "bought_non_profit",
        /// Bought for profit: kjøpt kommersiell.
        BoughtCommercial = "bought_commercial",
    }
}

record! {
    /// What is offered, or may be: tjeneste.
    Service {
        /// The name.
        title TITLE: Line,
        /// What it does.
        text TEXT: Prose,
        /// Who runs it.
        organisation ORGANISATION: Link<Organisation>,
        /// Whether it is there today, planned, or being looked into.
        state STATE: ServiceState,
        /// What kinds of help it gives.
        categories CATEGORIES: Choices<ServiceCategory>,
        /// Whom it reaches, and on which level; the level may be open.
        reach REACH: Pairs<TargetGroup, Level>,
        /// Whether one comes without a referral and soon: lavterskel.
        low_threshold LOW_THRESHOLD: bool,
        /// Whether it takes an individual decision: vedtak.
        needs_decision NEEDS_DECISION: DecisionNeed,
        /// How long one waits, as people say it.
        waiting WAITING: Line,
        /// How it is run.
        run_by RUN_BY: Provision,
        /// The services it supplements: supplerer.
        supplements SUPPLEMENTS: Links<Service>,
        /// The services it replaces: erstatter.
        replaces REPLACES: Links<Service>,
        /// What it answers for: ansvarsområder.
        responsibilities RESPONSIBILITIES: Prose,
        /// Why it is a unit of its own.
        own_unit_reason OWN_UNIT_REASON: Prose,
        /// What it takes to have it, such as a size.
        precondition PRECONDITION: Prose,
        /// Its rank among the services, 1 first; blank means not decided.
        rank RANK: Option<Quantity>,
        /// How good it is, apart from how much there is of it.
        quality QUALITY: Prose,
        /// Where help is given: at home, at school, where people are.
        place PLACE: Line,
        /// How one gets hold of it.
        contact CONTACT: Line,
    }
}

impl Service {
    /// Whether it helps anybody today: what is planned or being looked into does not.
    pub const fn is_offered(&self) -> bool {
        !matches!(self.state, ServiceState::Planned | ServiceState::LookedInto)
    }
}
