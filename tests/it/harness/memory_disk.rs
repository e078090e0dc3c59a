//! A disk in memory that knows what would be left of it after a power cut: bytes that were not synced are gone, and
//! names that were not synced are changed in any order or not at all.
//!
//! Limitations: there are no links, devices or permissions, and a new folder is there at once.

use crate::harness::faulty_disk::{Call, CallKind};
use planverksted::store::{Access, AccessLoss, FileLock, FileMetadata, RenameMode, Storage};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

type Gate = Box<dyn Fn(Call<'_>) -> io::Result<()> + Send + Sync>;
type Locks = Arc<Mutex<BTreeSet<PathBuf>>>;

/// The bytes of a file: as programs read them, and as they are on the disk.
#[derive(Clone, Debug, Default)]
struct Bytes {
    now: Vec<u8>,
    synced: Vec<u8>,
}

/// A change of names that is not on the disk yet.
#[derive(Clone, Debug)]
struct NameChange {
    folder: PathBuf,
    /// Each name with the file that it has then.
    names: Vec<(PathBuf, Option<usize>)>,
}

#[derive(Clone, Debug, Default)]
struct State {
    files: Vec<Bytes>,
    names: BTreeMap<PathBuf, usize>,
    synced_names: BTreeMap<PathBuf, usize>,
    unsynced: Vec<NameChange>,
    folders: BTreeSet<PathBuf>,
}

/// A disk in memory, where each call that can fail passes a gate first.
pub(crate) struct MemoryDisk {
    state: Mutex<State>,
    locks: Locks,
    gate: Mutex<Option<Gate>>,
}

/// A lock of a program that is running.
#[derive(Debug)]
struct HeldLock(Locks, PathBuf);

impl Drop for HeldLock {
    fn drop(&mut self) {
        self.0.lock().expect("nobody panicked").remove(&self.1);
    }
}

impl State {
    fn file(&self, path: &Path) -> io::Result<usize> {
        match self.names.get(path) {
            Some(file) => Ok(*file),
            None if self.folders.contains(path) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    fn change_names(&mut self, names: Vec<(PathBuf, Option<usize>)>) {
        let folder = names[0].0.parent().unwrap_or(Path::new("")).to_owned();
        apply(&mut self.names, &names);
        self.unsynced.push(NameChange { folder, names });
    }

    fn make(&mut self, path: &Path) -> io::Result<usize> {
        if !path.parent().is_some_and(|folder| self.folders.contains(folder)) {
            return Err(ErrorKind::NotFound.into());
        }
        self.files.push(Bytes::default());
        self.change_names(vec![(path.to_owned(), Some(self.files.len() - 1))]);
        Ok(self.files.len() - 1)
    }
}

fn apply(names: &mut BTreeMap<PathBuf, usize>, changes: &[(PathBuf, Option<usize>)]) {
    for (path, file) in changes {
        match file {
            Some(file) => names.insert(path.clone(), *file),
            None => names.remove(path),
        };
    }
}

impl MemoryDisk {
    /// A disk with these files, all of which are synced.
    pub(crate) fn with(files: impl IntoIterator<Item = (PathBuf, Vec<u8>)>) -> Self {
        let mut state = State::default();
        for (path, bytes) in files {
            state.folders.extend(path.ancestors().skip(1).map(Path::to_owned));
            state.names.insert(path, state.files.len());
            state.files.push(Bytes { synced: bytes.clone(), now: bytes });
        }
        state.synced_names.clone_from(&state.names);
        Self::of(state)
    }

    fn of(state: State) -> Self {
        Self { state: Mutex::new(state), locks: Locks::default(), gate: Mutex::default() }
    }

    /// From now on each call passes this first. A write that is refused leaves half of its bytes behind.
    pub(crate) fn set_gate(&self, gate: impl Fn(Call<'_>) -> io::Result<()> + Send + Sync + 'static) {
        *self.gate.lock().expect("nobody panicked") = Some(Box::new(gate));
    }

    /// All calls pass again.
    pub(crate) fn open_gate(&self) {
        *self.gate.lock().expect("nobody panicked") = None;
    }

    /// The files that are there now.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let state = self.state();
        state.names.iter().map(|(path, file)| (path.clone(), state.files[*file].now.clone())).collect()
    }

    /// What may be left after a power cut at this moment: no change of names that is not synced, all of them, or any one
    /// of them without those before it; and what was written behind the synced bytes, not at all or half of it.
    pub(crate) fn after_power_cuts(&self) -> Vec<Self> {
        let state = self.state();
        let count = state.unsynced.len();
        let single = (0..count).map(|at| at..at + 1);
        [0..0, 0..count]
            .into_iter()
            .chain(single)
            .enumerate()
            .map(|(number, kept)| {
                let mut names = state.synced_names.clone();
                for change in &state.unsynced[kept] {
                    apply(&mut names, &change.names);
                }
                let left = |bytes: &Bytes| {
                    let extra = bytes.now.strip_prefix(bytes.synced.as_slice()).unwrap_or_default();
                    let half = if number % 2 == 0 { 0 } else { extra.len() / 2 };
                    let bytes = [&bytes.synced, &extra[..half]].concat();
                    Bytes { now: bytes.clone(), synced: bytes }
                };
                let files = state.files.iter().map(left).collect();
                let (synced_names, folders) = (names.clone(), state.folders.clone());
                Self::of(State { files, names, synced_names, unsynced: Vec::new(), folders })
            })
            .collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nobody panicked")
    }

    fn pass(&self, kind: CallKind, path: &Path) -> io::Result<()> {
        let gate = self.gate.lock().expect("nobody panicked");
        gate.as_ref().map_or(Ok(()), |gate| gate(Call { kind, path }))
    }
}

impl Storage for MemoryDisk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        self.pass(CallKind::Look, path)?;
        let state = self.state();
        Ok(state.files[state.file(path)?].now.len() as u64)
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        self.pass(CallKind::Read, path)?;
        let state = self.state();
        let bytes = &state.files[state.file(path)?].now;
        Ok(bytes[..bytes.len().min(usize::try_from(at_most).unwrap_or(usize::MAX))].to_vec())
    }

    fn write_new(&self, path: &Path, bytes: &[u8], _: Access<'_>) -> io::Result<Vec<AccessLoss>> {
        let passed = self.pass(CallKind::WriteNew, path);
        let mut state = self.state();
        if state.names.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let file = state.make(path)?;
        let length = if passed.is_ok() { bytes.len() } else { bytes.len() / 2 };
        state.files[file].now = bytes[..length].to_vec();
        passed.map(|()| Vec::new())
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let passed = self.pass(CallKind::Append, path);
        let mut state = self.state();
        let file = match state.file(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => state.make(path)?,
            file => file?,
        };
        let length = if passed.is_ok() { bytes.len() } else { bytes.len() / 2 };
        state.files[file].now.extend_from_slice(&bytes[..length]);
        passed
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.pass(CallKind::SyncFile, path)?;
        let mut state = self.state();
        let file = state.file(path)?;
        let Bytes { now, synced } = &mut state.files[file];
        synced.clone_from(now);
        Ok(())
    }

    fn is_writable(&self, path: &Path) -> io::Result<bool> {
        self.pass(CallKind::Look, path)?;
        self.state().file(path).map(|_| true)
    }

    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        Ok(FileMetadata { size: self.size(path)?, modified: None })
    }

    fn try_lock(&self, path: &Path) -> io::Result<FileLock> {
        self.pass(CallKind::TryLock, path)?;
        let mut state = self.state();
        if state.file(path).is_err() {
            state.make(path)?;
        }
        let is_new = self.locks.lock().expect("nobody panicked").insert(path.to_owned());
        let held = HeldLock(Arc::clone(&self.locks), path.to_owned());
        if is_new {
            Ok(FileLock::new(held))
        } else {
            std::mem::forget(held);
            Err(ErrorKind::WouldBlock.into())
        }
    }

    fn is_locked(&self, path: &Path) -> bool {
        self.locks.lock().expect("nobody panicked").contains(path)
    }

    fn rename(&self, from: &Path, to: &Path, mode: RenameMode) -> io::Result<()> {
        self.pass(CallKind::Rename, to)?;
        let mut state = self.state();
        let (file, there) = (state.file(from)?, state.names.get(to).copied());
        match (mode, there) {
            (RenameMode::KeepExisting, Some(_)) => return Err(ErrorKind::AlreadyExists.into()),
            (RenameMode::Exchange, None) => return Err(ErrorKind::NotFound.into()),
            _ => {}
        }
        let back = there.filter(|_| mode == RenameMode::Exchange);
        state.change_names(vec![(to.to_owned(), Some(file)), (from.to_owned(), back)]);
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass(CallKind::SyncFolder, folder)?;
        let mut state = self.state();
        let (synced, left) =
            std::mem::take(&mut state.unsynced).into_iter().partition(|change| change.folder == folder);
        let synced: Vec<NameChange> = synced;
        state.unsynced = left;
        for change in synced {
            apply(&mut state.synced_names, &change.names);
        }
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.pass(CallKind::Remove, path)?;
        let mut state = self.state();
        state.file(path)?;
        state.change_names(vec![(path.to_owned(), None)]);
        Ok(())
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass(CallKind::CreateFolder, folder)?;
        self.state().folders.extend(folder.ancestors().map(Path::to_owned));
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.pass(CallKind::Read, folder)?;
        let state = self.state();
        let all = state.names.keys().chain(&state.folders);
        let mut inside: Vec<PathBuf> = all.filter(|path| path.parent() == Some(folder)).cloned().collect();
        inside.sort();
        Ok(inside)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.state().file(path).map(|_| path.to_owned())
    }

    fn is_stream(&self, _: &Path) -> bool {
        false
    }

    fn write_into(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }
}
