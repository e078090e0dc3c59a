//! Merges the open plan with another program's version of the file, and with other versions next to the file.
//!
//! The merge is one step, each answer is one more. The plan as it is here holds until somebody answers; the other side
//! is kept as a version, so nothing is lost even where nobody does.

use super::merge_review::{MergeFindings, MergeReview};
use super::workspace::Workspace;
use crate::merge::{MergeResult, MergeSide, answer_conflict, merge, merge_without_base};
use crate::model::{Address, Line, Plan, Uid};
use crate::session::effect::{Effect, Effects};
use crate::session::environment::{Environment, file_name};
use crate::session::file::versions::open_version;
use crate::store::{self, UnknownData, VersionReason};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Another version of the open plan.
struct OtherSide<'a> {
    plan: &'a Plan,
    bytes: &'a [u8],
    file: String,
    /// What both grew from, where that is known.
    base: Option<&'a Plan>,
}

impl Workspace {
    /// Merges both sides as one step; what was in the file is kept as a version, then overwritten.
    pub fn merge_external(&mut self, env: &mut Environment) -> Effects {
        let Some(theirs) = self.mergeable_external().cloned() else { return Effects::none() };
        // What the file held before the other program wrote it is what both sides grew from.
        let before = self.file.last_seen().map(|seen| seen.content.clone());
        let (plan, bytes) = (&theirs.content.plan, theirs.bytes.as_slice());
        let base = before.as_ref().map(|before| &before.plan);
        match self.merge_with(&OtherSide { plan, bytes, file: self.file.name(), base }, env) {
            Err(effects) => effects,
            Ok(effects) => {
                let base = before.map(|before| before.unknown).unwrap_or_default();
                let unknown_data =
                    merge_unknown_data(&base, self.file.unknown_data(), &theirs.content.unknown);
                self.file.on_merged(theirs, unknown_data, env.milliseconds());
                effects.and(Effect::Save)
            }
        }
    }

    /// Another program's version of the file, where the plan can be merged with it.
    fn mergeable_external(&self) -> Option<&crate::session::file::snapshot::FileSnapshot> {
        self.file.external().filter(|_| self.file.read_only().is_none())?.usable()
    }

    /// Merges another version of the plan in the folder of its file; that version is kept, and its file left alone.
    pub fn merge_copy(&mut self, path: &Path, env: &mut Environment) -> Effects {
        if self.file.read_only().is_some() {
            return Effects::none();
        }
        let read = store::read_bytes(env.storage.as_ref(), path)
            .and_then(|bytes| Ok((store::read(&bytes).map_err(|problem| problem.of(path))?, bytes)));
        let (opened, bytes) = match read {
            Ok(read) => read,
            Err(error) => return Effects::error(error.phrase()),
        };
        // Another plan has other records under other ids: a merge would only add them all.
        if opened.read_only || opened.saved.plan_id != self.file.plan_id {
            let phrase = Phrase::new("ui-foreign-strange");
            return Effects::warning(phrase.with("file", file_name(path)).with("copied", "yes"));
        }
        let base = self.common_ancestor(&opened.saved.lineage, env);
        let (plan, base) = (&opened.saved.plan, base.as_ref());
        let merged = self.merge_with(&OtherSide { plan, bytes: &bytes, file: file_name(path), base }, env);
        merged.unwrap_or_else(|effects| effects)
    }

    /// Merges the open plan with another version as one step, after that is kept; reports the result. The error is what
    /// to do where the merge failed.
    fn merge_with(&mut self, other: &OtherSide<'_>, env: &mut Environment) -> Result<Effects, Effects> {
        self.file
            .keep_version(env, VersionReason::External, String::new(), other.bytes)
            .map_err(|error| Effects::error(error.phrase()))?;
        let MergeResult { change, conflicts, notes } = merge_sides(self.plan.plan(), other);
        let is_change = !change.is_empty();
        self.edit_as_step(change, env).map_err(|error| Effects::error(error.phrase()))?;
        let count = conflicts.len();
        let merged = Phrase::new("ui-merged").with("file", other.file.as_str()).with("count", count);
        // Undoing this step closes the questions with it.
        let step = self.plan.history().head().filter(|_| is_change);
        let review = MergeFindings { questions: conflicts, notes, file: other.file.clone(), step };
        Ok(Effects::note(merged).and(self.show_questions(review)))
    }

    /// Shows the questions, behind those of an earlier merge that nobody has answered.
    fn show_questions(&mut self, found: MergeFindings) -> Effects {
        let earlier = self.merge.take().filter(|review| review.is_in_effect(self.plan.history()));
        let more = earlier.is_some();
        self.merge = MergeReview::new(found, earlier);
        if self.merge.is_none() { Effects::none() } else { Effect::ShowMerge { more }.into() }
    }

    /// The newest kept version that both the open plan and another one of this lineage grew from.
    fn common_ancestor(&self, lineage: &[Uid], env: &Environment) -> Option<Plan> {
        let storage = env.storage.as_ref();
        let kept = store::list_versions(storage, &env.dirs, self.file.plan_id);
        let common = self.file.lineage().iter().rev().filter(|id| lineage.contains(id));
        let mut found = common.filter_map(|id| kept.iter().find(|version| version.id == *id));
        found.find_map(|version| open_version(storage, version).ok().map(|opened| opened.saved.plan))
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

fn merge_sides(ours: &Plan, other: &OtherSide<'_>) -> MergeResult {
    let sides = [
        MergeSide { name: Line::default(), plan: ours },
        MergeSide { name: Line::from(other.file.as_str()), plan: other.plan },
    ];
    other.base.map_or_else(|| merge_without_base(&sides), |base| merge(base, &sides))
}

/// What this version does not understand, merged name by name; where both sides changed it, it stays as it is here.
fn merge_unknown_data(base: &UnknownData, ours: &UnknownData, theirs: &UnknownData) -> UnknownData {
    let mut merged = UnknownData {
        tables: merge_texts(&base.tables, &ours.tables, &theirs.tables),
        fields: BTreeMap::new(),
    };
    let none = BTreeMap::new();
    for record in ours.fields.keys().chain(theirs.fields.keys()) {
        let of = |data: &UnknownData| data.fields.get(record).unwrap_or(&none).clone();
        merged.fields.insert(*record, merge_texts(&of(base), &of(ours), &of(theirs)));
    }
    merged.fields.retain(|_, fields| !fields.is_empty());
    merged
}

type UnknownTexts = BTreeMap<String, String>;

fn merge_texts(base: &UnknownTexts, ours: &UnknownTexts, theirs: &UnknownTexts) -> UnknownTexts {
    let chosen = |name: &String| {
        let (was, here, there) = (base.get(name), ours.get(name), theirs.get(name));
        if here == was { there } else { here }
    };
    let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    names.into_iter().filter_map(|name| Some((name.clone(), chosen(name)?.clone()))).collect()
}
