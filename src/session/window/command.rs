//! The acts of the program, as values. Edits of the plan are never commands: they are changes.

use super::abbreviations::Abbreviations;
use super::gathering_act::GatheringAct;
use super::room_appearance::RoomAppearance;
use super::settings::Appearance;
use super::table_layout::{TableKey, TableLayout};
use super::timeline::TimelineSettings;
use super::views::View;
use super::window_state::{DocumentChoice, RecordKey};
use crate::export::Format;
use crate::import::{ImportField, RowClass, RowOutcome, SheetRole, Spread, Unit};
use crate::model::Uid;
use crate::store::Version;
use crate::text::Language;
use std::path::PathBuf;

/// An act of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Opens a new plan from the template of this name.
    NewFromTemplate(String),
    /// Asks for a file and opens it.
    Open,
    /// Opens this file.
    OpenPath(PathBuf),
    /// Opens a copy of the sample plan.
    OpenSample,
    /// Opens the recovery copy in this file.
    OpenRecovery(PathBuf),
    /// Deletes the recovery copy in this file.
    DiscardRecovery(PathBuf),
    /// Asks for a table and reads it.
    Import,
    /// Reads this table and shows what importing it would do.
    ImportPath(PathBuf),
    /// Changes, finishes or cancels the import that is open.
    EditImport(ImportAction),
    /// Reports that all is saved, or saves, or asks where to.
    Save,
    /// Asks where to save and saves there from now on.
    SaveAs,
    /// Saves here from now on.
    SaveTo(PathBuf),
    /// Chooses which document is exported.
    ChooseDocument(DocumentChoice),
    /// Asks for a folder and exports the document there in this format, which is the chosen one from now on.
    Export(Format),
    /// Exports the document into this folder, in the chosen format; a path that ends like a document is that file.
    ExportTo(PathBuf),
    /// Keeps the plan as it is as a version of this name; without one, only reports that all is saved.
    NameVersion(String),
    /// Shows a version as a plan that has no file.
    OpenVersion(Version),
    /// Changes the plan back to a version.
    RestoreVersion(Version),
    /// Shows the version that is offered instead of a file that could not be opened.
    OpenOfferedVersion,
    /// Opens what can be read of a file that could not be opened, as a new plan that has no file.
    OpenReadable,
    /// Neither of the two is offered any longer.
    DeclineRescue,
    /// Makes the plan read-only here, because somebody else has it open.
    MakeReadOnly,
    /// Goes on with the plan as a copy that has no file yet.
    ContinueInCopy,
    /// Writes the plan here, although somebody else has it open.
    TakeOverLock,
    /// Changes the plan to what another program has written into the file.
    AcceptTheirs,
    /// Overwrites what another program has written into the file with the open plan.
    KeepOurs,
    /// Merges the open plan with what another program has written into the file.
    Merge,
    /// Merges the open plan with another version of it, in this file.
    MergeCopy(PathBuf),
    /// Answers a question of a merge with one of its claims.
    ResolveConflict {
        /// The record of the question.
        question: Uid,
        /// The index of the claim.
        claim: usize,
    },
    /// Answers all questions of merges with what the plan says now.
    KeepProvisional,
    /// Closes the questions of a merge; those that nobody has answered stay in the plan.
    FinishMerge,
    /// Stops the long work that runs.
    StopWork,
    /// Removes the traces of these words from the plan and all that the program keeps of it.
    RemoveTraces(Vec<String>),
    /// Makes the document as a PDF in the program's own folder, and opens it with the system's own program, which prints.
    Print,
    /// Opens this folder or file with the system's own program.
    Reveal(PathBuf),
    /// Takes back the last step.
    Undo,
    /// Does what was undone again.
    Redo,
    /// Shows a view.
    Show(View),
    /// Goes to a record, in its view.
    GoTo(RecordKey),
    /// Opens or closes the form of the selected record.
    ShowForm(bool),
    /// Changes the language of the window.
    SetLanguage(Language),
    /// Changes the appearance of the window.
    SetAppearance(Appearance),
    /// Changes the user's own abbreviations.
    SetAbbreviations(Abbreviations),
    /// Changes how the timeline is shown.
    SetTimeline(TimelineSettings),
    /// Changes how a table is shown.
    SetTable(TableKey, TableLayout),
    /// Changes how the picture in the room looks, and whether its clock is heard.
    SetRoom(RoomAppearance),
    /// Does an act of a gathering.
    Gathering(GatheringAct),
    /// Dismisses the warnings and errors in sight.
    DismissAlerts,
    /// Closes the plan, which is saved, and shows the start screen.
    ClosePlan,
    /// Ends the program.
    Quit,
    /// Leaves the plan with its recovery copy, although its file is not written.
    LeaveWithCopy,
    /// Leaves the plan and throws away what is not in its file.
    LeaveWithoutSaving,
    /// Does not leave the plan after all.
    StayInPlan,
}

/// What the user does to a table before it is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportAction {
    /// Shows another sheet, by its index.
    ShowSheet(usize),
    /// Sets what the shown sheet holds.
    SetRole(SheetRole),
    /// Sets what a column holds.
    SetField(usize, ImportField),
    /// Sets what a row is, by its index in the grid, and what it becomes.
    ClassifyRow(usize, RowClass, RowOutcome),
    /// Sets what the numbers count; none leaves it to the table.
    SetUnit(Option<Unit>),
    /// Sets how amounts without a year are spread over years.
    SetSpread(Spread),
    /// Imports the table.
    Commit,
    /// Closes the table without importing it.
    Cancel,
}
