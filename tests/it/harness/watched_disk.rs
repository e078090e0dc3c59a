//! A disk as the programs of tests see it: used by jobs only, with the times of the test's clock, and hanging where the
//! test says so.

use crate::harness::clock::TestClock;
use planverksted::store::{Access, AccessLoss, Clock as _, FileLock, FileMetadata, RenameMode, Storage};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::ThreadId;

/// A folder that does not answer, like a network share whose server is gone, until it is released.
#[derive(Clone, Default)]
pub(crate) struct Outage(Arc<(Mutex<OutageState>, Condvar)>);

#[derive(Default)]
struct OutageState {
    folder: Option<PathBuf>,
    /// How many calls wait.
    waiting: usize,
}

impl Outage {
    /// Everything below this folder hangs from now on.
    pub(crate) fn begin(&self, folder: PathBuf) {
        self.0.0.lock().expect("nobody panicked").folder = Some(folder);
    }

    /// It answers again.
    pub(crate) fn end(&self) {
        self.0.0.lock().expect("nobody panicked").folder = None;
        self.0.1.notify_all();
    }

    /// How many calls hang now.
    pub(crate) fn waiting(&self) -> usize {
        self.0.0.lock().expect("nobody panicked").waiting
    }

    fn pass(&self, path: &Path) {
        let (state, changed) = &*self.0;
        let mut state = state.lock().expect("nobody panicked");
        let hangs =
            |state: &OutageState| state.folder.as_ref().is_some_and(|folder| path.starts_with(folder));
        if !hangs(&state) {
            return;
        }
        state.waiting += 1;
        changed.notify_all();
        let mut state = changed.wait_while(state, |state| hangs(state)).expect("nobody panicked");
        state.waiting -= 1;
        changed.notify_all();
    }
}

/// When a file was written: by the clock of the disk below, and by the test's.
#[derive(Clone, Copy)]
struct WriteTimes {
    real: Option<jiff::Timestamp>,
    shown: jiff::Timestamp,
}

/// A disk that is used by jobs only.
pub(crate) struct WatchedDisk {
    inner: Arc<dyn Storage>,
    clock: Arc<TestClock>,
    /// The thread that draws; never one of a job.
    window: ThreadId,
    /// When the test began, by the computer's clock and by its own.
    begun: (jiff::Timestamp, jiff::Timestamp),
    written: Mutex<BTreeMap<PathBuf, WriteTimes>>,
    outage: Outage,
}

impl WatchedDisk {
    /// A disk over another one, for programs that are run by this thread.
    pub(crate) fn over(inner: Arc<dyn Storage>, clock: Arc<TestClock>, outage: Outage) -> Self {
        let window = std::thread::current().id();
        let begun = (jiff::Timestamp::now(), clock.now());
        Self { inner, clock, window, begun, written: Mutex::default(), outage }
    }

    fn enter(&self, path: &Path) {
        let here = std::thread::current().id();
        assert_ne!(here, self.window, "{} is used by the window's own thread", path.display());
        self.outage.pass(path);
    }

    /// Notes that a file was written now.
    fn note(&self, path: &Path) {
        let real = self.inner.metadata(path).ok().and_then(|metadata| metadata.modified);
        let written = WriteTimes { real, shown: self.clock.now() };
        self.written.lock().expect("nobody panicked").insert(path.to_owned(), written);
    }
}

impl Storage for WatchedDisk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        self.enter(path);
        self.inner.size(path)
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        self.enter(path);
        self.inner.read(path, at_most)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<Vec<AccessLoss>> {
        self.enter(path);
        let written = self.inner.write_new(path, bytes, access);
        self.note(path);
        written
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.enter(path);
        let written = self.inner.append(path, bytes);
        self.note(path);
        written
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.enter(path);
        self.inner.sync_file(path)
    }

    fn is_writable(&self, path: &Path) -> io::Result<bool> {
        self.enter(path);
        self.inner.is_writable(path)
    }

    /// All times are of the test's clock: of a file that the program wrote, when it did; of any other, how long before or
    /// after the beginning of the test it was written. No test depends on the day it runs.
    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        self.enter(path);
        let metadata = self.inner.metadata(path)?;
        let written = self.written.lock().expect("nobody panicked").get(path).copied();
        let shown = written.filter(|written| written.real == metadata.modified).map(|written| written.shown);
        let (real, begun) = self.begun;
        let moved = metadata.modified.and_then(|at| begun.checked_add(at.duration_since(real)).ok());
        Ok(FileMetadata { modified: shown.or(moved), ..metadata })
    }

    fn try_lock(&self, path: &Path) -> io::Result<FileLock> {
        self.enter(path);
        self.inner.try_lock(path)
    }

    fn is_locked(&self, path: &Path) -> bool {
        self.enter(path);
        self.inner.is_locked(path)
    }

    fn rename(&self, from: &Path, to: &Path, mode: RenameMode) -> io::Result<()> {
        self.enter(to);
        self.inner.rename(from, to, mode)?;
        let mut written = self.written.lock().expect("nobody panicked");
        let (moved, exchanged) = (written.remove(from), written.remove(to));
        written.extend(moved.map(|moved| (to.to_owned(), moved)));
        if mode == RenameMode::Exchange {
            written.extend(exchanged.map(|old| (from.to_owned(), old)));
        }
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.enter(folder);
        self.inner.sync_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.enter(path);
        self.inner.remove(path)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.enter(folder);
        self.inner.create_folder(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.enter(folder);
        self.inner.list(folder)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.enter(path);
        self.inner.resolve(path)
    }

    fn is_stream(&self, path: &Path) -> bool {
        self.enter(path);
        self.inner.is_stream(path)
    }

    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.enter(path);
        self.inner.write_into(path, bytes)
    }
}
