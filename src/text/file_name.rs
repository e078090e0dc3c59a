//! File names from titles, safe on every system.
//!
//! The one way a title becomes a name, whether of a document or of a plan. What a user types as a name is not touched.

use unicode_normalization::UnicodeNormalization as _;

/// The most bytes of a name without its ending: file systems take 255, and a save adds a marker of 24 to it.
const MAX_BYTES: usize = 120;
/// The names that Windows keeps for devices, in any case and with any ending. `com` and `lpt` have a digit behind them.
const DEVICES: [&str; 8] = ["con", "prn", "aux", "nul", "conin$", "conout$", "com", "lpt"];
/// The digits behind a device's name; Windows takes the raised ones for the plain ones.
const DEVICE_DIGITS: &str = "0123456789¹²³";

/// A file name for a title; from `otherwise` where the title leaves nothing to name it by.
pub fn file_name(title: &str, otherwise: &str, ending: &str) -> String {
    let stem = [title, otherwise].into_iter().map(safe_stem).find(|stem| !stem.is_empty());
    format!("{}.{ending}", stem.unwrap_or_else(|| String::from("plan")))
}

/// A title as a name without its ending.
fn safe_stem(title: &str) -> String {
    let kept: String = title.nfc().map(|c| if is_unsafe(c) { ' ' } else { c }).collect();
    let mut stem = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    while stem.len() > MAX_BYTES {
        stem.pop();
    }
    // Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere.
    let stem = stem.trim_matches(|c: char| c == '.' || c == ' ').to_owned();
    if is_device(&stem) { format!("plan {stem}") } else { stem }
}

/// What no name may hold: the separators of folders on any system, and what Windows reads as a pattern or a stream.
fn is_unsafe(c: char) -> bool {
    is_unprintable(c)
        || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\u{2028}' | '\u{2029}')
}

/// Whether a name, up to its first dot, is one that Windows keeps.
fn is_device(stem: &str) -> bool {
    let before = stem.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let word = before.trim_end_matches(|c: char| DEVICE_DIGITS.contains(c));
    let digits = before.chars().count() - word.chars().count();
    let has_digit = matches!(word, "com" | "lpt");
    DEVICES.contains(&word) && digits == usize::from(has_digit)
}

/// Whether a character cannot be shown: control characters, those that turn the reading direction, tags, private use, and what is no character.
pub fn is_unprintable(c: char) -> bool {
    let low = (c as u32) & 0xffff;
    c.is_control()
        || low >= 0xfffe
        || matches!(c,
            '\u{61c}' | '\u{180e}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}'
            | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e007f}' | '\u{f0000}'..='\u{10ffff}')
}
