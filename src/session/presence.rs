//! Who else has the plan open, and what was open when the program stopped without a word.
//!
//! Nothing here keeps anybody from writing: a lock is a courtesy, and files are compared by their content.

use super::file::ReadOnlyReason;
use super::program::{Program, file_name};
use super::recovering::describe_moment;
use super::{SaveState, MessageSeverity};
use crate::model::Uid;
use crate::store::{LockOwner, SessionNote, OpenSession, conflict_copies, read_lock, take_interrupted, write_lock, remove_lock};
use crate::text::{Arg, Phrase};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// This program's sitting with the open file, and who else has it open.
#[derive(Debug, Default)]
pub(super) struct Presence {
    session: Option<(Uid, OpenSession, PathBuf)>,
    /// What to say of somebody else who has it open.
    pub(super) other_owner: Option<Phrase>,
    /// Other versions of the plan beside its file.
    pub(super) conflict_copies: Vec<PathBuf>,
}

impl Program {
    /// The file of the open plan is open here from now on; says so beside it, unless somebody else has it open.
    pub(super) fn acquire_file(&mut self) {
        let sitting = self.environment.ids.next_id();
        self.release_file();
        let Some(open) = &mut self.open else { return };
        let Some(path) = open.file.path.clone() else { return };
        let (storage, places) = (self.environment.storage.as_ref(), &self.environment.dirs);
        let note = SessionNote { path: path.clone(), title: open.plan.plan().about().title.to_string() };
        if let Some(begun) = OpenSession::begin(storage, places, sitting, &note) {
            open.presence.session = Some((sitting, begun, path.clone()));
        }
        let there =
            read_lock(storage, &path).filter(|there| !there.has_ended(storage, places, &self.environment.user));
        match there {
            Some(there) => self.on_other_owner(&there),
            None => self.write_lock(),
        }
        self.find_conflict_copies();
    }

    /// Says beside the file that it is open here, instead of whatever stood there.
    fn write_lock(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.presence.other_owner = None;
        let Some((sitting, _, path)) = &open.presence.session else { return };
        if open.file.read_only.is_none() {
            let now = self.environment.clock.now();
            let me = LockOwner::new(&self.environment.user, &self.environment.dirs, *sitting, now);
            write_lock(self.environment.storage.as_ref(), path, &me);
        }
    }

    /// The file is no longer open here.
    pub(super) fn release_file(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some((id, sitting, path)) = open.presence.session.take() else { return };
        let storage = self.environment.storage.as_ref();
        remove_lock(storage, &path, id);
        sitting.end(storage, &self.environment.dirs);
        open.presence = Presence::default();
    }

    /// Who has the file open may have changed.
    pub(super) fn refresh_owner(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some((sitting, _, path)) = &open.presence.session else { return };
        let (storage, places) = (self.environment.storage.as_ref(), &self.environment.dirs);
        let there =
            read_lock(storage, path).filter(|there| !there.has_ended(storage, places, &self.environment.user));
        match there {
            Some(there) if there.is_of(*sitting) => open.presence.other_owner = None,
            Some(there) => self.on_other_owner(&there),
            None => self.write_lock(),
        }
    }

    /// Somebody else has the file open; who only reads need not know.
    fn on_other_owner(&mut self, other: &LockOwner) {
        let today = self.environment.clock.local_time().date();
        let Some(open) = &mut self.open else { return };
        let path = open.file.path.as_deref().filter(|_| open.file.read_only.is_none());
        open.presence.other_owner = path.map(|path| describe_other_owner(other, path, today));
    }

    /// The user only wants to read what somebody else has open.
    pub(super) fn make_read_only(&mut self) {
        self.flush();
        let Some(open) = &mut self.open else { return };
        open.file.read_only = Some(ReadOnlyReason::ByUser);
        open.file.save_state = SaveState::ReadOnly;
        if let Some((sitting, _, path)) = &open.presence.session {
            remove_lock(self.environment.storage.as_ref(), path, *sitting);
        }
        open.presence.other_owner = None;
    }

    /// The user wants to write whoever else has it open; whoever that is is told.
    pub(super) fn take_over_lock(&mut self) {
        self.write_lock();
    }

    /// The user goes on in a copy, which has no file yet.
    pub(super) fn continue_in_copy(&mut self) {
        self.flush();
        self.release_file();
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        open.file.path = None;
        open.file.last_seen = None;
        open.file.external = None;
        open.file.read_only = None;
        open.file.save_state = SaveState::NoFile;
        open.plan.autosave.on_change(now);
    }

    /// Says quietly which other versions of the plan lie beside its file.
    pub(super) fn find_conflict_copies(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some(path) = &open.file.path else { return };
        let copies = conflict_copies(self.environment.storage.as_ref(), path, open.file.plan_id);
        for copy in copies.iter().filter(|copy| !open.presence.conflict_copies.contains(copy)) {
            let said = Phrase::new("ui-conflict-copy").with("copy", file_name(copy));
            self.messages.report(MessageSeverity::Note, said);
        }
        open.presence.conflict_copies = copies;
    }

    /// Tells which plans were open when the program stopped without a word, and until when all of them is kept.
    pub(super) fn report_interrupted(&mut self) {
        let storage = self.environment.storage.as_ref();
        let today = self.environment.clock.local_time().date();
        for SessionNote { path, title } in take_interrupted(storage, &self.environment.dirs) {
            let written = storage.metadata(&path).ok().and_then(|hint| hint.modified);
            let title = match title.trim() {
                "" => Arg::Phrase(Phrase::new("ui-untitled-plan")),
                title => Arg::Text(title.to_owned()),
            };
            let said = written.map_or_else(
                || Phrase::new("ui-interrupted-gone"),
                |at| Phrase::new("ui-interrupted").with("when", describe_moment(at, today)),
            );
            self.messages.report(MessageSeverity::Warning, said.with("title", title).with("file", file_name(&path)));
        }
    }
}

/// What the banner says of somebody else who has the plan open.
fn describe_other_owner(other: &LockOwner, path: &Path, today: jiff::civil::Date) -> Phrase {
    let since = describe_moment(Timestamp::from_second(other.since).unwrap_or_default(), today);
    let told = Phrase::new("ui-open-elsewhere").with("file", file_name(path));
    // A machine or a sync program need not say who.
    let told = match other.user.trim() {
        "" => told.with("user", Phrase::new("ui-open-somebody")),
        user => told.with("user", user),
    };
    let told = match other.machine.trim() {
        "" => told.with("machine", Phrase::new("ui-open-somewhere")),
        machine => told.with("machine", machine),
    };
    told.with("since", since)
}
