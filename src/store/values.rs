//! How facts stand in the file: one form for each shape, written here and read in `read`.

use crate::model::{Amounts, Choice as _, Key, Kind, Origin, Quantity, Range, Shape, Uid, Value};
use serde::ser::{SerializeMap as _, SerializeSeq as _, SerializeStruct as _};
use serde::{Serialize, Serializer};
use std::fmt;

/// A field's facts on their way into the file; there is at least one.
pub(super) struct FieldOut<'a> {
    /// The field's shape.
    pub(super) shape: Shape,
    /// Its facts, by ascending key.
    pub(super) facts: &'a [(Key, Value)],
}

impl Serialize for FieldOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.shape {
            Shape::ByYear | Shape::ByRecord(..) => {
                let mut map = serializer.serialize_map(Some(self.facts.len()))?;
                for (key, value) in self.facts {
                    map.serialize_entry(&KeyOut(*key), &ValueOut(value))?;
                }
                map.end()
            }
            Shape::Links(_) | Shape::AnyLinks | Shape::Pairs(..) => {
                let mut seq = serializer.serialize_seq(Some(self.facts.len()))?;
                for (key, _) in self.facts {
                    seq.serialize_element(&KeyOut(*key))?;
                }
                seq.end()
            }
            _ => match self.facts.first() {
                Some((_, value)) => ValueOut(value).serialize(serializer),
                None => serializer.serialize_unit(),
            },
        }
    }
}

struct KeyOut(Key);

impl Serialize for KeyOut {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Key::Year(year) => serializer.serialize_i16(year),
            Key::Record(id) => serializer.serialize_str(str::from_utf8(&id.characters()).unwrap_or_default()),
            key => serializer.collect_str(&KeyText(key)),
        }
    }
}

/// A key as text: `ID`, `goal:ID`, `ID:ID`.
struct KeyText(Key);

impl fmt::Display for KeyText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Key::Whole => Ok(()),
            Key::Year(year) => write!(f, "{year}"),
            Key::Record(id) | Key::Pair(id, None) => write!(f, "{id}"),
            Key::Any(kind, id) => write!(f, "{}:{id}", kind.code()),
            Key::Pair(first, Some(second)) => write!(f, "{first}:{second}"),
        }
    }
}

/// Reads the key of a set or map of this shape.
pub(super) fn key_of(shape: Shape, text: &str) -> Option<Key> {
    match shape {
        Shape::Links(_) | Shape::ByRecord(..) => Uid::parse(text).map(Key::Record),
        Shape::AnyLinks => {
            let (kind, id) = text.split_once(':')?;
            Some(Key::Any(Kind::from_code(kind)?, Uid::parse(id)?))
        }
        Shape::Pairs(..) => match text.split_once(':') {
            None => Some(Key::Pair(Uid::parse(text)?, None)),
            Some((first, second)) => Some(Key::Pair(Uid::parse(first)?, Some(Uid::parse(second)?))),
        },
        _ => None,
    }
}

struct ValueOut<'a>(&'a Value);

impl Serialize for ValueOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Nothing => serializer.serialize_unit(),
            Value::Yes => serializer.serialize_bool(true),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Number(number) => NumberOut(*number).serialize(serializer),
            Value::When(when) => serializer.collect_str(when),
            Value::Period(period) => serializer.collect_str(period),
            Value::Choice(code) => serializer.serialize_str(code),
            Value::Range(range) => range_out(range, serializer),
            Value::Record(id) => {
                serializer.serialize_str(str::from_utf8(&id.characters()).unwrap_or_default())
            }
            Value::Amounts(amounts) => amounts_out(amounts, serializer),
            Value::Origin(origin) => origin_out(origin, serializer),
        }
    }
}

/// Beyond this a float no longer holds every ten-thousandth.
const EXACT_AS_FLOAT: u64 = 1 << 53;

/// A number: whole ones as integers, others as decimals, and as text where a decimal would not be exact.
struct NumberOut(Quantity);

impl Serialize for NumberOut {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_whole() {
            Some(whole) => serializer.serialize_i64(whole),
            None if self.0.parts().unsigned_abs() < EXACT_AS_FLOAT => {
                serializer.serialize_f64(self.0.to_f64())
            }
            None => serializer.collect_str(&Decimal(self.0)),
        }
    }
}

/// A number with its four decimals.
struct Decimal(Quantity);

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (parts, unit) = (self.0.parts().unsigned_abs(), Quantity::PARTS.unsigned_abs());
        let sign = if self.0.parts() < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:04}", parts / unit, parts % unit)
    }
}

/// Reads a number that was written as text.
pub(super) fn decimal(text: &str) -> Option<Quantity> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, parts) = digits.split_once('.')?;
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(parts) || parts.len() != 4 {
        return None;
    }
    let whole: i128 = whole.parse().ok()?;
    let parts: i128 = parts.parse().ok()?;
    let all = whole.checked_mul(i128::from(Quantity::PARTS))?.checked_add(parts)?.checked_mul(sign)?;
    i64::try_from(all).ok().map(Quantity::from_parts)
}

fn amounts_out<S: Serializer>(amounts: &Amounts, serializer: S) -> Result<S::Ok, S::Error> {
    let mut out = serializer.serialize_struct("Parts", 1)?;
    let numbers =
        [("operating", amounts.operating), ("investment", amounts.investment), ("fte", amounts.fte)];
    for (name, number) in numbers {
        if let Some(number) = number {
            out.serialize_field(name, &NumberOut(number))?;
        }
    }
    let duration = amounts.duration.code();
    if !duration.is_empty() {
        out.serialize_field("duration", duration.as_ref())?;
    }
    out.end()
}

fn range_out<S: Serializer>(range: &Range, serializer: S) -> Result<S::Ok, S::Error> {
    let mut out = serializer.serialize_struct("Parts", 1)?;
    for (name, number) in [("low", range.low), ("high", range.high)] {
        if let Some(number) = number {
            out.serialize_field(name, &NumberOut(number))?;
        }
    }
    if !range.source.is_empty() {
        out.serialize_field("source", &*range.source)?;
    }
    out.end()
}

fn origin_out<S: Serializer>(origin: &Origin, serializer: S) -> Result<S::Ok, S::Error> {
    let mut out = serializer.serialize_struct("Parts", 1)?;
    let channel = origin.channel.code();
    if !channel.is_empty() {
        out.serialize_field("channel", channel.as_ref())?;
    }
    if !origin.detail.is_empty() {
        out.serialize_field("detail", &*origin.detail)?;
    }
    out.end()
}
