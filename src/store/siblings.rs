//! Copies that programs which synchronise folders leave next to a plan where two people wrote at once.
//!
//! Known by their names and the plan id in them: nothing else of them is read here.

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

/// The files next to a plan that are other versions of it, by the names that synchronising programs give them.
pub fn conflict_copies(storage: &dyn Storage, path: &Path, plan_id: Uid) -> Vec<PathBuf> {
    let (Some(stem), ending) = (path.file_stem().map(|stem| stem.to_string_lossy()), path.extension()) else {
        return Vec::new();
    };
    let same_plan = |file: &PathBuf| {
        storage.read(file, HEAD_BYTES.into()).is_ok_and(|head| plan_id_in(&head) == Some(plan_id))
    };
    let named = |file: &PathBuf| {
        let name = file.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
        file.extension() == ending && name.strip_prefix(&*stem).is_some_and(is_conflict_suffix)
    };
    let files = storage.list(folder_of(path)).unwrap_or_default();
    // By name first: only files that look like copies are opened, a folder may be on a slow network.
    files.into_iter().filter(named).filter(same_plan).collect()
}

/// Whether the rest of a name is one that such programs add: `(conflicted copy 2026-11-24)`,
/// `.sync-conflict-20261124-141200-ABCDEF`, `-PC-12`, ` (1)`.
fn is_conflict_suffix(rest: &str) -> bool {
    let small = rest.to_lowercase();
    let numbered = small.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')'));
    let of_a_computer = rest.strip_prefix('-').is_some_and(|name| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-')
    });
    small.contains("conflict")
        || small.contains("konflikt")
        || of_a_computer
        || numbered.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}
