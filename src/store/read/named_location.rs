//! A place in a plan's file, in the words of the window: the kind of a record, its title and the label of a field.

use crate::model::{Kind, Uid};
use crate::text::{Arg, Phrase};

/// A record, and perhaps a field of it, as far as they are known.
#[derive(Clone, Copy)]
pub(super) struct NamedLocation<'a> {
    pub(super) kind: Kind,
    /// Names the record where it has no title.
    pub(super) id: Option<Uid>,
    /// Empty where it is not known.
    pub(super) title: &'a str,
    /// The field's name in the file; empty where the whole record is meant.
    pub(super) field: &'a str,
}

impl NamedLocation<'_> {
    /// The words.
    pub(super) fn describe(self) -> Phrase {
        let record = self.describe_record();
        if self.field.is_empty() {
            return record;
        }
        let field = describe_field(self.kind, self.field);
        Phrase::new("store-place-field").with("place", record).with("field", field)
    }

    fn describe_record(self) -> Phrase {
        let kind = Phrase::kind(self.kind.code());
        let name = match (self.title.trim(), self.id) {
            ("", Some(id)) if self.kind != Kind::Plan => Arg::Text(id.to_string()),
            ("", _) => return kind,
            (title, _) => Arg::Phrase(Phrase::new("told-quoted").with("text", shorten(title, QUOTED_CHARS))),
        };
        Phrase::new("store-place-record").with("kind", kind).with("name", name)
    }
}

/// The label of a field; its name in the file where the kind has no such field.
pub(super) fn describe_field(kind: Kind, field: &str) -> Arg {
    match kind.field(field) {
        Some(_) => Arg::Phrase(Phrase::label(kind.code(), field)),
        None if field == "id" => Arg::Phrase(Phrase::new("store-field-id")),
        None => Arg::from(shorten(field, QUOTED_CHARS)),
    }
}

/// So much of what a file holds is quoted in a message.
pub(super) const QUOTED_CHARS: usize = 60;

/// The beginning of a text, for a message.
pub(super) fn shorten(text: &str, chars: usize) -> String {
    let mut short: String = text.chars().take(chars).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
