//! Phrases in the journal: key and arguments, so that an old step can be shown in any language.

use crate::model::{ClockTime, Period, When};
use crate::store::read::seeds::{FieldNameSeed, NumberSeed, TextSeed};
use crate::store::values::RonWriter;
use crate::text::{Arg, Phrase};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Writes a phrase: `(key: "…", args: {"field": (text: "…")})`.
pub(super) fn write_phrase(out: &mut RonWriter, phrase: &Phrase) {
    out.open('(');
    out.begin_field("key");
    out.text(&phrase.key);
    if !phrase.args.is_empty() {
        out.begin_field("args");
        out.open('{');
        for (name, arg) in &phrase.args {
            out.begin_item();
            out.text(name);
            out.push(": ");
            write_arg(out, arg);
        }
        out.close('}');
    }
    out.close(')');
}

fn write_arg(out: &mut RonWriter, arg: &Arg) {
    out.open('(');
    match arg {
        Arg::Text(text) => {
            out.begin_field("text");
            out.text(text);
        }
        Arg::Count(count) => {
            out.begin_field("count");
            out.display(count);
        }
        Arg::Quantity(number) => {
            out.begin_field("number");
            out.number(*number);
        }
        Arg::When(when) => {
            out.begin_field("when");
            out.display(format_args!("\"{when}\""));
        }
        Arg::Clock(time) => {
            out.begin_field("clock");
            out.display(format_args!("\"{time}\""));
        }
        Arg::Period(period) => {
            out.begin_field("period");
            out.display(format_args!("\"{period}\""));
        }
        Arg::Phrase(phrase) => {
            out.begin_field("phrase");
            write_phrase(out, phrase);
        }
    }
    out.close(')');
}

/// Reads a phrase.
pub(super) struct PhraseSeed;

impl<'de> DeserializeSeed<'de> for PhraseSeed {
    type Value = Phrase;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Phrase, D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for PhraseSeed {
    type Value = Phrase;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a phrase")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Phrase, A::Error> {
        let mut phrase = Phrase::default();
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            match name {
                "key" => phrase.key = Cow::Owned(map.next_value_seed(TextSeed)?.into_owned()),
                "args" => phrase.args = map.next_value_seed(ArgsSeed)?,
                _ => return Err(A::Error::custom("a phrase has a key and arguments")),
            }
        }
        Ok(phrase)
    }
}

struct ArgsSeed;

impl<'de> DeserializeSeed<'de> for ArgsSeed {
    type Value = Vec<(Cow<'static, str>, Arg)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ArgsSeed {
    type Value = Vec<(Cow<'static, str>, Arg)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("arguments by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut args = Vec::new();
        while let Some(name) = map.next_key_seed(TextSeed)? {
            args.push((Cow::Owned(name.into_owned()), map.next_value_seed(ArgSeed)?));
        }
        Ok(args)
    }
}

struct ArgSeed;

impl<'de> DeserializeSeed<'de> for ArgSeed {
    type Value = Arg;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Arg, D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for ArgSeed {
    type Value = Arg;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an argument")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Arg, A::Error> {
        let odd = || A::Error::custom("an argument is of one of seven kinds");
        let name = map.next_key_seed(FieldNameSeed)?.ok_or_else(odd)?;
        match name {
            "text" => Ok(Arg::Text(map.next_value_seed(TextSeed)?.into_owned())),
            "count" => Ok(Arg::Count(map.next_value()?)),
            "number" => Ok(Arg::Quantity(map.next_value_seed(NumberSeed)?.value)),
            "when" => When::parse(&map.next_value_seed(TextSeed)?).map(Arg::When).ok_or_else(odd),
            "clock" => ClockTime::parse(&map.next_value_seed(TextSeed)?).map(Arg::Clock).ok_or_else(odd),
            "period" => Period::parse(&map.next_value_seed(TextSeed)?).map(Arg::Period).ok_or_else(odd),
            "phrase" => Ok(Arg::Phrase(map.next_value_seed(PhraseSeed)?)),
            _ => Err(odd()),
        }
    }
}
