//! The one way a file is written.
//!
//! The order is what makes it safe against a crash or a power cut at any moment:
//! 1. the bytes are written to a new file in the same folder, because only within a file system can a file be moved in
//!    one act;
//! 2. the new file is brought to the disk, because some file systems write the move before the bytes, and a power cut
//!    between the two would leave an empty file under the old name;
//! 3. the caller checks the new file while the old one is still there;
//! 4. the new file is moved over the old one, in one act: any reader sees the one or the other, never a part;
//! 5. the folder is brought to the disk, so that the move itself outlives a power cut;
//! 6. where the two files were exchanged, the caller looks at what was overwritten: another program may have written
//!    between the third step and the fourth. Only then it is removed.
//!
//! What fails before the fourth step removes the new file and leaves the old one as it was. What a crash leaves behind
//! has a name that is known again, and is removed after an hour. A new file is never written through a link: there must
//! be nothing of its name.

use super::error::{Problem, StoreError};
use super::storage::{Access, AccessLoss, RenameMode, Storage};
use jiff::{SignedDuration, Timestamp};
use std::io;
use std::path::{Path, PathBuf};

/// Replaces a file, or makes it: afterwards the old one is there complete, or the new one.
///
/// A folder that cannot be brought to the disk afterwards is only logged: the file is written. A device or a pipe,
/// such as `/dev/stdout`, cannot be replaced and is written into.
pub fn replace_file(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    replace_unchecked(storage, path, Replacement::new(bytes, Existing::Any))
}

/// Makes a file where there is none; an error where there is one by now.
pub fn make_file(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    replace_unchecked(storage, path, Replacement::new(bytes, Existing::Nothing))
}

/// Replaces a file in the program's own folders, which nobody else needs to read; makes the folder where it lacks.
pub fn replace_own_file(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    storage.create_folder(folder).map_err(|error| Problem::from_write_error(&error).of(folder))?;
    let replacement = Replacement { access: Access::Private, ..Replacement::new(bytes, Existing::Any) };
    replace_unchecked(storage, path, replacement)
}

/// Replaces a small file that the program keeps next to a plan: a link of its name is replaced itself, and what it leads
/// to is left alone.
pub(super) fn replace_neighbour(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    replace_unchecked(storage, path, Replacement::new(bytes, Existing::Name))
}

fn replace_unchecked(
    storage: &dyn Storage,
    path: &Path,
    replacement: Replacement<'_>,
) -> Result<(), StoreError> {
    let steps = ReplaceSteps { check_new: &mut |_| Ok(()), check_old: None };
    replace_checked(storage, path, &replacement, steps).map(|_| ())
}

/// What may be there that a file takes the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    /// Anything: a device or a pipe is written into.
    Any,
    /// A file, or nothing.
    File,
    /// Nothing.
    Nothing,
    /// Anything of this name: what a link leads to is left alone.
    Name,
}

/// What a file is replaced by.
#[derive(Clone, Copy)]
pub(super) struct Replacement<'a> {
    /// The bytes of the new file.
    pub(super) bytes: &'a [u8],
    /// Who may read it where there was none before; a file that is there already keeps its permissions.
    pub(super) access: Access<'a>,
    /// What may be there already.
    pub(super) existing: Existing,
}

impl<'a> Replacement<'a> {
    /// A file of these bytes, which others may read as the system says.
    pub(super) const fn new(bytes: &'a [u8], existing: Existing) -> Self {
        Self { bytes, access: Access::SystemDefault, existing }
    }
}

/// A look at a file; an error stops the replacement.
pub(super) type PathCheck<'a> = &'a mut dyn FnMut(&Path) -> Result<(), Problem>;

/// What the caller does while a file is replaced.
pub(super) struct ReplaceSteps<'a> {
    /// Looks at the new file while the old one is still there.
    pub(super) check_new: PathCheck<'a>,
    /// Looks at what was overwritten, where the disk can exchange files; with an error that file is put back.
    pub(super) check_old: Option<PathCheck<'a>>,
}

/// Replaces a file after a check; gives what the new file could not take over from the old one.
pub(super) fn replace_checked(
    storage: &dyn Storage,
    path: &Path,
    replacement: &Replacement<'_>,
    steps: ReplaceSteps<'_>,
) -> Result<Vec<AccessLoss>, StoreError> {
    let Replacement { bytes, existing, .. } = *replacement;
    // A link stays a link: what it leads to is replaced.
    let target = match existing {
        Existing::Name => path.to_owned(),
        _ => storage.resolve(path).unwrap_or_else(|_| path.to_owned()),
    };
    let (in_words, unwritten) =
        (|problem: Problem| problem.of(path), |error: io::Error| Problem::from_write_error(&error));
    if existing != Existing::Name && storage.is_stream(&target) {
        return match existing {
            // A plan that lay here as a file is not lost in a pipe.
            Existing::File => Err(Problem::NoLongerAFile.of(path)),
            _ => storage.write_into(&target, bytes).map(|()| Vec::new()).map_err(unwritten).map_err(in_words),
        };
    }
    let (mode, access) = how_to_replace(storage, &target, replacement).map_err(in_words)?;
    let mode =
        if mode == RenameMode::Replace && steps.check_old.is_some() { RenameMode::Exchange } else { mode };
    let new_file = temporary_file(&target);
    let remove_new = || {
        if let Err(left) = storage.remove(&new_file) {
            log::trace!("{}: {left}", new_file.display());
        }
    };
    let written = storage.write_new(&new_file, bytes, access).map_err(unwritten).and_then(|lost| {
        storage.sync_file(&new_file).map_err(unwritten)?;
        (steps.check_new)(&new_file)?;
        let renamed =
            retry(is_open_elsewhere, || rename(storage, &new_file, &target, mode)).map_err(|error| {
                match error.kind() {
                    io::ErrorKind::AlreadyExists if existing == Existing::Nothing => Problem::Exists,
                    io::ErrorKind::AlreadyExists => Problem::ChangedElsewhere,
                    _ => unwritten(error),
                }
            })?;
        Ok((lost, renamed))
    });
    let (lost, renamed) = written.map_err(|problem| {
        remove_new();
        problem.of(path)
    })?;
    sync_folder(storage, &target);
    if let (RenameMode::Exchange, Some(check_old)) = (renamed, steps.check_old) {
        match check_old(&new_file) {
            Ok(()) => remove_new(),
            Err(problem) if put_back(storage, &new_file, &target) => {
                remove_new();
                return Err(problem.of(path));
            }
            // The new file is there, and what was overwritten stays under its temporary name.
            Err(problem) => log::error!("{}: {problem}", new_file.display()),
        }
    }
    Ok(lost)
}

/// How a file is renamed over what is there, and who may read it.
fn how_to_replace<'a>(
    storage: &dyn Storage,
    target: &'a Path,
    replacement: &Replacement<'a>,
) -> Result<(RenameMode, Access<'a>), Problem> {
    let Replacement { access, existing, .. } = *replacement;
    if existing == Existing::Name {
        return Ok((RenameMode::Replace, access));
    }
    match storage.size(target) {
        Ok(_) if existing == Existing::Nothing => Err(Problem::Exists),
        // Who made a file read-only wants it to stay as it is.
        Ok(_) if storage.is_writable(target).is_ok_and(|writable| !writable) => Err(Problem::WriteForbidden),
        Ok(_) => Ok((RenameMode::Replace, Access::SameAs(target))),
        Err(error) if error.kind() == io::ErrorKind::NotFound && existing == Existing::Any => {
            Ok((RenameMode::Replace, access))
        }
        // What appears there in the meantime is another program's.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok((RenameMode::KeepExisting, access)),
        Err(error) if error.kind() == io::ErrorKind::IsADirectory && existing == Existing::File => {
            Err(Problem::NoLongerAFile)
        }
        // A file whose metadata cannot be read may have permissions that have to be kept.
        Err(error) => Err(Problem::from_write_error(&error)),
    }
}

/// Gives the new file the name of the old one; says in which way that was done.
fn rename(storage: &dyn Storage, new_file: &Path, target: &Path, mode: RenameMode) -> io::Result<RenameMode> {
    let instead = match storage.rename(new_file, target, mode) {
        Err(error) if mode == RenameMode::Exchange => match error.kind() {
            io::ErrorKind::Unsupported => RenameMode::Replace,
            // It was deleted a moment ago.
            io::ErrorKind::NotFound => RenameMode::KeepExisting,
            _ => return Err(error),
        },
        renamed => return renamed.map(|()| mode),
    };
    storage.rename(new_file, target, instead).map(|()| instead)
}

/// Puts back what was overwritten; whether that could be done.
fn put_back(storage: &dyn Storage, old_file: &Path, target: &Path) -> bool {
    let renamed = storage.rename(old_file, target, RenameMode::Exchange);
    sync_folder(storage, target);
    renamed.is_ok()
}

fn sync_folder(storage: &dyn Storage, target: &Path) {
    if let Err(error) = storage.sync_folder(folder_of(target)) {
        log::warn!("the folder of a saved file could not be synced: {error}");
    }
}

/// Whether a virus scanner or an indexer, which has the file open for a moment, may have made a move fail on Windows.
fn is_open_elsewhere(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
}

/// Tries something again while another program is in the way for a moment, up to 0.3 seconds in all.
pub(super) fn retry<T>(
    is_busy: impl Fn(&io::Error) -> bool,
    act: impl Fn() -> io::Result<T>,
) -> io::Result<T> {
    const TRIES: u64 = 8;
    let mut outcome = act();
    for attempt in 1..TRIES {
        if !outcome.as_ref().is_err_and(&is_busy) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10 * attempt));
        outcome = act();
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
