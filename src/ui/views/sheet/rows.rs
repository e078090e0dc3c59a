//! The rows of a table of records, kept from change to change.
//!
//! Only the rows that a change could be seen in are worded anew. What stands in a cell is said in `cells`.

use super::cells::cell;
use super::{Col, Sheet};
use crate::model::{Key, Kind, Plan, Shape, Uid, Value};
use crate::session::Cx;
use crate::text::Language;
use crate::ui::form::{children_first, named_after, number_in_name};
use std::collections::BTreeSet;

/// The rows of a table, with the plan that they were worded from.
#[derive(Debug, Default)]
pub(super) struct Rows {
    all: Vec<Row>,
    /// Held, so that a record that changes is another one afterwards.
    worded: Option<(Plan, Language)>,
}

/// What stands in a row.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The record.
    pub(super) id: Uid,
    /// The text of each column.
    pub(super) cells: Vec<String>,
    /// What the filter looks in.
    pub(super) sought: String,
    number: String,
    depth: usize,
    /// The records that it names, in that order.
    names: Vec<Named>,
}

/// A record that a row names, with its number where that stands in its name.
#[derive(Debug, PartialEq, Eq)]
struct Named {
    at: (Kind, Uid),
    number: String,
}

impl Row {
    /// Whether it has what a filter looks for, in small letters.
    pub(super) fn fits(&self, sought: &str) -> bool {
        sought.is_empty() || self.sought.contains(sought)
    }
}

impl Rows {
    /// The rows, in the order of the outline.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &Row> {
        self.all.iter()
    }

    /// The row at a place.
    pub(super) fn get(&self, at: usize) -> Option<&Row> {
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
    pub(super) fn follow(&mut self, cx: &Cx<'_>, sheet: &Sheet<'_>) {
        let before = self.worded.replace((cx.plan.clone(), cx.language()));
        let mut old: Vec<Option<Row>> = std::mem::take(&mut self.all).into_iter().map(Some).collect();
        let mut changed = BTreeSet::new();
        match before {
            Some((plan, language)) if language == cx.language() => {
                plan.apart(cx.plan, &mut |kind, id| changed.extend([(kind, id)]));
            }
            _ => old.clear(),
        }
        let mut places = Places::of(&old);
        let still = |row: &Row| still(cx, sheet, row, &changed);
        let row = |id| {
            let kept = places.of_id(id).and_then(|at| old.get_mut(at)?.take_if(|row| still(row)));
            kept.or_else(|| worded(cx, sheet, id))
        };
        self.all = children_first(cx, sheet.kind).into_iter().filter_map(row).collect();
        debug_assert!(self.all.iter().all(|row| is_true(cx, sheet, row)), "a row says what it said before");
    }
}

/// Where the rows of before stand, asked in nearly the same order.
struct Places {
    ids: Vec<Uid>,
    sorted: Vec<(Uid, usize)>,
    next: usize,
}

impl Places {
    fn of(rows: &[Option<Row>]) -> Self {
        let ids = rows.iter().flatten().map(|row| row.id).collect();
        Self { ids, sorted: Vec::new(), next: 0 }
    }

    fn of_id(&mut self, id: Uid) -> Option<usize> {
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
fn still(cx: &Cx<'_>, sheet: &Sheet<'_>, row: &Row, changed: &BTreeSet<(Kind, Uid)>) -> bool {
    let same_number = |named: &Named| named.number == number_in_name(cx, named.at);
    // What a row names follows from its record; the order of several names may follow from the outline as well.
    let sorted = || row.names.len() > 1 && sheet.columns.iter().any(|spec| is_sorted(sheet.kind, spec.col));
    // Which scheme is the main one follows from the plan and from the order of them all.
    let alone = !sheet.columns.iter().any(|spec| spec.col == Col::Main);
    alone
        && !changed.contains(&(sheet.kind, row.id))
        && row.number == cx.outline.number(sheet.kind, row.id)
        && row.depth == depth(cx, sheet.kind, row.id)
        && row.names.iter().all(|named| !changed.contains(&named.at) && same_number(named))
        && (!sorted() || row.names == names(cx, sheet, row.id))
}

/// Words a row.
fn worded(cx: &Cx<'_>, sheet: &Sheet<'_>, id: Uid) -> Option<Row> {
    let record = cx.plan.record(sheet.kind, id)?;
    let cells: Vec<String> = sheet.columns.iter().map(|spec| cell(cx, record, spec)).collect();
    let sought = cells.join(" ").to_lowercase();
    let number = cx.outline.number(sheet.kind, id).to_owned();
    Some(Row { id, cells, sought, number, depth: depth(cx, sheet.kind, id), names: names(cx, sheet, id) })
}

/// Whether a row that was kept is what it would be if it were worded now.
fn is_true(cx: &Cx<'_>, sheet: &Sheet<'_>, row: &Row) -> bool {
    worded(cx, sheet, row.id).is_some_and(|now| now.cells == row.cells)
}

fn depth(cx: &Cx<'_>, kind: Kind, id: Uid) -> usize {
    cx.outline.family(kind).place(id).map_or(0, |place| place.depth)
}

fn names(cx: &Cx<'_>, sheet: &Sheet<'_>, id: Uid) -> Vec<Named> {
    let mut names = Vec::new();
    for spec in sheet.columns {
        named_in(cx, (sheet.kind, id), spec.col, &mut |to, id| {
            named_after(cx, (to, id), &mut |kind, id| {
                names.push(Named { at: (kind, id), number: number_in_name(cx, (kind, id)).to_owned() });
            });
        });
    }
    names
}

/// Whether a cell tells names in the order of the outline.
fn is_sorted(kind: Kind, col: Col) -> bool {
    matches!(col, Col::Field(field) if matches!(kind.info(field).map(|info| info.shape), Some(Shape::Links(_))))
}

/// Tells the records whose names stand in a cell.
fn named_in(cx: &Cx<'_>, (kind, id): (Kind, Uid), col: Col, note: &mut dyn FnMut(Kind, Uid)) {
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
        Col::Field(field) => linked(cx, (kind, id), field, note),
    }
}

/// Tells the records that a field links to.
fn linked(cx: &Cx<'_>, (kind, id): (Kind, Uid), field: u8, note: &mut dyn FnMut(Kind, Uid)) {
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
