//! What can be done with the marked cells, and the menu that offers it, as data.

use egui::Rect;

/// Something that is done with the marked cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridCommand {
    /// Copies them.
    Copy,
    /// Copies their rows as a whole.
    CopyRows,
    /// Copies and empties them.
    Cut,
    /// Empties them.
    Clear,
    /// Writes the first row over those below it.
    FillDown,
    /// Opens a box whose value all marked rows get.
    SetAll,
    /// Deletes their rows.
    Delete,
    /// Marks all rows.
    MarkAll,
    /// Moves the row that has the keys up.
    MoveUp,
    /// Moves it down.
    MoveDown,
    /// Opens the menu of the cell that has the keys.
    OpenMenu,
}

/// The menu of a table that is open, or is to be opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridMenu {
    /// What it is of.
    pub of: MenuSubject,
    /// What it opens below.
    pub below: Rect,
    /// Whether it opens in this frame.
    pub opens: bool,
}

/// What a menu of a table is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuSubject {
    /// The marked cells.
    Cells,
    /// The heading of a column.
    Heading(usize),
}
