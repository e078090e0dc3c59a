//! The journal of a plan: every step that was done, in the data folder by plan id, so that undo survives a restart, the
//! log can be shown, and steps that a crash kept out of every file are put back.
//!
//! The plan file says what the plan is. Only steps that are in no file are put back on it, only on the very content that
//! they grew from, and only where everything that they changed still has the value it had; a step is undone in the same
//! way. A journal that is missing, damaged or of another plan costs undo and those steps, never the plan.
//!
//! # Format
//! Text, a block a step, and blocks that say what the steps behind them grew from:
//! ```text
//! (empty line)
//! base FORMAT LENGTH CHECKSUM
//! (file: "…", content: "xxh3-…", head: "…")
//! (empty line)
//! step FORMAT LENGTH CHECKSUM
//! (id: "…", follows: "…", undoes: "…", at: "…", label: (…), words: (…), before: (…), after: (…))
//! ```
//! - `FORMAT` is the journal's number and the plan file's two. A step of another format keeps its words and loses its
//!   change: facts of another form are not guessed at.
//! - `LENGTH` is the body's length in bytes, and `CHECKSUM` the 64-bit FNV-1a sum of the word that the block begins with
//!   (but for `step`), format and body, in 16 hexadecimal digits.
//! - The body is RON on one line, but for the line breaks of texts. `follows` is the step that the plan was at before,
//!   `before` and `after` are parts of a plan in the plan file's own form, with the facts that changed and no others;
//!   they are missing where only the words were kept.
//! - A base names the plan's file, the fingerprint of what it held when it was read or saved last, and the step after
//!   which the plan was that. It is empty for a plan without a file. Recovery copies have none: each names its own head.
//!
//! Every addition begins with a base, and there is one behind the steps of each complete save. A program that saves and
//! types at once, or two programs with one journal, thus still say of each step which file it belongs to: the one of the
//! base in front of it. A step is in a file when a base names it, or a step that follows from it. See `replay`. Where the
//! program stopped between a save and the base behind it, `unrecorded` proves that the file is what was saved.
//!
//! Blocks are only ever appended. The empty line in front keeps a block apart from one that a crash cut off; a reader
//! looks for the next line that begins a block with a right checksum, and reports what it passed over. A block with
//! another word is of a later version, and no damage. A step that was still being typed when it was saved is appended
//! again when it has grown: the last one of an id counts.

mod base;
mod phrases;
mod read;
mod replay;
mod reword;
mod shorten;
mod unrecorded;
mod write;

pub use base::{FileBase, JournalBase};
pub use replay::{Replayed, put_back_unsaved};
pub use reword::reword_journal;

use super::app_dirs::AppDirs;
use super::error::{Problem, StoreError};
use super::file::FORMAT;
use super::replace::folder_of;
use super::storage::Storage;
use crate::edit::{History, Step};
use crate::model::{Plan, Uid};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The number of the journal's own form.
const JOURNAL_FORMAT: u32 = 1;

/// Larger journals are not read: 200 MB.
const MAX_READ_BYTES: u64 = 200_000_000;

/// The format of the steps that this version writes and can undo.
fn format_tag() -> String {
    format!("{JOURNAL_FORMAT}.{}.{}", FORMAT.major, FORMAT.minor)
}

/// A step as the journal keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalEntry {
    /// The step; its change has nothing but its label where [`JournalEntry::has_change`] is false.
    pub step: Step,
    /// What was done, in words: kept even where the change itself is not.
    pub words: Phrase,
    /// Whether the change is there, so that it can be undone.
    pub has_change: bool,
}

/// What is added to a journal at once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JournalAddition {
    /// What the steps grew from: always the file as it was read or saved last. With no steps it says that a save is
    /// complete.
    pub base: JournalBase,
    /// The steps, oldest first.
    pub entries: Vec<JournalEntry>,
}

/// What a journal holds, in the order in which it was written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    /// The steps; one that was saved while it was typed may be there several times.
    pub entries: Vec<JournalEntry>,
    /// What they grew from.
    bases: Vec<BasePlace>,
    /// What was odd about the file.
    pub remarks: Vec<Phrase>,
}

/// A base, and where it is among the steps.
#[derive(Clone, Debug, PartialEq)]
struct BasePlace {
    /// How many entries are in front of it.
    entries_before: usize,
    base: JournalBase,
}

/// The file of a plan's journal.
fn journal_file(dirs: &AppDirs, plan_id: Uid) -> PathBuf {
    dirs.data.join(plan_id.to_string()).join("journal.txt")
}

/// Reads the journal of a plan; one that is not there is empty.
pub fn read_journal(storage: &dyn Storage, dirs: &AppDirs, plan_id: Uid) -> Journal {
    let path = journal_file(dirs, plan_id);
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

/// Appends steps to the journal of a plan, and shortens one that has grown too large.
pub fn append_journal(
    storage: &dyn Storage,
    dirs: &AppDirs,
    plan_id: Uid,
    addition: &JournalAddition,
) -> Result<(), StoreError> {
    let path = journal_file(dirs, plan_id);
    let failed = |error| Problem::from_write_error(&error).of(&path);
    if let Some(folder) = path.parent() {
        storage.create_folder(folder).map_err(failed)?;
    }
    let steps = addition.entries.iter().map(write::write_block);
    let blocks: String = std::iter::once(write::write_base(&addition.base)).chain(steps).collect();
    let is_new = storage.size(&path).is_err();
    storage.append(&path, blocks.as_bytes()).and_then(|()| storage.sync_file(&path)).map_err(failed)?;
    if is_new && let Err(error) = storage.sync_folder(folder_of(&path)) {
        log::warn!("the folder of a new journal could not be synced: {error}");
    }
    shorten::shorten_if_too_large(storage, &path)
}

impl Journal {
    /// The history that a plan continues with: the chain of steps that ends at its head, as far back as each can be undone
    /// from the state that the ones after it began with.
    ///
    /// Each step is undone on a copy of the plan to see whether it can be: another program may have changed the plan
    /// without a step, and an undo that fails when the user asks for it would be a promise that is not kept.
    pub fn history(&self, plan: &Plan, head: Option<Uid>) -> History {
        let mut versions = self.step_versions();
        let (mut state, mut next, mut chain) = (plan.clone(), head, Vec::new());
        while let Some(id) = next {
            // Removed, so that a circle in a damaged journal ends.
            let versions = versions.remove(&id).unwrap_or_default();
            let Some((_, entry)) = undo_version(&versions, &mut state) else { break };
            next = entry.step.previous;
            chain.push(entry.step.clone());
        }
        chain.reverse();
        History::from_steps(chain, head)
    }

    /// Whether the journal has the last step of a plan, so that nothing was done to it elsewhere since.
    pub fn contains_head(&self, head: Option<Uid>) -> bool {
        head.is_none_or(|head| self.entries.iter().any(|entry| entry.step.id == head))
    }

    /// The steps as the log of a plan with this head shows them, oldest first.
    ///
    /// Several files of one plan share a journal, and a program may end between journal and plan file: steps that the
    /// head does not follow from are shown as such, from the first one on that it does follow from.
    pub fn log_lines(&self, head: Option<Uid>) -> Vec<JournalLine<'_>> {
        let last = self.last_by_id();
        let chain = self.steps_up_to([head].into_iter());
        let began =
            self.entries.iter().position(|entry| chain.contains(&entry.step.id)).unwrap_or(usize::MAX);
        let mut lines = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let Step { id, previous, .. } = &entry.step;
            if last.get(id) == Some(&at) {
                let gap = at > 0 && previous.is_some_and(|previous| !last.contains_key(&previous));
                lines.push(JournalLine { entry, gap, off_chain: at > began && !chain.contains(id) });
            }
        }
        lines
    }

    /// Where the last entry of each step is.
    fn last_by_id(&self) -> BTreeMap<Uid, usize> {
        self.entries.iter().enumerate().map(|(at, entry)| (entry.step.id, at)).collect()
    }

    /// The steps that these follow from, themselves among them.
    fn steps_up_to(&self, heads: impl Iterator<Item = Option<Uid>>) -> BTreeSet<Uid> {
        let (last, mut steps) = (self.last_by_id(), BTreeSet::new());
        for head in heads {
            let mut next = head;
            // As far as a step that was met before, so that each is met once, also in a circle of a damaged journal.
            while let Some(id) = next.filter(|id| steps.insert(*id)) {
                next = last.get(&id).and_then(|at| self.entries.get(*at)?.step.previous);
            }
        }
        steps
    }
}

/// A version of a step, with its place in the journal: one that grew while it was typed has several.
type StepVersion<'a> = (usize, &'a JournalEntry);

/// Undoes that version of a step that the plan has, and gives it; nothing where it has none.
///
/// A version with fewer facts fits wherever one with more of the same does, and one without any fits everywhere: so the
/// largest that fits is the one, and of equal ones the newest.
fn undo_version<'a>(versions: &[StepVersion<'a>], plan: &mut Plan) -> Option<StepVersion<'a>> {
    let mut undoable: Vec<StepVersion<'_>> =
        versions.iter().rev().copied().filter(|(_, entry)| entry.has_change).collect();
    undoable.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.step.change.len()));
    undoable.into_iter().find(|(_, entry)| entry.step.change.inverse().apply(plan).is_ok())
}

/// A line of the log.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JournalLine<'a> {
    /// The step.
    pub entry: &'a JournalEntry,
    /// Whether the plan was changed before it elsewhere, so that the journal has a gap.
    pub gap: bool,
    /// Whether it belongs to another file of the same plan, or was never saved.
    pub off_chain: bool,
}
