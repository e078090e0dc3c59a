//! What the user chooses of how a table is shown: the column that its rows are sorted by, and which columns are where.

use super::table::KindTable;
use crate::session::{Command, Context, Outbox, TableLayout, TableSort};
use crate::ui::widgets::grid::{GridColumn, SortDirection};

/// How much wider or narrower a column becomes at once, in points.
const STEP: u16 = 40;
/// The narrowest and the widest that a column may be made.
const WIDTHS: [u16; 2] = [40, 800];

/// A change of how a table is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LayoutAct {
    /// Sorts by a column.
    Sort { column: usize, descending: bool },
    /// Shows the rows in the order of the plan.
    Unsort,
    /// Moves a column; to the left, or to the right.
    MoveColumn { column: usize, left: bool },
    /// Makes a column wider, or narrower, than it is now.
    Resize { column: usize, width: u16, wider: bool },
    /// Makes a column as wide as its texts again.
    Fit(usize),
    /// Takes a column out of sight.
    Hide(usize),
    /// Shows everything as it was before anything was chosen.
    Reset,
}

/// How the table is shown now.
fn layout_of(cx: &Context<'_>, table: &KindTable<'_>) -> TableLayout {
    cx.tables.get(table.key.code()).cloned().unwrap_or_default()
}

/// What the rows are sorted by; nothing where they are in the order of the plan.
pub(super) fn sort_of<'a>(cx: &Context<'a>, table: &KindTable<'_>) -> Option<&'a TableSort> {
    let sort = cx.tables.get(table.key.code())?.sort.as_ref()?;
    table.columns.iter().any(|spec| spec.code(table.kind) == sort.column).then_some(sort)
}

/// Says of the column that the rows are sorted by which way they are.
pub(super) fn mark_sorted(cx: &Context<'_>, table: &KindTable<'_>, columns: &mut [GridColumn<'_>]) {
    let Some(sort) = sort_of(cx, table) else { return };
    for (spec, column) in table.columns.iter().zip(columns) {
        if spec.code(table.kind) == sort.column {
            let direction =
                if sort.descending { SortDirection::Descending } else { SortDirection::Ascending };
            column.sorted = Some(direction);
        }
    }
}

/// Sorts by a column; a second time the other way, a third time not any more.
pub(super) fn sort_by(cx: &Context<'_>, table: &KindTable<'_>, column: usize, out: &mut Outbox<'_>) {
    let code = table.columns.get(column).map(|spec| spec.code(table.kind)).unwrap_or_default();
    let act = match sort_of(cx, table).filter(|sort| sort.column == code) {
        None => LayoutAct::Sort { column, descending: false },
        Some(sort) if !sort.descending => LayoutAct::Sort { column, descending: true },
        Some(_) => LayoutAct::Unsort,
    };
    change_layout(cx, table, act, out);
}

/// Changes how the table is shown, which is remembered.
pub(super) fn change_layout(cx: &Context<'_>, table: &KindTable<'_>, act: LayoutAct, out: &mut Outbox<'_>) {
    let mut layout = layout_of(cx, table);
    let code = |column: usize| table.columns.get(column).map(|spec| spec.code(table.kind));
    match act {
        LayoutAct::Sort { column, descending } => {
            layout.sort = code(column).map(|column| TableSort { column, descending });
        }
        LayoutAct::Unsort => layout.sort = None,
        LayoutAct::MoveColumn { column, left } => {
            let to = if left { column.checked_sub(1) } else { Some(column + 1) };
            let mut order: Vec<String> = table.columns.iter().map(|spec| spec.code(table.kind)).collect();
            if let Some(to) = to.filter(|to| *to < order.len()) {
                order.swap(column, to);
                // Those out of sight keep their places behind the others.
                let hidden = layout.hidden.iter().filter(|code| !order.contains(code));
                layout.order = order.iter().chain(hidden).cloned().collect();
            }
        }
        LayoutAct::Resize { column, width, wider } => {
            let width = if wider { width.saturating_add(STEP) } else { width.saturating_sub(STEP) };
            let [least, most] = WIDTHS;
            layout.widths.extend(code(column).map(|code| (code, width.clamp(least, most))));
        }
        LayoutAct::Fit(column) => layout.widths.retain(|known, _| code(column).as_ref() != Some(known)),
        LayoutAct::Hide(column) => layout.hidden.extend(code(column)),
        LayoutAct::Reset => layout = TableLayout::default(),
    }
    out.command(Command::SetTable(table.key, layout));
}

/// Remembers how wide the first columns are, after an edge was dragged.
pub(super) fn set_widths(cx: &Context<'_>, table: &KindTable<'_>, widths: &[f32], out: &mut Outbox<'_>) {
    let mut layout = layout_of(cx, table);
    for (spec, width) in table.columns.iter().zip(widths) {
        layout.widths.insert(spec.code(table.kind), whole_points(*width));
    }
    out.command(Command::SetTable(table.key, layout));
}

/// A width in whole points.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width is never below 0")]
pub(super) fn whole_points(width: f32) -> u16 {
    width.round() as u16
}
