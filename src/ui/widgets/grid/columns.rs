//! Columns of a table and how the width is shared: the columns that matter least are hidden first, nothing scrolls
//! sideways.

/// How a cell of a column is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellEdit<'a> {
    /// Not in the row.
    No,
    /// By typing.
    Text,
    /// By choosing one of these.
    Choice(&'a [String]),
}

/// Which way rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortDirection {
    /// The first first.
    Ascending,
    /// The last first.
    Descending,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct GridColumn<'a> {
    /// Its heading.
    pub heading: &'a str,
    /// The least width that it is shown with.
    pub min_width: f32,
    /// Its share of the width that is left over.
    pub extra_share: f32,
    /// Whether its values are aligned to the right.
    pub numeric: bool,
    /// Which columns are hidden first where there is too little room: the highest; 0 is always shown.
    pub hide_order: u8,
    /// How it is edited.
    pub edit: CellEdit<'a>,
    /// Comes before what was typed in its list, for making something new; `None` where nothing can be made.
    pub make: Option<&'a str>,
    /// Whether new rows begin with it.
    pub starts_row: bool,
    /// Whether what is written in it is reported at every letter, and not only in the end.
    pub live: bool,
    /// Which way rows are sorted by it, where they are.
    pub sorted: Option<SortDirection>,
}

impl<'a> GridColumn<'a> {
    /// A column of words that is only read.
    pub const fn new(heading: &'a str, min_width: f32) -> Self {
        Self {
            heading,
            min_width,
            extra_share: 0.0,
            numeric: false,
            hide_order: 0,
            edit: CellEdit::No,
            make: None,
            starts_row: false,
            live: false,
            sorted: None,
        }
    }

    /// The same with a share of the width that is left over.
    pub const fn extra_share(mut self, share: f32) -> Self {
        self.extra_share = share;
        self
    }

    /// The same for numbers.
    pub const fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// The same, hidden where there is too little room.
    pub const fn hide_order(mut self, order: u8) -> Self {
        self.hide_order = order;
        self
    }

    /// The same, edited in the row.
    pub const fn edit(mut self, edit: CellEdit<'a>) -> Self {
        self.edit = edit;
        self
    }

    /// The same, where something new can be named in its list.
    pub const fn make(mut self, words: &'a str) -> Self {
        self.make = Some(words);
        self
    }

    /// The same as the one that new rows begin with.
    pub const fn starts_row(mut self) -> Self {
        self.starts_row = true;
        self.edit = CellEdit::Text;
        self
    }

    /// The same, where what is written is reported at every letter.
    pub const fn live(mut self, live: bool) -> Self {
        self.live = live;
        self
    }
}

/// A column with its place in this frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedColumn<'a> {
    /// Its index among all columns.
    pub index: usize,
    /// The column.
    pub column: &'a GridColumn<'a>,
    /// Its left edge from the table's.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

/// A column that is still shown, with its index among all.
#[derive(Clone, Copy)]
struct ShownColumn<'a> {
    index: usize,
    column: &'a GridColumn<'a>,
}

/// Shares a width between columns.
pub(super) fn place_columns<'a>(columns: &'a [GridColumn<'a>], width: f32) -> Vec<PlacedColumn<'a>> {
    let mut shown: Vec<ShownColumn<'_>> =
        columns.iter().enumerate().map(|(index, column)| ShownColumn { index, column }).collect();
    loop {
        let needed: f32 = shown.iter().map(|shown| shown.column.min_width).sum();
        let worst = shown.iter().map(|shown| shown.column.hide_order).max().unwrap_or(0);
        if needed <= width || worst == 0 {
            return spread_columns(&shown, width, needed);
        }
        // Of several that matter equally little, the last one goes.
        if let Some(last) = shown.iter().rposition(|shown| shown.column.hide_order == worst) {
            shown.remove(last);
        }
    }
}

fn spread_columns<'a>(shown: &[ShownColumn<'a>], width: f32, needed: f32) -> Vec<PlacedColumn<'a>> {
    let shares: f32 = shown.iter().map(|shown| shown.column.extra_share).sum();
    let spare = (width - needed).max(0.0);
    // In a window narrower than the columns that are never hidden, all of these give equally.
    let squeeze = if needed > width { (width / needed).max(0.1) } else { 1.0 };
    let mut left = 0.0;
    let place = |shown: &ShownColumn<'a>| {
        let column = shown.column;
        let extra = if shares > 0.0 { spare * column.extra_share / shares } else { 0.0 };
        let placed =
            PlacedColumn { index: shown.index, column, left, width: column.min_width * squeeze + extra };
        left += placed.width;
        placed
    };
    shown.iter().map(place).collect()
}

/// The next column in sight that is written in the row, or the same where there is none.
pub(super) fn next_editable(columns: &[PlacedColumn<'_>], from: usize) -> usize {
    let written = columns.iter().filter(|placed| placed.column.edit != CellEdit::No);
    written.map(|placed| placed.index).find(|index| *index > from).unwrap_or(from)
}

/// The column before in sight that is written in the row, or the same where there is none.
pub(super) fn previous_editable(columns: &[PlacedColumn<'_>], from: usize) -> usize {
    let written = columns.iter().rev().filter(|placed| placed.column.edit != CellEdit::No);
    written.map(|placed| placed.index).find(|index| *index < from).unwrap_or(from)
}
