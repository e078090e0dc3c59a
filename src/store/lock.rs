//! Who has a plan open: a courtesy lock beside its file, and the sittings of this computer's user.
//!
//! A lock never blocks anybody, and one that cannot be written is no error: truth is what stands in the file. It is
//! the only thing beside a plan, and the only place where a user's or a computer's name is written.

use super::places::AppDirs;
use super::print::Fingerprint;
use super::replace::{folder_of, replace_checked, replace_own_file};
use super::storage::{Access, FileLock, Storage};
use crate::model::Uid;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Who sits here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalUser {
    /// The name of the user, as the system knows it.
    pub user: String,
    /// The name of the computer.
    pub machine: String,
}

/// Who has a plan open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LockOwner {
    /// The user.
    pub user: String,
    /// The computer.
    pub machine: String,
    /// Since when, in seconds since 1970.
    pub since: i64,
    /// The sitting, so that two programs of one user are told apart.
    sitting: String,
    /// Which data folder the sitting is noted in.
    place: String,
}

/// What is noted of a sitting, to be told when it ended without a word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionNote {
    /// The plan's file.
    pub path: PathBuf,
    /// The plan's title.
    pub title: String,
}

/// One stretch of work with one open file; held by the system until it is dropped or the process ends.
#[derive(Debug)]
pub struct OpenSession {
    id: Uid,
    _lock: FileLock,
}

/// Larger locks and notes are not ours.
const MAX_BYTES: u64 = 100_000;

impl LockOwner {
    /// This user, from now on.
    pub fn new(who: &LocalUser, places: &AppDirs, sitting: Uid, now: Timestamp) -> Self {
        Self {
            user: who.user.clone(),
            machine: who.machine.clone(),
            since: now.as_second(),
            sitting: sitting.to_string(),
            place: data_folder_tag(places),
        }
    }

    /// Whether this is the lock of that sitting.
    pub fn is_of(&self, sitting: Uid) -> bool {
        self.sitting == sitting.to_string()
    }

    /// Whether the process that held the plan is known to have ended: only of this computer and this data folder.
    pub fn has_ended(&self, storage: &dyn Storage, places: &AppDirs, who: &LocalUser) -> bool {
        let here = self.machine == who.machine && self.place == data_folder_tag(places);
        here && Uid::parse(&self.sitting).is_none_or(|id| !storage.is_locked(&session_lock_file(places, id)))
    }
}

/// The lock beside a plan's file.
pub fn lock_file(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.lock"))
}

/// Who has the plan open, as its lock says.
pub fn read_lock(storage: &dyn Storage, path: &Path) -> Option<LockOwner> {
    let there = storage.read(&lock_file(path), MAX_BYTES).ok()?;
    serde_json::from_slice(&there).ok().filter(|holder: &LockOwner| !holder.sitting.is_empty())
}

/// Says beside the file that this user has it open.
pub fn write_lock(storage: &dyn Storage, path: &Path, holder: &LockOwner) {
    let text = serde_json::to_string(holder).unwrap_or_default();
    // Whoever may open the plan may see who has it open.
    let locked =
        replace_checked(storage, &lock_file(path), text.as_bytes(), Access::SystemDefault, &mut |_| Ok(()));
    log::debug!("courtesy lock written: {}", locked.is_ok());
}

/// Takes the lock of a sitting away; another one's stays.
pub fn remove_lock(storage: &dyn Storage, path: &Path, sitting: Uid) {
    if read_lock(storage, path).is_some_and(|holder| holder.is_of(sitting)) {
        let gone = storage.remove(&lock_file(path));
        log::debug!("courtesy lock removed: {}", gone.is_ok());
    }
}

impl OpenSession {
    /// Begins a sitting; nothing where the data folder cannot be written, which is no reason not to work.
    pub fn begin(storage: &dyn Storage, places: &AppDirs, id: Uid, note: &SessionNote) -> Option<Self> {
        let here = session_lock_file(places, id);
        storage.create_folder(folder_of(&here)).ok()?;
        let held = storage.try_lock(&here).ok()?;
        let text = serde_json::to_string(note).unwrap_or_default();
        if let Err(error) = replace_own_file(storage, &session_note_file(places, id), text.as_bytes()) {
            log::warn!("a sitting could not be noted: {}", error.phrase().key);
        }
        Some(Self { id, _lock: held })
    }

    /// Ends it as it should end.
    pub fn end(self, storage: &dyn Storage, places: &AppDirs) {
        remove_session_files(storage, places, self.id);
    }
}

/// The sittings that ended without a word: the program or the computer stopped. Each is told once.
pub fn take_interrupted(storage: &dyn Storage, places: &AppDirs) -> Vec<SessionNote> {
    let files = storage.list(&sessions_folder(places)).unwrap_or_default();
    let ids = files.iter().filter_map(|file| Uid::parse(file.file_name()?.to_str()?.strip_suffix(".here")?));
    let ended: Vec<Uid> = ids.filter(|id| !storage.is_locked(&session_lock_file(places, *id))).collect();
    let notes = ended.into_iter().filter_map(|id| {
        let note = storage.read(&session_note_file(places, id), MAX_BYTES);
        remove_session_files(storage, places, id);
        let note: SessionNote = serde_json::from_slice(&note.ok()?).ok()?;
        remove_lock(storage, &note.path, id);
        Some(note)
    });
    notes.collect()
}

fn remove_session_files(storage: &dyn Storage, places: &AppDirs, id: Uid) {
    let gone = [session_note_file(places, id), session_lock_file(places, id)]
        .map(|file| storage.remove(&file).is_ok());
    log::trace!("sitting {id} forgotten: {gone:?}");
}

fn sessions_folder(places: &AppDirs) -> PathBuf {
    places.data.join("open")
}

/// The file that the system holds for a sitting.
fn session_lock_file(places: &AppDirs, id: Uid) -> PathBuf {
    sessions_folder(places).join(format!("{id}.here"))
}

fn session_note_file(places: &AppDirs, id: Uid) -> PathBuf {
    sessions_folder(places).join(format!("{id}.json"))
}

/// Tells data folders apart without naming them.
fn data_folder_tag(places: &AppDirs) -> String {
    Fingerprint::of(places.data.as_os_str().as_encoded_bytes()).to_string()
}
