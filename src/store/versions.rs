//! Earlier versions of plans, in the data folder by plan: whole files, byte for byte as they were.
//!
//! Versions that were named stay; of the others the oldest go when there are too many. Names and places lie beside
//! each version in a file of their own, so that two programs that keep versions at once never undo one another.

use super::error::{Problem, StoreError};
use super::places::AppDirs;
use super::print::Fingerprint;
use super::replace::replace_own_file;
use super::storage::Storage;
use crate::model::Uid;
use crate::text::Phrase;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VersionReason {
    /// The file had something odd when it was opened.
    Odd,
    /// It stood in the file before the work of a sitting, or of some minutes, was saved.
    Work,
    /// Somebody else's content and this program's met in one file.
    External,
    /// It stood in the plan before an earlier version was gone back to.
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

/// What is said of a version when it is kept.
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
    /// The file it stood in.
    pub origin: Option<PathBuf>,
}

/// A version that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its identity, which follows from its bytes: whoever keeps the same bytes gives them the same one.
    pub id: Uid,
    /// What was said of it.
    pub info: VersionInfo,
    /// Where it lies.
    pub file: PathBuf,
    /// How many bytes it has.
    pub size: u64,
}

/// What lies beside a version.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct VersionNote {
    name: String,
    origin: Option<PathBuf>,
}

/// So many versions without a name are kept of a plan.
pub const MAX_VERSIONS: usize = 60;
/// And so many bytes of them.
pub const MAX_VERSION_BYTES: u64 = 200_000_000;

/// Keeps a version of a plan: these bytes. Bytes that are kept already are not kept twice, unless under another name.
pub fn keep_version(
    storage: &dyn Storage,
    places: &AppDirs,
    about: VersionInfo,
    bytes: &[u8],
) -> Result<Version, StoreError> {
    let id = Fingerprint::of(bytes).id();
    let there: Vec<Version> = list_versions(storage, places, about.plan_id)
        .into_iter()
        .filter(|version| version.id == id)
        .collect();
    let same = |version: &&Version| about.reason != VersionReason::Named || version.info.name == about.name;
    if let Some(version) = there.iter().find(same) {
        return Ok(version.clone());
    }
    let stamp = about.at.strftime("%Y%m%dT%H%M%S%3f");
    let name = format!("{stamp}-{}-{id}.ron", about.reason.code());
    let file = versions_folder(places, about.plan_id).join(name);
    let origin = about.origin.as_deref().and_then(|origin| std::path::absolute(origin).ok());
    let note = VersionNote { name: about.name.clone(), origin };
    let note_text = serde_json::to_string(&note).unwrap_or_default();
    replace_own_file(storage, &file.with_extension("json"), note_text.as_bytes())?;
    replace_own_file(storage, &file, bytes)?;
    prune_versions(storage, places, about.plan_id, id);
    Ok(Version { id, info: about, file, size: u64::try_from(bytes.len()).unwrap_or(u64::MAX) })
}

/// The versions of a plan, newest first.
pub fn list_versions(storage: &dyn Storage, places: &AppDirs, plan_id: Uid) -> Vec<Version> {
    let files = storage.list(&versions_folder(places, plan_id)).unwrap_or_default();
    let mut versions: Vec<Version> =
        files.into_iter().filter_map(|file| version_of_file(storage, plan_id, file)).collect();
    // Of two of one moment the named one is the later: it is named after all is saved.
    versions
        .sort_by_key(|version| (version.info.at, version.info.reason == VersionReason::Named, version.id));
    versions.reverse();
    versions
}

/// The plans that versions were kept of while they lay in this file.
pub fn plans_kept_from(storage: &dyn Storage, places: &AppDirs, file: &Path) -> Vec<Uid> {
    let folders = storage.list(&places.data.join("versions")).unwrap_or_default();
    let ids = folders.iter().filter_map(|folder| Uid::parse(&folder.file_name()?.to_string_lossy()));
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let lay_there = |version: &Version| version.info.origin.as_ref() == Some(&file);
    ids.filter(|id| list_versions(storage, places, *id).iter().any(lay_there)).collect()
}

/// The bytes of a version; an error where they are no longer what was kept.
pub fn read_version(storage: &dyn Storage, version: &Version) -> Result<Vec<u8>, StoreError> {
    let bytes = super::read_bytes(storage, &version.file)?;
    let faithful = Fingerprint::of(&bytes).id() == version.id;
    if faithful { Ok(bytes) } else { Err(Problem::ReadBackDiffers.of(&version.file)) }
}

/// The shortest beginning of an identity, of at least four characters, that no other of these has.
pub fn short_id(id: Uid, all: &(impl Iterator<Item = Uid> + Clone)) -> String {
    let whole = id.to_string();
    let begins = |length: usize| whole.chars().take(length).collect::<String>();
    let others = || all.clone().filter(|other| *other != id).map(|other| other.to_string());
    let unique = |length: &usize| others().all(|other| !other.starts_with(&begins(*length)));
    begins((4..10).find(unique).unwrap_or(10))
}

fn versions_folder(places: &AppDirs, plan_id: Uid) -> PathBuf {
    places.data.join("versions").join(plan_id.to_string())
}

/// A version by its file; nothing for files of another kind.
fn version_of_file(storage: &dyn Storage, plan_id: Uid, file: PathBuf) -> Option<Version> {
    let name = file.file_name()?.to_str()?.strip_suffix(".ron")?;
    let [stamp, reason, id] = name.splitn(3, '-').collect::<Vec<_>>().try_into().ok()?;
    let id = Uid::parse(id)?;
    let reason = *VersionReason::ALL.iter().find(|known| known.code() == reason)?;
    let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%S%f", stamp).ok()?;
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    let note = storage.read(&file.with_extension("json"), MAX_NOTE_BYTES).unwrap_or_default();
    let note: VersionNote = serde_json::from_slice(&note).unwrap_or_default();
    let size = storage.size(&file).ok()?;
    let about = VersionInfo { plan_id, at, reason, name: note.name, origin: note.origin };
    Some(Version { id, info: about, file, size })
}

/// Larger notes are not ours: 1 MB.
const MAX_NOTE_BYTES: u64 = 1_000_000;

/// Takes the oldest versions without a name away where there are too many; never the one that was just kept.
fn prune_versions(storage: &dyn Storage, places: &AppDirs, plan_id: Uid, just: Uid) {
    let (mut count, mut bytes) = (0, 0);
    let all = list_versions(storage, places, plan_id);
    for version in all.iter().filter(|version| version.info.reason != VersionReason::Named) {
        count += 1;
        bytes += version.size;
        if (count > MAX_VERSIONS || bytes > MAX_VERSION_BYTES) && version.id != just {
            let gone =
                storage.remove(&version.file).and(storage.remove(&version.file.with_extension("json")));
            log::info!("version {} of {plan_id} made room: {}", version.id, gone.is_ok());
        }
    }
}
