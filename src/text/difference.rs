//! Where texts differ, for somebody who has to choose between them: each text cut around that place.

use std::ops::Range;

/// A text, or the part of it around the place where it differs from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferingText {
    /// The text; what is left out at its ends is marked with "…".
    pub shown: String,
    /// The bytes of `shown` that the others do not have there; empty where this text only lacks what they have.
    pub differs: Range<usize>,
}

/// The mark of words that are left out.
const LEFT_OUT: &str = "…";

/// The texts with the place where they differ, each cut to so many letters before and behind it, at the end of a word.
///
/// The words at the beginning and at the end that all of them share are not part of it. Texts that say the same have no
/// such place, and are whole.
pub fn cut_around_difference(texts: &[&str], context: usize) -> Vec<DifferingText> {
    let words: Vec<Vec<&str>> =
        texts.iter().map(|text| text.split_inclusive(char::is_whitespace).collect()).collect();
    let least = words.iter().map(Vec::len).min().unwrap_or(0);
    let shared = |word_of: &dyn Fn(&[&str], usize) -> Option<String>, most: usize| {
        let is_shared = |at: &usize| {
            let mut all = words.iter().map(|words| word_of(words, *at));
            let first = all.next();
            all.all(|word| Some(word) == first)
        };
        (0..most).take_while(is_shared).count()
    };
    let from_start = |words: &[&str], at: usize| words.get(at).map(|word| word.trim_end().to_owned());
    let from_end =
        |words: &[&str], at: usize| words.iter().rev().nth(at).map(|word| word.trim_end().to_owned());
    let head = shared(&from_start, least);
    // A word that all begin with is not also one that all end with.
    let tail = shared(&from_end, least - head);
    let is_same = words.iter().all(|words| words.len() == head);
    let cut = |words: &Vec<&str>| {
        let length = |words: &[&str]| words.iter().map(|word| word.len()).sum::<usize>();
        let (before, rest) = words.split_at(head);
        let (differing, after) = rest.split_at(rest.len() - tail);
        if is_same {
            return DifferingText { shown: words.concat(), differs: 0..0 };
        }
        let before = kept_end(before, context);
        let after = kept_start(after, context);
        let start = length(&before);
        let differs = start..start + length(differing).min(differing.concat().trim_end().len());
        DifferingText {
            shown: [before.concat(), differing.concat(), after.concat()].concat().trim_end().to_owned(),
            differs,
        }
    };
    words.iter().map(cut).collect()
}

/// The last words of so many letters, behind a mark where others are left out.
fn kept_end<'a>(words: &[&'a str], most: usize) -> Vec<&'a str> {
    let mut letters = 0;
    let fits = |word: &&&str| {
        letters += word.chars().count();
        letters <= most
    };
    let count = words.iter().rev().take_while(fits).count();
    let mut kept: Vec<&str> = words.iter().skip(words.len() - count).copied().collect();
    if count < words.len() {
        kept.splice(0..0, [LEFT_OUT, " "]);
    }
    kept
}

/// The first words of so many letters, with a mark behind them where others are left out.
fn kept_start<'a>(words: &[&'a str], most: usize) -> Vec<&'a str> {
    let mut letters = 0;
    let fits = |word: &&&str| {
        letters += word.chars().count();
        letters <= most
    };
    let mut kept: Vec<&str> = words.iter().take_while(fits).copied().collect();
    if kept.len() < words.len() {
        kept.push(LEFT_OUT);
    }
    kept
}
