//! Looking at the file of the open plan: now, or in the background until it holds something else.
//!
//! Size and time of a file are only a reason to look closer: whether it has changed is decided by its content.

use super::external::ExternalVersion;
use super::plan_file::PlanFile;
use crate::model::Uid;
use crate::session::jobs::StopFlag;
use crate::store::{FileMetadata, Fingerprint, Problem, Storage, StoreError, read_bytes, read_lock};
use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// The file is checked this often.
const WATCH_INTERVAL: Duration = Duration::from_secs(3);
/// A watch that is to stop does so within this time.
const STOP_LATENCY: Duration = Duration::from_millis(250);
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
    /// Somebody else has opened or closed it.
    LockChanged,
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

    /// Looks at the file; reads it only where its size or time has changed, unless `always_reads`.
    pub fn run(&self, storage: &dyn Storage, always_reads: bool) -> ProbeResult {
        let metadata = match storage.metadata(&self.path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return ProbeResult::Missing,
            Err(_) => return ProbeResult::Unreadable,
        };
        if !always_reads && self.metadata == Some(metadata) {
            return ProbeResult::Unchanged(metadata);
        }
        match read_bytes(storage, &self.path) {
            Ok(bytes) if self.fingerprint == Fingerprint::of(&bytes) => ProbeResult::Unchanged(metadata),
            Ok(bytes) => ProbeResult::Changed(Box::new(ExternalVersion::new(bytes, metadata, self.plan_id))),
            Err(StoreError { problem: Problem::Missing, .. }) => ProbeResult::Missing,
            Err(_) => ProbeResult::Unreadable,
        }
    }

    /// Looks at the file every few seconds until it holds something else; draws no frame meanwhile.
    pub fn watch(mut self, storage: &dyn Storage, stop: &StopFlag) -> ProbeResult {
        // Compared as a whole: one owner may be followed by another between two checks.
        let owner = read_lock(storage, &self.path);
        for times in 1_u32.. {
            let mut waited = Duration::ZERO;
            while waited < WATCH_INTERVAL && !stop.is_stopped() {
                // In short steps, because a save waits for the watch to end.
                std::thread::sleep(STOP_LATENCY);
                waited += STOP_LATENCY;
            }
            if stop.is_stopped() {
                break;
            }
            match self.run(storage, times.is_multiple_of(READ_EVERY)) {
                ProbeResult::Unchanged(metadata) => self.metadata = Some(metadata),
                // A network folder that is away for a while is no change; the next look may succeed.
                ProbeResult::Unreadable => {}
                ProbeResult::Missing if self.is_missing => {}
                other => return other,
            }
            if read_lock(storage, &self.path) != owner {
                return ProbeResult::LockChanged;
            }
        }
        ProbeResult::Unreadable
    }
}
