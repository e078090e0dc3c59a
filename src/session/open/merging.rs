//! The questions that a merge leaves to people, and their answers.
//!
//! The merge is one step, each answer is one more. The plan as it is here holds until somebody answers; the questions are
//! in the plan until then, and the other side is kept as a version, so nothing is lost even where nobody does.

use super::merge_review::LastMerge;
use super::preparing::{Merged, Preparation};
use super::workspace::Workspace;
use crate::merge::{answer_question, keep_all_provisional};
use crate::model::Uid;
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

    /// The plan is merged; reports the result.
    pub(super) fn on_merged(&mut self, merged: Merged, is_change: bool, env: &Environment) -> Effects {
        let Merged { count, notes, file, theirs } = merged;
        let message = Phrase::new("ui-merged").with("file", file.as_str()).with("count", count);
        let more = self.merge.unresolved_count() > count;
        // Undoing this step takes the questions with it.
        let step = self.plan.history().head().filter(|_| is_change);
        let has_news = count > 0 || !notes.is_empty();
        self.merge.on_merged(self.plan.plan(), LastMerge { notes, file, step });
        let mut effects = Effects::note(message);
        if has_news || self.merge.unresolved_count() > 0 {
            effects = effects.and(Effect::ShowMerge { more });
        }
        match theirs {
            Some((theirs, unknown_data)) => {
                self.file.on_merged(theirs, unknown_data, env.milliseconds());
                effects.and(Effect::Save)
            }
            None => effects,
        }
    }

    /// Answers a question with one of its claims.
    pub fn resolve_conflict(&mut self, question: Uid, claim: usize, env: &mut Environment) -> Effects {
        // The window may show a question that an undo has just closed.
        let Some(question) = self.merge.question(question).cloned() else { return Effects::none() };
        let Some(claim) = question.conflict.claims.get(claim) else { return Effects::none() };
        let change = answer_question(self.plan.plan(), &mut env.ids, &question, &claim.value);
        // Before the change: what it closes counts as answered, not as gone.
        self.merge.on_answered(question.id);
        if !change.is_empty()
            && let Err(error) = self.edit_as_step(change, env)
        {
            self.merge.update(self.plan.plan());
            return Effects::warning(error.phrase());
        }
        Effects::none()
    }

    /// Answers all questions with what the plan says now.
    pub fn keep_all_provisional(&mut self, env: &mut Environment) -> Effects {
        let change = keep_all_provisional(self.plan.plan());
        if !change.is_empty()
            && let Err(error) = self.edit_as_step(change, env)
        {
            return Effects::warning(error.phrase());
        }
        self.finish_merge()
    }

    /// Closes the questions; those that nobody has answered stay in the plan.
    pub fn finish_merge(&mut self) -> Effects {
        self.merge.finish();
        Effect::LeaveMerge.into()
    }
}
