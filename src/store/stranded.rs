//! Steps that a crash kept out of every file, and whose file holds something else by now: another program has replaced
//! what they grew from. They are put back on a version of the plan, and what comes of that is a recovery copy.
//!
//! Limitations: a version of the plan must be there that the steps lead on from; a program keeps one before the first step
//! of a session reaches the journal.

use super::app_dirs::AppDirs;
use super::file::SavedPlan;
use super::fingerprint::Fingerprint;
use super::journal::read_journal;
use super::recovery::{RecoveryOrigin, list_recoveries, recovery_file, write_recovery};
use super::storage::Storage;
use super::versions::{list_versions, read_version};
use crate::model::Uid;
use std::path::Path;

/// So many versions are tried, newest first; each is read as a plan.
const MOST_TRIED: usize = 10;

/// Writes a recovery copy of what an interrupted session had done to a file that holds something else now; says how many
/// steps of it are in no file. Zero where there are none, where they can be put back on the file itself, or where a copy
/// has them already.
pub fn recover_stranded_steps(
    storage: &dyn Storage,
    dirs: &AppDirs,
    path: &Path,
    (content, saved): (Fingerprint, &SavedPlan),
    session: Uid,
) -> usize {
    let journal = read_journal(storage, dirs, saved.plan_id);
    let Some(stranded) = journal.stranded_steps(path, content, saved) else { return 0 };
    let is_kept = |copy: &super::RecoveredPlan| {
        copy.opened.saved.plan_id == saved.plan_id && copy.opened.saved.head == Some(stranded.last)
    };
    if list_recoveries(storage, dirs).iter().any(is_kept) {
        return 0;
    }
    let versions = list_versions(storage, dirs, saved.plan_id).into_iter().take(MOST_TRIED);
    let recovered = versions.filter_map(|version| read_version(storage, &version).ok()).find_map(|bytes| {
        let opened = super::read(&bytes).ok().filter(|opened| !opened.read_only)?;
        let replayed = journal.replay_up_to(&opened.saved.plan, opened.saved.head, stranded.last)?;
        Some((opened.saved, replayed))
    });
    let Some((version, replayed)) = recovered else {
        log::warn!("steps of {} are in no file, and no version leads to them", saved.plan_id);
        return 0;
    };
    let copy = SavedPlan { plan: replayed.plan, head: replayed.head, ..version };
    let origin = RecoveryOrigin::new(replayed.at, Some(path.to_owned()), Some(stranded.base));
    match write_recovery(storage, &recovery_file(dirs, saved.plan_id, session), &origin, &copy) {
        Ok(_) => stranded.count,
        Err(error) => {
            log::warn!("steps that are in no file could not be recovered: {}", error.phrase().key);
            0
        }
    }
}
