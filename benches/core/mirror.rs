//! The same records as plain structs with derived serde: what reading and writing are measured against.
//!
//! Only for measuring. It knows no remarks, keeps nothing it does not know, and takes any text for a date.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;
type MirrorText = String;
type Number = Option<f64>;
type Integer = Option<i64>;
type Flag = bool;
type MirrorList = Vec<String>;
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
part!(Range { low: Integer, high: Integer, source: String });
part!(Amounts { operating: Integer, investment: Integer, fte: Number, duration: String });
part!(Term { gender: String, singular: String, definite: String, plural: String, definite_plural: String });

records! {
    About {
        MirrorText title text kind municipality municipality_number period language state; Flag under_revision;
        MirrorText version mandate scope_in scope_out published; Integer price_year; MirrorText frame main_scheme;
        Texts titles summaries; Terms terms; MirrorText municipality_word case_number contact keywords;
    }
    Part { MirrorText title text ages; }
    Anchoring { MirrorText title text body case_number date decision mandate; }
    ProcessStep { MirrorText title text kind planned done meeting organisation; }
    LinkedPlan { MirrorText title text relation period address; }
    Guidance { MirrorText title text kind section address as_of; }
    Organisation { MirrorText title text kind district parent; }
    Participant { MirrorText title role organisation; }
    Agreement { MirrorText title text kind rhythm period; MirrorList organisations; }
    LevelScheme { MirrorText title text source as_of; }
    Level { MirrorText title text scheme; Integer number; Flag out_of_scope; MirrorList answers_to; }
    TargetGroup {
        MirrorText title text code ages kind problem severity duration; Flag avoids_help unwanted_follow_up;
        Range size; MirrorList levels; MirrorText part;
    }
    CoverageCell { MirrorText target_group level state reason assessed_by assessed; }
    Evidence {
        MirrorText title text; Range value; MirrorText unit population as_of source commissioner; Integer respondents;
        MirrorText definition; Flag national; MirrorText quality; MirrorList about;
    }
    Service {
        MirrorText title text organisation state; MirrorList categories reach; Flag low_threshold;
        MirrorText needs_decision waiting run_by; MirrorList supplements replaces;
        MirrorText responsibilities own_unit_reason precondition; Integer rank; MirrorText quality place contact;
    }
    Requirement { MirrorText title text strength read_by area state evidence guidance service; MirrorList measures; }
    Boundary { MirrorText title text service other_service organisation ours theirs hand_over state agreed; }
    Staffing { MirrorText title service ages as_of; Integer now wanted; Counts by_category by_education by_course; }
    Capacity { MirrorText title service kind; Integer now wanted; MirrorText as_of; }
    Competence { MirrorText title text organisation have need how; }
    NeedEstimate {
        MirrorText title text target_group service; Integer population; Range share municipal_share;
        Integer coverage hours productive_hours;
    }
    Challenge { MirrorText title text parent ages; Flag unsolved; MirrorList target_groups; MirrorText part; }
    Goal { MirrorText title text parent; MirrorList challenges; }
    Strategy { MirrorText title text state; MirrorList challenges goals; Flag overarching; MirrorText part; }
    Measure {
        MirrorText title text; MirrorList reach strategies goals challenges; MirrorText lead lead_role accepted;
        MirrorList contributors; MirrorText period status status_date; Years amounts;
        MirrorText basis kind change service; MirrorList categories; MirrorText former former_result evidence_base; MirrorList principles;
        MirrorText funding indicator priority priority_reason; Flag statutory;
        MirrorText statutory_basis bottleneck case_number;
    }
    Funding { MirrorText title text measure source; Integer share applied granted; MirrorText year until; Years amounts; }
    Indicator {
        MirrorText title text goal measure unit; Integer baseline; MirrorText baseline_at; Integer target;
        MirrorText target_at direction source;
    }
    Reading { MirrorText indicator at; Integer value; MirrorText source; }
    Risk { MirrorText title text measure likelihood impact response; }
    Scenario {
        MirrorText title text; Flag zero; MirrorList measures_in measures_out services;
        MirrorText run_by capacity assumptions; Votes scores; Texts reasons; Flag recommended;
    }
    Meeting {
        MirrorText title text date place starts ended leader recorder next_steps corrections_by;
        Integer minutes others tables numbered; Texts attendance;
    }
    AgendaItem {
        MirrorText title text meeting kind question began resumed step counts_from paused account;
        Integer minutes minutes_used minutes_before extra; Counts steps; Flag skipped;
    }
    Idea {
        MirrorText title text meeting item; Integer table number repeats; MirrorText theme state same_as;
        MirrorList became;
    }
    Ballot {
        MirrorText title text meeting item method; Flag secret closed; Integer votes_each voters cast; MirrorList options;
        Votes counts;
    }
    Decision { MirrorText title text meeting item date how reason dissent due done; MirrorList about; }
    ParkedItem { MirrorText title text meeting item organisation keeper returns done; MirrorList became from; }
    Task { MirrorText title text meeting item who organisation due done; MirrorList about; }
    OpenQuestion { MirrorText title text meeting item decider organisation due done answer; MirrorList about from; }
    Involvement { MirrorText title text phase group how date outcome meeting item; MirrorList changed; }
    Consultation { MirrorText title text sender organisation date assessment consequence; MirrorList about; }
    ReportingLine { MirrorText title text organisation rhythm period next; }
    Chapter { MirrorText title text bound after; Flag left_out; }
    Picture { MirrorText title text credit address; }
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
