//! Reads values of several named parts: ranges, origins, the amounts of a year, terms.
//!
//! The parts are read first and made into a value then, whatever their order and whichever of them are there.

use super::seeds::{FieldNameSeed, NumberSeed, ReadNumber, TextSeed};
use super::target::FieldTarget;
use crate::model::{Amounts, Channel, Duration, Gender, Line, Origin, Range, Term};
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// The named parts of a value: numbers and texts. A part that is there twice is kept as unknown the second time.
#[derive(Default)]
pub(super) struct NamedParts<'de> {
    low: Option<ReadNumber>,
    high: Option<ReadNumber>,
    source: Option<Cow<'de, str>>,
    operating: Option<ReadNumber>,
    investment: Option<ReadNumber>,
    fte: Option<ReadNumber>,
    duration: Option<Cow<'de, str>>,
    channel: Option<Cow<'de, str>>,
    detail: Option<Cow<'de, str>>,
    gender: Option<Cow<'de, str>>,
    /// The forms of a noun, in the order of [`FORMS`].
    forms: [Option<Cow<'de, str>>; 4],
    unknown: Vec<(&'de str, &'de str)>,
}

/// The names of the forms of a noun for which a plan has another word.
const FORMS: [&str; 4] = ["singular", "definite", "plural", "definite_plural"];

impl<'de> NamedParts<'de> {
    pub(super) fn read<A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error> {
        let mut parts = Self::default();
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            // A guard that fails falls through to the last arm, which keeps the part.
            match name {
                "low" if parts.low.is_none() => parts.low = Some(map.next_value_seed(NumberSeed)?),
                "high" if parts.high.is_none() => parts.high = Some(map.next_value_seed(NumberSeed)?),
                "operating" if parts.operating.is_none() => {
                    parts.operating = Some(map.next_value_seed(NumberSeed)?);
                }
                "investment" if parts.investment.is_none() => {
                    parts.investment = Some(map.next_value_seed(NumberSeed)?);
                }
                "fte" if parts.fte.is_none() => parts.fte = Some(map.next_value_seed(NumberSeed)?),
                "source" if parts.source.is_none() => parts.source = Some(map.next_value_seed(TextSeed)?),
                "duration" if parts.duration.is_none() => {
                    parts.duration = Some(map.next_value_seed(TextSeed)?);
                }
                "channel" if parts.channel.is_none() => parts.channel = Some(map.next_value_seed(TextSeed)?),
                "detail" if parts.detail.is_none() => parts.detail = Some(map.next_value_seed(TextSeed)?),
                "gender" if parts.gender.is_none() => parts.gender = Some(map.next_value_seed(TextSeed)?),
                form if parts.unset_form(form).is_some() => {
                    let text = map.next_value_seed(TextSeed)?;
                    parts.unset_form(form).into_iter().for_each(|place| *place = Some(text.clone()));
                }
                _ => parts.unknown.push((name, map.next_value::<&RawValue>()?.trim().get_ron())),
            }
        }
        Ok(parts)
    }

    /// The slot of a form that was not read yet.
    fn unset_form(&mut self, name: &str) -> Option<&mut Option<Cow<'de, str>>> {
        let at = FORMS.iter().position(|form| *form == name)?;
        self.forms.get_mut(at).filter(|place| place.is_none())
    }

    pub(super) fn into_term(self, target: &mut FieldTarget<'_>) -> Term {
        self.keep_unknown_parts(target);
        let gender = target.choice_of::<Gender>(self.gender);
        let [singular, definite, plural, definite_plural] = self.forms.map(line_from);
        Term { gender, singular, definite, plural, definite_plural }
    }

    fn keep_unknown_parts(&self, target: &mut FieldTarget<'_>) {
        for (name, raw) in &self.unknown {
            target.keep_odd_text(&format!("{name}: {raw}"));
        }
    }

    pub(super) fn into_range(self, target: &mut FieldTarget<'_>) -> Range {
        self.keep_unknown_parts(target);
        let [low, high] = [self.low, self.high].map(|read| read.map(|read| target.number(read)));
        Range { low, high, source: line_from(self.source) }
    }

    pub(super) fn into_origin(self, target: &mut FieldTarget<'_>) -> Origin {
        self.keep_unknown_parts(target);
        Origin { channel: target.choice_of::<Channel>(self.channel), detail: line_from(self.detail) }
    }

    pub(super) fn into_amounts(self, target: &mut FieldTarget<'_>) -> Amounts {
        self.keep_unknown_parts(target);
        let duration = target.choice_of::<Duration>(self.duration);
        let numbers = [self.operating, self.investment, self.fte];
        let [operating, investment, fte] = numbers.map(|read| read.map(|read| target.number(read)));
        Amounts { operating, investment, fte, duration }
    }
}

fn line_from(text: Option<Cow<'_, str>>) -> Line {
    let text: Arc<str> = Arc::from(text.unwrap_or_default().as_ref());
    Line::verbatim(&text).unwrap_or_else(|| Line::new(&text))
}

/// Reads the parts, whatever they are the parts of.
pub(super) struct NamedPartsSeed;

impl<'de> DeserializeSeed<'de> for NamedPartsSeed {
    type Value = NamedParts<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for NamedPartsSeed {
    type Value = NamedParts<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("named parts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        NamedParts::read(&mut map)
    }
}
