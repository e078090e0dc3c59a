//! The table of views: one entry for each, from which their list, names, steps, counts, search and keys follow.
//!
//! A new view is one entry here and one file in `ui/views`. How a view is drawn is no matter of this file.

use crate::analysis::PlanStep;
use crate::model::Kind;
use crate::text::Phrase;
use std::borrow::Cow;

/// What the table says of a view.
#[derive(Clone, Copy, Debug)]
pub struct ViewInfo {
    /// The key of its name.
    pub name: &'static str,
    /// The key of how it is used.
    pub help: &'static str,
    /// The key of what helps a group that works on it.
    pub group_help: &'static str,
    /// The step of the process in whose list it has an entry. A view without a step has none, [`View::Overview`] and
    /// [`View::Further`] excepted, and is reached by a command or from another view.
    pub step: Option<PlanStep>,
    /// The view whose entry in the list of steps it shares.
    pub under: Option<View>,
    /// The kinds that are at home in it: going to a record of one of them shows this view.
    pub kinds: &'static [Kind],
    /// The kinds that have a table in it, in order; also of another view that shares its entry.
    pub tables: &'static [Kind],
    /// The kinds whose records its entry in the list of steps counts.
    pub counts: &'static [Kind],
    /// Whether it can be opened at any time; the others ask about something that has just happened.
    pub is_permanent: bool,
    /// Whether undo stays in it, instead of going to the record that it was about.
    pub stays_on_undo: bool,
}

/// What most views are; an entry of the table says what it is besides.
const USUAL: ViewInfo = ViewInfo {
    name: "",
    help: "",
    group_help: "",
    step: None,
    under: None,
    kinds: &[],
    tables: &[],
    counts: &[],
    is_permanent: true,
    stays_on_undo: false,
};

macro_rules! views {
    ($($(#[$doc:meta])* $view:ident { $($field:ident: $value:expr),* $(,)? })*) => {
        /// What the middle of the window shows.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub enum View {
            $($(#[$doc])* $view,)*
        }

        impl View {
            /// Every view, in the order of the steps.
            pub const ALL: [Self; [$(stringify!($view)),*].len()] = [$(Self::$view),*];

            /// What the table says of it.
            pub const fn info(self) -> &'static ViewInfo {
                match self {
                    $(Self::$view => {
                        const INFO: ViewInfo = ViewInfo { $($field: $value,)* ..USUAL };
                        &INFO
                    })*
                }
            }
        }
    };
}

views! {
    /// The five questions after a template.
    Questions { name: "ui-view-questions", help: "help-questions", group_help: "help-questions-group", is_permanent: false, stays_on_undo: true }
    /// How far the plan has come and what comes next.
    #[default]
    Overview { name: "ui-view-overview", help: "help-overview", group_help: "help-overview-group" }
    /// Plan and mandate.
    About {
        name: "ui-view-about", help: "help-about", group_help: "help-about-group",
        step: Some(PlanStep::Assignment),
        kinds: &[
            Kind::Plan,
            Kind::Anchoring,
            Kind::ProcessStep,
            Kind::LinkedPlan,
            Kind::Guidance,
            Kind::Part,
        ],
    }
    /// Who takes part in the working group.
    WorkingGroup {
        name: "ui-view-working-group", help: "help-working-group", group_help: "help-working-group-group",
        step: Some(PlanStep::Assignment),
        kinds: &[Kind::Participant],
        tables: &[Kind::Participant, Kind::Meeting],
        counts: &[Kind::Participant],
    }
    /// The group's gatherings.
    Meetings {
        name: "ui-view-meetings", help: "help-meetings", group_help: "help-meetings-group",
        under: Some(View::WorkingGroup),
        kinds: &[Kind::Meeting],
        tables: &[Kind::Participant, Kind::Meeting],
        counts: &[Kind::Meeting],
    }
    /// Who was heard, and what followed.
    Involvement {
        name: "ui-view-involvement", help: "help-involvement", group_help: "help-involvement-group",
        step: Some(PlanStep::Assignment),
        kinds: &[Kind::Involvement],
        tables: &[Kind::Involvement],
        counts: &[Kind::Involvement],
    }
    /// Figures and sources.
    Evidence {
        name: "ui-view-evidence", help: "help-evidence", group_help: "help-evidence-group",
        step: Some(PlanStep::Situation),
        kinds: &[Kind::Evidence],
        tables: &[Kind::Evidence],
        counts: &[Kind::Evidence],
    }
    /// Target groups and levels.
    TargetGroups {
        name: "ui-view-target-groups", help: "help-target-groups", group_help: "help-target-groups-group",
        step: Some(PlanStep::Situation),
        kinds: &[Kind::Level, Kind::LevelScheme, Kind::TargetGroup],
        tables: &[Kind::TargetGroup, Kind::Level, Kind::LevelScheme],
        counts: &[Kind::TargetGroup],
    }
    /// What is offered today.
    Services {
        name: "ui-view-services", help: "help-services", group_help: "help-services-group",
        step: Some(PlanStep::Situation),
        kinds: &[Kind::Service],
        tables: &[Kind::Service],
        counts: &[Kind::Service],
    }
    /// Which groups are reached by which services and measures.
    Coverage {
        name: "ui-view-coverage", help: "help-coverage", group_help: "help-coverage-group",
        step: Some(PlanStep::Situation),
        kinds: &[Kind::CoverageCell],
        stays_on_undo: true,
    }
    /// Challenges, goals and strategies.
    Direction {
        name: "ui-view-direction", help: "help-direction", group_help: "help-direction-group",
        step: Some(PlanStep::Direction),
        kinds: &[Kind::Challenge, Kind::Goal, Kind::Strategy],
        counts: &[Kind::Challenge, Kind::Goal, Kind::Strategy],
    }
    /// Measures.
    Measures {
        name: "ui-view-measures", help: "help-measures", group_help: "help-measures-group",
        step: Some(PlanStep::Measures),
        kinds: &[Kind::Measure],
        tables: &[Kind::Measure],
        counts: &[Kind::Measure],
    }
    /// Where services meet, and what was agreed.
    Boundaries {
        name: "ui-view-boundaries", help: "help-boundaries", group_help: "help-boundaries-group",
        step: Some(PlanStep::Measures),
        kinds: &[Kind::Boundary, Kind::Agreement],
        tables: &[Kind::Boundary, Kind::Agreement, Kind::Organisation],
        counts: &[Kind::Boundary],
    }
    /// Units and others who act.
    Organisations {
        name: "ui-view-organisations", help: "help-organisations", group_help: "help-organisations-group",
        under: Some(View::Boundaries),
        kinds: &[Kind::Organisation],
        tables: &[Kind::Boundary, Kind::Agreement, Kind::Organisation],
        counts: &[Kind::Organisation],
    }
    /// What the measures cost, by year and by where the money comes from.
    Economy { name: "ui-view-economy", help: "help-economy", group_help: "help-economy-group", step: Some(PlanStep::Measures) }
    /// When the measures are carried out.
    Timeline { name: "ui-view-timeline", help: "help-timeline", group_help: "help-timeline-group", step: Some(PlanStep::Measures) }
    /// The gathering that runs, at the point that it is at.
    Gathering { name: "ui-view-gathering", help: "help-gathering", group_help: "help-gathering-group", is_permanent: false, stays_on_undo: true }
    /// A table that is being imported.
    Import { name: "ui-view-import", help: "help-import", group_help: "help-import-group", is_permanent: false }
    /// The questions and notes that a merge left.
    Merge {
        name: "ui-view-merge", help: "help-merge", group_help: "help-merge-group",
        kinds: &[Kind::MergeQuestion],
        is_permanent: false,
        stays_on_undo: true,
    }
    /// Things to look at, before others read the plan.
    Review { name: "ui-view-review", help: "help-review", group_help: "help-review-group", step: Some(PlanStep::Decision) }
    /// Exporting the plan.
    Documents { name: "ui-view-documents", help: "help-documents", group_help: "help-documents-group", step: Some(PlanStep::Decision) }
    /// How the plan is followed up: what is measured, what was read, and who gets reports.
    FollowUp {
        name: "ui-view-follow-up", help: "help-follow-up", group_help: "help-follow-up-group",
        step: Some(PlanStep::FollowUp),
        kinds: &[Kind::Indicator, Kind::Reading, Kind::ReportingLine],
        tables: &[Kind::Indicator, Kind::Reading, Kind::ReportingLine],
        counts: &[Kind::Indicator],
    }
    /// Earlier versions of the plan.
    Versions { name: "ui-view-versions", help: "help-versions", group_help: "help-versions-group" }
    /// What was done to the plan, step by step.
    Done { name: "ui-view-done", help: "help-done", group_help: "help-done-group" }
    /// The records of the kinds that no other view lists.
    Further { name: "ui-view-further", help: "help-further", group_help: "help-further-group" }
}

/// The kinds whose forms open beside a gathering: what it consists of, and what comes of it.
const GATHERED_KINDS: [Kind; 9] = [
    Kind::Meeting,
    Kind::AgendaItem,
    Kind::Participant,
    Kind::Idea,
    Kind::Ballot,
    Kind::Decision,
    Kind::Task,
    Kind::OpenQuestion,
    Kind::ParkedItem,
];

/// [`View::of`] for every kind: the list of steps asks for hundreds of them in each frame.
static VIEW_OF_KIND: [View; Kind::ALL.len()] = views_of_kinds();

#[expect(clippy::indexing_slicing, reason = "worked out at compile time: a wrong index does not compile")]
const fn views_of_kinds() -> [View; Kind::ALL.len()] {
    let mut table = [View::Further; Kind::ALL.len()];
    let mut views: &[View] = &View::ALL;
    while let [view, others @ ..] = views {
        let mut kinds = view.info().kinds;
        while let [kind, others @ ..] = kinds {
            table[*kind as usize] = *view;
            kinds = others;
        }
        views = others;
    }
    table
}

impl View {
    /// The name of the view.
    pub const fn name(self) -> Phrase {
        Phrase::new(self.info().name)
    }

    /// Its code in the settings; empty for the overview, and for what can be opened only when something has happened.
    pub fn code(self) -> &'static str {
        let is_remembered = self.is_permanent() && self != Self::default();
        if is_remembered { self.info().name.trim_start_matches("ui-view-") } else { "" }
    }

    /// The view with this code; the overview where none has it.
    pub fn from_code(code: &str) -> Self {
        let mut all = Self::ALL.into_iter().filter(|view| !view.code().is_empty());
        all.find(|view| view.code() == code).unwrap_or_default()
    }

    /// Whether it can be opened at any time; the others ask about something that has just happened.
    pub const fn is_permanent(self) -> bool {
        self.info().is_permanent
    }

    /// The view that lists records of a kind; what no other lists is in [`View::Further`].
    pub fn of(kind: Kind) -> Self {
        VIEW_OF_KIND.get(kind as usize).copied().unwrap_or(Self::Further)
    }

    /// Whether records of a kind are in this view, so that going to one needs no other.
    pub fn lists(self, kind: Kind) -> bool {
        Self::of(kind) == self
            || matches!((self, kind), (Self::Timeline | Self::Economy, Kind::Measure))
            || (self == Self::Gathering && GATHERED_KINDS.contains(&kind))
    }

    /// Whether the form of a record of a kind belongs next to the view: of those it lists, and in the coverage of all
    /// that are in its cells.
    pub fn shows_form_of(self, kind: Kind) -> bool {
        let in_cells = matches!(kind, Kind::Measure | Kind::Service | Kind::TargetGroup | Kind::Level);
        // A question is answered where it is shown, never as the record that it is kept in.
        kind != Kind::MergeQuestion && self.lists(kind) || (self == Self::Coverage && in_cells)
    }

    /// The view whose entry in the list of steps it shares; itself where it has an entry of its own.
    pub fn listed_under(self) -> Self {
        self.info().under.unwrap_or(self)
    }

    /// The views with an entry in a step, in order.
    pub fn of_step(step: PlanStep) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |view| view.info().step == Some(step))
    }

    /// The views with an entry in the list of steps: the overview, those of the steps, and what no step has.
    pub fn entries() -> impl Iterator<Item = Self> {
        let of_steps = PlanStep::ALL.into_iter().flat_map(Self::of_step);
        std::iter::once(Self::Overview).chain(of_steps).chain([Self::Further])
    }

    /// The kinds that have a table in it, in order.
    pub fn tables(self) -> Cow<'static, [Kind]> {
        match self {
            Self::Further => Self::unlisted_kinds().collect(),
            view => view.info().tables.into(),
        }
    }

    /// The kinds whose records its entry counts; none for a view that lists no records.
    pub fn counted_kinds(self) -> Option<Cow<'static, [Kind]>> {
        let kinds = match self {
            Self::Further => Self::unlisted_kinds().collect(),
            view => Cow::Borrowed(view.info().counts),
        };
        Some(kinds).filter(|kinds| !kinds.is_empty())
    }

    /// The kinds that no entry of the table has.
    fn unlisted_kinds() -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(|kind| Self::of(*kind) == Self::Further)
    }
}
