//! What the open plan asks to be done with files besides saving, and what came of it.

use super::recovery::RemovalTask;
use super::session_task::{BegunSession, EndTask, SessionTask, UnlockTask};
use super::versions::{KeepOutcome, KeepTask};
use crate::session::environment::Files;
use std::path::Path;

/// Something to be done with files, in the background.
#[derive(Debug)]
pub enum FileTask {
    /// Keeps a version.
    Keep(KeepTask),
    /// Removes recovery copies that are of no use any longer.
    RemoveCopies(RemovalTask),
    /// Writes down that the plan is open here.
    BeginSession(SessionTask),
    /// It is no longer open here.
    EndSession(EndTask),
    /// Removes the lock next to the plan's file.
    Unlock(UnlockTask),
}

/// What came of it.
#[derive(Debug)]
pub enum FileTaskResult {
    /// A version was kept, or not.
    VersionKept(KeepOutcome),
    /// It is written down that the plan is open here.
    SessionBegun(BegunSession),
    /// Nothing that anybody needs to know.
    Done,
}

impl FileTask {
    /// The file of the user's that it touches; nothing where it stays in the program's own folders.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Unlock(task) => Some(task.path()),
            Self::Keep(_) | Self::RemoveCopies(_) | Self::BeginSession(_) | Self::EndSession(_) => None,
        }
    }

    /// Does it.
    pub fn run(self, files: &Files) -> FileTaskResult {
        match self {
            Self::Keep(task) => return FileTaskResult::VersionKept(task.run(files)),
            Self::BeginSession(task) => return FileTaskResult::SessionBegun(task.run(files)),
            Self::RemoveCopies(task) => task.run(files),
            Self::EndSession(task) => task.run(files),
            Self::Unlock(task) => task.run(files),
        }
        FileTaskResult::Done
    }
}
