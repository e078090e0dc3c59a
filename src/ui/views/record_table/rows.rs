//! The rows of a table of records, kept from change to change.
//!
//! Only the rows in which a change could be seen get their words again. A column makes the text of its cells.

use super::column::RecordColumn;
use super::spec::ColumnSpec;
use super::table::KindTable;
use crate::model::{Kind, Plan, Uid};
use crate::session::{Context, RecordKey};
use crate::text::Language;
use crate::ui::form::{number_in_name, records_in_order, visit_name_sources};
use std::collections::BTreeSet;

/// The rows of a table, with the plan that they were worded from.
#[derive(Debug, Default)]
pub(super) struct RecordRows {
    all: Vec<RecordRow>,
    /// Kept alive: a record that changes is then another allocation, and the two plans differ in it.
    built_from: Option<(Plan, Language)>,
}

/// The text of a row.
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

/// A record that a row names, with its number where that is part of its name.
#[derive(Debug, PartialEq, Eq)]
struct NamedRecord {
    record: RecordKey,
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

    /// The row at a position.
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
    pub(super) fn update(&mut self, cx: &Context<'_>, table: &KindTable<'_>) {
        let before = self.built_from.replace((cx.plan.clone(), cx.language()));
        let mut old: Vec<Option<RecordRow>> = std::mem::take(&mut self.all).into_iter().map(Some).collect();
        let mut changed = BTreeSet::new();
        match before {
            Some((plan, language)) if language == cx.language() => {
                plan.unshared_records(cx.plan, &mut |kind, id| changed.extend([(kind, id)]));
            }
            // Another language: every word is another.
            _ => old.clear(),
        }
        let mut index = RowIndex::of(&old);
        let changed = &changed;
        let row = |id| {
            let kept = index
                .find(id)
                .and_then(|at| old.get_mut(at)?.take_if(|row| is_current(cx, table, row, changed)));
            kept.or_else(|| build_row(cx, table, id))
        };
        self.all = records_in_order(cx, table.kind).into_iter().filter_map(row).collect();
        debug_assert!(self.all.iter().all(|row| is_unchanged(cx, table, row)), "a kept row is still true");
    }
}

/// Where the rows of before are. They are asked for in nearly the same order, so mostly the next one is the right one.
struct RowIndex {
    ids: Vec<Uid>,
    /// Made when a row is asked for out of order.
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
    table: &KindTable<'_>,
    row: &RecordRow,
    changed: &BTreeSet<RecordKey>,
) -> bool {
    let same_number = |named: &NamedRecord| named.number == number_in_name(cx, named.record);
    // What a row names follows from its record; the order of several names may follow from the outline as well.
    let mut columns = table.columns.iter().map(ColumnSpec::column);
    let follows_outline =
        row.names.len() > 1 && columns.clone().any(|column| column.follows_outline(table.kind));
    !columns.any(RecordColumn::follows_plan)
        && !changed.contains(&(table.kind, row.id))
        && row.number == cx.outline.number(table.kind, row.id)
        && row.depth == depth(cx, table.kind, row.id)
        && row.names.iter().all(|named| !changed.contains(&named.record) && same_number(named))
        && (!follows_outline || row.names == named_records(cx, table, row.id))
}

/// Words a row.
fn build_row(cx: &Context<'_>, table: &KindTable<'_>, id: Uid) -> Option<RecordRow> {
    let record = cx.plan.record(table.kind, id)?;
    let cells: Vec<String> = table.columns.iter().map(|spec| spec.text(cx, record)).collect();
    // In small letters once, not at every letter of the filter.
    let search_text = cells.join(" ").to_lowercase();
    let number = cx.outline.number(table.kind, id).to_owned();
    let (depth, names) = (depth(cx, table.kind, id), named_records(cx, table, id));
    Some(RecordRow { id, cells, search_text, number, depth, names })
}

/// Whether a row that was kept is what it would be if it were worded now.
fn is_unchanged(cx: &Context<'_>, table: &KindTable<'_>, row: &RecordRow) -> bool {
    build_row(cx, table, row.id).is_some_and(|now| now.cells == row.cells)
}

fn depth(cx: &Context<'_>, kind: Kind, id: Uid) -> usize {
    cx.outline.family(kind).member(id).map_or(0, |member| member.depth)
}

fn named_records(cx: &Context<'_>, table: &KindTable<'_>, id: Uid) -> Vec<NamedRecord> {
    let mut names = Vec::new();
    for spec in table.columns {
        spec.column().visit_named(cx, (table.kind, id), &mut |named| {
            // A record without a title is called after others, which are then named too.
            visit_name_sources(cx, named, &mut |kind, id| {
                let record = (kind, id);
                names.push(NamedRecord { record, number: number_in_name(cx, record).to_owned() });
            });
        });
    }
    names
}
