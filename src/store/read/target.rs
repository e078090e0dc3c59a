//! Where a value that was read goes: into a field of its record, or into the unknown data of the record where the field
//! cannot hold it.
//!
//! Nothing is lost in silence: what does not fit is reported and kept as it is in the file.

use super::named_location::{NamedLocation, QUOTED_CHARS, describe_field, shorten};
use super::reader::PlanReader;
use super::seeds::{ReadNumber, ron_text};
use crate::model::{AnyRecord, Choice, ChoiceInfo, Key, Line, Misfit, Quantity, Shape, Uid, Value};
use crate::store::values::{RonWriter, write_facts};
use crate::text::Phrase;
use std::borrow::Cow;
use std::sync::Arc;

/// The years that a plan may be about.
const PLAUSIBLE_YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// A field of a record while its values are read.
pub(super) struct FieldTarget<'a> {
    /// Takes the remarks.
    pub(super) reader: &'a mut PlanReader,
    /// The record.
    pub(super) record: &'a mut dyn AnyRecord,
    /// Its id, as far as it is known.
    pub(super) id: Uid,
    /// The field's index.
    pub(super) field: u8,
    /// The field's name in the file.
    pub(super) name: &'static str,
    /// The field's shape.
    pub(super) shape: Shape,
    /// What the record holds that could not be understood.
    pub(super) unknown: &'a mut Vec<UnknownField>,
}

/// Something of a record that could not be understood.
pub(super) struct UnknownField {
    /// The field's name in the file.
    pub(super) name: String,
    /// What it holds, as RON.
    pub(super) raw: String,
    /// Whether a remark says so already.
    pub(super) reported: bool,
}

impl FieldTarget<'_> {
    /// Writes a fact into the field; a line break in a line becomes a space, what does not fit is kept.
    pub(super) fn write(&mut self, key: Key, value: Value) {
        // Taken before the value goes into the record: a refusal does not give it back.
        let text = if let Value::Text(text) = &value { Some(Arc::clone(text)) } else { None };
        if text.as_ref().is_some_and(|text| text.contains('\0')) {
            self.report("store-remark-zeros");
        }
        match (self.record.write(self.field, key, value), text) {
            (Ok(()), _) => {}
            (Err(Misfit::LineBreak), Some(text)) => {
                self.write(key, Value::Text(Line::new(&text).shared()));
                self.report("store-remark-line-break");
            }
            (Err(_), text) => self.keep_odd_text(text.as_deref().unwrap_or_default()),
        }
    }

    /// Writes a fact of a set or map; what is there twice counts once, is reported, and is kept where it says more.
    pub(super) fn write_new(&mut self, key: Key, value: Value) {
        if self.record.read(self.field, key).is_nothing() {
            self.write(key, value);
            return;
        }
        self.report_text("store-remark-twice", &key.to_string());
        // A key of a set says nothing but that it is there, so that nothing is lost when it is there twice.
        if value != Value::Yes {
            let mut out = RonWriter::on_one_line();
            write_facts(&mut out, self.shape, &[(key, value)]);
            self.keep_raw(out.finish());
        }
    }

    /// Writes a fact under a key in text; under what is no key it is kept as unknown data of the record.
    pub(super) fn write_keyed(&mut self, text: &str, value: Value) {
        if let Some(key) = Key::from_text(self.shape, text) {
            self.check_key_word(key);
            self.write_new(key, value);
        } else {
            let mut out = RonWriter::on_one_line();
            out.value(&value);
            self.keep_odd_text(&format!("{text}: {}", out.finish()));
        }
    }

    /// Reports a year that nobody means: 27 for 2027. It stays as it is.
    pub(super) fn check_year(&mut self, year: i16) {
        if !PLAUSIBLE_YEARS.contains(&year) {
            self.report_text("store-remark-odd-year", &year.to_string());
        }
    }

    /// Reports a word among the keys that this version does not know.
    pub(super) fn check_key_word(&mut self, key: Key) {
        if let (Key::Word(word), Some(info)) = (key, self.shape.choice()) {
            self.choice_value(info, word.as_str());
        }
    }

    /// The value of a choice; a code that this version does not know is reported and stays.
    pub(super) fn choice_value(&mut self, info: &'static ChoiceInfo, code: &str) -> Value {
        if let Some(known) = info.codes.iter().find(|known| **known == code) {
            return Value::Choice(Cow::Borrowed(known));
        }
        if !code.is_empty() {
            self.report_text("store-remark-unknown-choice", code);
        }
        Value::Choice(Cow::Owned(code.to_owned()))
    }

    /// A choice among the named parts of a value.
    pub(super) fn choice_of<C: Choice>(&mut self, code: Option<Cow<'_, str>>) -> C {
        match self.choice_value(C::INFO, &code.unwrap_or_default()) {
            Value::Choice(code) => C::from_code(code),
            _ => C::default(),
        }
    }

    /// Keeps text that could not be understood as unknown data of the record, under the field's name.
    pub(super) fn keep_odd_text(&mut self, text: &str) {
        self.report_text("store-remark-odd-value", text);
        self.keep_raw(ron_text(text));
    }

    /// A number that was read, as a plan holds it; one that had more decimals is reported.
    pub(super) fn number(&mut self, read: ReadNumber) -> Quantity {
        if let Some(finer) = read.finer {
            let remark = self.remark("store-remark-rounded").with("text", finer.to_string());
            self.reader.add_remark(remark.with("number", read.value));
        }
        read.value
    }

    fn keep_raw(&mut self, raw: String) {
        self.unknown.push(UnknownField { name: self.name.to_owned(), raw, reported: true });
    }

    fn report(&mut self, key: &'static str) {
        let remark = self.remark(key);
        self.reader.add_remark(remark);
    }

    fn report_text(&mut self, key: &'static str, text: &str) {
        let remark = self.remark(key).with("text", shorten(text, QUOTED_CHARS));
        self.reader.add_remark(remark);
    }

    /// A remark on this field, with the words that the window has for field and record.
    fn remark(&self, key: &'static str) -> Phrase {
        let (kind, title) = (self.record.kind(), self.record.title());
        let place = NamedLocation { kind, id: Some(self.id), title: &title, field: "" }.describe();
        Phrase::new(key).with("place", place).with("field", describe_field(kind, self.name))
    }
}
