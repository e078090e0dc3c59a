//! Recovery copies: whole plans, kept while a plan has no file or its file cannot be written.
//!
//! A copy is a plan file whose first line, a comment, says when it was written, for which file, and what that file
//! held then. Nothing here applies a copy or takes one away by itself.

use super::error::StoreError;
use super::file::{Opened, Saved};
use super::places::Places;
use super::print::Print;
use super::read::read;
use super::replace::folder_of;
use super::save::{open_bytes, save_text};
use super::storage::{Access, Storage};
use crate::model::Uid;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Where a copy comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Origin {
    /// When it was written, in seconds since 1970.
    pub at: i64,
    /// The file of the plan, where it has one.
    pub path: Option<PathBuf>,
    /// What that file held when the copy grew from it.
    base: Option<String>,
}

impl Origin {
    /// A copy of this moment, for this file, grown from this content.
    pub fn new(at: Timestamp, path: Option<PathBuf>, base: Option<Print>) -> Self {
        Self { at: at.as_second(), path, base: base.map(|base| base.to_string()) }
    }

    /// Whether the copy grew from this content.
    pub fn grew_from(&self, content: Print) -> bool {
        self.base.as_deref().and_then(Print::parse) == Some(content)
    }
}

/// A copy that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// Where it lies.
    pub file: PathBuf,
    /// What it holds.
    pub print: Print,
    /// Where it comes from; nothing of that where the line that says so is damaged.
    pub origin: Origin,
    /// The plan.
    pub opened: Opened,
}

const MARK: &str = "// planverksted-copy ";

/// Where a copy of a plan is kept in a sitting: no two programs write into one.
pub fn recovery_file(places: &Places, plan_id: Uid, sitting: Uid) -> PathBuf {
    recovery_folder(places).join(format!("{plan_id}-{sitting}.ron"))
}

/// The folder of the recovery copies.
pub fn recovery_folder(places: &Places) -> PathBuf {
    places.data.join("recovery")
}

/// Writes a copy over the one of before.
pub fn write_recovery(
    storage: &dyn Storage,
    file: &Path,
    origin: &Origin,
    saved: &Saved,
) -> Result<Print, StoreError> {
    let folder = folder_of(file);
    storage.make_folder(folder).map_err(|error| super::Problem::writing(&error).of(folder))?;
    let first = format!("{MARK}{}\n", serde_json::to_string(origin).unwrap_or_default());
    let bytes = save_text(storage, file, (first, saved), Access::Private, None)?;
    Ok(Print::of(&bytes))
}

/// Reads a copy.
pub fn read_recovery(storage: &dyn Storage, file: &Path) -> Result<Recovery, StoreError> {
    let bytes = open_bytes(storage, file)?;
    let opened = read(&bytes).map_err(|problem| problem.of(file))?;
    let (first, _) = split(&bytes);
    let origin = serde_json::from_slice(first.unwrap_or_default()).unwrap_or_else(|_| unsaid(storage, file));
    Ok(Recovery { file: file.to_owned(), print: Print::of(&bytes), origin, opened })
}

/// Where a copy comes from whose first line does not say so: when it was written is seen of the file.
fn unsaid(storage: &dyn Storage, file: &Path) -> Origin {
    let modified = storage.hint(file).ok().and_then(|hint| hint.modified);
    Origin { at: modified.map_or(0, Timestamp::as_second), ..Origin::default() }
}

/// The copies that can be read, newest first; what cannot be read is left alone.
pub fn recoveries(storage: &dyn Storage, places: &Places) -> Vec<Recovery> {
    let files = storage.list(&recovery_folder(places)).unwrap_or_default();
    let is_plan = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "ron");
    let mut copies: Vec<Recovery> =
        files.into_iter().filter(is_plan).filter_map(|file| read_recovery(storage, &file).ok()).collect();
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.origin.at));
    copies
}

/// The bytes of a copy as a plan file, without the line that says where it comes from.
pub fn recovery_bytes(storage: &dyn Storage, file: &Path) -> Result<Vec<u8>, StoreError> {
    let bytes = open_bytes(storage, file)?;
    let (_, rest) = split(&bytes);
    Ok(rest.to_owned())
}

/// What the first line says, where it is the one of a copy, and the plan file behind it.
fn split(bytes: &[u8]) -> (Option<&[u8]>, &[u8]) {
    let Some(rest) = bytes.strip_prefix(MARK.as_bytes()) else { return (None, bytes) };
    let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    let (first, rest) = rest.split_at_checked(end).unwrap_or_default();
    (Some(first), rest.strip_prefix(b"\n").unwrap_or(rest))
}
