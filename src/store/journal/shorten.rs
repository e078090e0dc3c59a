//! Keeps a journal from growing without end: the oldest steps lose their change and keep their words.

use super::LARGEST_READ;
use super::read::{blocks, entry};
use super::write::block_of_words;
use crate::store::error::{Problem, StoreError};
use crate::store::replace::replace_own;
use crate::store::storage::Storage;
use std::collections::BTreeSet;
use std::path::Path;

/// A journal is shortened when it is larger than this: 20 MB.
const LARGEST: u64 = 20_000_000;
/// So many bytes of the newest steps keep their change.
const WHOLE: usize = 10_000_000;
/// So many bytes are left in all; still older steps go.
const LEFT: usize = 15_000_000;

pub(super) fn if_too_large(storage: &dyn Storage, path: &Path) -> Result<(), StoreError> {
    let failed = |error| Problem::reading(&error).of(path);
    if storage.size(path).map_err(failed)? <= LARGEST {
        return Ok(());
    }
    let bytes = storage.read(path, LARGEST_READ).map_err(failed)?;
    replace_own(storage, path, &shortened(&bytes))
}

/// The newest steps as they are, older ones as words.
fn shortened(bytes: &[u8]) -> Vec<u8> {
    let (blocks, _) = blocks(bytes);
    let (mut kept, mut size, mut full, mut met) = (Vec::new(), 0, false, BTreeSet::new());
    for block in blocks.iter().rev() {
        // Of a step that grew while it was typed, the last one counts.
        let Some(entry) = entry(block).filter(|entry| met.insert(entry.step.id)) else { continue };
        full |= size + block.whole.len() > WHOLE;
        let piece =
            if full { block_of_words(&entry).into_bytes() } else { [b"\n", block.whole, b"\n"].concat() };
        size += piece.len();
        if size > LEFT {
            break;
        }
        kept.push(piece);
    }
    kept.reverse();
    kept.concat()
}
