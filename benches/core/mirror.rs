//! The same records as plain structs with derived serde: what reading and writing are measured against.
//!
//! Only for measuring. It knows no remarks, keeps nothing it does not know, and takes any text for a date.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Declares a struct whose fields are left out of the file where they are blank.
macro_rules! mirror {
    ($name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $(#[serde(skip_serializing_if = "blank")] pub $field: $type,)*
        }
    };
}

fn blank<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

mirror!(File {
    format: (u32, u32), plan_id: String, head: Option<String>, lineage: Vec<String>, plan: About,
    level: Vec<Level>, target_group: Vec<TargetGroup>, organisation: Vec<Organisation>,
    evidence: Vec<Evidence>, challenge: Vec<Challenge>, goal: Vec<Goal>, strategy: Vec<Strategy>,
    measure: Vec<Measure>, meeting: Vec<Meeting>,
});

mirror!(Origin { channel: String, detail: String });
mirror!(Range { low: Option<i64>, high: Option<i64>, source: String, });
mirror!(Amounts { operating: Option<i64>, investment: Option<i64>, fte: Option<f64>, duration: String, });

mirror!(About {
    order: String, origin: Origin, note: String, title: String, text: String, kind: String,
    municipality: String, municipality_number: String, period: String, language: String, state: String,
    under_revision: bool, version: String, mandate: String, scope_in: String, scope_out: String,
    published: String, price_year: Option<i64>, municipality_word: String, case_number: String,
});

mirror!(Level {
    id: String, order: String, origin: Origin, note: String, title: String, text: String, scheme: String,
    number: Option<i64>, out_of_scope: bool,
});

mirror!(TargetGroup {
    id: String, order: String, origin: Origin, note: String, title: String, text: String, code: String,
    ages: String, kind: String, problem: String, size: Range, levels: Vec<String>,
});

mirror!(Organisation {
    id: String,
    order: String,
    origin: Origin,
    note: String,
    title: String,
    text: String,
    kind: String,
    district: String,
    parent: String,
});

mirror!(Evidence {
    id: String, order: String, origin: Origin, note: String, title: String, text: String, value: Range,
    unit: String, population: String, as_of: String, source: String, definition: String, national: bool,
    about: Vec<String>,
});

mirror!(Challenge {
    id: String, order: String, origin: Origin, note: String, title: String, text: String, parent: String,
    ages: String, unsolved: bool, target_groups: Vec<String>,
});

mirror!(Goal {
    id: String, order: String, origin: Origin, note: String, title: String, text: String, parent: String,
    challenges: Vec<String>,
});

mirror!(Strategy {
    id: String, order: String, origin: Origin, note: String, title: String, text: String, state: String,
    challenges: Vec<String>, goals: Vec<String>,
});

mirror!(Measure {
    id: String, order: String, origin: Origin, note: String, title: String, text: String,
    reach: Vec<String>, strategies: Vec<String>, goals: Vec<String>, challenges: Vec<String>,
    lead: String, lead_role: String, accepted: String, contributors: Vec<String>, period: String,
    status: String, status_date: String, amounts: BTreeMap<i16, Amounts>, basis: String, kind: String,
    change: String, funding: String, indicator: String, priority: String, priority_reason: String,
    statutory: bool, statutory_basis: String, bottleneck: String, case_number: String,
});

mirror!(Meeting {
    id: String, order: String, origin: Origin, note: String, title: String, text: String, date: String,
    place: String, minutes: Option<i64>, attendance: BTreeMap<String, String>,
});

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
