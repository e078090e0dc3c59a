//! What is being prepared or entered in a ballot: which ideas, how, and the paper at hand; may be lost.

use crate::model::idea::Idea;
use crate::model::{Quantity, Uid};
use crate::session::{
    BallotBox, BallotKind, BallotRequest, Context, GatheringMode, MOST_DOTS, MOST_OPTIONS, SimilarIndex,
    SimilarPair, USUAL_DOTS,
};
use crate::text::Phrase;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::views::gathering::board::number_text;
use std::collections::BTreeSet;

/// An idea that can be voted on.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) id: Uid,
    /// Its number and what it says.
    pub(super) words: String,
}

/// Two of the chosen ideas that resemble each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NearPair {
    pub(super) from: Uid,
    pub(super) into: Uid,
    pub(super) words: String,
    pub(super) merge: String,
}

/// What is being prepared or entered in a ballot.
#[derive(Debug)]
pub struct BallotState {
    built_from: BuiltFrom<Uid>,
    index: SimilarIndex,
    pub(super) candidates: Vec<Candidate>,
    /// What narrows them down: a number, or some of the text.
    pub(super) filter: String,
    /// The places of those that are in sight, and what they were found for.
    pub(super) in_sight: Vec<usize>,
    filtered: Option<String>,
    /// The ideas that are chosen.
    pub(super) chosen: BTreeSet<Uid>,
    /// What the pairs were found for.
    paired: Option<BTreeSet<Uid>>,
    pub(super) pairs: Vec<NearPair>,
    pub(super) kind: BallotKind,
    pub(super) votes_each: String,
    pub(super) voters: String,
    /// The marks of the paper at hand, by the place of the option; for dots how many.
    pub(super) paper: Vec<u8>,
    /// The ballot that the paper is of.
    paper_of: Option<Uid>,
    /// What stands in the box for raised hands, and in that for voters.
    pub(super) figure: String,
}

impl Default for BallotState {
    fn default() -> Self {
        Self {
            built_from: BuiltFrom::default(),
            index: SimilarIndex::default(),
            candidates: Vec::new(),
            filter: String::new(),
            in_sight: Vec::new(),
            filtered: None,
            chosen: BTreeSet::new(),
            paired: None,
            pairs: Vec::new(),
            kind: BallotKind::Dots,
            votes_each: USUAL_DOTS.to_string(),
            voters: String::new(),
            paper: Vec::new(),
            paper_of: None,
            figure: String::new(),
        }
    }
}

impl BallotState {
    /// Makes what can be chosen anew where something has changed.
    pub(super) fn update(&mut self, cx: &Context<'_>, mode: &GatheringMode) {
        if self.built_from.renew(cx.revision, cx.language(), mode.meeting) != Rebuild::Nothing {
            self.candidates = candidates(cx, mode.meeting);
            self.index.follow(cx.plan, mode.meeting);
            let there: BTreeSet<Uid> = self.candidates.iter().map(|candidate| candidate.id).collect();
            self.chosen.retain(|id| there.contains(id));
            (self.paired, self.filtered) = (None, None);
        }
        if self.filtered.as_ref() != Some(&self.filter) {
            self.in_sight = find_candidates(&self.candidates, &self.filter);
            self.filtered = Some(self.filter.clone());
        }
        if self.paired.as_ref() != Some(&self.chosen) {
            let pairs = self.index.pairs(cx.plan, &self.chosen).into_iter();
            self.pairs = pairs.filter_map(|pair| worded_pair(cx, pair)).collect();
            self.paired = Some(self.chosen.clone());
        }
    }

    /// The paper at hand, of the ballot that is open.
    pub(super) fn follow_paper(&mut self, open: &BallotBox) {
        if self.paper_of != Some(open.ballot) || self.paper.len() != open.options.len() {
            self.paper_of = Some(open.ballot);
            self.clear_paper(open);
            self.figure.clear();
        }
    }

    /// Takes a new paper.
    pub(super) fn clear_paper(&mut self, open: &BallotBox) {
        self.paper = vec![0; open.options.len()];
    }

    /// The ballot as it was prepared; `None` where a figure cannot be read or too much or nothing is chosen.
    pub(super) fn request(&self) -> Option<BallotRequest> {
        let votes_each =
            if self.kind == BallotKind::Dots { self.votes_each.trim().parse().ok()? } else { USUAL_DOTS };
        let voters = self.voters.trim();
        let voters = if voters.is_empty() { None } else { Some(voters.parse().ok()?) };
        let fits = (1..=MOST_OPTIONS).contains(&self.chosen.len());
        let options = self.chosen.iter().copied().collect();
        fits.then_some(BallotRequest { kind: self.kind, options, votes_each, voters })
    }

    /// What of the figures cannot be read.
    pub(super) fn problem(&self) -> Option<Phrase> {
        let is_figure = |text: &str| text.trim().parse::<u32>().is_ok();
        if self.kind == BallotKind::Dots && !is_figure(&self.votes_each) {
            return Some(Phrase::new("line-dots-each").with("most", MOST_DOTS.to_string()));
        }
        (!self.voters.trim().is_empty() && !is_figure(&self.voters)).then(|| Phrase::new("line-voters"))
    }

    /// The numbers of the paper at hand, as the line would have them: for dots each number once for each of its dots.
    pub(super) fn paper_numbers(&self, open: &BallotBox) -> Vec<i64> {
        if open.kind == BallotKind::Dots {
            let dots = open.options.iter().zip(&self.paper);
            return dots
                .flat_map(|(option, dots)| std::iter::repeat_n(option.number, usize::from(*dots)))
                .collect();
        }
        self.paper.iter().map(|mark| i64::from(*mark)).collect()
    }
}

/// The places of the candidates that a filter leaves: the one of this number first, then those whose words have it in them.
fn find_candidates(candidates: &[Candidate], filter: &str) -> Vec<usize> {
    let wanted = filter.trim().to_lowercase();
    let number = |candidate: &Candidate| candidate.words.split(' ').next() == Some(&*wanted);
    let has = |candidate: &Candidate| candidate.words.to_lowercase().contains(&wanted);
    let mut found: Vec<usize> =
        (0..candidates.len()).filter(|at| candidates.get(*at).is_some_and(has)).collect();
    found.sort_by_key(|at| !candidates.get(*at).is_some_and(number));
    found
}

/// The ideas that can be voted on: those that were merged into others count with them.
fn candidates(cx: &Context<'_>, meeting: Uid) -> Vec<Candidate> {
    let ideas = crate::analysis::gathering::ideas_of(cx.plan, meeting).into_iter();
    let standing = ideas.filter(|idea| idea.same_as.id().is_none() && idea.number.is_some());
    standing.map(|idea| Candidate { id: idea.id, words: candidate_words(cx, idea) }).collect()
}

fn candidate_words(cx: &Context<'_>, idea: &Idea) -> String {
    let words = format!("{} {}", number_text(idea), &*idea.title);
    let repeats = idea.repeats.and_then(Quantity::as_whole).filter(|repeats| *repeats > 0);
    let repeats = repeats.map(|count| cx.text(&Phrase::new("ui-board-repeats").with("count", count)));
    repeats.map_or_else(|| words.clone(), |repeats| format!("{words} ({repeats})"))
}

fn worded_pair(cx: &Context<'_>, pair: SimilarPair) -> Option<NearPair> {
    let (from, into) = (cx.plan.ideas().get(pair.from)?, cx.plan.ideas().get(pair.into)?);
    let named = |phrase: Phrase| phrase.with("from", number_text(from)).with("into", number_text(into));
    let words = Phrase::new("ui-ballot-pair")
        .with("first", format!("{} {}", number_text(into), &*into.title))
        .with("second", format!("{} {}", number_text(from), &*from.title));
    Some(NearPair {
        from: from.id,
        into: into.id,
        words: cx.text(&words),
        merge: cx.text(&named(Phrase::new("ui-ballot-merge"))),
    })
}
