//! One save of the plan's file, run in the background.

use super::snapshot::FileSnapshot;
use crate::model::Uid;
use crate::session::environment::Files;
use crate::store::{
    self, Expected, PlanReplacement, Problem, ReplacedPlan, SavedPlan, StoreError, VersionInfo,
    VersionReason, replace_plan,
};
use crate::text::Phrase;
use std::path::PathBuf;

/// A plan at one moment, to be written into its file.
#[derive(Debug)]
pub struct SaveTask {
    /// What is written.
    pub content: SavedPlan,
    /// The file.
    pub path: PathBuf,
    /// What the file held last; it is overwritten only while it still holds that.
    pub last_seen: Option<FileSnapshot>,
    /// The version that its content is kept as before, where that is due.
    pub keep_as: Option<VersionInfo>,
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
        /// What is to be said.
        remarks: Vec<Phrase>,
    },
    /// Another program has written the file, which was left alone.
    ChangedExternally,
    /// The file could not be written; why.
    Failed(Phrase),
}

/// When a save ended.
#[derive(Clone, Debug)]
pub struct SaveEnd {
    /// The file that was written.
    pub path: PathBuf,
    /// When, in milliseconds of a steady clock.
    pub now: u64,
    /// How long the save took, in milliseconds.
    pub duration: u64,
    /// The time of day, as the bottom line shows it.
    pub time: String,
}

impl SaveTask {
    /// Writes the file, unless another program has done so since it was seen last.
    pub fn run(self, files: &Files) -> SaveOutcome {
        match self.write(files) {
            Ok((ReplacedPlan { bytes, remarks, .. }, kept)) => {
                // Another program may have written between the save and this: then size and time deceive the
                // watch, until it reads the content anyway.
                let metadata = files.storage.metadata(&self.path).ok();
                let snapshot = Box::new(FileSnapshot::new(bytes, self.content, metadata));
                SaveOutcome::Written { snapshot, kept, remarks }
            }
            Err(StoreError { problem: Problem::ChangedElsewhere, .. }) => SaveOutcome::ChangedExternally,
            Err(error) => SaveOutcome::Failed(error.phrase()),
        }
    }

    /// Keeps what is in the file, where that is due, and writes the file.
    ///
    /// An odd file is never overwritten before it is kept; any other version that cannot be kept is no reason not to
    /// save.
    fn write(&self, files: &Files) -> Result<(ReplacedPlan, Option<Uid>), StoreError> {
        let storage = files.storage.as_ref();
        let mut version = None;
        if let (Some(info), Some(seen)) = (&self.keep_as, &self.last_seen) {
            match store::keep_version(storage, &files.dirs, info.clone(), &seen.bytes) {
                Ok(kept) => version = Some(kept.id),
                Err(error) if info.reason == VersionReason::Odd => return Err(error),
                Err(error) => log::warn!("no version could be kept: {}", error.phrase().key),
            }
        }
        let seen = self.last_seen.as_ref().map(|seen| Expected::Content(seen.fingerprint));
        let replacement = PlanReplacement {
            saved: &self.content,
            bytes: None,
            expected: seen.unwrap_or(Expected::Anything),
            dirs: Some(&files.dirs),
            now: files.clock.now(),
        };
        Ok((replace_plan(storage, &self.path, &replacement)?, version))
    }
}
