//! What a face is made from.

use crate::analysis::Outline;
use crate::analysis::gathering::Agenda;
use crate::model::agenda_item::AgendaItem;
use crate::model::{AnyRecord, Choice, ClockTime, Kind, Plan, RecordKey, Uid};
use crate::text::{Phrase, Words};

/// How one votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VotingStyle {
    /// So many dots each, on paper.
    Dots(u32),
    /// Raised hands.
    Hands,
    /// A mark from 1 to 5 for each option.
    Scale,
    /// Yes or no to each option.
    YesNo,
}

/// How much of a ballot that is open was entered, in all: nothing here tells what an option got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotProgress {
    /// So many dots were given.
    Dots {
        /// How many.
        given: u32,
        /// How many can be given, where that is known.
        possible: Option<u32>,
    },
    /// So many papers were entered.
    Papers {
        /// How many.
        cast: u32,
        /// How many may vote, where that is known.
        voters: Option<u32>,
    },
    /// The raised hands of so many options were counted.
    Options {
        /// How many.
        counted: usize,
    },
}

/// An option of a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomOption {
    /// The number on card, wall and ballot.
    pub number: String,
    /// The idea or other record.
    pub record: RecordKey,
    /// Whether its raised hands are counted now.
    pub is_counted_now: bool,
}

/// A ballot that is open. It has no counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomBallot {
    /// The record of the ballot.
    pub ballot: Uid,
    /// How one votes.
    pub style: VotingStyle,
    /// The options, in order.
    pub options: Vec<RoomOption>,
    /// How much was entered.
    pub progress: BallotProgress,
}

/// What a gathering is at beyond the plan, in plain values. What the recorder has selected is none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomInputs {
    /// Whether the list of who comes is open.
    pub attendance: bool,
    /// The ballot that is open.
    pub ballot: Option<RoomBallot>,
    /// The ballot whose result is shown.
    pub result: Option<Uid>,
    /// The theme that ideas are written under.
    pub theme: String,
    /// The record that was sent to the room.
    pub sent: Option<RecordKey>,
    /// Whether nothing is shown.
    pub is_hidden: bool,
    /// The page that is asked for, counted from 0.
    pub page: usize,
    /// Whether the clock is left out.
    pub hides_clock: bool,
}

/// What a face is made from.
#[derive(Clone, Debug)]
pub struct RoomSource<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its order and numbers.
    pub outline: &'a Outline,
    /// The words of the language that is spoken in the room.
    pub words: &'a Words,
    /// The gathering.
    pub meeting: Uid,
    /// What it is at.
    pub inputs: RoomInputs,
    /// The time of day.
    pub now: ClockTime,
}

impl<'a> RoomSource<'a> {
    /// The agenda of the gathering.
    pub(super) fn agenda(&self) -> Option<Agenda<'a>> {
        Agenda::of(self.plan, self.meeting)
    }

    /// The words of a phrase.
    pub(super) fn text(&self, phrase: &Phrase) -> String {
        self.words.text(phrase)
    }

    /// The words of a message without places.
    pub(super) fn word(&self, key: &'static str) -> String {
        self.words.word(key)
    }

    /// The words of a choice; empty where nothing is stated.
    pub(super) fn choice<C: Choice>(&self, choice: &C) -> String {
        let code = choice.code();
        if code.is_empty() { String::new() } else { self.text(&Phrase::choice(C::INFO.name, &code)) }
    }

    /// The name of a unit; empty where it has none.
    pub(super) fn organisation(&self, id: Option<Uid>) -> String {
        let organisation = id.and_then(|id| self.plan.organisations().get(id));
        organisation.map(|organisation| organisation.title.trim().to_owned()).unwrap_or_default()
    }

    /// Whom somebody of the group comes from, or the role: a name is never shown in the room.
    pub(super) fn member(&self, id: Uid) -> String {
        let Some(member) = self.plan.participants().get(id) else { return String::new() };
        let organisation = self.organisation(member.organisation.id());
        if organisation.is_empty() { self.choice(&member.role) } else { organisation }
    }

    /// The title of a record; a word for it where it has none.
    pub(super) fn title(&self, (kind, id): RecordKey) -> String {
        let title = self.plan.record(kind, id).map(<dyn AnyRecord>::title).unwrap_or_default();
        if title.trim().is_empty() { self.word("room-no-title") } else { title.trim().to_owned() }
    }

    /// The question of a point of the agenda, else its title.
    pub(super) fn question(&self, item: &AgendaItem) -> String {
        let question = item.question.trim();
        if question.is_empty() { self.title((Kind::AgendaItem, item.id)) } else { question.to_owned() }
    }
}

/// The paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|paragraph| !paragraph.is_empty())
}

/// Words that belong to one line, between dots; what is empty is left out.
pub(super) fn joined(parts: &[String]) -> String {
    let filled: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    filled.join(" · ")
}
