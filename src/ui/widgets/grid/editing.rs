//! What is being edited in a table: which row, which column, what was reported of it. Shows nothing.
//!
//! ```text
//! Draft ── first letter in a live column: `Begin` ──> Draft, `created` ── its row is there ──> Existing, new
//! Draft ── Enter: `Insert` ──> the next Draft, below the row that was made
//! Existing ── its row is taken away by somebody else ──> Draft, where new rows begin in the column; else dropped
//! ```
//!
//! Rows move while somebody writes in one: another program's change is merged, a filter is typed, an undo takes rows
//! away. So a row is known by its key, and its position is looked up at the start of every frame.

use super::act::GridAct;
use super::columns::GridColumn;
use super::source::GridSource;
use crate::ui::widgets::in_place::{Caret, InPlaceEditor};

/// The row that is being edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EditedRow<K> {
    /// One that is there.
    Existing {
        key: K,
        /// Where it was in this frame.
        at: usize,
        /// The row above it: where it is taken away, what was written goes into a new row below that one.
        above: Option<K>,
        /// Whether it was made by the letters that are being written.
        is_new: bool,
    },
    /// One that is not there yet.
    Draft {
        /// The row that it is to come below, which an act of the last frame may just have made; `None` for the first.
        wanted: Option<K>,
        /// The row that it comes below in this frame: another one while the wanted one is not there.
        after: Option<K>,
        /// Where that one is.
        after_at: Option<usize>,
        /// The row that the first letters made, until it is among the rows.
        created: Option<K>,
    },
}

/// A cell, or the first cell of a new row, that is being edited.
#[derive(Clone, Debug)]
pub(super) struct CellEditing<K> {
    row: EditedRow<K>,
    /// The column.
    pub column: usize,
    /// The text; of a column of choices, the chosen one.
    pub editor: InPlaceEditor,
    /// Whether the list of a column of choices has been opened.
    pub list_is_open: bool,
    /// Whether every marked row gets what is written, however writing ends.
    pub for_all: bool,
    /// Why what was written could not be read when it was to be left.
    pub problem: Option<String>,
    /// What was reported of it last; nothing where what it began with is new already.
    reported: Option<String>,
    /// Whether anything was reported since it began.
    has_reported: bool,
}

impl<K: Copy + PartialEq> CellEditing<K> {
    /// A new row below another, where the table has a column that new rows begin with.
    pub fn draft(columns: &[GridColumn<'_>], after: Option<K>, after_at: Option<usize>) -> Option<Self> {
        let column = columns.iter().position(|column| column.starts_row)?;
        Some(Self {
            row: EditedRow::Draft { wanted: after, after, after_at, created: None },
            column,
            editor: InPlaceEditor::open(String::new(), Caret::End),
            list_is_open: false,
            for_all: false,
            problem: None,
            reported: Some(String::new()),
            has_reported: false,
        })
    }

    /// The same with the letters that it began with.
    pub fn with_text(self, text: String) -> Self {
        Self { editor: InPlaceEditor::open(text, Caret::End), ..self }
    }

    /// A cell whose text is there and selected as a whole.
    pub fn of_cell(key: K, at: usize, column: usize, text: String) -> Self {
        let reported = Some(text.clone());
        let editor = InPlaceEditor::open(text, Caret::All);
        Self { reported, ..Self::begun(key, at, column, editor) }
    }

    /// A cell whose text was replaced by the letters that it began with.
    pub fn of_letters(key: K, at: usize, column: usize, text: String) -> Self {
        Self::begun(key, at, column, InPlaceEditor::open(text, Caret::End))
    }

    const fn begun(key: K, at: usize, column: usize, editor: InPlaceEditor) -> Self {
        let row = EditedRow::Existing { key, at, above: None, is_new: false };
        let (list_is_open, for_all) = (false, false);
        Self {
            row,
            column,
            editor,
            list_is_open,
            for_all,
            problem: None,
            reported: None,
            has_reported: false,
        }
    }

    /// The row, where it is there.
    pub const fn key(&self) -> Option<K> {
        match self.row {
            EditedRow::Existing { key, .. } => Some(key),
            EditedRow::Draft { .. } => None,
        }
    }

    /// Where the row is, where it is there.
    pub const fn at(&self) -> Option<usize> {
        match self.row {
            EditedRow::Existing { at, .. } => Some(at),
            EditedRow::Draft { .. } => None,
        }
    }

    /// For a new row, the one that it comes below.
    pub const fn after(&self) -> Option<K> {
        match self.row {
            EditedRow::Existing { .. } => None,
            EditedRow::Draft { after, .. } => after,
        }
    }

    /// The row that this belongs to, which stays in sight whatever a filter says: the edited one, or the one above.
    pub fn anchor(&self) -> Option<K> {
        match self.row {
            EditedRow::Existing { key, .. } => Some(key),
            EditedRow::Draft { wanted, created, .. } => created.or(wanted),
        }
    }

    /// Whether the row is not there yet.
    pub const fn is_draft(&self) -> bool {
        matches!(self.row, EditedRow::Draft { .. })
    }

    /// Whether the row was made by the letters that are being written.
    pub const fn created_row(&self) -> bool {
        matches!(self.row, EditedRow::Existing { is_new: true, .. })
    }

    /// Whether nothing has been written in a row that is not there yet.
    pub fn is_blank_draft(&self) -> bool {
        self.is_draft() && self.editor.is_blank()
    }

    /// Whether anything was reported since it began.
    pub const fn has_reported(&self) -> bool {
        self.has_reported
    }

    /// The line that a new row takes.
    pub fn draft_line(&self) -> Option<usize> {
        match self.row {
            EditedRow::Existing { .. } => None,
            EditedRow::Draft { after_at, .. } => Some(after_at.map_or(0, |at| at + 1)),
        }
    }

    /// The row that an act of this frame made: its first letters', or the one that the next new row comes below.
    pub const fn set_created(&mut self, row: K) {
        // What was reported made the row itself; an inserted row is the one above the next draft.
        if let EditedRow::Draft { wanted, created, .. } = &mut self.row {
            *(if self.has_reported { created } else { wanted }) = Some(row);
        }
    }

    /// Finds the row again among those of this frame; `None` where it is gone and its text belongs nowhere else.
    pub fn follow_rows(mut self, source: &dyn GridSource<Row = K>, starts_row: bool) -> Option<Self> {
        self.row = match self.row {
            EditedRow::Existing { key, at, above, is_new } => match source.position(key) {
                Some(at) => {
                    let above = at.checked_sub(1).and_then(|at| source.row(at));
                    EditedRow::Existing { key, at, above, is_new }
                }
                None if starts_row => {
                    // The row is gone, by undo for instance, while its text is not: the box becomes a draft and
                    // reports again.
                    self.has_reported = false;
                    let above = above.and_then(|above| source.position(above));
                    let after_at = last_row(source, above.or(Some(at.saturating_sub(1))));
                    let after = after_at.and_then(|at| source.row(at));
                    EditedRow::Draft { wanted: after, after, after_at, created: None }
                }
                None => return None,
            },
            EditedRow::Draft { wanted, after_at, created, .. } => {
                let arrived = created.and_then(|key| Some((key, source.position(key)?)));
                let after_at =
                    wanted.and_then(|wanted| source.position(wanted)).or_else(|| last_row(source, after_at));
                let after = after_at.and_then(|at| source.row(at));
                match arrived {
                    Some((key, at)) => EditedRow::Existing { key, at, above: after, is_new: true },
                    None => EditedRow::Draft { wanted, after, after_at, created },
                }
            }
        };
        Some(self)
    }

    /// What there is to report of it while it is being written.
    pub fn report(&mut self, column: &GridColumn<'_>) -> Option<GridAct<K>> {
        let is_news = column.live && self.reported.as_deref() != Some(self.editor.text());
        if !is_news || self.is_blank_draft() {
            return None;
        }
        let text = self.editor.text().to_owned();
        (self.reported, self.has_reported) = (Some(text.clone()), true);
        Some(match self.row {
            EditedRow::Existing { key, .. } => GridAct::Type { row: key, column: self.column, text },
            // Asked again with the next letter, until what is written makes a row.
            EditedRow::Draft { after, .. } => GridAct::Begin { after, text },
        })
    }
}

/// A position, or the last one of a table that has become shorter.
fn last_row<K: Copy + PartialEq>(source: &dyn GridSource<Row = K>, at: Option<usize>) -> Option<usize> {
    Some(at?.min(source.rows().checked_sub(1)?))
}
