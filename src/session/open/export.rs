//! Making the plan's document and writing it into a folder; to be run in the background.
//!
//! A document that somebody has edited since it was made is never overwritten.

use crate::export::{ExportOptions, Format};
use crate::model::Plan;
use crate::session::environment::{Files, file_name};
use crate::session::jobs::{Progress, StopFlag};
use crate::store::{
    Fingerprint, Problem, Storage, StoreError, document_may_be_replaced, make_file, note_document,
    replace_file,
};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// So many names are tried.
const MOST_NAMES: usize = 1_000;

/// A document that was made.
#[derive(Debug)]
pub struct ExportedFile {
    /// Its file.
    pub path: PathBuf,
    /// Its format.
    pub format: Format,
    /// What had to be changed.
    pub remarks: Vec<Phrase>,
}

/// An export of a plan.
#[derive(Debug)]
pub struct ExportTask {
    /// The plan.
    pub plan: Plan,
    /// The folder; or the file itself, where it ends like a document.
    pub path: PathBuf,
    /// Format, language and date of the document; the ending of a file comes before the format.
    pub options: ExportOptions,
}

/// The format of a path that names a document; `None` for a folder, also for one whose name ends like a document.
fn format_of_path(storage: &dyn Storage, path: &Path) -> Option<Format> {
    let extension = path.extension()?.to_string_lossy().to_lowercase();
    let is_folder = storage.size(path).is_err_and(|error| error.kind() == ErrorKind::IsADirectory);
    Format::from_code(&extension).filter(|_| !is_folder)
}

impl ExportTask {
    /// Makes the document and writes it; one that is stopped writes nothing.
    pub fn run(self, files: &Files, progress: &Progress, stop: &StopFlag) -> Result<ExportedFile, Phrase> {
        let storage = files.storage.as_ref();
        progress.set(100);
        let named = format_of_path(storage, &self.path);
        let format = named.unwrap_or(self.options.format);
        let options = ExportOptions { format, ..self.options };
        let mut made = crate::export::export(&self.plan, options).map_err(|error| error.phrase())?;
        progress.set(800);
        // Typesetting cannot be interrupted; at least nothing is written after it.
        if stop.is_stopped() {
            return Err(Phrase::new("ui-export-stopped"));
        }
        let path = if named.is_some() { self.path.clone() } else { self.path.join(&made.name) };
        let folder = if named.is_some() { path.parent().unwrap_or(&path) } else { &self.path };
        if !folder.as_os_str().is_empty() {
            storage
                .create_folder(folder)
                .map_err(|error| Problem::from_write_error(&error).of(folder).phrase())?;
        }
        let free = write_document(files, &path, &made.bytes)?;
        if free != path {
            let kept = Phrase::new("ui-export-kept");
            made.remarks.insert(0, kept.with("file", file_name(&path)).with("new", file_name(&free)));
        }
        progress.set(1000);
        Ok(ExportedFile { path: free, format, remarks: made.remarks })
    }
}

/// Writes a document to the first path of this name, or of it with a number, that is free or holds a document of ours that
/// nobody has edited; gives that path.
fn write_document(files: &Files, path: &Path, bytes: &[u8]) -> Result<PathBuf, Phrase> {
    let storage = files.storage.as_ref();
    let numbered = (2..MOST_NAMES).map(|number| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        path.with_file_name(format!("{stem} ({number}).{extension}"))
    });
    let may_be_written = |path: &PathBuf| document_may_be_replaced(storage, Some(&files.dirs), path, bytes);
    for free in std::iter::once(path.to_owned()).chain(numbered).filter(may_be_written) {
        let is_there = storage.size(&free).is_ok();
        let written =
            if is_there { replace_file(storage, &free, bytes) } else { make_file(storage, &free, bytes) };
        match written {
            Ok(()) => {
                note_document(storage, &files.dirs, Fingerprint::of(bytes));
                return Ok(free);
            }
            // Another program has made it a moment ago.
            Err(StoreError { problem: Problem::Exists, .. }) => {}
            Err(error) => return Err(error.phrase()),
        }
    }
    Err(Phrase::new("ui-path-taken").with("path", path.display().to_string()))
}
