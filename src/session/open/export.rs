//! Making the plan's document and writing it into a folder; to be run in the background.
//!
//! A document that somebody has edited since it was made is never overwritten.

use crate::export::{ExportOptions, Format};
use crate::model::Plan;
use crate::session::environment::file_name;
use crate::session::jobs::{Progress, StopFlag};
use crate::store::{Fingerprint, Problem, Storage, replace_file};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A larger file is not one of ours.
const DOCUMENT_LIMIT: u64 = 200 << 20;
/// So many names are tried.
const MOST_NAMES: usize = 1_000;

/// A document that was made.
#[derive(Debug)]
pub struct ExportedFile {
    /// Its file.
    pub path: PathBuf,
    /// Its format.
    pub format: Format,
    /// By which it is recognised.
    pub fingerprint: Fingerprint,
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
    /// The fingerprints of documents that were made before.
    pub exported: Vec<String>,
}

/// The format of a path that names a document; `None` for a folder, also for one whose name ends like a document.
fn format_of_path(storage: &dyn Storage, path: &Path) -> Option<Format> {
    let extension = path.extension()?.to_string_lossy().to_lowercase();
    let is_folder = storage.size(path).is_err_and(|error| error.kind() == ErrorKind::IsADirectory);
    Format::from_code(&extension).filter(|_| !is_folder)
}

impl ExportTask {
    /// Makes the document and writes it; one that is stopped writes nothing.
    pub fn run(
        self,
        storage: &dyn Storage,
        progress: &Progress,
        stop: &StopFlag,
    ) -> Result<ExportedFile, Phrase> {
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
        let fingerprint = Fingerprint::of(&made.bytes);
        let is_ours = |found: Fingerprint| found == fingerprint || self.exported.contains(&found.to_string());
        let free = free_name(storage, &path, &is_ours)?;
        replace_file(storage, &free, &made.bytes).map_err(|error| error.phrase())?;
        if free != path {
            let kept = Phrase::new("ui-export-kept");
            made.remarks.insert(0, kept.with("file", file_name(&path)).with("new", file_name(&free)));
        }
        progress.set(1000);
        Ok(ExportedFile { path: free, format, fingerprint, remarks: made.remarks })
    }
}

/// The first path of this name, or of it with a number, that is free or holds a document nobody has edited.
fn free_name(
    storage: &dyn Storage,
    path: &Path,
    is_ours: &dyn Fn(Fingerprint) -> bool,
) -> Result<PathBuf, Phrase> {
    let numbered = (2..MOST_NAMES).map(|number| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        path.with_file_name(format!("{stem} ({number}).{extension}"))
    });
    let is_free = |path: &PathBuf| {
        // A path that cannot be read is reported by whoever writes there.
        let Ok(size) = storage.size(path) else { return true };
        let read = || storage.read(path, DOCUMENT_LIMIT).is_ok_and(|bytes| is_ours(Fingerprint::of(&bytes)));
        storage.is_stream(path) || (size <= DOCUMENT_LIMIT && read())
    };
    let mut names = std::iter::once(path.to_owned()).chain(numbered);
    names.find(is_free).ok_or_else(|| Phrase::new("ui-path-taken").with("path", path.display().to_string()))
}
