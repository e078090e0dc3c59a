//! The real file system with something in between: faults, and what other programs do meanwhile.

use planverksted::store::{Access, AccessLoss, Disk, FileLock, FileMetadata, RenameMode, Storage};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// What the storage is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallKind {
    Look,
    Read,
    WriteNew,
    Append,
    SyncFile,
    TryLock,
    Rename,
    SyncFolder,
    Remove,
    CreateFolder,
    WriteInto,
}

/// One call; of a rename, `path` is the new name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call<'a> {
    pub(crate) kind: CallKind,
    pub(crate) path: &'a Path,
}

type Gate = Box<dyn Fn(Call<'_>) -> io::Result<()> + Send + Sync>;

/// The real file system, where each call passes a gate first. A write that is refused leaves half of its bytes behind, as
/// a full disk does.
pub(crate) struct FaultyDisk {
    gate: Gate,
    failed: AtomicBool,
}

impl FaultyDisk {
    /// Fails with an error of this kind at every call after so many; removing a file never fails.
    pub(crate) fn after(calls: usize, kind: io::ErrorKind) -> Self {
        let remaining = AtomicUsize::new(calls);
        Self::gated(move |call| {
            let one_less = |left: usize| left.checked_sub(1);
            let passes = call.kind == CallKind::Remove
                || remaining.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).is_ok();
            if passes { Ok(()) } else { Err(kind.into()) }
        })
    }

    /// Does or refuses something before each call.
    pub(crate) fn gated(gate: impl Fn(Call<'_>) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self { gate: Box::new(gate), failed: AtomicBool::new(false) }
    }

    /// Whether a call has failed.
    pub(crate) fn has_failed(&self) -> bool {
        self.failed.load(Ordering::SeqCst)
    }

    fn pass(&self, kind: CallKind, path: &Path) -> io::Result<()> {
        (self.gate)(Call { kind, path }).inspect_err(|_| self.failed.store(true, Ordering::SeqCst))
    }
}

impl Storage for FaultyDisk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        self.pass(CallKind::Look, path).and_then(|()| Disk.size(path))
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        self.pass(CallKind::Read, path).and_then(|()| Disk.read(path, at_most))
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<Vec<AccessLoss>> {
        self.pass(CallKind::WriteNew, path).or_else(|error| {
            Disk.write_new(path, bytes.get(..bytes.len() / 2).unwrap_or_default(), access)?;
            Err(error)
        })?;
        Disk.write_new(path, bytes, access)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.pass(CallKind::Append, path).or_else(|error| {
            Disk.append(path, bytes.get(..bytes.len() / 2).unwrap_or_default())?;
            Err(error)
        })?;
        Disk.append(path, bytes)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.pass(CallKind::SyncFile, path).and_then(|()| Disk.sync_file(path))
    }

    fn is_writable(&self, path: &Path) -> io::Result<bool> {
        self.pass(CallKind::Look, path).and_then(|()| Disk.is_writable(path))
    }

    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        self.pass(CallKind::Look, path).and_then(|()| Disk.metadata(path))
    }

    fn try_lock(&self, path: &Path) -> io::Result<FileLock> {
        self.pass(CallKind::TryLock, path).and_then(|()| Disk.try_lock(path))
    }

    fn is_locked(&self, path: &Path) -> bool {
        Disk.is_locked(path)
    }

    fn rename(&self, from: &Path, to: &Path, mode: RenameMode) -> io::Result<()> {
        self.pass(CallKind::Rename, to).and_then(|()| Disk.rename(from, to, mode))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass(CallKind::SyncFolder, folder).and_then(|()| Disk.sync_folder(folder))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.pass(CallKind::Remove, path).and_then(|()| Disk.remove(path))
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass(CallKind::CreateFolder, folder).and_then(|()| Disk.create_folder(folder))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.pass(CallKind::Read, folder).and_then(|()| Disk.list(folder))
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.resolve(path)
    }

    fn is_stream(&self, path: &Path) -> bool {
        Disk.is_stream(path)
    }

    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.pass(CallKind::WriteInto, path).and_then(|()| Disk.write_into(path, bytes))
    }
}
