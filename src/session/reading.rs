//! Reading the file of a plan and its journal: at once where it is small, beside the window where it is large.

use super::MessageSeverity;
use super::file::FileSnapshot;
use super::journal::read_history;
use super::program::{JobResult, JobKind, Program, file_name};
use crate::edit::History;
use crate::store::{self, LARGEST_FILE, Opened, AppDirs, Storage, StoreError, read_bytes, remove_leftovers};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file of up to so many bytes is read within a frame: some nine milliseconds.
const READ_IN_FRAME_LIMIT: u64 = 1_000_000;

/// What came of reading a file.
pub(super) struct PlanRead {
    /// Where it is.
    pub path: PathBuf,
    /// What stood in it; or why it is no plan, with its bytes.
    pub result: Result<PlanInFile, (StoreError, Vec<u8>)>,
}

/// A plan as it stood in its file.
pub(super) struct PlanInFile {
    /// What was read.
    pub opened: Opened,
    /// What the file held.
    pub snapshot: FileSnapshot,
    /// Whether nobody may write it.
    pub is_protected: bool,
    /// What was done to the plan, and what there is to say about that.
    pub history: (History, Vec<Phrase>),
}

/// Reads a file and the journal of its plan.
fn read_file(storage: &dyn Storage, places: &AppDirs, path: PathBuf) -> PlanRead {
    let hint = storage.metadata(&path).ok();
    let read = read_bytes(storage, &path).and_then(|bytes| {
        let opened = store::read(&bytes).map_err(|problem| problem.of(&path))?;
        Ok((opened, bytes))
    });
    let outcome = match read {
        Ok((opened, bytes)) => {
            let saved = &opened.saved;
            let history = read_history(storage, places, saved);
            let known = FileSnapshot::new(bytes, saved.clone(), hint);
            let forbidden = storage.is_writable(&path).is_ok_and(|writable| !writable);
            Ok(PlanInFile { opened, snapshot: known, is_protected: forbidden, history })
        }
        Err(error) => Err((error, storage.read(&path, LARGEST_FILE).unwrap_or_default())),
    };
    PlanRead { path, result: outcome }
}

impl Program {
    pub(super) fn open_path(&mut self, path: &Path) {
        self.offered_version = None;
        self.stop_reading();
        let (path, places) = (path.to_owned(), self.environment.dirs.clone());
        let storage = Arc::clone(&self.environment.storage);
        if storage.metadata(&path).is_ok_and(|hint| hint.size > READ_IN_FRAME_LIMIT) {
            if self.open.is_some() {
                self.messages.report(MessageSeverity::Note, Phrase::new("ui-reading").with("file", file_name(&path)));
            }
            self.reading_file = Some(path.clone());
            self.jobs.begin(JobKind::Read, move |_, _| {
                JobResult::Read(Box::new(read_file(storage.as_ref(), &places, path)))
            });
        } else {
            let read = read_file(storage.as_ref(), &places, path);
            self.on_read(read);
        }
    }

    /// The name of the file that is being read.
    pub fn reading_file_name(&self) -> Option<String> {
        self.reading_file.as_deref().map(file_name)
    }

    /// A plan that was read goes on without a file, with what its journal knows.
    pub(super) fn opened_without_file(&mut self, opened: Opened) {
        let history = read_history(self.environment.storage.as_ref(), &self.environment.dirs, &opened.saved);
        self.on_opened(opened, history, None);
    }

    /// What is being read is not opened.
    pub(super) fn stop_reading(&mut self) {
        self.jobs.stop(JobKind::Read);
        self.reading_file = None;
    }

    /// Shows what was read, or says why it is no plan.
    pub(super) fn on_read(&mut self, PlanRead { path, result: outcome }: PlanRead) {
        self.reading_file = None;
        match outcome {
            Ok(found) => {
                remove_leftovers(self.environment.storage.as_ref(), &path, self.environment.clock.now());
                self.on_opened(found.opened, found.history, Some((path, found.snapshot, found.is_protected)));
            }
            Err((error, bytes)) => {
                self.offer_version(&path, &bytes);
                self.settings.remove_recent(&path);
                self.write_settings();
                self.messages.report(MessageSeverity::Error, error.phrase());
            }
        }
    }
}
