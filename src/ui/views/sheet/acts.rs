//! What the user did in a table of records, as changes of the plan.

use super::{Col, RecordTable, RecordTableState, cells, record_at};
use crate::edit::{Change, Draft, rewrite, verbs};
use crate::model::records::plan as about;
use crate::model::{Address, IdGenerator, Key, Kind, Line, Shape, Uid, Value, measure};
use crate::session::{Command, Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::records_in_order;
use crate::ui::widgets::grid::GridAct;

/// Makes of an act what it wishes for.
pub(super) fn apply_act(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    state: &RecordTableState,
    act: GridAct,
    out: &mut Outbox<'_>,
) {
    let kind = sheet.kind;
    let id = |row: usize| record_at(state, row);
    match act {
        GridAct::Select(row) => id(row).into_iter().for_each(|id| out.select((kind, id))),
        GridAct::Open(row) => {
            if let Some(id) = id(row) {
                out.select((kind, id));
                out.command(Command::ShowForm(true));
            }
        }
        GridAct::Edit { row, column, text } => {
            if let Some(id) = id(row) {
                write_cell(cx, sheet, (id, column), &text, out);
            }
        }
        // What is told while it is written is `writing`'s.
        GridAct::Begin { .. } | GridAct::Type { .. } | GridAct::Revert => {}
        GridAct::Choose { row, column, value } => {
            if let Some(id) = id(row) {
                choose_value(cx, sheet, id, column, value, out);
            }
        }
        GridAct::Insert { after, text } => insert(cx, sheet, after.and_then(id), &text, out),
        GridAct::Paste { row, column, cells } => paste(cx, sheet, state, (row, column), &cells, out),
        GridAct::Delete(row) => delete(cx, state, kind, row, out),
        GridAct::Level { row, deeper } => {
            if let Some(id) = id(row) {
                let level = if deeper { verbs::LevelChange::Deeper } else { verbs::LevelChange::Higher };
                out.select((kind, id));
                let change = verbs::change_level(cx.plan, out.ids, (kind, id), level);
                out.change(change);
            }
        }
        GridAct::Move { row, up } => {
            if let Some(id) = id(row) {
                let direction = if up { verbs::MoveDirection::Up } else { verbs::MoveDirection::Down };
                out.select((kind, id));
                let change = verbs::move_among_siblings(cx.plan, out.ids, (kind, id), direction);
                out.change(change);
            }
        }
    }
}

pub(super) fn column_of(sheet: &RecordTable<'_>, key: &str) -> Option<Col> {
    sheet.columns.iter().find(|spec| spec.key == key).map(|spec| spec.col)
}

/// What a change of a cell is called.
fn change_label(kind: Kind, col: Col) -> Phrase {
    let field = match col {
        Col::Field(field) => kind.info(field).map_or("", |info| info.name),
        Col::Group | Col::Level => "reach",
        Col::Lead => "lead",
        Col::Fte => "amounts",
        Col::Main => return Phrase::new("change-set").with("field", Phrase::label("plan", "main_scheme")),
        Col::Number | Col::Look => "order",
    };
    Phrase::new("change-set").with("field", Phrase::label(kind.code(), field))
}

fn write_cell(cx: &Context<'_>, sheet: &RecordTable<'_>, at: (Uid, &str), text: &str, out: &mut Outbox<'_>) {
    match cell_change(cx, sheet, at, text, out.ids) {
        Ok(change) => out.change(change),
        Err(phrase) => out.remarks.push(phrase),
    }
}

/// What writing this in a cell changes, or why it cannot be read.
pub(super) fn cell_change(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    (id, column): (Uid, &str),
    text: &str,
    ids: &mut IdGenerator,
) -> Result<Change, Phrase> {
    let Some(col) = column_of(sheet, column) else { return Ok(Change::default()) };
    let mut outcome = Ok(());
    let change = rewrite(cx.plan, ids, change_label(sheet.kind, col), |draft| {
        outcome = cells::write_cell(draft, cx, (sheet.kind, id), col, text);
    });
    outcome.map(|()| change)
}

fn choose_value(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    id: Uid,
    column: &str,
    value: usize,
    out: &mut Outbox<'_>,
) {
    let Some(col) = column_of(sheet, column) else { return };
    let linked = |to: Kind| value.checked_sub(1).and_then(|at| records_in_order(cx, to).get(at).copied());
    let change = rewrite(cx.plan, out.ids, change_label(sheet.kind, col), |draft| match col {
        Col::Group => cells::set_group(draft, id, linked(Kind::TargetGroup)),
        Col::Level => cells::set_level(draft, id, linked(Kind::Level)),
        Col::Field(field) => match sheet.kind.info(field).map(|info| info.shape) {
            Some(Shape::Link(to) | Shape::Owner(to)) => {
                let value = linked(to).map_or(Value::Nothing, Value::Record);
                set_value(draft, (sheet.kind, id), field, value);
            }
            Some(Shape::Flag) => {
                let value = if value > 0 { Value::Yes } else { Value::Nothing };
                set_value(draft, (sheet.kind, id), field, value);
            }
            _ => set_choice(draft, (sheet.kind, id), field, value),
        },
        Col::Main => {
            let main = draft.plan().about().main_scheme.id();
            let scheme = if value > 0 { Some(id) } else { main.filter(|main| *main != id) };
            draft.set_fact(
                about::MAIN_SCHEME,
                Uid::PLAN,
                Key::Whole,
                scheme.map_or(Value::Nothing, Value::Record),
            );
        }
        Col::Number | Col::Lead | Col::Fte | Col::Look => {}
    });
    out.change(change);
}

fn set_value(draft: &mut Draft<'_>, (kind, id): (Kind, Uid), field: u8, value: Value) {
    let written = draft.write(Address { kind, id, field, key: Key::Whole }, value);
    debug_assert!(written.is_ok(), "what a list offers fits its field");
}

fn set_choice(draft: &mut Draft<'_>, (kind, id): (Kind, Uid), field: u8, value: usize) {
    let Some(Shape::Choice(info)) = kind.info(field).map(|info| info.shape) else { return };
    let code = value.checked_sub(1).and_then(|at| info.codes.get(at));
    let value = code.map_or(Value::Nothing, |code| Value::Choice((*code).into()));
    let written = draft.write(Address { kind, id, field, key: Key::Whole }, value);
    debug_assert!(written.is_ok(), "a choice fits its field");
}

fn set_title(draft: &mut Draft<'_>, kind: Kind, id: Uid, text: &str) {
    if let Some(field) = kind.field("title") {
        let value = Value::Text(Line::new(text.trim()).shared());
        let written = draft.write(Address { kind, id, field, key: Key::Whole }, value);
        debug_assert!(written.is_ok(), "a line fits a title");
    }
}

fn insert(cx: &Context<'_>, sheet: &RecordTable<'_>, after: Option<Uid>, text: &str, out: &mut Outbox<'_>) {
    match new_row_change(cx, sheet, after, text, out.ids) {
        Ok((change, id)) => {
            out.change(change);
            out.select((sheet.kind, id));
        }
        Err(phrase) => out.remarks.push(phrase),
    }
}

/// A new record below another, with what was written where rows begin; or why that cannot be read.
pub(super) fn new_row_change(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    after: Option<Uid>,
    text: &str,
    ids: &mut IdGenerator,
) -> Result<(Change, Uid), Phrase> {
    let kind = sheet.kind;
    let first = sheet.columns.iter().find(|spec| spec.starts_row).map(|spec| spec.col);
    let mut unread = None;
    let made = verbs::add_after(cx.plan, ids, kind, after, |draft, id| {
        match first {
            Some(col) => unread = cells::write_cell(draft, cx, (kind, id), col, text).err(),
            None => set_title(draft, kind, id, text),
        }
        if let Some(after) = after {
            copy_owner(draft, kind, after, id);
        }
    });
    unread.map_or(Ok(made), Err)
}

/// A new record stands where the one before it stands: with the same owner, in the same place of the chain.
fn copy_owner(draft: &mut Draft<'_>, kind: Kind, before: Uid, id: Uid) {
    let chain = [measure::STRATEGIES.index, measure::GOALS.index, measure::CHALLENGES.index];
    let mut facts = Vec::new();
    if let Some(record) = draft.plan().record(kind, before) {
        for (field, info) in (0..kind.field_count()).zip(kind.fields()) {
            let owner = matches!(info.shape, Shape::Owner(_));
            if owner || (kind == Kind::Measure && chain.contains(&field)) {
                record.facts(field, &mut |key, value| facts.push((field, key, value)));
            }
        }
    }
    for (field, key, value) in facts {
        let written = draft.write(Address { kind, id, field, key }, value);
        debug_assert!(written.is_ok(), "what fits one record of a kind fits another");
    }
}

fn delete(cx: &Context<'_>, state: &RecordTableState, kind: Kind, row: usize, out: &mut Outbox<'_>) {
    let Some(id) = record_at(state, row) else { return };
    let next = record_at(state, row + 1).or_else(|| row.checked_sub(1).and_then(|row| record_at(state, row)));
    let change = verbs::delete(cx.plan, out.ids, kind, id);
    out.change(change);
    if let Some(next) = next {
        out.select((kind, next));
    }
}

/// Lines pasted where rows begin, or in front of that, become new rows; elsewhere they are written over the rows from
/// there on. What finds no row to stand in is told.
fn paste(
    cx: &Context<'_>,
    sheet: &RecordTable<'_>,
    state: &RecordTableState,
    (row, column): (usize, &str),
    cells: &[Vec<String>],
    out: &mut Outbox<'_>,
) {
    let Some(from) = sheet.columns.iter().position(|spec| spec.key == column) else { return };
    let columns = sheet.columns.get(from..).unwrap_or_default();
    let begins = columns.iter().find(|spec| !spec.read_only).is_some_and(|spec| spec.starts_row);
    let new_rows = begins || state.visible.is_empty();
    let lines: Vec<&Vec<String>> =
        cells.iter().filter(|line| line.iter().any(|cell| !cell.trim().is_empty())).collect();
    let mut remarks = Vec::new();
    let mut fill = |draft: &mut Draft<'_>, id: Uid, line: &[String]| {
        for (spec, cell) in columns.iter().filter(|spec| !spec.read_only).zip(line) {
            remarks.extend(cells::write_cell(draft, cx, (sheet.kind, id), spec.col, cell).err());
        }
    };
    let change = if new_rows {
        let after = record_at(state, row);
        let (change, made) =
            verbs::add_many_after(cx.plan, out.ids, (sheet.kind, lines.len()), after, |draft, at, id| {
                if let Some(after) = after {
                    copy_owner(draft, sheet.kind, after, id);
                }
                if let Some(line) = lines.get(at) {
                    fill(draft, id, line);
                }
            });
        made.last().into_iter().for_each(|id| out.select((sheet.kind, *id)));
        change
    } else {
        let beyond = lines.len().saturating_sub(state.visible.len().saturating_sub(row));
        if beyond > 0 {
            let first =
                sheet.columns.iter().find(|spec| spec.starts_row).map(|spec| spec.heading(sheet.kind));
            let told = Phrase::new("ui-paste-beyond").with("count", beyond);
            out.remarks.push(told.with("column", first.unwrap_or_default()));
        }
        let label = Phrase::new("change-paste").with("count", lines.len());
        rewrite(cx.plan, out.ids, label, |draft| {
            for (offset, line) in lines.iter().enumerate() {
                if let Some(id) = record_at(state, row + offset) {
                    fill(draft, id, line);
                }
            }
        })
    };
    out.change(change);
    out.remarks.append(&mut remarks);
}
