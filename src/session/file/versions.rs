//! Earlier versions of a plan: listing them with what differs, and the newest one of a file that cannot be opened.

use super::moments::describe_moment;
use super::recovery::RecoveryEntry;
use crate::edit::Change;
use crate::model::{EXISTS, Kind, Plan, Uid, Value};
use crate::session::environment::{Environment, file_name};
use crate::store::{
    self, AppDirs, Storage, Version, list_versions, plan_id_in, plans_kept_from, read_version,
};
use crate::text::Phrase;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;

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
    /// The program's own folders.
    pub dirs: AppDirs,
    /// The day.
    pub today: Date,
}

impl VersionsTask {
    /// The versions, newest first.
    pub fn run(&self, storage: &dyn Storage) -> Vec<VersionRow> {
        let all = list_versions(storage, &self.dirs, self.plan_id);
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
            version,
        }
    }
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

/// The newest version of the plan of a file that cannot be opened, with what to say of it; none where it cannot be read
/// either.
pub fn newest_version_of(env: &Environment, path: &Path, bytes: &[u8]) -> Option<(RecoveryEntry, Version)> {
    let (storage, dirs) = (env.storage.as_ref(), &env.dirs);
    let mut plans = plans_kept_from(storage, dirs, path);
    plans.extend(plan_id_in(bytes));
    let all = plans.into_iter().flat_map(|id| list_versions(storage, dirs, id));
    let is_readable =
        |version: &Version| read_version(storage, version).is_ok_and(|bytes| store::read(&bytes).is_ok());
    let version = all.max_by_key(|version| version.info.at).filter(is_readable)?;
    let phrase = Phrase::new("ui-version-offered")
        .with("file", file_name(path))
        .with("when", describe_moment(version.info.at, env.today()));
    Some((RecoveryEntry { phrase, file: version.file.clone() }, version))
}

/// Reads a version as a plan.
pub fn open_version(storage: &dyn Storage, version: &Version) -> Result<store::Opened, store::StoreError> {
    let bytes = read_version(storage, version)?;
    store::read(&bytes).map_err(|problem| problem.of(&version.file))
}
