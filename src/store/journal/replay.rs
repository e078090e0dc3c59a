//! Puts steps back that the journal has and no file: those of the last moments before a crash.
//!
//! Goes forward from a plan, a step after the other, as long as each fits; where several follow one step, the one that was
//! written last.

use super::base::written_path;
use super::unrecorded::StepVersions;
use super::{FileBase, Journal, JournalEntry, undo_version};
use crate::edit::Step;
use crate::model::{Plan, Uid};
use crate::store::app_dirs::AppDirs;
use crate::store::file::{Opened, SavedPlan};
use crate::store::fingerprint::Fingerprint;
use crate::store::lock::is_open_in_session;
use crate::store::storage::Storage;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;

/// A plan with the steps that were put back.
#[derive(Clone, Debug)]
pub struct Replayed {
    /// The plan after them.
    pub plan: Plan,
    /// The last of them.
    pub head: Option<Uid>,
    /// How many there are; one that the plan had a part of counts.
    pub steps: usize,
    /// When the newest of them was begun.
    pub at: Timestamp,
}

/// Steps that are in no file, and whose file holds something else than what they grew from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrandedSteps {
    /// The last of them.
    pub last: Uid,
    /// The content that it grew from.
    pub base: Fingerprint,
    /// How many there are.
    pub count: usize,
}

/// Puts the steps back in a plan that was read from this file with this content, which were never saved; says how many.
///
/// They are put back only where the file holds exactly what this program read from it or wrote to it last: a file that
/// was saved completely, put back from a backup or changed by another program is left as it is. A file that was moved is
/// known by its content. While a program has the plan open, its steps are its own.
pub fn put_back_unsaved(
    storage: &dyn Storage,
    dirs: &AppDirs,
    journal: &Journal,
    opened: &mut Opened,
    path: &Path,
    content: Fingerprint,
) -> usize {
    let saved = &mut opened.saved;
    // A plan of a newer version was not read completely: its steps may not mean what they seem to.
    if opened.read_only || is_open_in_session(storage, dirs, saved.plan_id) {
        return 0;
    }
    let base = journal.base_of_file(storage, path, content, saved);
    let Some(replayed) = base.and_then(|base| journal.replay_file(&base, &saved.plan)) else { return 0 };
    (saved.plan, saved.head) = (replayed.plan, replayed.head);
    replayed.steps
}

impl Journal {
    /// Puts the steps of a plan file back that follow from this content and were never saved.
    fn replay_file(&self, base: &FileBase, plan: &Plan) -> Option<Replayed> {
        let (saved, owners) = (self.saved_steps(), self.owners());
        let belongs = |at: usize| owners.get(at).copied().flatten().is_some_and(|of| of.path == base.path);
        let is_waiting = |at: usize, step: &Step| belongs(at) && !saved.contains(&step.id);
        let has_grown = |at: usize, id: Uid| belongs(at) && !self.is_saved_behind(at, id, Some(base.content));
        Walk::of(self, &is_waiting).replay(plan, base.head, &has_grown)
    }

    /// Puts the steps back that follow a step and are in no file; nothing where there are none. They belong to a recovery
    /// copy with this head.
    pub fn replay(&self, plan: &Plan, head: Option<Uid>) -> Option<Replayed> {
        let saved = self.saved_steps();
        let is_waiting = |_: usize, step: &Step| !saved.contains(&step.id);
        let has_grown = |at: usize, id: Uid| !self.is_saved_behind(at, id, None);
        Walk::of(self, &is_waiting).replay(plan, head, &has_grown)
    }

    /// The steps that were made to a file and are in none, where the file holds something else than what they grew from
    /// last.
    pub fn stranded_steps(
        &self,
        path: &Path,
        content: Fingerprint,
        saved: &SavedPlan,
    ) -> Option<StrandedSteps> {
        let (in_files, owners, path) = (self.saved_steps(), self.owners(), written_path(path));
        let waiting = self.entries.iter().zip(owners).filter_map(|(entry, base)| {
            let base = base.filter(|base| base.path == path)?;
            (entry.has_change && !in_files.contains(&entry.step.id)).then_some((entry.step.id, base))
        });
        let waiting: Vec<(Uid, &FileBase)> = waiting.collect();
        let (last, base) = *waiting.last()?;
        // What the file holds may be a save of these very steps that the journal does not know of.
        if base.content == content || self.is_grown_from(base, content, saved) {
            return None;
        }
        let ids: BTreeSet<Uid> = waiting.iter().map(|(id, _)| *id).collect();
        let chain = self.steps_up_to([Some(last)].into_iter());
        Some(StrandedSteps { last, base: base.content, count: ids.intersection(&chain).count() })
    }

    /// Does the steps again that lead from a step to another; nothing where one of them does not fit.
    pub fn replay_up_to(&self, plan: &Plan, head: Option<Uid>, last: Uid) -> Option<Replayed> {
        let chain = self.steps_up_to([Some(last)].into_iter());
        let is_waiting = |_: usize, step: &Step| chain.contains(&step.id);
        let has_grown = |_: usize, id: Uid| chain.contains(&id);
        let replayed = Walk::of(self, &is_waiting).replay(plan, head, &has_grown);
        replayed.filter(|replayed| replayed.head == Some(last))
    }

    /// The bases that are files, oldest first, each with the number of entries in front of it.
    pub(super) fn files(&self) -> impl DoubleEndedIterator<Item = (usize, &FileBase)> {
        self.bases.iter().filter_map(|place| Some((place.entries_before, place.base.file()?)))
    }

    /// What steps grew from that were made to this content of this file; nothing where that is not known.
    fn base_of_file(
        &self,
        storage: &dyn Storage,
        path: &Path,
        content: Fingerprint,
        saved: &SavedPlan,
    ) -> Option<FileBase> {
        let last_of = |path: &Path| self.files().map(|(_, base)| base).rfind(|base| base.path == path);
        if let Some(last) = last_of(&written_path(path)) {
            if last.content != content && !self.is_grown_from(last, content, saved) {
                return None;
            }
            let head = if last.content == content { last.head } else { saved.head };
            return Some(FileBase { path: last.path.clone(), content, head });
        }
        // No base names this path. The file may have been moved, or be reached by another path. Where another file is still
        // there, this one is a copy, and the steps are not its own.
        let (_, other) = self.files().rfind(|(_, base)| base.content == content)?;
        let is_last = last_of(&other.path).is_some_and(|last| last.content == content);
        let is_this_one = match storage.resolve(&other.path) {
            Ok(other) => storage.resolve(path).is_ok_and(|path| path == other),
            Err(error) => error.kind() == ErrorKind::NotFound,
        };
        (is_last && is_this_one).then(|| other.clone())
    }

    /// The steps that are in a file: those that bases name, and those that they follow from.
    pub(super) fn saved_steps(&self) -> BTreeSet<Uid> {
        self.steps_up_to(self.files().map(|(_, base)| base.head))
    }

    /// The last base that is a file.
    pub(super) fn last_file(&self) -> Option<&FileBase> {
        self.files().next_back().map(|(_, base)| base)
    }

    /// Whether a content that was met behind this entry first, and is another than this one, has its step.
    fn is_saved_behind(&self, at: usize, id: Uid, except: Option<Fingerprint>) -> bool {
        // Each addition names its base again: only the first time says when the content was read or saved.
        let mut met = BTreeSet::new();
        let first = self.files().filter(|(_, base)| met.insert(base.content));
        let behind: Vec<&FileBase> = first.filter(|(before, _)| *before > at).map(|(_, base)| base).collect();
        let behind = behind.into_iter().filter(|base| Some(base.content) != except);
        self.steps_up_to(behind.map(|base| base.head)).contains(&id)
    }

    /// The base in front of each entry, where that is a file.
    pub(super) fn owners(&self) -> Vec<Option<&FileBase>> {
        let (mut owners, mut owner) = (Vec::with_capacity(self.entries.len()), None);
        let mut bases = self.bases.iter().peekable();
        for at in 0..self.entries.len() {
            while let Some(place) = bases.next_if(|place| place.entries_before <= at) {
                owner = place.base.file();
            }
            owners.push(owner);
        }
        owners
    }
}

/// The steps that are put back, by the step that they follow.
struct Walk<'a> {
    versions: StepVersions<'a>,
    /// The last version of the step that follows each, where that is to be put back.
    next: BTreeMap<Option<Uid>, &'a JournalEntry>,
}

impl<'a> Walk<'a> {
    /// Of a journal, with those steps that wait to be put back.
    fn of(journal: &'a Journal, is_waiting: &dyn Fn(usize, &Step) -> bool) -> Self {
        let (versions, mut next) = (journal.step_versions(), BTreeMap::new());
        // In the order of the last versions, so that of several steps that follow one the last one is left.
        let last = versions.values().filter_map(|versions| versions.last().copied());
        let mut last: Vec<(usize, &JournalEntry)> = last.collect();
        last.sort_unstable_by_key(|(at, _)| *at);
        for (at, entry) in last {
            if is_waiting(at, &entry.step) {
                next.insert(entry.step.previous, entry);
            }
        }
        Self { versions, next }
    }

    /// Goes forward from a plan at a head.
    fn replay(
        mut self,
        plan: &Plan,
        head: Option<Uid>,
        has_grown: &dyn Fn(usize, Uid) -> bool,
    ) -> Option<Replayed> {
        let mut replayed = Replayed { plan: plan.clone(), head, steps: 0, at: Timestamp::MIN };
        self.replay_growth(&mut replayed, has_grown);
        // Removed, so that a circle in a damaged journal ends.
        while let Some(entry) = self.next.remove(&replayed.head) {
            let Step { id, at, change, .. } = &entry.step;
            if !entry.has_change || change.apply(&mut replayed.plan).is_err() {
                break;
            }
            replayed.head = Some(*id);
            replayed.steps += 1;
            replayed.at = replayed.at.max(*at);
        }
        (replayed.steps > 0).then_some(replayed)
    }

    /// The plan may hold an earlier version of its head, which was still being typed: that becomes the last one.
    fn replay_growth(&self, replayed: &mut Replayed, has_grown: &dyn Fn(usize, Uid) -> bool) {
        let Some(head) = replayed.head else { return };
        let versions = self.versions.get(&head).map_or(&[][..], Vec::as_slice);
        let Some((_, last)) = versions.last().filter(|(at, last)| last.has_change && has_grown(*at, head))
        else {
            return;
        };
        let mut plan = replayed.plan.clone();
        let is_older =
            undo_version(versions, &mut plan).is_some_and(|(_, there)| there.step.change != last.step.change);
        if is_older && last.step.change.apply(&mut plan).is_ok() {
            replayed.plan = plan;
            replayed.steps += 1;
            replayed.at = last.step.at;
        }
    }
}
