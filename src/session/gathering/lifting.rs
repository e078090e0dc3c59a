//! From idea to record: the order in which ideas are looked at, and the records that they resemble.

use super::mode::GatheringMode;
use super::perform::{Performed, Surroundings};
use crate::analysis::gathering::{SimilarTexts, Similarity, ideas_of, meeting_number};
use crate::edit::verbs;
use crate::edit::verbs::IdeaLift;
use crate::model::idea::{Idea, IdeaState};
use crate::model::{Kind, Plan, Quantity, RecordKey, Uid, measure};
use crate::text::Phrase;

/// The kinds that an idea can be added to or become.
pub const LIFTED_KINDS: [Kind; 4] = [Kind::Challenge, Kind::Goal, Kind::Strategy, Kind::Measure];

/// The ideas of a gathering that can be lifted, by what they got in its last ballots, then by number. Those that were merged
/// into others, parked or rejected are not among them.
pub fn lifting_order(plan: &Plan, meeting: Uid) -> Vec<Uid> {
    let votes = idea_votes(plan, meeting);
    let mut ideas: Vec<&Idea> =
        ideas_of(plan, meeting).into_iter().filter(|idea| can_be_lifted(idea)).collect();
    let got = |idea: &Idea| votes.iter().find(|(id, _)| *id == idea.id).map_or(-1, |(_, votes)| *votes);
    let number = |idea: &Idea| idea.number.and_then(Quantity::as_whole).unwrap_or(i64::MAX);
    ideas.sort_by(|a, b| got(b).cmp(&got(a)).then(number(a).cmp(&number(b))).then(a.id.cmp(&b.id)));
    ideas.into_iter().map(|idea| idea.id).collect()
}

fn can_be_lifted(idea: &Idea) -> bool {
    idea.same_as.id().is_none() && !matches!(idea.state, IdeaState::Parked | IdeaState::Rejected)
}

/// The idea that is looked at: the one that was chosen, else the first that became nothing yet.
pub fn looked_at(plan: &Plan, meeting: Uid, chosen: Option<Uid>) -> Option<Uid> {
    let order = lifting_order(plan, meeting);
    let waits = |id: &Uid| plan.ideas().get(*id).is_some_and(|idea| idea.state != IdeaState::Raised);
    chosen.or_else(|| order.iter().copied().find(waits))
}

/// The votes of each idea, over the closed ballots of the gathering.
pub fn idea_votes(plan: &Plan, meeting: Uid) -> Vec<(Uid, i64)> {
    let mut votes: Vec<(Uid, i64)> = Vec::new();
    let ballots = plan.links_to((Kind::Meeting, meeting)).filter(|(kind, _)| *kind == Kind::Ballot);
    for ballot in ballots.filter_map(|(_, id)| plan.ballots().get(id)).filter(|ballot| ballot.closed) {
        for (vote, count) in ballot.counts.iter() {
            let Some((Kind::Idea, idea)) = vote.option else { continue };
            let given = count.as_whole().unwrap_or_default() * vote.mark.map_or(1, i64::from);
            match votes.iter_mut().find(|(id, _)| *id == idea) {
                Some((_, sum)) => *sum += given,
                None => votes.push((idea, given)),
            }
        }
    }
    votes
}

/// The measures that a text resembles most.
pub fn similar_measures(plan: &Plan, text: &str, most: usize) -> Vec<Similarity<RecordKey>> {
    let measures = plan.measures().iter().map(|measure| ((Kind::Measure, measure.id), &*measure.title));
    SimilarTexts::of(measures).nearest(text, most)
}

impl GatheringMode {
    pub(super) fn add_to_record(
        &mut self,
        record: Option<RecordKey>,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let idea = self.looked_at(at.plan)?;
        let title = at.plan.ideas().get(idea).map(|idea| idea.title.to_string()).unwrap_or_default();
        let nearest = || similar_measures(at.plan, &title, 1).first().map(|found| found.of);
        let record = record.or_else(nearest).ok_or_else(|| Phrase::new("line-nothing-similar"))?;
        (self.lifting, self.lifted) = (None, None);
        Ok(verbs::add_idea_to(at.plan, at.ids, idea, record).into())
    }

    pub(super) fn lift(
        &mut self,
        kind: Kind,
        under: Option<RecordKey>,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let id = self.looked_at(at.plan)?;
        let idea = at.plan.ideas().get(id).ok_or_else(|| Phrase::new("line-nothing-to-lift"))?;
        let origin = at.words.text(&verbs::idea_origin(idea, meeting_number(at.plan, self.meeting)));
        let lift = IdeaLift { idea: id, kind, under, origin: &origin };
        let (change, made) = verbs::lift_idea(at.plan, at.ids, &lift);
        (self.lifting, self.lifted) = (Some(id), Some((kind, made)));
        Ok(change.into())
    }

    pub(super) fn accept_lifted(&mut self, at: &Surroundings<'_>) -> Result<Performed, Phrase> {
        let Some((kind, id)) = self.lifted.take() else { return Err(Phrase::new("line-nothing-lifted")) };
        self.lifting = None;
        if kind != Kind::Measure {
            return Ok(Performed::default());
        }
        Ok(verbs::set(at.plan, measure::ACCEPTED, id, Some(at.today())).into())
    }

    fn looked_at(&self, plan: &Plan) -> Result<Uid, Phrase> {
        looked_at(plan, self.meeting, self.lifting).ok_or_else(|| Phrase::new("line-nothing-to-lift"))
    }
}
