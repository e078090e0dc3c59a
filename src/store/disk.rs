//! The real file system.
//!
//! No call waits for another program: pipes are opened without waiting for their other end.

use super::access;
use super::storage::{Access, AccessLoss, FileLock, FileMetadata, RenameMode, Storage};
use jiff::Timestamp;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// The real file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

/// Links that lead to links are followed so far.
const MOST_LINKS: usize = 40;

/// Whether an open file is a pipe with a name in a folder, whose other end nobody may ever open: reading it could wait
/// forever. A pipe that another program passed on, such as `/dev/stdin`, has no name of its own and is read.
#[cfg(unix)]
fn is_named_pipe(file: &fs::File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::FileTypeExt as _;
    Ok(file.metadata()?.file_type().is_fifo() && fs::canonicalize(path).is_ok())
}

/// Opens a file so that nobody is waited for, who may never open the other end of a pipe.
#[cfg(unix)]
fn open_without_waiting(options: &mut fs::OpenOptions, path: &Path) -> io::Result<fs::File> {
    use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
    use std::os::unix::fs::OpenOptionsExt as _;
    let file = options.custom_flags(OFlags::NONBLOCK.bits().cast_signed()).open(path).map_err(|error| {
        let is_unread = error.raw_os_error() == Some(rustix::io::Errno::NXIO.raw_os_error());
        if is_unread { io::ErrorKind::NotConnected.into() } else { error }
    })?;
    // Only opening must not wait: once somebody is at the other end, what is written in one go is read in pieces.
    fcntl_setfl(&file, fcntl_getfl(&file)?.difference(OFlags::NONBLOCK))?;
    Ok(file)
}

#[cfg(not(unix))]
fn is_named_pipe(_: &fs::File, _: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(not(unix))]
fn open_without_waiting(options: &mut fs::OpenOptions, path: &Path) -> io::Result<fs::File> {
    options.open(path)
}

/// The file that a link which leads to nothing would lead to.
fn resolve_dangling(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&path) else { return Ok(path) };
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(io::ErrorKind::NotFound.into())
}

#[cfg(target_os = "linux")]
fn rename_with(from: &Path, to: &Path, flags: rustix::fs::RenameFlags) -> io::Result<()> {
    use rustix::fs::{CWD, renameat_with};
    use rustix::io::Errno;
    renameat_with(CWD, from, CWD, to, flags).map_err(|error| match error {
        // What disks say that know no such call: most network folders.
        Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => io::ErrorKind::Unsupported.into(),
        error => error.into(),
    })
}

/// Gives a file a name that no other has.
fn rename_to_free_name(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    match rename_with(from, to, rustix::fs::RenameFlags::NOREPLACE) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => {}
        renamed => return renamed,
    }
    // A moment is left here in which another program may make a file of this name.
    match fs::symlink_metadata(to) {
        Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::rename(from, to),
        Err(error) => Err(error),
    }
}

/// Exchanges two files in one act.
fn exchange(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    return rename_with(from, to, rustix::fs::RenameFlags::EXCHANGE);
    #[cfg(not(target_os = "linux"))]
    {
        log::trace!("{} and {} cannot be exchanged", from.display(), to.display());
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl Storage for Disk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        let metadata = fs::metadata(path)?;
        if metadata.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(metadata.len()) }
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = open_without_waiting(fs::OpenOptions::new().read(true), path)?;
        if is_named_pipe(&file, path)? {
            return Err(io::ErrorKind::Unsupported.into());
        }
        file.take(at_most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<Vec<AccessLoss>> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        // Private from the first moment: permissions that are narrowed afterwards leave a gap in which others may open it.
        if access != Access::SystemDefault {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let mut file = options.open(path)?;
        let lost = match access {
            Access::SameAs(other) => access::copy(other, &file)?,
            Access::SystemDefault | Access::Private => Vec::new(),
        };
        file.write_all(bytes)?;
        Ok(lost)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(bytes)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        // Windows asks for a file that is open for writing; elsewhere one may be synced that may no longer be written.
        fs::OpenOptions::new().read(true).append(cfg!(windows)).open(path)?.sync_all()
    }

    fn is_writable(&self, path: &Path) -> io::Result<bool> {
        // The bits say what the owner means, also to an administrator, who may write everything.
        let is_locked = fs::metadata(path)?.permissions().readonly();
        Ok(!is_locked && access::may_write(path))
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
        Ok(FileLock::new(file))
    }

    fn is_locked(&self, path: &Path) -> bool {
        let file = fs::OpenOptions::new().write(true).open(path);
        file.is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
    }

    fn rename(&self, from: &Path, to: &Path, mode: RenameMode) -> io::Result<()> {
        match mode {
            RenameMode::Replace => fs::rename(from, to),
            RenameMode::Exchange => exchange(from, to),
            RenameMode::KeepExisting => rename_to_free_name(from, to),
        }
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
        match fs::canonicalize(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && path.is_symlink() => {
                resolve_dangling(path)
            }
            resolved => resolved,
        }
    }

    fn is_stream(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
    }

    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut stream = open_without_waiting(fs::OpenOptions::new().write(true), path)?;
        stream.write_all(bytes)?;
        stream.flush()
    }
}
