//! Puts other words in place of sought ones in a journal, so that what was written once and taken back is not kept in it.

use super::read::{BlockText, find_blocks, parse_block_text};
use super::shorten::replace_unchanged;
use super::write::{write_block, write_block_without_change};
use super::{JournalEntry, MAX_READ_BYTES, journal_file};
use crate::edit::{Rewording, Step};
use crate::model::Uid;
use crate::store::app_dirs::AppDirs;
use crate::store::error::{Problem, StoreError};
use crate::store::storage::Storage;
use std::io::ErrorKind;

/// Rewords the journal of a plan; gives how many steps held the words.
///
/// What cannot be read of it is left out where it holds them. An error means that the journal is as it was, which is also so
/// where another program has added to it meanwhile.
pub fn reword_journal(
    storage: &dyn Storage,
    dirs: &AppDirs,
    plan_id: Uid,
    rewording: &Rewording,
) -> Result<usize, StoreError> {
    let path = journal_file(dirs, plan_id);
    let bytes = match storage.read(&path, MAX_READ_BYTES) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(Problem::from_read_error(&error).of(&path)),
    };
    if !rewording.is_in(&String::from_utf8_lossy(&bytes)) {
        return Ok(0);
    }
    let (made, count) = reword(&bytes, rewording);
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    replace_unchanged(storage, &path, length, &made)?;
    Ok(count)
}

/// The journal with the other words, and how many of its steps held those that are sought.
fn reword(bytes: &[u8], rewording: &Rewording) -> (Vec<u8>, usize) {
    let (blocks, _) = find_blocks(bytes);
    let (mut made, mut count) = (Vec::with_capacity(bytes.len()), 0);
    for block in &blocks {
        let holds = rewording.is_in(&String::from_utf8_lossy(block.bytes));
        match parse_block_text(block) {
            Some(BlockText::Step(entry)) => {
                let reworded = reword_entry(&entry, rewording);
                // The text of a step of another form, whose change is not read, may hold them too.
                if reworded != *entry || holds && !entry.has_change {
                    count += 1;
                    let text = if entry.has_change {
                        write_block(&reworded)
                    } else {
                        write_block_without_change(&reworded)
                    };
                    made.extend(text.into_bytes());
                    continue;
                }
            }
            Some(BlockText::Unknown) | None if holds => {
                count += 1;
                continue;
            }
            Some(BlockText::Base(_) | BlockText::Unknown) | None => {}
        }
        made.extend([b"\n", block.bytes, b"\n"].concat());
    }
    (made, count)
}

fn reword_entry(entry: &JournalEntry, rewording: &Rewording) -> JournalEntry {
    let step = Step { change: rewording.change(&entry.step.change), ..entry.step.clone() };
    JournalEntry { step, words: rewording.phrase(&entry.words), has_change: entry.has_change }
}
