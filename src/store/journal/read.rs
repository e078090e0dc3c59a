//! Reads a journal: finds its blocks, passes over what is damaged, and reads what each says.

use super::phrases::PhraseSeed;
use super::write::{BASE, STEP, checksum};
use super::{BasePlace, Journal, JournalBase, JournalEntry, format_tag};
use crate::edit::{Change, Step};
use crate::model::Uid;
use crate::store::file::SavedPlan;
use crate::store::read::PartialPlanSeed;
use crate::store::read::seeds::{FieldNameSeed, TextSeed};
use crate::text::Phrase;
use jiff::Timestamp;
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use std::fmt;

/// How many times its own length a journal may be summed up in search of complete blocks.
///
/// Every false header costs a checksum over the length that it claims: without a limit, a damaged file of a few
/// megabytes of headers would take hours.
const MAX_CHECKSUM_PASSES: usize = 4;
/// No header is longer than so many bytes.
const LONGEST_HEADER: usize = 200;

/// A block whose checksum is right.
pub(super) struct JournalBlock<'a> {
    /// What kind of block it is.
    word: &'a str,
    /// The format it was written in.
    format: &'a str,
    body: &'a str,
    /// All of it, the line before the body included.
    pub(super) bytes: &'a [u8],
}

/// Reads a journal.
pub(super) fn parse_journal(bytes: &[u8]) -> Journal {
    let (blocks, mut damaged) = find_blocks(bytes);
    let mut journal = Journal::default();
    for block in &blocks {
        // A block whose checksum is right and whose text is not understood comes from a version that writes another form.
        match parse_block_text(block) {
            Some(text) => journal.push(text),
            None => damaged += 1,
        }
    }
    if damaged > 0 {
        journal.remarks.push(Phrase::new("store-remark-journal").with("count", damaged));
    }
    journal
}

/// What a block says.
#[derive(Clone)]
pub(super) enum BlockText {
    /// A step.
    Step(Box<JournalEntry>),
    /// What the steps behind it grew from.
    Base(JournalBase),
    /// Something that only a later version knows of.
    Unknown,
}

impl Journal {
    /// Adds what the next block says.
    pub(super) fn push(&mut self, text: BlockText) {
        match text {
            BlockText::Step(entry) => self.entries.push(*entry),
            BlockText::Base(base) => {
                self.bases.push(BasePlace { entries_before: self.entries.len(), base });
            }
            BlockText::Unknown => {}
        }
    }
}

/// Reads what a block says.
pub(super) fn parse_block_text(block: &JournalBlock<'_>) -> Option<BlockText> {
    match block.word {
        STEP => {
            let seed = EntrySeed { with_change: block.format == format_tag() };
            let entry = ron::Options::default().from_str_seed(block.body, seed).ok()?;
            Some(BlockText::Step(Box::new(entry)))
        }
        BASE => JournalBase::parse_body(block.body).map(BlockText::Base),
        _ => Some(BlockText::Unknown),
    }
}

/// Finds the complete blocks; with them, how many stretches between them are something else.
pub(super) fn find_blocks(bytes: &[u8]) -> (Vec<JournalBlock<'_>>, usize) {
    let (mut blocks, mut damaged, mut clean, mut at) = (Vec::new(), 0, 0, 0);
    let mut patience = bytes.len().saturating_mul(MAX_CHECKSUM_PASSES);
    let is_odd = |from: usize, to: usize| {
        bytes.get(from..to).is_some_and(|between| between.iter().any(|byte| !byte.is_ascii_whitespace()))
    };
    // `at` is where the search continues, `clean` the end of the last complete block. After a complete block the search
    // continues behind it, because its texts may contain lines that look like headers; after a header whose block is not
    // complete it continues behind the header's line only, because the length it claims may be wrong.
    while let Some(begin) = find_header(bytes, at) {
        let (head_end, length) = header_extent(bytes, begin);
        if length > patience {
            break;
        }
        if let Some((block, end)) = parse_block(bytes, begin) {
            damaged += usize::from(is_odd(clean, begin));
            blocks.push(block);
            (clean, at) = (end, end);
        } else {
            patience -= length;
            at = head_end;
        }
    }
    damaged += usize::from(is_odd(clean, bytes.len()));
    (blocks, damaged)
}

/// The beginning of the next line that begins as a block does.
fn find_header(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        // Only at the beginning of a line: a text of the plan may hold the word anywhere else.
        let begins_line = at == 0 || bytes.get(at - 1) == Some(&b'\n');
        let line = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |line| line + 1);
        if begins_line && parse_header(rest.get(..line).unwrap_or_default()).is_some() {
            return Some(at);
        }
        at += line;
    }
    None
}

/// Where the line of a header ends, and how many bytes have to be summed up to know whether its block is complete.
fn header_extent(bytes: &[u8], begin: usize) -> (usize, usize) {
    let rest = bytes.get(begin..).unwrap_or_default();
    let line = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |line| line + 1);
    let length = parse_header(rest.get(..line).unwrap_or_default()).map_or(0, |header| header.length);
    (begin + line, if length > rest.len() { 0 } else { length })
}

/// The line that a block begins with.
struct BlockHeader<'a> {
    word: &'a str,
    format: &'a str,
    length: usize,
    sum: u64,
}

/// Reads a line as a header.
fn parse_header(line: &[u8]) -> Option<BlockHeader<'_>> {
    // First of all the cheapest: most lines of a damaged stretch are long texts.
    if line.len() > LONGEST_HEADER || !line.first()?.is_ascii_lowercase() {
        return None;
    }
    let mut words = str::from_utf8(line).ok()?.strip_suffix('\n')?.split(' ');
    let (word, format, length, sum) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let sum = u64::from_str_radix(sum, 16).ok()?;
    let is_word = word.bytes().all(|byte| byte.is_ascii_lowercase());
    let length = length.parse().ok()?;
    (is_word && words.next().is_none()).then_some(BlockHeader { word, format, length, sum })
}

/// The block that begins at a header, and where it ends; nothing where it is not complete.
fn parse_block(bytes: &[u8], begin: usize) -> Option<(JournalBlock<'_>, usize)> {
    let rest = bytes.get(begin..)?;
    let line = rest.iter().position(|byte| *byte == b'\n')? + 1;
    let BlockHeader { word, format, length, sum } = parse_header(rest.get(..line)?)?;
    let end = line.checked_add(length)?;
    let body = rest.get(line..end).filter(|body| checksum(word, format, body) == sum)?;
    let body = str::from_utf8(body).ok()?;
    Some((JournalBlock { word, format, body, bytes: rest.get(..end)? }, begin + end))
}

struct EntrySeed {
    /// Whether its facts are in the format that this version reads.
    with_change: bool,
}

impl<'de> DeserializeSeed<'de> for EntrySeed {
    type Value = JournalEntry;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<JournalEntry, D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

/// The fields of a step that were read so far.
#[derive(Default)]
struct EntryFields {
    id: Option<Uid>,
    follows: Option<Uid>,
    undoes: Option<Uid>,
    at: Option<Timestamp>,
    label: Phrase,
    words: Option<Phrase>,
    before: Option<SavedPlan>,
    after: Option<SavedPlan>,
}

impl<'de> Visitor<'de> for EntrySeed {
    type Value = JournalEntry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a step")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JournalEntry, A::Error> {
        let odd = || A::Error::custom("a step has an id and a time");
        let mut found = EntryFields::default();
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            match name {
                "id" => found.id = Uid::parse(&map.next_value_seed(TextSeed)?),
                "follows" => {
                    found.follows = Some(Uid::parse(&map.next_value_seed(TextSeed)?).ok_or_else(odd)?);
                }
                "undoes" => found.undoes = Some(Uid::parse(&map.next_value_seed(TextSeed)?).ok_or_else(odd)?),
                "at" => found.at = map.next_value_seed(TextSeed)?.parse().ok(),
                "label" => found.label = map.next_value_seed(PhraseSeed)?,
                "words" => found.words = Some(map.next_value_seed(PhraseSeed)?),
                "before" if self.with_change => found.before = Some(map.next_value_seed(PartialPlanSeed)?),
                "after" if self.with_change => found.after = Some(map.next_value_seed(PartialPlanSeed)?),
                _ => {
                    map.next_value::<&RawValue>()?;
                }
            }
        }
        found.into_entry().ok_or_else(odd)
    }
}

impl EntryFields {
    fn into_entry(self) -> Option<JournalEntry> {
        let Self { id, follows, undoes, at, label, words, before, after } = self;
        // Words that are the label are not written twice.
        let words = words.unwrap_or_else(|| label.clone());
        let understood =
            |piece: &Option<SavedPlan>| piece.as_ref().is_some_and(|piece| piece.unknown.is_empty());
        // A change of which a part was not understood would undo less than it did.
        let has_change = understood(&before) && understood(&after);
        let change = match (before, after) {
            (Some(before), Some(after)) if has_change => Change::between(&before.plan, &after.plan, label),
            _ => Change::new(label),
        };
        Some(JournalEntry {
            step: Step { id: id?, previous: follows, at: at?, undoes, change },
            words,
            has_change,
        })
    }
}
