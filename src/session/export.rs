//! Making the plan's document beside the window, and writing it into a folder.

use super::program::{Done, Job, Program};
use super::{Progress, Stop, View};
use crate::document::Profile;
use crate::export::{Format, Wanted};
use crate::model::Plan;
use crate::store::{Problem, Storage, replace_file};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
        self.jobs.begin(Job::Export, move |progress, stop| {
            progress.at(100);
            Done::Exported(export(
                storage.as_ref(),
                &plan,
                (&path, named.is_some()),
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

/// Exports a plan's document; says where it went and what had to be changed. A stopped job writes nothing.
fn export(
    storage: &dyn Storage,
    plan: &Plan,
    (path, is_file): (&Path, bool),
    wanted: Wanted,
    (progress, stop): (&Progress, &Stop),
) -> Result<(PathBuf, Vec<Phrase>), Phrase> {
    let made = crate::export::export(plan, wanted).map_err(|error| error.phrase())?;
    progress.at(800);
    if stop.is_stopped() {
        return Err(Phrase::new("ui-export-stopped"));
    }
    let folder = if is_file { path.parent().unwrap_or(path) } else { path };
    if !folder.as_os_str().is_empty() {
        storage.make_folder(folder).map_err(|error| Problem::writing(&error).of(folder).phrase())?;
    }
    let path = if is_file { path.to_owned() } else { folder.join(&made.name) };
    replace_file(storage, &path, &made.bytes).map_err(|error| error.phrase())?;
    progress.at(1000);
    Ok((path, made.remarks))
}
