//! Finds what changed in a long text, and shortens text of a plan to one safe line.

use unicode_normalization::UnicodeNormalization as _;

/// Texts of up to this many characters are shown in full.
pub(super) const MAX_SHOWN: usize = 80;

/// Whether a text is short enough to be shown in full.
pub(super) fn is_short(text: &str) -> bool {
    !text.contains('\n') && text.chars().nth(MAX_SHOWN).is_none()
}

/// The part of each text that the other does not have, at word boundaries; either may be empty.
pub(super) fn changed_parts<'a>(old: &'a str, new: &'a str) -> (&'a str, &'a str) {
    let (old, new) = (old.trim(), new.trim());
    let same = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    // Cut at words: a changed ending of a word is shown with the word, or nobody could read it.
    let begin = word_begin(old, new, same);
    let (old, new) = (old.get(begin..).unwrap_or(old), new.get(begin..).unwrap_or(new));
    // Counted again on what is left, or the common end could overlap the common beginning: `aa` to `aaa`.
    let same = old.bytes().rev().zip(new.bytes().rev()).take_while(|(a, b)| a == b).count();
    let end = word_end(old, new, same);
    let cut = |text: &'a str| text.get(..text.len() - end).unwrap_or(text).trim();
    (cut(old), cut(new))
}

/// The last place up to which both texts are the same and where a word begins in both, or both end.
fn word_begin(old: &str, new: &str, same: usize) -> usize {
    let breaks = |text: &str, at: usize| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at..).map(|text| text.chars().next());
        match (before, after) {
            (None, Some(_)) | (Some(_), Some(None)) => true,
            (Some(before), Some(Some(after))) => before.is_whitespace() || after.is_whitespace(),
            _ => false,
        }
    };
    (0..=same).rev().find(|at| breaks(old, *at) && breaks(new, *at)).unwrap_or(0)
}

/// The same from the end: how many bytes both texts end with, up to a place between words.
fn word_end(old: &str, new: &str, same: usize) -> usize {
    let breaks = |text: &str, length: usize| {
        let at = text.len() - length;
        let before = text.get(..at).map(|text| text.chars().next_back());
        let after = text.get(at..).and_then(|text| text.chars().next());
        match (before, after) {
            (Some(_), None) | (Some(None), Some(_)) => true,
            (Some(Some(before)), Some(after)) => before.is_whitespace() || after.is_whitespace(),
            _ => false,
        }
    };
    (0..=same).rev().find(|length| breaks(old, *length) && breaks(new, *length)).unwrap_or(0)
}

/// A text as one line of at most [`MAX_SHOWN`] letters; what a screen would not show, or obey, is a sign that it does show.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::new();
    for (at, letter) in text.trim().nfc().enumerate() {
        if at == MAX_SHOWN {
            line.truncate(line.trim_end().len());
            line.push('…');
            break;
        }
        // What a plan holds may come from anybody: control characters and marks of direction could forge the rest of a line
        // in a terminal.
        line.push(match letter {
            letter if letter.is_whitespace() => ' ',
            letter if letter.is_control() || is_direction(letter) => char::REPLACEMENT_CHARACTER,
            letter => letter,
        });
    }
    line
}

/// A sign that turns the direction of the text around it.
const fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
