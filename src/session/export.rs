//! Making the plan's document beside the window, and writing it into a folder.

use super::{Progress, Stop};
use crate::document::Profile;
use crate::export::{Format, Wanted};
use crate::model::Plan;
use crate::store::{Problem, Storage, replace_file};
use crate::text::Phrase;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Exports a plan as a PDF; says where it went and what had to be changed. A stopped job writes nothing.
pub(super) fn export(
    storage: &dyn Storage,
    plan: &Plan,
    folder: &Path,
    today: Date,
    (progress, stop): (&Progress, &Stop),
) -> Result<(PathBuf, Vec<Phrase>), Phrase> {
    let wanted = Wanted { format: Format::Pdf, profile: Profile::Full, language: None, date: today };
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
