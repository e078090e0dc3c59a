//! Words about people, read once from `assets/language/people.txt`: those that many no longer want used of
//! themselves, and those by which people are counted.
//!
//! Matches complete words of Bokmål and Nynorsk. Text in quotation marks is a quotation and is ignored.

use super::capital::capitalized;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

static WORDS: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/language/people.txt").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = ")).collect()
});

/// The bytes of the shortest word that is unwanted: most words are shorter and are skipped quickly.
static SHORTEST: LazyLock<usize> = LazyLock::new(|| {
    let unwanted = WORDS.keys().filter(|word| **word != COUNTED);
    unwanted.map(|word| word.len()).min().unwrap_or_default()
});

/// The name of the list of words by which people are counted.
const COUNTED: &str = "people";

/// Whether a unit counts people: "personer", "barn under 18 år".
pub fn counts_people(unit: &str) -> bool {
    let counted = WORDS.get(COUNTED).copied().unwrap_or_default();
    word_ranges(unit).filter_map(|at| unit.get(at)).any(|word| {
        let word = word.to_lowercase();
        counted.split(", ").any(|counted| counted == word)
    })
}

/// The words of a text that many people no longer want to be called, each with a better one.
///
/// ```
/// use planverksted::text::people::unwanted_words;
///
/// assert_eq!(unwanted_words("Rusmisbrukere").next(), Some(("Rusmisbrukere", "personer med rusproblemer")));
/// assert_eq!(unwanted_words("Rapporten «Rusmisbrukere»").next(), None);
/// ```
pub fn unwanted_words(text: &str) -> impl Iterator<Item = (&str, &'static str)> {
    find_unwanted(text).filter_map(|(at, better)| Some((text.get(at)?, better)))
}

/// The text with the better words in place of the others; a capital stays a capital.
pub fn with_better_words(text: &str) -> String {
    let (mut better_text, mut done) = (String::with_capacity(text.len()), 0);
    for (at, better) in find_unwanted(text) {
        better_text.push_str(text.get(done..at.start).unwrap_or_default());
        let capital = text.get(at.clone()).is_some_and(|word| word.starts_with(char::is_uppercase));
        if capital {
            better_text.push_str(&capitalized(better));
        } else {
            better_text.push_str(better);
        }
        done = at.end;
    }
    better_text.push_str(text.get(done..).unwrap_or_default());
    better_text
}

/// The ranges of unwanted words outside quotation marks, each with a better word.
fn find_unwanted(text: &str) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    let quoted = quoted_ranges(text);
    let mut lower = String::new();
    // Most words are shorter than any unwanted one. Skipping them before lower-casing saves most of the work.
    word_ranges(text).filter(|at| at.len() >= *SHORTEST).filter_map(move |at| {
        lower.clear();
        lower.extend(text.get(at.clone())?.chars().flat_map(char::to_lowercase));
        let better = WORDS.get(lower.as_str()).filter(|_| lower != COUNTED)?;
        let is_quoted = quoted.iter().any(|quote| quote.contains(&at.start));
        (!is_quoted).then_some((at, *better))
    })
}

/// The ranges of the words of a text.
fn word_ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut begun = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    ends.filter_map(move |(at, sign)| match (begun, sign.is_alphabetic()) {
        (None, true) => {
            begun = Some(at);
            None
        }
        (Some(from), false) => {
            begun = None;
            Some(from..at)
        }
        _ => None,
    })
}

/// The ranges in quotation marks; a quotation that is never closed ends with its paragraph.
fn quoted_ranges(text: &str) -> Vec<Range<usize>> {
    let (mut quotes, mut begun) = (Vec::new(), None);
    for (at, sign) in text.char_indices() {
        match (sign, begun) {
            ('«' | '“' | '„' | '"', None) => begun = Some(at),
            ('»' | '”' | '"' | '\n', Some(from)) => {
                quotes.push(from..at);
                begun = None;
            }
            _ => {}
        }
    }
    quotes.extend(begun.map(|from| from..text.len()));
    quotes
}
