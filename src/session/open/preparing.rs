//! Steps that are worked out in the background: going back to a version, taking over what another program wrote, merging.
//!
//! What the step replaces is kept as a version first. The step is worked out for the plan of one revision; where the plan
//! has moved on meanwhile, it is worked out again. Making it is no more than an exchange.

use super::open_plan::PreparedPlan;
use super::unknown_data::merge_unknown_data;
use crate::edit::{Change, History, Step};
use crate::merge::{
    MergeNote, MergeResult, MergeSide, MergeStamp, merge, merge_without_base, with_questions,
};
use crate::model::{Line, Plan, Uid};
use crate::session::environment::{Files, file_name};
use crate::session::file::external::ExternalVersion;
use crate::session::file::moments::describe_day_and_time;
use crate::session::file::snapshot::FileSnapshot;
use crate::session::file::versions::{KeptContent, keep, open_version};
use crate::session::window::messages::MessageSeverity;
use crate::store::{
    self, Fingerprint, SavedPlan, StoreError, UnknownData, Version, VersionInfo, VersionReason,
};
use crate::text::{Arg, Phrase};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A step that is asked for.
#[derive(Clone, Debug)]
pub enum Preparation {
    /// Goes back to a version.
    Restore(Version),
    /// Becomes another program's version of the file, because nothing here waits to be saved.
    Adopt(ExternalVersion),
    /// Becomes that because the user has decided so; the plan as it is here is kept as a version.
    AcceptTheirs(ExternalVersion),
    /// Merges the plan with another program's version of the file.
    Merge(ExternalVersion),
    /// Merges it with another version of the plan in the folder of its file.
    MergeCopy(PathBuf),
}

/// A step to be worked out.
#[derive(Debug)]
pub struct PrepareTask {
    /// Which one.
    pub what: Preparation,
    /// The plan as it is, with all that its file would hold.
    pub content: SavedPlan,
    /// The revision of the plan.
    pub revision: u64,
    /// What the file held when it was last read or written here.
    pub last_seen: Option<FileSnapshot>,
    /// What is written down of a version that is kept.
    pub info: VersionInfo,
    /// The name of the file.
    pub file_name: String,
    /// Who asks what a merge cannot decide, and when.
    pub asked: MergeStamp,
    /// The copies that the plan was merged with.
    pub merged_copies: Vec<Uid>,
}

/// A step that was worked out.
#[derive(Debug)]
pub struct Prepared {
    /// The revision of the plan it was worked out for.
    pub revision: u64,
    /// The versions that were kept for it.
    pub kept: Vec<Uid>,
    /// The step; or why there is none.
    pub step: Result<PreparedStep, Refusal>,
}

/// Why a step cannot be made.
#[derive(Debug)]
pub struct Refusal {
    /// How severe that is.
    pub severity: MessageSeverity,
    /// Why.
    pub why: Phrase,
}

/// A step that can be made.
#[derive(Debug)]
pub struct PreparedStep {
    /// The plan as it becomes.
    pub plan: PreparedPlan,
    /// What is done when it has become that.
    pub then: AfterStep,
}

/// What is done after a step.
#[derive(Debug)]
pub enum AfterStep {
    /// The plan is back at a version: what the step is called.
    Restored(Phrase),
    /// The file holds what the plan has become.
    Adopted(Box<FileSnapshot>),
    /// The plan is merged.
    Merged(Box<Merged>),
}

/// What a merge gave besides its step.
#[derive(Debug)]
pub struct Merged {
    /// How many questions only people can decide.
    pub count: usize,
    /// What was done without asking.
    pub notes: Vec<MergeNote>,
    /// The name of the file that the other side is in.
    pub file: String,
    /// The other side, where it is in the plan's own file and is overwritten by the next save, with what neither
    /// understands.
    pub theirs: Option<(FileSnapshot, UnknownData)>,
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self { severity: MessageSeverity::Error, why: error.phrase() }
    }
}

/// Another version of the plan.
struct OtherSide<'a> {
    plan: &'a Plan,
    file: String,
    /// What both grew from, where that is known.
    base: Option<&'a Plan>,
    /// The identity of its content, where it stays beside the plan and may be merged again.
    copy: Option<Uid>,
}

impl PrepareTask {
    /// The file of the user's that it reads; nothing where it stays in the program's own folders.
    pub fn path(&self) -> Option<&Path> {
        match &self.what {
            Preparation::MergeCopy(path) => Some(path),
            _ => None,
        }
    }

    /// Works it out.
    pub fn run(self, files: &Files) -> Prepared {
        let mut kept = Vec::new();
        let step = match &self.what {
            Preparation::Restore(version) => self.restore(files, version, &mut kept),
            Preparation::Adopt(external) => self.adopt(files, external, &mut kept),
            Preparation::AcceptTheirs(external) => self.accept_theirs(files, external, &mut kept),
            Preparation::Merge(external) => self.merge_external(files, external, &mut kept),
            Preparation::MergeCopy(path) => self.merge_copy(files, path, &mut kept),
        };
        Prepared { revision: self.revision, kept, step }
    }

    fn keep(&self, files: &Files, reason: VersionReason, content: KeptContent) -> Result<Uid, StoreError> {
        keep(files, VersionInfo { reason, ..self.info.clone() }, content).map(|version| version.id)
    }

    /// The open plan as a file: byte for byte what its file holds, where that is the same plan.
    fn current(&self) -> KeptContent {
        match self.last_seen.as_ref().filter(|seen| seen.content == self.content) {
            Some(seen) => KeptContent::Bytes(Arc::clone(&seen.bytes)),
            None => KeptContent::Plan(Box::new(self.content.clone())),
        }
    }

    fn becoming(&self, plan: &Plan, label: Phrase) -> Result<PreparedPlan, Refusal> {
        let change = Change::between(&self.content.plan, plan, label);
        self.prepare(change)
    }

    fn prepare(&self, change: Change) -> Result<PreparedPlan, Refusal> {
        let prepared = PreparedPlan::prepare(&self.content.plan, change);
        prepared.map_err(|error| Refusal { severity: MessageSeverity::Error, why: error.phrase() })
    }

    fn restore(
        &self,
        files: &Files,
        version: &Version,
        kept: &mut Vec<Uid>,
    ) -> Result<PreparedStep, Refusal> {
        let then = open_version(files.storage.as_ref(), version)?;
        // After the version was read: one that cannot be read must not push an older one out of the list.
        kept.push(self.keep(files, VersionReason::Restored, self.current())?);
        let label = match version.info.name.as_str() {
            "" => Phrase::new("change-back-to").with("when", describe_day_and_time(version.info.at)),
            name => Phrase::new("change-back-to-named").with("name", name),
        };
        let plan = self.becoming(&then.saved.plan, label.clone())?;
        Ok(PreparedStep { plan, then: AfterStep::Restored(label) })
    }

    fn adopt(
        &self,
        files: &Files,
        external: &ExternalVersion,
        kept: &mut Vec<Uid>,
    ) -> Result<PreparedStep, Refusal> {
        // Nobody asked for it to be kept, so a failure is no reason not to go on.
        let before = self.last_seen.as_ref().map(|seen| KeptContent::Bytes(Arc::clone(&seen.bytes)));
        match before.map(|before| self.keep(files, VersionReason::External, before)) {
            Some(Ok(version)) => kept.push(version),
            Some(Err(error)) => log::warn!("no version could be kept: {}", error.phrase().key),
            None => {}
        }
        self.become_theirs(external)
    }

    fn accept_theirs(
        &self,
        files: &Files,
        external: &ExternalVersion,
        kept: &mut Vec<Uid>,
    ) -> Result<PreparedStep, Refusal> {
        match self.keep(files, VersionReason::External, KeptContent::Plan(Box::new(self.content.clone()))) {
            Ok(version) => kept.push(version),
            // It cannot be kept as a version, but undo still leads back to it: the user's choice is carried out.
            Err(StoreError { problem: store::Problem::Unwritable(_), .. }) => {
                log::warn!("what is open could not be written");
            }
            Err(error) => return Err(error.into()),
        }
        self.become_theirs(external)
    }

    fn become_theirs(&self, external: &ExternalVersion) -> Result<PreparedStep, Refusal> {
        // MergeStamp for only where it can be read.
        let theirs = external.snapshot.as_ref().ok().cloned().ok_or_else(|| other_plan(&self.file_name))?;
        let plan = self.becoming(&theirs.content.plan, Phrase::new("change-taken-from-file"))?;
        Ok(PreparedStep { plan, then: AfterStep::Adopted(Box::new(theirs)) })
    }

    /// Both sides as one step; what was in the file is kept as a version.
    fn merge_external(
        &self,
        files: &Files,
        external: &ExternalVersion,
        kept: &mut Vec<Uid>,
    ) -> Result<PreparedStep, Refusal> {
        let theirs = external.usable().cloned().ok_or_else(|| other_plan(&self.file_name))?;
        kept.push(self.keep(
            files,
            VersionReason::External,
            KeptContent::Bytes(Arc::clone(&theirs.bytes)),
        )?);
        // What the file held before the other program wrote it is what both sides grew from.
        let before = self.last_seen.as_ref().map(|seen| &seen.content);
        let base = before.map(|before| &before.plan);
        let other = OtherSide { plan: &theirs.content.plan, file: self.file_name.clone(), base, copy: None };
        let (plan, mut merged) = self.merge_with(&other)?;
        let none = UnknownData::default();
        let base = before.map_or(&none, |before| &before.unknown);
        let unknown = merge_unknown_data(base, &self.content.unknown, &theirs.content.unknown);
        merged.theirs = Some((theirs, unknown));
        Ok(PreparedStep { plan, then: AfterStep::Merged(Box::new(merged)) })
    }

    /// Another version of the plan in the folder of its file; that version is kept, and its file left alone.
    fn merge_copy(&self, files: &Files, path: &Path, kept: &mut Vec<Uid>) -> Result<PreparedStep, Refusal> {
        let storage = files.storage.as_ref();
        let bytes = store::read_bytes(storage, path)?;
        let opened = store::read(&bytes).map_err(|problem| problem.of(path))?;
        // Another plan has other records under other ids: a merge would only add them all.
        if opened.read_only || opened.saved.plan_id != self.content.plan_id {
            return Err(other_plan(&file_name(path)));
        }
        let id = Fingerprint::of(&bytes).id();
        let theirs = &opened.saved.plan;
        // What was merged is in the plan already: beside an older base its lines would come once more.
        let base = if self.merged_copies.contains(&id) {
            Some(theirs.clone())
        } else {
            self.common_ancestor(files, &opened.saved.lineage)
        };
        kept.push(self.keep(files, VersionReason::External, KeptContent::Bytes(Arc::new(bytes)))?);
        let other = OtherSide { plan: theirs, file: file_name(path), base: base.as_ref(), copy: Some(id) };
        let (plan, merged) = self.merge_with(&other)?;
        Ok(PreparedStep { plan, then: AfterStep::Merged(Box::new(merged)) })
    }

    fn merge_with(&self, other: &OtherSide<'_>) -> Result<(PreparedPlan, Merged), Refusal> {
        let sides = [
            MergeSide { name: Line::default(), plan: &self.content.plan },
            MergeSide { name: Line::from(other.file.as_str()), plan: other.plan },
        ];
        let result = other.base.map_or_else(|| merge_without_base(&sides), |base| merge(base, &sides));
        let MergeResult { change, conflicts, notes } = result;
        let change = match other.copy {
            Some(copy) => mark_merged_copy(change, copy),
            None => change,
        };
        let change = with_questions(change, &self.content.plan, &conflicts, &self.asked)
            .map_err(|error| Refusal { severity: MessageSeverity::Error, why: error.phrase() })?;
        let merged = Merged { count: conflicts.len(), notes, file: other.file.clone(), theirs: None };
        Ok((self.prepare(change)?, merged))
    }

    /// The newest kept version that both the open plan and another one of this lineage grew from.
    fn common_ancestor(&self, files: &Files, lineage: &[Uid]) -> Option<Plan> {
        let storage = files.storage.as_ref();
        let kept = store::list_versions(storage, &files.dirs, self.content.plan_id);
        let common = self.content.lineage.iter().rev().filter(|id| lineage.contains(id));
        let mut found = common.filter_map(|id| kept.iter().find(|version| version.id == *id));
        found.find_map(|version| open_version(storage, version).ok().map(|opened| opened.saved.plan))
    }
}

/// The place of a merge's label that says which copy was merged; no message shows it.
const MERGED_COPY: &str = "copy";

/// The same change, whose label says that a copy was merged. In the label it follows undo, the journal and a restart.
fn mark_merged_copy(change: Change, copy: Uid) -> Change {
    let label = change.label().clone().with(MERGED_COPY, copy.to_string());
    change.with_label(label)
}

/// The copies that a plan was merged with, by merges that were not undone.
pub(super) fn merged_copies(history: &History) -> Vec<Uid> {
    let copy_of = |step: &Step| {
        let (_, copy) = step.change.label().args.iter().find(|(name, _)| name == MERGED_COPY)?;
        if let Arg::Text(copy) = copy { Uid::parse(copy) } else { None }
    };
    let merges = history.steps().iter().filter(|step| step.undoes.is_none());
    merges
        .filter_map(|step| Some((step.id, copy_of(step)?)))
        .filter(|(step, _)| history.is_in_effect(*step))
        .map(|(_, copy)| copy)
        .collect()
}

/// It is another plan, or one that a newer version of the program wrote.
fn other_plan(file: &str) -> Refusal {
    let why = Phrase::new("ui-foreign-strange").with("file", file).with("copied", "yes");
    Refusal { severity: MessageSeverity::Warning, why }
}
