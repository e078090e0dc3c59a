//! The text of a damaged plan file: decoded from whatever encoding it has, without the marks that other programs leave.
//!
//! Line numbers stay those of the file, so that what is reported can be found there.

use super::error::Problem;
use super::recognise;
use crate::text::Phrase;
use encoding_rs::{UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// Something that was lost of a file, or changed so that the rest could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The line of the file, from 1.
    pub line: usize,
    /// What it was.
    pub text: Phrase,
}

/// The text of a damaged file.
pub(super) struct DamagedText {
    /// The text, with the lines of the file.
    pub(super) text: String,
    /// What was changed to make it text.
    pub(super) losses: Vec<Loss>,
}

impl DamagedText {
    /// Decodes a file; an error where it is no text at all.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, Problem> {
        let mut losses = Vec::new();
        let mut change = |key: &'static str, name: &str| {
            losses.push(Loss { line: 1, text: Phrase::new(key).with("name", name) });
        };
        let text: Cow<'_, str> = match recognise::decode_text(bytes) {
            Ok(text) => text,
            Err(Problem::Utf16) => {
                let big = bytes.starts_with(&[0xFE, 0xFF]) || bytes.first() == Some(&0);
                change("store-lost-encoding", "UTF-16");
                (if big { UTF_16BE } else { UTF_16LE }).decode_with_bom_removal(bytes).0
            }
            Err(Problem::NotUtf8 { encoding, .. }) => {
                change("store-lost-encoding", encoding.name());
                Cow::Owned(encoding.decode(bytes))
            }
            Err(Problem::CutOff | Problem::Binary) => {
                change("store-lost-bytes", "");
                String::from_utf8_lossy(bytes)
            }
            Err(other) => return Err(other),
        };
        let mut text = text.into_owned();
        if text.contains('\0') {
            let line = text.split('\0').next().unwrap_or_default().lines().count().max(1);
            losses.push(Loss { line, text: Phrase::new("store-lost-zeros") });
            text = text.replace('\0', "");
        }
        if text.contains("\r\n") {
            text = text.replace("\r\n", "\n");
        }
        let text = without_conflict_marks(&text, &mut losses);
        Ok(Self { text, losses })
    }
}

/// The text without the marks of a version-control program. Of each conflict both sides stay where each of them opens as
/// many brackets as it closes, so that the reader keeps what is there twice; else only the first.
fn without_conflict_marks(text: &str, losses: &mut Vec<Loss>) -> String {
    if recognise::conflict_line(text).is_none() {
        return text.to_owned();
    }
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut kept: Vec<&str> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or_default();
        let end = rest.iter().position(|line| line.starts_with(">>>>>>>"));
        let Some(end) = end.filter(|_| line.starts_with("<<<<<<< ")) else {
            kept.push(if is_conflict_mark(line) { "\n" } else { line });
            at += 1;
            continue;
        };
        let conflict = rest.get(..=end).unwrap_or_default();
        let middle = conflict.iter().position(|line| line.starts_with("=======")).unwrap_or(end);
        let base = conflict.iter().position(|line| line.starts_with("|||||||")).unwrap_or(middle);
        let first = conflict.get(1..base).unwrap_or_default();
        let both = open_brackets(first) == 0;
        for (number, line) in conflict.iter().enumerate() {
            let stays = (1..base).contains(&number) || both && (middle + 1..end).contains(&number);
            kept.push(if stays { line } else { "\n" });
        }
        let key = if both { "store-lost-conflict-both" } else { "store-lost-conflict-first" };
        losses.push(Loss { line: at + 1, text: Phrase::new(key) });
        at += end + 1;
    }
    kept.concat()
}

fn is_conflict_mark(line: &str) -> bool {
    ["<<<<<<< ", ">>>>>>> ", "||||||| "].iter().any(|mark| line.starts_with(mark))
        || line.trim_end() == "======="
}

/// How many more brackets some lines open than they close.
fn open_brackets(lines: &[&str]) -> i64 {
    let letters = lines.iter().flat_map(|line| line.chars());
    letters.fold(0, |open, letter| match letter {
        '(' | '[' | '{' => open + 1,
        ')' | ']' | '}' => open - 1,
        _ => open,
    })
}
