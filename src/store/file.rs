//! What a plan file holds besides the plan itself.

use crate::model::{Kind, Plan, Uid};
use crate::text::Phrase;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The version of a file's format: a newer minor one can be read but not written, a newer major one cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormatVersion {
    /// Changes when older programs can no longer read the file.
    pub major: u32,
    /// Changes when older programs would lose something.
    pub minor: u32,
}

/// The format that this version writes. Until the first release the major number is 0.
pub const FORMAT: FormatVersion = FormatVersion { major: 0, minor: 1 };

/// Larger files are refused before they are read: 100 MB, some sixty thousand measures, which take 300 MB of memory.
pub const LARGEST_FILE: u64 = 100_000_000;

/// A plan with more records is refused: a file of a few megabytes could fill the memory with empty ones.
pub const MAX_RECORDS: u64 = 200_000;

/// The ending of plan files, without its dot.
const PLAN_ENDING: &str = "ron";

/// The file that a plan is saved to under this name: with the ending of plan files, also where the name has a dot in it.
pub fn plan_path(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(PLAN_ENDING)) {
        return path.to_owned();
    }
    let mut path = path.as_os_str().to_owned();
    path.push(".");
    path.push(PLAN_ENDING);
    PathBuf::from(path)
}

/// Everything a plan file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedPlan {
    /// The identity of the plan, the same in all its versions; new at "save as another plan".
    pub plan_id: Uid,
    /// The last step of its history.
    pub head: Option<Uid>,
    /// The kept versions it grew from, oldest first.
    pub lineage: Vec<Uid>,
    /// The plan.
    pub plan: Plan,
    /// What this version does not understand; `kept` in the file.
    pub unknown: UnknownData,
}

/// Parts of a file that this version does not understand, as RON; they are written back as they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnknownData {
    /// Tables by name.
    pub tables: BTreeMap<String, String>,
    /// Fields of records by name.
    pub fields: BTreeMap<(Kind, Uid), BTreeMap<String, String>>,
}

impl UnknownData {
    /// Whether everything was understood.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty() && self.fields.is_empty()
    }
}

/// What was read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What could be read.
    pub saved: SavedPlan,
    /// What was odd; empty for a file that this program wrote.
    pub remarks: Vec<Phrase>,
    /// Whether a newer version wrote it, so that writing would lose something.
    pub read_only: bool,
}
