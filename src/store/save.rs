//! Opening a plan file, and saving one so that what stands in the file is what was meant.

use super::error::{Problem, StoreError};
use super::file::{LARGEST_FILE, Opened, SavedPlan};
use super::print::Fingerprint;
use super::read::read;
use super::replace::replace_checked;
use super::storage::{Access, Storage};
use super::write::write;
use std::io;
use std::path::Path;

/// All bytes of a file, unless it is larger than any plan.
pub fn read_bytes(storage: &dyn Storage, path: &Path) -> Result<Vec<u8>, StoreError> {
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

/// Saves a plan file, whatever stood there; gives the bytes it holds now.
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
    known: Option<Fingerprint>,
) -> Result<Vec<u8>, StoreError> {
    save_with_header(storage, path, (String::new(), saved), Access::SystemDefault, known)
}

/// The same with a line in front of the plan, which the reader passes over.
pub(super) fn save_with_header(
    storage: &dyn Storage,
    path: &Path,
    (mut text, saved): (String, &SavedPlan),
    access: Access<'_>,
    known: Option<Fingerprint>,
) -> Result<Vec<u8>, StoreError> {
    let plan = write(saved).map_err(|error| Problem::Unwritable(error.to_string()).of(path))?;
    if text.is_empty() {
        text = plan;
    } else {
        text.push_str(&plan);
    }
    let bytes = text.into_bytes();
    replace_checked(storage, path, &bytes, access, &mut |beside| {
        verify(storage, beside, saved)?;
        known.map_or(Ok(()), |known| check_unchanged(storage, path, known))
    })?;
    Ok(bytes)
}

/// Reads a new file back and compares it with what it is to hold.
fn verify(storage: &dyn Storage, beside: &Path, meant: &SavedPlan) -> Result<(), Problem> {
    let bytes = storage.read(beside, LARGEST_FILE + 1).map_err(|error| Problem::from_write_error(&error))?;
    let there = read(&bytes).map_err(|unreadable| {
        log::error!("what was written cannot be read: {}", unreadable.of(beside).phrase().key);
        Problem::ReadBackDiffers
    })?;
    if there.saved == *meant { Ok(()) } else { Err(Problem::ReadBackDiffers) }
}

/// Whether a file still has the content that is known of it.
fn check_unchanged(storage: &dyn Storage, path: &Path, known: Fingerprint) -> Result<(), Problem> {
    match storage.read(path, LARGEST_FILE + 1) {
        Ok(bytes) if Fingerprint::of(&bytes) == known => Ok(()),
        Ok(_) => Err(Problem::ChangedElsewhere),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Problem::from_write_error(&error)),
    }
}
