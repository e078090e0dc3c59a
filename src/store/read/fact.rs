//! Reads what a field holds, by its shape.

use super::Reader;
use super::parts::{Parts, PartsSeed};
use super::record::Piece;
use super::seeds::{NumberSeed, TextSeed, raw_text, too_large, too_large_for};
use crate::model::{
    AnyRecord, Choice, ChoiceInfo, Key, Line, Misfit, Period, Quantity, Shape, Uid, Value, When,
};
use crate::store::values::{Out, decimal, facts_out, key_of};
use crate::text::{Arg, Phrase};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A field whose facts come in.
pub(super) struct Fact<'a> {
    pub(super) reader: &'a mut Reader,
    pub(super) record: &'a mut dyn AnyRecord,
    pub(super) id: Uid,
    pub(super) field: u8,
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) kept: &'a mut Vec<Piece>,
}

impl<'de> DeserializeSeed<'de> for Fact<'_> {
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

impl<'de> Visitor<'de> for Fact<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "what {} holds", self.name)
    }

    fn visit_bool<E>(mut self, yes: bool) -> Result<(), E> {
        self.put(Key::Whole, if yes { Value::Yes } else { Value::Nothing });
        Ok(())
    }

    fn visit_i64<E: serde::de::Error>(mut self, number: i64) -> Result<(), E> {
        let quantity = Quantity::whole(number).ok_or_else(too_large)?;
        self.put(Key::Whole, Value::Number(quantity));
        Ok(())
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<(), E> {
        self.visit_i64(i64::try_from(number).map_err(too_large_for)?)
    }

    fn visit_f64<E: serde::de::Error>(mut self, number: f64) -> Result<(), E> {
        let quantity = Quantity::from_f64(number).ok_or_else(too_large)?;
        self.put(Key::Whole, Value::Number(quantity));
        Ok(())
    }

    fn visit_str<E>(mut self, text: &str) -> Result<(), E> {
        self.text(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        while let Some(text) = seq.next_element_seed(TextSeed)? {
            match key_of(self.shape, &text) {
                Some(key) => {
                    self.known(key);
                    self.put_new(key, Value::Yes);
                }
                None => self.odd(&text),
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        match self.shape {
            Shape::ByYear => {
                while let Some(year) = map.next_key::<i16>()? {
                    let amounts = map.next_value_seed(PartsSeed)?.amounts(&mut self);
                    self.put_new(Key::Year(year), Value::Amounts(amounts));
                }
            }
            Shape::ByRecord(_, info) => {
                while let Some(text) = map.next_key_seed(TextSeed)? {
                    let code = map.next_value_seed(TextSeed)?;
                    match key_of(self.shape, &text) {
                        Some(key) => {
                            let choice = self.choice(info, &code);
                            self.put_new(key, choice);
                        }
                        None => self.odd(&format!("{text}: {code}")),
                    }
                }
            }
            Shape::ByChoice(_) | Shape::Tally => {
                while let Some(text) = map.next_key_seed(TextSeed)? {
                    let number = map.next_value_seed(NumberSeed)?;
                    self.put_at(&text, Value::Number(number));
                }
            }
            Shape::TextBy(_) => {
                while let Some(word) = map.next_key_seed(TextSeed)? {
                    let text = map.next_value_seed(TextSeed)?;
                    self.put_at(&word, Value::Text(Arc::from(text.as_ref())));
                }
            }
            Shape::Terms => {
                while let Some(word) = map.next_key_seed(TextSeed)? {
                    let term = map.next_value_seed(PartsSeed)?.term(&mut self);
                    self.put_at(&word, Value::Term(term));
                }
            }
            Shape::Range => {
                let range = Parts::read(&mut map)?.range(&mut self);
                self.put(Key::Whole, Value::Range(range));
            }
            _ => {
                let origin = Parts::read(&mut map)?.origin(&mut self);
                self.put(Key::Whole, Value::Origin(origin));
            }
        }
        Ok(())
    }
}

impl Fact<'_> {
    /// One fact from its text; text that says nothing to the shape is kept beside the record.
    fn text(&mut self, text: &str) {
        let value = match self.shape {
            Shape::Order | Shape::Line | Shape::Prose => Some(Value::Text(Arc::from(text))),
            Shape::Number => decimal(text).map(Value::Number),
            Shape::When => When::parse(text).map(Value::When),
            Shape::Period => Period::parse(text).map(Value::Period),
            Shape::Choice(info) => Some(self.choice(info, text)),
            Shape::Link(_) | Shape::Owner(_) => Uid::parse(text).map(Value::Record),
            _ => None,
        };
        match value {
            Some(value) => self.put(Key::Whole, value),
            None => self.odd(text),
        }
    }

    /// A fact under a key that is read from text; under what is no key it is kept beside the record.
    fn put_at(&mut self, text: &str, value: Value) {
        if let Some(key) = key_of(self.shape, text) {
            self.known(key);
            self.put_new(key, value);
        } else {
            let mut out = Out::on_one_line();
            out.value(&value);
            self.odd(&format!("{text}: {}", out.finish()));
        }
    }

    /// Tells a word among the keys that this version does not know.
    fn known(&mut self, key: Key) {
        if let (Key::Word(word), Some(info)) = (key, self.shape.choice()) {
            self.choice(info, word.as_str());
        }
    }

    fn choice(&mut self, info: &'static ChoiceInfo, code: &str) -> Value {
        if let Some(known) = info.codes.iter().find(|known| **known == code) {
            return Value::Choice(Cow::Borrowed(known));
        }
        if !code.is_empty() {
            let remark = self.told("store-remark-unknown-choice");
            self.reader.remark(remark.with("text", code));
        }
        Value::Choice(Cow::Owned(code.to_owned()))
    }

    fn put(&mut self, key: Key, value: Value) {
        let text = if let Value::Text(text) = &value { Some(Arc::clone(text)) } else { None };
        match (self.record.write(self.field, key, value), text) {
            (Ok(()), _) => {}
            (Err(Misfit::LineBreak), Some(text)) => {
                self.put(key, Value::Text(Line::new(&text).shared()));
                self.reader.remark(self.told("store-remark-line-break"));
            }
            (Err(_), text) => self.odd(text.as_deref().unwrap_or_default()),
        }
    }

    /// A fact of a set or map; what stands there twice counts once, is told, and is kept where it says more.
    fn put_new(&mut self, key: Key, value: Value) {
        if self.record.read(self.field, key).is_nothing() {
            self.put(key, value);
            return;
        }
        let remark = self.told("store-remark-twice");
        self.reader.remark(remark.with("text", key.to_string()));
        if value != Value::Yes {
            let mut out = Out::on_one_line();
            facts_out(&mut out, self.shape, &[(key, value)]);
            self.keep(out.finish());
        }
    }

    /// A remark on this field, with the words that the window has for field and record.
    fn told(&self, key: &'static str) -> Phrase {
        let (kind, title) = (self.record.kind(), self.record.title());
        let name = match title.trim() {
            "" => Arg::Text(self.id.to_string()),
            title => Arg::Phrase(Phrase::new("told-quoted").with("text", title)),
        };
        let field = Phrase::label(kind.code(), self.name);
        Phrase::new(key).with("kind", Phrase::kind(kind.code())).with("id", name).with("field", field)
    }

    /// Text that could not be understood: kept beside the record under the field's name.
    pub(super) fn odd(&mut self, text: &str) {
        let remark = self.told("store-remark-odd-value");
        self.reader.remark(remark.with("text", text));
        self.keep(raw_text(text));
    }

    fn keep(&mut self, raw: String) {
        self.kept.push(Piece { name: self.name.to_owned(), raw, told: true });
    }

    /// A choice among the parts of a value.
    pub(super) fn chosen<C: Choice>(&mut self, code: Option<Cow<'_, str>>) -> C {
        match self.choice(C::INFO, &code.unwrap_or_default()) {
            Value::Choice(code) => C::from_code(code),
            _ => C::default(),
        }
    }
}
