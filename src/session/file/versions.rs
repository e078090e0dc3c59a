//! Earlier versions of a plan: listing them with what differs, and the newest one of a file that cannot be opened.

use super::moments::describe_moment;
use crate::edit::Change;
use crate::model::{EXISTS, Kind, Plan, Quantity, Uid, Value};
use crate::session::environment::Files;
use crate::store::{
    self, Fingerprint, Problem, SavedPlan, Storage, StoreError, Version, VersionInfo, list_versions,
    plan_id_in, plans_kept_from, read_version,
};
use crate::text::{Arg, Phrase};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A version as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionRow {
    /// When it was kept.
    pub when: Phrase,
    /// The name that the user gave it; empty for all others.
    pub name: String,
    /// Why it was kept.
    pub reason: Phrase,
    /// What the open plan has beyond it and lacks, in one line.
    pub difference: Phrase,
    /// How large it is.
    pub size: Phrase,
    /// The version.
    pub version: Version,
}

/// The versions as they were listed last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VersionList {
    /// Newest first.
    pub rows: Vec<VersionRow>,
    /// Whether they are being read.
    pub is_loading: bool,
}

/// Lists the versions of a plan, compared with the plan as it is; to be run in the background.
#[derive(Debug)]
pub struct VersionsTask {
    /// The plan as it is.
    pub plan: Plan,
    /// Its id.
    pub plan_id: Uid,
    /// The day.
    pub today: Date,
}

impl VersionsTask {
    /// The versions, newest first.
    pub fn run(&self, files: &Files) -> Vec<VersionRow> {
        let storage = files.storage.as_ref();
        let all = list_versions(storage, &files.dirs, self.plan_id);
        all.into_iter().map(|version| self.version_row(storage, version)).collect()
    }

    fn version_row(&self, storage: &dyn Storage, version: Version) -> VersionRow {
        let difference = match read_version(storage, &version).map(|bytes| store::read(&bytes)) {
            Ok(Ok(then)) => describe_difference(&then.saved.plan, &self.plan),
            Ok(Err(_)) | Err(_) => Phrase::new("version-unreadable"),
        };
        VersionRow {
            when: describe_moment(version.info.at, self.today),
            name: version.info.name.clone(),
            reason: version.info.reason.phrase(),
            difference,
            size: Phrase::new("version-size").with("kilobytes", describe_kilobytes(version.size)),
            version,
        }
    }
}

/// Bytes in thousands, a part of a thousand as one more.
fn describe_kilobytes(bytes: u64) -> Arg {
    let kilobytes = i64::try_from(bytes.div_ceil(1_000)).ok().and_then(Quantity::from_whole);
    Arg::Quantity(kilobytes.unwrap_or_default())
}

/// How many records are new, changed and gone since a version.
fn describe_difference(then: &Plan, now: &Plan) -> Phrase {
    let change = Change::between(then, now, Phrase::default());
    let mut records: BTreeMap<(Kind, Uid), Option<bool>> = BTreeMap::new();
    for (at, edit) in change.iter() {
        // A record counts once: as new or gone where it came into being or went, else as changed.
        let record = records.entry((at.kind, at.id)).or_default();
        if at.field == EXISTS {
            *record = Some(edit.new == Value::Yes);
        }
    }
    if records.is_empty() {
        return Phrase::new("version-same");
    }
    let count = |exists: Option<bool>| records.values().filter(|record| **record == exists).count();
    Phrase::new("version-differs")
        .with("new", count(Some(true)))
        .with("changed", count(None))
        .with("gone", count(Some(false)))
}

/// What is kept as a version.
#[derive(Debug)]
pub enum KeptContent {
    /// These bytes.
    Bytes(Arc<Vec<u8>>),
    /// The plan as it is at this moment.
    Plan(Box<SavedPlan>),
}

impl KeptContent {
    /// The bytes of the version.
    fn bytes(self) -> Result<Arc<Vec<u8>>, StoreError> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            Self::Plan(content) => match store::write(&content) {
                Ok(text) => Ok(Arc::new(text.into_bytes())),
                Err(error) => Err(Problem::Unwritable(error.to_string()).of(Path::new(""))),
            },
        }
    }
}

/// What is done when a version is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterKept {
    /// It is reported under its name.
    Named(String),
    /// The odd file is safe.
    OddFile,
    /// Nothing: nobody asked for it, so a failure is only logged.
    Nothing,
    /// The content of the file, which had this fingerprint, is overwritten.
    Overwrite(Fingerprint),
}

/// A version to be kept.
#[derive(Debug)]
pub struct KeepTask {
    /// What is known of it.
    pub info: VersionInfo,
    /// What it holds.
    pub content: KeptContent,
    /// What is done then.
    pub then: AfterKept,
}

/// What became of a version that was to be kept.
#[derive(Debug)]
pub struct KeepOutcome {
    /// The version; or why there is none.
    pub version: Result<Version, StoreError>,
    /// What is done then.
    pub then: AfterKept,
}

impl KeepTask {
    /// Keeps it.
    pub fn run(self, files: &Files) -> KeepOutcome {
        let Self { info, content, then } = self;
        KeepOutcome { version: keep(files, info, content), then }
    }
}

/// Keeps a version.
pub fn keep(files: &Files, info: VersionInfo, content: KeptContent) -> Result<Version, StoreError> {
    store::keep_version(files.storage.as_ref(), &files.dirs, info, &content.bytes()?)
}

/// The newest version of the plan of a file that cannot be opened; none where that cannot be read either.
pub fn newest_version_of(files: &Files, path: &Path, bytes: &[u8]) -> Option<Version> {
    let (storage, dirs) = (files.storage.as_ref(), &files.dirs);
    let mut plans = plans_kept_from(storage, dirs, path);
    plans.extend(plan_id_in(bytes));
    let all = plans.into_iter().flat_map(|id| list_versions(storage, dirs, id));
    let is_readable =
        |version: &Version| read_version(storage, version).is_ok_and(|bytes| store::read(&bytes).is_ok());
    all.max_by_key(Version::age_order).filter(is_readable)
}

/// Reads a version as a plan.
pub fn open_version(storage: &dyn Storage, version: &Version) -> Result<store::Opened, StoreError> {
    let bytes = read_version(storage, version)?;
    store::read(&bytes).map_err(|problem| problem.of(&version.file))
}
