//! Earlier versions of plans, in the data folder by plan: complete files, byte for byte as they were.
//!
//! Versions that were named stay; of the others the oldest are removed when there are too many. Which is older is counted
//! and not read from a clock, which may be wrong by years. A version's number, time, reason and identity are in its
//! file's name, its own name and origin in a file next to it: there is no index that two programs
//! that keep versions at once could overwrite for each other.

use super::app_dirs::AppDirs;
use super::error::{Problem, StoreError};
use super::fingerprint::Fingerprint;
use super::legacy_id::legacy_id;
use super::replace::replace_own_file;
use super::storage::Storage;
use crate::model::Uid;
use crate::text::Phrase;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VersionReason {
    /// The file had something odd when it was opened.
    Odd,
    /// It was in the file before the work of a session, or of some minutes, was saved.
    Work,
    /// Another program's content and this program's met in one file.
    External,
    /// It was the plan before an earlier version was restored.
    Restored,
    /// The user gave it a name.
    Named,
}

impl VersionReason {
    const ALL: [Self; 5] = [Self::Odd, Self::Work, Self::External, Self::Restored, Self::Named];

    /// The word for it in file names and for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Odd => "odd",
            Self::Work => "work",
            Self::External => "outside",
            Self::Restored => "restored",
            Self::Named => "named",
        }
    }

    /// The words for people.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Odd => Phrase::new("version-odd"),
            Self::Work => Phrase::new("version-work"),
            Self::External => Phrase::new("version-outside"),
            Self::Restored => Phrase::new("version-restored"),
            Self::Named => Phrase::new("version-named"),
        }
    }
}

/// What is known of a version when it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionInfo {
    /// The plan.
    pub plan_id: Uid,
    /// When it is kept.
    pub at: Timestamp,
    /// Why.
    pub reason: VersionReason,
    /// The name that the user gave it; empty for all others.
    pub name: String,
    /// The file it was in.
    pub origin: Option<PathBuf>,
}

/// A version that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its identity, which follows from its bytes: whoever keeps the same bytes gives them the same one.
    pub id: Uid,
    /// When and why it was kept.
    pub info: VersionInfo,
    /// How many versions of the plan were kept before it; 0 for one that an earlier version of the program kept.
    pub number: u64,
    /// Its file.
    pub file: PathBuf,
    /// How many bytes it has.
    pub size: u64,
}

/// What is written next to a version. The fields' names are the file's form.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct VersionNote {
    name: String,
    origin: Option<PathBuf>,
}

/// How long after a version was named the save may come that belongs to it.
const LONGEST_NAMING: SignedDuration = SignedDuration::from_secs(2);

/// The most versions without a name that are kept of a plan.
pub const MAX_VERSIONS: usize = 60;
/// The most bytes that they may have.
pub const MAX_VERSION_BYTES: u64 = 200_000_000;

/// Keeps a version of a plan: these bytes. Bytes that are kept already are not kept twice, unless under another name.
pub fn keep_version(
    storage: &dyn Storage,
    dirs: &AppDirs,
    info: VersionInfo,
    bytes: &[u8],
) -> Result<Version, StoreError> {
    let id = Fingerprint::of(bytes).id();
    let ids = [id, legacy_id(bytes)];
    let is_same = |version: &Version| ids.contains(&version.id);
    let all = list_versions(storage, dirs, info.plan_id);
    let same = |version: &&Version| info.reason != VersionReason::Named || version.info.name == info.name;
    if let Some(version) = all.iter().filter(|version| is_same(version)).find(same) {
        // Its name is a promise that its content has to keep: what was damaged since is written anew.
        if read_version(storage, version).is_err() {
            replace_own_file(storage, &version.file, bytes)?;
        }
        return Ok(version.clone());
    }
    let number = next_number(&all, &info);
    let version = write_version(storage, dirs, info, number, bytes)?;
    prune_versions(storage, dirs, version.info.plan_id, id);
    Ok(version)
}

/// Writes a version and the note next to it.
fn write_version(
    storage: &dyn Storage,
    dirs: &AppDirs,
    info: VersionInfo,
    number: u64,
    bytes: &[u8],
) -> Result<Version, StoreError> {
    let id = Fingerprint::of(bytes).id();
    let stamp = info.at.strftime("%Y%m%dT%H%M%S%3f");
    // The number in front, so that a folder's list is in the order in which they were kept.
    let name = format!("{number:08}-{stamp}-{}-{id}.ron", info.reason.code());
    let file = versions_folder(dirs, info.plan_id).join(name);
    let origin = info.origin.as_deref().and_then(|origin| std::path::absolute(origin).ok());
    let note = VersionNote { name: info.name.clone(), origin };
    let note_text = serde_json::to_string(&note).unwrap_or_default();
    // The note first: a version without its note would have lost its name, a note without a version is never read.
    replace_own_file(storage, &file.with_extension("json"), note_text.as_bytes())?;
    replace_own_file(storage, &file, bytes)?;
    Ok(Version { id, info, number, file, size: u64::try_from(bytes.len()).unwrap_or(u64::MAX) })
}

/// Puts a version with other content or another name in the place of one, with its number and time.
pub(super) fn replace_version(
    storage: &dyn Storage,
    dirs: &AppDirs,
    version: &Version,
    info: VersionInfo,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let made = write_version(storage, dirs, info, version.number, bytes)?;
    // The same bytes have the same name: then only the note has changed.
    if made.file == version.file { Ok(()) } else { remove_version(storage, version) }
}

/// Removes a version.
pub(super) fn remove_version(storage: &dyn Storage, version: &Version) -> Result<(), StoreError> {
    let failed = |error| Problem::from_write_error(&error).of(&version.file);
    storage.remove(&version.file).map_err(failed)?;
    // A note without a version is never read, but it may hold the words too.
    match storage.remove(&version.file.with_extension("json")) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The number of a version that is kept now.
///
/// Naming a version also saves the plan, in another job: what that save keeps of before is the older of the two, whichever
/// job comes first, so it shares the number.
fn next_number(all: &[Version], info: &VersionInfo) -> u64 {
    let is_of_one_act = |named: &Version| {
        let apart = named.info.at.duration_since(info.at).abs();
        info.reason != VersionReason::Named
            && named.info.reason == VersionReason::Named
            && apart <= LONGEST_NAMING
    };
    match all.iter().max_by_key(|version| version.number) {
        Some(newest) if is_of_one_act(newest) => newest.number,
        Some(newest) => newest.number.saturating_add(1),
        None => 1,
    }
}

/// The versions of a plan, newest first.
pub fn list_versions(storage: &dyn Storage, dirs: &AppDirs, plan_id: Uid) -> Vec<Version> {
    let files = storage.list(&versions_folder(dirs, plan_id)).unwrap_or_default();
    let mut versions: Vec<Version> =
        files.into_iter().filter_map(|file| version_of_file(storage, plan_id, file)).collect();
    versions.sort_by_key(Version::age_order);
    versions.reverse();
    versions
}

impl Version {
    /// What versions are sorted by, oldest first: the order in which they were kept; by their times where two programs
    /// kept them at once, or where an earlier version of the program did not count.
    pub fn age_order(&self) -> (u64, bool, Timestamp, Uid) {
        // Of two with one number the named one is the later: it is what the plan was when it was saved.
        let is_named = self.number > 0 && self.info.reason == VersionReason::Named;
        (self.number, is_named, self.info.at, self.id)
    }
}

/// The plans of which versions were kept while they were in this file.
pub fn plans_kept_from(storage: &dyn Storage, dirs: &AppDirs, file: &Path) -> Vec<Uid> {
    let folders = storage.list(&dirs.data.join("versions")).unwrap_or_default();
    let ids = folders.iter().filter_map(|folder| Uid::parse(&folder.file_name()?.to_string_lossy()));
    // Not resolved through links: the file may be gone, and what was written down was not resolved either.
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let was_there = |version: &Version| version.info.origin.as_ref() == Some(&file);
    ids.filter(|id| list_versions(storage, dirs, *id).iter().any(was_there)).collect()
}

/// The bytes of a version; an error where they are no longer what was kept.
pub fn read_version(storage: &dyn Storage, version: &Version) -> Result<Vec<u8>, StoreError> {
    let bytes = super::read_bytes(storage, &version.file)?;
    let is_unchanged = Fingerprint::of(&bytes).id() == version.id || legacy_id(&bytes) == version.id;
    if is_unchanged { Ok(bytes) } else { Err(Problem::ReadBackDiffers.of(&version.file)) }
}

/// The shortest beginning of an identity, of at least four characters, that no other of these has.
pub fn short_id(id: Uid, all: &(impl Iterator<Item = Uid> + Clone)) -> String {
    let text = id.to_string();
    let begins = |length: usize| text.chars().take(length).collect::<String>();
    let others = || all.clone().filter(|other| *other != id).map(|other| other.to_string());
    let unique = |length: &usize| others().all(|other| !other.starts_with(&begins(*length)));
    begins((4..10).find(unique).unwrap_or(10))
}

fn versions_folder(dirs: &AppDirs, plan_id: Uid) -> PathBuf {
    dirs.data.join("versions").join(plan_id.to_string())
}

/// A version by its file; nothing for files of another kind.
fn version_of_file(storage: &dyn Storage, plan_id: Uid, file: PathBuf) -> Option<Version> {
    let name = file.file_name()?.to_str()?.strip_suffix(".ron")?;
    // None of the parts has a hyphen in it. Earlier versions of the program wrote no number.
    let (number, stamp, reason, id) = match *name.split('-').collect::<Vec<_>>() {
        [number, stamp, reason, id] => (number.parse().ok()?, stamp, reason, id),
        [stamp, reason, id] => (0, stamp, reason, id),
        _ => return None,
    };
    let id = Uid::parse(id)?;
    let reason = *VersionReason::ALL.iter().find(|known| known.code() == reason)?;
    let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%S%f", stamp).ok()?;
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    // A note that is missing or damaged costs the name, not the version.
    let note = storage.read(&file.with_extension("json"), MAX_NOTE_BYTES).unwrap_or_default();
    let note: VersionNote = serde_json::from_slice(&note).unwrap_or_default();
    let size = storage.size(&file).ok()?;
    let info = VersionInfo { plan_id, at, reason, name: note.name, origin: note.origin };
    Some(Version { id, info, number, file, size })
}

/// Larger notes were not written by this program: 1 MB.
const MAX_NOTE_BYTES: u64 = 1_000_000;

/// Removes the oldest versions without a name where there are too many; never the one that was just kept.
fn prune_versions(storage: &dyn Storage, dirs: &AppDirs, plan_id: Uid, just: Uid) {
    let (mut count, mut bytes) = (0, 0);
    // Newest first, so that what comes after the limits is the oldest.
    let all = list_versions(storage, dirs, plan_id);
    for version in all.iter().filter(|version| version.info.reason != VersionReason::Named) {
        count += 1;
        bytes += version.size;
        if (count > MAX_VERSIONS || bytes > MAX_VERSION_BYTES) && version.id != just {
            let removed =
                storage.remove(&version.file).and(storage.remove(&version.file.with_extension("json")));
            log::info!("version {} of {plan_id} made room: {}", version.id, removed.is_ok());
        }
    }
}
