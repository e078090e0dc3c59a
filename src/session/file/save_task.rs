//! One save, run in the background: the plan file, or the recovery copy where there is none or it fails.

use super::snapshot::FileSnapshot;
use crate::model::Uid;
use crate::store::{
    self, AppDirs, Fingerprint, JournalAddition, Problem, RecoveryOrigin, SavedPlan, Storage, StoreError,
    VersionInfo, VersionReason, append_journal, save_over, write_recovery,
};
use crate::text::Phrase;
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// Where the recovery copy is, and which one the plan was opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryCopy {
    /// The copy of this open plan.
    pub file: PathBuf,
    /// The copy that the plan was opened from, with what it held; of no use any longer when all is in a file.
    pub opened_from: Option<(PathBuf, Fingerprint)>,
}

/// A plan at one moment, to be written.
#[derive(Debug)]
pub struct SaveTask {
    /// What is written.
    pub content: SavedPlan,
    /// The file, where it may be written.
    pub path: Option<PathBuf>,
    /// Where the plan comes from, for the recovery copy.
    pub origin: RecoveryOrigin,
    /// What the file held last; it is overwritten only while it still holds that.
    pub last_seen: Option<FileSnapshot>,
    /// The version that its content is kept as before, where that is due.
    pub keep_as: Option<VersionInfo>,
    /// The program's own folders.
    pub dirs: AppDirs,
    /// The recovery copy.
    pub recovery: RecoveryCopy,
}

/// How a save ended.
#[derive(Clone, Debug)]
pub enum SaveOutcome {
    /// The file holds everything.
    Written {
        /// What it holds.
        snapshot: Box<FileSnapshot>,
        /// The version that was kept of what it held before.
        kept: Option<Uid>,
    },
    /// The recovery copy holds everything; there is no file that may be written.
    CopyWritten,
    /// Another program has written the file, which was left alone; whether the recovery copy holds everything.
    ChangedExternally(Result<(), Phrase>),
    /// The file could not be written; why. The recovery copy was tried.
    Failed(Phrase),
}

/// When a save ended.
#[derive(Clone, Debug)]
pub struct SaveEnd {
    /// The moment.
    pub moment: Timestamp,
    /// The moment in milliseconds.
    pub now: u64,
    /// How long the save took, in milliseconds.
    pub duration: u64,
    /// The time of day, as the bottom line shows it.
    pub time: String,
}

impl SaveTask {
    /// Writes the file, or the recovery copy where there is none or it fails.
    pub fn run(self, storage: &dyn Storage) -> SaveOutcome {
        let Some(path) = &self.path else {
            return match self.write_copy(storage) {
                Ok(()) => SaveOutcome::CopyWritten,
                Err(error) => SaveOutcome::Failed(error.phrase()),
            };
        };
        match self.write_file(storage, path) {
            Ok((bytes, kept)) => {
                // Only now: until the file was read back and compared, the copy may be all that there is.
                self.remove_recovery_copies(storage);
                // Another program may have written between the save and this: then size and time deceive the
                // watch, until it reads the content anyway.
                let metadata = storage.metadata(path).ok();
                let snapshot = Box::new(FileSnapshot::new(bytes, self.content, metadata));
                // Steps that the file holds must not be put back on it after a crash.
                let saved = JournalAddition { base: snapshot.journal_base(path), entries: Vec::new() };
                if let Err(error) = append_journal(storage, &self.dirs, snapshot.content.plan_id, &saved) {
                    log::warn!("the journal does not know of a save: {}", error.phrase().key);
                }
                SaveOutcome::Written { snapshot, kept }
            }
            Err(error) => {
                // Also where the file was changed by another program: the user may decide much later, or
                // never.
                let copied = self.write_copy(storage);
                if let Err(worse) = &copied {
                    log::warn!("neither file nor recovery copy could be written: {}", worse.phrase().key);
                }
                if error.problem == Problem::ChangedElsewhere {
                    SaveOutcome::ChangedExternally(copied.map_err(|worse| worse.phrase()))
                } else {
                    SaveOutcome::Failed(error.phrase())
                }
            }
        }
    }

    fn write_copy(&self, storage: &dyn Storage) -> Result<(), StoreError> {
        write_recovery(storage, &self.recovery.file, &self.origin, &self.content).map(|_| ())
    }

    /// Keeps what is in the file, where that is due, and writes the file unless another program has done so since.
    ///
    /// An odd file is never overwritten before it is kept; any other version that cannot be kept is no reason not to
    /// save.
    fn write_file(&self, storage: &dyn Storage, path: &Path) -> Result<(Vec<u8>, Option<Uid>), StoreError> {
        let mut version = None;
        if let (Some(info), Some(seen)) = (&self.keep_as, &self.last_seen) {
            match store::keep_version(storage, &self.dirs, info.clone(), &seen.bytes) {
                Ok(kept) => version = Some(kept.id),
                Err(error) if info.reason == VersionReason::Odd => return Err(error),
                Err(error) => log::warn!("no version could be kept: {}", error.phrase().key),
            }
        }
        let seen = self.last_seen.as_ref().map(|seen| seen.fingerprint);
        Ok((save_over(storage, path, &self.content, seen)?, version))
    }

    /// Removes the recovery copies, which are of no use any longer; usually there are none. The one that the plan was
    /// opened from goes only while it still holds what was opened: another program may have written it since.
    fn remove_recovery_copies(&self, storage: &dyn Storage) {
        let mut removed = vec![storage.remove(&self.recovery.file).is_ok()];
        if let Some((from, fingerprint)) = &self.recovery.opened_from
            && store::read_bytes(storage, from).is_ok_and(|bytes| Fingerprint::of(&bytes) == *fingerprint)
        {
            removed.push(storage.remove(from).is_ok());
        }
        log::trace!("recovery copies removed: {removed:?}");
    }
}
