//! Abbreviations of the field and what they stand for, so that a document can write them out for those who do not know them.
//!
//! `Limitations:` only whole words in capitals are found: `BUP` and the first part of `ACT-teamet`, not `Bup`.

use super::Language;
use std::collections::BTreeSet;
use std::ops::Range;

/// The list: an abbreviation a line, with its meaning in each language.
const LIST: &str = include_str!("../../assets/text/acronyms.txt");

/// An abbreviation of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acronym {
    /// The abbreviation: "BUP".
    pub short: &'static str,
    meanings: [&'static str; 3],
}

impl Acronym {
    /// What it stands for.
    pub const fn meaning(self, language: Language) -> &'static str {
        let [nb, nn, en] = self.meanings;
        match language {
            Language::Nb => nb,
            Language::Nn => nn,
            Language::En => en,
        }
    }
}

/// The abbreviations of the list, in its order.
pub fn acronyms() -> impl Iterator<Item = Acronym> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut parts = line.split('|').map(str::trim);
        let short = parts.next()?;
        Some(Acronym { short, meanings: [parts.next()?, parts.next()?, parts.next()?] })
    })
}

/// Notes the abbreviations of the list that a text has.
pub fn note_acronyms(text: &str, found: &mut BTreeSet<&'static str>) {
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        // Nearly no word has two capitals, and the list is not asked for all of them.
        if word.chars().take(2).filter(|letter| letter.is_uppercase()).count() == 2 {
            found.extend(acronyms().find(|acronym| acronym.short == word).map(|acronym| acronym.short));
        }
    }
}

/// Where an abbreviation stands as a word of its own; the first part of a longer word is none.
pub fn find_acronym(text: &str, short: &str) -> Option<Range<usize>> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '-';
    let stands_alone = |at: usize| {
        let (before, after) = (text.get(..at), text.get(at + short.len()..));
        !before.is_some_and(|before| before.ends_with(is_word))
            && !after.is_some_and(|after| after.starts_with(is_word))
    };
    let at = text.match_indices(short).map(|(at, _)| at).find(|at| stands_alone(*at))?;
    Some(at..at + short.len())
}
