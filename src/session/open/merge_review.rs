//! What merges left to people: questions that only people can answer, and notes on what was done without asking.
//!
//! The questions are records of the plan; here is which of them were answered since the merge, so that an answer can be
//! seen and changed, and what is known of the last merge.

use crate::edit::History;
use crate::merge::{MergeNote, MergeQuestionEntry, merge_questions};
use crate::model::{Plan, Uid};
use std::collections::BTreeSet;

/// The questions and notes that merges left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergeReview {
    questions: Vec<MergeQuestionEntry>,
    /// The answered ones among them.
    answered: BTreeSet<Uid>,
    last: Option<LastMerge>,
}

/// What is known of the last merge, until the user has finished with it.
#[derive(Clone, Debug, PartialEq)]
pub struct LastMerge {
    /// What was done without asking.
    pub notes: Vec<MergeNote>,
    /// The name of the file that the other side is in.
    pub file: String,
    /// The step of the merge; none where it changed nothing.
    pub step: Option<Uid>,
}

impl MergeReview {
    /// What merges left in a plan that is opened.
    pub fn of(plan: &Plan) -> Self {
        Self { questions: merge_questions(plan), ..Self::default() }
    }

    /// The plan was merged.
    pub fn on_merged(&mut self, plan: &Plan, last: LastMerge) {
        self.last = Some(last);
        self.answered.clear();
        self.update(plan);
    }

    /// Questions have come or gone.
    pub fn update(&mut self, plan: &Plan) {
        let open = merge_questions(plan);
        let is_open = |id: Uid| open.iter().any(|entry| entry.id == id);
        // What was undone is open again; what went without an answer is gone.
        self.answered.retain(|id| !is_open(*id));
        let (answered, before) = (&self.answered, std::mem::take(&mut self.questions));
        let answered = before.into_iter().filter(|entry| answered.contains(&entry.id));
        self.questions = open.iter().cloned().chain(answered).collect();
        self.questions.sort_by_key(|entry| (entry.conflict.at, entry.id));
    }

    /// Somebody answers a question.
    pub fn on_answered(&mut self, id: Uid) {
        self.answered.insert(id);
    }

    /// The user has finished with the last merge; what nobody has answered stays.
    pub fn finish(&mut self) {
        self.last = None;
        let answered = std::mem::take(&mut self.answered);
        self.questions.retain(|entry| !answered.contains(&entry.id));
    }

    /// The questions, by where they are, with those answered since the merge.
    pub fn questions(&self) -> &[MergeQuestionEntry] {
        &self.questions
    }

    /// The question of an id.
    pub fn question(&self, id: Uid) -> Option<&MergeQuestionEntry> {
        self.questions.iter().find(|entry| entry.id == id)
    }

    /// Whether somebody has answered a question.
    pub fn is_resolved(&self, question: &MergeQuestionEntry) -> bool {
        self.answered.contains(&question.id)
    }

    /// How many questions nobody has answered.
    pub fn unresolved_count(&self) -> usize {
        self.questions.len() - self.answered.len()
    }

    /// What the last merge did without asking.
    pub fn notes(&self) -> &[MergeNote] {
        self.last.as_ref().map_or(&[], |last| &last.notes)
    }

    /// The name of the file that the other side of the last merge is in; empty where the questions are older.
    pub fn file(&self) -> &str {
        self.last.as_ref().map_or("", |last| &last.file)
    }

    /// Whether the last merge is news to the user: the questions are shown beside every view.
    pub const fn is_recent(&self) -> bool {
        self.last.is_some()
    }

    /// Whether there is anything to show; nothing of a merge that was undone.
    pub fn is_shown(&self, history: &History) -> bool {
        let last = self.last.as_ref().filter(|last| last.step.is_none_or(|step| history.is_in_effect(step)));
        !self.questions.is_empty() || last.is_some_and(|last| !last.notes.is_empty())
    }
}
