//! Looking for words in texts, as people mean it: whatever the case, whole words, with any space between them.

use std::ops::Range;

/// How words are sought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SearchOptions {
    /// Whether only whole words count: "plan" is not in "planen". The genitive counts as the word itself: "Karis" is "Kari".
    pub whole_words: bool,
    /// Whether capitals and small letters differ.
    pub match_case: bool,
}

/// Words that are sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSearch {
    letters: Vec<char>,
    options: SearchOptions,
}

impl TextSearch {
    /// A search for words; `None` where there is nothing but blanks.
    pub fn new(sought: &str, options: SearchOptions) -> Option<Self> {
        let words: Vec<&str> = sought.split_whitespace().collect();
        let letters: Vec<char> = words.join(" ").chars().collect();
        (!letters.is_empty()).then_some(Self { letters, options })
    }

    /// Where the words are in a text, as ranges of its bytes, from the first to the last, none over another.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let (mut before, mut rest_from) = (None, 0);
        for (at, letter) in text.char_indices() {
            if at >= rest_from
                && let Some(end) = self.match_at(text, at, before)
            {
                found.push(at..end);
                rest_from = end;
            }
            before = Some(letter);
        }
        found
    }

    /// Whether the words are in a text.
    pub fn is_in(&self, text: &str) -> bool {
        !self.find(text).is_empty()
    }

    /// The text with other words in their place; `None` where they are not in it.
    pub fn replaced(&self, text: &str, with: &str) -> Option<String> {
        let found = self.find(text);
        let mut made = String::with_capacity(text.len());
        let mut from = 0;
        for place in &found {
            made.push_str(text.get(from..place.start).unwrap_or_default());
            made.push_str(with);
            from = place.end;
        }
        made.push_str(text.get(from..).unwrap_or_default());
        (!found.is_empty()).then_some(made)
    }

    /// The end of the words, where they begin at this byte of a text.
    fn match_at(&self, text: &str, at: usize, before: Option<char>) -> Option<usize> {
        let first = self.letters.first().copied()?;
        if self.options.whole_words && is_letter(Some(first)) && is_letter(before) {
            return None;
        }
        let mut rest = text.get(at..)?.chars();
        for sought in &self.letters {
            if *sought == ' ' {
                let trimmed = rest.as_str().trim_start();
                if trimmed.len() == rest.as_str().len() {
                    return None;
                }
                rest = trimmed.chars();
            } else if !self.is_same(*sought, rest.next()?) {
                return None;
            }
        }
        let left = rest.as_str();
        let end = text.len() - left.len();
        if !self.options.whole_words || !is_letter(self.letters.last().copied()) {
            return Some(end);
        }
        let mut next = left.chars();
        match next.next() {
            letter if !is_letter(letter) => Some(end),
            Some('s' | 'S') if !is_letter(next.next()) => Some(end + 1),
            _ => None,
        }
    }

    fn is_same(&self, sought: char, letter: char) -> bool {
        sought == letter || (!self.options.match_case && sought.to_lowercase().eq(letter.to_lowercase()))
    }
}

fn is_letter(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}
