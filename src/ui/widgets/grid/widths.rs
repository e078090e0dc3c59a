//! How the width of a table is shared between its columns, and which of them stay where they are when it scrolls
//! sideways. Paints nothing.
//!
//! No text is cut while another column has more room than its own texts need. Only where the columns at their least
//! do not fit the table scrolls sideways, under the columns that rows begin with.

use super::columns::GridColumn;
use crate::ui::theme;

/// The least width of a column whose texts are short.
const LEAST_WIDTH: f32 = theme::SPACE * 12.0;

/// How narrow a column that stays may become for the sake of those that scroll.
const LEAST_KEPT_WIDTH: f32 = theme::SPACE * 30.0;

/// How wide the texts of a column are, in points, padding included.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct TextWidths {
    /// Its heading.
    pub heading: f32,
    /// The widest of its cells that were in sight.
    pub cells: f32,
}

/// A column with its place in this frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedColumn<'a> {
    /// Its index among all columns.
    pub index: usize,
    /// The column.
    pub column: &'a GridColumn<'a>,
    /// Its left edge from the table's, where nothing is scrolled.
    pub left: f32,
    /// Its width.
    pub width: f32,
    /// Whether it stays where it is when the table scrolls sideways.
    pub is_kept: bool,
}

/// The columns of a table in their places.
#[derive(Clone, Debug)]
pub(super) struct PlacedColumns<'a> {
    /// Each column.
    pub columns: Vec<PlacedColumn<'a>>,
    /// The width of those that stay where they are; 0 where nothing scrolls sideways.
    pub kept: f32,
    /// The width of all.
    pub total: f32,
    /// Whether they are wider than the table, so that it scrolls sideways.
    pub scrolls: bool,
}

/// An edge that is being dragged.
#[derive(Clone, Debug)]
pub(super) struct Resizing {
    /// The widths of the columns before it and of its own, from the first on, in points.
    pub widths: Vec<f32>,
    /// From the pointer to the width of its own column.
    pub offset: f32,
}

impl Resizing {
    /// How wide a column is to be, where the drag says it.
    pub fn width(&self, column: usize) -> Option<f32> {
        self.widths.get(column).copied()
    }
}

/// The columns that share a width.
#[derive(Clone, Copy, Debug)]
pub(super) struct WantedColumns<'a, 's> {
    /// The columns.
    pub columns: &'a [GridColumn<'a>],
    /// How wide the texts of each are.
    pub texts: &'s [TextWidths],
    /// What is being dragged.
    pub resizing: Option<&'s Resizing>,
}

/// How narrow and how wide a column is to be.
#[derive(Clone, Copy, Debug)]
struct WidthRange {
    /// Below this its texts are not cut for others.
    least: f32,
    /// With this nothing in it is cut.
    need: f32,
    /// With this it is comfortable to write in.
    comfort: f32,
    /// Its share of what is left over.
    share: f32,
}

impl WidthRange {
    fn of(column: &GridColumn<'_>, texts: TextWidths, dragged: Option<f32>) -> Self {
        if let Some(dragged) = dragged {
            return Self { least: dragged, need: dragged, comfort: dragged, share: 0.0 };
        }
        if let Some(chosen) = column.chosen_width {
            return Self { least: chosen, need: chosen, comfort: chosen, share: 0.0 };
        }
        let need = texts.heading.max(texts.cells).max(LEAST_WIDTH);
        let least = texts.heading.max(need.min(column.min_width));
        Self { least, need, comfort: need.max(column.min_width), share: column.extra_share }
    }

    /// Its width where every column may be so wide; wider for those that get a share of what is left over.
    fn up_to(&self, level: f32) -> f32 {
        (level * (1.0 + self.share)).max(self.least).min(self.need)
    }
}

/// Shares a width between columns.
pub(super) fn place_columns<'a>(wanted: &WantedColumns<'a, '_>, width: f32) -> PlacedColumns<'a> {
    let WantedColumns { columns, texts, resizing } = *wanted;
    let range = |(index, column)| {
        let texts = texts.get(index).copied().unwrap_or_default();
        WidthRange::of(column, texts, resizing.and_then(|resizing| resizing.width(index)))
    };
    let ranges: Vec<WidthRange> = columns.iter().enumerate().map(range).collect();
    let mut widths = share_width(&ranges, width);
    let scrolls = widths.iter().sum::<f32>() > width + 0.5;
    let kept_columns = if scrolls { kept_columns(columns) } else { 0 };
    if scrolls {
        narrow_kept_column(&mut widths, kept_columns, width);
    }
    let mut left = 0.0;
    let place = |((index, column), width): ((usize, &'a GridColumn<'a>), &f32)| {
        let placed = PlacedColumn { index, column, left, width: *width, is_kept: index < kept_columns };
        left += width;
        placed
    };
    let columns: Vec<PlacedColumn<'_>> = columns.iter().enumerate().zip(&widths).map(place).collect();
    let kept = widths.iter().take(kept_columns).sum();
    PlacedColumns { columns, kept, total: left, scrolls: left > width + 0.5 }
}

/// The width of each column; more than there is where even the least widths do not fit.
fn share_width(ranges: &[WidthRange], width: f32) -> Vec<f32> {
    let sum = |of: fn(&WidthRange) -> f32| ranges.iter().map(of).sum::<f32>();
    let (least, need, comfort) =
        (sum(|range| range.least), sum(|range| range.need), sum(|range| range.comfort));
    let shares = sum(|range| range.share);
    if comfort <= width {
        let spare = if shares > 0.0 { (width - comfort) / shares } else { 0.0 };
        return ranges.iter().map(|range| range.comfort + range.share * spare).collect();
    }
    if need <= width {
        // Everything can be read; what is left over is room to write in.
        let part = (width - need) / (comfort - need).max(1.0);
        return ranges.iter().map(|range| range.need + (range.comfort - range.need) * part).collect();
    }
    if least >= width {
        return ranges.iter().map(|range| range.least).collect();
    }
    // The level up to which short texts are whole and long ones are cut, found by halving.
    let (mut low, mut high) = (0.0, need);
    for _ in 0..24 {
        let level = f32::midpoint(low, high);
        let used: f32 = ranges.iter().map(|range| range.up_to(level)).sum();
        if used > width { high = level } else { low = level }
    }
    ranges.iter().map(|range| range.up_to(low)).collect()
}

/// How many columns stay: up to the one that rows begin with where only a number is before it, else the first.
fn kept_columns(columns: &[GridColumn<'_>]) -> usize {
    let title = columns.iter().position(|column| column.starts_row).unwrap_or_default();
    if title <= 1 { title + 1 } else { 1 }
}

/// Narrows the last column that stays until the widest of the others can be seen whole, or half of the table is theirs.
fn narrow_kept_column(widths: &mut [f32], kept_columns: usize, width: f32) {
    let (kept, others) = widths.split_at_mut(kept_columns.min(widths.len()));
    let widest = others.iter().fold(0.0_f32, |widest, other| widest.max(*other));
    let excess = kept.iter().sum::<f32>() - (width - widest.min(width / 2.0));
    if let Some(last) = kept.last_mut() {
        let narrow = last.min(LEAST_KEPT_WIDTH);
        *last = (*last - excess.max(0.0)).max(narrow);
        // With less for the title the rest may fit.
        let all = *last + others.iter().sum::<f32>();
        let before: f32 = kept.iter().rev().skip(1).sum();
        if let Some(last) = kept.last_mut() {
            *last += (width - all - before).max(0.0);
        }
    }
}
