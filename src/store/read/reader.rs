//! What was read of a file so far, and what was odd about it.
//!
//! The seeds of this folder fill one [`PlanReader`]; this file names none of them, and no syntax.

use super::mismatch::{describe_expected, describe_found};
use super::named_location::{NamedLocation, QUOTED_CHARS, shorten};
use crate::model::{Kind, Uid};
use crate::store::error::{Problem, SyntaxFault};
use crate::store::file::{FORMAT, FormatVersion, MAX_RECORDS, Opened, SavedPlan};
use crate::store::recognise;
use crate::text::Phrase;
use ron::value::RawValue;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// So many remarks of one kind are kept: more than anybody reads.
const MAX_REMARKS: usize = 1_000;

/// Collects the plan while its file is read.
#[derive(Default)]
pub(super) struct PlanReader {
    /// The plan as far as it was read.
    pub(super) saved: SavedPlan,
    /// The format that the file names; `None` before it was read, and for a part of a plan.
    pub(super) format: Option<FormatVersion>,
    /// The record and the field being read, for messages.
    pub(super) location: Option<Location>,
    /// The title of the record in which reading stopped, where it was read already.
    pub(super) title: Arc<str>,
    /// Names of unknown fields that were reported already, for a record that is read after it was repaired.
    pub(super) reported_fields: BTreeSet<String>,
    remarks: Vec<Phrase>,
    /// How many remarks there were under each key, those that are not kept included.
    remark_counts: BTreeMap<Cow<'static, str>, usize>,
    /// The last number that a name got of which a record, or the file, has several parts.
    name_numbers: NameNumbers,
    /// How many records have begun, for the ids of those that have none of their own.
    record_count: u64,
    /// The sections read so far that a file may have once.
    seen_sections: BTreeSet<&'static str>,
}

/// The last number of each name, by the record that has the part, or the file.
type NameNumbers = BTreeMap<(Option<(Kind, Uid)>, String), usize>;

/// The record and the field being read.
#[derive(Clone, Copy)]
pub(super) struct Location {
    /// The kind of the record.
    pub(super) kind: Kind,
    /// Its id, where it was read already.
    pub(super) id: Option<Uid>,
    /// The field; empty between fields.
    pub(super) field: &'static str,
}

impl PlanReader {
    /// What was read from a complete file.
    pub(super) fn finish(self) -> Opened {
        let read_only = self.format.is_some_and(|format| format > FORMAT);
        let mut remarks = self.remarks;
        let more: usize = self.remark_counts.values().map(|count| count.saturating_sub(MAX_REMARKS)).sum();
        if more > 0 {
            remarks.push(Phrase::new("store-remark-more").with("count", more));
        }
        if read_only {
            remarks.insert(0, Phrase::new("store-remark-newer-minor"));
        }
        Opened { saved: self.saved, remarks, read_only }
    }

    /// What is wrong with a file in which the syntax could not be followed further.
    ///
    /// The order matters: a newer format explains every other fault, a file that was cut off ends in a syntax error
    /// like any other, and conflict marks are a likelier cause than a typing error in the line they are in.
    pub(super) fn diagnose(&self, text: &str, error: &ron::error::SpannedError) -> Problem {
        let newer = self.format.filter(|format| format.major > FORMAT.major);
        match (newer, self.format, recognise::conflict_line(text)) {
            (Some(FormatVersion { major, minor }), ..) => Problem::Newer { major, minor },
            (None, Some(_), _) if recognise::is_cut_off(text, error) => Problem::CutOff,
            (None, _, Some(line)) => Problem::Conflict { line },
            (None, None, None) => recognise::classify_non_plan(text),
            (None, Some(_), None) if error.code == ron::Error::ExceededRecursionLimit => {
                Problem::TooDeep { line: error.span.start.line }
            }
            (None, Some(_), None) if self.has_too_many_records() => {
                Problem::TooManyRecords { line: error.span.start.line }
            }
            (None, Some(_), None) => Problem::Broken {
                line: error.span.start.line,
                fault: Box::new(SyntaxFault {
                    column: error.span.start.col,
                    location: self.location.map(|location| self.describe(location)),
                    expected: describe_expected(&error.code),
                    found: describe_found(text, error),
                }),
            },
        }
    }

    /// Reports something odd; of the same thing in thousands of places only the first ones, and how many more there are.
    pub(super) fn add_remark(&mut self, remark: Phrase) {
        let count = self.remark_counts.entry(remark.key.clone()).or_default();
        *count += 1;
        if *count <= MAX_REMARKS {
            self.remarks.push(remark);
        }
    }

    /// Notes that a record of this kind begins.
    pub(super) fn begin_record(&mut self, kind: Kind) {
        self.record_count += 1;
        self.location = Some(Location { kind, id: None, field: "" });
    }

    /// Whether it has more records than a plan may have.
    pub(super) const fn has_too_many_records(&self) -> bool {
        self.record_count > MAX_RECORDS
    }

    /// Notes that a section begins; whether it is there for the first time.
    pub(super) fn begin_section(&mut self, section: &'static str) -> bool {
        self.seen_sections.insert(section)
    }

    /// An id that no record of the kind has, the same one every time the file is read.
    pub(super) fn provisional_id(&self, kind: Kind) -> Uid {
        let mut seed = vec![Uid::from_bits(self.record_count), Uid::from_bits(kind as u64)];
        loop {
            let id = Uid::derived(&seed);
            if id != Uid::PLAN && self.saved.plan.record(kind, id).is_none() {
                return id;
            }
            seed.push(id);
        }
    }

    fn describe(&self, Location { kind, id, field }: Location) -> Phrase {
        NamedLocation { kind, id, title: &self.title, field }.describe()
    }

    /// Keeps a table that this version does not know, as it is in the file.
    pub(super) fn keep_unknown_table(&mut self, name: &str, raw: &RawValue) {
        self.add_remark(Phrase::new("store-remark-unknown-table").with("name", shorten(name, QUOTED_CHARS)));
        let raw = raw.trim().get_ron().to_owned();
        keep_under(&mut self.saved.unknown.tables, &mut self.name_numbers, (None, name), raw);
    }

    /// Keeps a field of a record that this version does not understand, as it is in the file.
    pub(super) fn keep_unknown_field(&mut self, kind: Kind, id: Uid, name: &str, raw: String) {
        let fields = self.saved.unknown.fields.entry((kind, id)).or_default();
        keep_under(fields, &mut self.name_numbers, (Some((kind, id)), name), raw);
    }
}

/// Keeps raw text under a name; a name that is taken gets a number, so that a file that names a part twice loses neither.
fn keep_under(
    unknown: &mut BTreeMap<String, String>,
    numbers: &mut NameNumbers,
    (owner, name): (Option<(Kind, Uid)>, &str),
    raw: String,
) {
    if !unknown.contains_key(name) {
        unknown.insert(name.to_owned(), raw);
        return;
    }
    // From the last number on: a name that is there thousands of times would be searched for from the first one each time.
    let number = numbers.entry((owner, name.to_owned())).or_insert(1);
    let free = loop {
        *number += 1;
        let numbered = format!("{name}+{number}");
        if !unknown.contains_key(&numbered) {
            break numbered;
        }
    };
    unknown.insert(free, raw);
}
