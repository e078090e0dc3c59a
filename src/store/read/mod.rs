//! The one reader of plan files: it walks the file once, guided by the declared shapes.
//!
//! What it does not know is kept and reported as a remark; what it cannot walk through is refused, with the place.
//! RON's own values are never built: they would lose which word is a choice and which a text.
//!
//! Each part of a file has its seed, a visitor that knows what may come next: `FileSeed` reads sections, `TableSeed` and
//! `RecordSeed` (`record`) records, `FieldSeed` (`field`) a value by its shape, `NamedPartsSeed` (`named_parts`) values of
//! several parts, and `seeds` names, texts and numbers. They write into a `PlanReader` (`reader`), values by way of a
//! `FieldTarget` (`target`). A file names only those that come later in this list. `named_location` and `mismatch` put into words where
//! something is and what is wrong with it; `salvage` gives the reader the pieces of a damaged file.

mod circles;
mod field;
mod mismatch;
mod named_location;
mod named_parts;
mod reader;
mod record;
mod salvage;
pub(super) mod seeds;
mod target;

pub use self::salvage::{Salvaged, salvage};

use self::mismatch::{FORMAT_FIRST, ID};
use self::reader::PlanReader;
use self::record::{RecordSeed, TableSeed};
use self::seeds::{FieldNameSeed, TextSeed, UnknownDataSeed};
use super::error::Problem;
use super::file::{FORMAT, FormatVersion, Opened, SavedPlan};
use super::recognise;
use crate::model::{Kind, Uid};
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use std::borrow::Cow;
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

/// Reads a complete file.
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
            return Err(A::Error::custom(FORMAT_FIRST));
        }
        let (major, minor) = map.next_value::<(u32, u32)>()?;
        reader.format = Some(FormatVersion { major, minor });
        if major > FORMAT.major {
            // Not one byte of what follows can be trusted to mean what it means here.
            return Err(A::Error::custom("a newer format"));
        }
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            // Between sections an error has no record that it could be about.
            reader.location = None;
            read_section(reader, name, &mut map)?;
        }
        reader.location = None;
        Ok(())
    }
}

/// Reads a part of a plan inside another text, as the journal has it: tables and the plan's own record. What is not
/// understood is in its `unknown`.
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

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SavedPlan, A::Error> {
        let mut reader = PlanReader::default();
        SectionsSeed(&mut reader).visit_map(map)?;
        Ok(reader.saved)
    }
}

/// Reads sections between brackets, without the format that a file begins with.
struct SectionsSeed<'r>(&'r mut PlanReader);

impl<'de> DeserializeSeed<'de> for SectionsSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for SectionsSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sections of a plan")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            read_section(self.0, name, &mut map)?;
        }
        Ok(())
    }
}

/// Reads one of the sections that a file is made of.
fn read_section<'de, A: MapAccess<'de>>(
    reader: &mut PlanReader,
    name: &'de str,
    map: &mut A,
) -> Result<(), A::Error> {
    let id = |text: &str| Uid::parse(text).ok_or_else(|| A::Error::custom(ID));
    // A second section of these is kept as unknown data: which of the two counts cannot be known.
    let once = ["plan_id", "head", "lineage", Kind::Plan.code()].into_iter().find(|once| *once == name);
    if once.is_some_and(|once| !reader.begin_section(once)) {
        reader.keep_unknown_table(name, map.next_value::<&RawValue>()?);
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
                reader.keep_unknown_table(&name, raw);
            }
        }
        _ => match Kind::from_code(name) {
            Some(Kind::Plan) => map.next_value_seed(RecordSeed { reader, kind: Kind::Plan })?,
            Some(kind) => map.next_value_seed(TableSeed { reader, kind })?,
            None => reader.keep_unknown_table(name, map.next_value::<&RawValue>()?),
        },
    }
    Ok(())
}
