//! Reading the file of a plan and its journal: at once where it is small, beside the window where it is large.

use super::Weight;
use super::file::Known;
use super::journal::history_of;
use super::program::{Done, Job, Program, file_name};
use crate::edit::History;
use crate::store::{self, LARGEST_FILE, Opened, Places, Storage, StoreError, open_bytes, sweep};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file of up to so many bytes is read within a frame: some nine milliseconds.
const AT_ONCE: u64 = 1_000_000;

/// What came of reading a file.
pub(super) struct Read {
    /// Where it is.
    pub path: PathBuf,
    /// What stood in it; or why it is no plan, with its bytes.
    pub outcome: Result<Found, (StoreError, Vec<u8>)>,
}

/// A plan as it stood in its file.
pub(super) struct Found {
    /// What was read.
    pub opened: Opened,
    /// What the file held.
    pub known: Known,
    /// Whether nobody may write it.
    pub forbidden: bool,
    /// What was done to the plan, and what there is to say about that.
    pub history: (History, Vec<Phrase>),
}

/// Reads a file and the journal of its plan.
fn read_file(storage: &dyn Storage, places: &Places, path: PathBuf) -> Read {
    let hint = storage.hint(&path).ok();
    let read = open_bytes(storage, &path).and_then(|bytes| {
        let opened = store::read(&bytes).map_err(|problem| problem.of(&path))?;
        Ok((opened, bytes))
    });
    let outcome = match read {
        Ok((opened, bytes)) => {
            let saved = &opened.saved;
            let history = history_of(storage, places, saved);
            let known = Known::new(bytes, saved.clone(), hint);
            let forbidden = storage.is_writable(&path).is_ok_and(|writable| !writable);
            Ok(Found { opened, known, forbidden, history })
        }
        Err(error) => Err((error, storage.read(&path, LARGEST_FILE).unwrap_or_default())),
    };
    Read { path, outcome }
}

impl Program {
    pub(super) fn open_path(&mut self, path: &Path) {
        self.offered = None;
        self.stop_reading();
        let (path, places) = (path.to_owned(), self.outside.places.clone());
        let storage = Arc::clone(&self.outside.storage);
        if storage.hint(&path).is_ok_and(|hint| hint.size > AT_ONCE) {
            if self.open.is_some() {
                self.messages.say(Weight::Note, Phrase::new("ui-reading").with("file", file_name(&path)));
            }
            self.reading = Some(path.clone());
            self.jobs.begin(Job::Read, move |_, _| {
                Done::Read(Box::new(read_file(storage.as_ref(), &places, path)))
            });
        } else {
            let read = read_file(storage.as_ref(), &places, path);
            self.was_read(read);
        }
    }

    /// The name of the file that is being read.
    pub fn reading(&self) -> Option<String> {
        self.reading.as_deref().map(file_name)
    }

    /// A plan that was read goes on without a file, with what its journal knows.
    pub(super) fn opened_without_file(&mut self, opened: Opened) {
        let history = history_of(self.outside.storage.as_ref(), &self.outside.places, &opened.saved);
        self.opened(opened, history, None);
    }

    /// What is being read is not opened.
    pub(super) fn stop_reading(&mut self) {
        self.jobs.stop(Job::Read);
        self.reading = None;
    }

    /// Shows what was read, or says why it is no plan.
    pub(super) fn was_read(&mut self, Read { path, outcome }: Read) {
        self.reading = None;
        match outcome {
            Ok(found) => {
                sweep(self.outside.storage.as_ref(), &path, self.outside.clock.now());
                self.opened(found.opened, found.history, Some((path, found.known, found.forbidden)));
            }
            Err((error, bytes)) => {
                self.offer_version(&path, &bytes);
                self.settings.forget(&path);
                self.remember();
                self.messages.say(Weight::Error, error.phrase());
            }
        }
    }
}
