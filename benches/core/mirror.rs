//! The same records as plain structs with derived serde: what reading and writing are measured against.
//!
//! Only for measuring. It knows no remarks, keeps nothing it does not know, and takes any text for a date.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;
type Text = String;
type Number = Option<f64>;
type Whole = Option<i64>;
type Flag = bool;
type List = Vec<String>;
type Texts = BTreeMap<String, String>;
type Counts = BTreeMap<String, f64>;
type Votes = BTreeMap<String, i64>;
type Terms = BTreeMap<String, Term>;
type Years = BTreeMap<i16, Amounts>;

/// Declares a struct whose fields are left out of the file where they are blank.
macro_rules! part {
    ($name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $(#[serde(skip_serializing_if = "blank")] pub $field: $type,)*
        }
    };
}

/// Declares records: each type with the fields that have it, in the order of the file.
macro_rules! records {
    ($($name:ident { $($type:ident $($field:ident)+;)+ })+) => {
        $(part!($name {
            id: String, order: String, origin: Origin, note: String, set_aside: Texts, $($($field: $type,)+)+
        });)+
    };
}

fn blank<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

part!(File {
    format: (u32, u32), plan_id: String, head: Option<String>, lineage: Vec<String>, plan: About,
    part: Vec<Part>, anchoring: Vec<Anchoring>, process_step: Vec<ProcessStep>,
    linked_plan: Vec<LinkedPlan>, guidance: Vec<Guidance>, organisation: Vec<Organisation>,
    participant: Vec<Participant>, agreement: Vec<Agreement>, level_scheme: Vec<LevelScheme>,
    level: Vec<Level>, target_group: Vec<TargetGroup>, coverage_cell: Vec<CoverageCell>,
    evidence: Vec<Evidence>, service: Vec<Service>, requirement: Vec<Requirement>,
    boundary: Vec<Boundary>, staffing: Vec<Staffing>, capacity: Vec<Capacity>,
    competence: Vec<Competence>, need_estimate: Vec<NeedEstimate>, challenge: Vec<Challenge>,
    goal: Vec<Goal>, strategy: Vec<Strategy>, measure: Vec<Measure>, funding: Vec<Funding>,
    indicator: Vec<Indicator>, reading: Vec<Reading>, risk: Vec<Risk>, scenario: Vec<Scenario>,
    meeting: Vec<Meeting>, agenda_item: Vec<AgendaItem>, idea: Vec<Idea>, ballot: Vec<Ballot>,
    decision: Vec<Decision>, parked_item: Vec<ParkedItem>, task: Vec<Task>,
    open_question: Vec<OpenQuestion>, involvement: Vec<Involvement>,
    consultation: Vec<Consultation>, reporting_line: Vec<ReportingLine>, chapter: Vec<Chapter>,
    picture: Vec<Picture>,
});

part!(Origin { channel: String, detail: String });
part!(Range { low: Whole, high: Whole, source: String });
part!(Amounts { operating: Whole, investment: Whole, fte: Number, duration: String });
part!(Term { gender: String, singular: String, definite: String, plural: String, definite_plural: String });

records! {
    About {
        Text title text kind municipality municipality_number period language state; Flag under_revision;
        Text version mandate scope_in scope_out published; Whole price_year; Text frame main_scheme;
        Texts titles summaries; Terms terms; Text municipality_word case_number contact keywords;
    }
    Part { Text title text ages; }
    Anchoring { Text title text body case_number date decision mandate; }
    ProcessStep { Text title text kind planned done meeting organisation; }
    LinkedPlan { Text title text relation period address; }
    Guidance { Text title text kind section address as_of; }
    Organisation { Text title text kind district parent; }
    Participant { Text title role organisation; }
    Agreement { Text title text kind rhythm period; List organisations; }
    LevelScheme { Text title text source as_of; }
    Level { Text title text scheme; Whole number; Flag out_of_scope; List answers_to; }
    TargetGroup {
        Text title text code ages kind problem severity duration; Flag avoids_help unwanted_follow_up;
        Range size; List levels; Text part;
    }
    CoverageCell { Text target_group level state reason assessed_by assessed; }
    Evidence {
        Text title text; Range value; Text unit population as_of source commissioner; Whole respondents;
        Text definition; Flag national; Text quality; List about;
    }
    Service {
        Text title text organisation; List categories reach; Flag low_threshold;
        Text needs_decision waiting run_by; List supplements replaces;
        Text responsibilities own_unit_reason precondition; Whole rank; Text quality place contact;
    }
    Requirement { Text title text strength read_by area state evidence guidance service; List measures; }
    Boundary { Text title text service other_service organisation ours theirs hand_over state agreed; }
    Staffing { Text title service ages as_of; Whole now wanted; Counts by_category by_education by_course; }
    Capacity { Text title service kind; Whole now wanted; Text as_of; }
    Competence { Text title text organisation have need how; }
    NeedEstimate {
        Text title text target_group service; Whole population; Range share municipal_share;
        Whole coverage hours productive_hours;
    }
    Challenge { Text title text parent ages; Flag unsolved; List target_groups; Text part; }
    Goal { Text title text parent; List challenges; }
    Strategy { Text title text state; List challenges goals; Flag overarching; Text part; }
    Measure {
        Text title text; List reach strategies goals challenges; Text lead lead_role accepted;
        List contributors; Text period status status_date; Years amounts;
        Text basis kind change service; List categories; Text former former_result evidence_base; List principles;
        Text funding indicator priority priority_reason; Flag statutory;
        Text statutory_basis bottleneck case_number;
    }
    Funding { Text title text measure source; Whole share applied granted; Text year; }
    Indicator {
        Text title text goal measure unit; Whole baseline; Text baseline_at; Whole target;
        Text target_at direction source;
    }
    Reading { Text indicator at; Whole value; Text source; }
    Risk { Text title text measure likelihood impact response; }
    Scenario {
        Text title text; Flag zero; List measures_in measures_out services;
        Text run_by capacity assumptions; Votes scores; Texts reasons; Flag recommended;
    }
    Meeting { Text title text date place; Whole minutes; Texts attendance; }
    AgendaItem { Text title text meeting kind; Whole minutes minutes_used; }
    Idea { Text title text meeting; Whole table; Text theme state; List became; }
    Ballot {
        Text title text meeting method; Flag secret closed; Whole votes_each; List options;
        Votes counts;
    }
    Decision { Text title text meeting date how reason dissent; List about; }
    ParkedItem { Text title text meeting keeper returns; List became; }
    Task { Text title text meeting who organisation due done; List about; }
    OpenQuestion { Text title text decider organisation due answer; List about; }
    Involvement { Text title text phase group how date outcome meeting; List changed; }
    Consultation { Text title text sender organisation date assessment consequence; List about; }
    ReportingLine { Text title text organisation rhythm period next; }
    Chapter { Text title text bound after; Flag left_out; }
    Picture { Text title text credit address; }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a plan file into the mirror.
pub fn read(text: &str) -> Result<File> {
    Ok(options().from_str(text)?)
}

/// Writes the mirror as the plan file is written.
pub fn write(file: &File) -> Result<String> {
    let pretty = PrettyConfig::new().new_line("\n").indentor("  ").depth_limit(4).escape_strings(false);
    Ok(options().to_string_pretty(file, pretty)?)
}
