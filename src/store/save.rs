//! Opens a plan file, and replaces one so that the content of the file is verified and nothing of another program's is
//! lost.
//!
//! Every way of writing a plan, of the window and of the command line, is `replace_plan`. Programs of one data folder
//! take turns while they compare and rename. Any other program that writes in just that moment is seen afterwards, where
//! the disk can exchange two files: what it wrote is kept as a version.
//!
//! Limitations: on a disk that cannot exchange files, what another computer writes between the comparison and the move is
//! not seen.

use super::app_dirs::AppDirs;
use super::error::{Problem, StoreError};
use super::file::{LARGEST_FILE, Opened, SavedPlan};
use super::fingerprint::Fingerprint;
use super::lock::lock_for_replacing;
use super::read::read;
use super::replace::{Existing, ReplaceSteps, Replacement, replace_checked};
use super::siblings::plan_id_in;
use super::storage::{Access, Storage};
use super::versions::{Version, VersionInfo, VersionReason, keep_version};
use super::write::write;
use crate::text::Phrase;
use jiff::Timestamp;
use std::io;
use std::path::Path;

/// All bytes of a file, unless it is larger than any plan.
pub fn read_bytes(storage: &dyn Storage, path: &Path) -> Result<Vec<u8>, StoreError> {
    // The size first, so that a file of many gigabytes is never read; then the bytes are counted, because a device has
    // no size and a file may grow meanwhile.
    let size = storage.size(path).map_err(|error| Problem::from_read_error(&error).of(path))?;
    if size > LARGEST_FILE {
        return Err(Problem::TooLarge(size).of(path));
    }
    let bytes =
        storage.read(path, LARGEST_FILE + 1).map_err(|error| Problem::from_read_error(&error).of(path))?;
    let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if read > LARGEST_FILE { Err(Problem::TooLarge(read).of(path)) } else { Ok(bytes) }
}

/// Opens a plan file.
pub fn open_plan(storage: &dyn Storage, path: &Path) -> Result<Opened, StoreError> {
    read(&read_bytes(storage, path)?).map_err(|problem| problem.of(path))
}

/// What may be in a file that a plan takes the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// There is no file.
    Nothing,
    /// The content with this fingerprint, as it was seen last; or nothing, because somebody has deleted the file.
    Content(Fingerprint),
    /// Anything, because the user has chosen to overwrite it; a plan is kept as a version first.
    Anything,
}

/// A plan that takes the place of a file.
#[derive(Clone, Copy, Debug)]
pub struct PlanReplacement<'a> {
    /// The plan.
    pub saved: &'a SavedPlan,
    /// The bytes that say it, where they are to stay as they are; else it is written anew.
    pub bytes: Option<&'a [u8]>,
    /// What may be there.
    pub expected: Expected,
    /// The program's own folders, where versions are kept.
    pub dirs: Option<&'a AppDirs>,
    /// The time.
    pub now: Timestamp,
}

/// What a plan file holds after it was replaced.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplacedPlan {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The version that was kept of what was overwritten without being expected.
    pub kept: Option<Version>,
    /// What is to be said.
    pub remarks: Vec<Phrase>,
}

/// Replaces a plan file, or makes it.
///
/// What was written is read back and compared with what was meant before the old file is replaced, and right before that
/// the old file is read once more: it is replaced only where it holds what is expected.
pub fn replace_plan(
    storage: &dyn Storage,
    path: &Path,
    replacement: &PlanReplacement<'_>,
) -> Result<ReplacedPlan, StoreError> {
    let PlanReplacement { saved, expected, dirs, .. } = *replacement;
    let bytes = replacement.bytes.map_or_else(|| plan_bytes(saved, path), |bytes| Ok(bytes.to_owned()))?;
    let existing = match expected {
        Expected::Nothing => Existing::Nothing,
        Expected::Content(_) => Existing::File,
        Expected::Anything => Existing::Any,
    };
    let (mut lock, mut kept, mut kept_after) = (None, None, None);
    let mut check_new = |new_file: &Path| {
        verify(storage, new_file, saved)?;
        // Last, because reading back takes longest: as little time as possible is left for another program to write.
        lock = lock_for_replacing(storage, dirs, path)?;
        check_expected(storage, path, expected)?;
        // Before it is overwritten, for not every disk shows what was.
        if expected == Expected::Anything && storage.size(path).is_ok() && !storage.is_stream(path) {
            kept = keep_unexpected(storage, path, replacement, path, &bytes)?;
        }
        Ok(())
    };
    let mut check_old = |old_file: &Path| {
        kept_after = keep_unexpected(storage, path, replacement, old_file, &bytes)?;
        Ok(())
    };
    let steps = ReplaceSteps { check_new: &mut check_new, check_old: Some(&mut check_old) };
    let lost = replace_checked(storage, path, &Replacement::new(&bytes, existing), steps)?;
    drop(lock);
    // The same version where nobody wrote in between.
    let kept = kept_after.or(kept);
    let mut remarks: Vec<Phrase> = lost.into_iter().map(|lost| lost.phrase(path)).collect();
    if kept.is_some() {
        let key = match expected {
            Expected::Anything => Phrase::new("store-remark-replaced"),
            Expected::Content(_) | Expected::Nothing => Phrase::new("store-remark-overwritten"),
        };
        remarks.push(key.with("file", path.display().to_string()));
    }
    Ok(ReplacedPlan { bytes, kept, remarks })
}

fn plan_bytes(saved: &SavedPlan, path: &Path) -> Result<Vec<u8>, StoreError> {
    let text = write(saved).map_err(|error| Problem::Unwritable(error.to_string()).of(path))?;
    Ok(text.into_bytes())
}

/// Writes a plan into a file of the program's own, behind a line that the reader passes over; returns the bytes.
pub(super) fn replace_own_plan(
    storage: &dyn Storage,
    path: &Path,
    header: &str,
    saved: &SavedPlan,
) -> Result<Vec<u8>, StoreError> {
    let bytes = [header.as_bytes(), &plan_bytes(saved, path)?].concat();
    let replacement = Replacement { access: Access::Private, ..Replacement::new(&bytes, Existing::Any) };
    let mut check_new = |new_file: &Path| verify(storage, new_file, saved);
    let steps = ReplaceSteps { check_new: &mut check_new, check_old: None };
    replace_checked(storage, path, &replacement, steps)?;
    Ok(bytes)
}

/// Reads a new file back and compares it with what it is to hold.
fn verify(storage: &dyn Storage, new_file: &Path, meant: &SavedPlan) -> Result<(), Problem> {
    let bytes =
        storage.read(new_file, LARGEST_FILE + 1).map_err(|error| Problem::from_write_error(&error))?;
    let there = read(&bytes).map_err(|unreadable| {
        log::error!("what was written cannot be read: {}", unreadable.of(new_file).phrase().key);
        Problem::ReadBackDiffers
    })?;
    if there.saved == *meant { Ok(()) } else { Err(Problem::ReadBackDiffers) }
}

/// An error where a file no longer has the content that is expected of it.
fn check_expected(storage: &dyn Storage, path: &Path, expected: Expected) -> Result<(), Problem> {
    let Expected::Content(expected) = expected else { return Ok(()) };
    match storage.read(path, LARGEST_FILE + 1) {
        Ok(bytes) if Fingerprint::of(&bytes) == expected => Ok(()),
        Ok(_) => Err(Problem::ChangedElsewhere),
        // Saving over nothing loses nothing, and a plan whose file was deleted is still to be kept.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Problem::from_write_error(&error)),
    }
}

/// Keeps what was overwritten as a version where it is not what was expected; an error where that cannot be done.
fn keep_unexpected(
    storage: &dyn Storage,
    path: &Path,
    replacement: &PlanReplacement<'_>,
    old_file: &Path,
    new_bytes: &[u8],
) -> Result<Option<Version>, Problem> {
    let old = storage.read(old_file, LARGEST_FILE + 1).map_err(|error| Problem::from_write_error(&error))?;
    let plan_id = plan_id_in(&old);
    let is_known = match replacement.expected {
        Expected::Content(content) => content == Fingerprint::of(&old),
        // What is no plan was looked at by whoever chose to overwrite it.
        Expected::Anything => plan_id.is_none(),
        Expected::Nothing => false,
    };
    if is_known || old == new_bytes {
        return Ok(None);
    }
    let is_chosen = replacement.expected == Expected::Anything;
    let Some(dirs) = replacement.dirs else {
        return if is_chosen { Ok(None) } else { Err(Problem::ChangedElsewhere) };
    };
    let info = VersionInfo {
        plan_id: plan_id.unwrap_or(replacement.saved.plan_id),
        at: replacement.now,
        reason: VersionReason::External,
        name: String::new(),
        origin: Some(path.to_owned()),
    };
    keep_version(storage, dirs, info, &old).map(Some).map_err(|error| {
        log::warn!("what was overwritten could not be kept: {}", error.phrase().key);
        if is_chosen { Problem::Unkept } else { Problem::ChangedElsewhere }
    })
}
