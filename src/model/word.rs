//! A short word as the key of a fact: the code of a choice, the name of a rule.

use std::fmt;

/// The longest word that can be a key.
const LONGEST: usize = 31;

/// A short word of small letters, digits and `_ - .`, stored inline so that addresses are `Copy`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word {
    letters: [u8; LONGEST],
    length: u8,
}

impl Word {
    /// The word of a text; none where it is empty, too long or has other signs.
    pub fn new(text: &str) -> Option<Self> {
        let plain = |byte: &u8| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-' | b'.')
        };
        let mut letters = [0; LONGEST];
        // Too long a text has no such range and is refused here, before anything is copied.
        letters.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        let length = u8::try_from(text.len()).ok().filter(|length| *length > 0)?;
        text.as_bytes().iter().all(plain).then_some(Self { letters, length })
    }

    /// The word as text.
    pub fn as_str(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.length)).unwrap_or_default();
        str::from_utf8(letters).unwrap_or_default()
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
