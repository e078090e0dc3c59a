//! The file system as far as the program uses it, so that a test can stand in for it and fail at will.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The few acts on files that the program knows.
pub trait Storage: Send + Sync {
    /// The size of a file in bytes; an error of kind `IsADirectory` for a folder.
    fn size(&self, path: &Path) -> io::Result<u64>;

    /// The bytes of a file, at most so many: a device or a pipe may never end.
    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>>;

    /// Writes a new file and waits until it is on the disk; an error where there is one already.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Gives a file the permissions of another.
    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Moves a file over another in one act.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until a folder's list of files is on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder and those above it.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// The files and folders of a folder, by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// The file that a path leads to, links followed.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;

    /// Whether there is a device or a pipe, which is written into and never replaced.
    fn is_stream(&self, path: &Path) -> bool;

    /// Writes into a device or a pipe.
    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
}

/// The real file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Storage for Disk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        let about = fs::metadata(path)?;
        if about.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(about.len()) }
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        fs::File::open(path)?.take(at_most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::set_permissions(to, fs::metadata(from)?.permissions())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(windows) { Ok(()) } else { fs::File::open(folder)?.sync_all() }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths =
            fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn is_stream(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|about| !about.is_file() && !about.is_dir())
    }

    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut stream = fs::OpenOptions::new().write(true).open(path)?;
        stream.write_all(bytes)?;
        stream.flush()
    }
}

/// The real file system, which fails at a chosen call: for tests that nothing is lost then.
#[derive(Debug)]
pub struct FaultyDisk {
    /// How many calls still succeed.
    left: AtomicUsize,
    failed: AtomicBool,
    kind: io::ErrorKind,
}

impl FaultyDisk {
    /// Fails with an error of this kind at every call after so many.
    pub const fn after(calls: usize, kind: io::ErrorKind) -> Self {
        Self { left: AtomicUsize::new(calls), failed: AtomicBool::new(false), kind }
    }

    /// Whether the fault has been met.
    pub fn has_failed(&self) -> bool {
        self.failed.load(Ordering::SeqCst)
    }

    fn pass(&self) -> io::Result<()> {
        let one_less = |left: usize| left.checked_sub(1);
        if self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).is_ok() {
            return Ok(());
        }
        self.failed.store(true, Ordering::SeqCst);
        Err(self.kind.into())
    }
}

impl Storage for FaultyDisk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        self.pass().and_then(|()| Disk.size(path))
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        self.pass().and_then(|()| Disk.read(path, at_most))
    }

    /// A write that fails leaves half of the bytes behind, as a full disk does.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.pass().or_else(|error| {
            Disk.write_new(path, bytes.get(..bytes.len() / 2).unwrap_or_default())?;
            Err(error)
        })?;
        Disk.write_new(path, bytes)
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass().and_then(|()| Disk.copy_permissions(from, to))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass().and_then(|()| Disk.rename(from, to))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass().and_then(|()| Disk.sync_folder(folder))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass().and_then(|()| Disk.make_folder(folder))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.pass().and_then(|()| Disk.list(folder))
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.resolve(path)
    }

    fn is_stream(&self, path: &Path) -> bool {
        Disk.is_stream(path)
    }

    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.pass().and_then(|()| Disk.write_into(path, bytes))
    }
}
