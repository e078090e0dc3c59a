//! What a plan file held when this program last read or wrote it.

use crate::store::{FileBase, FileMetadata, Fingerprint, JournalBase, SavedPlan};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a plan file held when this program last read or wrote it.
#[derive(Clone, Debug)]
pub struct FileSnapshot {
    /// The fingerprint of its bytes.
    pub fingerprint: Fingerprint,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
    /// What they say: the base of a merge when another program changes the file.
    pub content: SavedPlan,
    /// The size and time of the file then, where they are known.
    pub metadata: Option<FileMetadata>,
}

impl FileSnapshot {
    /// A snapshot of what was just read or written.
    pub fn new(bytes: Vec<u8>, content: SavedPlan, metadata: Option<FileMetadata>) -> Self {
        Self { fingerprint: Fingerprint::of(&bytes), bytes: Arc::new(bytes), content, metadata }
    }

    /// What the steps grow from that are made to this content of this file.
    pub fn journal_base(&self, path: &Path) -> JournalBase {
        let (content, head) = (self.fingerprint, self.content.head);
        JournalBase::File(FileBase { path: path.to_owned(), content, head })
    }
}

/// The file that a plan was read from.
#[derive(Debug)]
pub struct FileOrigin {
    /// Where it is.
    pub path: PathBuf,
    /// What it held.
    pub snapshot: FileSnapshot,
    /// Whether it is write-protected.
    pub is_protected: bool,
}
