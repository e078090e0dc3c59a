//! What is being written in a box of a table is in the plan while it is written: a program that ends costs no row.
//!
//! All that is told of one box is one step, which Escape takes away again. Only what reads as well half written as whole
//! is told so: words, numbers and times. The name of a unit or a target group counts when it is written.

use super::{Col, Sheet, SheetState, acts, id_of};
use crate::edit::{Change, Edit, Gesture, verbs};
use crate::model::{Address, EXISTS, Key, Kind, Shape, Uid, measure};
use crate::session::{Cx, Outbox};
use crate::text::Phrase;
use crate::ui::widgets::grid::GridAct;

/// What the plan knows of what is being written.
#[derive(Debug)]
pub(super) struct Writing {
    /// The record and the column.
    cell: (Uid, Col),
    /// Whether the record was made of it.
    own: bool,
    /// All that was told, from what stood there before to what stands there now.
    told: Change,
}

impl Writing {
    /// The record.
    pub(super) const fn id(&self) -> Uid {
        self.cell.0
    }

    /// One more change was told.
    fn tell(&mut self, change: &Change) {
        let told = std::mem::take(&mut self.told);
        self.told = told.then(change).unwrap_or_else(|_| change.clone());
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
pub(super) fn obey(
    cx: &Cx<'_>,
    sheet: &Sheet<'_>,
    state: &mut SheetState,
    act: GridAct,
    out: &mut Outbox<'_>,
) -> Option<GridAct> {
    match act {
        GridAct::Begin { after, text } => {
            let after = after.and_then(|row| id_of(state, row));
            begin(cx, sheet, state, (after, &text), out);
        }
        GridAct::Type { row, column, ref text } => {
            if let Some(id) = id_of(state, row) {
                go_on(cx, sheet, state, ((id, column), text), out);
            }
        }
        GridAct::Edit { row, column, ref text } if state.writing.is_some() => {
            let id = id_of(state, row)?;
            if let Some(unread) = go_on(cx, sheet, state, ((id, column), text), out) {
                out.remarks.push(unread);
            }
            end(state, out);
        }
        GridAct::TakeBack => {
            take_back(cx, sheet.kind, &state.writing.take()?, out);
            end(state, out);
        }
        other => return Some(other),
    }
    None
}

fn end(state: &mut SheetState, out: &mut Outbox<'_>) {
    state.writing = None;
    out.gesture_ended = true;
}

/// The first letters of a new row make its record. What cannot be read yet is asked again with the next letter.
fn begin(
    cx: &Cx<'_>,
    sheet: &Sheet<'_>,
    state: &mut SheetState,
    (after, text): (Option<Uid>, &str),
    out: &mut Outbox<'_>,
) {
    let Some(col) = sheet.columns.iter().find(|spec| spec.first).map(|spec| spec.col) else { return };
    if let Ok((change, id)) = acts::new_row(cx, sheet, after, text, out.ids) {
        let cell = (id, col);
        state.writing = Some(Writing { cell, own: true, told: change.clone() });
        out.write_on(change, gesture(sheet.kind, cell));
    }
}

/// What stands in the cell by now; says what cannot be read.
fn go_on(
    cx: &Cx<'_>,
    sheet: &Sheet<'_>,
    state: &mut SheetState,
    ((id, column), text): ((Uid, &str), &str),
    out: &mut Outbox<'_>,
) -> Option<Phrase> {
    let cell = (id, acts::col_of(sheet, column)?);
    let change = match acts::written(cx, sheet, (id, column), text, out.ids) {
        Ok(change) => change,
        Err(unread) => return Some(unread),
    };
    match &mut state.writing {
        Some(writing) if writing.cell == cell => writing.tell(&change),
        other => *other = Some(Writing { cell, own: false, told: change.clone() }),
    }
    out.write_on(change, gesture(sheet.kind, cell));
    None
}

/// The plan says again what it said before the box was opened, but for what others have written since.
fn take_back(cx: &Cx<'_>, kind: Kind, writing: &Writing, out: &mut Outbox<'_>) {
    let mut back = Change::new(writing.told.label().clone());
    for (at, Edit { old, new }) in writing.told.iter() {
        if cx.plan.read(*at) == *new {
            back.replace(*at, new.clone(), old.clone());
        }
    }
    if writing.own && back.len() < writing.told.len() {
        back = verbs::delete(cx.plan, out.ids, kind, writing.id());
    }
    out.write_on(back, gesture(kind, writing.cell));
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
