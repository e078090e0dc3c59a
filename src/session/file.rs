//! The file of the open plan: where it is, what stands in it, and how all that is done comes to the disk.
//!
//! A plan with a file is saved there by itself. One without, one whose file may not be written or was written by
//! somebody else, and one whose last save failed is kept as a recovery copy on the same clock.

use super::{ExternalVersion, SaveState};
use crate::edit::History;
use crate::model::{Plan, Uid};
use crate::store::{
    self, VersionInfo, FileMetadata, UnknownData, Opened, RecoveryOrigin, AppDirs, Fingerprint, Problem, VersionReason, Storage, StoreError,
    recovery_file, save_over, write_recovery,
};
use crate::text::Phrase;
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why a plan may not be changed in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// A newer version of the program wrote it, and this one would lose something.
    NewerFormat,
    /// The file is marked as one that nobody writes.
    WriteProtected,
    /// The user wished so, as somebody else has it open.
    ByUser,
}

/// What stood in the file when this program last read or wrote it.
#[derive(Clone, Debug)]
pub struct FileSnapshot {
    /// Its print.
    pub fingerprint: Fingerprint,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
    /// What they say: what both sides grew from when somebody else changes the file.
    pub content: store::SavedPlan,
    /// What could be seen of the file then.
    pub hint: Option<FileMetadata>,
}

impl FileSnapshot {
    /// Of what was just read or written.
    pub fn new(bytes: Vec<u8>, content: store::SavedPlan, hint: Option<FileMetadata>) -> Self {
        Self { fingerprint: Fingerprint::of(&bytes), bytes: Arc::new(bytes), content, hint }
    }
}

/// The file of the open plan.
#[derive(Clone, Debug)]
pub struct PlanFile {
    /// Where it is; nothing before the first save.
    pub path: Option<PathBuf>,
    /// Why it may not be written, where it may not.
    pub read_only: Option<ReadOnlyReason>,
    /// Where it stands.
    pub save_state: SaveState,
    /// What stood in it last; nothing before the first save.
    pub last_seen: Option<FileSnapshot>,
    /// What somebody else has put there since, until the user has said what is to be done.
    pub external: Option<ExternalVersion>,
    /// Whether it was missing when it was looked at last.
    pub is_missing: bool,
    /// Why and when a version of what stands in the file is to be kept before it is replaced.
    pub schedule: VersionSchedule,
    /// The identity of the plan.
    pub plan_id: Uid,
    /// The recovery copy of this sitting.
    pub recovery: RecoveryCopy,
    /// The kept versions that the plan grew from, oldest first.
    pub lineage: Vec<Uid>,
    /// What this version of the program does not understand.
    pub unknown_data: UnknownData,
}

/// When what stands in the file is kept as a version before it is replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VersionSchedule {
    /// Whether the file had something odd that is not kept yet.
    pub has_odd_file: bool,
    /// When a version was kept last in this sitting.
    pub last_kept: Option<Timestamp>,
}

/// A version is kept at most so often while work goes on: every ten minutes.
const VERSION_INTERVAL: jiff::SignedDuration = jiff::SignedDuration::from_mins(10);

impl VersionSchedule {
    /// Why a version is to be kept now, if it is: what was odd, the first save of a sitting, or some time of work.
    pub fn reason_to_keep(self, now: Timestamp) -> Option<VersionReason> {
        match self.last_kept {
            _ if self.has_odd_file => Some(VersionReason::Odd),
            Some(last) if now.duration_since(last) < VERSION_INTERVAL => None,
            _ => Some(VersionReason::Work),
        }
    }
}

/// Where the recovery copy lies, and what this program last read or wrote there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryCopy {
    /// The copy of this sitting.
    pub file: PathBuf,
    /// The copy that the plan was opened from, with what it held; of no use any longer when all is in a file.
    pub opened_from: Option<(PathBuf, Fingerprint)>,
}

/// The newest ids of versions that a plan file holds.
const LONGEST_LINEAGE: usize = 64;

impl PlanFile {
    /// The file that a plan was read from; gives the plan and its history too. A sitting is one stretch of work with
    /// one open plan.
    pub fn from_opened(opened: Opened, path: Option<PathBuf>, places: &AppDirs, sitting: Uid) -> (Self, Plan, History) {
        let store::SavedPlan { plan_id, head, lineage, plan, unknown: kept } = opened.saved;
        let file = Self {
            path,
            read_only: opened.read_only.then_some(ReadOnlyReason::NewerFormat),
            save_state: SaveState::Pending,
            last_seen: None,
            external: None,
            is_missing: false,
            schedule: VersionSchedule::default(),
            plan_id,
            recovery: RecoveryCopy { file: recovery_file(places, plan_id, sitting), opened_from: None },
            lineage,
            unknown_data: kept,
        };
        (file, plan, History::from_head(head))
    }

    /// The file may be written, and what stands in it is what this program knows.
    pub fn is_writable(&self) -> bool {
        self.path.is_some() && self.read_only.is_none() && self.external.is_none()
    }

    /// The plan grew from one more kept version.
    pub fn add_to_lineage(&mut self, version: Uid) {
        self.lineage.retain(|id| *id != version);
        self.lineage.push(version);
        let over = self.lineage.len().saturating_sub(LONGEST_LINEAGE);
        self.lineage.drain(..over);
    }

    /// What the file would say of this plan.
    pub fn content(&self, plan: &Plan, head: Option<Uid>) -> store::SavedPlan {
        let (lineage, kept) = (self.lineage.clone(), self.unknown_data.clone());
        store::SavedPlan { plan_id: self.plan_id, head, lineage, plan: plan.clone(), unknown: kept }
    }

    /// What a save of this moment would write, and where.
    pub fn save_task(&self, plan: &Plan, head: Option<Uid>, places: &AppDirs, now: Timestamp) -> SaveTask {
        let reason = self.last_seen.as_ref().and_then(|_| self.schedule.reason_to_keep(now));
        let about = reason.map(|reason| VersionInfo {
            plan_id: self.plan_id,
            at: now,
            reason,
            name: String::new(),
            origin: self.path.clone(),
        });
        SaveTask {
            content: self.content(plan, head),
            path: self.path.clone().filter(|_| self.is_writable()),
            origin: RecoveryOrigin::new(now, self.path.clone(), self.last_seen.as_ref().map(|known| known.fingerprint)),
            last_seen: self.last_seen.clone(),
            keep_as: about,
            places: places.clone(),
            recovery: self.recovery.clone(),
        }
    }
}

/// A plan at one moment, to be written beside the window.
#[derive(Debug)]
pub struct SaveTask {
    content: store::SavedPlan,
    path: Option<PathBuf>,
    origin: RecoveryOrigin,
    last_seen: Option<FileSnapshot>,
    keep_as: Option<VersionInfo>,
    places: AppDirs,
    recovery: RecoveryCopy,
}

/// How a save ended.
#[derive(Clone, Debug)]
pub enum SaveOutcome {
    /// The file holds everything.
    Written {
        /// What it holds.
        known: Box<FileSnapshot>,
        /// The version that was kept of what it held before.
        kept: Option<Uid>,
    },
    /// The recovery copy holds everything; there is no file that may be written.
    CopyWritten,
    /// Somebody else has written the file since; it was left alone, and whether the recovery copy holds everything.
    ChangedExternally(Result<(), Phrase>),
    /// The file could not be written; why. The recovery copy was tried.
    Failed(Phrase),
}

impl SaveTask {
    /// Writes the file, or the recovery copy where there is none or it fails.
    pub fn write(self, storage: &dyn Storage) -> SaveOutcome {
        let Some(path) = &self.path else {
            return match write_recovery(storage, &self.recovery.file, &self.origin, &self.content) {
                Ok(_) => SaveOutcome::CopyWritten,
                Err(error) => SaveOutcome::Failed(error.phrase()),
            };
        };
        match self.write_file(storage, path) {
            Ok((bytes, kept)) => {
                self.remove_recovery_copies(storage);
                let hint = storage.metadata(path).ok();
                SaveOutcome::Written { known: Box::new(FileSnapshot::new(bytes, self.content, hint)), kept }
            }
            Err(error) => {
                let copied = write_recovery(storage, &self.recovery.file, &self.origin, &self.content);
                if let Err(worse) = &copied {
                    log::warn!("neither file nor recovery copy could be written: {}", worse.phrase().key);
                }
                if error.problem == Problem::ChangedElsewhere {
                    SaveOutcome::ChangedExternally(copied.map(|_| ()).map_err(|worse| worse.phrase()))
                } else {
                    SaveOutcome::Failed(error.phrase())
                }
            }
        }
    }

    /// Keeps what stands in the file, where that is due, and writes the file unless somebody else has done so since.
    ///
    /// A file with something odd is never written before it is kept; any other version that cannot be kept is no
    /// reason not to save.
    fn write_file(&self, storage: &dyn Storage, path: &Path) -> Result<(Vec<u8>, Option<Uid>), StoreError> {
        let mut version = None;
        if let (Some(about), Some(known)) = (&self.keep_as, &self.last_seen) {
            match store::keep_version(storage, &self.places, about.clone(), &known.bytes) {
                Ok(kept) => version = Some(kept.id),
                Err(error) if about.reason == VersionReason::Odd => return Err(error),
                Err(error) => log::warn!("no version could be kept: {}", error.phrase().key),
            }
        }
        let known = self.last_seen.as_ref().map(|known| known.fingerprint);
        Ok((save_over(storage, path, &self.content, known)?, version))
    }

    /// The copies are of no use any longer; that there are none is the usual case. One that the plan was opened from
    /// goes only as long as it holds what was opened.
    fn remove_recovery_copies(&self, storage: &dyn Storage) {
        let mut gone = vec![storage.remove(&self.recovery.file).is_ok()];
        if let Some((from, print)) = &self.recovery.opened_from
            && store::read_bytes(storage, from).is_ok_and(|bytes| Fingerprint::of(&bytes) == *print)
        {
            gone.push(storage.remove(from).is_ok());
        }
        log::trace!("recovery copies removed: {gone:?}");
    }
}
