//! Text as XML writes it: the one place where it is escaped, for pictures and for office files.

use std::fmt::{Display, Formatter, Result, Write as _};

/// Text inside an element or between double quotes. A character that XML does not allow becomes a space.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

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
                // Most control characters are not allowed in XML 1.0, not even as references: a reader rejects the
                // file for one of them.
                _ => f.write_char(' ')?,
            }
            rest = letters.as_str();
        }
        f.write_str(rest)
    }
}

/// Whether a character has a meaning of its own in XML, or none.
const fn needs_escape(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}
