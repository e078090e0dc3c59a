//! The journal of a plan: every step that was done, kept beside the plan in the data folder, so that undo survives a
//! restart and the log can be read.
//!
//! The plan file alone says what the plan is: nothing is replayed to get it, and a step is only ever taken back where
//! all that it says it changed still stands. A journal that is missing, torn or false costs undo, never the plan.
//!
//! The form is text, a block a step: `step FORMAT LENGTH CHECKSUM`, then the step itself as RON, on one line but for
//! the line breaks of texts. `before` and `after` are pieces of a plan in the plan file's own form, with the facts that
//! changed and no others. Blocks are only ever put behind each other; one that is not whole is passed over. A step that
//! was still being typed when it was saved stands there again when it has grown: the last one counts.

mod phrases;
mod read;
mod shorten;
mod write;

use super::error::{Problem, StoreError};
use super::file::FORMAT;
use super::places::AppDirs;
use super::storage::Storage;
use crate::edit::{History, Step};
use crate::model::{Plan, Uid};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The form of the journal itself; a step's own number names the plan file's form too, in which its facts stand.
const JOURNAL_FORMAT: u32 = 1;

/// Larger journals are not read: 200 MB.
const MAX_READ_BYTES: u64 = 200_000_000;

/// What a step of this version is marked with.
fn format_tag() -> String {
    format!("{JOURNAL_FORMAT}.{}.{}", FORMAT.major, FORMAT.minor)
}

/// A step as the journal keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalEntry {
    /// The step; its change says nothing but its label where [`Entry::whole`] is false.
    pub step: Step,
    /// What was done, in words: kept even where the change itself is not.
    pub words: Phrase,
    /// Whether the change is there, so that it can be taken back.
    pub has_change: bool,
}

/// What a journal holds, in the order in which it was written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    /// The steps; one that was saved while it was typed may stand there several times.
    pub entries: Vec<JournalEntry>,
    /// What was odd about the file.
    pub remarks: Vec<Phrase>,
}

/// Where the journal of a plan lies.
fn journal_file(places: &AppDirs, plan_id: Uid) -> PathBuf {
    places.data.join(plan_id.to_string()).join("journal.txt")
}

/// Reads the journal of a plan; one that is not there is empty.
pub fn read_journal(storage: &dyn Storage, places: &AppDirs, plan_id: Uid) -> Journal {
    let path = journal_file(places, plan_id);
    let unreadable =
        |problem: Problem| Journal { remarks: vec![problem.of(&path).phrase()], ..Journal::default() };
    match storage.size(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Journal::default(),
        Err(error) => unreadable(Problem::from_read_error(&error)),
        Ok(size) if size > MAX_READ_BYTES => unreadable(Problem::TooLarge(size)),
        Ok(_) => match storage.read(&path, MAX_READ_BYTES) {
            Ok(bytes) => read::parse_journal(&bytes),
            Err(error) => unreadable(Problem::from_read_error(&error)),
        },
    }
}

/// Puts steps behind those that the journal of a plan holds; one that has grown too large is shortened.
pub fn append_journal(
    storage: &dyn Storage,
    places: &AppDirs,
    plan_id: Uid,
    entries: &[JournalEntry],
) -> Result<(), StoreError> {
    let path = journal_file(places, plan_id);
    let failed = |error| Problem::from_write_error(&error).of(&path);
    if let Some(folder) = path.parent() {
        storage.create_folder(folder).map_err(failed)?;
    }
    let blocks: String = entries.iter().map(write::write_block).collect();
    storage.append(&path, blocks.as_bytes()).map_err(failed)?;
    shorten::shorten_if_too_large(storage, &path)
}

impl Journal {
    /// The history that a plan goes on with: the chain of steps that ends at its head, as far back as each can be taken
    /// back from the state that the ones after it began with.
    pub fn history(&self, plan: &Plan, head: Option<Uid>) -> History {
        let mut versions: BTreeMap<Uid, Vec<&JournalEntry>> = BTreeMap::new();
        for entry in &self.entries {
            versions.entry(entry.step.id).or_default().push(entry);
        }
        let (mut state, mut next, mut chain) = (plan.clone(), head, Vec::new());
        while let Some(id) = next {
            // Taken out, so that a circle ends.
            let versions = versions.remove(&id).unwrap_or_default();
            let fits = |entry: &&&JournalEntry| {
                entry.has_change && entry.step.change.inverse().apply(&mut state).is_ok()
            };
            let Some(entry) = versions.iter().rev().find(fits) else { break };
            next = entry.step.previous;
            chain.push(entry.step.clone());
        }
        chain.reverse();
        History::from_steps(chain, head)
    }

    /// Whether a plan with this head is one that the journal knows.
    pub fn contains_head(&self, head: Option<Uid>) -> bool {
        head.is_none_or(|head| self.entries.iter().any(|entry| entry.step.id == head))
    }

    /// The steps as the log of a plan with this head tells them, oldest first.
    pub fn log_lines(&self, head: Option<Uid>) -> Vec<JournalLine<'_>> {
        let mut last: BTreeMap<Uid, usize> = BTreeMap::new();
        last.extend(self.entries.iter().enumerate().map(|(at, entry)| (entry.step.id, at)));
        let step = |id: Uid| last.get(&id).and_then(|at| self.entries.get(*at)).map(|entry| &entry.step);
        let mut chain: BTreeSet<Uid> = BTreeSet::new();
        let mut next = head;
        while let Some(step) = next.and_then(step).filter(|step| chain.insert(step.id)) {
            next = step.previous;
        }
        let began =
            self.entries.iter().position(|entry| chain.contains(&entry.step.id)).unwrap_or(usize::MAX);
        let line = |(at, entry): (usize, &'_ JournalEntry)| {
            let of_chain = chain.contains(&entry.step.id);
            let gap = at > 0 && entry.step.previous.is_some_and(|after| !last.contains_key(&after));
            (last.get(&entry.step.id) == Some(&at)).then_some((at, of_chain, gap))
        };
        let lines = self.entries.iter().enumerate().filter_map(line);
        lines
            .filter_map(|(at, of_chain, gap)| {
                Some(JournalLine { entry: self.entries.get(at)?, gap, off_chain: at > began && !of_chain })
            })
            .collect()
    }
}

/// A line of the log.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JournalLine<'a> {
    /// The step.
    pub entry: &'a JournalEntry,
    /// Whether the plan was changed before it in a place that the journal knows nothing of.
    pub gap: bool,
    /// Whether it belongs to another file of the same plan, or was never saved.
    pub off_chain: bool,
}
