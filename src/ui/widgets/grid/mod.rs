//! The one table: virtual rows, one line each, a cell that moves with the keys, editing in the row.
//!
//! It is one stop for the Tab key. Arrows, Home, End, Page Up and Page Down move the cell; Enter, F2 or simply typing
//! edits; Enter makes the next row; F4 opens; Ctrl+Delete deletes; Alt with up and down moves the row. For a screen
//! reader it is a table with rows, column headers and cells, and the cell that has the keys is the active one.
//!
//! Limitations: rows are not sorted or filtered here, the caller hands in those to be shown.

mod access;
mod columns;
mod edit;
mod keys;
mod paint;
mod pasted;

pub use columns::{CellEdit, GridColumn};
pub use edit::EditAnchor;
pub use pasted::pasted_cells;

use crate::ui::theme::{self, Tone};
use columns::PlacedColumn;
use egui::{Id, Rect, Response, ScrollArea, Sense, Ui, pos2, vec2};

/// What stands in a cell.
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
    /// The words that a screen reader says and that editing begins with.
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

/// Where the values and the words of a table come from.
pub trait GridSource {
    /// What stands in a cell.
    fn cell(&self, row: usize, column: &'static str) -> Cell<'_>;

    /// What editing a cell begins with, where that is not what stands in it.
    fn edit_text(&self, row: usize, column: &'static str) -> String {
        self.cell(row, column).words().to_owned()
    }

    /// What a screen reader says of a cell: row, column and value.
    fn access_label(&self, row: usize, column: &str, value: &str) -> String;
}

/// A table of a frame.
#[derive(Clone, Copy, Debug)]
pub struct Grid<'a> {
    /// Tells it from other tables.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// Its columns.
    pub columns: &'a [GridColumn<'a>],
    /// How many rows there are.
    pub rows: usize,
    /// Stands in the line below the last row, where a new one can be begun; empty where rows cannot be made.
    pub hint: &'a str,
}

/// Where the user is in a table; may be lost.
#[derive(Clone, Debug, Default)]
pub struct GridState {
    /// The row that has the keys.
    pub row: usize,
    /// The column that has the keys, counted over all columns.
    pub column: usize,
    editing: Option<edit::CellEditing>,
    reveal: bool,
    focus: bool,
}

impl GridState {
    /// Begins a new row below this one, or as the first one.
    pub fn begin_row(&mut self, grid: &Grid<'_>, after: Option<usize>) {
        self.editing = edit::CellEditing::draft(grid, after);
        self.reveal = true;
    }

    /// Takes the keyboard from what is being written, which ends it in this frame; says whether it had it.
    pub fn finish_editing(&self, ui: &Ui, grid: &Grid<'_>) -> bool {
        let id = edit::box_id(grid);
        let writes = self.is_editing() && ui.memory(|memory| memory.has_focus(id));
        if writes {
            ui.memory_mut(|memory| memory.surrender_focus(id));
            ui.ctx().request_repaint();
        }
        writes
    }

    /// Goes to a row, scrolls to it and takes the keyboard.
    pub fn go_to(&mut self, row: usize) {
        self.row = row;
        self.reveal = true;
        self.focus = true;
    }

    /// Scrolls to a row without taking the keyboard.
    pub fn show_row(&mut self, row: usize) {
        self.row = row;
        self.reveal = true;
    }

    /// Whether something is being typed in a row.
    pub fn is_editing(&self) -> bool {
        self.editing.is_some()
    }

    /// The row in which something is being written, or below which a new one is.
    pub fn edit_anchor(&self) -> Option<EditAnchor> {
        self.editing.as_ref().and_then(edit::CellEditing::anchor)
    }

    /// What is being written stays with its row, which may stand elsewhere now, or be gone.
    ///
    /// With where the row above it stands now: there, in place of one that is gone, a new one is written. `begins` says of a column whether new rows begin with it: words in it are kept as a new row.
    pub fn reanchor(&mut self, places: (Option<usize>, Option<usize>), begins: impl Fn(usize) -> bool) {
        self.editing = self.editing.take().and_then(|editing| {
            let begins = begins(editing.column());
            editing.reanchor(places, begins)
        });
    }

    /// Ends writing without a word of it: what was written is told of elsewhere.
    pub fn cancel(&mut self) {
        self.editing = None;
        self.focus = true;
    }

    /// Leaves a new row in which nothing has been written yet.
    pub fn cancel_blank(&mut self) {
        if self.editing.as_ref().is_some_and(edit::CellEditing::is_blank_draft) {
            self.cancel();
        }
    }
}

/// What the user did in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridAct {
    /// Went to a row.
    Select(usize),
    /// Wrote in a cell.
    Edit {
        /// The row.
        row: usize,
        /// The column's key.
        column: &'static str,
        /// What stands there now.
        text: String,
    },
    /// Chose a value of a cell.
    Choose {
        /// The row.
        row: usize,
        /// The column's key.
        column: &'static str,
        /// The value's place in the column's list.
        value: usize,
    },
    /// Wrote a new row.
    Insert {
        /// The row it stands below; `None` makes it the first.
        after: Option<usize>,
        /// What was written in the column that new rows begin with.
        text: String,
    },
    /// Has written the first letters of a new row, and goes on writing.
    Begin {
        /// The row it stands below; `None` makes it the first.
        after: Option<usize>,
        /// What stands in the column that new rows begin with.
        text: String,
    },
    /// Goes on writing in a cell.
    Type {
        /// The row.
        row: usize,
        /// The column's key.
        column: &'static str,
        /// What stands there so far.
        text: String,
    },
    /// Does not want what was told of a cell or a new row while it was written.
    Revert,
    /// Pasted lines or a range.
    Paste {
        /// The row with the keys.
        row: usize,
        /// The column's key.
        column: &'static str,
        /// Lines and their cells.
        cells: Vec<Vec<String>>,
    },
    /// Wants to see the row's form.
    Open(usize),
    /// Deleted the row.
    Delete(usize),
    /// Changed the row's level.
    Level {
        /// The row.
        row: usize,
        /// Whether it goes under the row before it, or out from under its own.
        deeper: bool,
    },
    /// Moved the row up or down.
    Move {
        /// The row.
        row: usize,
        /// Whether towards the first row.
        up: bool,
    },
}

/// Shows a table in the room that there is; says what was done.
pub fn grid(ui: &mut Ui, shown: &Grid<'_>, state: &mut GridState, source: &dyn GridSource) -> Vec<GridAct> {
    let mut acts = Vec::new();
    ui.spacing_mut().item_spacing.y = 0.0;
    state.row = state.row.min(shown.rows.saturating_sub(1));
    if state.editing.as_mut().is_some_and(|editing| !editing.is_in_range(shown.rows)) {
        state.cancel();
    }
    let width = ui.available_width();
    let fits = lines_height(line_count(shown, state) + 1) <= ui.available_height();
    let placed =
        columns::place_columns(shown.columns, if fits { width } else { width - scroll_bar_width(ui) });
    let (header, _) = ui.allocate_exact_size(vec2(width, theme::ROW_HEIGHT), Sense::hover());
    let rest = ui.available_rect_before_wrap();
    let whole = Rect::from_min_max(header.min, rest.max);
    let table = ui.interact(whole, shown.id, Sense::click());
    access::table(ui, shown, state, &table);
    paint::paint_header(ui, shown, &placed, header);
    keys::handle_keys(ui, shown, state, source, &table, &mut acts);
    grid_body(ui, shown, state, source, (&placed, &table), &mut acts);
    if state.focus {
        state.focus = false;
        table.request_focus();
    }
    acts
}

fn scroll_bar_width(ui: &Ui) -> f32 {
    ui.spacing().scroll.allocated_width()
}

/// How many lines there are with the one being written and the hint.
fn line_count(shown: &Grid<'_>, state: &GridState) -> usize {
    let draft = usize::from(state.editing.as_ref().is_some_and(edit::CellEditing::is_draft));
    let new = state.editing.as_ref().is_some_and(edit::CellEditing::is_new);
    shown.rows + draft + usize::from(!shown.hint.is_empty() && !new)
}

fn grid_body(
    ui: &mut Ui,
    shown: &Grid<'_>,
    state: &mut GridState,
    source: &dyn GridSource,
    (placed, table): (&[PlacedColumn<'_>], &Response),
    acts: &mut Vec<GridAct>,
) {
    let total = line_count(shown, state);
    let draft = state.editing.as_ref().and_then(edit::CellEditing::draft_line);
    ScrollArea::vertical().id_salt(shown.id).auto_shrink(false).show_viewport(ui, |ui, view| {
        ui.set_height(lines_height(total));
        ui.set_width(ui.available_width());
        let origin = ui.min_rect().left_top();
        let right = origin.x + ui.available_width();
        let line_rect = |line: usize| {
            let top = origin.y + lines_height(line);
            Rect::from_min_max(pos2(origin.x, top), pos2(right, top + theme::ROW_HEIGHT))
        };
        if std::mem::take(&mut state.reveal) {
            let line = draft.unwrap_or(state.row);
            ui.scroll_to_rect(line_rect(line), None);
        }
        let first = line_at(view.min.y);
        let last = (line_at(view.max.y) + 1).min(total);
        keys::handle_pointer(ui, shown, state, source, (placed, table, origin.y), acts);
        let has_keys = table.has_focus() && !state.is_editing();
        for line in first..last {
            let rect = line_rect(line);
            match grid_line(line, draft, shown.rows) {
                GridLine::Row(row) => paint::paint_row(ui, shown, state, source, (placed, table, rect), row),
                GridLine::Draft => paint::paint_rule(ui, rect),
                GridLine::Hint => paint::paint_hint(ui, shown, (placed, has_keys), rect),
            }
        }
        if let Some(rect) = edit::editing_rect(state, placed, line_rect, draft) {
            edit::editing_ui(ui, shown, state, rect, acts);
        }
    });
}

/// What a line holds.
enum GridLine {
    Row(usize),
    Draft,
    Hint,
}

fn grid_line(line: usize, draft: Option<usize>, rows: usize) -> GridLine {
    match draft {
        Some(draft) if line == draft => GridLine::Draft,
        Some(draft) if line > draft => GridLine::Row(line - 1),
        None if line >= rows => GridLine::Hint,
        Some(_) | None => GridLine::Row(line),
    }
}

/// How high so many lines of a table are.
fn lines_height(lines: usize) -> f32 {
    super::lines_height(lines, theme::ROW_HEIGHT)
}

/// The line of a table at a height.
fn line_at(y: f32) -> usize {
    super::line_at(y, theme::ROW_HEIGHT)
}
