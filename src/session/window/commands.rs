//! The table of commands: one entry for each that a key, the search or a menu offers, from which all three follow.
//!
//! How a key is read and how the search is shown is no matter of this file; what a command does is decided by whoever
//! it belongs to: the program for those that are a [`Command`], the window for the others.

use super::command::Command;
use super::gathering_act::{GatheringAct, RoomScreen};
use super::views::View;
use crate::model::Kind;
use crate::text::Phrase;
use std::fmt;

/// A key with the modifiers that it is pressed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// Whether Ctrl is held; Cmd on a Mac.
    pub control: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// The name of the key, as egui names it: `Z`, `1`, `F4`.
    pub key: &'static str,
}

impl Chord {
    const fn control(key: &'static str) -> Self {
        Self { control: true, shift: false, key }
    }

    const fn control_shift(key: &'static str) -> Self {
        Self { control: true, shift: true, key }
    }

    const fn shift(key: &'static str) -> Self {
        Self { control: false, shift: true, key }
    }

    const fn plain(key: &'static str) -> Self {
        Self { control: false, shift: false, key }
    }
}

impl fmt::Display for Chord {
    /// The chord as it is written next to a command: `Ctrl+Shift+Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (control, shift) =
            (if self.control { "Ctrl+" } else { "" }, if self.shift { "Shift+" } else { "" });
        write!(f, "{control}{shift}{}", self.key)
    }
}

/// The entry of a command.
#[derive(Debug)]
pub struct CommandInfo {
    /// The key of its name in the search; none where only keys offer it.
    pub name: Option<&'static str>,
    /// The chords that it has; the first is the one that is shown.
    pub chords: &'static [Chord],
    /// The command of the program; none where it depends on the window or is done by it.
    pub command: Option<Command>,
    /// Whether it is offered only while a gathering is run.
    pub in_gathering: bool,
}

/// The values that most commands have; an entry lists the others.
const USUAL: CommandInfo = CommandInfo { name: None, chords: &[], command: None, in_gathering: false };

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
    /// Takes back the last step.
    Undo { name: Some("ui-undo"), chords: &[Chord::control("Z")], command: Some(Command::Undo) }
    /// Does what was undone again.
    Redo {
        name: Some("ui-redo"),
        chords: &[Chord::control("Y"), Chord::control_shift("Z")],
        command: Some(Command::Redo),
    }
    /// Saves what waits; by its key it also asks for the name of a version.
    Save { name: Some("ui-save"), chords: &[Chord::control("S")], command: Some(Command::Save) }
    /// Asks where to save.
    SaveAs { name: Some("ui-save-elsewhere"), command: Some(Command::SaveAs) }
    /// Shows the earlier versions.
    ShowVersions { name: Some("ui-view-versions"), command: Some(Command::Show(View::Versions)) }
    /// Shows what was done to the plan.
    ShowDone { name: Some("ui-view-done"), command: Some(Command::Show(View::Done)) }
    /// Asks for a file and opens it.
    Open { name: Some("ui-open-file"), chords: &[Chord::control("O")], command: Some(Command::Open) }
    /// Asks for a table and imports it.
    Import { name: Some("ui-take-in"), command: Some(Command::Import) }
    /// Closes the plan.
    ClosePlan { name: Some("ui-to-start"), command: Some(Command::ClosePlan) }
    /// Exports the document in the chosen format.
    Export { chords: &[Chord::control("P")] }
    /// Opens the search.
    Search { chords: &[Chord::control("K")] }
    /// Moves the keyboard to the filter of the view.
    Filter { chords: &[Chord::control("F")] }
    /// Begins a new row in the table of the view.
    NewRow { chords: &[Chord::control("N")] }
    /// Notes that the lead of the selected measure has accepted today.
    AcceptLead { chords: &[Chord::control("J")] }
    /// Makes the selected record a challenge, or lifts an idea as one.
    MakeChallenge { chords: &[Chord::control("1")] }
    /// Makes the selected record a goal, or lifts an idea as one.
    MakeGoal { chords: &[Chord::control("2")] }
    /// Makes the selected record a strategy, or lifts an idea as one.
    MakeStrategy { chords: &[Chord::control("3")] }
    /// Makes the selected record a measure, or lifts an idea as one.
    MakeMeasure { chords: &[Chord::control("4")] }
    /// Adds the idea that is looked at to the measure that it resembles most.
    AddToRecord { chords: &[Chord::control("L")], in_gathering: true }
    /// Makes a copy of the selected record.
    Duplicate { chords: &[Chord::control("D")] }
    /// Opens or closes the form of the selected record.
    ToggleForm { chords: &[Chord::plain("F4")] }
    /// Starts a gathering, or returns to the one that is run.
    StartGathering {
        name: Some("ui-gathering-start"),
        chords: &[Chord::control("G")],
        command: Some(Command::Gathering(GatheringAct::Start(None))),
    }
    /// Leaves the view of the gathering, which goes on.
    LeaveGathering {
        name: Some("ui-gathering-leave"),
        command: Some(Command::Gathering(GatheringAct::Leave)),
        in_gathering: true,
    }
    /// Ends the gathering; never by a key.
    EndGathering {
        name: Some("ui-gathering-end"),
        command: Some(Command::Gathering(GatheringAct::End)),
        in_gathering: true,
    }
    /// Goes on to the next step or point, or closes the ballot that is open.
    GoOn {
        name: Some("ui-gathering-next"),
        chords: &[Chord::plain("F9")],
        command: Some(Command::Gathering(GatheringAct::GoOn)),
        in_gathering: true,
    }
    /// Goes back a step or a point.
    GoBack {
        name: Some("ui-gathering-back"),
        chords: &[Chord::shift("F9")],
        command: Some(Command::Gathering(GatheringAct::GoBack)),
        in_gathering: true,
    }
    /// Gives the step that runs five minutes more.
    MoreMinutes {
        name: Some("ui-gathering-more"),
        chords: &[Chord::plain("F7")],
        command: Some(Command::Gathering(GatheringAct::AddMinutes(5))),
        in_gathering: true,
    }
    /// Gives it five minutes less.
    FewerMinutes {
        name: Some("ui-gathering-fewer"),
        chords: &[Chord::shift("F7")],
        command: Some(Command::Gathering(GatheringAct::AddMinutes(-5))),
        in_gathering: true,
    }
    /// Stops the clock, or lets it go on.
    PauseClock {
        name: Some("ui-gathering-pause"),
        chords: &[Chord::plain("F8")],
        command: Some(Command::Gathering(GatheringAct::PauseClock)),
        in_gathering: true,
    }
    /// Shortens what is to come so that the gathering ends in time.
    CatchUp {
        name: Some("ui-gathering-catch-up"),
        command: Some(Command::Gathering(GatheringAct::CatchUp)),
        in_gathering: true,
    }
    /// Opens or closes the list of who comes.
    Attendance { chords: &[Chord::control_shift("P")], in_gathering: true }
    /// Shows everything that can be written in the line of a gathering.
    LineForms { chords: &[Chord::plain("F1")], in_gathering: true }
    /// Makes the window the room, or the room's own window fill its screen; and back.
    RoomHere {
        name: Some("ui-room-here"),
        chords: &[Chord::plain("F11")],
        command: Some(Command::Gathering(GatheringAct::ShowRoom(RoomScreen::WholeWindow))),
        in_gathering: true,
    }
    /// Shows the room in a window of its own, or closes that.
    RoomWindow {
        name: Some("ui-room-window"),
        chords: &[Chord::control_shift("R")],
        command: Some(Command::Gathering(GatheringAct::ShowRoom(RoomScreen::OwnWindow))),
        in_gathering: true,
    }
    /// Sends the selected record to the room; takes it away where it is there.
    SendToRoom { chords: &[Chord::control_shift("Enter")], in_gathering: true }
    /// Holds what the room sees, or releases it.
    HoldRoom {
        name: Some("ui-room-hold"),
        chords: &[Chord::control_shift("H")],
        command: Some(Command::Gathering(GatheringAct::HoldRoom(true))),
        in_gathering: true,
    }
    /// Hides what the room sees, or shows it.
    HideRoom {
        name: Some("ui-room-hide"),
        chords: &[Chord::control_shift("B")],
        command: Some(Command::Gathering(GatheringAct::HideRoom(true))),
        in_gathering: true,
    }
    /// Shows the next page in the room.
    RoomNextPage { chords: &[Chord::plain("PageDown")], in_gathering: true }
    /// Shows the page before in the room.
    RoomPreviousPage { chords: &[Chord::plain("PageUp")], in_gathering: true }
    /// Shows larger letters in the room.
    RoomLarger {
        chords: &[Chord::control("Plus"), Chord::control_shift("Plus"), Chord::control("Equals")],
        in_gathering: true,
    }
    /// Shows smaller letters in the room.
    RoomSmaller { chords: &[Chord::control("Minus")], in_gathering: true }
    /// Moves the keyboard to the next part of the window.
    NextPart { chords: &[Chord::plain("F6")] }
    /// Moves the keyboard to the part of the window before.
    PreviousPart { chords: &[Chord::shift("F6")] }
}

impl CommandId {
    /// The commands that make a record one of another kind, and lift ideas, with that kind.
    pub const MAKING: [(Self, Kind); 4] = [
        (Self::MakeChallenge, Kind::Challenge),
        (Self::MakeGoal, Kind::Goal),
        (Self::MakeStrategy, Kind::Strategy),
        (Self::MakeMeasure, Kind::Measure),
    ];

    /// Its name, where the search and menus offer it.
    pub fn name(self) -> Option<Phrase> {
        self.info().name.map(Phrase::new)
    }

    /// The chord that is shown next to its name; empty where it has none.
    pub fn chord_text(self) -> String {
        self.info().chords.first().map(Chord::to_string).unwrap_or_default()
    }

    /// The command of the program; none where it depends on the window or is done by it.
    pub fn command(self) -> Option<Command> {
        self.info().command.clone()
    }
}
