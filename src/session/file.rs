//! The file of the open plan: where it is, whether all is in it, and the recovery copy while it is not.
//!
//! A plan with a path is saved there by itself. One without, one that may not be written, and one whose last save
//! failed is kept as a recovery copy on the same clock.

use super::Saved;
use crate::edit::History;
use crate::model::{Plan, Uid};
use crate::store::{self, Kept, Opened, Places, Storage, save_plan};
use crate::text::{Arg, Phrase};
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};

/// The file of the open plan.
#[derive(Clone, Debug, Default)]
pub struct PlanFile {
    /// Where it is; nothing before the first save.
    pub path: Option<PathBuf>,
    /// Whether a newer version wrote it.
    pub read_only: bool,
    /// Where it stands.
    pub saved: Saved,
    /// What the file held when this program last read or wrote it; nothing where that does not matter.
    pub known: Option<Print>,
    plan_id: Uid,
    lineage: Vec<Uid>,
    kept: Kept,
}

/// Tells the content of a file from any other, as far as a person needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Print(u64);

impl Print {
    /// Of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self(hasher.finish())
    }
}

impl PlanFile {
    /// The file that a plan was read from; gives the plan and its history too.
    pub fn of(opened: Opened, path: Option<PathBuf>) -> (Self, Plan, History) {
        let store::Saved { plan_id, head, lineage, plan, kept } = opened.saved;
        let read_only = opened.read_only;
        let file = Self { path, read_only, saved: Saved::Soon, known: None, plan_id, lineage, kept };
        (file, plan, History::after(head))
    }

    /// Where the bytes of a file that was odd are kept before it is first written.
    pub fn version(&self, places: &Places, print: Print) -> PathBuf {
        places.data.join("versions").join(format!("{}-{:016x}.ron", self.plan_id, print.0))
    }

    /// The recovery copy of this plan.
    pub fn recovery(&self, places: &Places) -> PathBuf {
        recovery_folder(places).join(format!("{}.ron", self.plan_id))
    }

    /// What a save of this moment would write, and where.
    pub fn snapshot(&self, plan: &Plan, head: Option<Uid>, places: &Places) -> Snapshot {
        let saved = store::Saved {
            plan_id: self.plan_id,
            head,
            lineage: self.lineage.clone(),
            plan: plan.clone(),
            kept: self.kept.clone(),
        };
        let path = self.path.clone().filter(|_| !self.read_only);
        Snapshot { saved, path, known: self.known, recovery: self.recovery(places) }
    }
}

/// The folder of the recovery copies.
pub fn recovery_folder(places: &Places) -> PathBuf {
    places.data.join("recovery")
}

/// The newest recovery copies, each with what to say of it; what cannot be read is left alone.
pub fn recoveries(storage: &dyn Storage, places: &Places) -> Vec<(Phrase, PathBuf)> {
    const SHOWN: usize = 3;
    let copies = storage.list(&recovery_folder(places)).unwrap_or_default();
    let told = copies.into_iter().filter_map(|path| {
        let opened = store::open_plan(storage, &path).ok()?;
        let about = opened.saved.plan.about();
        let title = match about.title.trim() {
            "" => Arg::Phrase(Phrase::new("ui-untitled-plan")),
            title => Arg::Text(title.to_owned()),
        };
        let phrase = match about.municipality.trim() {
            "" => Phrase::new("ui-recovery-no-place").with("title", title),
            place => Phrase::new("ui-recovery").with("title", title).with("place", place),
        };
        Some((phrase, path))
    });
    told.take(SHOWN).collect()
}

/// A plan at one moment, to be written beside the window.
#[derive(Debug)]
pub struct Snapshot {
    saved: store::Saved,
    path: Option<PathBuf>,
    known: Option<Print>,
    recovery: PathBuf,
}

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The file holds everything, and what it holds.
    InFile(Print),
    /// The recovery copy holds everything; there is no file yet.
    InCopy,
    /// The file could not be written; why. The recovery copy was tried.
    Failed(Phrase),
}

impl Snapshot {
    /// Writes the file, or the recovery copy where there is none or it fails.
    pub fn write(&self, storage: &dyn Storage) -> Outcome {
        let Some(path) = &self.path else {
            return match self.copy(storage) {
                Ok(()) => Outcome::InCopy,
                Err(error) => Outcome::Failed(error),
            };
        };
        match self.file(storage, path) {
            Ok(print) => {
                // The copy is of no use any longer; that it was not there is the usual case.
                let gone = storage.remove(&self.recovery);
                log::trace!("recovery copy removed: {}", gone.is_ok());
                Outcome::InFile(print)
            }
            Err(error) => {
                if let Err(worse) = self.copy(storage) {
                    log::warn!("neither file nor recovery copy could be written: {}", worse.key);
                }
                Outcome::Failed(error)
            }
        }
    }

    /// Writes the file, unless somebody else has written it since.
    fn file(&self, storage: &dyn Storage, path: &Path) -> Result<Print, Phrase> {
        let problem = |problem: store::Problem| problem.of(path).phrase();
        if let (Some(known), Ok(bytes)) = (self.known, store::open_bytes(storage, path))
            && Print::of(&bytes) != known
        {
            return Err(Phrase::new("ui-save-changed-outside").with("file", super::program::file_name(path)));
        }
        let text = store::write(&self.saved)
            .map_err(|error| problem(store::Problem::Unwritable(error.to_string())))?;
        store::replace_file(storage, path, text.as_bytes()).map_err(|error| error.phrase())?;
        Ok(Print::of(text.as_bytes()))
    }

    fn copy(&self, storage: &dyn Storage) -> Result<(), Phrase> {
        let folder = self.recovery.parent().unwrap_or_else(|| Path::new("."));
        storage.make_folder(folder).map_err(|error| store::Problem::writing(&error).of(folder).phrase())?;
        save_plan(storage, &self.recovery, &self.saved).map_err(|error| error.phrase())
    }
}
