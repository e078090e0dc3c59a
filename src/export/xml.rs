//! XML as text: what is markup is written as it stands, what is said is escaped.
//!
//! No tree and no checking of tags; the tests read what was written.

use std::fmt::{Arguments, Display, Formatter, Result, Write as _};

/// XML being put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Xml(String);

impl Xml {
    /// Begins with markup.
    pub(super) fn new(markup: &str) -> Self {
        Self(markup.to_owned())
    }

    /// Adds markup.
    pub(super) fn add(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Adds markup with values in it; texts among them have to be [`Escaped`].
    pub(super) fn add_fmt(&mut self, markup: Arguments<'_>) {
        // Writing to a string never fails.
        let _ = self.0.write_fmt(markup);
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        if text.bytes().all(is_unescaped_byte) {
            self.0.push_str(text);
        } else {
            self.add_fmt(format_args!("{}", Escaped(text)));
        }
    }

    /// Adds markup at an earlier place, which is one where markup was about to be added.
    pub(super) fn insert(&mut self, place: usize, markup: &str) {
        if self.0.is_char_boundary(place) {
            self.0.insert_str(place, markup);
        }
    }

    /// Where the next markup will stand.
    pub(super) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The whole of it.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Text as it stands in an element or between double quotes; what XML does not allow at all is left out.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(needs_escape) {
            let (plain, special) = rest.split_at(at);
            f.write_str(plain)?;
            let mut letters = special.chars();
            match letters.next() {
                Some('&') => f.write_str("&amp;")?,
                Some('<') => f.write_str("&lt;")?,
                Some('>') => f.write_str("&gt;")?,
                Some('"') => f.write_str("&quot;")?,
                Some('\n' | '\r' | '\t') => f.write_char(' ')?,
                _ => {}
            }
            rest = letters.as_str();
        }
        f.write_str(rest)
    }
}

/// Whether no character that needs care has this byte in it: told quicker than of the character.
const fn is_unescaped_byte(byte: u8) -> bool {
    !matches!(byte, b'&' | b'<' | b'>' | b'"' | 0..=0x1f | 0x7f | 0xc2 | 0xef)
}

/// Whether a character has a meaning of its own in XML, or none.
const fn needs_escape(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}
