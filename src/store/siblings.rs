//! Copies that programs which synchronise folders leave next to a plan where two people wrote at once.
//!
//! Known by the plan id in them: nothing else of them is read here.

use super::replace::folder_of;
use super::storage::Storage;
use crate::model::Uid;
use std::path::{Path, PathBuf};

/// How many bytes of a file are read for its plan id, which is in its first lines.
const HEAD_BYTES: u16 = 4096;

/// The plan id that a file begins with, even where the rest is damaged.
pub fn plan_id_in(bytes: &[u8]) -> Option<Uid> {
    let head = bytes.get(..usize::from(HEAD_BYTES)).unwrap_or(bytes);
    // The head may end within a letter, and what follows the id may be damaged.
    let head = String::from_utf8_lossy(head);
    let (_, rest) = head.split_once("plan_id:")?;
    let (_, rest) = rest.split_once('"')?;
    Uid::parse(rest.split('"').next()?)
}

/// The most files of a folder that are looked into: a folder may be on a slow network.
const MOST_FILES: usize = 500;

/// The files next to a plan that are other versions of it: those with its plan id inside, whatever they are called.
pub fn conflict_copies(storage: &dyn Storage, path: &Path, plan_id: Uid) -> Vec<PathBuf> {
    let is_plan = |file: &PathBuf| file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    let is_same_plan = |file: &PathBuf| {
        storage.read(file, HEAD_BYTES.into()).is_ok_and(|head| plan_id_in(&head) == Some(plan_id))
    };
    // A link to the plan, or the file that a link is opened by, is no copy of it.
    let real = |file: &Path| storage.resolve(file).unwrap_or_else(|_| file.to_owned());
    let own = real(path);
    let files = storage.list(folder_of(path)).unwrap_or_default();
    let others = files.into_iter().filter(is_plan).filter(|file| file.file_name() != path.file_name());
    others.take(MOST_FILES).filter(|file| real(file) != own).filter(is_same_plan).collect()
}
