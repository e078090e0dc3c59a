//! The one way a file is written, and the way a plan is opened and saved.

use super::error::{Problem, StoreError};
use super::file::{LARGEST_FILE, Opened, Saved};
use super::read::read;
use super::storage::Storage;
use super::write::write;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// Replaces a file, or makes it: afterwards the old one is there whole, or the new one.
///
/// The bytes go to a new file in the same folder, are brought to the disk, and take the old one's place in one act.
/// A folder that cannot be brought to the disk afterwards is only logged: the file is written. A device or a pipe,
/// such as `/dev/stdout`, cannot be replaced and is written into.
pub fn replace_file(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    // A link stays a link: what it leads to is replaced.
    let target = storage.resolve(path).unwrap_or_else(|_| path.to_owned());
    if storage.is_stream(&target) {
        return storage.write_into(&target, bytes).map_err(|error| Problem::writing(&error).of(path));
    }
    let old = match storage.size(&target) {
        Ok(_) => true,
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        // A file that cannot be looked at may have permissions that have to be kept.
        Err(error) => return Err(Problem::writing(&error).of(path)),
    };
    let beside = beside(&target);
    // What an earlier, interrupted save left behind.
    let swept = storage.remove(&beside);
    log::trace!("left-over file beside {}: {swept:?}", target.display());
    let written = write_beside(storage, &beside, &target, bytes, old);
    if let Err(error) = written {
        if let Err(left) = storage.remove(&beside) {
            log::trace!("{}: {left}", beside.display());
        }
        return Err(Problem::writing(&error).of(path));
    }
    let folder =
        target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    if let Err(error) = storage.sync_folder(folder) {
        log::warn!("the folder of a saved file could not be synced: {error}");
    }
    Ok(())
}

fn write_beside(
    storage: &dyn Storage,
    beside: &Path,
    target: &Path,
    bytes: &[u8],
    old: bool,
) -> io::Result<()> {
    storage.write_new(beside, bytes)?;
    if old {
        storage.copy_permissions(target, beside)?;
    }
    move_over(storage, beside, target)
}

/// On Windows another program that looks at the file for a moment makes the move fail; it is tried again.
fn move_over(storage: &dyn Storage, beside: &Path, target: &Path) -> io::Result<()> {
    const TRIES: u64 = 8;
    let mut outcome = storage.rename(beside, target);
    for attempt in 1..TRIES {
        let busy = |error: &io::Error| cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32));
        if !outcome.as_ref().is_err_and(busy) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10 * attempt));
        outcome = storage.rename(beside, target);
    }
    outcome
}

fn beside(target: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".new");
    target.with_file_name(name)
}

/// All bytes of a file, unless it is larger than any plan.
pub fn open_bytes(storage: &dyn Storage, path: &Path) -> Result<Vec<u8>, StoreError> {
    let size = storage.size(path).map_err(|error| Problem::reading(&error).of(path))?;
    if size > LARGEST_FILE {
        return Err(Problem::TooLarge(size).of(path));
    }
    let bytes = storage.read(path, LARGEST_FILE + 1).map_err(|error| Problem::reading(&error).of(path))?;
    let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if read > LARGEST_FILE { Err(Problem::TooLarge(read).of(path)) } else { Ok(bytes) }
}

/// Opens a plan file.
pub fn open_plan(storage: &dyn Storage, path: &Path) -> Result<Opened, StoreError> {
    read(&open_bytes(storage, path)?).map_err(|problem| problem.of(path))
}

/// Saves a plan file.
pub fn save_plan(storage: &dyn Storage, path: &Path, saved: &Saved) -> Result<(), StoreError> {
    let text = write(saved).map_err(|error| Problem::Unwritable(error.to_string()).of(path))?;
    replace_file(storage, path, text.as_bytes())
}
