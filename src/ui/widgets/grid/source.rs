//! Where a table gets its rows and cells from.

use crate::ui::theme::Tone;
use crate::ui::widgets::value_list::ListOffers;

/// What a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Words.
    Text(&'a str),
    /// Words of less weight.
    Subtle(&'a str),
    /// Words that stand out.
    Strong(&'a str),
    /// A few words on a tint.
    Chip(Tone, &'a str),
    /// How many things there are to look at, and that in words.
    Count(usize, &'a str),
}

impl<'a> Cell<'a> {
    /// The words that a screen reader reads and that editing begins with.
    pub const fn words(self) -> &'a str {
        match self {
            Self::Empty => "",
            Self::Text(words)
            | Self::Subtle(words)
            | Self::Strong(words)
            | Self::Chip(_, words)
            | Self::Count(_, words) => words,
        }
    }
}

/// The rows of a table and what their cells say. Positions are those of this frame; a row keeps its key for good.
pub trait GridSource {
    /// What a row is known by while others come and go around it: its record, or its position where rows never move.
    type Row: Copy + PartialEq;

    /// How many rows there are.
    fn rows(&self) -> usize;

    /// The row at a position.
    fn row(&self, at: usize) -> Option<Self::Row>;

    /// Where a row is now; `None` for one that is gone or not shown.
    fn position(&self, row: Self::Row) -> Option<usize> {
        (0..self.rows()).find(|at| self.row(*at) == Some(row))
    }

    /// What a cell shows.
    fn cell(&self, at: usize, column: usize) -> Cell<'_>;

    /// How many lines of sums there are below the rows.
    fn sum_rows(&self) -> usize {
        0
    }

    /// What a cell of a line of sums shows.
    fn sum_cell(&self, _at: usize, _column: usize) -> Cell<'_> {
        Cell::Empty
    }

    /// What editing a cell begins with, where that is not what it shows.
    fn edit_text(&self, at: usize, column: usize) -> String {
        self.cell(at, column).words().to_owned()
    }

    /// What is copied of a cell: what pasting it back reads as the same value.
    fn copy_text(&self, at: usize, column: usize) -> String {
        self.edit_text(at, column)
    }

    /// Whether a cell of a column that is written in can be written in now.
    fn can_edit(&self, _at: usize, _column: usize) -> bool {
        true
    }

    /// Why a text cannot be read as the value of a cell; `None` where it can.
    fn unreadable(&self, _column: usize, _text: &str) -> Option<String> {
        None
    }

    /// What is offered for what was typed in the list of a cell, besides the values of its column.
    fn offers(&self, _at: usize, _column: usize, _typed: &str) -> ListOffers {
        ListOffers::default()
    }

    /// What a screen reader reads of a cell: row, heading of the column and value.
    fn access_label(&self, at: usize, heading: &str, value: &str) -> String;
}
