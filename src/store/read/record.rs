//! Reads the records of a table: known fields become facts, the rest is kept beside them.

use super::fact::FieldSeed;
use super::seeds::{FieldNameSeed, TextSeed, UnknownDataSeed, ron_text};
use super::{PlanReader, field_remark, unused_name};
use crate::model::{AnyRecord, Kind, Uid};
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::sync::Arc;

/// The records of one kind.
pub(super) struct TableSeed<'r> {
    pub(super) reader: &'r mut PlanReader,
    pub(super) kind: Kind,
}

impl<'de> DeserializeSeed<'de> for TableSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
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

/// One record.
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
        reader.record_count += 1;
        reader.location = Some((kind, None, ""));
        let mut half_read = PartialRecord {
            record: reader.saved.plan.blank(kind),
            id: (kind == Kind::Plan).then_some(Uid::PLAN),
            unknown: Vec::new(),
            seen: 0,
            next_field: 1,
        };
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            half_read.read_field(reader, name, &mut map)?;
        }
        half_read.insert_into(reader, kind);
        Ok(())
    }
}

/// Something of a record that could not be understood.
pub(super) struct UnknownField {
    pub(super) name: String,
    pub(super) raw: String,
    /// Whether a remark has told it already.
    pub(super) reported: bool,
}

/// A record while its fields come in.
struct PartialRecord {
    record: Arc<dyn AnyRecord>,
    id: Option<Uid>,
    unknown: Vec<UnknownField>,
    /// The fields met so far, a bit each.
    seen: u128,
    /// The field that comes next in the order of this program's own files.
    next_field: u8,
}

impl PartialRecord {
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
            let pieces = map.next_value_seed(UnknownDataSeed)?.into_iter();
            self.unknown.extend(pieces.map(|(name, raw)| UnknownField::unreported(&name, raw)));
            return Ok(());
        }
        let known = kind.field_from(self.next_field, name).and_then(|field| Some((field, kind.info(field)?)));
        let Some((field, info)) = known.filter(|(field, _)| self.seen >> field & 1 == 0) else {
            self.unknown.push(UnknownField::unreported(name, map.next_value::<&RawValue>()?));
            return Ok(());
        };
        self.seen |= 1 << field;
        self.next_field = field.saturating_add(1);
        reader.location = Some((kind, self.id, info.name));
        let record =
            Arc::get_mut(&mut self.record).ok_or_else(|| A::Error::custom("a record in two places"))?;
        let id = self.id.unwrap_or(Uid::PLAN);
        let kept = &mut self.unknown;
        map.next_value_seed(FieldSeed {
            reader,
            record,
            id,
            field,
            name: info.name,
            shape: info.shape,
            unknown: kept,
        })?;
        reader.location = Some((kind, self.id, ""));
        Ok(())
    }

    fn read_id<'de, A: MapAccess<'de>>(
        &mut self,
        reader: &mut PlanReader,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let kind = self.record.kind();
        reader.location = Some((kind, None, "id"));
        let text = map.next_value_seed(TextSeed)?;
        self.id = Uid::parse(&text).filter(|id| *id != Uid::PLAN);
        if self.id.is_none() {
            reader.add_remark(field_remark("store-remark-odd-id", kind, Uid::PLAN, &text));
            self.unknown.push(UnknownField { name: "id".to_owned(), raw: ron_text(&text), reported: true });
        }
        reader.location = Some((kind, self.id, ""));
        Ok(())
    }

    /// Puts the finished record into its table; one whose id is taken or missing gets another.
    fn insert_into(self, reader: &mut PlanReader, kind: Kind) {
        let taken = |id: Uid| kind != Kind::Plan && reader.saved.plan.record(kind, id).is_some();
        let (id, remark) = match self.id {
            Some(id) if !taken(id) => (id, None),
            Some(taken) => {
                let id = reader.provisional_id(kind);
                let remark =
                    field_remark("store-remark-duplicate-id", kind, id, "").with("given", taken.to_string());
                (id, Some(remark))
            }
            None => {
                let id = reader.provisional_id(kind);
                (id, Some(field_remark("store-remark-no-id", kind, id, "").with("given", id.to_string())))
            }
        };
        if let Some(remark) = remark {
            reader.add_remark(remark);
        }
        for UnknownField { name, raw, reported: told } in self.unknown {
            if !told {
                reader.add_remark(field_remark("store-remark-unknown-field", kind, id, &name));
            }
            let fields = reader.saved.unknown.fields.entry((kind, id)).or_default();
            let name = unused_name(fields, &name);
            fields.insert(name, raw);
        }
        reader.saved.plan.insert(kind, id, self.record);
    }
}

impl UnknownField {
    fn unreported(name: &str, raw: &RawValue) -> Self {
        Self { name: name.to_owned(), raw: raw.trim().get_ron().to_owned(), reported: false }
    }
}
