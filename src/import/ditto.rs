//! Cells that refer to the row above: `ditto, leie av lokaler`, `do.`, `"`.

use super::words::{fold, leading_word, word_list};

/// Whether a text begins by referring to the row above.
pub(super) fn is_ditto(text: &str) -> bool {
    text_after_ditto(text).is_some()
}

/// What follows a word that refers to the row above: nothing, or what is added to it.
pub(super) fn text_after_ditto(text: &str) -> Option<&str> {
    let folded = fold(text);
    if word_list("ditto-mark").contains(&folded.as_str()) {
        return Some("");
    }
    let word = leading_word("ditto", &folded)?;
    let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
    let rest = text.get(end..)?;
    if rest.is_empty() {
        return Some("");
    }
    let after = rest.strip_prefix(['.', ',', ':', ';'])?;
    Some(after.trim_start_matches([',', ':', ' ']).trim())
}
