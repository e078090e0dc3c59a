//! From the bytes of a text file to its cells: the encoding of its letters, and the delimiter between its cells.
//!
//! UTF-8 or UTF-16 with or without a byte order mark, else the encoding of one byte a letter that fits best. What is no
//! text is refused.

use super::grid::CellGrid;
use crate::import::error::ImportError;
use crate::text::ByteEncoding;
use encoding_rs::{UTF_16BE, UTF_16LE};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The delimiters that are tried.
const CANDIDATES: [char; 4] = [';', '\t', ',', '|'];

/// The delimiter is chosen by the rows that begin in so many of the first bytes.
const SAMPLE_BYTES: usize = 64 << 10;

/// The delimiter of a text, and the text without a line that only names it (`sep=;`).
pub fn find_delimiter(text: &str) -> (char, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    // Excel writes and reads this line; it decides even where another delimiter fits better.
    if let Some(named) = first.trim().strip_prefix("sep=").and_then(|mark| mark.chars().next()) {
        return (named, rest);
    }
    let best =
        CANDIDATES.into_iter().max_by_key(|mark| (score_delimiter(text, *mark), std::cmp::Reverse(*mark)));
    (best.unwrap_or(';'), text)
}

/// How well a delimiter makes a table: how many rows it splits, and how many of these into the same number of cells.
fn score_delimiter(text: &str, delimiter: char) -> usize {
    // The last row is read to its end: cut inside quotation marks it would be many rows.
    let grid = CellGrid::read_beginning(text, delimiter, SAMPLE_BYTES);
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in &grid.rows {
        *widths.entry(row.cells.len()).or_default() += 1;
    }
    // A row of one cell is one that the delimiter does not split.
    widths.remove(&1);
    let rows = grid.rows.len().max(1);
    let split: usize = widths.values().sum::<usize>() * 100 / rows;
    let Some((width, alike)) = widths.into_iter().max_by_key(|(width, rows)| (*rows, *width)) else {
        return 0;
    };
    // A table whose cells are blank at the ends of rows has few rows of equal width; its first row still says enough.
    let first_split = grid.rows.first().is_some_and(|row| row.cells.len() > 1);
    let alike = (alike * 100 / rows).max(if first_split { 30 } else { 0 });
    // More than six columns count no more, else the commas in long texts could win.
    if split < 50 { 0 } else { split * alike * width.min(6) }
}

/// The cells of a text, and how its bytes encoded them.
pub(in crate::import) struct TextTable {
    /// The cells; at least one row.
    pub(in crate::import) grid: CellGrid,
    /// How the bytes of the file encode letters.
    pub(in crate::import) encoding: Encoding,
}

/// Reads a text file whose cells are separated by a delimiter.
pub(in crate::import) fn read_text(bytes: &[u8]) -> Result<TextTable, ImportError> {
    let (text, encoding) = decode(bytes)?;
    let (delimiter, text) = find_delimiter(&text);
    let grid = CellGrid::read(text, delimiter);
    if grid.rows.is_empty() { Err(ImportError::Empty) } else { Ok(TextTable { grid, encoding }) }
}

/// How the bytes of a text encode its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, as spreadsheets save "Unicode text".
    Utf16,
    /// UTF-8 with damaged bytes, which became `�`.
    DamagedUtf8,
    /// One byte a letter, most often Windows-1252, as older Norwegian spreadsheets save.
    Bytes(ByteEncoding),
    /// Windows-1252 with bytes that mean nothing there or are UTF-8: some letters may be wrong.
    DamagedBytes,
}

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 50 << 20;

/// The text of a file.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), ImportError> {
    if let Some(text) = decode_utf16(bytes)? {
        return Ok((Cow::Owned(text), Encoding::Utf16));
    }
    check_is_text(bytes)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), Encoding::Utf8));
    }
    if is_damaged_utf8(bytes) {
        return Ok((String::from_utf8_lossy(bytes), Encoding::DamagedUtf8));
    }
    // What is valid UTF-8 by chance has no letters of several bytes: a file that has some is put together from two.
    if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        return Ok((Cow::Owned(decode_mixed(bytes)), Encoding::DamagedBytes));
    }
    // These decode any bytes, so they are the last that are tried.
    let guess = ByteEncoding::guess(bytes);
    let is_damaged = guess == ByteEncoding::Windows1252 && guess.has_odd_bytes(bytes);
    let encoding = if is_damaged { Encoding::DamagedBytes } else { Encoding::Bytes(guess) };
    Ok((Cow::Owned(guess.decode(bytes)), encoding))
}

/// The text of a file that is UTF-8 in some places and Windows-1252 in others.
fn decode_mixed(bytes: &[u8]) -> String {
    let letters: Vec<char> =
        ByteEncoding::Windows1252.decode(&(0..=255).collect::<Vec<u8>>()).chars().collect();
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().filter_map(|byte| letters.get(usize::from(*byte))));
    }
    text
}

/// Refuses what is no text, by its first bytes and by bytes that do not occur in text.
fn check_is_text(bytes: &[u8]) -> Result<(), ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportError::TooLarge);
    }
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"PK\x03\x04") || begins(b"\xD0\xCF\x11\xE0") {
        return Err(ImportError::NotText);
    }
    let known: [&[u8]; 7] =
        [b"%PDF", b"\x7FELF", b"MZ\x90", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"\x1F\x8B"];
    let zeros: usize = bytes.iter().map(|b| usize::from(*b == 0)).sum();
    let control =
        |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1A | 0x1E | 0x1F);
    // A few stray control characters occur in exported text; more than one in a hundred is a binary file.
    let controls = bytes.iter().filter(control).count();
    if zeros > 0 || controls * 100 > bytes.len() || known.into_iter().any(begins) {
        return Err(ImportError::NotText);
    }
    Ok(())
}

/// The text of a file in UTF-16, with or without a byte order mark; `None` where it is none.
fn decode_utf16(bytes: &[u8]) -> Result<Option<String>, ImportError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportError::TooLarge);
    }
    let Some(encoding) = find_utf16(bytes) else { return Ok(None) };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    // The control characters of a picture or a program are no text in any encoding.
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        odd += usize::from(c == '\u{fffd}' || c.is_control() && !c.is_whitespace());
    }
    if odd * 100 > all {
        return Err(ImportError::NotText);
    }
    if text.trim().is_empty() { Err(ImportError::Empty) } else { Ok(Some(text.into_owned())) }
}

/// The order of the two bytes of each letter, where a file is in UTF-16.
fn find_utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if bytes.starts_with(b"\xFF\xFE") {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return Some(UTF_16BE);
    }
    // Without a mark: in Latin text every second byte is zero, and hardly one of the others.
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let zeros = |rest: usize| sample.iter().skip(rest).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    match (even * 4 > half * 3, odd * 4 > half * 3) {
        (true, false) if half > 0 => Some(UTF_16BE),
        (false, true) if half > 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// The beginning of a file as text, whatever the file is, to look for what it is.
pub(super) fn decode_beginning(bytes: &[u8]) -> Cow<'_, str> {
    match find_utf16(bytes) {
        Some(encoding) => encoding.decode_with_bom_removal(bytes).0,
        None => String::from_utf8_lossy(bytes),
    }
}

/// Whether most letters beyond ASCII are valid UTF-8, as in a file that was cut off or pasted together.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut damaged) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    valid > damaged * 2
}
