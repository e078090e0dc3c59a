//! Reads the records of a table: known fields become facts, the rest is kept beside them.

use super::fact::Fact;
use super::seeds::{KeptSeed, Name, TextSeed, raw_text};
use super::{Reader, at, free_name};
use crate::model::{AnyRecord, Kind, Uid};
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::sync::Arc;

/// The records of one kind.
pub(super) struct TableSeed<'r> {
    pub(super) reader: &'r mut Reader,
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
    pub(super) reader: &'r mut Reader,
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
        reader.met += 1;
        reader.place = Some((kind, None, ""));
        let mut half_read = HalfRead {
            record: reader.saved.plan.blank(kind),
            id: (kind == Kind::Plan).then_some(Uid::PLAN),
            kept: Vec::new(),
            seen: 0,
            next: 1,
        };
        while let Some(name) = map.next_key_seed(Name)? {
            half_read.field(reader, name, &mut map)?;
        }
        half_read.place(reader, kind);
        Ok(())
    }
}

/// Something of a record that could not be understood.
pub(super) struct Piece {
    pub(super) name: String,
    pub(super) raw: String,
    /// Whether a remark has told it already.
    pub(super) told: bool,
}

/// A record while its fields come in.
struct HalfRead {
    record: Arc<dyn AnyRecord>,
    id: Option<Uid>,
    kept: Vec<Piece>,
    /// The fields met so far, a bit each.
    seen: u128,
    /// The field that comes next in the order of this program's own files.
    next: u8,
}

impl HalfRead {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        reader: &mut Reader,
        name: &'de str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let kind = self.record.kind();
        if name == "id" && self.id.is_none() {
            return self.read_id(reader, map);
        }
        if name == "kept" {
            let pieces = map.next_value_seed(KeptSeed)?.into_iter();
            self.kept.extend(pieces.map(|(name, raw)| Piece::untold(&name, raw)));
            return Ok(());
        }
        let known = kind.field_from(self.next, name).and_then(|field| Some((field, kind.info(field)?)));
        let Some((field, info)) = known.filter(|(field, _)| self.seen >> field & 1 == 0) else {
            self.kept.push(Piece::untold(name, map.next_value::<&RawValue>()?));
            return Ok(());
        };
        self.seen |= 1 << field;
        self.next = field.saturating_add(1);
        reader.place = Some((kind, self.id, info.name));
        let record =
            Arc::get_mut(&mut self.record).ok_or_else(|| A::Error::custom("a record in two places"))?;
        let id = self.id.unwrap_or(Uid::PLAN);
        let kept = &mut self.kept;
        map.next_value_seed(Fact { reader, record, id, field, name: info.name, shape: info.shape, kept })?;
        reader.place = Some((kind, self.id, ""));
        Ok(())
    }

    fn read_id<'de, A: MapAccess<'de>>(&mut self, reader: &mut Reader, map: &mut A) -> Result<(), A::Error> {
        let kind = self.record.kind();
        reader.place = Some((kind, None, "id"));
        let text = map.next_value_seed(TextSeed)?;
        self.id = Uid::parse(&text).filter(|id| *id != Uid::PLAN);
        if self.id.is_none() {
            reader.remark(at("store-remark-odd-id", kind, Uid::PLAN, &text));
            self.kept.push(Piece { name: "id".to_owned(), raw: raw_text(&text), told: true });
        }
        reader.place = Some((kind, self.id, ""));
        Ok(())
    }

    /// Puts the finished record into its table; one whose id is taken or missing gets another.
    fn place(self, reader: &mut Reader, kind: Kind) {
        let taken = |id: Uid| kind != Kind::Plan && reader.saved.plan.record(kind, id).is_some();
        let (id, remark) = match self.id {
            Some(id) if !taken(id) => (id, None),
            Some(taken) => {
                let id = reader.provisional(kind);
                let remark = at("store-remark-duplicate-id", kind, id, "").with("given", taken.to_string());
                (id, Some(remark))
            }
            None => {
                let id = reader.provisional(kind);
                (id, Some(at("store-remark-no-id", kind, id, "").with("given", id.to_string())))
            }
        };
        if let Some(remark) = remark {
            reader.remark(remark);
        }
        for Piece { name, raw, told } in self.kept {
            if !told {
                reader.remark(at("store-remark-unknown-field", kind, id, &name));
            }
            let fields = reader.saved.kept.fields.entry((kind, id)).or_default();
            let name = free_name(fields, &name);
            fields.insert(name, raw);
        }
        reader.saved.plan.insert(kind, id, self.record);
    }
}

impl Piece {
    fn untold(name: &str, raw: &RawValue) -> Self {
        Self { name: name.to_owned(), raw: raw.trim().get_ron().to_owned(), told: false }
    }
}
