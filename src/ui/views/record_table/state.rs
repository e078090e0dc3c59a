//! Where the user is in a table of records, and what was made of the plan for it; may be lost.

use super::column::TableWords;
use super::columns::{AmountColumn, MAX_FINDINGS};
use super::example::ExampleTitles;
use super::live_edit::LiveEdit;
use super::rows::{RecordRows, RowChoice};
use super::spec::{ColumnSpec, ColumnWords};
use super::table::KindTable;
use crate::model::{Plan, Uid};
use crate::session::{Context, TableLayout};
use crate::text::Language;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::views::finding_count_words;
use crate::ui::widgets::grid::GridState;
use egui::Rect;

/// The calendar that is open, or opens.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellCalendar {
    /// The row of its cell.
    pub(super) row: Uid,
    /// The column.
    pub(super) column: usize,
    /// What it opens below.
    pub(super) below: Rect,
    /// Whether it opens in this frame.
    pub(super) opens: bool,
}

/// Where the user is in a table of records; may be lost.
#[derive(Debug, Default)]
pub struct RecordTableState {
    built_from: BuiltFrom<(String, Option<Uid>)>,
    /// The columns of years when rows and words were made: a year comes with its first amount.
    years: Vec<Option<AmountColumn>>,
    /// How it was shown when rows and words were made.
    shown_as: Option<TableLayout>,
    pub(super) rows: RecordRows,
    /// What the columns say, in their order.
    pub(super) columns: Vec<ColumnWords>,
    pub(super) words: TableWords,
    /// What the words of the columns were made from.
    worded_from: Option<(Plan, Language)>,
    pub(super) filter: String,
    /// Where the user is among the cells.
    pub(in crate::ui::views) grid: GridState<Uid>,
    /// What the plan knows already of what is being written.
    pub(super) live_edit: Option<LiveEdit>,
    /// The calendar of a cell.
    pub(super) calendar: Option<CellCalendar>,
    pub(super) new_row_wanted: bool,
    pub(super) example: ExampleTitles,
    last_selection: Option<Uid>,
}

impl RecordTableState {
    /// Begins a new row after the selected one, in the next frame.
    pub const fn begin_row(&mut self) {
        self.new_row_wanted = true;
    }

    /// Whether something is being written that the plan does not say yet, or not in full.
    pub const fn is_editing(&self) -> bool {
        self.grid.is_editing()
    }

    /// The plan has gone back or forth: a box of which it knew is closed, with what became of it.
    pub fn close_live_edit(&mut self) {
        if self.live_edit.take().is_some() {
            self.grid.cancel();
        }
    }

    /// The record of the visible row at a position.
    pub(super) fn record_at(&self, at: usize) -> Option<Uid> {
        self.rows.visible().get(at).copied()
    }

    /// Where a record is among the visible rows.
    pub(super) fn position(&self, id: Uid) -> Option<usize> {
        self.rows.visible().iter().position(|row| *row == id)
    }

    /// Makes the rows again where the plan, the language or the filter has changed.
    pub(super) fn update(&mut self, cx: &Context<'_>, table: &KindTable<'_>) {
        let anchor = self.grid.edit_anchor();
        // The keys begin at the title, not at the number before it.
        if self.built_from.is_new() {
            self.grid.column = table.first_column().unwrap_or_default();
        }
        let sort = cx.tables.get(table.key.code()).and_then(|layout| layout.sort.as_ref());
        let rebuild = self.built_from.renew(cx.revision, cx.language(), (self.filter.clone(), anchor));
        let choice = RowChoice { filter: &self.filter, anchor, sort };
        let years = || table.columns.iter().map(ColumnSpec::amounts);
        let is_shown_anew = self.shown_as.as_ref() != cx.tables.get(table.key.code())
            || !self.years.iter().copied().eq(years());
        if is_shown_anew {
            let columns = |layout: Option<&TableLayout>| {
                layout.map(|it| (it.hidden.clone(), it.order.clone())).unwrap_or_default()
            };
            let before = self.shown_as.take();
            self.shown_as = cx.tables.get(table.key.code()).cloned();
            let has_same_years = self.years.iter().copied().eq(years());
            self.years = years().collect();
            self.columns.clear();
            self.worded_from = None;
            if !has_same_years || columns(before.as_ref()) != columns(self.shown_as.as_ref()) {
                self.grid.column = table.first_column().unwrap_or_default();
            }
        }
        match rebuild {
            Rebuild::All => {
                self.rows.update(cx, table, &choice);
                self.update_words(cx, table);
            }
            _ if is_shown_anew => {
                self.rows.update(cx, table, &choice);
                self.update_words(cx, table);
            }
            // Nobody writes any more: what was written gets its place.
            Rebuild::Rest if sort.is_some() => self.rows.update(cx, table, &choice),
            Rebuild::Nothing if !self.rows.is_searching() => {}
            // Another filter or another row that is written in: the same rows, other ones of them visible.
            Rebuild::Nothing | Rebuild::Rest => self.rows.apply_filter(cx, table, &choice),
        }
    }

    /// Makes the words of the columns again where they may be others.
    fn update_words(&mut self, cx: &Context<'_>, table: &KindTable<'_>) {
        let before = self.worded_from.replace((cx.plan.clone(), cx.language()));
        let before = before.filter(|(_, language)| *language == cx.language()).map(|(plan, _)| plan);
        if before.is_none() {
            self.columns = Vec::new();
            self.words = TableWords {
                nameless: cx.word("ui-nameless"),
                findings: (0..=MAX_FINDINGS).map(|count| finding_count_words(cx, count)).collect(),
            };
        }
        let mut old = std::mem::take(&mut self.columns).into_iter();
        let words = |spec: &ColumnSpec| {
            let kept = old
                .next()
                .filter(|_| before.as_ref().is_some_and(|plan| spec.offers_same(cx, table.kind, plan)));
            kept.unwrap_or_else(|| ColumnWords::of(cx, table.kind, spec))
        };
        self.columns = table.columns.iter().map(words).collect();
    }

    /// Shows what was selected just now: a filter that hides it is taken away, and the keys go to it.
    pub(super) fn follow_selection(&mut self, cx: &Context<'_>, table: &KindTable<'_>) {
        let selected = cx.selection.filter(|(kind, _)| *kind == table.kind).map(|(_, id)| id);
        // Only once, when it is selected: afterwards the user may filter it away.
        let is_new = selected.is_some() && (selected != self.last_selection || cx.navigated);
        self.last_selection = selected;
        let Some(id) = selected else { return };
        // What is being written is in sight although the filter would hide it, and counts as hidden.
        if is_new && self.rows.hides(cx, table, id) {
            self.filter.clear();
            self.update(cx, table);
        }
        if cx.navigated {
            self.grid.cancel_blank();
        }
        // While somebody writes, the row that is written in has the keys, whatever is selected by others.
        if self.record_at(self.grid.row) == selected || self.grid.is_editing() {
            return;
        }
        if let Some(at) = self.position(id) {
            self.grid.show_row(at);
        }
    }
}
