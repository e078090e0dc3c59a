//! Keeps a journal from growing without end: the oldest steps lose their change and keep their words.

use super::MAX_READ_BYTES;
use super::read::{find_blocks, parse_entry};
use super::write::write_block_without_change;
use crate::store::error::{Problem, StoreError};
use crate::store::replace::replace_own_file;
use crate::store::storage::Storage;
use std::collections::BTreeSet;
use std::path::Path;

/// A journal is shortened when it is larger than this: 20 MB.
const MAX_BYTES: u64 = 20_000_000;
/// How many bytes of the newest steps keep their change. Half of the limit, so that it is long before the next time.
const MAX_CHANGE_BYTES: usize = 10_000_000;
/// How many bytes are left in all; still older steps are removed.
const MAX_SHORTENED_BYTES: usize = 15_000_000;

/// Shortens a journal that is larger than the limit.
pub(super) fn shorten_if_too_large(storage: &dyn Storage, path: &Path) -> Result<(), StoreError> {
    let failed = |error| Problem::from_read_error(&error).of(path);
    if storage.size(path).map_err(failed)? <= MAX_BYTES {
        return Ok(());
    }
    // Two programs that append while this one shortens would lose a step of undo, never of the plan.
    let bytes = storage.read(path, MAX_READ_BYTES).map_err(failed)?;
    replace_own_file(storage, path, &shorten(&bytes))
}

/// The newest steps as they are, older ones as words.
fn shorten(bytes: &[u8]) -> Vec<u8> {
    let (blocks, _) = find_blocks(bytes);
    let (mut kept, mut size, mut full, mut met) = (Vec::new(), 0, false, BTreeSet::new());
    // From the newest to the oldest. Once the room for changes is full it stays full, even for a small step: undo needs an
    // unbroken chain, so a change behind a gap would never be used.
    for block in blocks.iter().rev() {
        // Of a step that grew while it was typed, the last one counts.
        let Some(entry) = parse_entry(block).filter(|entry| met.insert(entry.step.id)) else { continue };
        full |= size + block.bytes.len() > MAX_CHANGE_BYTES;
        let piece = if full {
            write_block_without_change(&entry).into_bytes()
        } else {
            [b"\n", block.bytes, b"\n"].concat()
        };
        size += piece.len();
        if size > MAX_SHORTENED_BYTES {
            break;
        }
        kept.push(piece);
    }
    kept.reverse();
    kept.concat()
}
