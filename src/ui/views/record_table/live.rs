//! What is being written in a box of a table is in the plan while it is written: a program that ends costs no row.
//!
//! All that is written in one box is one step, which Escape takes away again. A row's record is made by its first
//! letters; what cannot be read yet is tried again with the next letter.

use super::acts;
use super::live_edit::LiveEdit;
use super::marked::{SharedValue, set_all_change};
use super::new_row::new_row_change;
use super::state::RecordTableState;
use super::table::KindTable;
use crate::edit::{Change, Edit, Gesture, verbs};
use crate::model::{Address, Key, Uid};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::widgets::grid::GridAct;

/// Does what belongs to live writing; gives back every other act.
pub(super) fn apply_live_act(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    act: GridAct<Uid>,
    out: &mut Outbox<'_>,
) -> Option<GridAct<Uid>> {
    match act {
        GridAct::Begin { after, text } => begin_row(cx, table, state, after, &text, out),
        GridAct::Type { row, column, text } => {
            // What cannot be read yet may be half of what can.
            let cell = WrittenCell { record: row, column, text: &text };
            drop(continue_typing(cx, table, state, &cell, out));
        }
        GridAct::Edit { row, column, ref text } if state.live_edit.is_some() => {
            let cell = WrittenCell { record: row, column, text };
            let unread = continue_typing(cx, table, state, &cell, out).err();
            out.remarks.extend(unread);
            end_typing(state, out);
        }
        // What the box says is in the plan already; the other rows get it in the same step.
        GridAct::SetAll { rows, column, value } if state.live_edit.is_some() => {
            let shared = SharedValue { rows, column, value };
            let change = set_all_change(cx, table, &shared, out);
            let record = state.live_edit.as_ref().map(|edit| edit.record)?;
            out.continue_typing(change, gesture(table, record, column));
            end_typing(state, out);
        }
        GridAct::Revert => {
            revert(cx, table, &state.live_edit.take()?, out);
            end_typing(state, out);
        }
        // An edit of a column that is not live is an ordinary change.
        other => return Some(other),
    }
    None
}

/// The current text of a cell.
struct WrittenCell<'a> {
    record: Uid,
    column: usize,
    text: &'a str,
}

fn end_typing(state: &mut RecordTableState, out: &mut Outbox<'_>) {
    state.live_edit = None;
    out.gesture_ended = true;
}

/// The first letters of a new row make its record. What cannot be read yet is asked again with the next letter.
fn begin_row(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    after: Option<Uid>,
    text: &str,
    out: &mut Outbox<'_>,
) {
    let Some(column) = table.first_column() else { return };
    if let Ok((change, record)) = new_row_change(cx, table, after, text, out.ids) {
        state.grid.set_created(record);
        state.live_edit = Some(LiveEdit { record, column, created_record: true, change: change.clone() });
        out.continue_typing(change, gesture(table, record, column));
    }
}

/// Puts what a cell says by now into the plan; or says why it cannot be read.
fn continue_typing(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    cell: &WrittenCell<'_>,
    out: &mut Outbox<'_>,
) -> Result<(), Phrase> {
    let &WrittenCell { record, column, text } = cell;
    let change = acts::cell_change(cx, table, record, column, text, out.ids)?;
    // Another cell is another gesture: then this is the first letter in it.
    match &mut state.live_edit {
        Some(edit) if edit.record == record && edit.column == column => edit.add(&change),
        other => *other = Some(LiveEdit { record, column, created_record: false, change: change.clone() }),
    }
    out.continue_typing(change, gesture(table, record, column));
    Ok(())
}

/// The plan says again what it said before the box was opened, but for what others have written since.
fn revert(cx: &Context<'_>, table: &KindTable<'_>, edit: &LiveEdit, out: &mut Outbox<'_>) {
    let mut back = Change::new(edit.change.label().clone());
    for (at, Edit { old, new }) in edit.change.iter() {
        if cx.plan.read(*at) == *new {
            back.replace(*at, new.clone(), old.clone());
        }
    }
    // Where somebody else has written in the new record, taking back our letters alone would leave a headless one.
    if edit.created_record && back.len() < edit.change.len() {
        back = verbs::delete(cx.plan, out.ids, table.kind, edit.record);
    }
    out.continue_typing(back, gesture(table, edit.record, edit.column));
}

/// What is written in a cell is one gesture: all its letters are one step.
fn gesture(table: &KindTable<'_>, id: Uid, column: usize) -> Gesture {
    let field = table.columns.get(column).map_or(crate::model::EXISTS, |spec| spec.column().typed_field());
    Gesture(Address { kind: table.kind, id, field, key: Key::Whole })
}
