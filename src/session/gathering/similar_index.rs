//! What the ideas of a gathering and the records of the plan say, kept ready to be compared with what is being typed.

use super::lifting::LIFTED_KINDS;
use crate::analysis::gathering::{SimilarTexts, Similarity, ideas_of};
use crate::model::{AnyRecord, Kind, Plan, RecordKey, Uid};

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
