//! Who has a plan open: an advisory lock next to its file, and the open sessions of this computer's user.
//!
//! There are two files, because two questions are asked of them:
//! - `.PLAN.ron.lock` next to the plan, JSON, says to everybody who has the plan open: user, computer, since when. It
//!   never blocks anybody, may be stale, and one that cannot be written is no error: only the plan's file says what the
//!   plan is. It is the only thing next to a plan, and the only place where a user's or a computer's name is written.
//! - `open/ID.here` in the data folder is empty and locked by the operating system as long as the process lives, however
//!   it ends. A lock of this computer whose `.here` file nobody holds is stale, without guessing by time. `open/ID.json`
//!   next to it names the plan, so that a session that was interrupted can be reported at the next start.

use super::app_dirs::AppDirs;
use super::error::Problem;
use super::fingerprint::Fingerprint;
use super::replace::{folder_of, replace_neighbour, replace_own_file, retry};
use super::storage::{FileLock, Storage};
use crate::model::Uid;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

/// The user of this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalUser {
    /// The name of the user, as the system knows it.
    pub user: String,
    /// The name of the computer.
    pub machine: String,
}

/// Who has a plan open. The fields' saved names are the lock's form, which other versions of the program read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LockOwner {
    /// The user.
    pub user: String,
    /// The computer.
    pub machine: String,
    /// Since when, in seconds since 1970.
    pub since: i64,
    /// The session, so that two programs of one user are distinguished.
    #[serde(rename = "sitting")]
    session: String,
    /// Which data folder has the session's own files.
    #[serde(rename = "place")]
    data_folder: String,
}

/// What is written down of a session, to be reported when it was interrupted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionNote {
    /// The plan's file.
    pub path: PathBuf,
    /// The plan's title.
    pub title: String,
    /// The plan's id; nothing where an earlier version of the program wrote the note.
    #[serde(with = "plan_id_text")]
    pub plan_id: Option<Uid>,
}

/// Writes the id of a plan as text, and reads it.
mod plan_id_text {
    use crate::model::Uid;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    #[expect(clippy::ref_option, reason = "the form that serde calls")]
    pub(super) fn serialize<S: Serializer>(id: &Option<Uid>, serializer: S) -> Result<S::Ok, S::Error> {
        id.map(|id| id.to_string()).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Uid>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.and_then(|id| Uid::parse(&id)))
    }
}

/// The work with one open file; its lock is the system's, and is released when this is dropped or the process ends.
#[derive(Debug)]
pub struct OpenSession {
    _lock: FileLock,
}

/// Larger locks and notes are not ours.
const MAX_BYTES: u64 = 100_000;

impl LockOwner {
    /// This user, from now on.
    pub fn new(local_user: &LocalUser, dirs: &AppDirs, session: Uid, now: Timestamp) -> Self {
        Self {
            user: local_user.user.clone(),
            machine: local_user.machine.clone(),
            since: now.as_second(),
            session: session.to_string(),
            data_folder: data_folder_tag(dirs),
        }
    }

    /// Whether this is the lock of that session.
    pub fn is_of(&self, session: Uid) -> bool {
        self.session == session.to_string()
    }

    /// Whether the process that had the plan open is known to have ended. That can be known only on the same computer
    /// and with the same data folder; everywhere else the answer is `false`.
    pub fn has_ended(&self, storage: &dyn Storage, dirs: &AppDirs, local_user: &LocalUser) -> bool {
        // Elsewhere the same name of a lock file says nothing: it is in another data folder. A lock without a readable
        // session was not written by a program that is running.
        let is_here = self.machine == local_user.machine && self.data_folder == data_folder_tag(dirs);
        is_here && Uid::parse(&self.session).is_none_or(|id| !storage.is_locked(&session_lock_file(dirs, id)))
    }
}

/// The lock next to a plan's file.
pub fn lock_file(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.lock"))
}

/// Who has the plan open, as its lock says.
pub fn read_lock(storage: &dyn Storage, path: &Path) -> Option<LockOwner> {
    let there = storage.read(&lock_file(path), MAX_BYTES).ok()?;
    serde_json::from_slice(&there).ok().filter(|owner: &LockOwner| !owner.session.is_empty())
}

/// Writes a lock next to the file. A failure is only logged.
pub fn write_lock(storage: &dyn Storage, path: &Path, owner: &LockOwner) {
    let text = serde_json::to_string(owner).unwrap_or_default();
    // Whoever may open the plan may see who has it open.
    let locked = replace_neighbour(storage, &lock_file(path), text.as_bytes());
    log::debug!("advisory lock written: {}", locked.is_ok());
}

/// Removes the lock of a session; another one's stays.
pub fn remove_lock(storage: &dyn Storage, path: &Path, session: Uid) {
    if read_lock(storage, path).is_some_and(|owner| owner.is_of(session)) {
        let removed = storage.remove(&lock_file(path));
        log::debug!("advisory lock removed: {}", removed.is_ok());
    }
}

/// Waits a moment for its turn to replace a plan's file among the programs of this data folder; an error where another one
/// takes long. Nothing where there is no data folder that can be written: a lock only makes a collision less likely.
pub(super) fn lock_for_replacing(
    storage: &dyn Storage,
    dirs: Option<&AppDirs>,
    path: &Path,
) -> Result<Option<FileLock>, Problem> {
    let Some(dirs) = dirs else { return Ok(None) };
    let target = storage.resolve(path).unwrap_or_else(|_| path.to_owned());
    let name = Fingerprint::of(target.as_os_str().as_encoded_bytes()).id();
    // In the data folder: a lock of the system's on the file itself would keep it from being renamed on some shares.
    let file = dirs.data.join("saving").join(format!("{name}.lock"));
    let is_busy = |error: &io::Error| error.kind() == io::ErrorKind::WouldBlock;
    let locked =
        storage.create_folder(folder_of(&file)).and_then(|()| retry(is_busy, || storage.try_lock(&file)));
    match locked {
        Ok(lock) => Ok(Some(lock)),
        Err(error) if is_busy(&error) => Err(Problem::Busy),
        Err(error) => {
            log::warn!("a plan is replaced without a lock: {error}");
            Ok(None)
        }
    }
}

impl OpenSession {
    /// Begins a session; nothing where the data folder cannot be written, which is no reason not to work.
    pub fn begin(storage: &dyn Storage, dirs: &AppDirs, id: Uid, note: &SessionNote) -> Option<Self> {
        let lock_file = session_lock_file(dirs, id);
        storage.create_folder(folder_of(&lock_file)).ok()?;
        let lock = storage.try_lock(&lock_file).ok()?;
        let text = serde_json::to_string(note).unwrap_or_default();
        if let Err(error) = replace_own_file(storage, &session_note_file(dirs, id), text.as_bytes()) {
            log::warn!("a session could not be written down: {}", error.phrase().key);
        }
        Some(Self { _lock: lock })
    }
}

/// Ends a session: removes its files, whether or not it was written down completely.
pub fn end_session(storage: &dyn Storage, dirs: &AppDirs, id: Uid) {
    let removed =
        [session_note_file(dirs, id), session_lock_file(dirs, id)].map(|file| storage.remove(&file).is_ok());
    log::trace!("files of session {id} removed: {removed:?}");
}

/// A session that was interrupted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterruptedSession {
    /// Its id, which its lock next to the plan's file has.
    pub id: Uid,
    /// What was written down of it.
    pub note: SessionNote,
}

/// The sessions that were interrupted, because the program or the computer stopped. Their files are removed, so that each
/// is reported once; their locks next to the plans' files stay, for those may be on a network folder that hangs.
pub fn take_interrupted(storage: &dyn Storage, dirs: &AppDirs) -> Vec<InterruptedSession> {
    let is_locked = |id: &Uid| storage.is_locked(&session_lock_file(dirs, *id));
    let ended = sessions(storage, dirs).into_iter().filter(|id| !is_locked(id));
    // Removed before the note is understood: a damaged note is not asked about at every start.
    let notes = ended.filter_map(|id| {
        let note = storage.read(&session_note_file(dirs, id), MAX_BYTES);
        end_session(storage, dirs, id);
        Some(InterruptedSession { id, note: serde_json::from_slice(&note.ok()?).ok()? })
    });
    notes.collect()
}

/// Whether a program of this data folder that still runs has a plan open. One that wrote down no id may have any.
pub fn is_open_in_session(storage: &dyn Storage, dirs: &AppDirs, plan_id: Uid) -> bool {
    let may_have = |id: &Uid| {
        let note = storage.read(&session_note_file(dirs, *id), MAX_BYTES).ok();
        let note = note.and_then(|note| serde_json::from_slice::<SessionNote>(&note).ok());
        note.and_then(|note| note.plan_id).is_none_or(|open| open == plan_id)
    };
    let is_locked = |id: &Uid| storage.is_locked(&session_lock_file(dirs, *id));
    sessions(storage, dirs).iter().any(|id| is_locked(id) && may_have(id))
}

/// The sessions of this data folder, ended or not.
fn sessions(storage: &dyn Storage, dirs: &AppDirs) -> Vec<Uid> {
    let files = storage.list(&sessions_folder(dirs)).unwrap_or_default();
    let id = |file: &PathBuf| Uid::parse(file.file_name()?.to_str()?.strip_suffix(".here")?);
    files.iter().filter_map(id).collect()
}

fn sessions_folder(dirs: &AppDirs) -> PathBuf {
    dirs.data.join("open")
}

/// The file that the system keeps locked for a session.
fn session_lock_file(dirs: &AppDirs, id: Uid) -> PathBuf {
    sessions_folder(dirs).join(format!("{id}.here"))
}

fn session_note_file(dirs: &AppDirs, id: Uid) -> PathBuf {
    sessions_folder(dirs).join(format!("{id}.json"))
}

/// Tells data folders apart without naming them: a path could name the user.
fn data_folder_tag(dirs: &AppDirs) -> String {
    Fingerprint::of(dirs.data.as_os_str().as_encoded_bytes()).to_string()
}
