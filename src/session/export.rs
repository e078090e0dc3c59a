//! Making the plan's document beside the window, and writing it into a folder.
//!
//! A document that somebody has written in since it was made is never written over.

use super::program::{JobResult, JobKind, Program, file_name};
use super::{Progress, StopFlag, View};
use crate::document::Profile;
use crate::export::{Format, ExportOptions};
use crate::model::Plan;
use crate::store::{Fingerprint, Problem, Storage, replace_file};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file that is larger is nothing that was made here.
const DOCUMENT_LIMIT: u64 = 200 << 20;
/// So many names are tried.
const MOST_NAMES: usize = 1_000;

/// A document that was made.
pub(super) struct ExportedFile {
    /// Its file.
    pub(super) path: PathBuf,
    /// By which it is known again.
    pub(super) fingerprint: Fingerprint,
    /// What had to be changed.
    pub(super) remarks: Vec<Phrase>,
}

impl Program {
    /// Into a folder, under the name that the document has; a path with the ending of a document is that file.
    pub(super) fn export_to(&mut self, path: PathBuf) {
        let named = format_of_path(self.environment.storage.as_ref(), &path);
        if let Some(format) = named.filter(|_| self.open.is_some()) {
            format.code().clone_into(&mut self.settings.format);
            self.write_settings();
        }
        let Some(open) = &mut self.open else { return };
        // The view that tells how far it has come, and where the document went.
        open.view = View::Documents;
        let plan = open.plan.plan().clone();
        let storage = Arc::clone(&self.environment.storage);
        let date = self.environment.clock.local_time().date();
        let format = self.settings.export_format();
        let wanted = ExportOptions { format, profile: Profile::Full, language: None, date };
        let ours = self.settings.exported.clone();
        self.jobs.begin(JobKind::Export, move |progress, stop| {
            progress.set(100);
            JobResult::Exported(export_document(
                storage.as_ref(),
                &plan,
                (&path, named.is_some(), &ours),
                wanted,
                (progress, stop),
            ))
        });
    }

    /// Opens a file or folder with the system's own program.
    pub(super) fn reveal(&mut self, path: PathBuf) {
        let dialogs = Arc::clone(&self.environment.dialogs);
        self.jobs.begin(JobKind::Reveal, move |_, _| JobResult::Revealed(dialogs.reveal(&path)));
    }
}

/// The format of a path that names a document; `None` for a folder, also for one whose name ends like a document.
pub(super) fn format_of_path(storage: &dyn Storage, path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    let is_folder = storage.size(path).is_err_and(|error| error.kind() == ErrorKind::IsADirectory);
    Format::from_code(&ending).filter(|_| !is_folder)
}

/// Exports a plan's document; a stopped job writes nothing. `ours` are the prints of those that were made before.
fn export_document(
    storage: &dyn Storage,
    plan: &Plan,
    (path, is_file, ours): (&Path, bool, &[String]),
    wanted: ExportOptions,
    (progress, stop): (&Progress, &StopFlag),
) -> Result<ExportedFile, Phrase> {
    let mut made = crate::export::export(plan, wanted).map_err(|error| error.phrase())?;
    progress.set(800);
    if stop.is_stopped() {
        return Err(Phrase::new("ui-export-stopped"));
    }
    let folder = if is_file { path.parent().unwrap_or(path) } else { path };
    if !folder.as_os_str().is_empty() {
        storage.create_folder(folder).map_err(|error| Problem::from_write_error(&error).of(folder).phrase())?;
    }
    let path = if is_file { path.to_owned() } else { folder.join(&made.name) };
    let print = Fingerprint::of(&made.bytes);
    let free = free_name(storage, &path, &|found| found == print || ours.contains(&found.to_string()))?;
    replace_file(storage, &free, &made.bytes).map_err(|error| error.phrase())?;
    if free != path {
        let kept = Phrase::new("ui-export-kept").with("file", file_name(&path)).with("new", file_name(&free));
        made.remarks.insert(0, kept);
    }
    progress.set(1000);
    Ok(ExportedFile { path: free, fingerprint: print, remarks: made.remarks })
}

/// The first path of this name, or of it with a number, where no file is in the way that somebody else has written.
fn free_name(storage: &dyn Storage, path: &Path, is_ours: &dyn Fn(Fingerprint) -> bool) -> Result<PathBuf, Phrase> {
    let numbered = (2..MOST_NAMES).map(|number| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        path.with_file_name(format!("{stem} ({number}).{ending}"))
    });
    let is_free = |path: &PathBuf| {
        // What cannot be read is told of by whoever writes there.
        let Ok(size) = storage.size(path) else { return true };
        let read = || storage.read(path, DOCUMENT_LIMIT).is_ok_and(|bytes| is_ours(Fingerprint::of(&bytes)));
        storage.is_stream(path) || (size <= DOCUMENT_LIMIT && read())
    };
    let mut names = std::iter::once(path.to_owned()).chain(numbered);
    names.find(is_free).ok_or_else(|| Phrase::new("ui-path-taken").with("path", path.display().to_string()))
}
