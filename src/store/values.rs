//! How facts are written in a file: one form for each shape, written here and read in `read`.
//!
//! The form is RON's pretty one, which every RON reader accepts; it is written by hand, because that is twice as fast as
//! by way of serde and fixes every byte.

use crate::model::{Amounts, Choice as _, Key, Origin, Quantity, Range, Shape, Term, Uid, Value};
use std::fmt::{self, Write as _};

/// What is within more brackets than these is written on one line.
const MAX_INDENTED_DEPTH: usize = 4;

/// Writes RON.
#[derive(Default)]
pub(super) struct RonWriter {
    text: String,
    /// How many brackets are open.
    depth: usize,
    /// Whether the innermost bracket is still empty.
    fresh: bool,
}

impl RonWriter {
    /// A writer that writes everything on one line.
    pub(super) fn on_one_line() -> Self {
        Self { depth: MAX_INDENTED_DEPTH, ..Self::default() }
    }

    /// The text that was written.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Adds a piece as it is.
    pub(super) fn push(&mut self, piece: &str) {
        self.text.push_str(piece);
    }

    /// Opens a bracket.
    pub(super) fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.fresh = true;
    }

    /// Begins the next item of the innermost bracket: a comma, a line break, the indentation.
    pub(super) fn begin_item(&mut self) {
        let comma = !std::mem::replace(&mut self.fresh, false);
        // The first item of a bracket has no comma in front; whether a line begins depends on the depth alone.
        match (self.depth <= MAX_INDENTED_DEPTH, comma) {
            (true, true) => self.text.push_str(",\n"),
            (true, false) => self.text.push('\n'),
            (false, true) => self.text.push_str(", "),
            (false, false) => {}
        }
        self.indent(self.depth);
    }

    /// Begins an item that has a name. Names are the program's own, so that none needs escaping.
    pub(super) fn begin_field(&mut self, name: &str) {
        self.begin_item();
        self.text.push_str(name);
        self.text.push_str(": ");
    }

    /// Closes a bracket.
    pub(super) fn close(&mut self, bracket: char) {
        // A comma behind the last item too, so that adding one changes one line. An empty bracket stays `()`.
        if self.depth <= MAX_INDENTED_DEPTH && !self.fresh {
            self.text.push_str(",\n");
            self.indent(self.depth - 1);
        }
        self.depth = self.depth.saturating_sub(1);
        self.fresh = false;
        self.text.push(bracket);
    }

    fn indent(&mut self, depth: usize) {
        if self.depth <= MAX_INDENTED_DEPTH {
            (0..depth).for_each(|_| self.text.push_str("  "));
        }
    }

    /// Writes a list.
    pub(super) fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.open('[');
        for item in items {
            self.begin_item();
            write(self, item);
        }
        self.close(']');
    }

    /// Writes an id.
    pub(super) fn id(&mut self, id: Uid) {
        self.text.push('"');
        self.bare_id(id);
        self.text.push('"');
    }

    fn bare_id(&mut self, id: Uid) {
        self.text.push_str(str::from_utf8(&id.to_ascii()).unwrap_or_default());
    }

    /// Writes a text: as it is between quotes, or raw where it holds quotes or backslashes itself. Escapes are never
    /// written, so that the reader can borrow every text.
    pub(super) fn text(&mut self, text: &str) {
        if !text.bytes().any(|byte| byte == b'"' || byte == b'\\') {
            self.text.push('"');
            self.text.push_str(text);
            self.text.push('"');
            return;
        }
        // One more `#` than the longest row of them in the text, so that nothing in it ends the raw text.
        let longest = text.split(|c| c != '#').map(str::len).max().unwrap_or(0);
        let hashes = "#".repeat(longest + 1);
        for piece in ["r", &hashes, "\"", text, "\"", &hashes] {
            self.text.push_str(piece);
        }
    }

    /// Writes what a value displays as.
    pub(super) fn display(&mut self, value: impl fmt::Display) {
        let written = write!(self.text, "{value}");
        debug_assert!(written.is_ok(), "a String takes everything");
    }

    /// Writes a number: whole ones as integers, others with as many decimals as they have, and as text where a reader's
    /// float would not be exact.
    pub(super) fn number(&mut self, number: Quantity) {
        if let Some(whole) = number.as_whole() {
            return self.display(whole);
        }
        let (parts, unit) = (number.parts().unsigned_abs(), Quantity::PER_UNIT.unsigned_abs());
        let quote = if parts < EXACT_AS_FLOAT { "" } else { "\"" };
        let sign = if number.parts() < 0 { "-" } else { "" };
        let (mut decimals, mut places) = (parts % unit, 4_usize);
        // At least one decimal stays, or a reader would take the number for an integer.
        while quote.is_empty() && decimals.is_multiple_of(10) && places > 1 {
            (decimals, places) = (decimals / 10, places - 1);
        }
        self.display(format_args!("{quote}{sign}{}.{decimals:0places$}{quote}", parts / unit));
    }

    fn key(&mut self, key: Key) {
        if let Key::Year(year) = key {
            return self.display(year);
        }
        self.text.push('"');
        key.write_text(&mut self.text);
        self.text.push('"');
    }

    /// Writes a value in its own form.
    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Nothing => self.text.push_str("()"),
            Value::Yes => self.text.push_str("true"),
            Value::Text(text) => self.text(text),
            Value::Number(number) => self.number(*number),
            Value::When(when) => self.display(format_args!("\"{when}\"")),
            Value::Clock(time) => self.display(format_args!("\"{time}\"")),
            Value::Period(period) => self.display(format_args!("\"{period}\"")),
            Value::Choice(code) => self.text(code),
            Value::Range(range) => self.range(range),
            Value::Record(id) => self.id(*id),
            Value::Amounts(amounts) => self.amounts(amounts),
            Value::Origin(origin) => self.origin(origin),
            Value::Term(term) => self.term(term),
        }
    }

    fn amounts(&mut self, amounts: &Amounts) {
        let Amounts { operating, investment, fte, duration } = amounts;
        self.open('(');
        self.number_fields([("operating", *operating), ("investment", *investment), ("fte", *fte)]);
        self.text_field("duration", &duration.code());
        self.close(')');
    }

    fn range(&mut self, range: &Range) {
        self.open('(');
        self.number_fields([("low", range.low), ("high", range.high)]);
        self.text_field("source", &range.source);
        self.close(')');
    }

    fn origin(&mut self, origin: &Origin) {
        self.open('(');
        self.text_field("channel", &origin.channel.code());
        self.text_field("detail", &origin.detail);
        self.close(')');
    }

    fn term(&mut self, term: &Term) {
        self.open('(');
        self.text_field("gender", &term.gender.code());
        self.text_field("singular", &term.singular);
        self.text_field("definite", &term.definite);
        self.text_field("plural", &term.plural);
        self.text_field("definite_plural", &term.definite_plural);
        self.close(')');
    }

    fn number_fields<const N: usize>(&mut self, numbers: [(&str, Option<Quantity>); N]) {
        for (name, number) in numbers {
            if let Some(number) = number {
                self.begin_field(name);
                self.number(number);
            }
        }
    }

    fn text_field(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.begin_field(name);
            self.text(text);
        }
    }
}

/// Writes a field's facts, of which there is at least one, by ascending key.
pub(super) fn write_facts(out: &mut RonWriter, shape: Shape, facts: &[(Key, Value)]) {
    match shape {
        shape if shape.is_set() => out.list(facts, |out, (key, _)| out.key(*key)),
        shape if shape.is_keyed() => {
            out.open('{');
            for (key, value) in facts {
                out.begin_item();
                out.key(*key);
                out.push(": ");
                out.value(value);
            }
            out.close('}');
        }
        _ => facts.iter().take(1).for_each(|(_, value)| out.value(value)),
    }
}

/// Below this many ten-thousandths a float keeps every decimal: it has 53 bits, and three are left for the rounding of
/// the reader.
const EXACT_AS_FLOAT: u64 = 1 << 50;
