//! The table of commands: one entry for each that a key, the search or a menu offers, from which all three follow.
//!
//! How a key is read and how the search is shown is no matter of this file; what a command does is decided by whoever
//! it belongs to: the program for those that are a [`Command`], the window for the others.

use super::chord::Chord;
use super::command::Command;
use super::gathering_act::{GatheringAct, RoomScreen};
use super::views::View;
use crate::model::Kind;
use crate::text::Phrase;

/// The part of the menu in which a command stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuGroup {
    /// Plans, their files, tables and documents.
    File,
    /// What changes the plan.
    Edit,
    /// What is in sight, and where the keyboard is.
    View,
    /// A gathering and the room.
    Gathering,
    /// How the program is used.
    Help,
}

impl MenuGroup {
    /// Its name.
    pub const fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::File => "ui-menu-file",
            Self::Edit => "ui-menu-edit",
            Self::View => "ui-menu-view",
            Self::Gathering => "ui-menu-gathering",
            Self::Help => "ui-menu-help",
        })
    }
}

/// The entry of a command.
#[derive(Debug)]
pub struct CommandInfo {
    /// The key of its name in the menu, the search and the list of keys.
    pub name: &'static str,
    /// Where it stands in the menu.
    pub group: MenuGroup,
    /// The chords that it has; the first is the one that is shown.
    pub chords: &'static [Chord],
    /// The command of the program; none where it depends on the window or is done by it.
    pub command: Option<Command>,
    /// Whether it is offered only while a gathering is run.
    pub in_gathering: bool,
}

/// The values that most commands have; an entry lists the others.
const USUAL: CommandInfo =
    CommandInfo { name: "", group: MenuGroup::Edit, chords: &[], command: None, in_gathering: false };

macro_rules! commands {
    ($($(#[$doc:meta])* $id:ident { $($field:ident: $value:expr),* $(,)? })*) => {
        /// A command that a key, the search or a menu offers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum CommandId {
            $($(#[$doc])* $id,)*
        }

        impl CommandId {
            /// Every command, those of the search in the order in which it lists them.
            pub const ALL: [Self; [$(stringify!($id)),*].len()] = [$(Self::$id),*];

            /// Its entry.
            #[expect(clippy::needless_update, reason = "an entry may give every value")]
            pub fn info(self) -> &'static CommandInfo {
                match self {
                    $(Self::$id => {
                        static INFO: CommandInfo = CommandInfo { $($field: $value,)* ..USUAL };
                        &INFO
                    })*
                }
            }
        }
    };
}

commands! {
    /// Asks for a template of a new plan.
    NewPlan { name: "ui-new-plan", group: MenuGroup::File, chords: &[Chord::control_shift("N")] }
    /// Asks for a file and opens it.
    Open {
        name: "ui-open-file",
        group: MenuGroup::File,
        chords: &[Chord::control("O")],
        command: Some(Command::Open),
    }
    /// Lists the plans that were open last.
    RecentPlans { name: "ui-recent-plans", group: MenuGroup::File }
    /// Saves what waits; by its key it also asks for the name of a version.
    Save {
        name: "ui-save",
        group: MenuGroup::File,
        chords: &[Chord::control("S")],
        command: Some(Command::Save),
    }
    /// Asks where to save.
    SaveAs {
        name: "ui-save-elsewhere",
        group: MenuGroup::File,
        chords: &[Chord::control_shift("S")],
        command: Some(Command::SaveAs),
    }
    /// Asks for a table and imports it.
    Import { name: "ui-take-in", group: MenuGroup::File, command: Some(Command::Import) }
    /// Exports the document in the chosen format.
    Export { name: "ui-export-again", group: MenuGroup::File, chords: &[Chord::control("E")] }
    /// Makes the document as a PDF and opens it for printing.
    Print {
        name: "ui-print",
        group: MenuGroup::File,
        chords: &[Chord::control("P")],
        command: Some(Command::Print),
    }
    /// Closes the plan.
    ClosePlan { name: "ui-to-start", group: MenuGroup::File, command: Some(Command::ClosePlan) }
    /// Ends the program.
    Quit {
        name: "ui-quit",
        group: MenuGroup::File,
        chords: &[Chord::control("Q")],
        command: Some(Command::Quit),
    }
    /// Takes back the last step.
    Undo { name: "ui-undo", chords: &[Chord::control("Z")], command: Some(Command::Undo) }
    /// Does what was undone again.
    Redo {
        name: "ui-redo",
        chords: &[Chord::control("Y"), Chord::control_shift("Z")],
        command: Some(Command::Redo),
    }
    /// Begins a new row in the table of the view.
    NewRow { name: "ui-new-row", chords: &[Chord::control("N")] }
    /// Copies what is marked in a table.
    Copy { name: "ui-menu-copy", chords: &[Chord::control("C")] }
    /// Copies what is marked, and empties it.
    Cut { name: "ui-menu-cut", chords: &[Chord::control("X")] }
    /// Pastes what was copied.
    Paste { name: "ui-menu-paste", chords: &[Chord::control("V")] }
    /// Marks all rows of a table.
    MarkAll { name: "ui-mark-all", chords: &[Chord::control("A")] }
    /// Empties the marked cells.
    EmptyCells { name: "ui-menu-empty", chords: &[Chord::plain("Delete")] }
    /// Gives what is written to every marked row.
    SetAll { name: "ui-set-all", chords: &[Chord::control("Enter")] }
    /// Deletes the marked rows.
    DeleteRows { name: "ui-delete-rows", chords: &[Chord::control("Delete")] }
    /// Moves a row up.
    MoveRowUp { name: "ui-menu-up", chords: &[Chord::alt("Up")] }
    /// Moves a row down.
    MoveRowDown { name: "ui-menu-down", chords: &[Chord::alt("Down")] }
    /// Opens the menu of what has the keyboard.
    OpenMenu { name: "ui-open-cell-menu", chords: &[Chord::shift("F10"), Chord::plain("Menu")] }
    /// Makes a copy of the selected record; where several rows are marked, fills them down.
    Duplicate { name: "ui-duplicate", chords: &[Chord::control("D")] }
    /// Makes the selected record a challenge, or lifts an idea as one.
    MakeChallenge { name: "ui-make-challenge", chords: &[Chord::control("1")] }
    /// Makes the selected record a goal, or lifts an idea as one.
    MakeGoal { name: "ui-make-goal", chords: &[Chord::control("2")] }
    /// Makes the selected record a strategy, or lifts an idea as one.
    MakeStrategy { name: "ui-make-strategy", chords: &[Chord::control("3")] }
    /// Makes the selected record a measure, or lifts an idea as one.
    MakeMeasure { name: "ui-make-measure", chords: &[Chord::control("4")] }
    /// Notes that the lead of the selected measure has accepted today.
    AcceptLead { name: "ui-accept-lead", chords: &[Chord::control("J")] }
    /// Shows the user's own abbreviations.
    Abbreviations { name: "ui-abbreviations" }
    /// Finds words in the whole plan and puts others in their place.
    Replace { name: "ui-replace", chords: &[Chord::control("H")] }
    /// Removes the traces of words from the plan and all that the program keeps of it.
    RemoveTraces { name: "ui-remove-traces" }
    /// Adds the idea that is looked at to the measure that it resembles most.
    AddToRecord { name: "ui-add-to-record", chords: &[Chord::control("L")], in_gathering: true }
    /// Opens the search.
    Search { name: "ui-search", group: MenuGroup::View, chords: &[Chord::control("K")] }
    /// Moves the keyboard to the filter of the view.
    Filter { name: "ui-go-to-filter", group: MenuGroup::View, chords: &[Chord::control("F")] }
    /// Opens or closes the form of the selected record.
    ToggleForm { name: "ui-toggle-form", group: MenuGroup::View, chords: &[Chord::plain("F4")] }
    /// Shows the earlier versions.
    ShowVersions {
        name: "ui-view-versions",
        group: MenuGroup::View,
        command: Some(Command::Show(View::Versions)),
    }
    /// Shows what was done to the plan.
    ShowDone { name: "ui-view-done", group: MenuGroup::View, command: Some(Command::Show(View::Done)) }
    /// Offers languages and appearances.
    Settings { name: "ui-settings", group: MenuGroup::View }
    /// Opens the menu.
    Menu { name: "ui-open-menu", group: MenuGroup::View, chords: &[Chord::plain("F10")] }
    /// Moves the keyboard to the next part of the window.
    NextPart { name: "ui-next-part", group: MenuGroup::View, chords: &[Chord::plain("F6")] }
    /// Moves the keyboard to the part of the window before.
    PreviousPart { name: "ui-previous-part", group: MenuGroup::View, chords: &[Chord::shift("F6")] }
    /// Starts a gathering, or returns to the one that is run.
    StartGathering {
        name: "ui-gathering-start",
        group: MenuGroup::Gathering,
        chords: &[Chord::control("G")],
        command: Some(Command::Gathering(GatheringAct::Start(None))),
    }
    /// Leaves the view of the gathering, which goes on.
    LeaveGathering {
        name: "ui-gathering-leave",
        group: MenuGroup::Gathering,
        command: Some(Command::Gathering(GatheringAct::Leave)),
        in_gathering: true,
    }
    /// Ends the gathering; never by a key.
    EndGathering {
        name: "ui-gathering-end",
        group: MenuGroup::Gathering,
        command: Some(Command::Gathering(GatheringAct::End)),
        in_gathering: true,
    }
    /// Goes on to the next step or point, or closes the ballot that is open.
    GoOn {
        name: "ui-gathering-next",
        group: MenuGroup::Gathering,
        chords: &[Chord::plain("F9")],
        command: Some(Command::Gathering(GatheringAct::GoOn)),
        in_gathering: true,
    }
    /// Goes back a step or a point.
    GoBack {
        name: "ui-gathering-back",
        group: MenuGroup::Gathering,
        chords: &[Chord::shift("F9")],
        command: Some(Command::Gathering(GatheringAct::GoBack)),
        in_gathering: true,
    }
    /// Gives the step that runs five minutes more.
    MoreMinutes {
        name: "ui-gathering-more",
        group: MenuGroup::Gathering,
        chords: &[Chord::plain("F7")],
        command: Some(Command::Gathering(GatheringAct::AddMinutes(5))),
        in_gathering: true,
    }
    /// Gives it five minutes less.
    FewerMinutes {
        name: "ui-gathering-fewer",
        group: MenuGroup::Gathering,
        chords: &[Chord::shift("F7")],
        command: Some(Command::Gathering(GatheringAct::AddMinutes(-5))),
        in_gathering: true,
    }
    /// Stops the clock, or lets it go on.
    PauseClock {
        name: "ui-gathering-pause",
        group: MenuGroup::Gathering,
        chords: &[Chord::plain("F8")],
        command: Some(Command::Gathering(GatheringAct::PauseClock)),
        in_gathering: true,
    }
    /// Shortens what is to come so that the gathering ends in time.
    CatchUp {
        name: "ui-gathering-catch-up",
        group: MenuGroup::Gathering,
        command: Some(Command::Gathering(GatheringAct::CatchUp)),
        in_gathering: true,
    }
    /// Opens or closes the list of who comes.
    Attendance {
        name: "ui-show-attendance",
        group: MenuGroup::Gathering,
        chords: &[Chord::control_shift("P")],
        in_gathering: true,
    }
    /// Makes the window the room, or the room's own window fill its screen; and back.
    RoomHere {
        name: "ui-room-here",
        group: MenuGroup::Gathering,
        chords: &[Chord::plain("F11")],
        command: Some(Command::Gathering(GatheringAct::ShowRoom(RoomScreen::WholeWindow))),
        in_gathering: true,
    }
    /// Shows the room in a window of its own, or closes that.
    RoomWindow {
        name: "ui-room-window",
        group: MenuGroup::Gathering,
        chords: &[Chord::control_shift("R")],
        command: Some(Command::Gathering(GatheringAct::ShowRoom(RoomScreen::OwnWindow))),
        in_gathering: true,
    }
    /// Sends the selected record to the room; takes it away where it is there.
    SendToRoom {
        name: "ui-room-send",
        group: MenuGroup::Gathering,
        chords: &[Chord::control_shift("Enter")],
        in_gathering: true,
    }
    /// Holds what the room sees, or releases it.
    HoldRoom {
        name: "ui-room-hold",
        group: MenuGroup::Gathering,
        chords: &[Chord::control_shift("H")],
        command: Some(Command::Gathering(GatheringAct::HoldRoom(true))),
        in_gathering: true,
    }
    /// Hides what the room sees, or shows it.
    HideRoom {
        name: "ui-room-hide",
        group: MenuGroup::Gathering,
        chords: &[Chord::control_shift("B")],
        command: Some(Command::Gathering(GatheringAct::HideRoom(true))),
        in_gathering: true,
    }
    /// Shows the next page in the room.
    RoomNextPage {
        name: "ui-room-next-page",
        group: MenuGroup::Gathering,
        chords: &[Chord::plain("PageDown")],
        in_gathering: true,
    }
    /// Shows the page before in the room.
    RoomPreviousPage {
        name: "ui-room-previous-page",
        group: MenuGroup::Gathering,
        chords: &[Chord::plain("PageUp")],
        in_gathering: true,
    }
    /// Shows larger letters in the room.
    RoomLarger {
        name: "ui-room-larger",
        group: MenuGroup::Gathering,
        chords: &[Chord::control("Plus"), Chord::control_shift("Plus"), Chord::control("Equals")],
        in_gathering: true,
    }
    /// Shows smaller letters in the room.
    RoomSmaller {
        name: "ui-room-smaller",
        group: MenuGroup::Gathering,
        chords: &[Chord::control("Minus")],
        in_gathering: true,
    }
    /// Says how the view is used; in a gathering first what can be written in its line.
    Help { name: "ui-help", group: MenuGroup::Help, chords: &[Chord::plain("F1")] }
    /// Lists all keys.
    Shortcuts { name: "ui-shortcuts", group: MenuGroup::Help }
    /// Says which version of the program this is, and what it is made of.
    AboutProgram { name: "ui-about-program", group: MenuGroup::Help }
}

impl CommandId {
    /// The commands that make a record one of another kind, and lift ideas, with that kind.
    pub const MAKING: [(Self, Kind); 4] = [
        (Self::MakeChallenge, Kind::Challenge),
        (Self::MakeGoal, Kind::Goal),
        (Self::MakeStrategy, Kind::Strategy),
        (Self::MakeMeasure, Kind::Measure),
    ];

    /// Its name in the menu, the search and the list of keys.
    pub fn name(self) -> Phrase {
        Phrase::new(self.info().name)
    }

    /// The commands of a part of the menu.
    pub fn of_group(group: MenuGroup) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |id| id.info().group == group)
    }

    /// The chord that is shown next to its name; empty where it has none.
    pub fn chord_text(self) -> String {
        self.info().chords.first().map(Chord::to_string).unwrap_or_default()
    }

    /// Whether it belongs to the list or table that has the keyboard, which takes its key itself.
    pub const fn is_of_table(self) -> bool {
        matches!(
            self,
            Self::Copy
                | Self::Cut
                | Self::Paste
                | Self::MarkAll
                | Self::EmptyCells
                | Self::SetAll
                | Self::DeleteRows
                | Self::MoveRowUp
                | Self::MoveRowDown
                | Self::OpenMenu
        )
    }

    /// The command of the program; none where it depends on the window or is done by it.
    pub fn command(self) -> Option<Command> {
        self.info().command.clone()
    }
}
