//! Puts other words in place of sought ones in what the program keeps of a plan besides its file: earlier versions and recovery
//! copies. What cannot be read, or was written by a newer version, is removed where it holds the words: it could not be reworded.

use super::app_dirs::AppDirs;
use super::error::{Problem, StoreError};
use super::file::SavedPlan;
use super::read::read;
use super::recovery::{read_copy, recovery_folder, write_recovery};
use super::save::read_bytes;
use super::storage::Storage;
use super::versions::{Version, list_versions, remove_version, replace_version};
use super::write::write;
use crate::edit::Rewording;
use crate::model::Uid;
use crate::text::Phrase;
use std::path::Path;

/// What became of versions or copies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RewordedFiles {
    /// So many have the other words now.
    pub reworded: usize,
    /// So many were removed.
    pub removed: usize,
}

impl RewordedFiles {
    fn add(&mut self, outcome: RewordedFile) {
        match outcome {
            RewordedFile::Untouched => {}
            RewordedFile::Reworded => self.reworded += 1,
            RewordedFile::Removed => self.removed += 1,
        }
    }
}

/// What became of one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RewordedFile {
    /// It does not hold the words.
    Untouched,
    /// It has the other words.
    Reworded,
    /// It was removed.
    Removed,
}

/// What a plan's file becomes with the other words.
enum RewordedPlan {
    /// It does not hold those that are sought.
    Same,
    /// This.
    Made(Box<SavedPlan>),
    /// It cannot be read, or not all of it, and holds the words.
    Unreadable,
}

/// A plan file with the other words. What only looks like them, the name of a field, is none of them.
fn reword_plan(bytes: &[u8], rewording: &Rewording) -> RewordedPlan {
    if !rewording.is_in(&String::from_utf8_lossy(bytes)) {
        return RewordedPlan::Same;
    }
    let Some(opened) = read(bytes).ok().filter(|opened| !opened.read_only) else {
        return RewordedPlan::Unreadable;
    };
    let texts = rewording.texts_of(&opened.saved.plan);
    let change = Rewording::change_of(Phrase::default(), &texts);
    match change.applied_to(&opened.saved.plan) {
        Ok(_) if texts.is_empty() => RewordedPlan::Same,
        Ok(plan) => RewordedPlan::Made(Box::new(SavedPlan { plan, ..opened.saved })),
        Err(_) => RewordedPlan::Unreadable,
    }
}

/// Rewords the versions of a plan, their names included.
pub fn reword_versions(
    storage: &dyn Storage,
    dirs: &AppDirs,
    plan_id: Uid,
    rewording: &Rewording,
) -> Result<RewordedFiles, StoreError> {
    let mut files = RewordedFiles::default();
    for version in list_versions(storage, dirs, plan_id) {
        files.add(reword_version(storage, dirs, &version, rewording)?);
    }
    Ok(files)
}

fn reword_version(
    storage: &dyn Storage,
    dirs: &AppDirs,
    version: &Version,
    rewording: &Rewording,
) -> Result<RewordedFile, StoreError> {
    let bytes = read_bytes(storage, &version.file)?;
    let name = rewording.text(&version.info.name);
    let text = match reword_plan(&bytes, rewording) {
        RewordedPlan::Same if name.is_none() => return Ok(RewordedFile::Untouched),
        RewordedPlan::Same => bytes,
        RewordedPlan::Made(saved) => {
            let unwritable = |error: ron::Error| Problem::Unwritable(error.to_string()).of(&version.file);
            write(&saved).map_err(unwritable)?.into_bytes()
        }
        RewordedPlan::Unreadable => {
            remove_version(storage, version)?;
            return Ok(RewordedFile::Removed);
        }
    };
    let mut info = version.info.clone();
    info.name = name.unwrap_or(info.name);
    // The new one first: nothing is removed before what takes its place is there.
    replace_version(storage, dirs, version, info, &text)?;
    Ok(RewordedFile::Reworded)
}

/// Rewords the recovery copies of a plan.
pub fn reword_recoveries(
    storage: &dyn Storage,
    dirs: &AppDirs,
    plan_id: Uid,
    rewording: &Rewording,
) -> Result<RewordedFiles, StoreError> {
    let mut files = RewordedFiles::default();
    let of_plan = format!("{plan_id}-");
    for file in storage.list(&recovery_folder(dirs)).unwrap_or_default() {
        let is_of_plan = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&of_plan));
        if is_of_plan && file.extension().is_some_and(|ending| ending == "ron") {
            files.add(reword_copy(storage, &file, rewording)?);
        }
    }
    Ok(files)
}

/// Puts other words in place of sought ones in a copy; one that holds them and cannot be read is removed.
fn reword_copy(
    storage: &dyn Storage,
    file: &Path,
    rewording: &Rewording,
) -> Result<RewordedFile, StoreError> {
    let bytes = read_bytes(storage, file)?;
    match reword_plan(&bytes, rewording) {
        RewordedPlan::Same => Ok(RewordedFile::Untouched),
        RewordedPlan::Made(saved) => {
            let origin = read_copy(storage, file)?.origin;
            write_recovery(storage, file, &origin, &saved).map(|_| RewordedFile::Reworded)
        }
        RewordedPlan::Unreadable => {
            let removed = storage.remove(file).map(|()| RewordedFile::Removed);
            removed.map_err(|error| Problem::from_write_error(&error).of(file))
        }
    }
}
