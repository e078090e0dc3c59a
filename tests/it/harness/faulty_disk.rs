//! The real file system with a fault at a chosen call, for tests that nothing is lost then.

use planverksted::store::{Access, Disk, FileLock, FileMetadata, Storage};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The real file system, which fails at a chosen call: for tests that nothing is lost then.
#[derive(Debug)]
pub(crate) struct FaultyDisk {
    /// How many calls still succeed.
    remaining: AtomicUsize,
    failed: AtomicBool,
    kind: io::ErrorKind,
}

impl FaultyDisk {
    /// Fails with an error of this kind at every call after so many.
    pub(crate) const fn after(calls: usize, kind: io::ErrorKind) -> Self {
        Self { remaining: AtomicUsize::new(calls), failed: AtomicBool::new(false), kind }
    }

    /// Whether the fault has been met.
    pub(crate) fn has_failed(&self) -> bool {
        self.failed.load(Ordering::SeqCst)
    }

    fn count_call(&self) -> io::Result<()> {
        let one_less = |left: usize| left.checked_sub(1);
        if self.remaining.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).is_ok() {
            return Ok(());
        }
        self.failed.store(true, Ordering::SeqCst);
        Err(self.kind.into())
    }
}

impl Storage for FaultyDisk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        self.count_call().and_then(|()| Disk.size(path))
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        self.count_call().and_then(|()| Disk.read(path, at_most))
    }

    /// A write that fails leaves half of the bytes behind, as a full disk does.
    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<()> {
        self.count_call().or_else(|error| {
            Disk.write_new(path, bytes.get(..bytes.len() / 2).unwrap_or_default(), access)?;
            Err(error)
        })?;
        Disk.write_new(path, bytes, access)
    }

    /// The same: half of the bytes stand behind the file then.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.count_call().or_else(|error| {
            Disk.append(path, bytes.get(..bytes.len() / 2).unwrap_or_default())?;
            Err(error)
        })?;
        Disk.append(path, bytes)
    }

    fn is_writable(&self, path: &Path) -> io::Result<bool> {
        self.count_call().and_then(|()| Disk.is_writable(path))
    }

    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        self.count_call().and_then(|()| Disk.metadata(path))
    }

    fn try_lock(&self, path: &Path) -> io::Result<FileLock> {
        self.count_call().and_then(|()| Disk.try_lock(path))
    }

    fn is_locked(&self, path: &Path) -> bool {
        Disk.is_locked(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.count_call().and_then(|()| Disk.rename(from, to))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.count_call().and_then(|()| Disk.sync_folder(folder))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.count_call().and_then(|()| Disk.create_folder(folder))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.count_call().and_then(|()| Disk.list(folder))
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.resolve(path)
    }

    fn is_stream(&self, path: &Path) -> bool {
        Disk.is_stream(path)
    }

    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.count_call().and_then(|()| Disk.write_into(path, bytes))
    }
}
