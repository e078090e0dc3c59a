//! What a frame of the window reads. Nothing in it moves during the frame.

use super::environment::{Now, file_name};
use super::file::external::ExternalVersion;
use super::file::plan_file::ReadOnlyReason;
use super::file::rescue::RescueOffer;
use super::file::save_state::SaveState;
use super::file::snapshot::FileSnapshot;
use super::file::versions::VersionList;
use super::gathering::mode::GatheringMode;
use super::import::imports::ImportProgress;
use super::import::open_import::OpenImport;
use super::open::contents::Contents;
use super::open::merge_review::MergeReview;
use super::window::abbreviations::Abbreviations;
use super::window::messages::{Message, Messages};
use super::window::room_appearance::RoomAppearance;
use super::window::settings::{Appearance, RecentPlan};
use super::window::table_layout::TableLayouts;
use super::window::timeline::TimelineSettings;
use super::window::views::View;
use super::window::window_state::{DocumentChoice, RecordKey};
use crate::analysis::{Findings, MeasureCounts, Outline, Totals};
use crate::edit::History;
use crate::export::Format;
use crate::model::{ClockTime, Plan};
use crate::room::{Face, RoomSource};
use crate::store::AppDirs;
use crate::text::{Language, Phrase, Words};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// What may be done with the open plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permissions {
    /// Whether it may be changed.
    pub edit: bool,
}

/// What stands in the way of the plan's file being written, beyond a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveObstacle {
    /// A save is running that should have ended long ago; the recovery copy has everything.
    Late,
    /// The same, and the recovery copy could not be written either.
    LateUnkept,
    /// The user wants to leave the plan, and the file is not written; the recovery copy has everything.
    LeavingUnsaved,
    /// The user wants to leave a plan that has no file; the recovery copy has everything.
    LeavingNoFile,
    /// The user wants to leave the plan, and not even the recovery copy could be written.
    LeavingUnkept,
}

/// The plan and all that goes with it, during one frame of one window.
///
/// Built from the open plan and one [`WindowState`](super::WindowState). What the room sees is a type of its own, a
/// [`Face`], with no way to notes, findings, messages or open ballots.
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
    /// What is counted of the measures.
    pub measure_counts: &'a MeasureCounts,
    /// The findings, as of the last check.
    pub findings: &'a Findings,
    /// The revision in which that was found; 0 before the first time.
    pub findings_revision: u64,
    /// The selected record.
    pub selection: Option<RecordKey>,
    /// The words of the window's language.
    pub words: &'a Words,
    /// How the window looks.
    pub appearance: Appearance,
    /// How the picture in the room looks.
    pub room: RoomAppearance,
    /// How the timeline is shown.
    pub timeline: TimelineSettings,
    /// How tables are shown.
    pub tables: &'a TableLayouts,
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
    /// Whether all of the plan is on the disk.
    pub save_state: &'a SaveState,
    /// What stands in the way of the file being written, beyond a failure.
    pub save_obstacle: Option<SaveObstacle>,
    /// The file.
    pub path: Option<&'a Path>,
    /// Another program's version of the file, until the user has decided.
    pub external: Option<&'a ExternalVersion>,
    /// What to say of somebody else who has the file open.
    pub other_owner: Option<&'a Phrase>,
    /// What can be opened instead of a file that could not be.
    pub rescue: Option<&'a RescueOffer>,
    /// Earlier versions, while their list is in sight.
    pub versions: Option<&'a VersionList>,
    /// Other versions of the plan in the folder of its file, as sync programs name them.
    pub conflict_copies: &'a [PathBuf],
    /// What the file held when this program last read or wrote it: the base of a merge.
    pub last_seen: Option<&'a FileSnapshot>,
    /// Why the file may only be read, where it is so.
    pub read_only: Option<ReadOnlyReason>,
    /// What was reported.
    pub messages: &'a Messages,
    /// The newest message.
    pub newest_message: Option<&'a Message>,
    /// The newest warning or error that nobody has dismissed.
    pub alert: Option<&'a Message>,
    /// The program's own folders.
    pub dirs: &'a AppDirs,
    /// The user's own abbreviations.
    pub abbreviations: &'a Abbreviations,
    /// The plans that were open last, newest first.
    pub recent: &'a [RecentPlan],
    /// The chapters that the document has, as they were found last.
    pub contents: &'a Contents,
    /// How far an export has come, in thousandths, while one runs.
    pub export_progress: Option<u32>,
    /// The table that is being imported.
    pub import: Option<&'a OpenImport>,
    /// The work on a table that takes so long that it is shown.
    pub import_progress: Option<ImportProgress<'a>>,
    /// Whether anything is worked out about a table now.
    pub import_is_running: bool,
    /// The questions that merges left, until somebody has answered them, and the notes of the last one.
    pub merge: Option<&'a MergeReview>,
    /// The gathering that is run in this window.
    pub gathering: Option<&'a GatheringMode>,
    /// The name of the user.
    pub user: &'a str,
    /// The document that was exported last.
    pub exported_path: Option<&'a Path>,
    /// The format that documents are exported in unless another is chosen.
    pub export_format: Format,
    /// Which document is exported.
    pub document: DocumentChoice,
    /// Whether the program has changed view or selection since the last frame.
    pub navigated: bool,
    /// What may be done.
    pub can: Permissions,
    /// The moment and the local time of day.
    pub now: Now,
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

    /// What the face of the room is made from, while a gathering is run.
    pub fn room_source(&self) -> Option<RoomSource<'_>> {
        let now = ClockTime::from(self.now.local.time());
        Some(self.gathering?.room_source(self.plan, self.outline, self.words, now))
    }

    /// What the room sees, while a gathering is run. Every window that shows it shows this.
    pub fn face(&self) -> Option<Face> {
        Some(self.gathering?.face(&self.room_source()?))
    }

    /// The name of the plan's file without its folders; empty where there is none.
    pub fn file_name(&self) -> String {
        self.path.map(file_name).unwrap_or_default()
    }

    /// The day.
    pub fn today(&self) -> Date {
        self.now.today()
    }

    /// Whether the plan can be merged with another program's version of the file.
    pub fn can_merge(&self) -> bool {
        self.can.edit && self.external.is_some_and(|external| external.usable().is_some())
    }
}
