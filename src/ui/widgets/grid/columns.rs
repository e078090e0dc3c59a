//! Columns of a table and how the width is shared: columns that matter least give way first, nothing scrolls sideways.

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

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct GridColumn<'a> {
    /// What the caller knows it by.
    pub key: &'static str,
    /// Its heading.
    pub heading: &'a str,
    /// The least width that it is shown with.
    pub min_width: f32,
    /// Its share of the width that is left over.
    pub extra_share: f32,
    /// Whether its values stand on the right.
    pub numeric: bool,
    /// Which columns give way first where there is too little room: the highest; 0 always stays.
    pub hide_order: u8,
    /// How it is edited.
    pub edit: CellEdit<'a>,
    /// Whether new rows begin with it.
    pub starts_row: bool,
    /// Whether what is written in it is told while it is written, and not only in the end.
    pub live: bool,
}

impl<'a> GridColumn<'a> {
    /// A column of words that is only read.
    pub const fn new(key: &'static str, heading: &'a str, min_width: f32) -> Self {
        Self {
            key,
            heading,
            min_width,
            extra_share: 0.0,
            numeric: false,
            hide_order: 0,
            edit: CellEdit::No,
            starts_row: false,
            live: false,
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

    /// The same, giving way to others.
    pub const fn hide_order(mut self, order: u8) -> Self {
        self.hide_order = order;
        self
    }

    /// The same, edited in the row.
    pub const fn edit(mut self, edit: CellEdit<'a>) -> Self {
        self.edit = edit;
        self
    }

    /// The same as the one that new rows begin with.
    pub const fn starts_row(mut self) -> Self {
        self.starts_row = true;
        self.edit = CellEdit::Text;
        self
    }

    /// The same, where what is written is told while it is written.
    pub const fn live(mut self, live: bool) -> Self {
        self.live = live;
        self
    }
}

/// A column that has found its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedColumn<'a> {
    /// Its place among all columns.
    pub index: usize,
    /// The column.
    pub column: &'a GridColumn<'a>,
    /// Its left edge from the table's.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

/// Shares a width between columns.
pub(super) fn place_columns<'a>(columns: &'a [GridColumn<'a>], width: f32) -> Vec<PlacedColumn<'a>> {
    let mut kept: Vec<(usize, &GridColumn<'_>)> = columns.iter().enumerate().collect();
    loop {
        let needed: f32 = kept.iter().map(|(_, column)| column.min_width).sum();
        let worst = kept.iter().map(|(_, column)| column.hide_order).max().unwrap_or(0);
        if needed <= width || worst == 0 {
            return spread_columns(&kept, width, needed);
        }
        if let Some(last) = kept.iter().rposition(|(_, column)| column.hide_order == worst) {
            kept.remove(last);
        }
    }
}

fn spread_columns<'a>(
    kept: &[(usize, &'a GridColumn<'a>)],
    width: f32,
    needed: f32,
) -> Vec<PlacedColumn<'a>> {
    let shares: f32 = kept.iter().map(|(_, column)| column.extra_share).sum();
    let spare = (width - needed).max(0.0);
    let squeeze = if needed > width { (width / needed).max(0.1) } else { 1.0 };
    let mut left = 0.0;
    kept.iter()
        .map(|&(index, column)| {
            let extra = if shares > 0.0 { spare * column.extra_share / shares } else { 0.0 };
            let placed = PlacedColumn { index, column, left, width: column.min_width * squeeze + extra };
            left += placed.width;
            placed
        })
        .collect()
}
