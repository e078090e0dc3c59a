//! The words of sample plans and the dice that choose among them. The words themselves are in `assets/sample`.

use crate::model::IdGenerator;
use crate::text::capitalized;
use std::collections::BTreeMap;

/// A seeded source of choices: the same seed gives the same choices.
#[derive(Debug)]
pub(super) struct Dice(IdGenerator);

impl Dice {
    /// Dice that begin at a seed.
    pub(super) const fn seeded(seed: u64) -> Self {
        Self(IdGenerator::seeded(seed))
    }

    /// A number below another; 0 where that is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        // The remainder favours small numbers slightly, which no sample shows.
        usize::try_from(self.0.next_id().bits() % end).unwrap_or(0)
    }

    /// A number between two, both included.
    pub(super) fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// True in this many of a hundred cases.
    pub(super) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// One of several; `None` only where there are none.
    pub(super) fn one<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        choices.get(self.below(choices.len())).copied()
    }
}

/// The words by section.
#[derive(Debug)]
pub(super) struct SampleWords(BTreeMap<&'static str, Vec<&'static str>>);

impl SampleWords {
    /// The words in `assets/sample/words.txt`.
    pub(super) fn read() -> Self {
        let mut sections: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut section = "";
        let lines = include_str!("../../../assets/sample/words.txt").lines();
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(name) => section = name,
                None => sections.entry(section).or_default().push(line),
            }
        }
        Self(sections)
    }

    /// The choices of a section.
    pub(super) fn section(&self, section: &str) -> &[&'static str] {
        self.0.get(section).map_or(&[], Vec::as_slice)
    }

    /// A choice of a section, with choices of other sections in the places of their names.
    pub(super) fn random_text(&self, section: &str, dice: &mut Dice) -> String {
        self.fill_places(dice.one(self.section(section)).unwrap_or_default(), dice)
    }

    /// A text with choices in the places of sections' names; a name with a capital gives a choice with a capital.
    pub(super) fn fill_places(&self, text: &str, dice: &mut Dice) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, name, after)) = next_place(rest) {
            filled.push_str(before);
            let chosen = self.random_text(&name.to_lowercase(), dice);
            if name.starts_with(char::is_uppercase) {
                filled.push_str(&capitalized(&chosen));
            } else {
                filled.push_str(&chosen);
            }
            rest = after;
        }
        filled.push_str(rest);
        filled.replace("\\n", "\n")
    }
}

/// The first name in braces, with the text before and after it.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
