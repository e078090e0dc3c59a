//! What a plan should have in a place, and what is there instead, in words: the parser's own are English and name types.

use super::named_location::shorten;
use crate::text::Phrase;
use ron::Error;
use ron::error::{Position, SpannedError};

/// What is expected of a number; the message of an error that a seed makes.
pub(super) const NUMBER: &str = "store-expected-plan-number";
/// What is expected of an id.
pub(super) const ID: &str = "store-expected-id";
/// What a file begins with.
pub(super) const FORMAT_FIRST: &str = "store-expected-format";

/// So much of what is there is quoted.
const QUOTED_CHARS: usize = 40;

/// What should be there.
pub(super) fn describe_expected(error: &Error) -> Phrase {
    match error {
        Error::ExpectedString | Error::ExpectedStringEnd | Error::ExpectedChar => {
            Phrase::new("store-expected-text")
        }
        Error::ExpectedArray => Phrase::new("store-expected-list"),
        Error::ExpectedArrayEnd => closing("]"),
        Error::ExpectedMap => Phrase::new("store-expected-values"),
        Error::ExpectedMapEnd => closing("}"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedStructName(_) => {
            Phrase::new("store-expected-row")
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => closing(")"),
        Error::ExpectedComma => Phrase::new("store-expected-comma"),
        Error::ExpectedMapColon => Phrase::new("store-expected-colon"),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            Phrase::new("store-expected-name")
        }
        Error::ExpectedBoolean => Phrase::new("store-expected-flag"),
        Error::ExpectedInteger | Error::IntegerOutOfBounds | Error::InvalidIntegerDigit { .. } => {
            Phrase::new("store-expected-integer")
        }
        Error::ExpectedFloat
        | Error::FloatUnderscore
        | Error::UnderscoreAtBeginning
        | Error::InvalidValueForType { .. } => Phrase::new("store-expected-number"),
        Error::InvalidEscape(_) => Phrase::new("store-expected-escape"),
        Error::TrailingCharacters => Phrase::new("store-expected-end"),
        Error::Message(text) if text == NUMBER => Phrase::new(NUMBER),
        Error::Message(text) if text == ID => Phrase::new(ID),
        Error::Message(text) if text == FORMAT_FIRST => Phrase::new(FORMAT_FIRST),
        _ => Phrase::new("store-expected-other"),
    }
}

fn closing(bracket: &str) -> Phrase {
    Phrase::new("store-expected-closing").with("bracket", bracket)
}

/// What is there: the rest of the line in which the parser stopped, or of the next line that is not empty.
pub(super) fn describe_found(text: &str, error: &SpannedError) -> Phrase {
    let Position { line, col } = error.span.start;
    let mut lines = text.split('\n').skip(line.saturating_sub(1));
    let first = lines.next().unwrap_or_default();
    let rest = first.char_indices().nth(col.saturating_sub(1)).and_then(|(at, _)| first.get(at..));
    let found = rest
        .into_iter()
        .chain(lines)
        .map(|line| line.trim().trim_end_matches(','))
        .find(|rest| !rest.is_empty());
    match found {
        Some(found) => Phrase::new("told-quoted").with("text", shorten(found, QUOTED_CHARS)),
        None => Phrase::new("store-found-end"),
    }
}
