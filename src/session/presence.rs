//! Who else has the plan open, and what was open when the program stopped without a word.
//!
//! Nothing here keeps anybody from writing: a lock is a courtesy, and files are compared by their content.

use super::file::ReadOnly;
use super::program::{Program, file_name};
use super::recovering::moment;
use super::{Saved, Weight};
use crate::model::Uid;
use crate::store::{Holder, Note, Sitting, conflict_copies, holder, interrupted, lock, unlock};
use crate::text::{Arg, Phrase};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// This program's sitting with the open file, and who else has it open.
#[derive(Debug, Default)]
pub(super) struct Presence {
    sitting: Option<(Uid, Sitting, PathBuf)>,
    /// What to say of somebody else who has it open.
    pub(super) other: Option<Phrase>,
    /// Other versions of the plan beside its file.
    pub(super) copies: Vec<PathBuf>,
}

impl Program {
    /// The file of the open plan is open here from now on; says so beside it, unless somebody else has it open.
    pub(super) fn arrive(&mut self) {
        let sitting = self.outside.ids.fresh();
        self.depart();
        let Some(open) = &mut self.open else { return };
        let Some(path) = open.file.path.clone() else { return };
        let (storage, places) = (self.outside.storage.as_ref(), &self.outside.places);
        let note = Note { path: path.clone(), title: open.plan.plan().about().title.to_string() };
        if let Some(begun) = Sitting::begin(storage, places, sitting, &note) {
            open.presence.sitting = Some((sitting, begun, path.clone()));
        }
        let there =
            holder(storage, &path).filter(|there| !there.has_ended(storage, places, &self.outside.who));
        match there {
            Some(there) => self.meet(&there),
            None => self.lock(),
        }
        self.find_copies();
    }

    /// Says beside the file that it is open here, instead of whatever stood there.
    fn lock(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.presence.other = None;
        let Some((sitting, _, path)) = &open.presence.sitting else { return };
        if open.file.read_only.is_none() {
            let now = self.outside.clock.now();
            let me = Holder::new(&self.outside.who, &self.outside.places, *sitting, now);
            lock(self.outside.storage.as_ref(), path, &me);
        }
    }

    /// The file is no longer open here.
    pub(super) fn depart(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some((id, sitting, path)) = open.presence.sitting.take() else { return };
        let storage = self.outside.storage.as_ref();
        unlock(storage, &path, id);
        sitting.end(storage, &self.outside.places);
        open.presence = Presence::default();
    }

    /// Who has the file open may have changed.
    pub(super) fn greet(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some((sitting, _, path)) = &open.presence.sitting else { return };
        let (storage, places) = (self.outside.storage.as_ref(), &self.outside.places);
        let there =
            holder(storage, path).filter(|there| !there.has_ended(storage, places, &self.outside.who));
        match there {
            Some(there) if there.is(*sitting) => open.presence.other = None,
            Some(there) => self.meet(&there),
            None => self.lock(),
        }
    }

    /// Somebody else has the file open; who only reads need not know.
    fn meet(&mut self, other: &Holder) {
        let today = self.outside.clock.local().date();
        let Some(open) = &mut self.open else { return };
        let path = open.file.path.as_deref().filter(|_| open.file.read_only.is_none());
        open.presence.other = path.map(|path| open_elsewhere(other, path, today));
    }

    /// The user only wants to read what somebody else has open.
    pub(super) fn only_read(&mut self) {
        self.flush();
        let Some(open) = &mut self.open else { return };
        open.file.read_only = Some(ReadOnly::Wished);
        open.file.saved = Saved::ReadOnly;
        if let Some((sitting, _, path)) = &open.presence.sitting {
            unlock(self.outside.storage.as_ref(), path, *sitting);
        }
        open.presence.other = None;
    }

    /// The user wants to write whoever else has it open; whoever that is is told.
    pub(super) fn take_over(&mut self) {
        self.lock();
    }

    /// The user goes on in a copy, which has no file yet.
    pub(super) fn open_copy(&mut self) {
        self.flush();
        self.depart();
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        open.file.path = None;
        open.file.known = None;
        open.file.foreign = None;
        open.file.read_only = None;
        open.file.saved = Saved::Nowhere;
        open.plan.autosave.changed(now);
    }

    /// Says quietly which other versions of the plan lie beside its file.
    pub(super) fn find_copies(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some(path) = &open.file.path else { return };
        let copies = conflict_copies(self.outside.storage.as_ref(), path, open.file.plan_id);
        for copy in copies.iter().filter(|copy| !open.presence.copies.contains(copy)) {
            let said = Phrase::new("ui-conflict-copy").with("copy", file_name(copy));
            self.messages.say(Weight::Note, said);
        }
        open.presence.copies = copies;
    }

    /// Tells which plans were open when the program stopped without a word, and until when all of them is kept.
    pub(super) fn tell_interrupted(&mut self) {
        let storage = self.outside.storage.as_ref();
        let today = self.outside.clock.local().date();
        for Note { path, title } in interrupted(storage, &self.outside.places) {
            let written = storage.hint(&path).ok().and_then(|hint| hint.modified);
            let title = match title.trim() {
                "" => Arg::Phrase(Phrase::new("ui-untitled-plan")),
                title => Arg::Text(title.to_owned()),
            };
            let said = written.map_or_else(
                || Phrase::new("ui-interrupted-gone"),
                |at| Phrase::new("ui-interrupted").with("when", moment(at, today)),
            );
            self.messages.say(Weight::Warning, said.with("title", title).with("file", file_name(&path)));
        }
    }
}

/// What the banner says of somebody else who has the plan open.
fn open_elsewhere(other: &Holder, path: &Path, today: jiff::civil::Date) -> Phrase {
    let since = moment(Timestamp::from_second(other.since).unwrap_or_default(), today);
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
