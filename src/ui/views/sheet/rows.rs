//! The rows of a table of records, kept from change to change.
//!
//! Only the rows that a change could be seen in are worded anew. What stands in a cell is said in `cells`.

use super::cells::cell_text;
use super::{Col, RecordTable};
use crate::model::{Key, Kind, Plan, Shape, Uid, Value};
use crate::session::Context;
use crate::text::Language;
use crate::ui::form::{number_in_name, records_in_order, visit_name_sources};
use std::collections::BTreeSet;

/// The rows of a table, with the plan that they were worded from.
#[derive(Debug, Default)]
pub(super) struct RecordRows {
    all: Vec<RecordRow>,
    /// Held, so that a record that changes is another one afterwards.
    built_from: Option<(Plan, Language)>,
}

/// What stands in a row.
#[derive(Debug, Default)]
pub(super) struct RecordRow {
    /// The record.
    pub(super) id: Uid,
    /// The text of each column.
    pub(super) cells: Vec<String>,
    /// What the filter looks in.
    pub(super) search_text: String,
    number: String,
    depth: usize,
    /// The records that it names, in that order.
    names: Vec<NamedRecord>,
}

/// A record that a row names, with its number where that stands in its name.
#[derive(Debug, PartialEq, Eq)]
struct NamedRecord {
    record: (Kind, Uid),
    number: String,
}

impl RecordRow {
    /// Whether it has what a filter looks for, in small letters.
    pub(super) fn matches(&self, sought: &str) -> bool {
        sought.is_empty() || self.search_text.contains(sought)
    }
}

impl RecordRows {
    /// The rows, in the order of the outline.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &RecordRow> {
        self.all.iter()
    }

    /// The row at a place.
    pub(super) fn get(&self, at: usize) -> Option<&RecordRow> {
        self.all.get(at)
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub(super) const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Makes the rows those of the plan as it is now.
    pub(super) fn update(&mut self, cx: &Context<'_>, sheet: &RecordTable<'_>) {
        let before = self.built_from.replace((cx.plan.clone(), cx.language()));
        let mut old: Vec<Option<RecordRow>> = std::mem::take(&mut self.all).into_iter().map(Some).collect();
        let mut changed = BTreeSet::new();
        match before {
            Some((plan, language)) if language == cx.language() => {
                plan.unshared_records(cx.plan, &mut |kind, id| changed.extend([(kind, id)]));
            }
            _ => old.clear(),
        }
        let mut places = RowIndex::of(&old);
        let still = |row: &RecordRow| is_current(cx, sheet, row, &changed);
        let row = |id| {
            let kept = places.find(id).and_then(|at| old.get_mut(at)?.take_if(|row| still(row)));
            kept.or_else(|| build_row(cx, sheet, id))
        };
        self.all = records_in_order(cx, sheet.kind).into_iter().filter_map(row).collect();
        debug_assert!(
            self.all.iter().all(|row| is_unchanged(cx, sheet, row)),
            "a row says what it said before"
        );
    }
}

/// Where the rows of before stand, asked in nearly the same order.
struct RowIndex {
    ids: Vec<Uid>,
    sorted: Vec<(Uid, usize)>,
    next: usize,
}

impl RowIndex {
    fn of(rows: &[Option<RecordRow>]) -> Self {
        let ids = rows.iter().flatten().map(|row| row.id).collect();
        Self { ids, sorted: Vec::new(), next: 0 }
    }

    fn find(&mut self, id: Uid) -> Option<usize> {
        if self.ids.get(self.next) != Some(&id) {
            if self.sorted.is_empty() {
                self.sorted = self.ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
                self.sorted.sort_unstable();
            }
            let at = self.sorted.binary_search_by_key(&id, |(id, _)| *id).ok()?;
            self.next = self.sorted.get(at)?.1;
        }
        self.next += 1;
        Some(self.next - 1)
    }
}

/// Whether a row would be worded the same now.
fn is_current(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    row: &RecordRow,
    changed: &BTreeSet<(Kind, Uid)>,
) -> bool {
    let same_number = |named: &NamedRecord| named.number == number_in_name(cx, named.record);
    // What a row names follows from its record; the order of several names may follow from the outline as well.
    let sorted =
        || row.names.len() > 1 && sheet.columns.iter().any(|spec| follows_outline(sheet.kind, spec.col));
    // Which scheme is the main one follows from the plan and from the order of them all.
    let alone = !sheet.columns.iter().any(|spec| spec.col == Col::Main);
    alone
        && !changed.contains(&(sheet.kind, row.id))
        && row.number == cx.outline.number(sheet.kind, row.id)
        && row.depth == depth(cx, sheet.kind, row.id)
        && row.names.iter().all(|named| !changed.contains(&named.record) && same_number(named))
        && (!sorted() || row.names == named_records(cx, sheet, row.id))
}

/// Words a row.
fn build_row(cx: &Context<'_>, sheet: &RecordTable<'_>, id: Uid) -> Option<RecordRow> {
    let record = cx.plan.record(sheet.kind, id)?;
    let cells: Vec<String> = sheet.columns.iter().map(|spec| cell_text(cx, record, spec)).collect();
    let sought = cells.join(" ").to_lowercase();
    let number = cx.outline.number(sheet.kind, id).to_owned();
    Some(RecordRow {
        id,
        cells,
        search_text: sought,
        number,
        depth: depth(cx, sheet.kind, id),
        names: named_records(cx, sheet, id),
    })
}

/// Whether a row that was kept is what it would be if it were worded now.
fn is_unchanged(cx: &Context<'_>, sheet: &RecordTable<'_>, row: &RecordRow) -> bool {
    build_row(cx, sheet, row.id).is_some_and(|now| now.cells == row.cells)
}

fn depth(cx: &Context<'_>, kind: Kind, id: Uid) -> usize {
    cx.outline.family(kind).member(id).map_or(0, |place| place.depth)
}

fn named_records(cx: &Context<'_>, sheet: &RecordTable<'_>, id: Uid) -> Vec<NamedRecord> {
    let mut names = Vec::new();
    for spec in sheet.columns {
        visit_named(cx, (sheet.kind, id), spec.col, &mut |to, id| {
            visit_name_sources(cx, (to, id), &mut |kind, id| {
                names.push(NamedRecord {
                    record: (kind, id),
                    number: number_in_name(cx, (kind, id)).to_owned(),
                });
            });
        });
    }
    names
}

/// Whether a cell tells names in the order of the outline.
fn follows_outline(kind: Kind, col: Col) -> bool {
    matches!(col, Col::Field(field) if matches!(kind.info(field).map(|info| info.shape), Some(Shape::Links(_))))
}

/// Tells the records whose names stand in a cell.
fn visit_named(cx: &Context<'_>, (kind, id): (Kind, Uid), col: Col, note: &mut dyn FnMut(Kind, Uid)) {
    let measure = || cx.plan.measures().get(id).into_iter();
    match col {
        Col::Number | Col::Fte | Col::Look | Col::Main => {}
        Col::Group => {
            measure().flat_map(|m| m.reach.iter()).for_each(|(group, _)| note(Kind::TargetGroup, group));
        }
        Col::Level => {
            let levels = measure().flat_map(|m| m.reach.iter()).filter_map(|(_, level)| level);
            levels.for_each(|level| note(Kind::Level, level));
        }
        Col::Lead => measure().filter_map(|m| m.lead.id()).for_each(|unit| note(Kind::Organisation, unit)),
        Col::Field(field) => visit_linked(cx, (kind, id), field, note),
    }
}

/// Tells the records that a field links to.
fn visit_linked(cx: &Context<'_>, (kind, id): (Kind, Uid), field: u8, note: &mut dyn FnMut(Kind, Uid)) {
    let (Some(record), Some(info)) = (cx.plan.record(kind, id), kind.info(field)) else { return };
    match info.shape {
        Shape::Link(to) | Shape::Owner(to) => {
            if let Value::Record(id) = record.read(field, Key::Whole) {
                note(to, id);
            }
        }
        Shape::Links(to) => {
            let mut ids = Vec::new();
            record.facts(field, &mut |key, _| {
                ids.extend(if let Key::Record(id) = key { Some(id) } else { None });
            });
            cx.outline.family(to).sorted(ids).into_iter().for_each(|id| note(to, id));
        }
        _ => {}
    }
}
