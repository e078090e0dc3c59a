//! The file of the open plan: where it is, what stands in it, and how all that is done comes to the disk.
//!
//! A plan with a file is saved there by itself. One without, one whose file may not be written or was written by
//! somebody else, and one whose last save failed is kept as a recovery copy on the same clock.

use super::{Foreign, Saved};
use crate::edit::History;
use crate::model::{Plan, Uid};
use crate::store::{
    self, About, Hint, Kept, Opened, Origin, Places, Print, Problem, Reason, Storage, StoreError,
    recovery_file, save_over, write_recovery,
};
use crate::text::Phrase;
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why a plan may not be changed in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// A newer version of the program wrote it, and this one would lose something.
    Newer,
    /// The file is marked as one that nobody writes.
    Forbidden,
    /// The user wished so, as somebody else has it open.
    Wished,
}

/// What stood in the file when this program last read or wrote it.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its print.
    pub print: Print,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
    /// What they say: what both sides grew from when somebody else changes the file.
    pub saved: store::Saved,
    /// What could be seen of the file then.
    pub hint: Option<Hint>,
}

impl Known {
    /// Of what was just read or written.
    pub fn new(bytes: Vec<u8>, saved: store::Saved, hint: Option<Hint>) -> Self {
        Self { print: Print::of(&bytes), bytes: Arc::new(bytes), saved, hint }
    }
}

/// The file of the open plan.
#[derive(Clone, Debug)]
pub struct PlanFile {
    /// Where it is; nothing before the first save.
    pub path: Option<PathBuf>,
    /// Why it may not be written, where it may not.
    pub read_only: Option<ReadOnly>,
    /// Where it stands.
    pub saved: Saved,
    /// What stood in it last; nothing before the first save.
    pub known: Option<Known>,
    /// What somebody else has put there since, until the user has said what is to be done.
    pub foreign: Option<Foreign>,
    /// Whether it was missing when it was looked at last.
    pub gone: bool,
    /// Why and when a version of what stands in the file is to be kept before it is replaced.
    pub keeping: Keeping,
    /// The identity of the plan.
    pub plan_id: Uid,
    /// The recovery copy of this sitting.
    pub copy: CopyPlace,
    /// The kept versions that the plan grew from, oldest first.
    pub lineage: Vec<Uid>,
    /// What this version of the program does not understand.
    pub kept: Kept,
}

/// When what stands in the file is kept as a version before it is replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Whether the file had something odd that is not kept yet.
    pub odd: bool,
    /// When a version was kept last in this sitting.
    pub last: Option<Timestamp>,
}

/// A version is kept at most so often while work goes on: every ten minutes.
const OFTEN: jiff::SignedDuration = jiff::SignedDuration::from_mins(10);

impl Keeping {
    /// Why a version is to be kept now, if it is: what was odd, the first save of a sitting, or some time of work.
    pub fn due(self, now: Timestamp) -> Option<Reason> {
        match self.last {
            _ if self.odd => Some(Reason::Odd),
            Some(last) if now.duration_since(last) < OFTEN => None,
            _ => Some(Reason::Work),
        }
    }
}

/// Where the recovery copy lies, and what this program last read or wrote there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyPlace {
    /// The copy of this sitting.
    pub file: PathBuf,
    /// The copy that the plan was opened from, with what it held; of no use any longer when all is in a file.
    pub from: Option<(PathBuf, Print)>,
}

/// The newest ids of versions that a plan file holds.
const LONGEST_LINEAGE: usize = 64;

impl PlanFile {
    /// The file that a plan was read from; gives the plan and its history too. A sitting is one stretch of work with
    /// one open plan.
    pub fn of(opened: Opened, path: Option<PathBuf>, places: &Places, sitting: Uid) -> (Self, Plan, History) {
        let store::Saved { plan_id, head, lineage, plan, kept } = opened.saved;
        let file = Self {
            path,
            read_only: opened.read_only.then_some(ReadOnly::Newer),
            saved: Saved::Soon,
            known: None,
            foreign: None,
            gone: false,
            keeping: Keeping::default(),
            plan_id,
            copy: CopyPlace { file: recovery_file(places, plan_id, sitting), from: None },
            lineage,
            kept,
        };
        (file, plan, History::after(head))
    }

    /// The file may be written, and what stands in it is what this program knows.
    pub fn is_ours(&self) -> bool {
        self.path.is_some() && self.read_only.is_none() && self.foreign.is_none()
    }

    /// The plan grew from one more kept version.
    pub fn grew_from(&mut self, version: Uid) {
        self.lineage.retain(|id| *id != version);
        self.lineage.push(version);
        let over = self.lineage.len().saturating_sub(LONGEST_LINEAGE);
        self.lineage.drain(..over);
    }

    /// What the file would say of this plan.
    pub fn content(&self, plan: &Plan, head: Option<Uid>) -> store::Saved {
        let (lineage, kept) = (self.lineage.clone(), self.kept.clone());
        store::Saved { plan_id: self.plan_id, head, lineage, plan: plan.clone(), kept }
    }

    /// What a save of this moment would write, and where.
    pub fn snapshot(&self, plan: &Plan, head: Option<Uid>, places: &Places, now: Timestamp) -> Snapshot {
        let reason = self.known.as_ref().and_then(|_| self.keeping.due(now));
        let about = reason.map(|reason| About {
            plan_id: self.plan_id,
            at: now,
            reason,
            name: String::new(),
            origin: self.path.clone(),
        });
        Snapshot {
            saved: self.content(plan, head),
            path: self.path.clone().filter(|_| self.is_ours()),
            origin: Origin::new(now, self.path.clone(), self.known.as_ref().map(|known| known.print)),
            known: self.known.clone(),
            keep: about,
            places: places.clone(),
            copy: self.copy.clone(),
        }
    }
}

/// A plan at one moment, to be written beside the window.
#[derive(Debug)]
pub struct Snapshot {
    saved: store::Saved,
    path: Option<PathBuf>,
    origin: Origin,
    known: Option<Known>,
    keep: Option<About>,
    places: Places,
    copy: CopyPlace,
}

/// How a save ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The file holds everything.
    InFile {
        /// What it holds.
        known: Box<Known>,
        /// The version that was kept of what it held before.
        kept: Option<Uid>,
    },
    /// The recovery copy holds everything; there is no file that may be written.
    InCopy,
    /// Somebody else has written the file since; it was left alone, and whether the recovery copy holds everything.
    Changed(Result<(), Phrase>),
    /// The file could not be written; why. The recovery copy was tried.
    Failed(Phrase),
}

impl Snapshot {
    /// Writes the file, or the recovery copy where there is none or it fails.
    pub fn write(self, storage: &dyn Storage) -> Outcome {
        let Some(path) = &self.path else {
            return match write_recovery(storage, &self.copy.file, &self.origin, &self.saved) {
                Ok(_) => Outcome::InCopy,
                Err(error) => Outcome::Failed(error.phrase()),
            };
        };
        match self.file(storage, path) {
            Ok((bytes, kept)) => {
                self.sweep_copies(storage);
                let hint = storage.hint(path).ok();
                Outcome::InFile { known: Box::new(Known::new(bytes, self.saved, hint)), kept }
            }
            Err(error) => {
                let copied = write_recovery(storage, &self.copy.file, &self.origin, &self.saved);
                if let Err(worse) = &copied {
                    log::warn!("neither file nor recovery copy could be written: {}", worse.phrase().key);
                }
                if error.problem == Problem::Changed {
                    Outcome::Changed(copied.map(|_| ()).map_err(|worse| worse.phrase()))
                } else {
                    Outcome::Failed(error.phrase())
                }
            }
        }
    }

    /// Keeps what stands in the file, where that is due, and writes the file unless somebody else has done so since.
    ///
    /// A file with something odd is never written before it is kept; any other version that cannot be kept is no
    /// reason not to save.
    fn file(&self, storage: &dyn Storage, path: &Path) -> Result<(Vec<u8>, Option<Uid>), StoreError> {
        let mut version = None;
        if let (Some(about), Some(known)) = (&self.keep, &self.known) {
            match store::keep(storage, &self.places, about.clone(), &known.bytes) {
                Ok(kept) => version = Some(kept.id),
                Err(error) if about.reason == Reason::Odd => return Err(error),
                Err(error) => log::warn!("no version could be kept: {}", error.phrase().key),
            }
        }
        let known = self.known.as_ref().map(|known| known.print);
        Ok((save_over(storage, path, &self.saved, known)?, version))
    }

    /// The copies are of no use any longer; that there are none is the usual case. One that the plan was opened from
    /// goes only as long as it holds what was opened.
    fn sweep_copies(&self, storage: &dyn Storage) {
        let mut gone = vec![storage.remove(&self.copy.file).is_ok()];
        if let Some((from, print)) = &self.copy.from
            && store::open_bytes(storage, from).is_ok_and(|bytes| Print::of(&bytes) == *print)
        {
            gone.push(storage.remove(from).is_ok());
        }
        log::trace!("recovery copies removed: {gone:?}");
    }
}
