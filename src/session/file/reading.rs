//! Reading a plan file and its journal: within the frame where it is small, in the background where it is large.

use super::snapshot::{FileOrigin, FileSnapshot};
use crate::edit::History;
use crate::store::{
    self, AppDirs, LARGEST_FILE, Opened, SavedPlan, Storage, StoreError, read_bytes, read_journal,
};
use crate::text::Phrase;
use std::path::PathBuf;

/// A file of up to so many bytes is read within a frame: that takes some nine milliseconds.
pub const READ_IN_FRAME_LIMIT: u64 = 1_000_000;

/// The result of reading a file.
#[derive(Debug)]
pub struct PlanRead {
    /// Where it is.
    pub path: PathBuf,
    /// The plan; or why it is none, with the bytes of the file.
    pub result: Result<PlanInFile, (StoreError, Vec<u8>)>,
}

/// A plan as it was in its file.
#[derive(Debug)]
pub struct PlanInFile {
    /// What was read.
    pub opened: Opened,
    /// The file that it was read from.
    pub origin: FileOrigin,
    /// What was done to the plan.
    pub journal: JournalRead,
}

/// What a journal gave.
#[derive(Debug)]
pub struct JournalRead {
    /// The history that the plan continues with.
    pub history: History,
    /// What there is to report about the journal.
    pub remarks: Vec<Phrase>,
}

/// Reads a file and the journal of its plan.
pub fn read_plan_file(storage: &dyn Storage, dirs: &AppDirs, path: PathBuf) -> PlanRead {
    // Before the content: if the file is replaced in between, the watch sees another time and reads it again.
    let metadata = storage.metadata(&path).ok();
    let read = read_bytes(storage, &path).and_then(|bytes| {
        let opened = store::read(&bytes).map_err(|problem| problem.of(&path))?;
        Ok((opened, bytes))
    });
    let result = match read {
        Ok((opened, bytes)) => {
            let journal = read_history(storage, dirs, &opened.saved);
            let snapshot = FileSnapshot::new(bytes, opened.saved.clone(), metadata);
            let is_protected = storage.is_writable(&path).is_ok_and(|writable| !writable);
            let origin = FileOrigin { path: path.clone(), snapshot, is_protected };
            Ok(PlanInFile { opened, origin, journal })
        }
        // The bytes may still name the plan, by which its versions are found.
        Err(error) => Err((error, storage.read(&path, LARGEST_FILE).unwrap_or_default())),
    };
    PlanRead { path, result }
}

/// The history that a plan continues with, as its journal knows it.
pub fn read_history(storage: &dyn Storage, dirs: &AppDirs, saved: &SavedPlan) -> JournalRead {
    let journal = read_journal(storage, dirs, saved.plan_id);
    let mut remarks = journal.remarks.clone();
    if !journal.entries.is_empty() && !journal.contains_head(saved.head) {
        remarks.push(Phrase::new("ui-journal-elsewhere"));
    }
    JournalRead { history: journal.history(&saved.plan, saved.head), remarks }
}
