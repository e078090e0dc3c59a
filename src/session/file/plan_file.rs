//! The file of the open plan: where it is, what it held last, and what a save has to know of it.
//!
//! Path, state, snapshot and access change together, so they change only here, by transitions named after what has
//! happened. A plan with a file is saved there automatically. One without, one whose file must not be written or was
//! written by another program, and one whose save failed or does not come back is kept as a recovery copy.

mod saving;

use super::external::ExternalVersion;
use super::recovery::RecoveryCopy;
use super::save_clock::{SaveClock, SaveTiming};
use super::save_state::{FileAccess, SaveState};
use super::schedule::VersionSchedule;
use super::snapshot::{FileOrigin, FileSnapshot};
use super::task::FileTask;
use super::versions::{AfterKept, KeepTask, KeptContent};
use crate::model::{Plan, Uid};
use crate::session::environment::Now;
use crate::store::{
    AppDirs, FileMetadata, JournalBase, Opened, SavedPlan, UnknownData, VersionInfo, VersionReason,
    recovery_file,
};
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why a plan must not be changed in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// A newer version of the program wrote it, and this one would lose something.
    NewerFormat,
    /// The file is write-protected.
    WriteProtected,
    /// The user chose so, because somebody else has it open.
    ByUser,
}

/// The newest ids of versions that a plan file holds.
const LONGEST_LINEAGE: usize = 64;

/// The file of the open plan.
#[derive(Debug)]
pub struct PlanFile {
    path: Option<PathBuf>,
    read_only: Option<ReadOnlyReason>,
    save_state: SaveState,
    last_seen: Option<FileSnapshot>,
    external: Option<ExternalVersion>,
    is_missing: bool,
    /// Whether the plan is as the file was before another program wrote something there that cannot be taken over.
    is_clean_but_for_external: bool,
    schedule: VersionSchedule,
    lineage: Vec<Uid>,
    unknown_data: UnknownData,
    /// When the save that runs was begun, in milliseconds of a steady clock.
    save_begun: Option<u64>,
    /// When it is to be saved.
    clock: SaveClock,
    /// Its recovery copy.
    pub recovery: RecoveryCopy,
    /// What is to be done with files besides saving, in order.
    pub tasks: Vec<FileTask>,
    /// What the file held before: a large plan takes long to drop, so that is done in the background.
    pub outdated: Vec<FileSnapshot>,
    /// The id of the plan.
    pub plan_id: Uid,
}

impl PlanFile {
    /// The file that a plan was read from, or a plan without a file; gives the plan and the head of its history too.
    ///
    /// `session` is the id of this stretch of work, which the recovery copy is named after.
    pub fn new(
        opened: Opened,
        origin: Option<FileOrigin>,
        dirs: &AppDirs,
        session: Uid,
    ) -> (Self, Plan, Option<Uid>) {
        let SavedPlan { plan_id, head, lineage, plan, unknown } = opened.saved;
        let is_protected = origin.as_ref().is_some_and(|origin| origin.is_protected);
        let read_only = match (opened.read_only, is_protected) {
            (true, _) => Some(ReadOnlyReason::NewerFormat),
            (false, true) => Some(ReadOnlyReason::WriteProtected),
            (false, false) => None,
        };
        let (path, last_seen) = origin.map(|origin| (origin.path, origin.snapshot)).unzip();
        // What could not be read of the file would be lost with the first save.
        let has_odd_file = !opened.remarks.is_empty() && path.is_some();
        let mut file = Self {
            path,
            read_only,
            save_state: SaveState::default(),
            last_seen,
            external: None,
            is_missing: false,
            is_clean_but_for_external: false,
            schedule: VersionSchedule { has_odd_file, ..VersionSchedule::default() },
            lineage,
            unknown_data: unknown,
            save_begun: None,
            clock: SaveClock::new(SaveTiming::WHOLE_PLAN),
            recovery: RecoveryCopy::new(recovery_file(dirs, plan_id, session)),
            tasks: Vec::new(),
            outdated: Vec::new(),
            plan_id,
        };
        file.save_state = SaveState::opened(file.access());
        (file, plan, head)
    }

    /// Where it is; nothing before the first save.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Its name without its folders; empty before the first save.
    pub fn name(&self) -> String {
        self.path().map(crate::session::environment::file_name).unwrap_or_default()
    }

    /// Why it must not be written, where it must not.
    pub const fn read_only(&self) -> Option<ReadOnlyReason> {
        self.read_only
    }

    /// Whether all of the plan is on the disk.
    pub const fn save_state(&self) -> &SaveState {
        &self.save_state
    }

    /// What it held when this program last read or wrote it; nothing before the first save.
    pub const fn last_seen(&self) -> Option<&FileSnapshot> {
        self.last_seen.as_ref()
    }

    /// Another program's version of the file, until the user has decided.
    pub const fn external(&self) -> Option<&ExternalVersion> {
        self.external.as_ref()
    }

    /// Whether it was missing at the last check.
    pub const fn is_missing(&self) -> bool {
        self.is_missing
    }

    /// What a save may do with the file.
    pub const fn access(&self) -> FileAccess {
        match &self.path {
            None => FileAccess::None,
            // Undecided comes first: also a file that may not be written can have changed, and that has to be
            // shown.
            Some(_) if self.external.is_some() => FileAccess::Undecided,
            Some(_) if self.read_only.is_some() => FileAccess::Read,
            Some(_) => FileAccess::Write,
        }
    }

    /// Whether it may be written.
    pub fn is_writable(&self) -> bool {
        self.access() == FileAccess::Write
    }

    /// Whether anything of the open plan is not in the file.
    pub const fn has_unsaved(&self) -> bool {
        self.clock.is_waiting() || !self.save_state.is_saved()
    }

    /// What the file would hold of this plan.
    pub fn content(&self, plan: &Plan, head: Option<Uid>) -> SavedPlan {
        let (lineage, unknown) = (self.lineage.clone(), self.unknown_data.clone());
        SavedPlan { plan_id: self.plan_id, head, lineage, plan: plan.clone(), unknown }
    }

    /// What the steps of the plan grow from, as the journal writes it.
    pub fn journal_base(&self) -> JournalBase {
        let file = self.path.as_ref().zip(self.last_seen.as_ref());
        file.map_or(JournalBase::NoFile, |(path, seen)| seen.journal_base(path))
    }

    /// Whether the file holds what another program wrote, and that is not kept as a version yet.
    pub const fn holds_external(&self) -> bool {
        self.schedule.holds_external
    }

    /// What is written down of a version of the plan.
    pub fn version_info(&self, reason: VersionReason, name: String, at: Timestamp) -> VersionInfo {
        VersionInfo { plan_id: self.plan_id, at, reason, name, origin: self.path.clone() }
    }

    /// Asks for content to be kept as a version of the plan.
    pub fn keep_version(&mut self, info: VersionInfo, content: KeptContent, then: AfterKept) {
        self.tasks.push(FileTask::Keep(KeepTask { info, content, then }));
    }

    /// Asks for an odd file to be kept as it was; until that is done, a save does it before it writes.
    pub fn keep_odd_file(&mut self, now: Now) {
        if let Some(seen) = self.last_seen.as_ref().filter(|_| self.schedule.has_odd_file) {
            let content = KeptContent::Bytes(Arc::clone(&seen.bytes));
            let info = self.version_info(VersionReason::Odd, String::new(), now.moment);
            self.keep_version(info, content, AfterKept::OddFile);
        }
    }

    /// The odd file is kept.
    pub const fn on_odd_file_kept(&mut self) {
        self.schedule.has_odd_file = false;
    }

    /// The plan has grown from a version that is kept.
    pub fn add_to_lineage(&mut self, version: Uid) {
        // The newest is last: a merge takes the last one that both sides have as its base.
        self.lineage.retain(|id| *id != version);
        self.lineage.push(version);
        let over = self.lineage.len().saturating_sub(LONGEST_LINEAGE);
        self.lineage.drain(..over);
    }

    /// Whether another program's version of the file can become the plan without anything of ours being lost.
    pub const fn may_adopt(&self) -> bool {
        !self.has_unsaved() || self.is_clean_but_for_external
    }

    /// The plan was changed.
    pub fn on_change(&mut self, now: u64) {
        self.is_clean_but_for_external = false;
        self.clock.on_change(now);
        self.recovery.clock.on_change(now);
        self.save_state.on_change(self.access());
    }

    /// The plan has to be written again, whatever state it was in before.
    fn rewrite(&mut self, now: u64) {
        self.clock.on_change(now);
        self.recovery.clock.on_change(now);
        self.save_state.on_rewrite(self.access());
    }

    /// The plan is saved to this path from now on; what is there is overwritten, as the user has chosen it, and a plan is
    /// kept as a version.
    pub fn move_to(&mut self, path: PathBuf, now: u64) {
        self.path = Some(path);
        // Without it the save does not compare what is there before it overwrites that.
        self.last_seen = None;
        self.external = None;
        self.is_missing = false;
        self.read_only = None;
        // A save to the old path may still run, or hang: what comes of it is no longer of interest.
        self.save_begun = None;
        self.rewrite(now);
        self.hurry();
    }

    /// The plan continues as a copy that has no file yet.
    pub fn detach(&mut self, now: u64) {
        self.path = None;
        self.last_seen = None;
        self.external = None;
        self.read_only = None;
        self.save_begun = None;
        self.rewrite(now);
    }

    /// The user only wants to read the plan.
    pub fn make_read_only(&mut self) {
        self.read_only = Some(ReadOnlyReason::ByUser);
        self.save_state.on_read_only();
    }

    /// The file is unchanged.
    pub const fn on_unchanged(&mut self, metadata: FileMetadata) {
        self.is_missing = false;
        // While another program's content waits for a decision, size and time are those of that.
        if let (Some(seen), None) = (&mut self.last_seen, &self.external) {
            seen.metadata = Some(metadata);
        }
    }

    /// The file is gone. It is made again: what is open may be all that there is of it.
    pub fn on_missing(&mut self, now: u64) {
        self.is_missing = true;
        self.rewrite(now);
    }

    /// The file holds what another program has written, and the user has to decide.
    pub fn on_external(&mut self, version: ExternalVersion, now: u64) {
        let is_clean = self.may_adopt();
        self.external = Some(version);
        self.on_change(now);
        self.is_clean_but_for_external = is_clean;
        // Words that were typed just before are on the way to the journal, which knows only the file as it was: they
        // are in a copy at once.
        self.recovery.clock.hurry();
    }

    /// The other program has taken its change back: the file is ours again, and what waits is saved.
    pub fn on_external_reverted(&mut self, now: u64) {
        self.external = None;
        self.rewrite(now);
    }

    /// Another program's version of the file is gone; returns it.
    pub const fn take_external(&mut self) -> Option<ExternalVersion> {
        self.external.take()
    }

    /// The plan became another program's version of the file, so the file is complete already; with the plan and the step
    /// by which it became that.
    pub fn adopt(&mut self, mut theirs: FileSnapshot, plan: &Plan, head: Option<Uid>) {
        // The same facts, in the records that the open plan has: two complete plans would be kept for nothing. What is done
        // from now on follows the step, not the one that the file names.
        self.outdated.push(theirs.clone());
        theirs.content.plan = plan.clone();
        theirs.content.head = head;
        // The edit that led here has requested a save, and there is nothing to save.
        self.clock.on_started();
        self.tasks.extend(self.recovery.on_all_saved().map(FileTask::RemoveCopies));
        self.unknown_data = theirs.content.unknown.clone();
        self.accept(theirs);
        self.schedule.holds_external = true;
        self.save_state.on_adopted();
    }

    /// The plan was merged with another program's version of the file, which is overwritten by the next save.
    pub fn on_merged(&mut self, theirs: FileSnapshot, unknown_data: UnknownData, now: u64) {
        self.unknown_data = unknown_data;
        self.accept(theirs);
        self.rewrite(now);
    }

    /// Another program's version of the file is known, and the plan has grown from it.
    fn accept(&mut self, theirs: FileSnapshot) {
        for version in theirs.content.lineage.iter().copied() {
            if !self.lineage.contains(&version) {
                self.add_to_lineage(version);
            }
        }
        self.see(theirs);
        self.external = None;
        self.is_clean_but_for_external = false;
    }

    /// The file holds this now.
    fn see(&mut self, snapshot: FileSnapshot) {
        self.outdated.extend(self.last_seen.replace(snapshot));
    }

    /// Another program's version of the file is overwritten by the next save.
    ///
    /// The save compares the file with what was seen last, so that must be their bytes from now on; where those are no
    /// plan, the content stays the one before, as the base of a later merge.
    pub fn overwrite_external(&mut self, now: u64) {
        let Some(external) = self.external.take() else { return };
        let before = self.last_seen.take().map(|seen| seen.content);
        let content = external.snapshot.ok().map(|theirs| theirs.content).or(before);
        let (fingerprint, bytes) = (external.fingerprint, external.bytes);
        self.last_seen = content.map(|content| FileSnapshot { fingerprint, bytes, content, metadata: None });
        self.rewrite(now);
    }
}
