//! Reads the small things that stand everywhere in a file: names, texts, numbers, pieces that were kept.

use crate::model::Quantity;
use crate::store::values::{RonWriter, parse_decimal};
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A field's name as it stands in the file.
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

/// A text, borrowed from the file where it stands there without escapes.
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

/// What an earlier version did not understand and kept, by name; a name may stand there twice.
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
        while let Some(name) = map.next_key_seed(TextSeed)? {
            kept.push((name, map.next_value::<&RawValue>()?));
        }
        Ok(kept)
    }
}

/// A number.
pub(in crate::store) struct NumberSeed;

impl<'de> DeserializeSeed<'de> for NumberSeed {
    type Value = Quantity;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Quantity, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for NumberSeed {
    type Value = Quantity;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Quantity, E> {
        Quantity::from_whole(number).ok_or_else(number_error)
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Quantity, E> {
        self.visit_i64(i64::try_from(number).map_err(conversion_error)?)
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Quantity, E> {
        Quantity::from_f64(number).ok_or_else(number_error)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Quantity, E> {
        parse_decimal(text).ok_or_else(number_error)
    }
}

/// The error for a number that a plan does not hold.
pub(super) fn number_error<E: serde::de::Error>() -> E {
    E::custom("a number too large for a plan, or none at all")
}

/// The same, for a conversion that failed.
pub(super) fn conversion_error<E: serde::de::Error>(_: std::num::TryFromIntError) -> E {
    number_error()
}

/// A text as it stands in a file.
pub(super) fn ron_text(text: &str) -> String {
    let mut out = RonWriter::on_one_line();
    out.text(text);
    out.finish()
}
