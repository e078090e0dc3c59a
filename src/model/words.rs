//! The two kinds of text a record holds: a line and prose.
//!
//! Typed, pasted and imported text goes through [`Line::new`] and [`Prose::new`], which make it composed (NFC)
//! with plain line feeds. Text from a file or a change is kept verbatim.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Text of one line: it holds no line break.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(Arc<str>);

/// Text of paragraphs, separated by line feeds, and `- ` lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prose(Arc<str>);

impl Line {
    /// A line of what somebody wrote: composed, with every run of line breaks and tabs as one space.
    ///
    /// Spaces at the ends stay, because the user may be typing.
    pub fn new(text: &str) -> Self {
        let composed = composed(text);
        // The usual case, without splitting and joining.
        if !composed.chars().any(is_break) {
            return Self(composed.as_ref().into());
        }
        let parts: Vec<&str> = composed.split(is_break).filter(|part| !part.is_empty()).collect();
        Self(parts.join(" ").into())
    }

    /// A line verbatim, or `None` where it holds a line break.
    pub fn verbatim(text: &Arc<str>) -> Option<Self> {
        // The first bytes of all line ends; most lines have none of them.
        let perhaps = |byte| matches!(byte, b'\n' | b'\r' | 0xC2 | 0xE2);
        let broken = text.bytes().any(perhaps) && text.chars().any(is_line_end);
        (!broken).then(|| Self(Arc::clone(text)))
    }

    /// The text, shared.
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }
}

impl Prose {
    /// Prose of what somebody wrote: composed, with line feeds only.
    pub fn new(text: &str) -> Self {
        let composed = composed(text);
        let text = if composed.contains('\r') {
            // The pair first: replaced one by one it would become two line feeds.
            Cow::Owned(composed.replace("\r\n", "\n").replace('\r', "\n"))
        } else {
            composed
        };
        Self(text.as_ref().into())
    }

    /// Prose verbatim.
    pub fn verbatim(text: &Arc<str>) -> Self {
        Self(Arc::clone(text))
    }

    /// The text, shared.
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_break(c: char) -> bool {
    is_line_end(c) || c == '\t' || c == '\u{b}' || c == '\u{c}'
}

fn composed(text: &str) -> Cow<'_, str> {
    // Nearly all texts are composed already: checking is much cheaper than composing.
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

macro_rules! text_type {
    ($name:ident) => {
        impl Default for $name {
            fn default() -> Self {
                Self(Arc::default())
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    };
}

text_type!(Line);
text_type!(Prose);
