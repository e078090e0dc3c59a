//! This program's session with an open file, as it is written down, and the lock next to the file: what is done about
//! them in the background.

use crate::model::Uid;
use crate::session::environment::Files;
use crate::store::{
    LocalUser, LockOwner, OpenSession, SessionNote, conflict_copies, end_session, read_lock, remove_lock,
    write_lock,
};
use std::path::{Path, PathBuf};

/// Writes down that a plan is open here.
#[derive(Debug)]
pub struct SessionTask {
    /// The id of the session.
    pub id: Uid,
    /// What is written down.
    pub note: SessionNote,
}

/// It is written down; nothing where the data folder cannot be written.
#[derive(Debug)]
pub struct BegunSession {
    /// The id of the session.
    pub id: Uid,
    /// What the system holds of it.
    pub open: Option<OpenSession>,
}

impl SessionTask {
    /// Writes it down.
    pub fn run(self, files: &Files) -> BegunSession {
        let Self { id, note } = self;
        BegunSession { id, open: OpenSession::begin(files.storage.as_ref(), &files.dirs, id, &note) }
    }
}

/// A plan is no longer open here.
#[derive(Debug)]
pub struct EndTask {
    /// The id of the session.
    pub id: Uid,
    /// What the system holds of it.
    pub open: Option<OpenSession>,
}

impl EndTask {
    /// Removes what was written down, also where nobody knows yet whether it was.
    pub fn run(self, files: &Files) {
        end_session(files.storage.as_ref(), &files.dirs, self.id);
        drop(self.open);
    }
}

/// Removes the lock of a session next to a plan's file.
#[derive(Debug)]
pub struct UnlockTask {
    /// The plan's file.
    pub path: PathBuf,
    /// The id of the session.
    pub id: Uid,
}

impl UnlockTask {
    /// The plan's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Removes the lock; another one's stays.
    pub fn run(self, files: &Files) {
        remove_lock(files.storage.as_ref(), &self.path, self.id);
    }
}

/// A look at who has a plan's file open.
#[derive(Debug)]
pub struct OwnerCheck {
    /// The plan's file.
    pub path: PathBuf,
    /// The id of the plan.
    pub plan_id: Uid,
    /// The user of this computer.
    pub user: LocalUser,
    /// The session here.
    pub id: Option<Uid>,
    /// The lock that is written where nobody else has the file open.
    pub own: Option<LockOwner>,
    /// Whether the lock is written whoever has written one before.
    pub takes_over: bool,
}

/// Who has a plan's file open besides this program, and what else there is of the plan in its folder.
#[derive(Debug)]
pub struct OwnersSeen {
    /// Who else has the file open.
    pub other_owner: Option<LockOwner>,
    /// Other versions of the plan in its folder.
    pub conflict_copies: Vec<PathBuf>,
}

impl OwnerCheck {
    /// Looks, and writes the lock where nobody else has the file open.
    pub fn run(self, files: &Files) -> OwnersSeen {
        let storage = files.storage.as_ref();
        // A lock whose program is known to have ended is none.
        let living = read_lock(storage, &self.path)
            .filter(|owner| !self.takes_over && !owner.has_ended(storage, &files.dirs, &self.user));
        let is_own = |owner: &LockOwner| self.id.is_some_and(|id| owner.is_of(id));
        if let (None, Some(own)) = (&living, &self.own) {
            write_lock(storage, &self.path, own);
        }
        OwnersSeen {
            other_owner: living.filter(|owner| !is_own(owner)),
            conflict_copies: conflict_copies(storage, &self.path, self.plan_id),
        }
    }
}
