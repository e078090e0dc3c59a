//! Another program's version of the open plan's file.

use super::save_state::SaveState;
use super::snapshot::FileSnapshot;
use crate::model::Uid;
use crate::session::environment::file_name;
use crate::store::{self, FileMetadata, Fingerprint, Opened, Problem};
use crate::text::Phrase;
use std::path::Path;
use std::sync::Arc;

/// Another program's version of the file.
#[derive(Clone, Debug)]
pub struct ExternalVersion {
    /// Its content: the plan of the other side, or why it cannot be read.
    pub snapshot: Result<FileSnapshot, Arc<Problem>>,
    /// Whether it is another plan, or one that a newer version of the program wrote.
    pub is_incompatible: bool,
    /// The fingerprint of its bytes, readable or not.
    pub fingerprint: Fingerprint,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
}

impl ExternalVersion {
    /// Of what was read in place of the plan with this id.
    pub fn new(bytes: Vec<u8>, metadata: FileMetadata, plan_id: Uid) -> Self {
        let fingerprint = Fingerprint::of(&bytes);
        let read = store::read(&bytes);
        let bytes = Arc::new(bytes);
        let is_incompatible =
            read.as_ref().is_ok_and(|opened| opened.read_only || opened.saved.plan_id != plan_id);
        let snapshot = |opened: Opened| FileSnapshot {
            fingerprint,
            bytes: Arc::clone(&bytes),
            content: opened.saved,
            metadata: Some(metadata),
        };
        let snapshot = read.map(snapshot).map_err(Arc::new);
        Self { snapshot, is_incompatible, fingerprint, bytes }
    }

    /// Its content, where the open plan can become that or be merged with it.
    pub fn usable(&self) -> Option<&FileSnapshot> {
        self.snapshot.as_ref().ok().filter(|_| !self.is_incompatible)
    }

    /// What the banner says of it; the state of saving tells whether the recovery copy holds everything.
    pub fn phrase(&self, path: &Path, save_state: &SaveState) -> Phrase {
        let copied = if matches!(save_state, SaveState::Failed(_)) { "no" } else { "yes" };
        let key = match &self.snapshot {
            Err(_) => Phrase::new("ui-foreign-unreadable"),
            Ok(_) if self.is_incompatible => Phrase::new("ui-foreign-strange"),
            Ok(_) => Phrase::new("ui-foreign-changed"),
        };
        key.with("file", file_name(path)).with("copied", copied)
    }
}
