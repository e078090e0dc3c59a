//! The ideas of a gathering, by theme, and what became of each.

use super::meetings::{meeting_number, meeting_of};
use crate::model::idea::{Idea, IdeaState};
use crate::model::{AnyRecord, Channel, Key, Kind, Plan, Quantity, RecordKey, Uid, Value};
use std::collections::BTreeSet;

/// The ideas of one theme.
#[derive(Clone, Debug)]
pub struct IdeaTheme<'a> {
    /// The theme; empty for ideas without one, which come last.
    pub name: &'a str,
    /// Its ideas, in the order of their numbers.
    pub ideas: Vec<&'a Idea>,
}

/// What became of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdeaOutcome {
    /// A record was made of it.
    Lifted(RecordKey),
    /// It was added to a record that was there before.
    Added(RecordKey),
    /// It is the same as another idea, and is listed there.
    SameAs(Uid),
    /// It was put off.
    Parked,
}

/// How many ideas there are, and of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IdeaCounts {
    /// Ideas.
    pub ideas: usize,
    /// Tables that they came from.
    pub tables: usize,
    /// Themes that they have.
    pub themes: usize,
    /// Ideas that went into others.
    pub merged: usize,
    /// Ideas that were put off.
    pub parked: usize,
}

/// The ideas of a gathering by their numbers; those without one come last, in the order of the plan.
pub fn ideas_of(plan: &Plan, meeting: Uid) -> Vec<&Idea> {
    let mut ideas = plan.ideas().in_order();
    ideas.retain(|idea| meeting_of(plan, &idea.meeting, &idea.item) == Some(meeting));
    ideas.sort_by_key(|idea| (idea.number.is_none(), idea.number));
    ideas
}

/// Ideas by theme, in the order in which the themes first appear.
pub fn ideas_by_theme<'a>(ideas: &[&'a Idea]) -> Vec<IdeaTheme<'a>> {
    let mut themes: Vec<IdeaTheme<'a>> = Vec::new();
    for idea in ideas {
        let name = idea.theme.trim();
        match themes.iter_mut().find(|theme| theme.name == name) {
            Some(theme) => theme.ideas.push(idea),
            None => themes.push(IdeaTheme { name, ideas: vec![idea] }),
        }
    }
    themes.sort_by_key(|theme| theme.name.is_empty());
    themes
}

/// What became of an idea, in the order in which the plan names it; records that are gone are left out.
///
/// A record counts as made of the idea where its origin is a workshop and names the number of the idea's gathering
/// first, and the idea's number after it, as lifting writes it: "Samling 3, forslag 11, bord 1".
pub fn idea_outcomes(plan: &Plan, idea: &Idea) -> Vec<IdeaOutcome> {
    let mut outcomes: Vec<IdeaOutcome> = Vec::new();
    for key in idea.became.iter() {
        let Some(record) = plan.record(key.0, key.1) else { continue };
        let is_new = is_made_of(plan, idea, record);
        outcomes.push(if is_new { IdeaOutcome::Lifted(key) } else { IdeaOutcome::Added(key) });
    }
    outcomes.extend(idea.same_as.id().filter(|id| plan.ideas().get(*id).is_some()).map(IdeaOutcome::SameAs));
    if is_parked(plan, idea) {
        outcomes.push(IdeaOutcome::Parked);
    }
    outcomes
}

impl IdeaCounts {
    /// Counts ideas.
    pub fn of(plan: &Plan, ideas: &[&Idea]) -> Self {
        let tables: BTreeSet<Quantity> = ideas.iter().filter_map(|idea| idea.table).collect();
        let themes: BTreeSet<&str> = ideas.iter().map(|idea| idea.theme.trim()).collect();
        Self {
            ideas: ideas.len(),
            tables: tables.len(),
            themes: themes.iter().filter(|theme| !theme.is_empty()).count(),
            merged: ideas.iter().filter(|idea| idea.same_as.id().is_some()).count(),
            parked: ideas.iter().filter(|idea| is_parked(plan, idea)).count(),
        }
    }
}

/// Whether an idea was put off: it says so, or something parked comes from it.
fn is_parked(plan: &Plan, idea: &Idea) -> bool {
    let names_it = |id: Uid| {
        let parked = plan.parked_items().get(id);
        parked.is_some_and(|parked| parked.from.iter().any(|from| from == (Kind::Idea, idea.id)))
    };
    let mut sources = plan.links_to((Kind::Idea, idea.id));
    idea.state == IdeaState::Parked || sources.any(|(kind, id)| kind == Kind::ParkedItem && names_it(id))
}

/// Whether a record's origin names an idea.
fn is_made_of(plan: &Plan, idea: &Idea, record: &dyn AnyRecord) -> bool {
    let Value::Origin(origin) = record.read(record.kind().origin().index, Key::Whole) else { return false };
    let numbers: Vec<usize> = origin
        .detail
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let own = idea.number.and_then(Quantity::as_whole).and_then(|number| usize::try_from(number).ok());
    let meeting = meeting_of(plan, &idea.meeting, &idea.item).and_then(|id| meeting_number(plan, id));
    let (Some((first, rest)), Some(own)) = (numbers.split_first(), own) else { return false };
    origin.channel == Channel::Workshop && meeting == Some(*first) && rest.first() == Some(&own)
}
