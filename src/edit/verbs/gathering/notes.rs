//! What a gathering notes: what was talked about, ideas, decisions, tasks, questions for others and what waits.

use crate::edit::{Change, Draft, rewrite};
use crate::model::decision::{self, DecisionMethod};
use crate::model::idea::{self, IdeaState};
use crate::model::open_question::{self, Decider};
use crate::model::organisation::Organisation;
use crate::model::participant::Participant;
use crate::model::{
    Address, Channel, Field, IdGenerator, Key, Kind, Line, Link, Origin, Plan, Prose, Quantity, RecordKey,
    Uid, Value, When, agenda_item, meeting, parked_item, task,
};
use crate::text::Phrase;

/// How many letters of an idea are its title; the rest goes to its text.
const LONGEST_IDEA: usize = 200;

/// Where in a gathering a record is made: it gets its meeting, its point of the agenda and its origin without being asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatheringPlace {
    /// The gathering.
    pub meeting: Uid,
    /// The point of its agenda that runs.
    pub item: Option<Uid>,
    /// The gathering in words, for the origin of records: "Samling 3".
    pub origin: Line,
}

/// An idea to be noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdeaNote<'a> {
    /// The idea.
    pub text: &'a str,
    /// The number of the table it comes from.
    pub table: Option<u16>,
    /// What it is about.
    pub theme: &'a str,
}

/// How a decision was reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionBasis {
    /// By agreement, by most, by a ballot; not stated leaves what stands there.
    pub how: DecisionMethod,
    /// Why; nothing leaves what stands there.
    pub reason: Option<Prose>,
    /// What those said who did not agree; nothing leaves what stands there.
    pub dissent: Option<Prose>,
}

/// Who is to do something, and by when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteParty<'a> {
    /// A member of the group.
    pub participant: Option<Uid>,
    /// Else a unit, which is added where the plan has none of that name.
    pub unit: &'a str,
    /// Who must decide, where that is one of the usual ones.
    pub decider: Decider,
    /// By when.
    pub due: Option<When>,
}

/// The fields of a kind that say who and by when.
struct PartyFields {
    person: Option<Field<Link<Participant>>>,
    unit: Field<Link<Organisation>>,
    due: Field<Option<When>>,
}

impl Draft<'_> {
    /// A record that was made in a gathering, at the end of its kind.
    pub fn add_gathered(&mut self, kind: Kind, place: &GatheringPlace) -> Uid {
        let id = self.add(kind);
        let mut write = |name: &str, value: Value| {
            if let Some(field) = kind.field(name) {
                let written = self.write(Address { kind, id, field, key: Key::Whole }, value);
                debug_assert!(written.is_ok(), "{}.{name}: {written:?}", kind.code());
            }
        };
        write("meeting", Value::Record(place.meeting));
        write("item", place.item.map_or(Value::Nothing, Value::Record));
        write("origin", Value::Origin(Origin { channel: Channel::Workshop, detail: place.origin.clone() }));
        id
    }

    /// Says in a decision how it was reached, as far as that is known.
    fn set_basis(&mut self, id: Uid, basis: &DecisionBasis) {
        if basis.how != DecisionMethod::default() {
            self.set(decision::HOW, id, basis.how.clone());
        }
        if let Some(reason) = &basis.reason {
            self.set(decision::REASON, id, reason.clone());
        }
        if let Some(dissent) = &basis.dissent {
            self.set(decision::DISSENT, id, dissent.clone());
        }
    }

    /// Says in a record who is to do something and by when.
    fn set_party(&mut self, id: Uid, party: &NoteParty<'_>, fields: &PartyFields) {
        if let Some(person) = fields.person {
            self.set_fact(person, id, Key::Whole, party.participant.map_or(Value::Nothing, Value::Record));
        }
        let name = party.unit.trim();
        let unit = if name.is_empty() { Value::Nothing } else { Value::Record(self.find_or_add_unit(name)) };
        self.set_fact(fields.unit, id, Key::Whole, unit);
        self.set(fields.due, id, party.due);
    }
}

/// Adds a line to what the minutes tell of a point.
pub fn add_account(plan: &Plan, item: Uid, line: &str) -> Change {
    let before = plan.agenda_items().get(item).map(|item| item.account.to_string()).unwrap_or_default();
    let text = if before.is_empty() { line.trim().to_owned() } else { format!("{before}\n{}", line.trim()) };
    let at = agenda_item::ACCOUNT.at(item);
    Change::new(Phrase::new("change-gathering-account")).with_edit(
        plan,
        at,
        Value::Text(Prose::new(&text).shared()),
    )
}

/// Notes an idea under the next number of the gathering; returns its id and its number too.
pub fn add_idea(
    plan: &Plan,
    ids: &mut IdGenerator,
    place: &GatheringPlace,
    note: &IdeaNote<'_>,
) -> (Change, Uid, i64) {
    let (mut id, number) = (Uid::PLAN, next_number(plan, place.meeting));
    let label = Phrase::new("change-gathering-idea").with("number", number.to_string());
    let change = rewrite(plan, ids, label, |draft| {
        id = draft.add_gathered(Kind::Idea, place);
        let (title, rest) = split_title(note.text.trim());
        draft.set(idea::TITLE, id, title);
        draft.set(idea::TEXT, id, rest);
        draft.set(idea::TABLE, id, note.table.and_then(|table| Quantity::from_whole(i64::from(table))));
        draft.set(idea::THEME, id, note.theme.trim());
        draft.set(idea::STATE, id, IdeaState::New);
        draft.set(idea::NUMBER, id, Quantity::from_whole(number));
        draft.set(meeting::NUMBERED, place.meeting, Quantity::from_whole(number));
    });
    (change, id, number)
}

/// The next number for an idea of a gathering: never one that was given before, also where that idea was deleted.
fn next_number(plan: &Plan, meeting: Uid) -> i64 {
    let whole = |number: Option<Quantity>| number.and_then(Quantity::as_whole).unwrap_or_default();
    // An idea may name only the point of the agenda that it came up in.
    let names = |idea: &&idea::Idea| {
        let item = || idea.item.id().and_then(|item| plan.agenda_items().get(item)?.meeting.id());
        idea.meeting.id().or_else(item) == Some(meeting)
    };
    let ideas = plan.ideas().iter().filter(names);
    let highest = ideas.map(|idea| whole(idea.number)).max().unwrap_or_default();
    let given = plan.meetings().get(meeting).map(|meeting| whole(meeting.numbered)).unwrap_or_default();
    highest.max(given) + 1
}

/// An idea as its title and what has no room there, parted between words.
fn split_title(text: &str) -> (&str, &str) {
    let Some((most, _)) = text.char_indices().nth(LONGEST_IDEA) else { return (text, "") };
    let head = text.get(..most).unwrap_or(text);
    let at = head.rfind(char::is_whitespace).unwrap_or(most);
    let (title, rest) = text.split_at(at);
    (title.trim_end(), rest.trim_start())
}

/// Whether an idea is longer than a title, so that its end goes to its text.
pub fn is_long_idea(text: &str) -> bool {
    text.trim().chars().count() > LONGEST_IDEA
}

/// Notes a decision, and how it was reached where that is known; returns its id too.
pub fn add_decision(
    plan: &Plan,
    ids: &mut IdGenerator,
    place: &GatheringPlace,
    text: &str,
    basis: &DecisionBasis,
) -> (Change, Uid) {
    let mut id = Uid::PLAN;
    let change = rewrite(plan, ids, Phrase::new("change-gathering-decision"), |draft| {
        id = draft.add_gathered(Kind::Decision, place);
        draft.set(decision::TITLE, id, text.trim());
        draft.set_basis(id, basis);
    });
    (change, id)
}

/// Notes how a decision was reached, why, and what those said who did not agree.
pub fn explain_decision(plan: &Plan, ids: &mut IdGenerator, id: Uid, basis: &DecisionBasis) -> Change {
    rewrite(plan, ids, Phrase::new("change-gathering-decision-how"), |draft| draft.set_basis(id, basis))
}

/// Notes a task; returns its id too.
pub fn add_task(
    plan: &Plan,
    ids: &mut IdGenerator,
    place: &GatheringPlace,
    party: &NoteParty<'_>,
    text: &str,
) -> (Change, Uid) {
    let mut id = Uid::PLAN;
    let change = rewrite(plan, ids, Phrase::new("change-gathering-task"), |draft| {
        id = draft.add_gathered(Kind::Task, place);
        draft.set(task::TITLE, id, text.trim());
        let fields = PartyFields { person: Some(task::WHO), unit: task::ORGANISATION, due: task::DUE };
        draft.set_party(id, party, &fields);
    });
    (change, id)
}

/// Notes a question that others must decide; returns its id too.
pub fn add_open_question(
    plan: &Plan,
    ids: &mut IdGenerator,
    place: &GatheringPlace,
    party: &NoteParty<'_>,
    text: &str,
) -> (Change, Uid) {
    let mut id = Uid::PLAN;
    let change = rewrite(plan, ids, Phrase::new("change-gathering-question"), |draft| {
        id = draft.add_gathered(Kind::OpenQuestion, place);
        draft.set(open_question::TITLE, id, text.trim());
        draft.set(open_question::DECIDER, id, party.decider.clone());
        let fields = PartyFields { person: None, unit: open_question::ORGANISATION, due: open_question::DUE };
        draft.set_party(id, party, &fields);
    });
    (change, id)
}

/// Parks an idea: it waits with somebody until a day; returns the id of what waits too.
pub fn park_idea(
    plan: &Plan,
    ids: &mut IdGenerator,
    place: &GatheringPlace,
    party: &NoteParty<'_>,
    parked: Uid,
) -> (Change, Uid) {
    let mut id = Uid::PLAN;
    let change = rewrite(plan, ids, Phrase::new("change-gathering-park"), |draft| {
        let title = plan.ideas().get(parked).map(|idea| idea.title.clone()).unwrap_or_default();
        id = draft.add_gathered(Kind::ParkedItem, place);
        draft.set(parked_item::TITLE, id, title);
        let fields = PartyFields {
            person: Some(parked_item::KEEPER),
            unit: parked_item::ORGANISATION,
            due: parked_item::RETURNS,
        };
        draft.set_party(id, party, &fields);
        draft.set_fact(parked_item::FROM, id, Key::Any(Kind::Idea, parked), Value::Yes);
        draft.set(idea::STATE, parked, IdeaState::Parked);
    });
    (change, id)
}

/// Notes that an open point was settled on a day, or takes the note away: a task, what was parked, a question, a decision.
pub fn settle_open_point(plan: &Plan, (kind, id): RecordKey, day: Option<When>) -> Change {
    let change = Change::new(Phrase::new("change-gathering-settled"));
    let field = match kind {
        Kind::Task => task::DONE,
        Kind::ParkedItem => parked_item::DONE,
        Kind::OpenQuestion => open_question::DONE,
        Kind::Decision => decision::DONE,
        _ => return change,
    };
    change.with_edit(plan, field.at(id), day.map_or(Value::Nothing, Value::When))
}
