//! The one reader of plan files: it walks the file once, guided by the declared shapes.
//!
//! What it does not know is kept and told as a remark; what it cannot walk through is refused, with the place.

use super::error::Problem;
use super::file::{FORMAT, Format, Opened, Saved};
use super::recognise;
use super::values::{Out, decimal, facts_out, key_of};
use crate::model::{
    Amounts, AnyRecord, Channel, Choice, ChoiceInfo, Duration, Key, Kind, Line, Misfit, Origin, Period,
    Quantity, Range, Shape, Uid, Value, When,
};
use crate::text::Phrase;
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

/// Reads a plan file.
pub fn read(bytes: &[u8]) -> Result<Opened, Problem> {
    let text = recognise::text(bytes)?;
    let mut reader = Reader::default();
    match ron::Options::default().from_str_seed(&text, FileSeed(&mut reader)) {
        Ok(()) => Ok(reader.finish()),
        Err(error) => Err(reader.problem(&text, &error)),
    }
}

#[derive(Default)]
struct Reader {
    saved: Saved,
    remarks: Vec<Phrase>,
    format: Option<Format>,
    /// How many records have been met, for the ids of those that have none of their own.
    met: u64,
    /// The parts of the file met so far that may stand there once.
    met_once: BTreeSet<&'static str>,
    /// The record and the field being read, for messages.
    place: Option<(Kind, Option<Uid>, &'static str)>,
}

impl Reader {
    fn finish(self) -> Opened {
        let read_only = self.format.is_some_and(|format| format > FORMAT);
        let mut remarks = self.remarks;
        if read_only {
            remarks.insert(0, Phrase::new("store-remark-newer-minor"));
        }
        Opened { saved: self.saved, remarks, read_only }
    }

    fn problem(&self, text: &str, error: &ron::error::SpannedError) -> Problem {
        let newer = self.format.filter(|format| format.major > FORMAT.major);
        match (newer, self.format, recognise::conflict_line(text)) {
            (Some(Format { major, minor }), ..) => Problem::Newer { major, minor },
            (None, Some(_), _) if recognise::is_cut_off(text, error) => Problem::CutOff,
            (None, _, Some(line)) => Problem::Conflict { line },
            (None, None, None) => recognise::no_plan(text),
            (None, Some(_), None) => Problem::Broken {
                line: error.span.start.line,
                column: error.span.start.col,
                place: self.place.map(place_in_words),
                detail: error.code.to_string(),
            },
        }
    }

    fn remark(&mut self, remark: Phrase) {
        self.remarks.push(remark);
    }

    /// An id that no record of the kind has, the same one every time the file is read.
    fn provisional(&self, kind: Kind) -> Uid {
        let mut seed = vec![Uid::from_bits(self.met), Uid::from_bits(kind as u64)];
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
fn place_in_words((kind, id, field): (Kind, Option<Uid>, &str)) -> String {
    let id = id.filter(|_| kind != Kind::Plan).map(|id| id.to_string()).unwrap_or_default();
    [kind.code(), &id, field].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn at(key: &'static str, kind: Kind, id: Uid, field: &str) -> Phrase {
    Phrase::new(key).with("kind", Phrase::kind(kind.code())).with("id", id.to_string()).with("field", field)
}

/// A field's name as it stands in the file.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = &'de str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = &'de str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(name)
    }
}

struct FileSeed<'r>(&'r mut Reader);

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
        if map.next_key_seed(Name)? != Some("format") {
            return Err(A::Error::custom("a plan file begins with its format"));
        }
        let (major, minor) = map.next_value::<(u32, u32)>()?;
        reader.format = Some(Format { major, minor });
        if major > FORMAT.major {
            return Err(A::Error::custom("a newer format"));
        }
        while let Some(name) = map.next_key_seed(Name)? {
            reader.place = None;
            top(reader, name, &mut map)?;
        }
        Ok(())
    }
}

/// Reads one of the parts a file is made of.
fn top<'de, A: MapAccess<'de>>(reader: &mut Reader, name: &'de str, map: &mut A) -> Result<(), A::Error> {
    let id =
        |text: &str| Uid::parse(text).ok_or_else(|| A::Error::custom("an id has ten letters and digits"));
    let once = ["plan_id", "head", "lineage", Kind::Plan.code()].into_iter().find(|once| *once == name);
    if once.is_some_and(|once| !reader.met_once.insert(once)) {
        keep_table(reader, name, map.next_value::<&RawValue>()?);
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
            for (name, raw) in map.next_value_seed(KeptSeed)? {
                keep_table(reader, &name, raw);
            }
        }
        _ => match Kind::from_code(name) {
            Some(Kind::Plan) => map.next_value_seed(RecordSeed { reader, kind: Kind::Plan })?,
            Some(kind) => map.next_value_seed(TableSeed { reader, kind })?,
            None => keep_table(reader, name, map.next_value::<&RawValue>()?),
        },
    }
    Ok(())
}

fn keep_table(reader: &mut Reader, name: &str, raw: &RawValue) {
    reader.remark(Phrase::new("store-remark-unknown-table").with("name", name));
    let name = free_name(&reader.saved.kept.tables, name);
    reader.saved.kept.tables.insert(name, raw.trim().get_ron().to_owned());
}

/// A name that is not taken yet.
fn free_name(taken: &BTreeMap<String, String>, name: &str) -> String {
    let mut name = name.to_owned();
    while taken.contains_key(&name) {
        name.push('+');
    }
    name
}

struct TableSeed<'r> {
    reader: &'r mut Reader,
    kind: Kind,
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

struct RecordSeed<'r> {
    reader: &'r mut Reader,
    kind: Kind,
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
        };
        while let Some(name) = map.next_key_seed(Name)? {
            half_read.field(reader, name, &mut map)?;
        }
        half_read.place(reader, kind);
        Ok(())
    }
}

/// Something of a record that could not be understood.
struct Piece {
    name: String,
    raw: String,
    /// Whether a remark has told it already.
    told: bool,
}

/// A record while its fields come in.
struct HalfRead {
    record: Box<dyn AnyRecord>,
    id: Option<Uid>,
    kept: Vec<Piece>,
    /// The fields met so far, a bit each.
    seen: u128,
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
        let known = kind.field(name).and_then(|field| Some((field, kind.info(field)?)));
        let Some((field, info)) = known.filter(|(field, _)| self.seen >> field & 1 == 0) else {
            self.kept.push(Piece::untold(name, map.next_value::<&RawValue>()?));
            return Ok(());
        };
        self.seen |= 1 << field;
        reader.place = Some((kind, self.id, info.name));
        let (record, id) = (self.record.as_mut(), self.id.unwrap_or(Uid::PLAN));
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

/// A text as it stands in a file.
fn raw_text(text: &str) -> String {
    let mut out = Out::on_one_line();
    out.text(text);
    out.finish()
}

/// A field whose facts come in.
struct Fact<'a> {
    reader: &'a mut Reader,
    record: &'a mut dyn AnyRecord,
    id: Uid,
    field: u8,
    name: &'static str,
    shape: Shape,
    kept: &'a mut Vec<Piece>,
}

impl<'de> DeserializeSeed<'de> for Fact<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.shape {
            Shape::Number => deserializer.deserialize_any(self),
            Shape::Flag => deserializer.deserialize_bool(self),
            Shape::Links(_) | Shape::AnyLinks | Shape::Pairs(..) => deserializer.deserialize_seq(self),
            Shape::ByYear | Shape::ByRecord(..) => deserializer.deserialize_map(self),
            Shape::Range | Shape::Origin => deserializer.deserialize_struct("", &[], self),
            _ => deserializer.deserialize_str(self),
        }
    }
}

impl<'de> Visitor<'de> for Fact<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "what {} holds", self.name)
    }

    fn visit_bool<E>(mut self, yes: bool) -> Result<(), E> {
        self.put(Key::Whole, if yes { Value::Yes } else { Value::Nothing });
        Ok(())
    }

    fn visit_i64<E: serde::de::Error>(mut self, number: i64) -> Result<(), E> {
        let quantity = Quantity::whole(number).ok_or_else(too_large)?;
        self.put(Key::Whole, Value::Number(quantity));
        Ok(())
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<(), E> {
        self.visit_i64(i64::try_from(number).map_err(too_large_for)?)
    }

    fn visit_f64<E: serde::de::Error>(mut self, number: f64) -> Result<(), E> {
        let quantity = Quantity::from_f64(number).ok_or_else(too_large)?;
        self.put(Key::Whole, Value::Number(quantity));
        Ok(())
    }

    fn visit_str<E>(mut self, text: &str) -> Result<(), E> {
        self.text(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        while let Some(text) = seq.next_element_seed(TextSeed)? {
            match key_of(self.shape, &text) {
                Some(key) => self.put_new(key, Value::Yes),
                None => self.odd(&text),
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        match self.shape {
            Shape::ByYear => {
                while let Some(year) = map.next_key::<i16>()? {
                    let amounts = map.next_value_seed(PartsSeed)?.amounts(&mut self);
                    self.put_new(Key::Year(year), Value::Amounts(amounts));
                }
            }
            Shape::ByRecord(_, info) => {
                while let Some(text) = map.next_key_seed(TextSeed)? {
                    let code = map.next_value_seed(TextSeed)?;
                    match key_of(self.shape, &text) {
                        Some(key) => {
                            let choice = self.choice(info, &code);
                            self.put_new(key, choice);
                        }
                        None => self.odd(&format!("{text}: {code}")),
                    }
                }
            }
            Shape::Range => {
                let range = Parts::read(&mut map)?.range(&mut self);
                self.put(Key::Whole, Value::Range(range));
            }
            _ => {
                let origin = Parts::read(&mut map)?.origin(&mut self);
                self.put(Key::Whole, Value::Origin(origin));
            }
        }
        Ok(())
    }
}

fn too_large<E: serde::de::Error>() -> E {
    E::custom("a number too large for a plan, or none at all")
}

fn too_large_for<E: serde::de::Error>(_: std::num::TryFromIntError) -> E {
    too_large()
}

impl Fact<'_> {
    /// One fact from its text; text that says nothing to the shape is kept beside the record.
    fn text(&mut self, text: &str) {
        let value = match self.shape {
            Shape::Order | Shape::Line | Shape::Prose => Some(Value::Text(Arc::from(text))),
            Shape::Number => decimal(text).map(Value::Number),
            Shape::When => When::parse(text).map(Value::When),
            Shape::Period => Period::parse(text).map(Value::Period),
            Shape::Choice(info) => Some(self.choice(info, text)),
            Shape::Link(_) | Shape::Owner(_) => Uid::parse(text).map(Value::Record),
            _ => None,
        };
        match value {
            Some(value) => self.put(Key::Whole, value),
            None => self.odd(text),
        }
    }

    fn choice(&mut self, info: &'static ChoiceInfo, code: &str) -> Value {
        if let Some(known) = info.codes.iter().find(|known| **known == code) {
            return Value::Choice(Cow::Borrowed(known));
        }
        if !code.is_empty() {
            let remark = at("store-remark-unknown-choice", self.record.kind(), self.id, self.name);
            self.reader.remark(remark.with("text", code));
        }
        Value::Choice(Cow::Owned(code.to_owned()))
    }

    fn put(&mut self, key: Key, value: Value) {
        let text = if let Value::Text(text) = &value { Some(Arc::clone(text)) } else { None };
        match (self.record.write(self.field, key, value), text) {
            (Ok(()), _) => {}
            (Err(Misfit::LineBreak), Some(text)) => {
                self.put(key, Value::Text(Line::new(&text).shared()));
                self.reader.remark(at("store-remark-line-break", self.record.kind(), self.id, self.name));
            }
            (Err(_), text) => self.odd(text.as_deref().unwrap_or_default()),
        }
    }

    /// A fact of a set or map; what stands there twice counts once, is told, and is kept where it says more.
    fn put_new(&mut self, key: Key, value: Value) {
        if self.record.read(self.field, key).is_nothing() {
            self.put(key, value);
            return;
        }
        let remark = at("store-remark-twice", self.record.kind(), self.id, self.name);
        self.reader.remark(remark.with("text", key.to_string()));
        if value != Value::Yes {
            let mut out = Out::on_one_line();
            facts_out(&mut out, self.shape, &[(key, value)]);
            self.keep(out.finish());
        }
    }

    /// Text that could not be understood: kept beside the record under the field's name.
    fn odd(&mut self, text: &str) {
        let remark = at("store-remark-odd-value", self.record.kind(), self.id, self.name);
        self.reader.remark(remark.with("text", text));
        self.keep(raw_text(text));
    }

    fn keep(&mut self, raw: String) {
        self.kept.push(Piece { name: self.name.to_owned(), raw, told: true });
    }

    /// A choice among the parts of a value.
    fn chosen<C: Choice>(&mut self, code: Option<Cow<'_, str>>) -> C {
        match self.choice(C::INFO, &code.unwrap_or_default()) {
            Value::Choice(code) => C::from_code(code),
            _ => C::default(),
        }
    }
}

/// The named parts of a value: numbers and texts.
#[derive(Default)]
struct Parts<'de> {
    low: Option<Quantity>,
    high: Option<Quantity>,
    source: Option<Cow<'de, str>>,
    operating: Option<Quantity>,
    investment: Option<Quantity>,
    fte: Option<Quantity>,
    duration: Option<Cow<'de, str>>,
    channel: Option<Cow<'de, str>>,
    detail: Option<Cow<'de, str>>,
    unknown: Vec<(&'de str, &'de str)>,
}

impl<'de> Parts<'de> {
    fn read<A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error> {
        let mut parts = Self::default();
        while let Some(name) = map.next_key_seed(Name)? {
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
                _ => parts.unknown.push((name, map.next_value::<&RawValue>()?.trim().get_ron())),
            }
        }
        Ok(parts)
    }

    fn tell_unknown(&self, fact: &mut Fact<'_>) {
        for (name, raw) in &self.unknown {
            fact.odd(&format!("{name}: {raw}"));
        }
    }

    fn range(self, fact: &mut Fact<'_>) -> Range {
        self.tell_unknown(fact);
        Range { low: self.low, high: self.high, source: line(self.source) }
    }

    fn origin(self, fact: &mut Fact<'_>) -> Origin {
        self.tell_unknown(fact);
        Origin { channel: fact.chosen::<Channel>(self.channel), detail: line(self.detail) }
    }

    fn amounts(self, fact: &mut Fact<'_>) -> Amounts {
        self.tell_unknown(fact);
        let duration = fact.chosen::<Duration>(self.duration);
        Amounts { operating: self.operating, investment: self.investment, fte: self.fte, duration }
    }
}

fn line(text: Option<Cow<'_, str>>) -> Line {
    let text: Arc<str> = Arc::from(text.unwrap_or_default().as_ref());
    Line::verbatim(&text).unwrap_or_else(|| Line::new(&text))
}

struct PartsSeed;

impl<'de> DeserializeSeed<'de> for PartsSeed {
    type Value = Parts<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for PartsSeed {
    type Value = Parts<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("named parts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        Parts::read(&mut map)
    }
}

/// A text, borrowed from the file where it stands there without escapes.
struct TextSeed;

impl<'de> DeserializeSeed<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// What an earlier version did not understand and kept, by name; a name may stand there twice.
struct KeptSeed;

impl<'de> DeserializeSeed<'de> for KeptSeed {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for KeptSeed {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("pieces by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut kept = Vec::new();
        while let Some(name) = map.next_key_seed(TextSeed)? {
            kept.push((name, map.next_value::<&RawValue>()?));
        }
        Ok(kept)
    }
}

struct NumberSeed;

impl<'de> DeserializeSeed<'de> for NumberSeed {
    type Value = Quantity;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Quantity, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for NumberSeed {
    type Value = Quantity;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Quantity, E> {
        Quantity::whole(number).ok_or_else(too_large)
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Quantity, E> {
        self.visit_i64(i64::try_from(number).map_err(too_large_for)?)
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Quantity, E> {
        Quantity::from_f64(number).ok_or_else(too_large)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Quantity, E> {
        decimal(text).ok_or_else(too_large)
    }
}
