//! The real file system with a fault at a chosen call, for tests that nothing is lost then.

use super::storage::{Access, Disk, Held, Hint, Storage};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

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
    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<()> {
        self.pass().or_else(|error| {
            Disk.write_new(path, bytes.get(..bytes.len() / 2).unwrap_or_default(), access)?;
            Err(error)
        })?;
        Disk.write_new(path, bytes, access)
    }

    /// The same: half of the bytes stand behind the file then.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.pass().or_else(|error| {
            Disk.append(path, bytes.get(..bytes.len() / 2).unwrap_or_default())?;
            Err(error)
        })?;
        Disk.append(path, bytes)
    }

    fn is_writable(&self, path: &Path) -> io::Result<bool> {
        self.pass().and_then(|()| Disk.is_writable(path))
    }

    fn hint(&self, path: &Path) -> io::Result<Hint> {
        self.pass().and_then(|()| Disk.hint(path))
    }

    fn hold(&self, path: &Path) -> io::Result<Held> {
        self.pass().and_then(|()| Disk.hold(path))
    }

    fn is_held(&self, path: &Path) -> bool {
        Disk.is_held(path)
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
