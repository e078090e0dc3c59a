//! The user's own abbreviations, which are written out while typing: `phs` becomes `psykisk helse`.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// So many are kept.
const MOST: usize = 500;

/// Abbreviations with what they stand for; the short forms in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Abbreviations(BTreeMap<String, String>);

impl Abbreviations {
    /// Reads a list, one a line: `phs = psykisk helse`. Lines of another form are not taken, nor is what is longer than one
    /// word in front of the sign.
    pub fn read(text: &str) -> Self {
        let entry = |line: &str| {
            let (short, long) = line.split_once('=')?;
            let (short, long) = (short.trim().to_lowercase(), long.trim().to_owned());
            let is_word = !short.is_empty() && short.chars().all(char::is_alphanumeric);
            (is_word && !long.is_empty()).then_some((short, long))
        };
        Self(text.lines().filter_map(entry).take(MOST).collect())
    }

    /// The list as it is read.
    pub fn write(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(|(short, long)| format!("{short} = {long}")).collect();
        lines.join("\n")
    }

    /// What a word stands for, with a capital where the word has one; `None` where it is no abbreviation.
    pub fn expanded(&self, word: &str) -> Option<String> {
        let long = self.0.get(&word.to_lowercase())?;
        let begins_sentence = word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().skip(1).all(char::is_lowercase);
        Some(if begins_sentence { crate::text::capitalized(long) } else { long.clone() })
    }
}
