//! XML as text: markup is written as it is, text is escaped.
//!
//! No tree and no checking of tags; the tests read what was written.

use crate::document::Escaped;
use std::fmt::{Arguments, Write as _};

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

    /// Where the next markup will be.
    pub(super) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Whether no character that has to be escaped has this byte in it: quicker than to look at the characters.
const fn is_unescaped_byte(byte: u8) -> bool {
    !matches!(byte, b'&' | b'<' | b'>' | b'"' | 0..=0x1f | 0x7f | 0xc2 | 0xef)
}
