//! Looking at the file of the open plan: once, or every few seconds until it holds something else. Both are jobs.
//!
//! Size and time of a file are only a reason to look closer: whether it has changed is decided by its content.

use super::external::ExternalVersion;
use super::plan_file::PlanFile;
use super::session_task::{OwnerCheck, OwnersSeen};
use crate::model::Uid;
use crate::session::environment::Files;
use crate::session::jobs::StopFlag;
use crate::store::{FileMetadata, Fingerprint, Problem, Storage, StoreError, read_bytes, read_lock};
use std::io;
use std::path::PathBuf;

/// Every so many times the file is read even where nothing shows that it has changed: network folders and some sync
/// programs keep the time of a file that they replace.
const READ_EVERY: u32 = 10;

/// The result of a check of the file.
#[derive(Debug)]
pub enum ProbeResult {
    /// It is unchanged.
    Unchanged(FileMetadata),
    /// It is gone.
    Missing,
    /// It holds something else.
    Changed(Box<ExternalVersion>),
    /// It could not be checked; the next save reports why.
    Unreadable,
}

/// The known state of a file before it is checked.
#[derive(Debug)]
pub struct FileProbe {
    path: PathBuf,
    fingerprint: Fingerprint,
    metadata: Option<FileMetadata>,
    plan_id: Uid,
    /// Whether it is known to be missing.
    is_missing: bool,
}

impl FileProbe {
    /// A probe of a file that was read or written before.
    pub fn of_file(file: &PlanFile) -> Option<Self> {
        let seen = file.last_seen()?;
        // Size and time are those of what was seen last, and do not describe another program's version.
        let (fingerprint, metadata) = match file.external() {
            Some(external) => (external.fingerprint, None),
            None => (seen.fingerprint, seen.metadata),
        };
        let path = file.path()?.to_owned();
        Some(Self { path, fingerprint, metadata, plan_id: file.plan_id, is_missing: file.is_missing() })
    }

    /// Looks at the file.
    fn check(&self, storage: &dyn Storage) -> ProbeResult {
        match self.read(storage, true) {
            FileState::Unchanged(metadata) => ProbeResult::Unchanged(metadata),
            FileState::Missing => ProbeResult::Missing,
            FileState::Unreadable => ProbeResult::Unreadable,
            FileState::Changed(bytes, metadata) => {
                ProbeResult::Changed(Box::new(ExternalVersion::new(bytes, metadata, self.plan_id)))
            }
        }
    }

    /// What is at the path; read only where its size or time has changed, unless `always_reads`.
    fn read(&self, storage: &dyn Storage, always_reads: bool) -> FileState {
        let metadata = match storage.metadata(&self.path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return FileState::Missing,
            Err(_) => return FileState::Unreadable,
        };
        if !always_reads && self.metadata == Some(metadata) {
            return FileState::Unchanged(metadata);
        }
        match read_bytes(storage, &self.path) {
            Ok(bytes) if self.fingerprint == Fingerprint::of(&bytes) => FileState::Unchanged(metadata),
            Ok(bytes) => FileState::Changed(bytes, metadata),
            Err(StoreError { problem: Problem::Missing, .. }) => FileState::Missing,
            Err(_) => FileState::Unreadable,
        }
    }

    /// Looks at the file every few seconds until it holds something else or somebody else opens or closes it; draws no
    /// frame meanwhile.
    pub fn watch(mut self, files: &Files, stop: &StopFlag) {
        let storage = files.storage.as_ref();
        // Compared as a whole: one owner may be followed by another between two looks.
        let owner = read_lock(storage, &self.path);
        for times in 1_u32.. {
            if stop.wait(files.watch_interval) {
                return;
            }
            match self.read(storage, times.is_multiple_of(READ_EVERY)) {
                FileState::Unchanged(metadata) => self.metadata = Some(metadata),
                // A network folder that is away for a while is no change; the next look may succeed.
                FileState::Unreadable => {}
                FileState::Missing if self.is_missing => {}
                FileState::Missing | FileState::Changed(..) => return,
            }
            if read_lock(storage, &self.path) != owner {
                return;
            }
        }
    }
}

/// What is at the path of a plan's file.
enum FileState {
    Unchanged(FileMetadata),
    Missing,
    Changed(Vec<u8>, FileMetadata),
    Unreadable,
}

/// A look at the file and at who has it open.
#[derive(Debug)]
pub struct FileCheckTask {
    /// Who has it open.
    pub owners: OwnerCheck,
    /// What it holds; nothing before it was read or written here.
    pub probe: Option<FileProbe>,
}

/// What was seen.
#[derive(Debug)]
pub struct FileCheck {
    /// Who has it open.
    pub owners: OwnersSeen,
    /// What it holds.
    pub probed: Option<ProbeResult>,
}

impl FileCheckTask {
    /// Looks.
    pub fn run(self, files: &Files) -> FileCheck {
        let probed = self.probe.map(|probe| probe.check(files.storage.as_ref()));
        FileCheck { owners: self.owners.run(files), probed }
    }
}
