//! File names of documents: from the plan's title, and safe on Windows as elsewhere.

use super::clean::is_forbidden;
use unicode_normalization::UnicodeNormalization as _;

/// The most bytes of a name without its ending; file systems take 255 with it.
const LONGEST: usize = 120;
/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A file name for a title; `otherwise` where the title leaves nothing to name it by.
pub(super) fn file_name(title: &str, otherwise: &str, ending: &str) -> String {
    let stem = [title, otherwise].into_iter().map(stem).find(|stem| !stem.is_empty());
    format!("{}.{ending}", stem.unwrap_or_else(|| String::from("plan")))
}

fn stem(title: &str) -> String {
    let kept: String = title.nfc().map(|c| if is_unsafe(c) { ' ' } else { c }).collect();
    let mut stem = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    while stem.len() > LONGEST {
        stem.pop();
    }
    // Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere.
    let stem = stem.trim_matches(|c: char| c == '.' || c == ' ').to_owned();
    if is_device(&stem) { format!("plan {stem}") } else { stem }
}

fn is_unsafe(c: char) -> bool {
    is_forbidden(c)
        || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\u{2028}' | '\u{2029}')
}

/// Whether a name, up to its first dot, is one that Windows keeps.
fn is_device(stem: &str) -> bool {
    let before = stem.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let word = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = before.chars().count() - word.chars().count();
    DEVICES.contains(&word) && (digits == 0) == !matches!(word, "com" | "lpt") && digits <= 1
}
