//! The kinds of background jobs, and their results.

use crate::session::file::reading::PlanRead;
use crate::session::file::versions::VersionRow;
use crate::session::file::watch::ProbeResult;
use crate::session::import::task::Recomputed;
use crate::session::open::checking::Checked;
use crate::session::open::contents::FoundContents;
use crate::session::open::export::ExportedFile;
use crate::session::open::saving::SaveResult;
use crate::session::window::dialogs::FileRequest;
use crate::text::Phrase;
use std::path::PathBuf;

/// What runs in the background; of each kind at most one job at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum JobKind {
    /// Saves the plan and its journal.
    Save,
    /// Looks at the file until it holds something else: it ends only then, or when it is stopped.
    Watch,
    /// Checks the plan.
    Check,
    /// Finds the chapters of the document.
    Contents,
    /// Shows the system's file dialog.
    Dialog,
    /// Makes the document.
    Export,
    /// Opens a file with the system's own program.
    Reveal,
    /// Lists the versions.
    Versions,
    /// Reads a large plan file.
    Read,
    /// Reads a table.
    ReadTable,
    /// Works out anew what an import would do.
    RecomputeImport,
    /// Drops what takes long to drop.
    DropInBackground,
}

/// The result of a job.
pub(super) enum JobResult {
    /// A save ended, after so many milliseconds.
    Saved { result: Box<SaveResult>, milliseconds: u64 },
    /// The file was checked.
    Watched(ProbeResult),
    /// The plan was checked.
    Checked(Checked),
    /// The chapters were found.
    Contents(FoundContents),
    /// The system's file dialog was closed, after so many milliseconds.
    DialogClosed { request: FileRequest, path: Option<PathBuf>, milliseconds: u64 },
    /// The document was made.
    Exported(Result<ExportedFile, Phrase>),
    /// A file was opened with the system's own program.
    Revealed(Result<(), Phrase>),
    /// The versions were listed.
    Versions(Vec<VersionRow>),
    /// A plan file was read.
    Read(Box<PlanRead>),
    /// A table was read; nothing where that was stopped.
    TableRead(Option<Box<Result<Recomputed, Phrase>>>),
    /// An import was computed; nothing where that was stopped.
    Recomputed(Option<Box<Recomputed>>),
    /// Something was dropped.
    Dropped,
}
