//! The columns of a table, as its caller declares them. How wide each becomes is `widths`'.

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
    /// The width below which its texts are not cut for the sake of other columns: where all of these do not fit, the
    /// table scrolls sideways.
    pub min_width: f32,
    /// Its share of the width that is left over.
    pub extra_share: f32,
    /// The width that the user gave it: neither its texts nor other columns change it.
    pub chosen_width: Option<f32>,
    /// Whether its values are aligned to the right.
    pub numeric: bool,
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
            chosen_width: None,
            numeric: false,
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

/// The next column that is written in the row, or the same where there is none.
pub(super) fn next_editable(columns: &[GridColumn<'_>], from: usize) -> usize {
    let mut written = columns.iter().enumerate().filter(|(_, column)| column.edit != CellEdit::No);
    written.find(|(index, _)| *index > from).map_or(from, |(index, _)| index)
}

/// The column before that is written in the row, or the same where there is none.
pub(super) fn previous_editable(columns: &[GridColumn<'_>], from: usize) -> usize {
    let mut written = columns.iter().enumerate().rev().filter(|(_, column)| column.edit != CellEdit::No);
    written.find(|(index, _)| *index < from).map_or(from, |(index, _)| index)
}
