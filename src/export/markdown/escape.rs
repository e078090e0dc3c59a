//! Text as Markdown writes it: a letter with a meaning of its own gets a backslash before it.

use std::borrow::Cow;

/// Where a long word may be parted: of use on paper only, and in the way of who copies the word.
const BREAK: char = '\u{200b}';

/// Text inside a line.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| *letter != BREAK) {
        if is_special(letter) {
            out.push('\\');
        }
        // A line break ends the block that the text is in.
        out.push(if letter.is_control() { ' ' } else { letter });
    }
    out
}

/// Text that is a line of its own.
pub(super) fn escape_line(text: &str) -> String {
    escape_start(escape(text).trim()).into_owned()
}

/// A line that is no list and no rule, whatever it begins with. Everything else that a line can begin with is a special
/// letter anyway.
pub(super) fn escape_start(line: &str) -> Cow<'_, str> {
    if line.starts_with(['-', '+', '=']) {
        return Cow::Owned(format!("\\{line}"));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.split_at_checked(digits) {
        Some((number, rest)) if digits > 0 && rest.starts_with(['.', ')']) => {
            Cow::Owned(format!("{number}\\{rest}"))
        }
        _ => Cow::Borrowed(line),
    }
}

/// Whether a letter has a meaning of its own inside a line, in `CommonMark`, in tables, or in the usual additions to both.
const fn is_special(letter: char) -> bool {
    matches!(
        letter,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '{' | '}' | '^'
    )
}
