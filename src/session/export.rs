//! Making the plan's document beside the window, and writing it into a folder.
//!
//! A document that somebody has written in since it was made is never written over.

use super::program::{Done, Job, Program, file_name};
use super::{Progress, Stop, View};
use crate::document::Profile;
use crate::export::{Format, Wanted};
use crate::model::Plan;
use crate::store::{Print, Problem, Storage, replace_file};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file that is larger is nothing that was made here.
const LARGEST: u64 = 200 << 20;
/// So many names are tried.
const NAMES: usize = 1_000;

/// A document that was made.
pub(super) struct Exported {
    /// Its file.
    pub(super) path: PathBuf,
    /// By which it is known again.
    pub(super) print: Print,
    /// What had to be changed.
    pub(super) remarks: Vec<Phrase>,
}

impl Program {
    /// Into a folder, under the name that the document has; a path with the ending of a document is that file.
    pub(super) fn export_to(&mut self, path: PathBuf) {
        let named = named(self.outside.storage.as_ref(), &path);
        if let Some(format) = named.filter(|_| self.open.is_some()) {
            format.code().clone_into(&mut self.settings.format);
            self.remember();
        }
        let Some(open) = &mut self.open else { return };
        // The view that tells how far it has come, and where the document went.
        open.view = View::Documents;
        let plan = open.plan.plan().clone();
        let storage = Arc::clone(&self.outside.storage);
        let date = self.outside.clock.local().date();
        let format = self.settings.format();
        let wanted = Wanted { format, profile: Profile::Full, language: None, date };
        let ours = self.settings.exported.clone();
        self.jobs.begin(Job::Export, move |progress, stop| {
            progress.at(100);
            Done::Exported(export(
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
        let dialogs = Arc::clone(&self.outside.dialogs);
        self.jobs.begin(Job::Reveal, move |_, _| Done::Revealed(dialogs.reveal(&path)));
    }
}

/// The format of a path that names a document; `None` for a folder, also for one whose name ends like a document.
pub(super) fn named(storage: &dyn Storage, path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    let is_folder = storage.size(path).is_err_and(|error| error.kind() == ErrorKind::IsADirectory);
    Format::from_code(&ending).filter(|_| !is_folder)
}

/// Exports a plan's document; a stopped job writes nothing. `ours` are the prints of those that were made before.
fn export(
    storage: &dyn Storage,
    plan: &Plan,
    (path, is_file, ours): (&Path, bool, &[String]),
    wanted: Wanted,
    (progress, stop): (&Progress, &Stop),
) -> Result<Exported, Phrase> {
    let mut made = crate::export::export(plan, wanted).map_err(|error| error.phrase())?;
    progress.at(800);
    if stop.is_stopped() {
        return Err(Phrase::new("ui-export-stopped"));
    }
    let folder = if is_file { path.parent().unwrap_or(path) } else { path };
    if !folder.as_os_str().is_empty() {
        storage.make_folder(folder).map_err(|error| Problem::writing(&error).of(folder).phrase())?;
    }
    let path = if is_file { path.to_owned() } else { folder.join(&made.name) };
    let print = Print::of(&made.bytes);
    let free = free_name(storage, &path, &|found| found == print || ours.contains(&found.to_string()))?;
    replace_file(storage, &free, &made.bytes).map_err(|error| error.phrase())?;
    if free != path {
        let kept = Phrase::new("ui-export-kept").with("file", file_name(&path)).with("new", file_name(&free));
        made.remarks.insert(0, kept);
    }
    progress.at(1000);
    Ok(Exported { path: free, print, remarks: made.remarks })
}

/// The first path of this name, or of it with a number, where no file is in the way that somebody else has written.
fn free_name(storage: &dyn Storage, path: &Path, is_ours: &dyn Fn(Print) -> bool) -> Result<PathBuf, Phrase> {
    let numbered = (2..NAMES).map(|number| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        path.with_file_name(format!("{stem} ({number}).{ending}"))
    });
    let is_free = |path: &PathBuf| {
        // What cannot be read is told of by whoever writes there.
        let Ok(size) = storage.size(path) else { return true };
        let read = || storage.read(path, LARGEST).is_ok_and(|bytes| is_ours(Print::of(&bytes)));
        storage.is_stream(path) || (size <= LARGEST && read())
    };
    let mut names = std::iter::once(path.to_owned()).chain(numbered);
    names.find(is_free).ok_or_else(|| Phrase::new("ui-path-taken").with("path", path.display().to_string()))
}
