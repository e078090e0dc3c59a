//! What a frame of the window reads. Nothing in it moves during the frame.

use super::{
    Contents, ExternalVersion, OpenImport, RecoveryEntry, FileSnapshot, Appearance, MergeReview, Message, Messages, ReadOnlyReason, RecordKey, TimelineSettings,
    VersionList, View, ImportProgress,
};
use crate::analysis::{Findings, Outline, Totals};
use crate::edit::History;
use crate::export::Format;
use crate::model::Plan;
use crate::text::{Language, Phrase, Words};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Where the file stands, as the bottom line says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// No file yet; a recovery copy is kept.
    #[default]
    NoFile,
    /// Changes wait for the next save, or are just being written.
    Pending,
    /// All is in the file, as it was when it was opened.
    AsOpened,
    /// All is in the file, since this time of day.
    SavedAt(String),
    /// The file may only be read.
    ReadOnly,
    /// Somebody else has written the file; it is left alone, and a recovery copy is kept.
    ChangedExternally,
    /// The last save failed; why.
    Failed(Phrase),
}

/// What may be done with the open plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permissions {
    /// Whether it may be changed.
    pub edit: bool,
}

/// The plan and all that goes with it, during one frame.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Grows with every change of the plan.
    pub revision: u64,
    /// Order and numbers.
    pub outline: &'a Outline,
    /// Sums.
    pub totals: &'a Totals,
    /// What there is to look at, as it was found last.
    pub findings: &'a Findings,
    /// The revision in which that was found; 0 before the first time.
    pub findings_revision: u64,
    /// What is selected.
    pub selection: Option<RecordKey>,
    /// The words of the window's language.
    pub words: &'a Words,
    /// How the window looks.
    pub appearance: Appearance,
    /// How the timeline is shown.
    pub timeline: TimelineSettings,
    /// What the middle shows.
    pub view: View,
    /// Whether the form is open.
    pub form_is_open: bool,
    /// What was done to the plan.
    pub history: &'a History,
    /// What undo would take back.
    pub undo_label: Option<&'a Phrase>,
    /// What redo would do again.
    pub redo_label: Option<&'a Phrase>,
    /// Where the file stands.
    pub save_state: &'a SaveState,
    /// The file.
    pub path: Option<&'a Path>,
    /// What somebody else has put into the file, until the user has said what is to be done.
    pub external: Option<&'a ExternalVersion>,
    /// What to say of somebody else who has the file open.
    pub other_owner: Option<&'a Phrase>,
    /// The newest version of a plan whose file could not be opened.
    pub offered_version: Option<&'a RecoveryEntry>,
    /// Earlier versions, while their list is in sight.
    pub versions: Option<&'a VersionList>,
    /// Other versions of the plan beside its file, as programs that keep folders alike call them.
    pub conflict_copies: &'a [PathBuf],
    /// What the file held when this program last read or wrote it: what both sides grew from.
    pub last_seen: Option<&'a FileSnapshot>,
    /// Why the file may only be read, where it is so.
    pub read_only: Option<ReadOnlyReason>,
    /// What was said.
    pub messages: &'a Messages,
    /// The newest message.
    pub newest_message: Option<&'a Message>,
    /// The newest warning or error that stands.
    pub alert: Option<&'a Message>,
    /// The chapters that the document has, as they were found last.
    pub contents: &'a Contents,
    /// How far an export has come, in thousandths, while one runs.
    pub export_progress: Option<u32>,
    /// The table that is being taken in.
    pub import: Option<&'a OpenImport>,
    /// The work on a table that takes so long that it is told of.
    pub import_progress: Option<ImportProgress<'a>>,
    /// Whether anything is worked out about a table now.
    pub import_is_running: bool,
    /// What the last merge left to be looked at, until the user has done with it or taken it back.
    pub merge: Option<&'a MergeReview>,
    /// The document that was exported last.
    pub exported_path: Option<&'a Path>,
    /// The format that documents are exported in unless another is chosen.
    pub export_format: Format,
    /// Whether the view or the selection was changed from elsewhere since the last frame.
    pub navigated: bool,
    /// What may be done.
    pub can: Permissions,
    /// The day.
    pub today: Date,
}

impl Context<'_> {
    /// The language of the window.
    pub const fn language(&self) -> Language {
        self.words.language()
    }

    /// The words of a message without places.
    pub fn word(&self, key: &'static str) -> String {
        self.words.word(key)
    }

    /// The words of a phrase.
    pub fn text(&self, phrase: &Phrase) -> String {
        self.words.text(phrase)
    }
}
