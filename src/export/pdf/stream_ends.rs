//! Makes the ends of a PDF's streams unambiguous.
//!
//! A stream ends with a line feed and `endstream`. Where its last own byte happens to be a carriage return
//! (a checksum's, once in 256 streams), archive validators take both for the line's end and find the stream
//! one byte too short. Then the line is ended with both, which the format also allows, and the offsets of all
//! that follows move by one.

/// An ambiguous end.
const AMBIGUOUS_END: &[u8] = b"\r\nendstream";
/// What precedes the offset of the table of offsets.
const STARTXREF: &[u8] = b"startxref\n";

/// The same file with unambiguous ends; unchanged where all of them are.
pub(super) fn fix_stream_ends(bytes: Vec<u8>) -> Vec<u8> {
    fixed_bytes(&bytes).unwrap_or(bytes)
}

fn fixed_bytes(bytes: &[u8]) -> Option<Vec<u8>> {
    let start = bytes.windows(STARTXREF.len()).rposition(|window| window == STARTXREF)?;
    let number = bytes.get(start + STARTXREF.len()..)?.split(|byte| *byte == b'\n').next()?;
    // Everything after this offset is the table, whose lines have a fixed length and must not be changed
    // otherwise.
    let (body, table) = bytes.split_at_checked(std::str::from_utf8(number).ok()?.parse().ok()?)?;
    let windows = body.windows(AMBIGUOUS_END.len()).enumerate();
    let ends: Vec<usize> =
        windows.filter(|(_, window)| *window == AMBIGUOUS_END).map(|(at, _)| at + 1).collect();
    if ends.is_empty() {
        return None;
    }
    let mut out = Vec::with_capacity(bytes.len() + ends.len());
    let mut from = 0;
    for end in &ends {
        out.extend_from_slice(body.get(from..*end)?);
        out.push(b'\r');
        from = *end;
    }
    out.extend_from_slice(body.get(from..)?);
    let mut after_start = false;
    for line in std::str::from_utf8(table).ok()?.split_inclusive('\n') {
        out.extend_from_slice(shift_offset(line, after_start, &ends).as_bytes());
        // The line after `startxref` is the offset of the table itself, and moves too.
        after_start = line.as_bytes() == STARTXREF;
    }
    Some(out)
}

/// A line of the table, with its offset moved where it is one.
fn shift_offset(line: &str, is_start: bool, ends: &[usize]) -> String {
    let shifted = |offset: usize| offset + ends.iter().filter(|end| **end < offset).count();
    if is_start && let Ok(offset) = line.trim_end().parse() {
        return format!("{}\n", shifted(offset));
    }
    match line.split_once(' ') {
        Some((offset, rest)) if offset.len() == 10 && rest.ends_with(" n\r\n") => offset
            .parse()
            .map_or_else(|_| line.to_owned(), |offset| format!("{:010} {rest}", shifted(offset))),
        _ => line.to_owned(),
    }
}
