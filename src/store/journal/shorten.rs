//! Keeps a journal from growing without end: the oldest steps lose their change and keep their words. Steps that the last
//! file of the journal does not hold yet keep their change, however large they are.

use super::read::{BlockText, JournalBlock, find_blocks, parse_block_text};
use super::write::write_block_without_change;
use super::{Journal, JournalBase, MAX_READ_BYTES};
use crate::store::error::{Problem, StoreError};
use crate::store::replace::{Existing, ReplaceSteps, Replacement, replace_checked};
use crate::store::storage::{Access, Storage};
use std::collections::BTreeSet;
use std::path::Path;

/// A journal is shortened when it is larger than this: 20 MB.
const MAX_BYTES: u64 = 20_000_000;
/// How many bytes of the newest steps keep their change. Half of the limit, so that it is long before the next time.
const MAX_CHANGE_BYTES: usize = 10_000_000;
/// How many bytes are left besides what is in no file; still older steps are removed.
const MAX_SHORTENED_BYTES: usize = 15_000_000;

/// Shortens a journal that is larger than the limit.
pub(super) fn shorten_if_too_large(storage: &dyn Storage, path: &Path) -> Result<(), StoreError> {
    let failed = |error| Problem::from_read_error(&error).of(path);
    if storage.size(path).map_err(failed)? <= MAX_BYTES {
        return Ok(());
    }
    let bytes = storage.read(path, MAX_READ_BYTES).map_err(failed)?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    // Another program may have appended meanwhile: then the next addition tries again.
    match replace_unchanged(storage, path, length, &shorten(&bytes)) {
        Err(error) if error.problem != Problem::ChangedElsewhere => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Replaces a journal that has this length still; where another program has appended to it, it stays as it is.
pub(super) fn replace_unchanged(
    storage: &dyn Storage,
    path: &Path,
    length: u64,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let new_file = Replacement { access: Access::Private, ..Replacement::new(bytes, Existing::Any) };
    let is_unchanged = |path: &Path| match storage.size(path) {
        Ok(size) if size == length => Ok(()),
        Ok(_) => Err(Problem::ChangedElsewhere),
        Err(error) => Err(Problem::from_read_error(&error)),
    };
    let steps = ReplaceSteps {
        check_new: &mut |_| is_unchanged(path),
        check_old: Some(&mut |old| is_unchanged(old)),
    };
    replace_checked(storage, path, &new_file, steps).map(drop)
}

/// The newest steps as they are, older ones as words.
fn shorten(bytes: &[u8]) -> Vec<u8> {
    let (blocks, _) = find_blocks(bytes);
    let blocks: Vec<(&JournalBlock<'_>, BlockText)> =
        blocks.iter().filter_map(|block| Some((block, parse_block_text(block)?))).collect();
    let needed = blocks_of_unsaved_steps(&blocks);
    let (mut kept, mut met) = (Vec::new(), BTreeSet::new());
    let (mut size, mut needed_size, mut full) = (0, 0, false);
    // From the newest to the oldest. Once the room for changes is full it stays full, even for a small step: undo needs an
    // unbroken chain, so a change behind a gap would never be used.
    for (at, (block, text)) in blocks.iter().enumerate().rev() {
        let is_needed = needed.contains(&at);
        full |= size + block.bytes.len() > MAX_CHANGE_BYTES;
        let piece = match text {
            // Of a step that grew while it was typed, the last one counts.
            BlockText::Step(entry) if !met.insert(entry.step.id) && !is_needed => continue,
            BlockText::Step(entry) if full && !is_needed => write_block_without_change(entry).into_bytes(),
            // A step that has lost its change is not put back: what it grew from is no matter.
            BlockText::Base(_) | BlockText::Unknown if full && !is_needed => continue,
            _ => [b"\n", block.bytes, b"\n"].concat(),
        };
        if is_needed || size - needed_size <= MAX_SHORTENED_BYTES {
            size += piece.len();
            needed_size += if is_needed { piece.len() } else { 0 };
            kept.push(piece);
        }
    }
    kept.reverse();
    kept.concat()
}

/// The blocks by which the steps are put back that the last file of the journal does not hold: the steps with all their
/// versions, those of the step that the file ends with, and what they grew from.
fn blocks_of_unsaved_steps(blocks: &[(&JournalBlock<'_>, BlockText)]) -> BTreeSet<usize> {
    let mut journal = Journal::default();
    for (_, text) in blocks {
        journal.push(text.clone());
    }
    let Some(file) = journal.last_file() else { return BTreeSet::new() };
    let saved = journal.saved_steps();
    let (mut needed, mut base_at, mut is_of_file) = (BTreeSet::new(), None, false);
    for (at, (_, text)) in blocks.iter().enumerate() {
        match text {
            BlockText::Base(base) => {
                base_at = Some(at);
                is_of_file = base.file().is_some_and(|base| base.path == file.path);
            }
            BlockText::Step(entry) if Some(entry.step.id) == file.head => needed.extend([at]),
            BlockText::Step(entry) if is_of_file && !saved.contains(&entry.step.id) => {
                needed.extend([Some(at), base_at].into_iter().flatten());
            }
            BlockText::Step(_) | BlockText::Unknown => {}
        }
    }
    needed.extend(blocks.iter().rposition(|(_, text)| matches!(text, BlockText::Base(JournalBase::File(_)))));
    needed
}
