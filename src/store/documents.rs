//! The documents that were made here: one that is unchanged since may be made anew in its place, any other file may not.
//!
//! A document is known by the fingerprint of its bytes, which is written down in the data folder when it is written. What
//! is not written down, or no longer, is somebody's own file.

use super::app_dirs::AppDirs;
use super::fingerprint::Fingerprint;
use super::replace::{folder_of, replace_own_file};
use super::storage::Storage;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A larger file is not one of ours.
const LARGEST_DOCUMENT: u64 = 200 << 20;
/// So many bytes of fingerprints are kept, some thousand of them; of more the older half is dropped.
const LARGEST_RECORD: usize = 200_000;

/// Whether a document of these bytes may be written to a path: nothing is there, or a document of ours that nobody has
/// changed. A path that cannot be looked at counts as free: whoever writes there reports why.
pub fn document_may_be_replaced(
    storage: &dyn Storage,
    dirs: Option<&AppDirs>,
    path: &Path,
    bytes: &[u8],
) -> bool {
    let size = match storage.size(path) {
        Ok(size) => size,
        Err(error) => return error.kind() != ErrorKind::IsADirectory,
    };
    if storage.is_stream(path) || size > LARGEST_DOCUMENT {
        return false;
    }
    let Ok(there) = storage.read(path, LARGEST_DOCUMENT) else { return false };
    there == bytes || dirs.is_some_and(|dirs| is_ours(storage, dirs, Fingerprint::of(&there)))
}

/// Writes down that a document was made. Where that fails it is taken for somebody's own later, which loses nothing.
pub fn note_document(storage: &dyn Storage, dirs: &AppDirs, document: Fingerprint) {
    let file = record_file(dirs);
    let known = storage.read(&file, u64::MAX).unwrap_or_default();
    let line = format!("{document}\n");
    let noted = if known.len() > LARGEST_RECORD {
        let half = known.split_at(known.len() / 2).1;
        // The first line of the half may be cut; a cut fingerprint is none.
        replace_own_file(storage, &file, &[half, line.as_bytes()].concat()).is_ok()
    } else {
        storage.create_folder(folder_of(&file)).and_then(|()| storage.append(&file, line.as_bytes())).is_ok()
    };
    if !noted {
        log::warn!("a document that was made could not be written down");
    }
}

fn is_ours(storage: &dyn Storage, dirs: &AppDirs, document: Fingerprint) -> bool {
    let known = storage.read(&record_file(dirs), u64::MAX).unwrap_or_default();
    String::from_utf8_lossy(&known).lines().any(|line| Fingerprint::parse(line) == Some(document))
}

fn record_file(dirs: &AppDirs) -> PathBuf {
    dirs.data.join("documents.txt")
}
