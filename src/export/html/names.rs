//! The names of parts of a page that links lead to.
//!
//! What the document names keeps its name, as far as HTML allows its letters; what only the page needs has a name with
//! a stop in it, which no name of a document has.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The name of the text itself, which the first link leads to.
pub(super) const TEXT: &str = "page.text";
/// The name of the heading of the table of contents.
pub(super) const CONTENTS: &str = "page.contents";

/// A name of the document as HTML has it: two names never become one.
pub(super) fn html_id(id: &str) -> Cow<'_, str> {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    if id.chars().all(fits) {
        return Cow::Borrowed(id);
    }
    let mut name = String::with_capacity(id.len());
    for letter in id.chars() {
        if fits(letter) {
            name.push(letter);
        } else {
            // Writing to a string never fails.
            let _ = write!(name, ".{:x}.", u32::from(letter));
        }
    }
    Cow::Owned(name)
}

/// The name of a listed heading: its own, or one by its place in the list.
pub(super) fn heading_id(id: &str, place: usize) -> Cow<'_, str> {
    if id.is_empty() { Cow::Owned(format!("heading.{place}")) } else { html_id(id) }
}
