//! The plan: a table of records for each kind, and `plan!`, which lists the kinds.
//!
//! Tables and their records are shared: a copy of a plan is a snapshot that costs a pointer a kind. Only `edit` and `store` change a
//! plan; everyone else reads.

use super::difference::{each_apart, record_difference, table_difference};
use super::record::{AnyRecord, FieldInfo, Record as _};
use super::table::{Rows, RowsMut, Table};
use super::value::{Address, Misfit, Value};
use super::{EXISTS, OrderKey, Uid, records};
use std::sync::Arc;

/// Lists the kinds of record: `Type "saved_name" accessor`, the plan's own record first.
macro_rules! plan {
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

            /// The fields; the first stands for the record's existence and has no name.
            pub const fn fields(self) -> &'static [FieldInfo] {
                match self {
                    Self::$first => records::$first_module::$first::FIELDS,
                    $(Self::$type => records::$module::$type::FIELDS,)+
                }
            }
        }

        /// A whole plan. A clone is a snapshot.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Plan {
            about: Arc<records::$first_module::$first>,
            $($accessor: Table<records::$module::$type>,)+
        }

        impl Default for Plan {
            fn default() -> Self {
                Self {
                    about: Arc::new(records::$first_module::$first::blank(Uid::PLAN)),
                    $($accessor: Table::default(),)+
                }
            }
        }

        impl Plan {
            $($(#[$doc])*
            pub const fn $accessor(&self) -> &Table<records::$module::$type> {
                &self.$accessor
            })+

            /// The table of a kind; the plan's own record stands alone and has none.
            fn rows(&self, kind: Kind) -> Option<&dyn Rows> {
                match kind {
                    Kind::$first => None,
                    $(Kind::$type => Some(&self.$accessor),)+
                }
            }

            fn rows_mut(&mut self, kind: Kind) -> Option<&mut dyn RowsMut> {
                match kind {
                    Kind::$first => None,
                    $(Kind::$type => Some(&mut self.$accessor),)+
                }
            }

            fn tables_difference(&self, side: &Self, note: &mut dyn FnMut(Address, Value, Value)) {
                $(table_difference(&self.$accessor, &side.$accessor, note);)+
            }

            fn tables_apart(&self, side: &Self, note: &mut dyn FnMut(Kind, Uid)) {
                $(each_apart(&self.$accessor, &side.$accessor, |id, _, _| note(Kind::$type, id));)+
            }
        }
    };
}

plan! {
    Plan "plan" in plan,
    /// A part of the plan with its own target groups and strategies: delplan.
    Part "part" parts in part,
    /// What stands behind the plan: forankring.
    Anchoring "anchoring" anchorings in anchoring,
    /// A step on the plan's way to adoption: framdrift.
    ProcessStep "process_step" process_steps in process_step,
    /// Another plan that this one hangs together with: tilknyttet plan.
    LinkedPlan "linked_plan" linked_plans in linked_plan,
    /// A law, a guide or another thing the plan must follow: føring.
    Guidance "guidance" guidance in guidance,
    /// A unit, a body or an organisation that acts: enhet, aktør.
    Organisation "organisation" organisations in organisation,
    /// Somebody who takes part in the working group: deltaker.
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
    /// Something that stands in the way: utfordring.
    Challenge "challenge" challenges in challenge,
    /// A wished-for state: mål.
    Goal "goal" goals in goal,
    /// A direction that lasts: strategi.
    Strategy "strategy" strategies in strategy,
    /// Something that is to be done: tiltak.
    Measure "measure" measures in measure,
    /// Where money comes from: finansiering.
    Funding "funding" funding in funding,
    /// What tells whether it works: indikator.
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
    /// What somebody thought of in a gathering: idé.
    Idea "idea" ideas in idea,
    /// A vote of the group: avstemning.
    Ballot "ballot" ballots in ballot,
    /// What the group decided: beslutning, never vedtak.
    Decision "decision" decisions in decision,
    /// What was put off: parkert sak.
    ParkedItem "parked_item" parked_items in parked_item,
    /// Something somebody promised to do: avtalt oppgave.
    Task "task" tasks in task,
    /// Something others must decide: til avklaring.
    OpenQuestion "open_question" open_questions in open_question,
    /// Whom the group heard, and what came of it: medvirkning.
    Involvement "involvement" involvements in involvement,
    /// What somebody said in the public consultation: høringsinnspill.
    Consultation "consultation" consultations in consultation,
    /// Who is told how it goes, and when: rapportering.
    ReportingLine "reporting_line" reporting_lines in reporting_line,
    /// A chapter of the document with words of the plan's own: kapittel.
    Chapter "chapter" chapters in chapter,
    /// A picture of the plan: bilde.
    Picture "picture" pictures in picture,
}

impl Kind {
    /// The kind of a name in the plan file.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// The place of the field with this saved name.
    pub fn field(self, name: &str) -> Option<u8> {
        let at = self.fields().iter().skip(1).position(|field| field.name == name)?;
        u8::try_from(at + 1).ok()
    }

    /// The same, looking from a place on first: quick for who meets the names in the order of the fields.
    pub fn field_from(self, first: u8, name: &str) -> Option<u8> {
        let first = usize::from(first.max(1));
        let fields = || self.fields().iter().enumerate();
        let found =
            fields().skip(first).chain(fields().take(first).skip(1)).find(|(_, field)| field.name == name);
        found.and_then(|(at, _)| u8::try_from(at).ok())
    }

    /// The declaration of a field.
    pub fn info(self, field: u8) -> Option<&'static FieldInfo> {
        self.fields().get(usize::from(field))
    }

    /// How many fields there are, the record's existence included.
    pub fn field_count(self) -> u8 {
        u8::try_from(self.fields().len()).unwrap_or(u8::MAX)
    }
}

impl Plan {
    /// What is said of the plan itself.
    pub fn about(&self) -> &records::plan::Plan {
        &self.about
    }

    /// The record of a kind and id.
    pub fn record(&self, kind: Kind, id: Uid) -> Option<&dyn AnyRecord> {
        match self.rows(kind) {
            Some(rows) => rows.record(id),
            None if id == Uid::PLAN => Some(self.about.as_ref()),
            None => None,
        }
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.rows(kind).map_or(1, Rows::count)
    }

    /// Shows every record of a kind, by ascending id.
    pub fn for_each_record<'a>(&'a self, kind: Kind, show: &mut dyn FnMut(&'a dyn AnyRecord)) {
        match self.rows(kind) {
            Some(rows) => rows.each(show),
            None => show(self.about.as_ref()),
        }
    }

    /// The records of a kind in the order their keys give, ties by id. Sorts: do it once a change.
    pub fn in_order(&self, kind: Kind) -> Vec<&dyn AnyRecord> {
        self.in_order_with(kind, |record| record).collect()
    }

    /// The same, of each record only what is asked for; the records are met by ascending id, as they lie in memory.
    pub fn in_order_with<'a, T>(
        &'a self,
        kind: Kind,
        take: impl Fn(&'a dyn AnyRecord) -> T,
    ) -> impl Iterator<Item = T> {
        let mut ranked: Vec<(u128, &OrderKey, T)> = Vec::with_capacity(self.count(kind));
        self.for_each_record(kind, &mut |record| {
            let order = record.order();
            ranked.push((order.sort_prefix(), order, take(record)));
        });
        ranked.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(b.1)));
        ranked.into_iter().map(|(_, _, taken)| taken)
    }

    /// The fact at an address.
    pub fn read(&self, at: Address) -> Value {
        self.record(at.kind, at.id).map_or(Value::Nothing, |record| record.read(at.field, at.key))
    }

    /// Tells every fact in which two plans differ, with the value here and the value there, by kind, id, field, key.
    pub fn difference(&self, side: &Self, note: &mut dyn FnMut(Address, Value, Value)) {
        if !Arc::ptr_eq(&self.about, &side.about) {
            let both: (Option<&dyn AnyRecord>, Option<&dyn AnyRecord>) =
                (Some(&*self.about), Some(&*side.about));
            record_difference(Kind::Plan, Uid::PLAN, both, note);
        }
        self.tables_difference(side, note);
    }

    /// Tells every record that two plans do not share; those that they share are the same in both.
    pub fn unshared_records(&self, side: &Self, note: &mut dyn FnMut(Kind, Uid)) {
        if !Arc::ptr_eq(&self.about, &side.about) {
            note(Kind::Plan, Uid::PLAN);
        }
        self.tables_apart(side, note);
    }

    /// Makes a blank record; false where there is one already.
    pub(crate) fn create(&mut self, kind: Kind, id: Uid) -> bool {
        self.rows_mut(kind).is_some_and(|rows| rows.create(id))
    }

    /// A blank record of a kind that belongs to no table yet.
    pub(crate) fn blank(&mut self, kind: Kind) -> Arc<dyn AnyRecord> {
        match self.rows_mut(kind) {
            Some(rows) => rows.blank(),
            None => Arc::new(records::plan::Plan::blank(Uid::PLAN)),
        }
    }

    /// Takes in a whole record under an id; false, and nothing done, where there is one already. The plan's own
    /// record is replaced.
    pub(crate) fn insert(&mut self, kind: Kind, id: Uid, record: Arc<dyn AnyRecord>) -> bool {
        match self.rows_mut(kind) {
            Some(rows) => rows.insert(id, record),
            None => record.into_any().downcast::<records::plan::Plan>().is_ok_and(|record| {
                self.about = record;
                Arc::make_mut(&mut self.about).identify(Uid::PLAN);
                true
            }),
        }
    }

    /// Takes a record away with all its facts; false where there is none, and for the plan's own.
    pub(crate) fn remove(&mut self, kind: Kind, id: Uid) -> bool {
        self.rows_mut(kind).is_some_and(|rows| rows.remove(id))
    }

    /// Writes one fact; creating and removing records are acts of their own.
    pub(crate) fn write(&mut self, at: Address, value: Value) -> Result<(), Misfit> {
        if at.field == EXISTS {
            return Err(Misfit::Field);
        }
        match self.rows_mut(at.kind) {
            Some(rows) => rows.write(at.id, at.field, at.key, value),
            None if at.id == Uid::PLAN => Arc::make_mut(&mut self.about).write(at.field, at.key, value),
            None => Err(Misfit::Field),
        }
    }
}
