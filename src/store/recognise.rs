//! What a file is that is no plan, so that the message can say so.

use super::error::Problem;

/// The text of a file, without a byte-order mark; or what it is instead of text.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.is_empty() {
        return Err(Problem::Empty);
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(Problem::Zeros);
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || alternates_with_zeros(bytes) {
        return Err(Problem::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Err(not_utf8(bytes, error.valid_up_to())),
    };
    match conflict_line(text) {
        Some(line) => Err(Problem::Conflict { line }),
        None => Ok(text),
    }
}

/// What a text is that does not begin as a plan does.
pub(super) fn no_plan(text: &str) -> Problem {
    if text.trim().is_empty() {
        return Problem::Empty;
    }
    // A plan begins with `(format:`; a piece of that is a plan that was cut off at once.
    let begun: String = text.chars().filter(|c| !c.is_whitespace()).take(8).collect();
    if "(format:".starts_with(begun.as_str()) { Problem::CutOff } else { Problem::NoPlan }
}

/// Whether reading stopped because the text did.
pub(super) fn is_cut_off(text: &str, error: &ron::error::SpannedError) -> bool {
    if matches!(
        error.code,
        ron::Error::Eof | ron::Error::ExpectedStringEnd | ron::Error::UnclosedBlockComment
    ) {
        return true;
    }
    let (mut line, mut column) = (1, 1);
    for c in text.trim_end().chars() {
        (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    (error.span.end.line, error.span.end.col) >= (line, column)
}

/// Whether every other byte is mostly zero and the bytes between never are, as in UTF-16 without a byte-order mark.
fn alternates_with_zeros(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    sample.len() >= 8 && even.min(odd) == 0 && even.max(odd) * 4 > sample.len()
}

fn not_utf8(bytes: &[u8], valid: usize) -> Problem {
    let before = bytes.get(..valid).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    let controls =
        bytes.iter().filter(|byte| **byte < 0x20 && !matches!(**byte, b'\n' | b'\r' | b'\t')).count();
    if controls * 50 > bytes.len() || bytes.contains(&0) {
        Problem::Binary
    } else {
        Problem::NotUtf8 { line }
    }
}

fn conflict_line(text: &str) -> Option<usize> {
    let marks = |line: &str| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
    text.lines().position(marks).map(|at| at + 1)
}
