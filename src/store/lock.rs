//! Who has a plan open: a courtesy lock beside its file, and the sittings of this computer's user.
//!
//! A lock never blocks anybody, and one that cannot be written is no error: truth is what stands in the file. It is
//! the only thing beside a plan, and the only place where a user's or a computer's name is written.

use super::places::Places;
use super::print::Print;
use super::replace::{folder_of, replace_after, replace_own};
use super::storage::{Access, Held, Storage};
use crate::model::Uid;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Who sits here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// The name of the user, as the system knows it.
    pub user: String,
    /// The name of the computer.
    pub machine: String,
}

/// Who has a plan open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
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
pub struct Note {
    /// The plan's file.
    pub path: PathBuf,
    /// The plan's title.
    pub title: String,
}

/// One stretch of work with one open file; held by the system until it is dropped or the process ends.
#[derive(Debug)]
pub struct Sitting {
    id: Uid,
    _held: Held,
}

/// Larger locks and notes are not ours.
const LARGEST: u64 = 100_000;

impl Holder {
    /// This user, from now on.
    pub fn new(who: &Who, places: &Places, sitting: Uid, now: Timestamp) -> Self {
        Self {
            user: who.user.clone(),
            machine: who.machine.clone(),
            since: now.as_second(),
            sitting: sitting.to_string(),
            place: place(places),
        }
    }

    /// Whether this is the lock of that sitting.
    pub fn is(&self, sitting: Uid) -> bool {
        self.sitting == sitting.to_string()
    }

    /// Whether the process that held the plan is known to have ended: only of this computer and this data folder.
    pub fn has_ended(&self, storage: &dyn Storage, places: &Places, who: &Who) -> bool {
        let here = self.machine == who.machine && self.place == place(places);
        here && Uid::parse(&self.sitting).is_none_or(|id| !storage.is_held(&here_file(places, id)))
    }
}

/// The lock beside a plan's file.
pub fn lock_file(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.lock"))
}

/// Who has the plan open, as its lock says.
pub fn holder(storage: &dyn Storage, path: &Path) -> Option<Holder> {
    let there = storage.read(&lock_file(path), LARGEST).ok()?;
    serde_json::from_slice(&there).ok().filter(|holder: &Holder| !holder.sitting.is_empty())
}

/// Says beside the file that this user has it open.
pub fn lock(storage: &dyn Storage, path: &Path, holder: &Holder) {
    let text = serde_json::to_string(holder).unwrap_or_default();
    // Whoever may open the plan may see who has it open.
    let locked = replace_after(storage, &lock_file(path), text.as_bytes(), Access::Usual, &mut |_| Ok(()));
    log::debug!("courtesy lock written: {}", locked.is_ok());
}

/// Takes the lock of a sitting away; another one's stays.
pub fn unlock(storage: &dyn Storage, path: &Path, sitting: Uid) {
    if holder(storage, path).is_some_and(|holder| holder.is(sitting)) {
        let gone = storage.remove(&lock_file(path));
        log::debug!("courtesy lock removed: {}", gone.is_ok());
    }
}

impl Sitting {
    /// Begins a sitting; nothing where the data folder cannot be written, which is no reason not to work.
    pub fn begin(storage: &dyn Storage, places: &Places, id: Uid, note: &Note) -> Option<Self> {
        let here = here_file(places, id);
        storage.make_folder(folder_of(&here)).ok()?;
        let held = storage.hold(&here).ok()?;
        let text = serde_json::to_string(note).unwrap_or_default();
        if let Err(error) = replace_own(storage, &note_file(places, id), text.as_bytes()) {
            log::warn!("a sitting could not be noted: {}", error.phrase().key);
        }
        Some(Self { id, _held: held })
    }

    /// Ends it as it should end.
    pub fn end(self, storage: &dyn Storage, places: &Places) {
        forget(storage, places, self.id);
    }
}

/// The sittings that ended without a word: the program or the computer stopped. Each is told once.
pub fn interrupted(storage: &dyn Storage, places: &Places) -> Vec<Note> {
    let files = storage.list(&open_folder(places)).unwrap_or_default();
    let ids = files.iter().filter_map(|file| Uid::parse(file.file_name()?.to_str()?.strip_suffix(".here")?));
    let ended: Vec<Uid> = ids.filter(|id| !storage.is_held(&here_file(places, *id))).collect();
    let notes = ended.into_iter().filter_map(|id| {
        let note = storage.read(&note_file(places, id), LARGEST);
        forget(storage, places, id);
        let note: Note = serde_json::from_slice(&note.ok()?).ok()?;
        unlock(storage, &note.path, id);
        Some(note)
    });
    notes.collect()
}

fn forget(storage: &dyn Storage, places: &Places, id: Uid) {
    let gone = [note_file(places, id), here_file(places, id)].map(|file| storage.remove(&file).is_ok());
    log::trace!("sitting {id} forgotten: {gone:?}");
}

fn open_folder(places: &Places) -> PathBuf {
    places.data.join("open")
}

/// The file that the system holds for a sitting.
fn here_file(places: &Places, id: Uid) -> PathBuf {
    open_folder(places).join(format!("{id}.here"))
}

fn note_file(places: &Places, id: Uid) -> PathBuf {
    open_folder(places).join(format!("{id}.json"))
}

/// Tells data folders apart without naming them.
fn place(places: &Places) -> String {
    Print::of(places.data.as_os_str().as_encoded_bytes()).to_string()
}
