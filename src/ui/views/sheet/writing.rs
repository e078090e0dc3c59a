//! What is being written in a box of a table is in the plan while it is written: a program that ends costs no row.
//!
//! All that is told of one box is one step, which Escape takes away again. Only what reads as well half written as whole
//! is told so: words, numbers and times. The name of a unit or a target group counts when it is written.

use super::{Col, RecordTable, RecordTableState, acts, record_at};
use crate::edit::{Change, Edit, Gesture, verbs};
use crate::model::{Address, EXISTS, Key, Kind, Shape, Uid, measure};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::widgets::grid::GridAct;

/// What the plan knows of what is being written.
#[derive(Debug)]
pub(super) struct LiveEdit {
    /// The record and the column.
    cell: (Uid, Col),
    /// Whether the record was made of it.
    created_record: bool,
    /// All that was told, from what stood there before to what stands there now.
    change: Change,
}

impl LiveEdit {
    /// The record.
    pub(super) const fn id(&self) -> Uid {
        self.cell.0
    }

    /// One more change was told.
    fn add(&mut self, change: &Change) {
        let told = std::mem::take(&mut self.change);
        self.change = told.compose(change).unwrap_or_else(|_| change.clone());
    }
}

/// Whether what is written in a column is told letter by letter.
pub(super) fn is_live(col: Col, kind: Kind) -> bool {
    match col {
        Col::Field(field) => matches!(
            kind.info(field).map(|info| info.shape),
            Some(Shape::Line | Shape::Prose | Shape::Number | Shape::When | Shape::Period)
        ),
        Col::Fte => true,
        Col::Number | Col::Group | Col::Level | Col::Lead | Col::Look | Col::Main => false,
    }
}

/// Does what belongs to writing; gives back every other act.
pub(super) fn apply_live_act(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    state: &mut RecordTableState,
    act: GridAct,
    out: &mut Outbox<'_>,
) -> Option<GridAct> {
    match act {
        GridAct::Begin { after, text } => {
            let after = after.and_then(|row| record_at(state, row));
            begin_row(cx, sheet, state, (after, &text), out);
        }
        GridAct::Type { row, column, ref text } => {
            if let Some(id) = record_at(state, row) {
                continue_typing(cx, sheet, state, ((id, column), text), out);
            }
        }
        GridAct::Edit { row, column, ref text } if state.writing.is_some() => {
            let id = record_at(state, row)?;
            if let Some(unread) = continue_typing(cx, sheet, state, ((id, column), text), out) {
                out.remarks.push(unread);
            }
            end_typing(state, out);
        }
        GridAct::Revert => {
            revert(cx, sheet.kind, &state.writing.take()?, out);
            end_typing(state, out);
        }
        other => return Some(other),
    }
    None
}

fn end_typing(state: &mut RecordTableState, out: &mut Outbox<'_>) {
    state.writing = None;
    out.gesture_ended = true;
}

/// The first letters of a new row make its record. What cannot be read yet is asked again with the next letter.
fn begin_row(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    state: &mut RecordTableState,
    (after, text): (Option<Uid>, &str),
    out: &mut Outbox<'_>,
) {
    let Some(col) = sheet.columns.iter().find(|spec| spec.starts_row).map(|spec| spec.col) else { return };
    if let Ok((change, id)) = acts::new_row_change(cx, sheet, after, text, out.ids) {
        let cell = (id, col);
        state.writing = Some(LiveEdit { cell, created_record: true, change: change.clone() });
        out.continue_typing(change, gesture(sheet.kind, cell));
    }
}

/// What stands in the cell by now; says what cannot be read.
fn continue_typing(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    state: &mut RecordTableState,
    ((id, column), text): ((Uid, &str), &str),
    out: &mut Outbox<'_>,
) -> Option<Phrase> {
    let cell = (id, acts::column_of(sheet, column)?);
    let change = match acts::cell_change(cx, sheet, (id, column), text, out.ids) {
        Ok(change) => change,
        Err(unread) => return Some(unread),
    };
    match &mut state.writing {
        Some(writing) if writing.cell == cell => writing.add(&change),
        other => *other = Some(LiveEdit { cell, created_record: false, change: change.clone() }),
    }
    out.continue_typing(change, gesture(sheet.kind, cell));
    None
}

/// The plan says again what it said before the box was opened, but for what others have written since.
fn revert(cx: &Context<'_>, kind: Kind, writing: &LiveEdit, out: &mut Outbox<'_>) {
    let mut back = Change::new(writing.change.label().clone());
    for (at, Edit { old, new }) in writing.change.iter() {
        if cx.plan.read(*at) == *new {
            back.replace(*at, new.clone(), old.clone());
        }
    }
    if writing.created_record && back.len() < writing.change.len() {
        back = verbs::delete(cx.plan, out.ids, kind, writing.id());
    }
    out.continue_typing(back, gesture(kind, writing.cell));
}

/// What is written in a cell is one stretch of typing.
const fn gesture(kind: Kind, (id, col): (Uid, Col)) -> Gesture {
    let field = match col {
        Col::Field(field) => field,
        Col::Fte => measure::AMOUNTS.index,
        Col::Number | Col::Group | Col::Level | Col::Lead | Col::Look | Col::Main => EXISTS,
    };
    Gesture(Address { kind, id, field, key: Key::Whole })
}
