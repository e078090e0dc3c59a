//! Earlier versions of plans, in the data folder by plan: whole files, byte for byte as they were.
//!
//! Versions that were named stay; of the others the oldest go when there are too many. Names and places lie beside
//! each version in a file of their own, so that two programs that keep versions at once never undo one another.

use super::error::{Problem, StoreError};
use super::places::Places;
use super::print::Print;
use super::replace::replace_own;
use super::storage::Storage;
use crate::model::Uid;
use crate::text::Phrase;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The file had something odd when it was opened.
    Odd,
    /// It stood in the file before the work of a sitting, or of some minutes, was saved.
    Work,
    /// Somebody else's content and this program's met in one file.
    Outside,
    /// It stood in the plan before an earlier version was gone back to.
    Restored,
    /// The user gave it a name.
    Named,
}

impl Reason {
    const ALL: [Self; 5] = [Self::Odd, Self::Work, Self::Outside, Self::Restored, Self::Named];

    /// The word for it in file names and for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Odd => "odd",
            Self::Work => "work",
            Self::Outside => "outside",
            Self::Restored => "restored",
            Self::Named => "named",
        }
    }

    /// The words for people.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Odd => Phrase::new("version-odd"),
            Self::Work => Phrase::new("version-work"),
            Self::Outside => Phrase::new("version-outside"),
            Self::Restored => Phrase::new("version-restored"),
            Self::Named => Phrase::new("version-named"),
        }
    }
}

/// What is said of a version when it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The plan.
    pub plan_id: Uid,
    /// When it is kept.
    pub at: Timestamp,
    /// Why.
    pub reason: Reason,
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
    pub about: About,
    /// Where it lies.
    pub file: PathBuf,
    /// How many bytes it has.
    pub size: u64,
}

/// What lies beside a version.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Note {
    name: String,
    origin: Option<PathBuf>,
}

/// So many versions without a name are kept of a plan.
pub const MOST_VERSIONS: usize = 60;
/// And so many bytes of them.
pub const MOST_BYTES: u64 = 200_000_000;

/// Keeps a version of a plan: these bytes. Bytes that are kept already are not kept twice, unless under another name.
pub fn keep(
    storage: &dyn Storage,
    places: &Places,
    about: About,
    bytes: &[u8],
) -> Result<Version, StoreError> {
    let id = Print::of(bytes).id();
    let there: Vec<Version> =
        versions(storage, places, about.plan_id).into_iter().filter(|version| version.id == id).collect();
    let same = |version: &&Version| about.reason != Reason::Named || version.about.name == about.name;
    if let Some(version) = there.iter().find(same) {
        return Ok(version.clone());
    }
    let stamp = about.at.strftime("%Y%m%dT%H%M%S%3f");
    let name = format!("{stamp}-{}-{id}.ron", about.reason.code());
    let file = folder(places, about.plan_id).join(name);
    let origin = about.origin.as_deref().and_then(|origin| std::path::absolute(origin).ok());
    let note = Note { name: about.name.clone(), origin };
    let note_text = serde_json::to_string(&note).unwrap_or_default();
    replace_own(storage, &file.with_extension("json"), note_text.as_bytes())?;
    replace_own(storage, &file, bytes)?;
    prune(storage, places, about.plan_id, id);
    Ok(Version { id, about, file, size: u64::try_from(bytes.len()).unwrap_or(u64::MAX) })
}

/// The versions of a plan, newest first.
pub fn versions(storage: &dyn Storage, places: &Places, plan_id: Uid) -> Vec<Version> {
    let files = storage.list(&folder(places, plan_id)).unwrap_or_default();
    let mut versions: Vec<Version> =
        files.into_iter().filter_map(|file| version(storage, plan_id, file)).collect();
    // Of two of one moment the named one is the later: it is named after all is saved.
    versions.sort_by_key(|version| (version.about.at, version.about.reason == Reason::Named, version.id));
    versions.reverse();
    versions
}

/// The plans that versions were kept of while they lay in this file.
pub fn plans_in(storage: &dyn Storage, places: &Places, file: &Path) -> Vec<Uid> {
    let folders = storage.list(&places.data.join("versions")).unwrap_or_default();
    let ids = folders.iter().filter_map(|folder| Uid::parse(&folder.file_name()?.to_string_lossy()));
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let lay_there = |version: &Version| version.about.origin.as_ref() == Some(&file);
    ids.filter(|id| versions(storage, places, *id).iter().any(lay_there)).collect()
}

/// The bytes of a version; an error where they are no longer what was kept.
pub fn version_bytes(storage: &dyn Storage, version: &Version) -> Result<Vec<u8>, StoreError> {
    let bytes = super::open_bytes(storage, &version.file)?;
    let faithful = Print::of(&bytes).id() == version.id;
    if faithful { Ok(bytes) } else { Err(Problem::Unfaithful.of(&version.file)) }
}

/// The shortest beginning of an identity, of at least four characters, that no other of these has.
pub fn short_id(id: Uid, all: &(impl Iterator<Item = Uid> + Clone)) -> String {
    let whole = id.to_string();
    let begins = |length: usize| whole.chars().take(length).collect::<String>();
    let others = || all.clone().filter(|other| *other != id).map(|other| other.to_string());
    let unique = |length: &usize| others().all(|other| !other.starts_with(&begins(*length)));
    begins((4..10).find(unique).unwrap_or(10))
}

fn folder(places: &Places, plan_id: Uid) -> PathBuf {
    places.data.join("versions").join(plan_id.to_string())
}

/// A version by its file; nothing for files of another kind.
fn version(storage: &dyn Storage, plan_id: Uid, file: PathBuf) -> Option<Version> {
    let name = file.file_name()?.to_str()?.strip_suffix(".ron")?;
    let [stamp, reason, id] = name.splitn(3, '-').collect::<Vec<_>>().try_into().ok()?;
    let id = Uid::parse(id)?;
    let reason = *Reason::ALL.iter().find(|known| known.code() == reason)?;
    let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%S%f", stamp).ok()?;
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    let note = storage.read(&file.with_extension("json"), LARGEST_NOTE).unwrap_or_default();
    let note: Note = serde_json::from_slice(&note).unwrap_or_default();
    let size = storage.size(&file).ok()?;
    let about = About { plan_id, at, reason, name: note.name, origin: note.origin };
    Some(Version { id, about, file, size })
}

/// Larger notes are not ours: 1 MB.
const LARGEST_NOTE: u64 = 1_000_000;

/// Takes the oldest versions without a name away where there are too many; never the one that was just kept.
fn prune(storage: &dyn Storage, places: &Places, plan_id: Uid, just: Uid) {
    let (mut count, mut bytes) = (0, 0);
    let all = versions(storage, places, plan_id);
    for version in all.iter().filter(|version| version.about.reason != Reason::Named) {
        count += 1;
        bytes += version.size;
        if (count > MOST_VERSIONS || bytes > MOST_BYTES) && version.id != just {
            let gone =
                storage.remove(&version.file).and(storage.remove(&version.file.with_extension("json")));
            log::info!("version {} of {plan_id} made room: {}", version.id, gone.is_ok());
        }
    }
}
