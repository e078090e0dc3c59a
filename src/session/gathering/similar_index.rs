//! What the ideas of a gathering and the records of the plan say, kept ready to be compared with what is being typed.

use super::ballot_box::MOST_OPTIONS;
use super::lifting::LIFTED_KINDS;
use crate::analysis::gathering::{SimilarTexts, Similarity, ideas_of};
use crate::model::{AnyRecord, Kind, Plan, RecordKey, Uid};
use std::collections::BTreeSet;

/// Two ideas that are at least so near are named before they are voted on.
const NEAR: f64 = 0.2;
/// How many pairs are named.
const MOST_PAIRS: usize = 4;
/// Of so many ideas at most the pairs are sought: a ballot has fewer, and each costs a comparison with all.
const MOST_COMPARED: usize = 3 * MOST_OPTIONS;

/// Two ideas that say nearly the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SimilarPair {
    /// The one that came later, which goes into the other.
    pub from: Uid,
    /// The one that was there before.
    pub into: Uid,
}

/// Texts to compare with, of one gathering; only what has changed in the plan is taken apart again.
#[derive(Debug, Default)]
pub struct SimilarIndex {
    ideas: SimilarTexts<Uid>,
    measures: SimilarTexts<RecordKey>,
    records: SimilarTexts<RecordKey>,
    /// The plan that they are of, and the gathering.
    seen: Option<(Plan, Uid)>,
}

impl SimilarIndex {
    /// Follows the plan.
    pub fn follow(&mut self, plan: &Plan, meeting: Uid) {
        let same = |kinds: &[Kind]| {
            self.seen.as_ref().is_some_and(|(seen, of)| {
                *of == meeting && kinds.iter().all(|kind| plan.shares_records(seen, *kind))
            })
        };
        let (same_ideas, same_records) = (same(&[Kind::Idea, Kind::AgendaItem]), same(&LIFTED_KINDS));
        if !same_ideas {
            let ideas = ideas_of(plan, meeting).into_iter();
            self.ideas.update(ideas.map(|idea| (idea.same_as.id().unwrap_or(idea.id), &*idea.title)));
        }
        if !same_records {
            let titles = titles(plan);
            let measures = titles.iter().filter(|((kind, _), _)| *kind == Kind::Measure);
            self.measures.update(measures.map(|(of, title)| (*of, &**title)));
            self.records.update(titles.iter().map(|(of, title)| (*of, &**title)));
        }
        if !(same_ideas && same_records) {
            self.seen = Some((plan.clone(), meeting));
        }
    }

    /// The ideas that a text resembles most; one that was merged counts as what it was merged into.
    pub fn ideas(&self, text: &str, most: usize) -> Vec<Similarity<Uid>> {
        self.ideas.nearest(text, most)
    }

    /// The pairs among these ideas that resemble each other, the nearest first.
    pub fn pairs(&self, plan: &Plan, among: &BTreeSet<Uid>) -> Vec<SimilarPair> {
        let mut found: Vec<(f64, Uid, Uid)> = Vec::new();
        for id in among.iter().take(MOST_COMPARED) {
            let Some(idea) = plan.ideas().get(*id) else { continue };
            for other in self.ideas(&idea.title, MOST_OPTIONS) {
                if other.of > *id && other.degree >= NEAR && among.contains(&other.of) {
                    found.push((other.degree, *id, other.of));
                }
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found.truncate(MOST_PAIRS);
        let number = |id: Uid| plan.ideas().get(id).and_then(|idea| idea.number);
        let ordered = |(_, a, b): (f64, Uid, Uid)| {
            let (into, from) = if number(a) <= number(b) { (a, b) } else { (b, a) };
            SimilarPair { from, into }
        };
        found.into_iter().map(ordered).collect()
    }

    /// The measures that a text resembles most, weighed among measures alone.
    pub fn measures(&self, text: &str, most: usize) -> Vec<Similarity<RecordKey>> {
        self.measures.nearest(text, most)
    }

    /// The challenges, goals, strategies and measures that a text resembles most.
    pub fn records(&self, text: &str, most: usize) -> Vec<Similarity<RecordKey>> {
        self.records.nearest(text, most)
    }
}

/// The titles of the records that an idea can be added to.
fn titles(plan: &Plan) -> Vec<(RecordKey, std::sync::Arc<str>)> {
    let of_kind = |kind: &Kind| {
        let titled = |record: &dyn AnyRecord| ((record.kind(), record.id()), record.title());
        plan.in_order(*kind).into_iter().map(titled).collect::<Vec<_>>()
    };
    LIFTED_KINDS.iter().flat_map(of_kind).collect()
}
