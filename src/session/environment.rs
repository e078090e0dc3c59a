//! What the program is given of the world outside: time, files, folders, ids, dialogs.

use super::window::dialogs::Dialogs;
use crate::edit::Stamp;
use crate::model::IdGenerator;
use crate::store::{AppDirs, Clock, LocalUser, Storage};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the program is given of the world outside.
pub struct Environment {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The files.
    pub storage: Arc<dyn Storage>,
    /// The program's own folders.
    pub dirs: AppDirs,
    /// Where new plans are proposed to be saved.
    pub documents_dir: PathBuf,
    /// Gives out new ids.
    pub ids: IdGenerator,
    /// The name of user and computer: for courtesy locks, and for nothing else.
    pub user: LocalUser,
    /// The system's file dialogs.
    pub dialogs: Arc<dyn Dialogs>,
}

/// One moment, for a whole frame: nothing that a frame reads moves while it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The moment.
    pub moment: Timestamp,
    /// The day and time of day, where the user is.
    pub local: DateTime,
}

impl Now {
    /// The day.
    pub fn today(self) -> Date {
        self.local.date()
    }
}

impl Environment {
    /// This moment.
    pub(super) fn now(&self) -> Now {
        Now { moment: self.clock.now(), local: self.clock.local_time() }
    }

    /// The day.
    pub(super) fn today(&self) -> Date {
        self.clock.local_time().date()
    }

    /// This moment in milliseconds, for what only compares times: autosave, checking, gestures.
    pub(super) fn milliseconds(&self) -> u64 {
        u64::try_from(self.clock.now().as_millisecond()).unwrap_or_default()
    }

    /// Gives out ids of its own, for a frame or a job: what they use up does not depend on the program's other work.
    pub(super) fn frame_ids(&mut self) -> IdGenerator {
        IdGenerator::seeded(self.ids.next_id().bits())
    }

    /// What the next step of the history is marked with.
    pub(super) fn stamp(&mut self) -> Stamp {
        Stamp { id: self.ids.next_id(), at: self.clock.now() }
    }
}

/// The milliseconds between two moments; 0 where the clock was set back meanwhile.
pub(super) fn milliseconds_between(begun: Timestamp, now: Timestamp) -> u64 {
    u64::try_from(now.as_millisecond() - begun.as_millisecond()).unwrap_or_default()
}

/// The name of a file without its folders, for messages.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
