//! Reading a plan file and its journal: within the frame where it is small, in the background where it is large.

use super::snapshot::{FileOrigin, FileSnapshot};
use crate::edit::History;
use crate::store::{
    self, AppDirs, Journal, LARGEST_FILE, Opened, SavedPlan, Storage, StoreError, put_back_unsaved,
    read_bytes, read_journal,
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
    /// What was read, with the steps that were put back.
    pub opened: Opened,
    /// The file that it was read from.
    pub origin: FileOrigin,
    /// What was done to the plan.
    pub journal: JournalRead,
    /// How many steps were put back that a crash had kept out of the file: the plan is not what the file holds.
    pub put_back: usize,
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
        Ok((mut opened, bytes)) => {
            let snapshot = FileSnapshot::new(bytes, opened.saved.clone(), metadata);
            let is_protected = storage.is_writable(&path).is_ok_and(|writable| !writable);
            let journal = read_journal(storage, dirs, opened.saved.plan_id);
            // A file that is only read is shown as it is.
            let put_back = if is_protected {
                0
            } else {
                put_back_unsaved(storage, dirs, &journal, &mut opened, &path, snapshot.fingerprint)
            };
            let journal = history_of(&journal, &opened.saved);
            let origin = FileOrigin { path: path.clone(), snapshot, is_protected };
            Ok(PlanInFile { opened, origin, journal, put_back })
        }
        // The bytes may still name the plan, by which its versions are found.
        Err(error) => Err((error, storage.read(&path, LARGEST_FILE).unwrap_or_default())),
    };
    PlanRead { path, result }
}

/// The history that a plan continues with, as its journal knows it.
pub fn read_history(storage: &dyn Storage, dirs: &AppDirs, saved: &SavedPlan) -> JournalRead {
    history_of(&read_journal(storage, dirs, saved.plan_id), saved)
}

fn history_of(journal: &Journal, saved: &SavedPlan) -> JournalRead {
    let mut remarks = journal.remarks.clone();
    if !journal.entries.is_empty() && !journal.contains_head(saved.head) {
        remarks.push(Phrase::new("ui-journal-elsewhere"));
    }
    JournalRead { history: journal.history(&saved.plan, saved.head), remarks }
}
