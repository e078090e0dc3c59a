//! Appends what is shown to a text, without a text of its own in between.

use std::fmt::{Display, Write as _};

/// Writes something behind what a text has already.
pub fn append(text: &mut String, shown: impl Display) {
    let written = write!(text, "{shown}");
    debug_assert!(written.is_ok(), "a text takes all that is written");
}
