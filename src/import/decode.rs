//! From bytes to text: UTF-8 with or without a mark, else Windows-1252. What is no text is refused.

use super::ImportError;
use encoding_rs::WINDOWS_1252;

/// How the bytes of a table stood for letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8, in which some bytes were damaged and became `�`.
    DamagedUtf8,
    /// Windows-1252, as older Norwegian spreadsheets save.
    Windows1252,
}

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 50 << 20;

/// The text of a file.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), ImportError> {
    check_is_text(bytes)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Ok((text.to_owned(), Encoding::Utf8));
    }
    if is_damaged_utf8(bytes) {
        return Ok((String::from_utf8_lossy(bytes).into_owned(), Encoding::DamagedUtf8));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok((text.into_owned(), Encoding::Windows1252))
}

/// Refuses what is no text, by its first bytes and by bytes that text does not have.
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
    if begins(b"\xFF\xFE") || begins(b"\xFE\xFF") {
        return Err(ImportError::Utf16);
    }
    let known: [&[u8]; 7] =
        [b"%PDF", b"\x7FELF", b"MZ\x90", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"\x1F\x8B"];
    let zeros: usize = bytes.iter().map(|b| usize::from(*b == 0)).sum();
    if zeros * 3 > bytes.len() && zeros < bytes.len() && zeros_alternate(bytes) {
        return Err(ImportError::Utf16);
    }
    let control =
        |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1A | 0x1E | 0x1F);
    let controls = bytes.iter().filter(control).count();
    if zeros > 0 || controls * 100 > bytes.len() || known.into_iter().any(begins) {
        return Err(ImportError::NotText);
    }
    Ok(())
}

/// Whether the zeros stand at every other place, as in UTF-16 without a mark.
fn zeros_alternate(bytes: &[u8]) -> bool {
    let at = |rest: usize| bytes.iter().skip(rest).step_by(2).filter(|b| **b == 0).count() * 4;
    let half = bytes.len() / 2;
    (at(0) > half * 3) != (at(1) > half * 3)
}

/// Whether most letters beyond ASCII are sound UTF-8, as in a file that was cut off or pasted together.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut damaged) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    sound > damaged * 2
}
