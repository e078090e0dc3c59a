//! Opens a plan file, and saves one so that the content of the file is verified.
//!
//! Limitations: the time between the last check of the old file and the move over it cannot be closed; another program
//! that writes in just that moment is not seen. The watch over the file notices it afterwards.

use super::error::{Problem, StoreError};
use super::file::{LARGEST_FILE, Opened, SavedPlan};
use super::fingerprint::Fingerprint;
use super::read::read;
use super::replace::{Replacement, replace_checked};
use super::storage::{Access, Storage};
use super::write::write;
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

/// What is to be saved, and over what.
pub(super) struct PlanSave<'a> {
    /// A line in front of the plan, which the reader passes over; empty for a plan file.
    pub(super) header: &'a str,
    /// The plan.
    pub(super) saved: &'a SavedPlan,
    /// Who may read the file where it is new.
    pub(super) access: Access<'a>,
    /// The content that the old file must have to be replaced; `None` replaces any.
    pub(super) expected: Option<Fingerprint>,
}

/// Saves a plan file over what is there; returns the bytes of the new file.
///
/// What was written is read back and compared with what was meant before the old file is replaced.
pub fn save_plan(storage: &dyn Storage, path: &Path, saved: &SavedPlan) -> Result<Vec<u8>, StoreError> {
    save_over(storage, path, saved, None)
}

/// Saves a plan file over one with this content, and over no other; gives the bytes it holds now.
///
/// Right before the old file is replaced it is read once more; a file that is gone is made again.
pub fn save_over(
    storage: &dyn Storage,
    path: &Path,
    saved: &SavedPlan,
    expected: Option<Fingerprint>,
) -> Result<Vec<u8>, StoreError> {
    save(storage, path, &PlanSave { header: "", saved, access: Access::SystemDefault, expected })
}

/// Saves a plan file as requested; returns the bytes of the new file.
pub(super) fn save(storage: &dyn Storage, path: &Path, save: &PlanSave<'_>) -> Result<Vec<u8>, StoreError> {
    let plan = write(save.saved).map_err(|error| Problem::Unwritable(error.to_string()).of(path))?;
    // A plan is large and has no header as a rule: it is not copied then.
    let bytes =
        if save.header.is_empty() { plan.into_bytes() } else { [save.header, &plan].concat().into_bytes() };
    replace_checked(storage, path, &Replacement { bytes: &bytes, access: save.access }, &mut |new_file| {
        verify(storage, new_file, save.saved)?;
        // Last, because reading back takes longest: as little time as possible is left for another program to write.
        save.expected.map_or(Ok(()), |expected| check_unchanged(storage, path, expected))
    })?;
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
fn check_unchanged(storage: &dyn Storage, path: &Path, expected: Fingerprint) -> Result<(), Problem> {
    match storage.read(path, LARGEST_FILE + 1) {
        Ok(bytes) if Fingerprint::of(&bytes) == expected => Ok(()),
        Ok(_) => Err(Problem::ChangedElsewhere),
        // Saving over nothing loses nothing, and a plan whose file was deleted is still to be kept.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Problem::from_write_error(&error)),
    }
}
