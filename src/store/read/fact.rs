//! Reads what a field holds, by its shape.

use super::PlanReader;
use super::parts::{NamedParts, NamedPartsSeed};
use super::record::UnknownField;
use super::seeds::{NumberSeed, TextSeed, conversion_error, number_error, ron_text};
use crate::model::{
    AnyRecord, Choice, ChoiceInfo, Key, Line, Misfit, Period, Quantity, Shape, Uid, Value, When,
};
use crate::store::values::{RonWriter, parse_decimal, parse_key, write_facts};
use crate::text::{Arg, Phrase};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A field whose facts come in.
pub(super) struct FieldSeed<'a> {
    pub(super) reader: &'a mut PlanReader,
    pub(super) record: &'a mut dyn AnyRecord,
    pub(super) id: Uid,
    pub(super) field: u8,
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) unknown: &'a mut Vec<UnknownField>,
}

impl<'de> DeserializeSeed<'de> for FieldSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.shape {
            Shape::Number => deserializer.deserialize_any(self),
            Shape::Flag => deserializer.deserialize_bool(self),
            shape if shape.is_set() => deserializer.deserialize_seq(self),
            shape if shape.is_keyed() => deserializer.deserialize_map(self),
            Shape::Range | Shape::Origin => deserializer.deserialize_struct("", &[], self),
            _ => deserializer.deserialize_str(self),
        }
    }
}

impl<'de> Visitor<'de> for FieldSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "what {} holds", self.name)
    }

    fn visit_bool<E>(mut self, yes: bool) -> Result<(), E> {
        self.write(Key::Whole, if yes { Value::Yes } else { Value::Nothing });
        Ok(())
    }

    fn visit_i64<E: serde::de::Error>(mut self, number: i64) -> Result<(), E> {
        let quantity = Quantity::from_whole(number).ok_or_else(number_error)?;
        self.write(Key::Whole, Value::Number(quantity));
        Ok(())
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<(), E> {
        self.visit_i64(i64::try_from(number).map_err(conversion_error)?)
    }

    fn visit_f64<E: serde::de::Error>(mut self, number: f64) -> Result<(), E> {
        let quantity = Quantity::from_f64(number).ok_or_else(number_error)?;
        self.write(Key::Whole, Value::Number(quantity));
        Ok(())
    }

    fn visit_str<E>(mut self, text: &str) -> Result<(), E> {
        self.read_text(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        while let Some(text) = seq.next_element_seed(TextSeed)? {
            match parse_key(self.shape, &text) {
                Some(key) => {
                    self.check_key_word(key);
                    self.write_new(key, Value::Yes);
                }
                None => self.keep_odd_text(&text),
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        match self.shape {
            Shape::ByYear => {
                while let Some(year) = map.next_key::<i16>()? {
                    let amounts = map.next_value_seed(NamedPartsSeed)?.into_amounts(&mut self);
                    self.write_new(Key::Year(year), Value::Amounts(amounts));
                }
            }
            Shape::ByRecord(_, info) => {
                while let Some(text) = map.next_key_seed(TextSeed)? {
                    let code = map.next_value_seed(TextSeed)?;
                    match parse_key(self.shape, &text) {
                        Some(key) => {
                            let choice = self.choice_value(info, &code);
                            self.write_new(key, choice);
                        }
                        None => self.keep_odd_text(&format!("{text}: {code}")),
                    }
                }
            }
            Shape::ByChoice(_) | Shape::Tally => {
                while let Some(text) = map.next_key_seed(TextSeed)? {
                    let number = map.next_value_seed(NumberSeed)?;
                    self.write_keyed(&text, Value::Number(number));
                }
            }
            Shape::TextBy(_) => {
                while let Some(word) = map.next_key_seed(TextSeed)? {
                    let text = map.next_value_seed(TextSeed)?;
                    self.write_keyed(&word, Value::Text(Arc::from(text.as_ref())));
                }
            }
            Shape::Terms => {
                while let Some(word) = map.next_key_seed(TextSeed)? {
                    let term = map.next_value_seed(NamedPartsSeed)?.into_term(&mut self);
                    self.write_keyed(&word, Value::Term(term));
                }
            }
            Shape::Range => {
                let range = NamedParts::read(&mut map)?.into_range(&mut self);
                self.write(Key::Whole, Value::Range(range));
            }
            _ => {
                let origin = NamedParts::read(&mut map)?.into_origin(&mut self);
                self.write(Key::Whole, Value::Origin(origin));
            }
        }
        Ok(())
    }
}

impl FieldSeed<'_> {
    /// One fact from its text; text that says nothing to the shape is kept beside the record.
    fn read_text(&mut self, text: &str) {
        let value = match self.shape {
            Shape::Order | Shape::Line | Shape::Prose => Some(Value::Text(Arc::from(text))),
            Shape::Number => parse_decimal(text).map(Value::Number),
            Shape::When => When::parse(text).map(Value::When),
            Shape::Period => Period::parse(text).map(Value::Period),
            Shape::Choice(info) => Some(self.choice_value(info, text)),
            Shape::Link(_) | Shape::Owner(_) => Uid::parse(text).map(Value::Record),
            _ => None,
        };
        match value {
            Some(value) => self.write(Key::Whole, value),
            None => self.keep_odd_text(text),
        }
    }

    /// A fact under a key that is read from text; under what is no key it is kept beside the record.
    fn write_keyed(&mut self, text: &str, value: Value) {
        if let Some(key) = parse_key(self.shape, text) {
            self.check_key_word(key);
            self.write_new(key, value);
        } else {
            let mut out = RonWriter::on_one_line();
            out.value(&value);
            self.keep_odd_text(&format!("{text}: {}", out.finish()));
        }
    }

    /// Tells a word among the keys that this version does not know.
    fn check_key_word(&mut self, key: Key) {
        if let (Key::Word(word), Some(info)) = (key, self.shape.choice()) {
            self.choice_value(info, word.as_str());
        }
    }

    fn choice_value(&mut self, info: &'static ChoiceInfo, code: &str) -> Value {
        if let Some(known) = info.codes.iter().find(|known| **known == code) {
            return Value::Choice(Cow::Borrowed(known));
        }
        if !code.is_empty() {
            let remark = self.remark("store-remark-unknown-choice");
            self.reader.add_remark(remark.with("text", code));
        }
        Value::Choice(Cow::Owned(code.to_owned()))
    }

    fn write(&mut self, key: Key, value: Value) {
        let text = if let Value::Text(text) = &value { Some(Arc::clone(text)) } else { None };
        match (self.record.write(self.field, key, value), text) {
            (Ok(()), _) => {}
            (Err(Misfit::LineBreak), Some(text)) => {
                self.write(key, Value::Text(Line::new(&text).shared()));
                self.reader.add_remark(self.remark("store-remark-line-break"));
            }
            (Err(_), text) => self.keep_odd_text(text.as_deref().unwrap_or_default()),
        }
    }

    /// A fact of a set or map; what stands there twice counts once, is told, and is kept where it says more.
    fn write_new(&mut self, key: Key, value: Value) {
        if self.record.read(self.field, key).is_nothing() {
            self.write(key, value);
            return;
        }
        let remark = self.remark("store-remark-twice");
        self.reader.add_remark(remark.with("text", key.to_string()));
        if value != Value::Yes {
            let mut out = RonWriter::on_one_line();
            write_facts(&mut out, self.shape, &[(key, value)]);
            self.keep_raw(out.finish());
        }
    }

    /// A remark on this field, with the words that the window has for field and record.
    fn remark(&self, key: &'static str) -> Phrase {
        let (kind, title) = (self.record.kind(), self.record.title());
        let name = match title.trim() {
            "" => Arg::Text(self.id.to_string()),
            title => Arg::Phrase(Phrase::new("told-quoted").with("text", title)),
        };
        let field = Phrase::label(kind.code(), self.name);
        Phrase::new(key).with("kind", Phrase::kind(kind.code())).with("id", name).with("field", field)
    }

    /// Text that could not be understood: kept beside the record under the field's name.
    pub(super) fn keep_odd_text(&mut self, text: &str) {
        let remark = self.remark("store-remark-odd-value");
        self.reader.add_remark(remark.with("text", text));
        self.keep_raw(ron_text(text));
    }

    fn keep_raw(&mut self, raw: String) {
        self.unknown.push(UnknownField { name: self.name.to_owned(), raw, reported: true });
    }

    /// A choice among the parts of a value.
    pub(super) fn choice_of<C: Choice>(&mut self, code: Option<Cow<'_, str>>) -> C {
        match self.choice_value(C::INFO, &code.unwrap_or_default()) {
            Value::Choice(code) => C::from_code(code),
            _ => C::default(),
        }
    }
}
