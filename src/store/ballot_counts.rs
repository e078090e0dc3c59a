//! The counts of a ballot that is open, beside the plan: they survive a kill and are in no plan, journal or version.
//!
//! Sums, one line each, and the last paper, which can still be taken back; replaced as a whole, so that nobody can read from it
//! who gave what, or in which order. It stays until
//! the gathering ends, because the step that closes the ballot may not be on the disk yet.

use super::app_dirs::AppDirs;
use super::error::StoreError;
use super::replace::replace_own_file;
use super::storage::Storage;
use crate::model::{Key, Shape, Uid, VoteKey};
use std::fmt::Write as _;
use std::path::PathBuf;

/// A larger file is none of ours.
const LARGEST: u64 = 1 << 20;
/// The first word of the file.
const MARK: &str = "planverksted-ballot";

/// The counts of a ballot that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotCounts {
    /// The ballot.
    pub ballot: Uid,
    /// How votes are counted, as the program calls it.
    pub method: String,
    /// How many may vote.
    pub voters: Option<u32>,
    /// How many papers were entered, blank ones too.
    pub cast: u32,
    /// How many of them were blank.
    pub blank: u32,
    /// How many papers gave an option a mark; without a mark how many hands were raised.
    pub sums: Vec<(VoteKey, u32)>,
    /// The last paper that was entered, which can still be taken back; empty for a blank one, nothing where there is none.
    pub last: Option<Vec<VoteKey>>,
}

/// Writes the counts of a plan's open ballot over those of before.
pub fn write_ballot_counts(
    storage: &dyn Storage,
    dirs: &AppDirs,
    plan_id: Uid,
    counts: &BallotCounts,
) -> Result<(), StoreError> {
    let mut text = String::new();
    let voters = counts.voters.map_or_else(|| "-".to_owned(), |voters| voters.to_string());
    let head = (counts.ballot, &counts.method, counts.cast, counts.blank);
    let written = writeln!(text, "{MARK} {} {} {voters} {} {}", head.0, head.1, head.2, head.3);
    debug_assert!(written.is_ok(), "a text takes everything");
    for (vote, count) in &counts.sums {
        let written = writeln!(text, "{count} {}", Key::Vote(*vote).to_text());
        debug_assert!(written.is_ok(), "a text takes everything");
    }
    if let Some(last) = &counts.last {
        let keys: Vec<String> = last.iter().map(|vote| Key::Vote(*vote).to_text()).collect();
        let written = writeln!(text, "last {}", keys.join(";"));
        debug_assert!(written.is_ok(), "a text takes everything");
    }
    replace_own_file(storage, &file_of(dirs, plan_id), text.as_bytes())
}

/// The counts of a plan's open ballot; `None` where there are none, or none that can be read.
pub fn read_ballot_counts(storage: &dyn Storage, dirs: &AppDirs, plan_id: Uid) -> Option<BallotCounts> {
    let bytes = storage.read(&file_of(dirs, plan_id), LARGEST).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let mut lines = text.lines();
    let mut head = lines.next()?.split(' ');
    if head.next() != Some(MARK) {
        return None;
    }
    let mut counts = BallotCounts {
        ballot: Uid::parse(head.next()?)?,
        method: head.next()?.to_owned(),
        voters: head.next()?.parse().ok(),
        cast: head.next()?.parse().ok()?,
        blank: head.next()?.parse().ok()?,
        sums: Vec::new(),
        last: None,
    };
    for line in lines {
        let (count, keys) = line.split_once(' ')?;
        if count == "last" {
            let keys = keys.split(';').filter(|key| !key.is_empty()).map(parse_vote);
            counts.last = Some(keys.collect::<Option<_>>()?);
        } else {
            counts.sums.push((parse_vote(keys)?, count.parse().ok()?));
        }
    }
    Some(counts)
}

fn parse_vote(text: &str) -> Option<VoteKey> {
    match Key::from_text(Shape::Tally, text) {
        Some(Key::Vote(vote)) => Some(vote),
        _ => None,
    }
}

/// Removes the counts of a plan's ballots.
pub fn remove_ballot_counts(storage: &dyn Storage, dirs: &AppDirs, plan_id: Uid) {
    let file = file_of(dirs, plan_id);
    if storage.size(&file).is_ok()
        && let Err(error) = storage.remove(&file)
    {
        log::warn!("the counts of a ballot could not be removed: {error}");
    }
}

fn file_of(dirs: &AppDirs, plan_id: Uid) -> PathBuf {
    dirs.data.join("ballots").join(format!("{plan_id}.txt"))
}
