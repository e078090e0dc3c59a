//! Recovery copies: complete plans, kept while a plan has no file or its file cannot be written.
//!
//! A copy is a plan file whose first line, a comment, says when it was written, for which file, and what that file
//! held then. Nothing here applies or removes a copy automatically.

use super::app_dirs::AppDirs;
use super::error::StoreError;
use super::file::{Opened, SavedPlan};
use super::fingerprint::Fingerprint;
use super::read::read;
use super::replace::folder_of;
use super::save::{PlanSave, read_bytes, save};
use super::storage::{Access, Storage};
use crate::model::Uid;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Where a copy comes from: its first line, as JSON. The fields' names are the file's form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecoveryOrigin {
    /// When it was written, in seconds since 1970.
    pub at: i64,
    /// The file of the plan, where it has one.
    pub path: Option<PathBuf>,
    /// The fingerprint of what that file held when the copy grew from it.
    base: Option<String>,
}

impl RecoveryOrigin {
    /// A copy of this moment, for this file, grown from this content.
    pub fn new(at: Timestamp, path: Option<PathBuf>, base: Option<Fingerprint>) -> Self {
        Self { at: at.as_second(), path, base: base.map(|base| base.to_string()) }
    }

    /// Whether the copy grew from this content; not known, and so `false`, where another hash was written.
    pub fn grew_from(&self, content: Fingerprint) -> bool {
        self.base.as_deref().and_then(Fingerprint::parse) == Some(content)
    }
}

/// A copy that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct RecoveredPlan {
    /// Its file.
    pub file: PathBuf,
    /// The fingerprint of its bytes.
    pub fingerprint: Fingerprint,
    /// Where it comes from; only the time where the line that says so is damaged.
    pub origin: RecoveryOrigin,
    /// The plan.
    pub opened: Opened,
}

/// What marks the first line, which is a comment to the reader of plan files.
const FIRST_LINE_PREFIX: &str = "// planverksted-copy ";

/// The file of a plan's copy in a session: no two programs write into one.
pub fn recovery_file(dirs: &AppDirs, plan_id: Uid, session: Uid) -> PathBuf {
    recovery_folder(dirs).join(format!("{plan_id}-{session}.ron"))
}

/// The folder of the recovery copies.
pub fn recovery_folder(dirs: &AppDirs) -> PathBuf {
    dirs.data.join("recovery")
}

/// Writes a copy over the one of before.
pub fn write_recovery(
    storage: &dyn Storage,
    file: &Path,
    origin: &RecoveryOrigin,
    saved: &SavedPlan,
) -> Result<Fingerprint, StoreError> {
    let folder = folder_of(file);
    storage.create_folder(folder).map_err(|error| super::Problem::from_write_error(&error).of(folder))?;
    let header = format!("{FIRST_LINE_PREFIX}{}\n", serde_json::to_string(origin).unwrap_or_default());
    let copy = PlanSave { header: &header, saved, access: Access::Private, expected: None };
    let bytes = save(storage, file, &copy)?;
    Ok(Fingerprint::of(&bytes))
}

/// Reads a copy.
pub fn read_recovery(storage: &dyn Storage, file: &Path) -> Result<RecoveredPlan, StoreError> {
    let bytes = read_bytes(storage, file)?;
    let opened = read(&bytes).map_err(|problem| problem.of(file))?;
    let (first, _) = split_first_line(&bytes);
    let origin = serde_json::from_slice(first.unwrap_or_default())
        .unwrap_or_else(|_| origin_from_file_time(storage, file));
    Ok(RecoveredPlan { file: file.to_owned(), fingerprint: Fingerprint::of(&bytes), origin, opened })
}

/// What is known of a copy whose first line is damaged: when its file was written.
fn origin_from_file_time(storage: &dyn Storage, file: &Path) -> RecoveryOrigin {
    let modified = storage.metadata(file).ok().and_then(|file| file.modified);
    RecoveryOrigin { at: modified.map_or(0, Timestamp::as_second), ..RecoveryOrigin::default() }
}

/// The copies that can be read, newest first; what cannot be read is left alone.
pub fn list_recoveries(storage: &dyn Storage, dirs: &AppDirs) -> Vec<RecoveredPlan> {
    let files = storage.list(&recovery_folder(dirs)).unwrap_or_default();
    let is_plan = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "ron");
    let mut copies: Vec<RecoveredPlan> =
        files.into_iter().filter(is_plan).filter_map(|file| read_recovery(storage, &file).ok()).collect();
    // By the time that is written in each copy: the times of files are lost when a folder is copied.
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.origin.at));
    copies
}

/// The bytes of a copy as a plan file, without the line that says where it comes from.
pub fn recovery_bytes(storage: &dyn Storage, file: &Path) -> Result<Vec<u8>, StoreError> {
    let bytes = read_bytes(storage, file)?;
    let (_, rest) = split_first_line(&bytes);
    Ok(rest.to_owned())
}

/// The first line, where it is the one of a copy, and the plan file behind it.
fn split_first_line(bytes: &[u8]) -> (Option<&[u8]>, &[u8]) {
    let Some(rest) = bytes.strip_prefix(FIRST_LINE_PREFIX.as_bytes()) else { return (None, bytes) };
    let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    let (first, rest) = rest.split_at_checked(end).unwrap_or_default();
    (Some(first), rest.strip_prefix(b"\n").unwrap_or(rest))
}
