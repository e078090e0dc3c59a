//! Who has the plan open: this program's session with the file, and somebody else's.
//!
//! Nothing here keeps anybody from writing: a lock is a courtesy, and files are compared by their content.

use super::moments::describe_moment;
use super::plan_file::PlanFile;
use super::reading::read_plan_file;
use super::session_task::{BegunSession, EndTask, OwnerCheck, OwnersSeen, SessionTask, UnlockTask};
use super::task::FileTask;
use crate::model::Uid;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::{Environment, Files, file_name};
use crate::store::{
    InterruptedSession, LockOwner, OpenSession, SessionNote, recover_stranded_steps, remove_lock,
};
use crate::text::{Arg, Phrase};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// So many other versions beside the file are reported by name; more are counted.
const MOST_NAMED_COPIES: usize = 5;

/// This program's session with the open file, and who else has it open.
#[derive(Debug, Default)]
pub struct Presence {
    session: Option<FileSession>,
    other_owner: Option<Phrase>,
    conflict_copies: Vec<PathBuf>,
}

/// One stretch of work with one open file.
#[derive(Debug)]
struct FileSession {
    id: Uid,
    path: PathBuf,
    /// Held by the system until the program ends, however it ends; nothing before it is written down.
    open: Option<OpenSession>,
}

impl Presence {
    /// What to say of somebody else who has the file open.
    pub const fn other_owner(&self) -> Option<&Phrase> {
        self.other_owner.as_ref()
    }

    /// Other versions of the plan in the folder of its file.
    pub fn conflict_copies(&self) -> &[PathBuf] {
        &self.conflict_copies
    }

    /// The file is open here from now on. The lock next to it follows when that is written down, for a lock without a
    /// session would be taken for a left-over.
    pub fn acquire(&mut self, env: &mut Environment, file: &mut PlanFile, title: &str) {
        // A new id each time: a lock that is left over from before must not look like this one.
        let id = env.ids.next_id();
        self.release(file);
        let Some(path) = file.path().map(Path::to_owned) else { return };
        let note = SessionNote { path: path.clone(), title: title.to_owned(), plan_id: Some(file.plan_id) };
        file.tasks.push(FileTask::BeginSession(SessionTask { id, note }));
        self.session = Some(FileSession { id, path, open: None });
    }

    /// It is written down that the file is open here; where that failed (a full or read-only data folder) the plan is open
    /// all the same, only without a lock.
    pub fn on_session_begun(&mut self, begun: BegunSession) -> Effects {
        match self.session.as_mut().filter(|session| session.id == begun.id) {
            Some(session) => {
                session.open = begun.open;
                Effect::CheckFile.into()
            }
            // The file was left meanwhile, and the task that ends the session follows in its lane.
            None => Effects::none(),
        }
    }

    /// The file is no longer open here.
    pub fn release(&mut self, file: &mut PlanFile) {
        let Some(FileSession { id, open, path }) = std::mem::take(self).session else { return };
        file.tasks.push(FileTask::Unlock(UnlockTask { path, id }));
        file.tasks.push(FileTask::EndSession(EndTask { id, open }));
    }

    /// The plan is only read from now on: nobody else needs to know.
    pub fn on_read_only(&mut self, file: &mut PlanFile) {
        if let Some(FileSession { id, path, .. }) = &self.session {
            file.tasks.push(FileTask::Unlock(UnlockTask { path: path.clone(), id: *id }));
        }
        self.other_owner = None;
    }

    /// A look at who has the file open. `takes_over` writes the lock here, whoever has written one before.
    pub fn begin_check(&self, env: &Environment, file: &PlanFile, takes_over: bool) -> Option<OwnerCheck> {
        let path = file.path()?.to_owned();
        let session =
            self.session.as_ref().filter(|session| session.open.is_some() && file.read_only().is_none());
        let own = session.map(|session| LockOwner::new(&env.user, &env.dirs, session.id, env.clock.now()));
        let id = self.session.as_ref().map(|session| session.id);
        Some(OwnerCheck { path, plan_id: file.plan_id, user: env.user.clone(), id, own, takes_over })
    }

    /// It was looked who has the file open, and which other versions of the plan are next to it; each is reported once.
    pub fn on_checked(&mut self, seen: OwnersSeen, file: &PlanFile, today: Date) -> Effects {
        // Somebody else who has the file open is no matter where it is only read here.
        let path = file.path().filter(|_| file.read_only().is_none());
        let other = seen.other_owner.zip(path);
        self.other_owner = other.map(|(owner, path)| describe_other_owner(&owner, path, today));
        let is_new = |copy: &&PathBuf| !self.conflict_copies.contains(copy);
        let new: Vec<String> =
            seen.conflict_copies.iter().filter(is_new).map(|copy| file_name(copy)).collect();
        self.conflict_copies = seen.conflict_copies;
        // A folder with every version that somebody ever kept would otherwise fill the list of messages.
        if new.len() > MOST_NAMED_COPIES {
            return Effects::note(Phrase::new("ui-conflict-copies").with("count", new.len()));
        }
        let note = |copy: &String| Effects::note(Phrase::new("ui-conflict-copy").with("copy", copy.as_str()));
        new.iter().map(note).collect()
    }
}

/// What is reported of a plan that was open when the program stopped unexpectedly: until when its file holds everything.
/// Removes its lock, and puts what can be put back on no file into a recovery copy; to be run in the background.
pub fn interrupted_phrase(files: &Files, interrupted: InterruptedSession, today: Date) -> Phrase {
    let storage = files.storage.as_ref();
    let SessionNote { path, title, .. } = interrupted.note;
    remove_lock(storage, &path, interrupted.id);
    let written = storage.metadata(&path).ok().and_then(|metadata| metadata.modified);
    let title = match title.trim() {
        "" => Arg::Phrase(Phrase::new("ui-untitled-plan")),
        title => Arg::Text(title.to_owned()),
    };
    let read = read_plan_file(files, &path);
    let (put_back, in_copy) = read.map_or((0, 0), |read| {
        let snapshot = &read.origin.snapshot;
        let held = (snapshot.fingerprint, &snapshot.content);
        let stranded = || recover_stranded_steps(storage, &files.dirs, &path, held, interrupted.id);
        (read.put_back, if read.put_back == 0 { stranded() } else { 0 })
    });
    let phrase = match (written, put_back) {
        (_, 0) if in_copy > 0 => Phrase::new("ui-interrupted-copy").with("count", in_copy),
        (None, _) => Phrase::new("ui-interrupted-gone"),
        (Some(at), 0) => Phrase::new("ui-interrupted").with("when", describe_moment(at, today)),
        (Some(at), count) => {
            Phrase::new("ui-interrupted-steps").with("when", describe_moment(at, today)).with("count", count)
        }
    };
    phrase.with("title", title).with("file", file_name(&path))
}

/// What the banner says of somebody else who has the plan open.
fn describe_other_owner(other: &LockOwner, path: &Path, today: Date) -> Phrase {
    let since = describe_moment(Timestamp::from_second(other.since).unwrap_or_default(), today);
    let phrase = Phrase::new("ui-open-elsewhere").with("file", file_name(path));
    // A machine or a sync program may leave either name out.
    let phrase = match other.user.trim() {
        "" => phrase.with("user", Phrase::new("ui-open-somebody")),
        user => phrase.with("user", user),
    };
    let phrase = match other.machine.trim() {
        "" => phrase.with("machine", Phrase::new("ui-open-somewhere")),
        machine => phrase.with("machine", machine),
    };
    phrase.with("since", since)
}
