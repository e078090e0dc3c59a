//! Reads what a field holds, by its shape.

use super::named_parts::{NamedParts, NamedPartsSeed};
use super::seeds::{NumberSeed, ReadNumber, TextSeed, conversion_error, number_error};
use super::target::FieldTarget;
use crate::model::{ClockTime, Key, Period, Quantity, Shape, Uid, Value, When};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::sync::Arc;

/// Reads the value of a field into its target.
///
/// The shape decides which syntax is asked for, so that a value of another form is a syntax error with its place.
pub(super) struct FieldSeed<'a>(pub(super) FieldTarget<'a>);

impl<'de> DeserializeSeed<'de> for FieldSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0.shape {
            // An integer, a float, or text where a float would not be exact.
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
        write!(f, "what {} holds", self.0.name)
    }

    fn visit_bool<E>(mut self, yes: bool) -> Result<(), E> {
        self.0.write(Key::Whole, if yes { Value::Yes } else { Value::Nothing });
        Ok(())
    }

    fn visit_i64<E: serde::de::Error>(mut self, number: i64) -> Result<(), E> {
        let quantity = Quantity::from_whole(number).ok_or_else(number_error)?;
        self.0.write(Key::Whole, Value::Number(quantity));
        Ok(())
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<(), E> {
        self.visit_i64(i64::try_from(number).map_err(conversion_error)?)
    }

    fn visit_f64<E: serde::de::Error>(mut self, number: f64) -> Result<(), E> {
        let quantity = self.0.number(ReadNumber::of_float(number)?);
        self.0.write(Key::Whole, Value::Number(quantity));
        Ok(())
    }

    fn visit_str<E>(mut self, text: &str) -> Result<(), E> {
        read_text(&mut self.0, text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut target = self.0;
        while let Some(text) = seq.next_element_seed(TextSeed)? {
            match Key::from_text(target.shape, &text) {
                Some(key) => {
                    target.check_key_word(key);
                    target.write_new(key, Value::Yes);
                }
                None => target.keep_odd_text(&text),
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut target = self.0;
        match target.shape {
            Shape::Range => {
                let range = NamedParts::read(&mut map)?.into_range(&mut target);
                target.write(Key::Whole, Value::Range(range));
                Ok(())
            }
            Shape::Origin => {
                let origin = NamedParts::read(&mut map)?.into_origin(&mut target);
                target.write(Key::Whole, Value::Origin(origin));
                Ok(())
            }
            _ => read_entries(&mut target, &mut map),
        }
    }
}

/// Reads a field of one fact from its text; text that says nothing to the shape is kept as unknown data of the record.
fn read_text(target: &mut FieldTarget<'_>, text: &str) {
    let value = match target.shape {
        Shape::Order | Shape::Line | Shape::Prose => Some(Value::Text(Arc::from(text))),
        Shape::Number => Quantity::from_decimal_text(text).map(Value::Number),
        Shape::When => When::parse(text).map(Value::When),
        Shape::Clock => ClockTime::parse(text).map(Value::Clock),
        Shape::Period => Period::parse(text).map(Value::Period),
        Shape::Choice(info) => Some(target.choice_value(info, text)),
        Shape::Link(_) | Shape::Owner(_) => Uid::parse(text).map(Value::Record),
        _ => None,
    };
    match value {
        Some(value) => target.write(Key::Whole, value),
        None => target.keep_odd_text(text),
    }
}

/// Reads a field that holds a fact under each of several keys.
fn read_entries<'de, A: MapAccess<'de>>(target: &mut FieldTarget<'_>, map: &mut A) -> Result<(), A::Error> {
    match target.shape {
        Shape::ByYear => {
            while let Some(year) = map.next_key::<i16>()? {
                target.check_year(year);
                let amounts = map.next_value_seed(NamedPartsSeed)?.into_amounts(target);
                target.write_new(Key::Year(year), Value::Amounts(amounts));
            }
        }
        Shape::ByRecord(_, info) => {
            while let Some(text) = map.next_key_seed(TextSeed)? {
                let code = map.next_value_seed(TextSeed)?;
                match Key::from_text(target.shape, &text) {
                    Some(key) => {
                        let choice = target.choice_value(info, &code);
                        target.write_new(key, choice);
                    }
                    None => target.keep_odd_text(&format!("{text}: {code}")),
                }
            }
        }
        Shape::TextBy(_) => {
            while let Some(word) = map.next_key_seed(TextSeed)? {
                let text = map.next_value_seed(TextSeed)?;
                target.write_keyed(&word, Value::Text(Arc::from(text.as_ref())));
            }
        }
        Shape::Terms => {
            while let Some(word) = map.next_key_seed(TextSeed)? {
                let term = map.next_value_seed(NamedPartsSeed)?.into_term(target);
                target.write_keyed(&word, Value::Term(term));
            }
        }
        // Numbers by a choice's code or by table and option. No other shape asks for a map.
        _ => {
            while let Some(text) = map.next_key_seed(TextSeed)? {
                let number = map.next_value_seed(NumberSeed)?;
                let number = target.number(number);
                target.write_keyed(&text, Value::Number(number));
            }
        }
    }
    Ok(())
}
