//! The recovery copy of the open plan: when it is written, writing and removing it; and the copies that the start screen
//! offers.
//!
//! Opening a copy never removes it and never applies it to a file: a recovered plan has no file until the user gives it
//! one.

use super::moments::describe_moment;
use super::save_clock::{SaveClock, SaveTiming};
use crate::model::Uid;
use crate::session::environment::{Files, file_name};
use crate::store::{
    self, Fingerprint, RecoveredPlan, RecoveryOrigin, SavedPlan, StoreError, is_open_in_session,
    list_recoveries, open_plan, read_recovery, write_recovery,
};
use crate::text::{Arg, Phrase};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// The recovery copy of the open plan.
#[derive(Clone, Debug)]
pub struct RecoveryCopy {
    file: PathBuf,
    /// The copy that the plan was opened from, with what it held; of no use any longer when all is in a file.
    opened_from: Option<(PathBuf, Fingerprint)>,
    /// When it is to be written.
    pub clock: SaveClock,
    /// Whether one may be on the disk.
    may_exist: bool,
    /// Whether one is being written.
    is_being_written: bool,
    /// Whether the last one could not be written.
    has_failed: bool,
}

impl RecoveryCopy {
    /// A copy in this file, which is not there yet.
    pub const fn new(file: PathBuf) -> Self {
        let clock = SaveClock::new(SaveTiming::WHOLE_PLAN);
        Self { file, opened_from: None, clock, may_exist: false, is_being_written: false, has_failed: false }
    }

    /// The plan was opened from another copy, which stays until all is in a file.
    pub fn set_opened_from(&mut self, copy: PathBuf, fingerprint: Fingerprint) {
        self.opened_from = Some((copy, fingerprint));
        self.may_exist = true;
    }

    /// Whether it holds all that it is to hold.
    pub const fn is_complete(&self) -> bool {
        !self.clock.is_waiting() && !self.is_being_written && !self.has_failed
    }

    /// Whether there is one, or will be.
    pub const fn has_content(&self) -> bool {
        self.may_exist || self.clock.is_waiting()
    }

    /// Whether the last one could not be written.
    pub const fn has_failed(&self) -> bool {
        self.has_failed
    }

    /// A copy of this content, to be written in the background.
    pub fn begin(&mut self, content: SavedPlan, origin: RecoveryOrigin) -> CopyTask {
        self.clock.on_started();
        self.may_exist = true;
        self.is_being_written = true;
        CopyTask { file: self.file.clone(), content, origin }
    }

    /// Writing it has ended.
    pub fn on_written(&mut self, succeeded: bool, now: u64, duration: u64) {
        self.has_failed = !succeeded;
        self.is_being_written = false;
        if succeeded {
            self.clock.on_written(now, duration);
        } else {
            self.clock.on_failed(now, duration);
        }
    }

    /// All is in the file: the copies are of no use any longer. What is to be removed, where there may be any.
    pub fn on_all_saved(&mut self) -> Option<RemovalTask> {
        self.clock.on_started();
        self.has_failed = false;
        let removal = RemovalTask { file: self.file.clone(), opened_from: self.opened_from.take() };
        std::mem::take(&mut self.may_exist).then_some(removal)
    }

    /// The plan is closed without being kept: its copy is removed, never the one it was opened from.
    pub fn discard(&mut self) -> Option<RemovalTask> {
        self.opened_from = None;
        self.on_all_saved()
    }
}

/// A recovery copy to be written.
#[derive(Debug)]
pub struct CopyTask {
    file: PathBuf,
    content: SavedPlan,
    origin: RecoveryOrigin,
}

impl CopyTask {
    /// Writes it over the one of before.
    pub fn run(self, files: &Files) -> Result<(), StoreError> {
        write_recovery(files.storage.as_ref(), &self.file, &self.origin, &self.content).map(|_| ())
    }
}

/// Recovery copies to be removed.
#[derive(Debug)]
pub struct RemovalTask {
    file: PathBuf,
    opened_from: Option<(PathBuf, Fingerprint)>,
}

impl RemovalTask {
    /// Removes them. The one that the plan was opened from goes only while it still holds what was opened: another
    /// program may have written it since.
    pub fn run(self, files: &Files) {
        let storage = files.storage.as_ref();
        let mut removed = vec![storage.remove(&self.file).is_ok()];
        if let Some((from, fingerprint)) = &self.opened_from
            && store::read_bytes(storage, from).is_ok_and(|bytes| Fingerprint::of(&bytes) == *fingerprint)
        {
            removed.push(storage.remove(from).is_ok());
        }
        log::trace!("recovery copies removed: {removed:?}");
    }
}

/// A recovery copy, or another version of a plan, as the window offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryEntry {
    /// Which plan, of which municipality, until when, and where its file is.
    pub phrase: Phrase,
    /// The file of the copy.
    pub file: PathBuf,
    /// The file that the plan is in, where it has one.
    pub plan_file: Option<PathBuf>,
    /// Older copies of the same plan, newest first.
    pub older: Vec<Self>,
}

/// The recovery copies, as of a day: the newest of each plan with the older ones under it, newest first. To be run in the
/// background.
pub fn recovery_entries(files: &Files, today: Date) -> Vec<RecoveryEntry> {
    let mut plans: Vec<(Uid, RecoveryEntry)> = Vec::new();
    for copy in &list_recoveries(files.storage.as_ref(), &files.dirs) {
        let plan_id = copy.opened.saved.plan_id;
        match plans.iter_mut().find(|(id, _)| *id == plan_id) {
            Some((_, newest)) => newest.older.push(older_entry(copy, today)),
            None => plans.push((plan_id, recovery_entry(copy, today))),
        }
    }
    plans.into_iter().map(|(_, entry)| entry).collect()
}

fn older_entry(copy: &RecoveredPlan, today: Date) -> RecoveryEntry {
    let entry = recovery_entry(copy, today);
    let title = copy.opened.saved.plan.about().title.to_string();
    let phrase =
        Phrase::new("ui-recovery-older").with("title", title).with("when", describe_copy_moment(copy, today));
    RecoveryEntry { phrase, ..entry }
}

fn describe_copy_moment(copy: &RecoveredPlan, today: Date) -> Phrase {
    describe_moment(Timestamp::from_second(copy.origin.at).unwrap_or_default(), today)
}

/// Removes a recovery copy whose plan is, word for word, in its own file; says whether it did. To be run in the
/// background.
///
/// Nothing else removes a copy that the user has not discarded: one of a plan without a file, or one that says anything
/// that the file does not, stays. A copy of a plan that is open belongs to the program that has it open.
pub fn sweep_saved_copy(files: &Files, copy: &Path) -> bool {
    let (storage, dirs) = (files.storage.as_ref(), &files.dirs);
    let Ok(read) = read_recovery(storage, dirs, copy) else { return false };
    let (origin, kept) = (read.origin, read.opened.saved);
    let Some(path) = origin.path.filter(|_| !is_open_in_session(storage, dirs, kept.plan_id)) else {
        return false;
    };
    let is_saved = open_plan(storage, &path).is_ok_and(|opened| {
        let saved = opened.saved;
        saved.plan_id == kept.plan_id && saved.plan == kept.plan && saved.unknown == kept.unknown
    });
    let is_removed = is_saved && storage.remove(copy).is_ok();
    if is_removed {
        log::info!("the recovery copy of {} was removed: its file holds everything", kept.plan_id);
    }
    is_removed
}

fn recovery_entry(copy: &RecoveredPlan, today: Date) -> RecoveryEntry {
    let about = copy.opened.saved.plan.about();
    let title = match about.title.trim() {
        "" => Arg::Phrase(Phrase::new("ui-untitled-plan")),
        title => Arg::Text(title.to_owned()),
    };
    let place = about.municipality.trim();
    let phrase = match (&copy.origin.path, place) {
        (None, "") => Phrase::new("ui-recovery-no-place").with("title", title),
        (None, place) => Phrase::new("ui-recovery").with("title", title).with("place", place),
        (Some(path), "") => {
            Phrase::new("ui-recovery-file-no-place").with("title", title).with("file", file_name(path))
        }
        (Some(path), place) => Phrase::new("ui-recovery-file")
            .with("title", title)
            .with("place", place)
            .with("file", file_name(path)),
    };
    RecoveryEntry {
        phrase: phrase.with("when", describe_copy_moment(copy, today)),
        file: copy.file.clone(),
        plan_file: copy.origin.path.clone(),
        older: Vec::new(),
    }
}
