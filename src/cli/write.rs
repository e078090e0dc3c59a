//! Writing a plan or a document on wish: the one rule on what may be written over.
//!
//! What is there and is not ours stays, and the command fails: ours is a file with the plan's own id, and a document that
//! is unchanged since it was made here. `--force` writes over anything else. What a plan takes the place of is kept as a
//! version.

use super::CliContext;
use super::error::CliError;
use crate::export::DocumentFile;
use crate::model::Uid;
use crate::store::{
    Expected, Fingerprint, PlanReplacement, Problem, SavedPlan, Storage, VersionInfo, VersionReason,
    document_may_be_replaced, keep_version, make_file, note_document, plan_id_in, read_bytes, replace_file,
    replace_plan,
};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::Path;

/// What is at a path before it is written.
pub(super) enum Destination {
    /// Nothing.
    Free,
    /// A device or a pipe, which is written into.
    Stream,
    /// A file with these bytes.
    File(Vec<u8>),
    /// Something that cannot be read: a folder, or a file of somebody else's.
    Unreadable,
}

/// A plan to be written.
pub(super) struct PlanWrite<'a> {
    /// The plan.
    pub(super) saved: &'a SavedPlan,
    /// Its bytes, where they are to stay as they are.
    pub(super) bytes: Option<&'a [u8]>,
    /// Where it goes.
    pub(super) out: &'a Path,
    /// What may be there.
    pub(super) expected: Expected,
}

impl Destination {
    /// Looks at a path: before anything is read that is to be written there, so that no other program's work is missed.
    pub(super) fn at(storage: &dyn Storage, path: &Path) -> Self {
        if storage.is_stream(path) {
            return Self::Stream;
        }
        match (storage.size(path), read_bytes(storage, path)) {
            (Err(error), _) if error.kind() == ErrorKind::NotFound => Self::Free,
            (_, Ok(bytes)) => Self::File(bytes),
            (_, Err(_)) => Self::Unreadable,
        }
    }

    /// What may be written over there: nothing but the plan with this id, unless it is forced.
    pub(super) fn expected(
        &self,
        out: &Path,
        plan_id: Option<Uid>,
        force: bool,
    ) -> Result<Expected, CliError> {
        match self {
            Self::Free => Ok(Expected::Nothing),
            Self::Stream => Ok(Expected::Anything),
            Self::File(bytes) if plan_id.is_some() && plan_id_in(bytes) == plan_id => {
                Ok(Expected::Content(Fingerprint::of(bytes)))
            }
            _ if force => Ok(Expected::Anything),
            Self::File(_) => Err(CliError::Exists(out.display().to_string())),
            // Writing says best what is wrong with it.
            Self::Unreadable => Ok(Expected::Nothing),
        }
    }
}

impl CliContext<'_> {
    /// Writes a plan where it may be written; the bytes of its file.
    pub(super) fn write_plan(&mut self, write: &PlanWrite<'_>) -> Result<Vec<u8>, CliError> {
        let PlanWrite { saved, bytes, out, expected } = *write;
        let dirs = self.dirs.clone();
        let replacement =
            PlanReplacement { saved, bytes, expected, dirs: dirs.as_ref(), now: self.clock.now() };
        let replaced = replace_plan(self.storage, out, &replacement)?;
        self.print_remarks(&replaced.remarks);
        Ok(replaced.bytes)
    }

    /// Keeps what a plan file holds as a version before it is written over; one that had something odd must be kept.
    pub(super) fn keep_previous_version(
        &mut self,
        file: &Path,
        there: &Destination,
        odd: bool,
    ) -> Result<(), CliError> {
        let (Some(dirs), Destination::File(bytes)) = (self.dirs.clone(), there) else { return Ok(()) };
        // What is no plan has no plan id to be kept under.
        let Some(plan_id) = plan_id_in(bytes) else { return Ok(()) };
        let reason = if odd { VersionReason::Odd } else { VersionReason::Work };
        let (at, origin) = (self.clock.now(), Some(file.to_owned()));
        let about = VersionInfo { plan_id, at, reason, name: String::new(), origin };
        match keep_version(self.storage, &dirs, about, bytes) {
            Ok(_) => Ok(()),
            Err(error) if odd => Err(error.into()),
            Err(error) => {
                let folder = error.path.parent().unwrap_or(&error.path).display().to_string();
                let unkept = Phrase::new("cli-unkept").with("file", file.display().to_string());
                self.print_remarks(&[unkept.with("folder", folder)]);
                Ok(())
            }
        }
    }

    /// An error where a document may not take the place of what is there.
    pub(super) fn check_document_place(&self, made: &DocumentFile, file: &Path) -> Result<(), CliError> {
        let is_free = document_may_be_replaced(self.storage, self.dirs.as_ref(), file, &made.bytes);
        if is_free || self.storage.is_stream(file) {
            Ok(())
        } else {
            Err(CliError::Exists(file.display().to_string()))
        }
    }

    /// Writes a document into a folder, which is made where it is not there, and prints where it is.
    pub(super) fn write_document(&mut self, made: &DocumentFile, folder: &Path) -> Result<(), CliError> {
        self.storage.create_folder(folder).map_err(|error| Problem::from_write_error(&error).of(folder))?;
        let file = folder.join(&made.name);
        if self.storage.size(&file).is_ok() {
            replace_file(self.storage, &file, &made.bytes)?;
        } else {
            make_file(self.storage, &file, &made.bytes)?;
        }
        if let Some(dirs) = &self.dirs {
            note_document(self.storage, dirs, Fingerprint::of(&made.bytes));
        }
        self.print_remarks(&made.remarks);
        self.print_phrase(&Phrase::new("cli-written").with("file", file.display().to_string()))
    }
}
