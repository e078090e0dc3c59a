//! The file system as far as the program uses it: a trait, so that a test can replace it by one that fails on purpose.
//!
//! Methods are single system calls as far as possible: the order in which they are made safe is in `replace`. The real
//! file system is `disk`.

use crate::text::Phrase;
use jiff::Timestamp;
use std::fmt::Debug;
use std::io;
use std::path::{Path, PathBuf};

/// The operations on files that the program uses.
pub trait Storage: Send + Sync {
    /// The size of a file in bytes; an error of kind `IsADirectory` for a folder.
    fn size(&self, path: &Path) -> io::Result<u64>;

    /// The bytes of a file, at most so many: a device or a pipe may never end.
    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>>;

    /// Writes a new file; an error where there is anything of this name already, a link included. Gives what it could not take over from the file that its access is to be the same as.
    ///
    /// Nobody who may not read it in the end can read it before.
    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<Vec<AccessLoss>>;

    /// Appends bytes to a file; makes the file where there is none, for this user alone where the system can tell users
    /// apart.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Waits until all that was written to a file is on the disk.
    fn sync_file(&self, path: &Path) -> io::Result<()>;

    /// Whether the file's permissions allow this user to write it.
    fn is_writable(&self, path: &Path) -> io::Result<bool>;

    /// The size and time of a file.
    fn metadata(&self, path: &Path) -> io::Result<FileMetadata>;

    /// Locks a file, which is made where there is none, until the lock is dropped or the process ends, however that
    /// happens; an error where another process has locked it.
    fn try_lock(&self, path: &Path) -> io::Result<FileLock>;

    /// Whether there is a file that a process has locked.
    fn is_locked(&self, path: &Path) -> bool;

    /// Gives a file another name in one act.
    fn rename(&self, from: &Path, to: &Path, mode: RenameMode) -> io::Result<()>;

    /// Waits until a folder's list of files is on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder and those above it.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;

    /// The files and folders of a folder, by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// The file that a path leads to, links followed, also where the last one leads to nothing.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;

    /// Whether there is a device or a pipe, which is written into and never replaced.
    fn is_stream(&self, path: &Path) -> bool;

    /// Writes into a device or a pipe; an error of kind `NotConnected` where it is a pipe that nobody reads.
    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
}

/// Who may read and write a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access<'a> {
    /// As the system does.
    SystemDefault,
    /// Nobody but this user, where the system can tell users apart.
    Private,
    /// Those who may with this file.
    SameAs(&'a Path),
}

/// What a new file could not take over from the one whose place it takes, because the system did not let this user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessLoss {
    /// Its owner: the new file is this user's.
    Owner,
    /// Its group, which has no rights to the new file then.
    Group,
    /// Its access list, or attributes that other programs gave it.
    Attributes,
}

impl AccessLoss {
    /// What is said of it.
    pub fn phrase(self, path: &Path) -> Phrase {
        let phrase = match self {
            Self::Owner => Phrase::new("store-remark-lost-owner"),
            Self::Group => Phrase::new("store-remark-lost-group"),
            Self::Attributes => Phrase::new("store-remark-lost-attributes"),
        };
        phrase.with("file", path.display().to_string())
    }
}

/// What becomes of a file that has the new name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenameMode {
    /// It is gone.
    Replace,
    /// It gets the old name; an error of kind `Unsupported` where the disk cannot do that in one act.
    Exchange,
    /// It stays, and the call fails.
    KeepExisting,
}

/// What is known of a file without reading it: a reason to look closer, never a proof that it is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileMetadata {
    /// Its size in bytes.
    pub size: u64,
    /// When it was written last, by the clock of its disk; nothing where that is not known.
    pub modified: Option<Timestamp>,
}

/// A lock on a file, released when this is dropped.
#[derive(Debug)]
pub struct FileLock {
    _held: Box<dyn Debug + Send + Sync>,
}

impl FileLock {
    /// A lock that is held as long as this is there: a file that is open, or what a test has in its place.
    pub fn new(held: impl Debug + Send + Sync + 'static) -> Self {
        Self { _held: Box::new(held) }
    }
}
