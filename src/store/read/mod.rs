//! The one reader of plan files: it walks the file once, guided by the declared shapes.
//!
//! What it does not know is kept and told as a remark; what it cannot walk through is refused, with the place.

mod fact;
mod parts;
mod record;
pub(super) mod seeds;

use self::record::{RecordSeed, TableSeed};
use self::seeds::{FieldNameSeed, TextSeed, UnknownDataSeed};
use super::error::Problem;
use super::file::{FORMAT, FormatVersion, Opened, SavedPlan};
use super::recognise;
use crate::model::{Kind, Uid};
use crate::text::Phrase;
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Reads a plan file.
pub fn read(bytes: &[u8]) -> Result<Opened, Problem> {
    let text = recognise::decode_text(bytes)?;
    let mut reader = PlanReader::default();
    match ron::Options::default().from_str_seed(&text, FileSeed(&mut reader)) {
        Ok(()) => Ok(reader.finish()),
        Err(error) => Err(reader.diagnose(&text, &error)),
    }
}

#[derive(Default)]
struct PlanReader {
    saved: SavedPlan,
    remarks: Vec<Phrase>,
    format: Option<FormatVersion>,
    /// How many records have been met, for the ids of those that have none of their own.
    record_count: u64,
    /// The parts of the file met so far that may stand there once.
    seen_sections: BTreeSet<&'static str>,
    /// The record and the field being read, for messages.
    location: Option<(Kind, Option<Uid>, &'static str)>,
}

impl PlanReader {
    fn finish(self) -> Opened {
        let read_only = self.format.is_some_and(|format| format > FORMAT);
        let mut remarks = self.remarks;
        if read_only {
            remarks.insert(0, Phrase::new("store-remark-newer-minor"));
        }
        Opened { saved: self.saved, remarks, read_only }
    }

    fn diagnose(&self, text: &str, error: &ron::error::SpannedError) -> Problem {
        let newer = self.format.filter(|format| format.major > FORMAT.major);
        match (newer, self.format, recognise::conflict_line(text)) {
            (Some(FormatVersion { major, minor }), ..) => Problem::Newer { major, minor },
            (None, Some(_), _) if recognise::is_cut_off(text, error) => Problem::CutOff,
            (None, _, Some(line)) => Problem::Conflict { line },
            (None, None, None) => recognise::classify_non_plan(text),
            (None, Some(_), None) if error.code == ron::Error::ExceededRecursionLimit => {
                Problem::TooDeep { line: error.span.start.line }
            }
            (None, Some(_), None) => Problem::Broken {
                line: error.span.start.line,
                column: error.span.start.col,
                place: self.location.map(describe_location),
                detail: error.code.to_string(),
            },
        }
    }

    fn add_remark(&mut self, remark: Phrase) {
        self.remarks.push(remark);
    }

    /// An id that no record of the kind has, the same one every time the file is read.
    fn provisional_id(&self, kind: Kind) -> Uid {
        let mut seed = vec![Uid::from_bits(self.record_count), Uid::from_bits(kind as u64)];
        loop {
            let id = Uid::derived(&seed);
            if id != Uid::PLAN && self.saved.plan.record(kind, id).is_none() {
                return id;
            }
            seed.push(id);
        }
    }
}

/// Where something stands, as it is named in the file: kind, id, field.
fn describe_location((kind, id, field): (Kind, Option<Uid>, &str)) -> String {
    let id = id.filter(|_| kind != Kind::Plan).map(|id| id.to_string()).unwrap_or_default();
    [kind.code(), &id, field].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn field_remark(key: &'static str, kind: Kind, id: Uid, field: &str) -> Phrase {
    Phrase::new(key).with("kind", Phrase::kind(kind.code())).with("id", id.to_string()).with("field", field)
}

struct FileSeed<'r>(&'r mut PlanReader);

impl<'de> DeserializeSeed<'de> for FileSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for FileSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plan")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let reader = self.0;
        if map.next_key_seed(FieldNameSeed)? != Some("format") {
            return Err(A::Error::custom("a plan file begins with its format"));
        }
        let (major, minor) = map.next_value::<(u32, u32)>()?;
        reader.format = Some(FormatVersion { major, minor });
        if major > FORMAT.major {
            return Err(A::Error::custom("a newer format"));
        }
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            reader.location = None;
            read_section(reader, name, &mut map)?;
        }
        Ok(())
    }
}

/// A piece of a plan that stands inside another text: tables and the plan's own record. What is not understood is in
/// its `kept`.
pub(super) struct PartialPlanSeed;

impl<'de> DeserializeSeed<'de> for PartialPlanSeed {
    type Value = SavedPlan;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<SavedPlan, D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for PartialPlanSeed {
    type Value = SavedPlan;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a piece of a plan")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<SavedPlan, A::Error> {
        let mut reader = PlanReader::default();
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            read_section(&mut reader, name, &mut map)?;
        }
        Ok(reader.saved)
    }
}

/// Reads one of the parts a file is made of.
fn read_section<'de, A: MapAccess<'de>>(
    reader: &mut PlanReader,
    name: &'de str,
    map: &mut A,
) -> Result<(), A::Error> {
    let id =
        |text: &str| Uid::parse(text).ok_or_else(|| A::Error::custom("an id has ten letters and digits"));
    let once = ["plan_id", "head", "lineage", Kind::Plan.code()].into_iter().find(|once| *once == name);
    if once.is_some_and(|once| !reader.seen_sections.insert(once)) {
        keep_unknown_table(reader, name, map.next_value::<&RawValue>()?);
        return Ok(());
    }
    match name {
        "plan_id" => reader.saved.plan_id = id(&map.next_value_seed(TextSeed)?)?,
        "head" => reader.saved.head = Some(id(&map.next_value_seed(TextSeed)?)?),
        "lineage" => {
            reader.saved.lineage = map
                .next_value::<Vec<Cow<'de, str>>>()?
                .iter()
                .map(|text| id(text))
                .collect::<Result<_, _>>()?;
        }
        "kept" => {
            for (name, raw) in map.next_value_seed(UnknownDataSeed)? {
                keep_unknown_table(reader, &name, raw);
            }
        }
        _ => match Kind::from_code(name) {
            Some(Kind::Plan) => map.next_value_seed(RecordSeed { reader, kind: Kind::Plan })?,
            Some(kind) => map.next_value_seed(TableSeed { reader, kind })?,
            None => keep_unknown_table(reader, name, map.next_value::<&RawValue>()?),
        },
    }
    Ok(())
}

fn keep_unknown_table(reader: &mut PlanReader, name: &str, raw: &RawValue) {
    reader.add_remark(Phrase::new("store-remark-unknown-table").with("name", name));
    let name = unused_name(&reader.saved.unknown.tables, name);
    reader.saved.unknown.tables.insert(name, raw.trim().get_ron().to_owned());
}

/// A name that is not taken yet.
fn unused_name(taken: &BTreeMap<String, String>, name: &str) -> String {
    let mut name = name.to_owned();
    while taken.contains_key(&name) {
        name.push('+');
    }
    name
}
