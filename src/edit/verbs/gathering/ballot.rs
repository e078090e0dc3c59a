//! Ballots of a gathering: opened with their options, closed with their counts.

use super::notes::GatheringPlace;
use crate::edit::{Change, rewrite};
use crate::model::ballot::{self, BallotMethod};
use crate::model::{IdGenerator, Key, Kind, Plan, Quantity, RecordKey, Uid, Value, VoteKey};
use crate::text::Phrase;

/// What a ballot asks.
#[derive(Clone, Debug)]
pub struct BallotOpening<'a> {
    /// What is asked.
    pub title: &'a str,
    /// How one votes.
    pub method: BallotMethod,
    /// How many dots each has; nothing for other methods.
    pub votes_each: Option<Quantity>,
    /// What can be chosen.
    pub options: &'a [RecordKey],
}

/// What was counted in a ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotCount {
    /// The votes, by table, option and mark.
    pub counts: Vec<(VoteKey, Quantity)>,
    /// How many may vote.
    pub voters: Option<Quantity>,
    /// How many ballots were cast, blank ones too; nothing where hands were raised.
    pub cast: Option<Quantity>,
}

/// Opens a ballot; returns its id too.
pub fn open_ballot(
    plan: &Plan,
    ids: &mut IdGenerator,
    place: &GatheringPlace,
    opening: &BallotOpening<'_>,
) -> (Change, Uid) {
    let mut id = Uid::PLAN;
    let change = rewrite(plan, ids, Phrase::new("change-gathering-ballot"), |draft| {
        id = draft.add_gathered(Kind::Ballot, place);
        draft.set(ballot::TITLE, id, opening.title);
        draft.set(ballot::METHOD, id, opening.method.clone());
        draft.set(ballot::VOTES_EACH, id, opening.votes_each);
        draft.set(ballot::SECRET, id, true);
        for (kind, option) in opening.options {
            draft.set_fact(ballot::OPTIONS, id, Key::Any(*kind, *option), Value::Yes);
        }
    });
    (change, id)
}

/// Closes a ballot: what was counted becomes part of the plan, as one step whose name tells no count.
pub fn close_ballot(plan: &Plan, ids: &mut IdGenerator, id: Uid, count: &BallotCount) -> Change {
    rewrite(plan, ids, Phrase::new("change-gathering-ballot-closed"), |draft| {
        for (vote, number) in &count.counts {
            draft.set_fact(ballot::COUNTS, id, Key::Vote(*vote), Value::Number(*number));
        }
        draft.set(ballot::VOTERS, id, count.voters);
        draft.set(ballot::CAST, id, count.cast);
        draft.set(ballot::CLOSED, id, true);
    })
}
