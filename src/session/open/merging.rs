//! The questions that a merge leaves to people, and their answers.
//!
//! The merge is one step, each answer is one more. The plan as it is here holds until somebody answers; the other side
//! is kept as a version, so nothing is lost even where nobody does.

use super::merge_review::{MergeFindings, MergeReview};
use super::preparing::{Merged, Preparation};
use super::workspace::Workspace;
use crate::merge::answer_conflict;
use crate::model::Address;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::text::Phrase;
use std::path::PathBuf;

impl Workspace {
    /// Merges both sides as one step; what was in the file is kept as a version, then overwritten.
    pub fn merge_external(&mut self) -> Effects {
        let external = self.file.external().filter(|external| external.usable().is_some());
        match external.filter(|_| self.file.read_only().is_none()).cloned() {
            Some(external) => self.request(Preparation::Merge(external)),
            None => Effects::none(),
        }
    }

    /// Merges another version of the plan in the folder of its file; that version is kept, and its file left alone.
    pub fn merge_copy(&mut self, path: PathBuf) -> Effects {
        if self.file.read_only().is_some() {
            return Effects::none();
        }
        self.request(Preparation::MergeCopy(path))
    }

    /// The plan is merged; reports the result. `is_change` tells whether the step changed anything.
    pub(super) fn on_merged(&mut self, merged: Merged, is_change: bool, env: &Environment) -> Effects {
        let Merged { questions, notes, file, theirs } = merged;
        let count = questions.len();
        let message = Phrase::new("ui-merged").with("file", file.as_str()).with("count", count);
        // Undoing this step closes the questions with it.
        let step = self.plan.history().head().filter(|_| is_change);
        let effects =
            Effects::note(message).and(self.show_questions(MergeFindings { questions, notes, file, step }));
        match theirs {
            Some((theirs, unknown_data)) => {
                self.file.on_merged(theirs, unknown_data, env.milliseconds());
                effects.and(Effect::Save)
            }
            None => effects,
        }
    }

    /// Shows the questions, behind those of an earlier merge that nobody has answered.
    fn show_questions(&mut self, found: MergeFindings) -> Effects {
        let earlier = self.merge.take().filter(|review| review.is_in_effect(self.plan.history()));
        let more = earlier.is_some();
        self.merge = MergeReview::new(found, earlier);
        if self.merge.is_none() { Effects::none() } else { Effect::ShowMerge { more }.into() }
    }

    /// Answers the question at an address with one of its claims.
    pub fn resolve_conflict(&mut self, at: Address, claim: usize, env: &mut Environment) -> Effects {
        let question = self.merge.as_ref().and_then(|review| review.question(at)).cloned();
        let Some(question) = question else { return Effects::none() };
        // The window may show a question that an undo has just closed.
        let Some(claim) = question.claims.get(claim) else { return Effects::none() };
        let change = answer_conflict(self.plan.plan(), &mut env.ids, &question, &claim.value);
        if !change.is_empty()
            && let Err(error) = self.edit_as_step(change, env)
        {
            return Effects::warning(error.phrase());
        }
        self.merge.iter_mut().for_each(|review| review.on_resolved(at));
        Effects::none()
    }

    /// Closes the questions; what nobody has answered stays as it is here.
    pub fn finish_merge(&mut self) -> Effects {
        match self.merge.take() {
            Some(_) => Effect::LeaveMerge.into(),
            None => Effects::none(),
        }
    }
}
