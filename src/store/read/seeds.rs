//! Reads what is everywhere in a file: names, texts, numbers, unknown data.
//!
//! A seed is what serde asks for the next value with. These have no state; they give what they read, borrowed from the
//! file's text where that is possible, because most of a plan is text.

use super::mismatch::NUMBER;
use crate::model::Quantity;
use crate::store::values::RonWriter;
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Reads a field's name.
pub(in crate::store) struct FieldNameSeed;

impl<'de> DeserializeSeed<'de> for FieldNameSeed {
    type Value = &'de str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for FieldNameSeed {
    type Value = &'de str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(name)
    }
}

/// Reads a text, borrowed from the file where it is there without escapes.
pub(in crate::store) struct TextSeed;

impl<'de> DeserializeSeed<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// Reads what an earlier version did not understand and kept, by name; a name may be there twice.
pub(super) struct UnknownDataSeed;

impl<'de> DeserializeSeed<'de> for UnknownDataSeed {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for UnknownDataSeed {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("pieces by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut kept = Vec::new();
        // A list and not a map: the second piece of a name is not lost.
        while let Some(name) = map.next_key_seed(TextSeed)? {
            kept.push((name, map.next_value::<&RawValue>()?));
        }
        Ok(kept)
    }
}

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::store) struct ReadNumber {
    /// The number, as a plan holds it.
    pub(in crate::store) value: Quantity,
    /// What the file says, where that has more decimals than a plan holds.
    pub(in crate::store) finer: Option<f64>,
}

impl ReadNumber {
    /// A number that a plan holds.
    const fn exact(value: Quantity) -> Self {
        Self { value, finer: None }
    }

    /// The number of a float.
    pub(super) fn of_float<E: serde::de::Error>(number: f64) -> Result<Self, E> {
        let value = Quantity::from_f64(number).ok_or_else(number_error)?;
        Ok(Self { value, finer: Some(number).filter(|number| Quantity::is_finer(*number)) })
    }
}

/// Reads a number: an integer, a float, or text with four decimals where a float would not be exact.
pub(in crate::store) struct NumberSeed;

impl<'de> DeserializeSeed<'de> for NumberSeed {
    type Value = ReadNumber;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ReadNumber, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for NumberSeed {
    type Value = ReadNumber;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<ReadNumber, E> {
        Quantity::from_whole(number).map(ReadNumber::exact).ok_or_else(number_error)
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<ReadNumber, E> {
        self.visit_i64(i64::try_from(number).map_err(conversion_error)?)
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<ReadNumber, E> {
        ReadNumber::of_float(number)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<ReadNumber, E> {
        Quantity::from_decimal_text(text).map(ReadNumber::exact).ok_or_else(number_error)
    }
}

/// The error for a number that a plan does not hold.
pub(super) fn number_error<E: serde::de::Error>() -> E {
    E::custom(NUMBER)
}

/// The same error, for a conversion that failed.
pub(super) fn conversion_error<E: serde::de::Error>(_: std::num::TryFromIntError) -> E {
    number_error()
}

/// A text as it is written in a file.
pub(super) fn ron_text(text: &str) -> String {
    let mut out = RonWriter::on_one_line();
    out.text(text);
    out.finish()
}
