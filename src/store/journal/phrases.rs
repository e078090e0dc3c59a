//! Phrases in the journal: key and arguments, so that an old step can be told in any language.

use crate::model::{Period, When};
use crate::store::read::seeds::{Name, NumberSeed, TextSeed};
use crate::store::values::Out;
use crate::text::{Arg, Phrase};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Writes a phrase: `(key: "…", args: {"field": (text: "…")})`.
pub(super) fn phrase_out(out: &mut Out, phrase: &Phrase) {
    out.begin('(');
    out.name("key");
    out.text(&phrase.key);
    if !phrase.args.is_empty() {
        out.name("args");
        out.begin('{');
        for (name, arg) in &phrase.args {
            out.item();
            out.text(name);
            out.push(": ");
            arg_out(out, arg);
        }
        out.end('}');
    }
    out.end(')');
}

fn arg_out(out: &mut Out, arg: &Arg) {
    out.begin('(');
    match arg {
        Arg::Text(text) => {
            out.name("text");
            out.text(text);
        }
        Arg::Count(count) => {
            out.name("count");
            out.shown(count);
        }
        Arg::Quantity(number) => {
            out.name("number");
            out.number(*number);
        }
        Arg::When(when) => {
            out.name("when");
            out.shown(format_args!("\"{when}\""));
        }
        Arg::Period(period) => {
            out.name("period");
            out.shown(format_args!("\"{period}\""));
        }
        Arg::Phrase(phrase) => {
            out.name("phrase");
            phrase_out(out, phrase);
        }
    }
    out.end(')');
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
        while let Some(name) = map.next_key_seed(Name)? {
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
        let odd = || A::Error::custom("an argument is of one of six kinds");
        let name = map.next_key_seed(Name)?.ok_or_else(odd)?;
        match name {
            "text" => Ok(Arg::Text(map.next_value_seed(TextSeed)?.into_owned())),
            "count" => Ok(Arg::Count(map.next_value()?)),
            "number" => Ok(Arg::Quantity(map.next_value_seed(NumberSeed)?)),
            "when" => When::parse(&map.next_value_seed(TextSeed)?).map(Arg::When).ok_or_else(odd),
            "period" => Period::parse(&map.next_value_seed(TextSeed)?).map(Arg::Period).ok_or_else(odd),
            "phrase" => Ok(Arg::Phrase(map.next_value_seed(PhraseSeed)?)),
            _ => Err(odd()),
        }
    }
}
