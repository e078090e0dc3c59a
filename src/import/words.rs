//! The words that tables use, from `assets/import/words.txt` and those of funding, and the folding by which texts are
//! compared with them.
//!
//! They are words to read, in three languages at once; none of them is ever shown.

use crate::text::funding;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static WORDS: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    include_str!("../../assets/import/words.txt")
        .lines()
        .chain(funding::WORD_LISTS.lines())
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
        .map(|(name, words)| (name, words.split(", ").collect()))
        .collect()
});

/// The words of a list; none where there is no such list.
pub(super) fn word_list(name: &str) -> &'static [&'static str] {
    WORDS.get(name).map_or(&[], Vec::as_slice)
}

/// The names of the lists that begin with a prefix, without it, with their words.
pub(super) fn word_lists(
    prefix: &'static str,
) -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    WORDS.iter().filter_map(move |(name, words)| Some((name.strip_prefix(prefix)?, words.as_slice())))
}

/// Text as it is compared: lower case, runs of spaces as one, none at the ends.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            // Most words are: letter by letter takes many times as long.
            let start = folded.len();
            folded.push_str(word);
            folded.get_mut(start..).into_iter().for_each(str::make_ascii_lowercase);
        } else {
            folded.extend(word.chars().flat_map(char::to_lowercase));
        }
    }
    folded
}

/// Folded text without punctuation at its ends.
pub(super) fn trim_marks(text: &str) -> String {
    fold(text).trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// The words of a list are looked for in so many bytes at the beginning or the end of a text. None is half as long; the
/// rest is for punctuation and spaces around it.
const WORD_BYTES: usize = 400;

/// The folded beginning of a text, in which a word of a list can be.
pub(super) fn fold_beginning(text: &str) -> String {
    fold(beginning(text))
}

fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(WORD_BYTES)).unwrap_or(text)
}

/// The end of a text, in which a word of a list can be.
fn end(text: &str) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(WORD_BYTES))..).unwrap_or(text)
}

/// Whether the text, without punctuation at its ends, is a word of a list.
pub(super) fn is_word(name: &str, text: &str) -> bool {
    if text.len() > WORD_BYTES {
        return false;
    }
    let text = trim_marks(text);
    word_list(name).iter().any(|word| *word == text)
}

/// Whether a word of a list begins the text as whole words.
pub(super) fn starts_with_word(name: &str, text: &str) -> bool {
    leading_word(name, &fold_beginning(text)).is_some()
}

/// Whether a word of a list ends the text as whole words, with something before it.
pub(super) fn ends_with_word(name: &str, text: &str) -> bool {
    let text = trim_marks(end(text));
    word_list(name).iter().any(|word| text.strip_suffix(word).is_some_and(|before| before.ends_with(' ')))
}

/// The longest word of a list that begins folded text as whole words.
pub(super) fn leading_word(name: &str, folded: &str) -> Option<&'static str> {
    let fits = |word: &&&str| {
        folded
            .strip_prefix(**word)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    };
    word_list(name).iter().filter(fits).max_by_key(|word| word.len()).copied()
}

/// Whether the text contains a word of a list as whole words.
pub(super) fn contains_word(name: &str, text: &str) -> bool {
    let text = fold(text);
    word_list(name).iter().any(|word| contains_phrase(&text, word))
}

/// Whether folded text contains a phrase as whole words.
pub(super) fn contains_phrase(folded: &str, words: &str) -> bool {
    folded.match_indices(words).any(|(at, _)| {
        let before = folded.get(..at).and_then(|text| text.chars().next_back());
        let after = folded.get(at + words.len()..).and_then(|text| text.chars().next());
        // A hyphen joins words, so what is next to one is only part of a word.
        let goes_on = |c: char| c.is_alphanumeric() || c == '-';
        !before.is_some_and(goes_on) && !after.is_some_and(goes_on)
    })
}
