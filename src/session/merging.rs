//! Joining what stands here with what somebody else has put into the file, and the questions that come of it.
//!
//! The merge is one step, each answer is one more. What stands here holds until somebody answers; what was in the
//! file is kept as a version, so nothing is lost even where nobody does.

use super::obeying::pending;
use super::program::{Program, file_name};
use super::{Command, Cx, Foreign, Saved, View, Weight, Wish};
use crate::merge::{Conflict, Note, Side, answer, merge, unite};
use crate::model::{Address, Line, Plan, Uid};
use crate::store::{self, Kept, Reason};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a merge left to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Merging {
    questions: Vec<Conflict>,
    settled: BTreeSet<Address>,
    notes: Vec<Note>,
    file: String,
    /// The step of the merge; none where all that differed was a question.
    step: Option<Uid>,
    back: View,
}

impl Merging {
    /// The questions, by where they are.
    pub fn questions(&self) -> &[Conflict] {
        &self.questions
    }

    /// Whether somebody has answered a question.
    pub fn is_settled(&self, question: &Conflict) -> bool {
        self.settled.contains(&question.at)
    }

    /// How many questions nobody has answered.
    pub fn open(&self) -> usize {
        self.questions.iter().filter(|question| !self.is_settled(question)).count()
    }

    /// What was put right by itself.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The name of the file that the other side is in.
    pub fn file(&self) -> &str {
        &self.file
    }
}

impl Cx<'_> {
    /// Whether what somebody else has put into the file can be joined with what stands here.
    pub fn may_merge(&self) -> bool {
        let fits = |foreign: &Foreign| foreign.content.is_ok() && !foreign.strange;
        self.may.edit && self.foreign.is_some_and(fits)
    }
}

impl Program {
    /// Joins both sides as one step; what was in the file is kept as a version, then written over.
    pub(super) fn merge_theirs(&mut self) {
        let Some(open) = self.open.as_ref().filter(|open| open.file.read_only.is_none()) else { return };
        let Some(foreign) = open.file.foreign.clone().filter(|foreign| !foreign.strange) else { return };
        let Ok(theirs) = foreign.content else { return };
        let file = open.file.path.as_deref().map(file_name).unwrap_or_default();
        let before = open.file.known.as_ref().map(|known| known.saved.clone());
        let base = before.as_ref().map(|saved| &saved.plan);
        if !self.join(base, (&theirs.saved.plan, &theirs.bytes), &file) {
            return;
        }
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        let kept = before.map(|saved| saved.kept).unwrap_or_default();
        open.file.kept = join_kept(&kept, &open.file.kept, &theirs.saved.kept);
        for version in theirs.saved.lineage.iter().copied() {
            if !open.file.lineage.contains(&version) {
                open.file.grew_from(version);
            }
        }
        open.file.known = Some(theirs);
        open.file.foreign = None;
        open.file.saved = Saved::Soon;
        open.plan.autosave.changed(now);
        self.begin_save();
    }

    /// Joins another version of the plan that lies beside the file; that version is kept, and its file left alone.
    pub(super) fn merge_copy(&mut self, path: &Path) {
        let Some(open) = self.open.as_ref().filter(|open| open.file.read_only.is_none()) else { return };
        let storage = self.outside.storage.as_ref();
        let read = store::open_bytes(storage, path)
            .and_then(|bytes| Ok((store::read(&bytes).map_err(|problem| problem.of(path))?, bytes)));
        let (opened, bytes) = match read {
            Ok(read) => read,
            Err(error) => return self.messages.say(Weight::Error, error.phrase()),
        };
        if opened.read_only || opened.saved.plan_id != open.file.plan_id {
            let said = Phrase::new("ui-foreign-strange").with("file", file_name(path)).with("copied", "yes");
            return self.messages.say(Weight::Warning, said);
        }
        let base = self.grown_from(&opened.saved.lineage);
        if self.join(base.as_ref(), (&opened.saved.plan, &bytes), &file_name(path))
            && let Some(open) = &mut self.open
        {
            open.file.saved = pending(&open.file);
        }
    }

    /// Joins the open plan with another one as one step, after its bytes are kept as a version; says what came of it,
    /// and whether anything did.
    fn join(&mut self, base: Option<&Plan>, (theirs, bytes): (&Plan, &[u8]), file: &str) -> bool {
        if let Err(error) = self.keep_version(Reason::Outside, String::new(), bytes) {
            self.messages.say(Weight::Error, error.phrase());
            return false;
        }
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return false };
        let joined = joined(base, open.plan.plan(), theirs, file);
        let step = (!joined.change.is_empty()).then_some(stamp.id);
        open.plan.end_gesture();
        let edited = open.plan.edit(Wish { change: joined.change, gesture: None }, stamp, now);
        open.plan.end_gesture();
        if let Err(error) = edited {
            self.messages.say(Weight::Error, error.phrase());
            return false;
        }
        self.messages.say(Weight::Note, said(file, joined.conflicts.len()));
        self.ask_about(joined.conflicts, joined.notes, file.to_owned(), step);
        true
    }

    /// The newest kept version that both the open plan and another one of this lineage grew from.
    fn grown_from(&self, lineage: &[Uid]) -> Option<Plan> {
        let open = self.open.as_ref()?;
        let storage = self.outside.storage.as_ref();
        let kept = store::versions(storage, &self.outside.places, open.file.plan_id);
        let common = open.file.lineage.iter().rev().filter(|id| lineage.contains(id));
        let mut found = common.filter_map(|id| kept.iter().find(|version| version.id == *id));
        found.find_map(|version| {
            let bytes = store::version_bytes(storage, version).ok()?;
            store::read(&bytes).ok().map(|opened| opened.saved.plan)
        })
    }

    /// Puts the questions in sight, behind those of an earlier merge that nobody has answered.
    fn ask_about(&mut self, questions: Vec<Conflict>, notes: Vec<Note>, file: String, step: Option<Uid>) {
        let Some(open) = &mut self.open else { return };
        let standing = open.merging.take().filter(|merging| merging.stands(open.plan.history()));
        let back = standing.as_ref().map_or(open.view, |merging| merging.back);
        let mut all: BTreeMap<Address, Conflict> = BTreeMap::new();
        let left = standing.map(|old| (old.settled, old.questions));
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
        open.merging = Some(Merging { questions, settled: BTreeSet::new(), notes, file, step, back });
        open.view = View::Merge;
    }

    /// Answers a question, or ends the list of them; what nobody has answered stays as it stands here.
    pub(super) fn settle(&mut self, command: &Command) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let Some(merging) = &mut open.merging else { return };
        let Command::Settle { at, claim } = command else {
            open.view = if open.view == View::Merge { merging.back } else { open.view };
            open.merging = None;
            return;
        };
        let Some(question) = merging.questions.iter().find(|question| question.at == *at) else { return };
        let Some(claim) = question.claims.get(*claim) else { return };
        let change = answer(open.plan.plan(), &mut self.outside.ids, question, &claim.value);
        if change.is_empty() {
            merging.settled.insert(*at);
            return;
        }
        open.plan.end_gesture();
        match open.plan.edit(Wish { change, gesture: None }, stamp, now) {
            Ok(()) => {
                merging.settled.insert(*at);
                open.file.saved = pending(&open.file);
            }
            Err(error) => self.messages.say(Weight::Warning, error.phrase()),
        }
    }
}

impl Merging {
    /// Whether the merge has not been taken back.
    pub(super) fn stands(&self, history: &crate::edit::History) -> bool {
        self.step.is_none_or(|step| history.stands(step))
    }
}

fn joined(base: Option<&Plan>, ours: &Plan, theirs: &Plan, file: &str) -> crate::merge::Merged {
    let sides = [Side { name: Line::default(), plan: ours }, Side { name: Line::from(file), plan: theirs }];
    base.map_or_else(|| unite(&sides), |base| merge(base, &sides))
}

fn said(file: &str, questions: usize) -> Phrase {
    Phrase::new("ui-merged").with("file", file).with("count", questions)
}

/// What this version does not understand, joined name by name; where both sides changed it, it stays as it is here.
fn join_kept(base: &Kept, ours: &Kept, theirs: &Kept) -> Kept {
    let mut joined =
        Kept { tables: join(&base.tables, &ours.tables, &theirs.tables), fields: BTreeMap::new() };
    let none = BTreeMap::new();
    for record in ours.fields.keys().chain(theirs.fields.keys()) {
        let of = |kept: &Kept| kept.fields.get(record).unwrap_or(&none).clone();
        joined.fields.insert(*record, join(&of(base), &of(ours), &of(theirs)));
    }
    joined.fields.retain(|_, fields| !fields.is_empty());
    joined
}

type Texts = BTreeMap<String, String>;

fn join(base: &Texts, ours: &Texts, theirs: &Texts) -> Texts {
    let chosen = |name: &String| {
        let (was, here, there) = (base.get(name), ours.get(name), theirs.get(name));
        if here == was { there } else { here }
    };
    let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    names.into_iter().filter_map(|name| Some((name.clone(), chosen(name)?.clone()))).collect()
}
