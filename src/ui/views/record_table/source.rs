//! The rows of a table of records, as the grid asks for them.

use super::spec::ColumnWords;
use super::state::RecordTableState;
use super::table::KindTable;
use crate::model::Uid;
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::widgets::ListOffers;
use crate::ui::widgets::grid::{Cell, GridSource};

/// The rows that the filter leaves.
pub(super) struct RecordSource<'a, 'p> {
    pub(super) cx: &'a Context<'p>,
    pub(super) table: &'a KindTable<'a>,
    pub(super) state: &'a RecordTableState,
    /// What the columns say.
    pub(super) words: &'a [ColumnWords],
}

impl RecordSource<'_, '_> {
    fn text(&self, at: usize, column: usize) -> &str {
        self.state.rows.cells(self.cx, self.table, at).get(column).map_or("", String::as_str)
    }
}

impl GridSource for RecordSource<'_, '_> {
    type Row = Uid;

    fn rows(&self) -> usize {
        self.state.rows.visible().len()
    }

    fn row(&self, at: usize) -> Option<Uid> {
        self.state.record_at(at)
    }

    fn position(&self, row: Uid) -> Option<usize> {
        self.state.position(row)
    }

    fn cell(&self, at: usize, column: usize) -> Cell<'_> {
        let (Some(id), Some(spec)) = (self.state.record_at(at), self.table.columns.get(column)) else {
            return Cell::Empty;
        };
        let record = (self.table.kind, id);
        spec.column().cell(self.cx, record, self.text(at, column), &self.state.words)
    }

    fn sum_rows(&self) -> usize {
        self.table.sums.len()
    }

    fn sum_cell(&self, at: usize, column: usize) -> Cell<'_> {
        let (Some(sums), Some(spec)) = (self.table.sums.get(at), self.table.columns.get(column)) else {
            return Cell::Empty;
        };
        let amount = || spec.amounts().and_then(|of| sums.amounts.get(&of));
        let words = if spec.starts_row { Some(&sums.name) } else { amount() };
        words.map_or(Cell::Empty, |words| Cell::Strong(words))
    }

    fn edit_text(&self, at: usize, column: usize) -> String {
        let spec = self.table.columns.get(column).zip(self.state.record_at(at));
        let edited = spec.and_then(|(spec, id)| spec.column().edit_text(self.cx, (self.table.kind, id)));
        edited.unwrap_or_else(|| self.text(at, column).to_owned())
    }

    fn copy_text(&self, at: usize, column: usize) -> String {
        let (Some(id), Some(spec)) = (self.state.record_at(at), self.table.columns.get(column)) else {
            return String::new();
        };
        if spec.column().is_computed() {
            return self.cell(at, column).words().to_owned();
        }
        spec.column().copy_text(self.cx, (self.table.kind, id))
    }

    fn can_edit(&self, at: usize, column: usize) -> bool {
        let spec = self.table.columns.get(column).zip(self.state.record_at(at));
        spec.is_none_or(|(spec, id)| spec.column().refusal(self.cx, (self.table.kind, id)).is_none())
    }

    fn unreadable(&self, column: usize, text: &str) -> Option<String> {
        let column = self.table.columns.get(column)?.column();
        let phrase = column.unreadable(self.cx, self.table.kind, text.trim())?;
        Some(self.cx.words.sentence(&phrase))
    }

    fn offers(&self, _at: usize, column: usize, typed: &str) -> ListOffers {
        let choices = self.words.get(column).map_or(&[][..], |words| &words.choices);
        let spec = self.table.columns.get(column);
        let offers = spec.map(|spec| spec.column().offers(self.cx, self.table.kind, choices, typed));
        offers.unwrap_or_default()
    }

    fn access_label(&self, at: usize, heading: &str, value: &str) -> String {
        let phrase =
            Phrase::new("ui-grid-cell").with("row", at + 1).with("rows", self.rows() + self.sum_rows());
        // A screen reader that says nothing of an empty cell leaves one in doubt whether it read it.
        let value =
            if value.is_empty() { self.cx.word("ui-grid-blank") } else { value.trim_start().to_owned() };
        self.cx.text(&phrase.with("column", heading).with("value", value))
    }
}
