//! What stays on one line: a day with its month, and "kl." with its clock time.

use super::calendar::{TimeWord, time_word};

/// The space at which no line ends.
const NO_BREAK_SPACE: char = '\u{a0}';
/// The longest word for a month, in bytes.
const MAX_MONTH_BYTES: usize = 16;

/// The text with spaces at which no line ends inside its dates and clock times; `None` where it has neither.
pub fn keep_dates_together(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut kept: Option<String> = None;
    let mut written = 0;
    for (at, _) in text.match_indices(' ') {
        // Most spaces are between two words: a look at their neighbours costs less than cutting the text there.
        let [before, after] = [at.checked_sub(1), at.checked_add(1)]
            .map(|place| place.and_then(|place| bytes.get(place)).copied().unwrap_or_default());
        let may_be_day = before.is_ascii_digit() || before == b'.';
        if !may_be_day || !after.is_ascii_alphanumeric() {
            continue;
        }
        let (Some(start), Some(end)) = (text.get(..at), text.get(at + 1..)) else { continue };
        if (ends_with_day(start) && begins_with_month(end))
            || (ends_with_clock_word(start) && after.is_ascii_digit())
        {
            let kept = kept.get_or_insert_default();
            kept.push_str(text.get(written..at).unwrap_or_default());
            kept.push(NO_BREAK_SPACE);
            written = at + 1;
        }
    }
    if let Some(kept) = &mut kept {
        kept.push_str(text.get(written..).unwrap_or_default());
    }
    kept
}

/// Whether a text ends with a day of a month: "1.", "24.", in English "24".
fn ends_with_day(text: &str) -> bool {
    let text = text.strip_suffix('.').unwrap_or(text);
    let rest = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.len().saturating_sub(rest.len());
    (1..=2).contains(&digits) && !rest.ends_with(|letter: char| letter.is_alphanumeric() || letter == '.')
}

/// Whether a text begins with the name of a month.
fn begins_with_month(text: &str) -> bool {
    let word = text.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    word.len() <= MAX_MONTH_BYTES && matches!(time_word(&word.to_lowercase()), Some(TimeWord::Month(_)))
}

/// Whether a text ends with the word before a clock time.
fn ends_with_clock_word(text: &str) -> bool {
    let Some(rest) = text.strip_suffix("kl.") else { return false };
    !rest.ends_with(char::is_alphanumeric)
}
