//! The file system as far as the program uses it: a trait, so that a test can replace it by one that fails on purpose.
//!
//! The one file that names `std::fs`. Methods are single system calls as far as possible: the order in which they are
//! made safe is in `replace`.

use jiff::Timestamp;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// The operations on files that the program uses.
pub trait Storage: Send + Sync {
    /// The size of a file in bytes; an error of kind `IsADirectory` for a folder.
    fn size(&self, path: &Path) -> io::Result<u64>;

    /// The bytes of a file, at most so many: a device or a pipe may never end.
    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>>;

    /// Writes a new file and waits until it is on the disk; an error where there is one already.
    ///
    /// Nobody who may not read it in the end can read it before.
    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<()>;

    /// Appends bytes to a file and waits until they are on the disk; makes the file where there is none,
    /// for this user alone where the system can tell users apart.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Whether the file's permissions allow anybody to write it.
    fn is_writable(&self, path: &Path) -> io::Result<bool>;

    /// The size and time of a file.
    fn metadata(&self, path: &Path) -> io::Result<FileMetadata>;

    /// Locks a file, which is made where there is none, until the lock is dropped or the process ends, however that
    /// happens; an error where another process has locked it.
    fn try_lock(&self, path: &Path) -> io::Result<FileLock>;

    /// Whether there is a file that a process has locked.
    fn is_locked(&self, path: &Path) -> bool;

    /// Moves a file over another in one act.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until a folder's list of files is on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder and those above it.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;

    /// The files and folders of a folder, by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// The file that a path leads to, links followed.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;

    /// Whether there is a device or a pipe, which is written into and never replaced.
    fn is_stream(&self, path: &Path) -> bool;

    /// Writes into a device or a pipe.
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
    _file: fs::File,
}

/// The real file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

/// Whether there is a pipe with a name in a folder, whose other end nobody may ever open: reading it could wait forever.
/// A pipe that another program passed on, such as `/dev/stdin`, has no name of its own and is read.
#[cfg(unix)]
fn is_named_pipe(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    fs::metadata(path).is_ok_and(|metadata| metadata.file_type().is_fifo()) && fs::canonicalize(path).is_ok()
}

#[cfg(not(unix))]
const fn is_named_pipe(_: &Path) -> bool {
    false
}

impl Storage for Disk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        let metadata = fs::metadata(path)?;
        if metadata.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(metadata.len()) }
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        if is_named_pipe(path) {
            return Err(io::ErrorKind::Unsupported.into());
        }
        fs::File::open(path)?.take(at_most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        // Private from the first moment: permissions that are narrowed afterwards leave a gap in which others may open it.
        if access != Access::SystemDefault {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let mut file = options.open(path)?;
        if let Access::SameAs(other) = access {
            file.set_permissions(fs::metadata(other)?.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        file.sync_data()
    }

    fn is_writable(&self, path: &Path) -> io::Result<bool> {
        Ok(!fs::metadata(path)?.permissions().readonly())
    }

    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        let metadata = fs::metadata(path)?;
        let modified = metadata.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
        Ok(FileMetadata { size: metadata.len(), modified })
    }

    fn try_lock(&self, path: &Path) -> io::Result<FileLock> {
        // Never truncated: the lock is taken after the file is opened, and the file may be another process's.
        let file = fs::OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        file.try_lock()?;
        Ok(FileLock { _file: file })
    }

    fn is_locked(&self, path: &Path) -> bool {
        let file = fs::OpenOptions::new().write(true).open(path);
        file.is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows has no such call, and writes the list of files with the move.
        if cfg!(windows) { Ok(()) } else { fs::File::open(folder)?.sync_all() }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        // In order, because the system's own order differs from disk to disk.
        let mut paths =
            fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn is_stream(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
    }

    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut stream = fs::OpenOptions::new().write(true).open(path)?;
        stream.write_all(bytes)?;
        stream.flush()
    }
}
