//! The one way a file is written.
//!
//! The order is what makes it safe against a crash or a power cut at any moment:
//! 1. the bytes are written to a new file in the same folder, because only within a file system can a file be moved in
//!    one act;
//! 2. the new file is brought to the disk, because some file systems write the move before the bytes, and a power cut
//!    between the two would leave an empty file under the old name;
//! 3. the caller checks the new file while the old one is still there;
//! 4. the new file is moved over the old one, in one act: any reader sees the one or the other, never a part;
//! 5. the folder is brought to the disk, so that the move itself outlives a power cut.
//!
//! What fails before the fourth step removes the new file and leaves the old one as it was. What a crash leaves behind
//! has a name that is known again, and is removed after an hour.

use super::error::{Problem, StoreError};
use super::storage::{Access, Storage};
use jiff::{SignedDuration, Timestamp};
use std::io;
use std::path::{Path, PathBuf};

/// Replaces a file, or makes it: afterwards the old one is there complete, or the new one.
///
/// A folder that cannot be brought to the disk afterwards is only logged: the file is written. A device or a pipe,
/// such as `/dev/stdout`, cannot be replaced and is written into.
pub fn replace_file(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    replace_checked(storage, path, &Replacement { bytes, access: Access::SystemDefault }, &mut |_| Ok(()))
}

/// Replaces a file in the program's own folders, which nobody else needs to read; makes the folder where it lacks.
pub fn replace_own_file(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    storage.create_folder(folder).map_err(|error| Problem::from_write_error(&error).of(folder))?;
    replace_checked(storage, path, &Replacement { bytes, access: Access::Private }, &mut |_| Ok(()))
}

/// What a file is replaced by.
pub(super) struct Replacement<'a> {
    /// The bytes of the new file.
    pub(super) bytes: &'a [u8],
    /// Who may read it where there was none before; a file that is there already keeps its permissions.
    pub(super) access: Access<'a>,
}

/// Replaces a file after a check, which is given the path of the new file while the old one is still there.
pub(super) fn replace_checked(
    storage: &dyn Storage,
    path: &Path,
    replacement: &Replacement<'_>,
    check: &mut dyn FnMut(&Path) -> Result<(), Problem>,
) -> Result<(), StoreError> {
    let Replacement { bytes, access } = *replacement;
    // A link stays a link: what it leads to is replaced.
    let target = storage.resolve(path).unwrap_or_else(|_| path.to_owned());
    if storage.is_stream(&target) {
        return storage
            .write_into(&target, bytes)
            .map_err(|error| Problem::from_write_error(&error).of(path));
    }
    let access = match storage.size(&target) {
        // Who made a file read-only wants it to stay as it is.
        Ok(_) if storage.is_writable(&target).is_ok_and(|writable| !writable) => {
            return Err(Problem::WriteForbidden.of(path));
        }
        Ok(_) => Access::SameAs(&target),
        Err(error) if error.kind() == io::ErrorKind::NotFound => access,
        // A file whose metadata cannot be read may have permissions that have to be kept.
        Err(error) => return Err(Problem::from_write_error(&error).of(path)),
    };
    let new_file = temporary_file(&target);
    let written = storage
        .write_new(&new_file, bytes, access)
        .map_err(|error| Problem::from_write_error(&error))
        .and_then(|()| check(&new_file))
        .and_then(|()| {
            rename_with_retry(storage, &new_file, &target).map_err(|error| Problem::from_write_error(&error))
        });
    if let Err(problem) = written {
        if let Err(left) = storage.remove(&new_file) {
            log::trace!("{}: {left}", new_file.display());
        }
        return Err(problem.of(path));
    }
    if let Err(error) = storage.sync_folder(folder_of(&target)) {
        log::warn!("the folder of a saved file could not be synced: {error}");
    }
    Ok(())
}

/// Moves a file over another one. On Windows a virus scanner or an indexer that has the file open for a moment makes the
/// move fail; it is tried again, up to 0.3 seconds in all.
fn rename_with_retry(storage: &dyn Storage, new_file: &Path, target: &Path) -> io::Result<()> {
    const TRIES: u64 = 8;
    let mut outcome = storage.rename(new_file, target);
    for attempt in 1..TRIES {
        let busy = |error: &io::Error| cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32));
        if !outcome.as_ref().is_err_and(busy) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10 * attempt));
        outcome = storage.rename(new_file, target);
    }
    outcome
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// What the names of new files next to this one begin with. Cut, because most file systems allow names of 255 bytes.
fn temporary_prefix(target: &Path) -> String {
    const LONGEST: usize = 160;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut begun = String::from(".");
    begun.extend(name.char_indices().take_while(|(at, _)| *at < LONGEST).map(|(_, letter)| letter));
    begun.push('.');
    begun
}

/// What the names of new files end with.
const TEMPORARY_SUFFIX: &str = ".new";

/// A new file next to another one, of a name that no other process chooses at the same time.
fn temporary_file(target: &Path) -> PathBuf {
    target.with_file_name(format!(
        "{}{:016x}{TEMPORARY_SUFFIX}",
        temporary_prefix(target),
        super::random_seed()
    ))
}

/// Removes what interrupted saves of a file left next to it; what may still be written now stays.
pub fn remove_leftovers(storage: &dyn Storage, path: &Path, now: Timestamp) {
    let target = storage.resolve(path).unwrap_or_else(|_| path.to_owned());
    remove_leftovers_in(storage, folder_of(&target), &temporary_prefix(&target), now);
}

/// Removes what interrupted saves left in one of the program's own folders.
pub fn remove_own_leftovers(storage: &dyn Storage, folder: &Path, now: Timestamp) {
    remove_leftovers_in(storage, folder, ".", now);
}

/// How old a left-over is at least before it is removed: no save takes that long.
const MIN_LEFTOVER_AGE: SignedDuration = SignedDuration::from_hours(1);

fn remove_leftovers_in(storage: &dyn Storage, folder: &Path, beginning: &str, now: Timestamp) {
    // `.NAME.RANDOM.new`, with sixteen hexadecimal digits: no file of a user's has such a name by chance. In the program's
    // own folders the name may be any, so only the last part is compared.
    for left in storage.list(folder).unwrap_or_default() {
        let name = left.file_name().unwrap_or_default().to_string_lossy();
        let unique = name.strip_prefix(beginning).and_then(|rest| rest.strip_suffix(TEMPORARY_SUFFIX));
        let unique = unique.and_then(|rest| rest.rsplit('.').next());
        let ours = unique.is_some_and(|rest| rest.len() == 16 && rest.bytes().all(|b| b.is_ascii_hexdigit()));
        // Only those are asked for their time: the folder may have many files, and some of them on a network.
        let modified = || storage.metadata(&left).ok().and_then(|file| file.modified);
        if ours && modified().is_some_and(|at| now.duration_since(at) > MIN_LEFTOVER_AGE) {
            let gone = storage.remove(&left);
            log::info!("left-over of a save removed: {}", gone.is_ok());
        }
    }
}
