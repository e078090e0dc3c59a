//! What becomes of an idea: it is lifted into the plan, added to what is there, merged with another or said once more.
//!
//! The idea stays in each of these acts. Turning a record into one of another kind is `change_kind`.

use super::facts::write_fact;
use super::links::slot_for_link;
use crate::edit::{Change, Draft, rewrite};
use crate::model::idea::{Idea, IdeaState};
use crate::model::{
    Channel, IdGenerator, Key, Kind, Origin, Plan, Quantity, RecordKey, Uid, Value, idea, open_question,
    parked_item,
};
use crate::text::Phrase;

/// Which record an idea becomes.
#[derive(Clone, Debug)]
pub struct IdeaLift<'a> {
    /// The idea.
    pub idea: Uid,
    /// The kind of the record that is made: a challenge, goal, strategy or measure.
    pub kind: Kind,
    /// What the record is to be linked to: the strategy of a measure, the goal of a strategy.
    pub under: Option<RecordKey>,
    /// The detail of its origin, in the language of the plan, as [`idea_origin`] puts it.
    pub origin: &'a str,
}

/// Makes a record of an idea, at the end of its kind, and returns its id too; the idea stays and names the record.
///
/// Empty where there is no such idea, or where a record of that kind has no title.
pub fn lift_idea(plan: &Plan, ids: &mut IdGenerator, lift: &IdeaLift<'_>) -> (Change, Uid) {
    let kind = lift.kind;
    let label = Phrase::new("change-lift-idea")
        .with("idea", idea_name(plan, lift.idea))
        .with("kind", Phrase::kind(kind.code()));
    let (Some(idea), Some(title)) = (plan.ideas().get(lift.idea), kind.title()) else {
        return (Change::new(label), Uid::PLAN);
    };
    if matches!(kind, Kind::Plan | Kind::Idea) {
        return (Change::new(label), Uid::PLAN);
    }
    let mut made = Uid::PLAN;
    let change = rewrite(plan, ids, label, |draft| {
        made = draft.add(kind);
        draft.set(title, made, idea.title.clone());
        if let Some(text) = kind.text() {
            draft.set(text, made, idea.text.clone());
        }
        let origin = Origin { channel: Channel::Workshop, detail: lift.origin.into() };
        write_fact(draft, kind.origin().at(made), Value::Origin(origin));
        let slot = lift.under.and_then(|under| slot_for_link(draft.plan().record(kind, made)?, under));
        if let Some(slot) = slot {
            write_fact(draft, slot.at((kind, made)), slot.value);
        }
        name_outcome(draft, lift.idea, (kind, made));
    });
    (change, made)
}

/// Adds an idea to a record that is there; where the record can name what it comes from, it names the idea.
///
/// The record's title, text and origin stay as they are. Empty where one of the two does not exist.
pub fn add_idea_to(plan: &Plan, ids: &mut IdGenerator, idea: Uid, record: RecordKey) -> Change {
    let label = Phrase::new("change-add-idea")
        .with("idea", idea_name(plan, idea))
        .with("kind", Phrase::kind(record.0.code()));
    let (kind, id) = record;
    if plan.ideas().get(idea).is_none() || plan.record(kind, id).is_none() || record == (Kind::Idea, idea) {
        return Change::new(label);
    }
    rewrite(plan, ids, label, |draft| {
        let key = Key::Any(Kind::Idea, idea);
        match kind {
            Kind::ParkedItem => draft.set_fact(parked_item::FROM, id, key, Value::Yes),
            Kind::OpenQuestion => draft.set_fact(open_question::FROM, id, key, Value::Yes),
            _ => {}
        }
        name_outcome(draft, idea, record);
    })
}

/// Says in an idea which record it became.
fn name_outcome(draft: &mut Draft<'_>, idea: Uid, (kind, id): RecordKey) {
    draft.set_fact(idea::BECAME, idea, Key::Any(kind, id), Value::Yes);
    draft.set(idea::STATE, idea, IdeaState::Raised);
}

/// Merges an idea into another: it stays, and names the other as the same.
///
/// An idea that others were merged into takes them along, and one that was merged itself stands for the one that it
/// went into: `same_as` always names an idea that is merged into none. Where the other was merged into this one, it
/// becomes the one that stands.
pub fn merge_ideas(plan: &Plan, ids: &mut IdGenerator, from: Uid, into: Uid) -> Change {
    let label = Phrase::new("change-merge-ideas")
        .with("from", idea_name(plan, from))
        .with("into", idea_name(plan, into));
    if from == into || plan.ideas().get(from).is_none() || plan.ideas().get(into).is_none() {
        return Change::new(label);
    }
    rewrite(plan, ids, label, |draft| {
        let standing = standing_idea(plan, into);
        let target = if standing == from { into } else { standing };
        let moved: Vec<Uid> = plan
            .ideas()
            .iter()
            .map(|idea| idea.id)
            .filter(|id| *id == from || *id != target && standing_idea(plan, *id) == from)
            .collect();
        part(draft, target);
        for id in moved {
            draft.set_fact(idea::SAME_AS, id, Key::Whole, Value::Record(target));
            if is_open(plan, id) {
                draft.set(idea::STATE, id, IdeaState::Grouped);
            }
        }
    })
}

/// Parts an idea from the one that it was merged into.
pub fn separate_idea(plan: &Plan, ids: &mut IdGenerator, id: Uid) -> Change {
    let same = plan.ideas().get(id).and_then(|idea| idea.same_as.id()).unwrap_or(id);
    let label =
        Phrase::new("change-part-idea").with("idea", idea_name(plan, id)).with("from", idea_name(plan, same));
    rewrite(plan, ids, label, |draft| part(draft, id))
}

fn part(draft: &mut Draft<'_>, id: Uid) {
    let Some(idea) = draft.plan().ideas().get(id) else { return };
    let (was_merged, was_grouped) = (idea.same_as.id().is_some(), idea.state == IdeaState::Grouped);
    if was_merged {
        draft.set_fact(idea::SAME_AS, id, Key::Whole, Value::Nothing);
    }
    if was_merged && was_grouped {
        draft.set(idea::STATE, id, IdeaState::New);
    }
}

/// Counts one more who said an idea.
pub fn repeat_idea(plan: &Plan, id: Uid) -> Change {
    let change = Change::new(Phrase::new("change-repeat-idea").with("idea", idea_name(plan, id)));
    let Some(idea) = plan.ideas().get(id) else { return change };
    let one = Quantity::from_whole(1).unwrap_or_default();
    let repeats = idea.repeats.unwrap_or_default().saturating_add(one);
    change.with_edit(plan, idea::REPEATS.at(id), Value::Number(repeats))
}

/// The idea that stands for an idea: the last of the chain that it was merged into, or the idea itself. A circle ends
/// where it began.
pub fn standing_idea(plan: &Plan, idea: Uid) -> Uid {
    let mut seen = vec![idea];
    let mut here = idea;
    let next = |id: Uid| plan.ideas().get(id)?.same_as.id().filter(|id| plan.ideas().get(*id).is_some());
    while let Some(id) = next(here) {
        if seen.contains(&id) {
            return idea;
        }
        seen.push(id);
        here = id;
    }
    here
}

/// Whether merging may say so in the state: nothing else has become of the idea.
fn is_open(plan: &Plan, id: Uid) -> bool {
    plan.ideas()
        .get(id)
        .is_some_and(|idea| matches!(idea.state, IdeaState::NotStated | IdeaState::New | IdeaState::Proposal))
}

/// The detail of the origin of what an idea became: "Samling 3, forslag 11, bord 1".
///
/// `meeting` is the number of the gathering among all; what is not known is left out.
pub fn idea_origin(idea: &Idea, meeting: Option<usize>) -> Phrase {
    let whole = |number: Option<Quantity>| number.and_then(Quantity::as_whole);
    Phrase::new("idea-origin")
        .with("meeting", meeting.map_or_else(|| "none".into(), |number| number.to_string()))
        .with("number", whole(idea.number).map_or_else(|| "none".into(), |number| number.to_string()))
        .with("table", whole(idea.table).map_or_else(|| "none".into(), |number| number.to_string()))
}

/// What a label calls an idea: by its number, never by its words, which may be long.
fn idea_name(plan: &Plan, id: Uid) -> Phrase {
    let number = plan.ideas().get(id).and_then(|idea| idea.number).and_then(Quantity::as_whole);
    number.map_or_else(
        || Phrase::kind(Kind::Idea.code()),
        |number| Phrase::new("idea-number").with("number", number.to_string()),
    )
}
