//! The rows of a table of records: which they are, in order, and what the ones in sight say.
//!
//! A row is worded when it is first shown after a change, so that a change costs the same however many rows there are.
//! A column makes the text of its cells.

use super::sort::{keep_order, sort_rows};
use super::spec::ColumnSpec;
use super::table::KindTable;
use crate::model::{Plan, Uid};
use crate::session::{Context, TableSort};
use crate::ui::form::records_in_order;
use crate::ui::row_filter::RowFilter;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// How many rows a filter looks in a frame.
const ROWS_PER_FRAME: usize = 240;

/// The rows of a table.
#[derive(Debug, Default)]
pub(super) struct RecordRows {
    /// All records, in the order of the outline.
    all: Vec<Uid>,
    filter: RowFilter<Uid>,
    /// The records that the filter leaves; `None` without one.
    filtered: Option<Vec<Uid>>,
    /// What the visible rows say, by position: a text for each column.
    worded: Vec<OnceCell<Box<RowWords>>>,
    /// The plan as the filter has seen it.
    filtered_in: Option<Plan>,
}

/// What a row says, a text for each column.
#[derive(Debug, Default)]
struct RowWords {
    cells: Vec<String>,
}

/// Which rows a table is to show.
pub(super) struct RowChoice<'a> {
    /// What its filter looks for, as it was typed.
    pub(super) filter: &'a str,
    /// The row that is written in: it stays in sight, whatever its letters are so far.
    pub(super) anchor: Option<Uid>,
    /// What they are sorted by; in the order of the plan without it.
    pub(super) sort: Option<&'a TableSort>,
}

impl RecordRows {
    /// How many records there are.
    pub(super) const fn count(&self) -> usize {
        self.all.len()
    }

    /// The records that the filter leaves, in order.
    pub(super) fn visible(&self) -> &[Uid] {
        self.filtered.as_deref().unwrap_or(&self.all)
    }

    /// Whether the filter has not looked in all rows yet.
    pub(super) const fn is_searching(&self) -> bool {
        self.filter.is_searching()
    }

    /// Whether the filter has to hide a record.
    pub(super) fn hides(&self, cx: &Context<'_>, table: &KindTable<'_>, id: Uid) -> bool {
        self.filter.is_on()
            && cx.plan.record(table.kind, id).is_some()
            && !self.filter.fits(|text| append_row(cx, table, id, text))
    }

    /// What a visible row says, a text for each column.
    pub(super) fn cells(&self, cx: &Context<'_>, table: &KindTable<'_>, at: usize) -> &[String] {
        let cells = || self.visible().get(at).map(|id| word_row(cx, table, *id)).unwrap_or_default();
        let words = || Box::new(RowWords { cells: cells() });
        self.worded.get(at).map_or(&[], |row| row.get_or_init(words).cells.as_slice())
    }

    /// Makes the rows those of the plan as it is now.
    pub(super) fn update(&mut self, cx: &Context<'_>, table: &KindTable<'_>, choice: &RowChoice<'_>) {
        let mut all = records_in_order(cx, table.kind);
        match choice.sort {
            Some(_) if choice.anchor.is_some() => keep_order(&self.all, &mut all),
            Some(by) => sort_rows(cx, table, by, &mut all),
            None => {}
        }
        self.all = all;
        self.filter.set_sought(choice.filter);
        self.filter.set_rows(&self.all);
        let mut changed = BTreeSet::new();
        if let Some(before) = self.filtered_in.take() {
            before.unshared_records(cx.plan, &mut |kind, id| {
                changed.extend((kind == table.kind).then_some(id));
            });
        }
        self.search(cx, table, choice, Some(&changed));
    }

    /// Shows the rows that a filter leaves; where it has not looked in all rows yet, it looks in some more.
    pub(super) fn apply_filter(&mut self, cx: &Context<'_>, table: &KindTable<'_>, choice: &RowChoice<'_>) {
        let is_new = !self.filter.is_on();
        self.filter.set_sought(choice.filter);
        if is_new {
            self.filter.set_rows(&self.all);
        }
        self.search(cx, table, choice, None);
    }

    fn search(
        &mut self,
        cx: &Context<'_>,
        table: &KindTable<'_>,
        choice: &RowChoice<'_>,
        changed: Option<&BTreeSet<Uid>>,
    ) {
        // Without a change of the plan.
        let is_searching = changed.is_none();
        let none = BTreeSet::new();
        let changed = changed.unwrap_or(&none);
        self.filter.advance(ROWS_PER_FRAME, changed, |id, text| append_row(cx, table, id, text));
        let before = self.filtered.take();
        self.filtered = self.filter.is_on().then(|| self.filter.visible(choice.anchor));
        self.filtered_in = self.filter.is_on().then(|| cx.plan.clone());
        // While a filter is still looking, mostly rows are added at the end: those before are worded already.
        let same = |before: &[Uid], now: &[Uid]| before.iter().zip(now).take_while(|(a, b)| a == b).count();
        let kept = if is_searching { before.map_or(0, |before| same(&before, self.visible())) } else { 0 };
        self.worded.truncate(kept);
        self.worded.resize_with(self.visible().len(), OnceCell::new);
    }
}

/// The texts of a row.
fn word_row(cx: &Context<'_>, table: &KindTable<'_>, id: Uid) -> Vec<String> {
    let Some(record) = cx.plan.record(table.kind, id) else { return Vec::new() };
    let text = |spec: &ColumnSpec| {
        let mut text = String::new();
        spec.append_text(cx, record, &mut text);
        text
    };
    table.columns.iter().map(text).collect()
}

/// Appends the texts of a row to a text, for the filter.
fn append_row(cx: &Context<'_>, table: &KindTable<'_>, id: Uid, text: &mut String) {
    let Some(record) = cx.plan.record(table.kind, id) else { return };
    for (at, spec) in table.columns.iter().enumerate() {
        if at > 0 {
            text.push(' ');
        }
        spec.append_text(cx, record, text);
    }
}
