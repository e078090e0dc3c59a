//! Where the user is in a table, from frame to frame; may be lost.

use super::editing::CellEditing;
use super::frame::Grid;
use super::marks::Marks;
use super::menu::{GridCommand, GridMenu};
use super::seen_texts::SeenTexts;
use super::widths::Resizing;
use crate::ui::widgets::value_list::end_list;
use egui::{Pos2, Rect, Ui};

/// Where the user is in a table; may be lost.
#[derive(Clone, Debug)]
pub struct GridState<K = usize> {
    /// The position of the row that has the keys.
    pub row: usize,
    /// The column that has the keys, counted over all columns.
    pub column: usize,
    pub(super) editing: Option<CellEditing<K>>,
    /// What is marked besides the cell that has the keys.
    pub(super) marks: Marks<K>,
    /// What a menu asks to be done in the next frame.
    pub(super) command: Option<GridCommand>,
    /// The menu that is open or opens.
    pub menu: Option<GridMenu>,
    /// Whether a key asks for the menu of the cell.
    pub(super) menu_wanted: bool,
    /// Whether to scroll to the cell that has the keys.
    pub(super) reveal: bool,
    /// The part of all lines and columns that was in sight in the last frame, by its upper left corner.
    pub(super) scrolled: Pos2,
    /// How wide the texts in sight are.
    pub(super) texts: SeenTexts,
    /// How wide the columns were in the last frame, in points.
    pub(super) widths: Vec<f32>,
    /// Where the box was in the last frame, while something was written.
    pub(super) box_rect: Rect,
    /// The edge of a heading that is being dragged.
    pub(super) resizing: Option<Resizing>,
    /// Whether the table takes the keyboard.
    pub(super) focus: bool,
}

/// A cell that is written in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EditedCell<K> {
    /// Its row.
    pub row: K,
    /// Its column.
    pub column: usize,
    /// Where its box is.
    pub rect: Rect,
}

impl<K> Default for GridState<K> {
    fn default() -> Self {
        Self {
            row: 0,
            column: 0,
            editing: None,
            marks: Marks::default(),
            command: None,
            menu: None,
            menu_wanted: false,
            reveal: false,
            scrolled: Pos2::ZERO,
            texts: SeenTexts::default(),
            widths: Vec::new(),
            box_rect: Rect::NOTHING,
            resizing: None,
            focus: false,
        }
    }
}

impl<K: Copy + PartialEq> GridState<K> {
    /// Does this with what is marked in the next frame.
    pub const fn request(&mut self, command: GridCommand) {
        self.command = Some(command);
    }

    /// Takes the keyboard in the next frame.
    pub const fn take_focus(&mut self) {
        self.focus = true;
    }

    /// How wide a column is, in points; 0 before it was shown.
    pub fn column_width(&self, column: usize) -> f32 {
        self.widths.get(column).copied().unwrap_or_default()
    }

    /// How many rows are marked; at least the one that has the keys.
    pub fn marked_rows(&self) -> usize {
        self.marks.row_count(self.row)
    }

    /// Begins a new row below a row at a position, or as the first one.
    pub fn begin_row(&mut self, grid: &Grid<'_>, after: Option<K>, after_at: Option<usize>) {
        self.editing = CellEditing::draft(grid.columns, after, after_at);
        self.reveal = true;
    }

    /// Takes the keyboard from what is being written, which ends it in this frame; returns whether it had it.
    pub fn finish_editing(&self, ui: &Ui, grid: &Grid<'_>) -> bool {
        let id = grid.box_id();
        if self.editing.as_ref().is_some_and(|editing| editing.list_is_open) {
            end_list(ui.ctx(), grid.list_id());
            return true;
        }
        let writes = self.is_editing() && ui.memory(|memory| memory.has_focus(id));
        if writes {
            // The box is shown later in this frame, and ends as if something else had been clicked.
            ui.memory_mut(|memory| memory.surrender_focus(id));
            ui.ctx().request_repaint();
        }
        writes
    }

    /// Goes to a row, scrolls to it and takes the keyboard.
    pub fn go_to(&mut self, row: usize) {
        self.marks.clear();
        self.row = row;
        self.reveal = true;
        self.focus = true;
    }

    /// Scrolls to a row without taking the keyboard.
    pub fn show_row(&mut self, row: usize) {
        self.marks.clear();
        self.row = row;
        self.reveal = true;
    }

    /// The cell that is written in, and where its box is; `None` for a row that is not there yet.
    pub fn edited_cell(&self) -> Option<EditedCell<K>> {
        let editing = self.editing.as_ref()?;
        Some(EditedCell { row: editing.key()?, column: editing.column, rect: self.box_rect })
    }

    /// Whether something is being typed in a row.
    pub const fn is_editing(&self) -> bool {
        self.editing.is_some()
    }

    /// The row that what is being written belongs to: no filter may hide it.
    pub fn edit_anchor(&self) -> Option<K> {
        self.editing.as_ref().and_then(CellEditing::anchor)
    }

    /// The row that an act of this frame made ([`GridAct::Insert`](super::GridAct) or `Begin`); it is among the rows
    /// from the next frame on.
    pub fn set_created(&mut self, row: K) {
        if let Some(editing) = &mut self.editing {
            editing.set_created(row);
        }
    }

    /// Ends writing without an act: what was written is in the plan already, or not wanted.
    pub fn cancel(&mut self) {
        self.editing = None;
        self.focus = true;
    }

    /// Leaves a new row in which nothing has been written yet.
    pub fn cancel_blank(&mut self) {
        if self.editing.as_ref().is_some_and(CellEditing::is_blank_draft) {
            self.cancel();
        }
    }
}
