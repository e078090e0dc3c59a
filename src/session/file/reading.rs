//! Reading a plan file and its journal; to be run in the background.

use super::snapshot::{FileOrigin, FileSnapshot};
use super::versions::newest_version_of;
use crate::edit::History;
use crate::session::environment::Files;
use crate::store::{
    self, Journal, LARGEST_FILE, Opened, SavedPlan, StoreError, Version, put_back_unsaved, read_bytes,
    read_journal, remove_leftovers,
};
use crate::text::Phrase;
use std::path::Path;

/// A file that is no plan.
#[derive(Debug)]
pub struct UnreadablePlan {
    /// Why.
    pub error: StoreError,
    /// The newest version of the plan that was in it, where one is kept.
    pub version: Option<Box<Version>>,
    /// How many rows can be read of the file; none where nothing can.
    pub readable_rows: Option<usize>,
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
pub fn read_plan_file(files: &Files, path: &Path) -> Result<PlanInFile, UnreadablePlan> {
    let storage = files.storage.as_ref();
    // Before the content: if the file is replaced in between, the watch sees another time and reads it again.
    let metadata = storage.metadata(path).ok();
    let read = read_bytes(storage, path).and_then(|bytes| {
        let opened = store::read(&bytes).map_err(|problem| problem.of(path))?;
        Ok((opened, bytes))
    });
    match read {
        Ok((mut opened, bytes)) => {
            // Temporary files of an interrupted save next to this plan; only of a file that is a plan, for anything else
            // next to it is not ours.
            remove_leftovers(storage, path, files.clock.now());
            let snapshot = FileSnapshot::new(bytes, opened.saved.clone(), metadata);
            let is_protected = storage.is_writable(path).is_ok_and(|writable| !writable);
            let journal = read_journal(storage, &files.dirs, opened.saved.plan_id);
            // A file that is only read is shown as it is.
            let put_back = if is_protected {
                0
            } else {
                put_back_unsaved(storage, &files.dirs, &journal, &mut opened, path, snapshot.fingerprint)
            };
            let journal = history_of(&journal, &opened.saved);
            let origin = FileOrigin { path: path.to_owned(), snapshot, is_protected };
            Ok(PlanInFile { opened, origin, journal, put_back })
        }
        Err(error) => {
            // The bytes are read again by id: a file that is damaged further down still says which plan it was.
            let bytes = storage.read(path, LARGEST_FILE).unwrap_or_default();
            let version = newest_version_of(files, path, &bytes).map(Box::new);
            let readable_rows = store::salvage(&bytes).ok().map(|salvaged| salvaged.record_count());
            Err(UnreadablePlan { error, version, readable_rows })
        }
    }
}

/// The history that a plan continues with, as its journal knows it.
pub fn read_history(files: &Files, saved: &SavedPlan) -> JournalRead {
    history_of(&read_journal(files.storage.as_ref(), &files.dirs, saved.plan_id), saved)
}

fn history_of(journal: &Journal, saved: &SavedPlan) -> JournalRead {
    let mut remarks = journal.remarks.clone();
    if !journal.entries.is_empty() && !journal.contains_head(saved.head) {
        remarks.push(Phrase::new("ui-journal-elsewhere"));
    }
    JournalRead { history: journal.history(&saved.plan, saved.head), remarks }
}
