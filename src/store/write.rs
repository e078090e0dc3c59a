//! Writes a plan file: whole, readable by a person, and the same bytes for the same plan.

use super::file::{FORMAT, Kept, Saved};
use super::values::FieldOut;
use crate::model::records::plan::Plan as PlanRecord;
use crate::model::{AnyRecord, Key, Kind, Uid, Value};
use ron::ser::PrettyConfig;
use ron::value::RawValue;
use serde::ser::{Error as _, SerializeMap as _, SerializeSeq as _, SerializeStruct as _};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// The text of a plan file. It ends with its closing bracket, so that every cut-off file is seen to be one.
///
/// Fails only if the plan holds something that the file's form cannot, which a test rules out.
pub fn write(saved: &Saved) -> Result<String, ron::Error> {
    let pretty = PrettyConfig::new().new_line("\n").indentor("  ").depth_limit(4).escape_strings(false);
    ron::Options::default().to_string_pretty(&File(saved), pretty)
}

struct File<'a>(&'a Saved);

impl Serialize for File<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Saved { plan_id, head, lineage, plan, kept } = self.0;
        let mut file = serializer.serialize_struct("Parts", 1)?;
        file.serialize_field("format", &(FORMAT.major, FORMAT.minor))?;
        file.serialize_field("plan_id", &Id(*plan_id))?;
        if let Some(head) = head {
            file.serialize_field("head", &Id(*head))?;
        }
        if !lineage.is_empty() {
            file.serialize_field("lineage", &lineage.iter().map(|id| Id(*id)).collect::<Vec<_>>())?;
        }
        if *plan.about() != PlanRecord::default() || kept.fields.contains_key(&(Kind::Plan, Uid::PLAN)) {
            file.serialize_field(Kind::Plan.code(), &Row { record: plan.about(), kept })?;
        }
        for kind in Kind::ALL.iter().skip(1) {
            if plan.count(*kind) > 0 {
                file.serialize_field(kind.code(), &Rows { saved: self.0, kind: *kind })?;
            }
        }
        if !kept.tables.is_empty() {
            file.serialize_field("kept", &Raw(&kept.tables))?;
        }
        file.end()
    }
}

struct Id(Uid);

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(str::from_utf8(&self.0.characters()).unwrap_or_default())
    }
}

struct Rows<'a> {
    saved: &'a Saved,
    kind: Kind,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.saved.plan.count(self.kind)))?;
        let mut outcome = Ok(());
        self.saved.plan.each(self.kind, &mut |record| {
            if outcome.is_ok() {
                outcome = rows.serialize_element(&Row { record, kept: &self.saved.kept });
            }
        });
        outcome?;
        rows.end()
    }
}

struct Row<'a> {
    record: &'a dyn AnyRecord,
    kept: &'a Kept,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kind = self.record.kind();
        let mut row = serializer.serialize_struct("Parts", 1)?;
        if kind != Kind::Plan {
            row.serialize_field("id", &Id(self.record.id()))?;
        }
        let mut facts: Vec<(Key, Value)> = Vec::new();
        for (field, info) in (0..kind.field_count()).zip(kind.fields()).skip(1) {
            facts.clear();
            if info.shape.is_keyed() {
                self.record.facts(field, &mut |key, value| facts.push((key, value)));
            } else {
                let value = self.record.read(field, Key::Whole);
                if !value.is_nothing() {
                    facts.push((Key::Whole, value));
                }
            }
            if !facts.is_empty() {
                row.serialize_field(info.name, &FieldOut { shape: info.shape, facts: &facts })?;
            }
        }
        if let Some(fields) = self.kept.fields.get(&(kind, self.record.id())) {
            row.serialize_field("kept", &Raw(fields))?;
        }
        row.end()
    }
}

/// Pieces of a file as they stood, by name.
struct Raw<'a>(&'a BTreeMap<String, String>);

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, raw) in self.0 {
            map.serialize_entry(name, RawValue::from_ron(raw).map_err(S::Error::custom)?)?;
        }
        map.end()
    }
}
