//! What the user did in a table of records, as changes of the plan.

use super::layout::{LayoutAct, change_layout, set_widths, sort_by, sort_of};
use super::marked::{SharedValue, clear, fill_down, set_all_change};
use super::new_row::new_row_change;
use super::paste::{Pasted, paste};
use super::state::RecordTableState;
use super::table::KindTable;
use crate::edit::{Change, rewrite, verbs};
use crate::model::{IdGenerator, Kind, Uid};
use crate::session::{Command, Context, Outbox};
use crate::text::Phrase;
use crate::ui::widgets::grid::GridAct;

/// Requests the changes and commands of an act.
pub(super) fn apply_act(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    act: GridAct<Uid>,
    out: &mut Outbox<'_>,
) {
    let kind = table.kind;
    match act {
        GridAct::Select(id) => out.select((kind, id)),
        GridAct::Open(id) => {
            out.select((kind, id));
            out.command(Command::ShowForm(true));
        }
        GridAct::Edit { row, column, text } => match cell_change(cx, table, row, column, &text, out.ids) {
            Ok(change) => out.change(change),
            Err(unread) => out.remarks.push(unread),
        },
        // Live writing is `live`'s.
        GridAct::Begin { .. } | GridAct::Type { .. } | GridAct::Revert => {}
        GridAct::Choose { row, column, value } => {
            let Some(spec) = table.columns.get(column) else { return };
            let change = rewrite(cx.plan, out.ids, spec.change_label(kind), |draft| {
                spec.column().choose(draft, cx, (kind, row), value);
            });
            out.change(change);
        }
        GridAct::Make { row, column, text } => make(cx, table, (row, column), &text, out),
        GridAct::Refuse { row, column } => {
            let column = table.columns.get(column).map(super::spec::ColumnSpec::column);
            out.remarks.extend(column.and_then(|column| column.refusal(cx, (kind, row))));
        }
        GridAct::Insert { after, text } => match new_row_change(cx, table, after, &text, out.ids) {
            Ok((change, id)) => {
                state.grid.set_created(id);
                out.change(change);
                out.select((kind, id));
            }
            Err(unread) => out.remarks.push(unread),
        },
        GridAct::Paste { row, column, cells } => paste(cx, table, state, Pasted { row, column, cells }, out),
        GridAct::SetAll { rows, column, value } => {
            let change = set_all_change(cx, table, &SharedValue { rows, column, value }, out);
            out.change(change);
        }
        GridAct::Clear(cells) => clear(cx, table, &cells, out),
        GridAct::FillDown(cells) => fill_down(cx, table, &cells, out),
        GridAct::Delete(rows) => delete(cx, state, kind, &rows, out),
        GridAct::Level { row, deeper } => {
            let level = if deeper { verbs::LevelChange::Deeper } else { verbs::LevelChange::Higher };
            out.select((kind, row));
            let change = verbs::change_level(cx.plan, out.ids, (kind, row), level);
            out.change(change);
        }
        GridAct::Resize(widths) => set_widths(cx, table, &widths, out),
        GridAct::FitColumn(column) => change_layout(cx, table, LayoutAct::Fit(column), out),
        GridAct::SortBy(column) => sort_by(cx, table, column, out),
        // The order of sight is not the plan's: nobody would see where the row goes.
        GridAct::Move { .. } if sort_of(cx, table).is_some() => {
            out.remarks.push(Phrase::new("ui-sorted-no-move"));
        }
        GridAct::Move { row, up } => {
            let direction = if up { verbs::MoveDirection::Up } else { verbs::MoveDirection::Down };
            out.select((kind, row));
            let change = verbs::move_among_siblings(cx.plan, out.ids, (kind, row), direction);
            out.change(change);
        }
    }
}

/// Something new was named in the list of a cell.
fn make(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    (row, column): (Uid, usize),
    name: &str,
    out: &mut Outbox<'_>,
) {
    let Some(spec) = table.columns.get(column) else { return };
    let mut outcome = Ok(());
    let change = rewrite(cx.plan, out.ids, spec.change_label(table.kind), |draft| {
        outcome = spec.column().make(draft, cx, (table.kind, row), name);
    });
    match outcome {
        Ok(()) => out.change(change),
        Err(unread) => out.remarks.push(unread),
    }
}

/// What writing this in a cell changes, or why it cannot be read.
pub(super) fn cell_change(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    record: Uid,
    column: usize,
    text: &str,
    ids: &mut IdGenerator,
) -> Result<Change, Phrase> {
    let Some(spec) = table.columns.get(column) else { return Ok(Change::default()) };
    let mut outcome = Ok(());
    let change = rewrite(cx.plan, ids, spec.change_label(table.kind), |draft| {
        outcome = spec.write(draft, cx, (table.kind, record), text);
    });
    outcome.map(|()| change)
}

fn delete(cx: &Context<'_>, state: &RecordTableState, kind: Kind, rows: &[Uid], out: &mut Outbox<'_>) {
    // Read before the change: afterwards the rows are no longer among the visible ones.
    let first = rows.first().and_then(|id| state.position(*id));
    let last = rows.last().and_then(|id| state.position(*id));
    let below = last.and_then(|at| state.record_at(at + 1));
    let next = below.or_else(|| state.record_at(first?.checked_sub(1)?));
    let change = verbs::delete_many(cx.plan, out.ids, kind, rows);
    out.change(change);
    out.remarks.extend(verbs::delete_remarks(cx.plan, kind, rows));
    if let Some(next) = next {
        out.select((kind, next));
    }
}

/// Makes a copy of the selected record, and goes there.
pub fn duplicate_selected(cx: &Context<'_>, out: &mut Outbox<'_>) {
    let Some((kind, id)) = cx.selection else { return };
    if let Some((change, copy)) = verbs::duplicate(cx.plan, out.ids, (kind, id)) {
        out.change(change);
        out.command(Command::GoTo((kind, copy)));
    }
}
