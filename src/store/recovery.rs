//! Recovery copies: complete plans, kept while a plan has no file or its file cannot be written.
//!
//! A copy is a plan file whose first line, a comment, says when it was written, for which file, and what that file
//! held then. The steps that the journal has beyond it, and no file, belong to it and are read with it. Nothing here
//! applies or removes a copy automatically.

use super::app_dirs::AppDirs;
use super::error::{Problem, StoreError};
use super::file::{Opened, SavedPlan};
use super::fingerprint::Fingerprint;
use super::journal::{Journal, read_journal};
use super::read::read;
use super::replace::folder_of;
use super::save::{read_bytes, replace_own_plan};
use super::storage::Storage;
use super::write::write;
use crate::model::Uid;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Where a copy comes from: its first line, as JSON. The fields' names are the file's form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecoveryOrigin {
    /// Until when it holds what was done, in seconds since 1970: when it was written; of a copy that was read, when the
    /// newest step was begun that the journal adds to it.
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
    /// The plan, with the steps from the journal.
    pub opened: Opened,
    /// How many steps are from the journal.
    pub journal_steps: usize,
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
    Ok(Fingerprint::of(&replace_own_plan(storage, file, &header, saved)?))
}

/// Reads a copy, and puts the steps back that the journal has beyond it and beyond newer copies.
pub fn read_recovery(
    storage: &dyn Storage,
    dirs: &AppDirs,
    file: &Path,
) -> Result<RecoveredPlan, StoreError> {
    let copy = read_copy(storage, file)?;
    // Which steps are put back depends on the newer copies of the plan, and on no other plan's.
    let of_plan = format!("{}-", copy.opened.saved.plan_id);
    let is_other = |other: &Path| {
        other != file && other.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&of_plan))
    };
    let mut copies = read_copies(storage, dirs, is_other);
    copies.push(copy.clone());
    add_steps(storage, dirs, &mut copies);
    Ok(copies.into_iter().find(|read| read.file == file).unwrap_or(copy))
}

impl RecoveredPlan {
    /// Puts the steps back that the journal has beyond the copy, and no file. Where they lead to what a newer copy has
    /// already, this one stays as it is: it is an older state of that one.
    fn add_steps(&mut self, journal: &Journal, newer: &[Option<Uid>]) {
        let saved = &mut self.opened.saved;
        // A plan of a newer version was not read completely: its steps may not mean what they seem to.
        let replayed = if self.opened.read_only { None } else { journal.replay(&saved.plan, saved.head) };
        if let Some(replayed) = replayed.filter(|replayed| !newer.contains(&replayed.head)) {
            self.origin.at = self.origin.at.max(replayed.at.as_second());
            self.journal_steps = replayed.steps;
            (saved.plan, saved.head) = (replayed.plan, replayed.head);
        }
    }
}

/// Reads a copy as it is.
pub(super) fn read_copy(storage: &dyn Storage, file: &Path) -> Result<RecoveredPlan, StoreError> {
    let bytes = read_bytes(storage, file)?;
    let opened = read(&bytes).map_err(|problem| problem.of(file))?;
    let (first, _) = split_first_line(&bytes);
    let origin = serde_json::from_slice(first.unwrap_or_default())
        .unwrap_or_else(|_| origin_from_file_time(storage, file));
    let fingerprint = Fingerprint::of(&bytes);
    Ok(RecoveredPlan { file: file.to_owned(), fingerprint, origin, opened, journal_steps: 0 })
}

/// What is known of a copy whose first line is damaged: when its file was written.
fn origin_from_file_time(storage: &dyn Storage, file: &Path) -> RecoveryOrigin {
    let modified = storage.metadata(file).ok().and_then(|file| file.modified);
    RecoveryOrigin { at: modified.map_or(0, Timestamp::as_second), ..RecoveryOrigin::default() }
}

/// The copies that can be read, newest first; what cannot be read is left alone.
pub fn list_recoveries(storage: &dyn Storage, dirs: &AppDirs) -> Vec<RecoveredPlan> {
    let mut copies = read_copies(storage, dirs, |_| true);
    add_steps(storage, dirs, &mut copies);
    // By the time that is written in each copy: the times of files are lost when a folder is copied.
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.origin.at));
    copies
}

/// The copies that are wanted and can be read, as they are.
fn read_copies(
    storage: &dyn Storage,
    dirs: &AppDirs,
    is_wanted: impl Fn(&Path) -> bool,
) -> Vec<RecoveredPlan> {
    let files = storage.list(&recovery_folder(dirs)).unwrap_or_default();
    let is_plan = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "ron") && is_wanted(file);
    files.into_iter().filter(is_plan).filter_map(|file| read_copy(storage, &file).ok()).collect()
}

/// Puts the steps back that the journals have beyond these copies.
fn add_steps(storage: &dyn Storage, dirs: &AppDirs, copies: &mut [RecoveredPlan]) {
    // Several copies of one plan share its journal, which may be large; of each plan the newest is first.
    copies.sort_by_key(|copy| (copy.opened.saved.plan_id, std::cmp::Reverse(copy.origin.at)));
    for of_plan in copies.chunk_by_mut(|a, b| a.opened.saved.plan_id == b.opened.saved.plan_id) {
        let Some(first) = of_plan.first() else { continue };
        let journal = read_journal(storage, dirs, first.opened.saved.plan_id);
        let mut newer = Vec::new();
        for copy in of_plan {
            copy.add_steps(&journal, &newer);
            newer.push(copy.opened.saved.head);
        }
    }
}

/// The bytes of a copy as a plan file, without the line that says where it comes from, and with the steps from the
/// journal.
pub fn recovery_bytes(storage: &dyn Storage, copy: &RecoveredPlan) -> Result<Vec<u8>, StoreError> {
    if copy.journal_steps > 0 {
        let unwritable = |error: ron::Error| Problem::Unwritable(error.to_string()).of(&copy.file);
        return Ok(write(&copy.opened.saved).map_err(unwritable)?.into_bytes());
    }
    let bytes = read_bytes(storage, &copy.file)?;
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
