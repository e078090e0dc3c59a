//! What the program is given of the world outside: time, ids and folders' names for acts, files for jobs, dialogs.

use super::computer::Computer;
use super::window::dialogs::Dialogs;
use crate::edit::Stamp;
use crate::model::IdGenerator;
use crate::store::{AppDirs, Clock, LocalUser, Storage};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// What the program is given of the system it runs on.
pub struct System {
    /// What an act may use.
    pub environment: Environment,
    /// The files. Only jobs get at them: a file call can take for ever.
    pub storage: Arc<dyn Storage>,
    /// The system's file dialogs.
    pub dialogs: Arc<dyn Dialogs>,
    /// The computer itself.
    pub computer: Arc<dyn Computer>,
    /// How often the open plan's file is looked at.
    pub watch_interval: Duration,
}

/// The open plan's file is looked at this often.
const WATCH_INTERVAL: Duration = Duration::from_secs(3);

impl System {
    /// A system whose files are looked at every three seconds.
    pub fn new(
        environment: Environment,
        storage: Arc<dyn Storage>,
        dialogs: Arc<dyn Dialogs>,
        computer: Arc<dyn Computer>,
    ) -> Self {
        Self { environment, storage, dialogs, computer, watch_interval: WATCH_INTERVAL }
    }
}

/// What an act may use of the world outside: nothing that can be waited for.
pub struct Environment {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Where the program's own folders are.
    pub dirs: AppDirs,
    /// Where new plans are proposed to be saved.
    pub documents_dir: PathBuf,
    /// Gives out new ids.
    pub ids: IdGenerator,
    /// The name of user and computer: for courtesy locks, and for who asks what a merge cannot decide.
    pub user: LocalUser,
}

/// What a job may use besides: the files.
#[derive(Clone)]
pub struct Files {
    /// The files.
    pub storage: Arc<dyn Storage>,
    /// The program's own folders.
    pub dirs: AppDirs,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// How often the open plan's file is looked at.
    pub watch_interval: Duration,
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

    /// Milliseconds of a clock that nobody sets, for all that only compares times: saving, checking, gestures.
    pub(super) fn milliseconds(&self) -> u64 {
        self.clock.steady_milliseconds()
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

/// The name of a file without its folders, for messages.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
