//! What the user did in a table. A row is named by its key and a column by its index, so that an act means the same
//! whatever happens to the rows before it is carried out.

/// A value that cells are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellValue {
    /// What they are to say.
    Text(String),
    /// The value's position in the column's list.
    Choice(usize),
}

/// Cells that belong together: some rows, and the same columns in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedCells<K> {
    /// The rows, in their order.
    pub rows: Vec<K>,
    /// The columns.
    pub columns: Vec<usize>,
}

/// What the user did in a table.
#[derive(Clone, Debug, PartialEq)]
pub enum GridAct<K = usize> {
    /// Went to a row.
    Select(K),
    /// Wrote in a cell.
    Edit {
        /// The row.
        row: K,
        /// The column.
        column: usize,
        /// What the cell is to say.
        text: String,
    },
    /// Chose a value of a cell.
    Choose {
        /// The row.
        row: K,
        /// The column.
        column: usize,
        /// The value's position in the column's list.
        value: usize,
    },
    /// Named something new in the list of a cell.
    Make {
        /// The row.
        row: K,
        /// The column.
        column: usize,
        /// Its name.
        text: String,
    },
    /// Wanted to write in a cell that cannot be written in now.
    Refuse {
        /// The row.
        row: K,
        /// The column.
        column: usize,
    },
    /// Wrote a new row.
    Insert {
        /// The row it comes below; `None` makes it the first.
        after: Option<K>,
        /// What was written in the column that new rows begin with.
        text: String,
    },
    /// Has written the first letters of a new row, and goes on writing.
    Begin {
        /// The row it comes below; `None` makes it the first.
        after: Option<K>,
        /// What was written so far in the column that new rows begin with.
        text: String,
    },
    /// Goes on writing in a cell.
    Type {
        /// The row.
        row: K,
        /// The column.
        column: usize,
        /// What was written so far.
        text: String,
    },
    /// Does not want what was reported of a cell or a new row while it was written.
    Revert,
    /// Gave several rows the same value in a column.
    SetAll {
        /// The rows.
        rows: Vec<K>,
        /// The column.
        column: usize,
        /// The value.
        value: CellValue,
    },
    /// Emptied cells.
    Clear(MarkedCells<K>),
    /// Wrote the first marked row over those below it.
    FillDown(MarkedCells<K>),
    /// Pasted lines or a range.
    Paste {
        /// The row that has the keys; `None` in a table without rows.
        row: Option<K>,
        /// The column.
        column: usize,
        /// Lines and their cells.
        cells: Vec<Vec<String>>,
    },
    /// Wants the rows sorted by this column; again the other way, and then as they are.
    SortBy(usize),
    /// Wants the first columns to be this wide, in points: an edge was dragged.
    Resize(Vec<f32>),
    /// Wants a column to be as wide as its texts again.
    FitColumn(usize),
    /// Wants to see the row's form.
    Open(K),
    /// Deleted rows.
    Delete(Vec<K>),
    /// Changed the row's level.
    Level {
        /// The row.
        row: K,
        /// Whether it goes under the row before it, or out from under its own.
        deeper: bool,
    },
    /// Moved the row up or down.
    Move {
        /// The row.
        row: K,
        /// Whether towards the first row.
        up: bool,
    },
}
