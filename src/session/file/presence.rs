//! Who has the plan open: this program's session with the file, and somebody else's.
//!
//! Nothing here keeps anybody from writing: a lock is a courtesy, and files are compared by their content.

use super::moments::describe_moment;
use super::plan_file::PlanFile;
use crate::model::Uid;
use crate::session::effect::Effects;
use crate::session::environment::{Environment, file_name};
use crate::store::{
    LockOwner, OpenSession, SessionNote, conflict_copies, read_lock, remove_lock, take_interrupted,
    write_lock,
};
use crate::text::{Arg, Phrase};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

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
    /// Held by the system until the program ends, however it ends.
    open: OpenSession,
    path: PathBuf,
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

    /// The file is open here from now on; writes the lock, unless somebody else has it open.
    pub fn acquire(&mut self, env: &mut Environment, file: &PlanFile, title: &str) -> Effects {
        // A new id each time: a lock that is left over from before must not look like this one.
        let id = env.ids.next_id();
        self.release(env);
        let Some(path) = file.path().map(Path::to_owned) else { return Effects::none() };
        let note = SessionNote { path: path.clone(), title: title.to_owned(), plan_id: Some(file.plan_id) };
        // Without a session file (a full or read-only data folder) the plan opens all the same, only without
        // a lock.
        if let Some(open) = OpenSession::begin(env.storage.as_ref(), &env.dirs, id, &note) {
            self.session = Some(FileSession { id, open, path: path.clone() });
        }
        match living_owner(env, &path) {
            Some(owner) => self.on_other_owner(env, file, &owner),
            None => self.take_over_lock(env, file),
        }
        self.find_conflict_copies(env, file)
    }

    /// Writes the lock, whoever has written one before.
    pub fn take_over_lock(&mut self, env: &Environment, file: &PlanFile) {
        self.other_owner = None;
        let Some(session) = self.session.as_ref().filter(|_| file.read_only().is_none()) else { return };
        let own = LockOwner::new(&env.user, &env.dirs, session.id, env.clock.now());
        write_lock(env.storage.as_ref(), &session.path, &own);
    }

    /// The file is no longer open here.
    pub fn release(&mut self, env: &Environment) {
        let Some(FileSession { id, open, path }) = self.session.take() else { return };
        remove_lock(env.storage.as_ref(), &path, id);
        open.end(env.storage.as_ref(), &env.dirs);
        *self = Self::default();
    }

    /// The plan is only read from now on: nobody else needs to know.
    pub fn on_read_only(&mut self, env: &Environment) {
        if let Some(session) = &self.session {
            remove_lock(env.storage.as_ref(), &session.path, session.id);
        }
        self.other_owner = None;
    }

    /// Somebody else may have opened or closed the file.
    pub fn refresh_owner(&mut self, env: &Environment, file: &PlanFile) {
        let Some(session) = &self.session else { return };
        match living_owner(env, &session.path) {
            Some(owner) if owner.is_of(session.id) => self.other_owner = None,
            Some(owner) => self.on_other_owner(env, file, &owner),
            None => self.take_over_lock(env, file),
        }
    }

    /// Somebody else has the file open; where it is only read here, that is no matter.
    fn on_other_owner(&mut self, env: &Environment, file: &PlanFile, owner: &LockOwner) {
        let path = file.path().filter(|_| file.read_only().is_none());
        self.other_owner = path.map(|path| describe_other_owner(owner, path, env.today()));
    }

    /// Looks for other versions of the plan in the folder of its file; each is reported once.
    pub fn find_conflict_copies(&mut self, env: &Environment, file: &PlanFile) -> Effects {
        let Some(path) = file.path() else { return Effects::none() };
        let copies = conflict_copies(env.storage.as_ref(), path, file.plan_id);
        let new = copies.iter().filter(|copy| !self.conflict_copies.contains(copy));
        let notes =
            new.map(|copy| Effects::note(Phrase::new("ui-conflict-copy").with("copy", file_name(copy))));
        // Collected before the list is replaced that decides which of them are new.
        let notes = notes.collect();
        self.conflict_copies = copies;
        notes
    }
}

/// Who has the file open, as its lock says; a lock whose program is known to have ended is none.
fn living_owner(env: &Environment, path: &Path) -> Option<LockOwner> {
    let storage = env.storage.as_ref();
    read_lock(storage, path).filter(|owner| !owner.has_ended(storage, &env.dirs, &env.user))
}

/// Reports which plans were open when the program stopped unexpectedly, and until when their files hold everything.
pub fn report_interrupted(env: &Environment) -> Effects {
    let storage = env.storage.as_ref();
    let today = env.today();
    let interrupted = take_interrupted(storage, &env.dirs).into_iter();
    let warnings = interrupted.map(|SessionNote { path, title, .. }| {
        let written = storage.metadata(&path).ok().and_then(|metadata| metadata.modified);
        let title = match title.trim() {
            "" => Arg::Phrase(Phrase::new("ui-untitled-plan")),
            title => Arg::Text(title.to_owned()),
        };
        let phrase = written.map_or_else(
            || Phrase::new("ui-interrupted-gone"),
            |at| Phrase::new("ui-interrupted").with("when", describe_moment(at, today)),
        );
        Effects::warning(phrase.with("title", title).with("file", file_name(&path)))
    });
    warnings.collect()
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
