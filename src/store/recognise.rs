//! What a file is that is no plan, so that the message can say what it is and what to do.
//!
//! Limitations: guesses, made only of a file that cannot be read; what is a plan is decided by the reader alone.

use super::error::Problem;
use crate::text::ByteEncoding;
use std::borrow::Cow;

/// The text of a file, without a byte-order mark and with plain line feeds where a program of Windows has changed
/// them; or what it is instead of text.
pub(super) fn decode_text(bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    if bytes.is_empty() {
        return Err(Problem::Empty);
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(Problem::Zeros);
    }
    // Before the question for UTF-8: plain letters in UTF-16 are valid UTF-8 with zeros between.
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || alternates_with_zeros(bytes) {
        return Err(Problem::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() && bytes.starts_with(b"(") => return Err(Problem::CutOff),
        Err(error) => return Err(classify_non_utf8(bytes, error.valid_up_to())),
    };
    // This program ends its first line, an opening bracket, with a line feed alone.
    let changed = text.split_once('\n').is_some_and(|(first, _)| first.ends_with('\r'));
    Ok(if changed { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) })
}

/// What is wrong with a text that does not begin as a plan does.
pub(super) fn classify_non_plan(text: &str) -> Problem {
    if text.trim().is_empty() {
        return Problem::Empty;
    }
    // A plan begins with `(format:`; a piece of that is a plan that was cut off at once.
    let begun: String = text.chars().filter(|c| !c.is_whitespace()).take(8).collect();
    if "(format:".starts_with(begun.as_str()) { Problem::CutOff } else { Problem::NoPlan }
}

/// Whether reading stopped because the text ends too early.
///
/// The parser reports that only within a text or a comment; elsewhere it reports what it expected at the last word.
pub(super) fn is_cut_off(text: &str, error: &ron::error::SpannedError) -> bool {
    if matches!(
        error.code,
        ron::Error::Eof | ron::Error::ExpectedStringEnd | ron::Error::UnclosedBlockComment
    ) {
        return true;
    }
    // The parser counts lines and columns from one, in characters: the text is walked to find the same place.
    let (begin, end) = (error.span.start, error.span.end);
    let (mut line, mut column) = (1, 1);
    let mut rest = String::new();
    for c in text.trim_end().chars() {
        if (line, column) >= (begin.line, begin.col) {
            rest.push(c);
        }
        (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    // The parser stopped at the end, or at a last word that nothing follows: it may be half a word.
    let goes_on = |c: char| c.is_whitespace() || ",:()[]{}\"".contains(c);
    (end.line, end.col) >= (line, column) || !rest.trim_start().contains(goes_on)
}

/// Whether every second byte is zero, as in UTF-16 without a byte-order mark; 64 bytes are enough to tell.
fn alternates_with_zeros(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    sample.len() >= 8 && even.min(odd) == 0 && even.max(odd) * 4 > sample.len()
}

/// What bytes are that are not UTF-8 from this place on: text has next to no control characters.
fn classify_non_utf8(bytes: &[u8], valid: usize) -> Problem {
    let before = bytes.get(..valid).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    let controls =
        bytes.iter().filter(|byte| **byte < 0x20 && !matches!(**byte, b'\n' | b'\r' | b'\t')).count();
    if controls * 50 > bytes.len() || bytes.contains(&0) {
        Problem::Binary
    } else {
        Problem::NotUtf8 { line, encoding: ByteEncoding::guess(bytes) }
    }
}

/// The line of the first mark that a version-control program leaves where two versions disagree.
///
/// A text of the plan may hold such a line too, so this is asked only of a file that cannot be read.
pub(super) fn conflict_line(text: &str) -> Option<usize> {
    let marks = |line: &str| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
    text.lines().position(marks).map(|at| at + 1)
}
