//! The kinds of record, and `kinds!`: the one list from which everything that exists for each kind follows.
//!
//! Names no type of record, because records are made of values, and values name kinds.

/// Hands the list of kinds to a macro: `Type "saved_name" accessor in module`, the plan's own record first.
macro_rules! kinds {
    ($make:ident) => {
        $make! {
            Plan "plan" in plan,
            /// A part of the plan with its own target groups and strategies: delplan.
            Part "part" parts in part,
            /// Decisions that the plan is based on: forankring.
            Anchoring "anchoring" anchorings in anchoring,
            /// A step on the plan's way to adoption: framdrift.
            ProcessStep "process_step" process_steps in process_step,
            /// Another plan that this one is related to: tilknyttet plan.
            LinkedPlan "linked_plan" linked_plans in linked_plan,
            /// A law, a guide or another thing the plan must follow: føring.
            Guidance "guidance" guidance in guidance,
            /// A unit, a body or an organisation that acts: enhet, aktør.
            Organisation "organisation" organisations in organisation,
            /// A member of the working group: deltaker.
            Participant "participant" participants in participant,
            /// A lasting cooperation: samarbeid og avtale.
            Agreement "agreement" agreements in agreement,
            /// A set of levels: nivåmodell.
            LevelScheme "level_scheme" level_schemes in level_scheme,
            /// A level of effort: innsatsnivå.
            Level "level" levels in level,
            /// A group the plan is for: målgruppe.
            TargetGroup "target_group" target_groups in target_group,
            /// How one target group is covered on one level: dekning.
            CoverageCell "coverage_cell" coverage_cells in coverage_cell,
            /// A figure or other knowledge with its source: kunnskap og tall.
            Evidence "evidence" evidence in evidence,
            /// What is offered today: tjeneste.
            Service "service" services in service,
            /// What a service must have in place: krav.
            Requirement "requirement" requirements in requirement,
            /// Where one service ends and another begins: grensegang.
            Boundary "boundary" boundaries in boundary,
            /// How many work in a service: årsverk.
            Staffing "staffing" staffing in staffing,
            /// Places in a service: plasser.
            Capacity "capacity" capacities in capacity,
            /// What a unit knows and needs to know: kompetanse.
            Competence "competence" competences in competence,
            /// How much is needed, counted from the people it is for: behov.
            NeedEstimate "need_estimate" need_estimates in need_estimate,
            /// An obstacle: utfordring.
            Challenge "challenge" challenges in challenge,
            /// A wished-for state: mål.
            Goal "goal" goals in goal,
            /// A direction that lasts: strategi.
            Strategy "strategy" strategies in strategy,
            /// Something that is to be done: tiltak.
            Measure "measure" measures in measure,
            /// Where money comes from: finansiering.
            Funding "funding" funding in funding,
            /// A measure of whether it works: indikator.
            Indicator "indicator" indicators in indicator,
            /// One measurement of an indicator: måling.
            Reading "reading" readings in reading,
            /// What may go wrong with a measure: risiko.
            Risk "risk" risks in risk,
            /// A way the plan could go: alternativ.
            Scenario "scenario" scenarios in scenario,
            /// A gathering of the working group: samling.
            Meeting "meeting" meetings in meeting,
            /// A point on the agenda of a gathering: programpost.
            AgendaItem "agenda_item" agenda_items in agenda_item,
            /// An idea from a gathering: idé.
            Idea "idea" ideas in idea,
            /// A vote of the group: avstemning.
            Ballot "ballot" ballots in ballot,
            /// What the group decided: beslutning, never vedtak.
            Decision "decision" decisions in decision,
            /// What was put off: parkert sak.
            ParkedItem "parked_item" parked_items in parked_item,
            /// An agreed task: avtalt oppgave.
            Task "task" tasks in task,
            /// Something others must decide: til avklaring.
            OpenQuestion "open_question" open_questions in open_question,
            /// Whom the group heard, and the effect: medvirkning.
            Involvement "involvement" involvements in involvement,
            /// A statement in the public consultation: høringsinnspill.
            Consultation "consultation" consultations in consultation,
            /// Who gets progress reports, and when: rapportering.
            ReportingLine "reporting_line" reporting_lines in reporting_line,
            /// A chapter of the document with words of the plan's own: kapittel.
            Chapter "chapter" chapters in chapter,
            /// A picture of the plan: bilde.
            Picture "picture" pictures in picture,
            /// What a merge left to be decided: spørsmål etter sammenslåing.
            MergeQuestion "merge_question" merge_questions in merge_question,
        }
    };
}
pub(super) use kinds;

macro_rules! declare_kinds {
    ($first:ident $first_code:literal in $first_module:ident,
     $($(#[$doc:meta])* $type:ident $code:literal $accessor:ident in $module:ident,)+) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            /// The one record about the plan itself.
            $first,
            $($(#[$doc])* $type,)+
        }

        impl Kind {
            /// All kinds, in the order of the file.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$type),+];

            /// The name in the plan file and in JSON, singular.
            pub const fn code(self) -> &'static str {
                match self {
                    Self::$first => $first_code,
                    $(Self::$type => $code,)+
                }
            }
        }
    };
}

kinds!(declare_kinds);

impl Kind {
    /// The kind of a name in the plan file.
    pub fn from_code(code: &str) -> Option<Self> {
        // A linear search: some forty short codes, asked for once a table of a file.
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }
}
