//! What a merge leaves to people: questions that only people can answer, and what was repaired.

use crate::edit::History;
use crate::merge::{Conflict, MergeNote};
use crate::model::{Address, Uid};
use std::collections::{BTreeMap, BTreeSet};

/// The questions and notes that a merge left.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeReview {
    questions: Vec<Conflict>,
    resolved: BTreeSet<Address>,
    notes: Vec<MergeNote>,
    file: String,
    /// The step of the merge; none where all that differed was a question.
    step: Option<Uid>,
}

impl MergeReview {
    /// The questions of this merge after the unanswered ones of an earlier merge; `None` where there is nothing to show.
    pub fn new(found: MergeFindings, earlier: Option<Self>) -> Option<Self> {
        let MergeFindings { questions, notes, file, step } = found;
        // By address: the later of two questions about one fact knows more.
        let mut all: BTreeMap<Address, Conflict> = BTreeMap::new();
        if let Some(Self { questions, resolved, .. }) = earlier {
            let open = questions.into_iter().filter(|question| !resolved.contains(&question.at));
            all.extend(open.map(|question| (question.at, question)));
        }
        all.extend(questions.into_iter().map(|question| (question.at, question)));
        if all.is_empty() && notes.is_empty() {
            return None;
        }
        let questions = all.into_values().collect();
        Some(Self { questions, resolved: BTreeSet::new(), notes, file, step })
    }

    /// The questions, by where they are.
    pub fn questions(&self) -> &[Conflict] {
        &self.questions
    }

    /// The question at an address.
    pub fn question(&self, at: Address) -> Option<&Conflict> {
        self.questions.iter().find(|question| question.at == at)
    }

    /// Whether somebody has answered a question.
    pub fn is_resolved(&self, question: &Conflict) -> bool {
        self.resolved.contains(&question.at)
    }

    /// Somebody has answered the question at an address.
    pub fn on_resolved(&mut self, at: Address) {
        self.resolved.insert(at);
    }

    /// How many questions nobody has answered.
    pub fn unresolved_count(&self) -> usize {
        self.questions.iter().filter(|question| !self.is_resolved(question)).count()
    }

    /// What was repaired automatically.
    pub fn notes(&self) -> &[MergeNote] {
        &self.notes
    }

    /// The name of the file that the other side is in.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Whether the merge has not been undone.
    pub fn is_in_effect(&self, history: &History) -> bool {
        self.step.is_none_or(|step| history.is_in_effect(step))
    }
}

/// What one merge gave besides its change.
#[derive(Debug)]
pub struct MergeFindings {
    /// What only people can decide.
    pub questions: Vec<Conflict>,
    /// What was repaired.
    pub notes: Vec<MergeNote>,
    /// The name of the file that the other side is in.
    pub file: String,
    /// The step of the merge, where it changed anything.
    pub step: Option<Uid>,
}
