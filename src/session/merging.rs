//! Joining what stands here with what somebody else has put into the file, and the questions that come of it.
//!
//! The merge is one step, each answer is one more. What stands here holds until somebody answers; what was in the
//! file is kept as a version, so nothing is lost even where nobody does.

use super::obeying::state_after_change;
use super::program::{Program, file_name};
use super::{Command, Context, ExternalVersion, SaveState, View, MessageSeverity, EditRequest};
use crate::merge::{Conflict, MergeNote, MergeSide, answer_conflict, merge, merge_without_base};
use crate::model::{Address, Line, Plan, Uid};
use crate::store::{self, UnknownData, VersionReason};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a merge left to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeReview {
    questions: Vec<Conflict>,
    resolved: BTreeSet<Address>,
    notes: Vec<MergeNote>,
    file: String,
    /// The step of the merge; none where all that differed was a question.
    step: Option<Uid>,
    back: View,
}

impl MergeReview {
    /// The questions, by where they are.
    pub fn questions(&self) -> &[Conflict] {
        &self.questions
    }

    /// Whether somebody has answered a question.
    pub fn is_resolved(&self, question: &Conflict) -> bool {
        self.resolved.contains(&question.at)
    }

    /// How many questions nobody has answered.
    pub fn unresolved_count(&self) -> usize {
        self.questions.iter().filter(|question| !self.is_resolved(question)).count()
    }

    /// What was put right by itself.
    pub fn notes(&self) -> &[MergeNote] {
        &self.notes
    }

    /// The name of the file that the other side is in.
    pub fn file(&self) -> &str {
        &self.file
    }
}

impl Context<'_> {
    /// Whether what somebody else has put into the file can be joined with what stands here.
    pub fn can_merge(&self) -> bool {
        let fits = |foreign: &ExternalVersion| foreign.snapshot.is_ok() && !foreign.is_incompatible;
        self.can.edit && self.external.is_some_and(fits)
    }
}

impl Program {
    /// Joins both sides as one step; what was in the file is kept as a version, then written over.
    pub(super) fn merge_external(&mut self) {
        let Some(open) = self.open.as_ref().filter(|open| open.file.read_only.is_none()) else { return };
        let Some(foreign) = open.file.external.clone().filter(|foreign| !foreign.is_incompatible) else { return };
        let Ok(theirs) = foreign.snapshot else { return };
        let file = open.file.path.as_deref().map(file_name).unwrap_or_default();
        let before = open.file.last_seen.as_ref().map(|known| known.content.clone());
        let base = before.as_ref().map(|saved| &saved.plan);
        if !self.merge_with(base, (&theirs.content.plan, &theirs.bytes), &file) {
            return;
        }
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        let kept = before.map(|saved| saved.unknown).unwrap_or_default();
        open.file.unknown_data = merge_unknown_data(&kept, &open.file.unknown_data, &theirs.content.unknown);
        for version in theirs.content.lineage.iter().copied() {
            if !open.file.lineage.contains(&version) {
                open.file.add_to_lineage(version);
            }
        }
        open.file.last_seen = Some(theirs);
        open.file.external = None;
        open.file.save_state = SaveState::Pending;
        open.plan.autosave.on_change(now);
        self.begin_save();
    }

    /// Joins another version of the plan that lies beside the file; that version is kept, and its file left alone.
    pub(super) fn merge_copy(&mut self, path: &Path) {
        let Some(open) = self.open.as_ref().filter(|open| open.file.read_only.is_none()) else { return };
        let storage = self.environment.storage.as_ref();
        let read = store::read_bytes(storage, path)
            .and_then(|bytes| Ok((store::read(&bytes).map_err(|problem| problem.of(path))?, bytes)));
        let (opened, bytes) = match read {
            Ok(read) => read,
            Err(error) => return self.messages.report(MessageSeverity::Error, error.phrase()),
        };
        if opened.read_only || opened.saved.plan_id != open.file.plan_id {
            let said = Phrase::new("ui-foreign-strange").with("file", file_name(path)).with("copied", "yes");
            return self.messages.report(MessageSeverity::Warning, said);
        }
        let base = self.common_ancestor(&opened.saved.lineage);
        if self.merge_with(base.as_ref(), (&opened.saved.plan, &bytes), &file_name(path))
            && let Some(open) = &mut self.open
        {
            open.file.save_state = state_after_change(&open.file);
        }
    }

    /// Joins the open plan with another one as one step, after its bytes are kept as a version; says what came of it,
    /// and whether anything did.
    fn merge_with(&mut self, base: Option<&Plan>, (theirs, bytes): (&Plan, &[u8]), file: &str) -> bool {
        if let Err(error) = self.keep_version(VersionReason::External, String::new(), bytes) {
            self.messages.report(MessageSeverity::Error, error.phrase());
            return false;
        }
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return false };
        let joined = merge_sides(base, open.plan.plan(), theirs, file);
        let step = (!joined.change.is_empty()).then_some(stamp.id);
        open.plan.end_gesture();
        let edited = open.plan.edit(EditRequest { change: joined.change, gesture: None }, stamp, now);
        open.plan.end_gesture();
        if let Err(error) = edited {
            self.messages.report(MessageSeverity::Error, error.phrase());
            return false;
        }
        self.messages.report(MessageSeverity::Note, describe_merge(file, joined.conflicts.len()));
        self.show_questions(joined.conflicts, joined.notes, file.to_owned(), step);
        true
    }

    /// The newest kept version that both the open plan and another one of this lineage grew from.
    fn common_ancestor(&self, lineage: &[Uid]) -> Option<Plan> {
        let open = self.open.as_ref()?;
        let storage = self.environment.storage.as_ref();
        let kept = store::list_versions(storage, &self.environment.dirs, open.file.plan_id);
        let common = open.file.lineage.iter().rev().filter(|id| lineage.contains(id));
        let mut found = common.filter_map(|id| kept.iter().find(|version| version.id == *id));
        found.find_map(|version| {
            let bytes = store::read_version(storage, version).ok()?;
            store::read(&bytes).ok().map(|opened| opened.saved.plan)
        })
    }

    /// Puts the questions in sight, behind those of an earlier merge that nobody has answered.
    fn show_questions(&mut self, questions: Vec<Conflict>, notes: Vec<MergeNote>, file: String, step: Option<Uid>) {
        let Some(open) = &mut self.open else { return };
        let standing = open.merge.take().filter(|merging| merging.is_in_history(open.plan.history()));
        let back = standing.as_ref().map_or(open.view, |merging| merging.back);
        let mut all: BTreeMap<Address, Conflict> = BTreeMap::new();
        let left = standing.map(|old| (old.resolved, old.questions));
        for question in left.into_iter().flat_map(|(settled, questions)| {
            questions.into_iter().filter(move |question| !settled.contains(&question.at))
        }) {
            all.insert(question.at, question);
        }
        all.extend(questions.into_iter().map(|question| (question.at, question)));
        if all.is_empty() && notes.is_empty() {
            return;
        }
        let questions = all.into_values().collect();
        open.merge = Some(MergeReview { questions, resolved: BTreeSet::new(), notes, file, step, back });
        open.view = View::Merge;
    }

    /// Answers a question, or ends the list of them; what nobody has answered stays as it stands here.
    pub(super) fn resolve_conflict(&mut self, command: &Command) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let Some(merging) = &mut open.merge else { return };
        let Command::ResolveConflict { at, claim } = command else {
            open.view = if open.view == View::Merge { merging.back } else { open.view };
            open.merge = None;
            return;
        };
        let Some(question) = merging.questions.iter().find(|question| question.at == *at) else { return };
        let Some(claim) = question.claims.get(*claim) else { return };
        let change = answer_conflict(open.plan.plan(), &mut self.environment.ids, question, &claim.value);
        if change.is_empty() {
            merging.resolved.insert(*at);
            return;
        }
        open.plan.end_gesture();
        match open.plan.edit(EditRequest { change, gesture: None }, stamp, now) {
            Ok(()) => {
                merging.resolved.insert(*at);
                open.file.save_state = state_after_change(&open.file);
            }
            Err(error) => self.messages.report(MessageSeverity::Warning, error.phrase()),
        }
    }
}

impl MergeReview {
    /// Whether the merge has not been taken back.
    pub(super) fn is_in_history(&self, history: &crate::edit::History) -> bool {
        self.step.is_none_or(|step| history.is_in_effect(step))
    }
}

fn merge_sides(base: Option<&Plan>, ours: &Plan, theirs: &Plan, file: &str) -> crate::merge::MergeResult {
    let sides = [MergeSide { name: Line::default(), plan: ours }, MergeSide { name: Line::from(file), plan: theirs }];
    base.map_or_else(|| merge_without_base(&sides), |base| merge(base, &sides))
}

fn describe_merge(file: &str, questions: usize) -> Phrase {
    Phrase::new("ui-merged").with("file", file).with("count", questions)
}

/// What this version does not understand, joined name by name; where both sides changed it, it stays as it is here.
fn merge_unknown_data(base: &UnknownData, ours: &UnknownData, theirs: &UnknownData) -> UnknownData {
    let mut joined =
        UnknownData { tables: merge_texts(&base.tables, &ours.tables, &theirs.tables), fields: BTreeMap::new() };
    let none = BTreeMap::new();
    for record in ours.fields.keys().chain(theirs.fields.keys()) {
        let of = |kept: &UnknownData| kept.fields.get(record).unwrap_or(&none).clone();
        joined.fields.insert(*record, merge_texts(&of(base), &of(ours), &of(theirs)));
    }
    joined.fields.retain(|_, fields| !fields.is_empty());
    joined
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
