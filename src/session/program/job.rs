//! The kinds of background jobs, their lanes, and their results.

use crate::model::Uid;
use crate::session::file::recovery::RecoveryEntry;
use crate::session::file::save_task::SaveOutcome;
use crate::session::file::task::FileTaskResult;
use crate::session::file::versions::VersionRow;
use crate::session::file::watch::FileCheck;
use crate::session::import::task::Recomputed;
use crate::session::open::checking::Checked;
use crate::session::open::contents::FoundContents;
use crate::session::open::export::ExportedFile;
use crate::session::open::journal::JournalOutcome;
use crate::session::open::opening::OpenResult;
use crate::session::open::preparing::Prepared;
use crate::session::open::traces::TracePlace;
use crate::session::window::dialogs::{DialogAnswer, FileRequest};
use crate::session::window::path_prompt::PromptFinding;
use crate::session::window::settings::Settings;
use crate::store::{BallotCounts, InterruptedSession, RewordedFiles};
use crate::text::Phrase;
use std::path::PathBuf;

/// What is done one after the other. A file or folder that the user chose has a lane of its own, because it may be on a
/// network that hangs; the program's own folders have one for each purpose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lane {
    /// All about one file or folder of the user's.
    File(PathBuf),
    /// The journal of the plan that is open in this stretch of work.
    Journal(Uid),
    /// Its recovery copy.
    Recovery(Uid),
    /// The counts of its open ballot.
    Ballot(Uid),
    /// Versions.
    Versions,
    /// What is written down of open plans.
    Sessions,
    /// The settings.
    Settings,
    /// What the start screen offers.
    Offers,
    /// Left-overs in the program's own folders.
    Leftovers,
    /// Steps of the plan that are worked out.
    Steps,
    /// Checks of the plan.
    Checks,
    /// The chapters of the document.
    Contents,
    /// What importing a table would do.
    Import,
    /// The system's file dialogs.
    Dialogs,
    /// The system's own programs.
    Reveal,
    /// Documents that are made for printing.
    Print,
    /// What takes long to drop.
    Drops,
    /// What keeps the computer awake.
    Awake,
    /// Sounds.
    Sound,
}

/// What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JobKind {
    /// Opens a plan.
    Open,
    /// Saves the plan.
    Save,
    /// Looks at the plan's file.
    FileCheck,
    /// Watches it: ends only when it holds something else, or when it is stopped.
    Watch,
    /// Does something with files that the open plan asked for.
    FileTask,
    /// Adds steps to the journal.
    Journal,
    /// Writes the recovery copy.
    Copy,
    /// Reads, writes or removes the counts of an open ballot.
    Counts,
    /// Works out a step of the plan.
    Prepare,
    /// Checks the plan.
    Check,
    /// Finds the chapters of the document.
    Contents,
    /// Lists the versions.
    ListVersions,
    /// Makes the document.
    Export,
    /// Reads a table.
    ReadTable,
    /// Works out anew what an import would do.
    Recompute,
    /// Lists a folder, or finds out what is at a path, for the prompt.
    Prompt,
    /// Shows the system's file dialog.
    Dialog,
    /// Opens a file with the system's own program.
    Reveal,
    /// Reads or writes what is remembered between two starts.
    Remember,
    /// Lists or removes recovery copies.
    Offers,
    /// Removes the traces of words.
    Traces,
    /// Tidies up.
    Tidy,
    /// Keeps the computer awake: ends only when it is stopped, or where the system refuses.
    StayAwake,
    /// Plays a sound.
    Sound,
}

/// The result of a job.
pub(super) enum JobResult {
    /// A job of the plan that is open in this stretch of work.
    OfPlan(Uid, PlanJobResult),
    /// A plan was read.
    Opened(Box<OpenResult>),
    /// The settings were read.
    SettingsRead(Box<Settings>),
    /// It was looked whether a recovery copy is of use; whether it was removed.
    CopySwept(bool),
    /// The recovery copies were listed; what could not be removed before is reported.
    Recoveries { entries: Vec<RecoveryEntry>, failed: Option<Phrase> },
    /// The sessions that were interrupted.
    Interrupted(Vec<InterruptedSession>),
    /// What is to be said of one of them.
    InterruptedSession(Phrase),
    /// The system's file dialog was closed, after so many milliseconds.
    DialogClosed { request: FileRequest, answer: DialogAnswer },
    /// Something was found out for the prompt.
    Prompt(PromptFinding),
    /// A file was opened with the system's own program.
    Revealed(Result<(), Phrase>),
    /// The document of a plan was made.
    Exported(Uid, Result<ExportedFile, Phrase>),
    /// The document of a plan was made for printing.
    MadeForPrinting(Result<ExportedFile, Phrase>),
    /// A table was read; nothing where that was stopped.
    TableRead(Option<Box<Result<Recomputed, Phrase>>>),
    /// A sound was played, or the system's own text why not.
    Sounded(Result<(), String>),
    /// Nothing that anybody needs to know.
    Done,
}

/// The result of a job of an open plan.
pub(super) enum PlanJobResult {
    /// A save of a file ended, after so many milliseconds.
    Saved { path: PathBuf, outcome: SaveOutcome, milliseconds: u64 },
    /// The recovery copy was written, or not, in so many milliseconds.
    Copied { result: Result<(), Phrase>, milliseconds: u64 },
    /// The journal was written, or not.
    Journal(JournalOutcome),
    /// The file was looked at.
    FileChecked(Box<FileCheck>),
    /// The watch has seen something.
    Alarm,
    /// What the open plan asked for was done.
    FileTask(FileTaskResult),
    /// A step was worked out.
    Prepared(Box<Prepared>),
    /// The plan was checked.
    Checked(Checked),
    /// The chapters were found.
    Contents(FoundContents),
    /// The versions were listed.
    Versions(Vec<VersionRow>),
    /// The traces of words were removed in one place, or not.
    TracesRemoved(TracePlace, Result<RewordedFiles, Phrase>),
    /// The counts of an open ballot were read.
    CountsRead(Option<BallotCounts>),
    /// The counts of an open ballot were written, or not.
    CountsWritten(Result<(), Phrase>),
    /// An import was computed; nothing where that was stopped.
    Recomputed(Option<Box<Recomputed>>),
}
