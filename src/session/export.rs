//! Making the plan's document beside the window, and writing it into a folder.

use super::program::{Done, Job, Program};
use super::{Progress, Stop, View};
use crate::document::Profile;
use crate::export::Wanted;
use crate::model::Plan;
use crate::store::{Problem, Storage, replace_file};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Program {
    pub(super) fn export_to(&mut self, folder: PathBuf) {
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
            Done::Exported(export(storage.as_ref(), &plan, &folder, wanted, (progress, stop)))
        });
    }

    /// Opens a file or folder with the system's own program.
    pub(super) fn reveal(&mut self, path: PathBuf) {
        let dialogs = Arc::clone(&self.outside.dialogs);
        self.jobs.begin(Job::Reveal, move |_, _| Done::Revealed(dialogs.reveal(&path)));
    }
}

/// Exports a plan's document; says where it went and what had to be changed. A stopped job writes nothing.
fn export(
    storage: &dyn Storage,
    plan: &Plan,
    folder: &Path,
    wanted: Wanted,
    (progress, stop): (&Progress, &Stop),
) -> Result<(PathBuf, Vec<Phrase>), Phrase> {
    let made = crate::export::export(plan, wanted).map_err(|error| error.phrase())?;
    progress.at(800);
    if stop.is_stopped() {
        return Err(Phrase::new("ui-export-stopped"));
    }
    storage.make_folder(folder).map_err(|error| Problem::writing(&error).of(folder).phrase())?;
    let path = folder.join(&made.name);
    replace_file(storage, &path, &made.bytes).map_err(|error| error.phrase())?;
    progress.at(1000);
    Ok((path, made.remarks))
}
