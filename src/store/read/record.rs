//! Reads the records of a table: known fields become facts, the rest is kept as their unknown data.
//!
//! A record is built apart and put into its table when it is complete, because its id may be missing, taken, or the
//! last thing that the file says of it.

use super::field::FieldSeed;
use super::named_location::{NamedLocation, QUOTED_CHARS, describe_field, shorten};
use super::reader::{Location, PlanReader};
use super::seeds::{FieldNameSeed, TextSeed, UnknownDataSeed, ron_text};
use super::target::{FieldTarget, UnknownField};
use crate::model::{AnyRecord, Kind, Uid};
use crate::text::{Arg, Phrase};
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::sync::Arc;

/// Reads the records of one kind.
pub(super) struct TableSeed<'r> {
    pub(super) reader: &'r mut PlanReader,
    pub(super) kind: Kind,
}

impl<'de> DeserializeSeed<'de> for TableSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.reader.location = Some(Location { kind: self.kind, id: None, field: "" });
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for TableSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { reader, kind } = self;
        while seq.next_element_seed(RecordSeed { reader, kind })?.is_some() {}
        Ok(())
    }
}

/// Reads one record.
pub(super) struct RecordSeed<'r> {
    pub(super) reader: &'r mut PlanReader,
    pub(super) kind: Kind,
}

impl<'de> DeserializeSeed<'de> for RecordSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for RecordSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { reader, kind } = self;
        reader.begin_record(kind);
        if reader.has_too_many_records() {
            return Err(A::Error::custom("too many records"));
        }
        let mut record = PartialRecord {
            record: reader.saved.plan.blank(kind),
            id: (kind == Kind::Plan).then_some(Uid::PLAN),
            unknown: Vec::new(),
            seen: 0,
            next_field: 1,
        };
        if let Err(error) = record.read_fields(reader, &mut map) {
            reader.title = record.record.title();
            return Err(error);
        }
        record.insert_into(reader, kind);
        Ok(())
    }
}

/// A record while its fields are read.
struct PartialRecord {
    /// The record, which nobody else holds yet.
    record: Arc<dyn AnyRecord>,
    id: Option<Uid>,
    unknown: Vec<UnknownField>,
    /// The fields read so far, a bit each: a field that comes twice is kept, never written over.
    seen: u128,
    /// The field that comes next in the order of this program's own files, where the search for a name begins.
    next_field: u8,
}

impl PartialRecord {
    fn read_fields<'de, A: MapAccess<'de>>(
        &mut self,
        reader: &mut PlanReader,
        map: &mut A,
    ) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            self.read_field(reader, name, map)?;
        }
        Ok(())
    }

    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        reader: &mut PlanReader,
        name: &'de str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let kind = self.record.kind();
        if name == "id" && self.id.is_none() {
            return self.read_id(reader, map);
        }
        if name == "kept" {
            let fields = map.next_value_seed(UnknownDataSeed)?.into_iter();
            self.unknown.extend(fields.map(|(name, raw)| unreported(&name, raw)));
            return Ok(());
        }
        let known = kind.field_from(self.next_field, name).and_then(|field| Some((field, kind.info(field)?)));
        let Some((field, info)) = known.filter(|(field, _)| self.seen >> field & 1 == 0) else {
            self.unknown.push(unreported(name, map.next_value::<&RawValue>()?));
            return Ok(());
        };
        self.seen |= 1 << field;
        self.next_field = field.saturating_add(1);
        reader.location = Some(Location { kind, id: self.id, field: info.name });
        map.next_value_seed(FieldSeed(FieldTarget {
            record: Arc::get_mut(&mut self.record)
                .ok_or_else(|| A::Error::custom("a record in two places"))?,
            id: self.id.unwrap_or(Uid::PLAN),
            field,
            name: info.name,
            shape: info.shape,
            unknown: &mut self.unknown,
            reader,
        }))?;
        reader.location = Some(Location { kind, id: self.id, field: "" });
        Ok(())
    }

    fn read_id<'de, A: MapAccess<'de>>(
        &mut self,
        reader: &mut PlanReader,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let kind = self.record.kind();
        reader.location = Some(Location { kind, id: None, field: "id" });
        let text = map.next_value_seed(TextSeed)?;
        // The plan's own fixed id is no id for another record.
        self.id = Uid::parse(&text).filter(|id| *id != Uid::PLAN);
        if self.id.is_none() {
            let place = NamedLocation { kind, id: None, title: &self.record.title(), field: "" }.describe();
            let remark = Phrase::new("store-remark-odd-id")
                .with("place", place)
                .with("text", shorten(&text, QUOTED_CHARS));
            reader.add_remark(remark);
            self.unknown.push(UnknownField { name: "id".to_owned(), raw: ron_text(&text), reported: true });
        }
        reader.location = Some(Location { kind, id: self.id, field: "" });
        Ok(())
    }

    /// Puts the complete record into its table; one whose id is taken or missing gets another.
    fn insert_into(self, reader: &mut PlanReader, kind: Kind) {
        let title = self.record.title();
        let is_taken = |id: Uid| kind != Kind::Plan && reader.saved.plan.record(kind, id).is_some();
        let id = match self.id {
            Some(id) if !is_taken(id) => id,
            given => {
                let id = reader.provisional_id(kind);
                let place = NamedLocation { kind, id: None, title: &title, field: "" }.describe();
                let remark = match given {
                    Some(given) => Phrase::new("store-remark-duplicate-id").with("given", given.to_string()),
                    None => Phrase::new("store-remark-no-id"),
                };
                reader.add_remark(remark.with("place", place).with("id", id.to_string()));
                id
            }
        };
        let place = NamedLocation { kind, id: Some(id), title: &title, field: "" };
        for UnknownField { name, raw, reported } in self.unknown {
            if !reported && !reader.reported_fields.contains(&name) {
                reader.add_remark(unknown_field_remark(place, &name));
            }
            reader.keep_unknown_field(kind, id, &name, raw);
        }
        reader.saved.plan.insert(kind, id, self.record);
        // What is wrong behind it is not its fault.
        reader.location = Some(Location { kind, id: None, field: "" });
    }
}

fn unreported(name: &str, raw: &RawValue) -> UnknownField {
    UnknownField { name: name.to_owned(), raw: raw.trim().get_ron().to_owned(), reported: false }
}

/// A remark on what is kept under a name: of another version, or what a field of this one could not hold.
fn unknown_field_remark(place: NamedLocation<'_>, name: &str) -> Phrase {
    // What is kept under a name for the second time has a number behind it.
    let field = name.split_once('+').map_or(name, |(field, _)| field);
    let known = place.kind.field(field).is_some();
    let key = if known { "store-remark-kept-field" } else { "store-remark-unknown-field" };
    let field =
        if known { describe_field(place.kind, field) } else { Arg::from(shorten(name, QUOTED_CHARS)) };
    Phrase::new(key).with("place", place.describe()).with("field", field)
}
