//! The acts of a gathering, as values: what keys, buttons and menus ask for.

use crate::edit::verbs::gathering::DecisionBasis;
use crate::model::meeting::Presence;
use crate::model::{Kind, RecordKey, Uid, When};

/// Where the room is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RoomScreen {
    /// Nowhere.
    #[default]
    Off,
    /// The window is the room, with the line at its foot: for one screen, or one that is mirrored.
    WholeWindow,
    /// In a window of its own, to be dragged to the projector.
    OwnWindow,
}

/// How votes are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotKind {
    /// Dots on paper.
    Dots,
    /// Raised hands.
    Hands,
    /// A number from 1 to 5 for each option.
    Scale,
    /// Yes or no to each option.
    YesNo,
}

impl BallotKind {
    const ALL: [Self; 4] = [Self::Dots, Self::Hands, Self::Scale, Self::YesNo];

    /// Its name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dots => "dots",
            Self::Hands => "hands",
            Self::Scale => "scale",
            Self::YesNo => "yes_no",
        }
    }

    /// The one of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a ballot is to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotRequest {
    /// How votes are counted.
    pub kind: BallotKind,
    /// The ideas to choose from.
    pub options: Vec<Uid>,
    /// How many dots each has.
    pub votes_each: u32,
    /// How many may vote, where that is known.
    pub voters: Option<u32>,
}

/// Something that is noted while a gathering runs, as it was filled in: nothing of a text has a meaning of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GatheringNote {
    /// An idea, under the next number. Table and theme stay for the ideas that follow.
    Idea {
        /// The idea.
        text: String,
        /// The number of the table, where it came from one.
        table: Option<u16>,
        /// The theme; empty without one.
        theme: String,
    },
    /// A decision, and how it was reached.
    Decision {
        /// The decision.
        text: String,
        /// How it was reached, why, and what those said who did not agree.
        basis: DecisionBasis,
    },
    /// A task.
    Task {
        /// What is to be done.
        text: String,
        /// Who does it, by name; empty where nobody is named.
        who: String,
        /// By when.
        due: Option<When>,
    },
    /// A question for others.
    Question {
        /// The question.
        text: String,
        /// Who decides it, by name; empty where nobody is named.
        who: String,
        /// By when.
        due: Option<When>,
    },
    /// The idea of this number waits.
    Park {
        /// The number of the idea.
        number: i64,
        /// Who keeps it, by name; empty where nobody is named.
        who: String,
        /// When it comes back.
        due: Option<When>,
    },
    /// Somebody is present who is not in the list, by where they come from.
    Guest(String),
    /// So many are present beyond the group.
    Heads(u32),
}

/// An act of a gathering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GatheringAct {
    /// Starts a gathering or returns to it; without one, the one that runs, else the next one.
    Start(Option<Uid>),
    /// Leaves the mode; the gathering goes on and can be returned to.
    Leave,
    /// Ends the gathering.
    End,
    /// Goes on: closes the ballot that is open, else the next step, else the next point.
    GoOn,
    /// Goes back a step or a point.
    GoBack,
    /// Goes to this point: what runs ends.
    GoTo(Uid),
    /// Gives the step that runs so many minutes more; fewer where negative.
    AddMinutes(i64),
    /// Stops the clock, or lets it go on.
    PauseClock,
    /// Shortens what is to come so that the gathering ends in time.
    CatchUp,
    /// Leaves a point out this time, or takes it in again.
    Skip(Uid, bool),
    /// Takes the line.
    Enter(String),
    /// Keeps what stands in the line while the window closes: as it is read, else as it stands.
    KeepText(String),
    /// Opens or closes the list of who comes.
    ShowAttendance(bool),
    /// Notes presence of the member that the list is at, and goes to the next.
    Attend(Presence),
    /// Notes presence of this member.
    SetPresence(Uid, Presence),
    /// Goes to this place of the attendance list.
    MoveInAttendance(usize),
    /// An open point from before is settled, or stays after all.
    Settle(RecordKey, bool),
    /// Notes what was filled in, box by box.
    Note(GatheringNote),
    /// Notes how many more had this idea.
    Repeat(Uid),
    /// Merges an idea into another; parts it again without one.
    Merge(Uid, Option<Uid>),
    /// Puts an idea under another theme.
    SetTheme(Uid, String),
    /// Looks at this idea for lifting.
    LookAt(Uid),
    /// Adds the idea that is looked at to this record; without one, to the one it resembles most.
    AddToRecord(Option<RecordKey>),
    /// Opens or closes the list of ideas to be lifted, in a point that does not show it anyway.
    ShowLifting(bool),
    /// Makes the idea that is looked at a record of this kind, below this goal or strategy.
    Lift(Kind, Option<RecordKey>),
    /// The lead of the record that was made has said yes; goes on to the next idea.
    AcceptLifted,
    /// Opens a ballot.
    OpenBallot(BallotRequest),
    /// Notes how many may vote in the ballot that is open.
    SetVoters(u32),
    /// Enters a ballot paper: for dots the numbers that have one, once for each dot; for raised hands how many; else a mark
    /// for each option in order.
    EnterPaper(Vec<i64>),
    /// Enters a blank ballot paper.
    EnterBlankPaper,
    /// Takes the last ballot paper back.
    TakeBackPaper,
    /// Sends a record to the room; nothing takes it away.
    SendToRoom(Option<RecordKey>),
    /// Holds what the room sees, or releases it.
    HoldRoom(bool),
    /// Hides what the room sees, or shows it.
    HideRoom(bool),
    /// Shows another page of what the room sees.
    RoomPage(usize),
    /// Shows the room somewhere else.
    ShowRoom(RoomScreen),
    /// Leaves the clock out of what the room sees, or shows it.
    HideClock(bool),
}
