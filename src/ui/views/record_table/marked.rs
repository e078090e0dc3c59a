//! What is done with several cells of a table of records at once: each is one change, and so one step.

use super::spec::ColumnSpec;
use super::table::KindTable;
use crate::edit::{Change, Draft, rewrite};
use crate::model::{RecordKey, Uid};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::widgets::grid::{CellValue, MarkedCells};

/// A value that several rows get in a column.
pub(super) struct SharedValue {
    pub(super) rows: Vec<Uid>,
    pub(super) column: usize,
    pub(super) value: CellValue,
}

/// Gives several rows the same value; what cannot be read is reported once.
pub(super) fn set_all_change(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    shared: &SharedValue,
    out: &mut Outbox<'_>,
) -> Change {
    let Some(spec) = table.columns.get(shared.column) else { return Change::default() };
    let mut unread = None;
    let label = match shared.rows.as_slice() {
        [_] => spec.change_label(table.kind),
        rows => several("change-set-many", table, spec, rows.len()),
    };
    let change = rewrite(cx.plan, out.ids, label, |draft| {
        for row in &shared.rows {
            let at = (table.kind, *row);
            match &shared.value {
                CellValue::Text(text) => unread = spec.write(draft, cx, at, text).err().or(unread.take()),
                CellValue::Choice(choice) => spec.column().choose(draft, cx, at, *choice),
            }
        }
    });
    out.remarks.extend(unread);
    change
}

/// Empties cells; what cannot be empty is reported once.
pub(super) fn clear(cx: &Context<'_>, table: &KindTable<'_>, cells: &MarkedCells<Uid>, out: &mut Outbox<'_>) {
    let mut unread = None;
    let label = Phrase::new("change-clear").with("count", cells.rows.len() * cells.columns.len());
    let change = rewrite(cx.plan, out.ids, label, |draft| {
        each_cell(table, cells, &cells.rows, |spec, at| {
            unread = spec.write(draft, cx, at, "").err().or(unread.take());
        });
    });
    out.change(change);
    out.remarks.extend(unread);
}

/// Writes the first row over those below it.
pub(super) fn fill_down(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    cells: &MarkedCells<Uid>,
    out: &mut Outbox<'_>,
) {
    let Some((first, below)) = cells.rows.split_first() else { return };
    let mut unread = None;
    let label = match cells.columns.as_slice() {
        [column] => table.columns.get(*column).map(|spec| several("change-fill", table, spec, below.len())),
        _ => None,
    };
    let label = label.unwrap_or_else(|| Phrase::new("change-fill-cells").with("count", below.len()));
    let change = rewrite(cx.plan, out.ids, label, |draft: &mut Draft<'_>| {
        each_cell(table, cells, below, |spec, at| {
            let copied = spec.column().copy_value(draft, cx, (table.kind, *first), at);
            unread = copied.err().or(unread.take());
        });
    });
    out.change(change);
    out.remarks.extend(unread);
}

fn each_cell(
    table: &KindTable<'_>,
    cells: &MarkedCells<Uid>,
    rows: &[Uid],
    mut act: impl FnMut(&ColumnSpec, RecordKey),
) {
    let columns = cells.columns.iter().filter_map(|column| table.columns.get(*column));
    for spec in columns {
        for row in rows {
            act(spec, (table.kind, *row));
        }
    }
}

/// The label of a change of one column in several rows.
fn several(key: &'static str, table: &KindTable<'_>, spec: &ColumnSpec, count: usize) -> Phrase {
    Phrase::new(key).with("field", spec.column().changed_field(table.kind)).with("count", count)
}
