//! A save whose end the journal does not know of, because the program stopped just then.
//!
//! The file is proved to be this program's: what was done since the last content that the journal knows is taken back, and
//! the plan is written again. The same plan has the same bytes, so it has the fingerprint of that content, or another
//! program has changed the file.

use super::{FileBase, Journal, StepVersion, undo_version};
use crate::model::{Plan, Uid};
use crate::store::file::SavedPlan;
use crate::store::fingerprint::Fingerprint;
use crate::store::write::write;
use std::collections::BTreeMap;

/// So many versions are kept between two saves at most, by which the lineage of a plan grows.
const MOST_NEW_VERSIONS: usize = 2;
/// So many versions of a step that was being typed are tried: each costs writing the plan.
const MOST_TRIED: usize = 8;

/// All versions of each step, oldest first.
pub(super) type StepVersions<'a> = BTreeMap<Uid, Vec<StepVersion<'a>>>;

impl Journal {
    /// All versions of each step.
    pub(super) fn step_versions(&self) -> StepVersions<'_> {
        let mut versions = StepVersions::new();
        for (at, entry) in self.entries.iter().enumerate() {
            versions.entry(entry.step.id).or_default().push((at, entry));
        }
        versions
    }

    /// Whether a file with this content, which holds this, was saved from a known content by steps of the journal.
    pub(super) fn is_grown_from(&self, known: &FileBase, content: Fingerprint, saved: &SavedPlan) -> bool {
        // A step that some file is known to hold is of an earlier save: this one was put back from a backup.
        let is_earlier = |head: Uid| self.saved_steps().contains(&head);
        if saved.head != known.head && saved.head.is_none_or(is_earlier) {
            return false;
        }
        let is_own = |text: String| Fingerprint::of(text.as_bytes()) == content;
        if !write(saved).is_ok_and(is_own) {
            return false;
        }
        let mut versions = self.step_versions();
        let (mut plan, mut next) = (saved.plan.clone(), saved.head);
        while next != known.head {
            // Removed, so that a circle in a damaged journal ends.
            let step = next.and_then(|id| undo_version(&versions.remove(&id)?, &mut plan));
            let Some((_, entry)) = step else { return false };
            next = entry.step.previous;
        }
        if is_content_of(known, &plan, saved) {
            return true;
        }
        // The content may have an earlier version of the step that it ends with.
        let versions = known.head.and_then(|head| versions.remove(&head)).unwrap_or_default();
        let Some((place, _)) = undo_version(&versions, &mut plan) else { return false };
        let before = place.min(self.first_place_of(known.content));
        let earlier = versions.iter().rev().filter(|(at, _)| *at < before).take(MOST_TRIED);
        let mut earlier = earlier.filter_map(|(_, entry)| entry.step.change.applied_to(&plan).ok());
        earlier.any(|plan| is_content_of(known, &plan, saved))
    }

    /// How many entries are in front of the first base of this content.
    fn first_place_of(&self, content: Fingerprint) -> usize {
        self.files().find(|(_, base)| base.content == content).map_or(usize::MAX, |(place, _)| place)
    }
}

/// Whether a known content is this plan, with what the file held besides it.
fn is_content_of(known: &FileBase, plan: &Plan, saved: &SavedPlan) -> bool {
    (0..=MOST_NEW_VERSIONS.min(saved.lineage.len())).any(|new| {
        let lineage = saved.lineage.get(..saved.lineage.len() - new).unwrap_or_default().to_vec();
        let (plan, unknown) = (plan.clone(), saved.unknown.clone());
        let content = SavedPlan { plan_id: saved.plan_id, head: known.head, lineage, plan, unknown };
        write(&content).is_ok_and(|text| Fingerprint::of(text.as_bytes()) == known.content)
    })
}
