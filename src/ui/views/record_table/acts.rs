//! What the user did in a table of records, as changes of the plan.

use super::spec::ColumnSpec;
use super::state::RecordTableState;
use super::table::KindTable;
use crate::edit::{Change, Draft, rewrite, verbs};
use crate::model::{Address, IdGenerator, Kind, Line, Shape, Uid, Value, measure};
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
        GridAct::Insert { after, text } => match new_row_change(cx, table, after, &text, out.ids) {
            Ok((change, id)) => {
                state.grid.set_created(id);
                out.change(change);
                out.select((kind, id));
            }
            Err(unread) => out.remarks.push(unread),
        },
        GridAct::Paste { row, column, cells } => paste(cx, table, state, &Pasted { row, column, cells }, out),
        GridAct::Delete(id) => delete(cx, state, kind, id, out),
        GridAct::Level { row, deeper } => {
            let level = if deeper { verbs::LevelChange::Deeper } else { verbs::LevelChange::Higher };
            out.select((kind, row));
            let change = verbs::change_level(cx.plan, out.ids, (kind, row), level);
            out.change(change);
        }
        GridAct::Move { row, up } => {
            let direction = if up { verbs::MoveDirection::Up } else { verbs::MoveDirection::Down };
            out.select((kind, row));
            let change = verbs::move_among_siblings(cx.plan, out.ids, (kind, row), direction);
            out.change(change);
        }
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

/// A new record below another, with what was written where rows begin; or why that cannot be read.
pub(super) fn new_row_change(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    after: Option<Uid>,
    text: &str,
    ids: &mut IdGenerator,
) -> Result<(Change, Uid), Phrase> {
    let kind = table.kind;
    let first = table.first_column().and_then(|column| table.columns.get(column));
    // The closure cannot fail, so the error leaves it this way; the change is then dropped as a whole.
    let mut unread = None;
    let made = verbs::add_after(cx.plan, ids, kind, after, |draft, id| {
        match first {
            Some(spec) => unread = spec.write(draft, cx, (kind, id), text).err(),
            None => set_title(draft, kind, id, text),
        }
        if let Some(after) = after {
            copy_owner(draft, kind, after, id);
        }
    });
    unread.map_or(Ok(made), Err)
}

fn set_title(draft: &mut Draft<'_>, kind: Kind, id: Uid, text: &str) {
    if let Some(field) = kind.title() {
        let value = Value::Text(Line::new(text.trim()).shared());
        let written = draft.write(field.at(id), value);
        debug_assert!(written.is_ok(), "a line fits a title");
    }
}

/// A new record belongs where the one before it does: it has the same owner, and the same place among the aims.
fn copy_owner(draft: &mut Draft<'_>, kind: Kind, before: Uid, id: Uid) {
    let aims = [measure::STRATEGIES.index, measure::GOALS.index, measure::CHALLENGES.index];
    let mut facts = Vec::new();
    if let Some(record) = draft.plan().record(kind, before) {
        for (field, info) in kind.indexed_fields() {
            let owner = matches!(info.shape, Shape::Owner(_));
            // A row that is written below another is meant to be of the same part; everything else is its own.
            if owner || (kind == Kind::Measure && aims.contains(&field)) {
                record.facts(field, &mut |key, value| facts.push((field, key, value)));
            }
        }
    }
    for (field, key, value) in facts {
        let written = draft.write(Address { kind, id, field, key }, value);
        debug_assert!(written.is_ok(), "what fits one record of a kind fits another");
    }
}

fn delete(cx: &Context<'_>, state: &RecordTableState, kind: Kind, id: Uid, out: &mut Outbox<'_>) {
    let at = state.position(id);
    // Read before the change: afterwards the row is no longer among the visible ones.
    let below = at.and_then(|at| state.record_at(at + 1));
    let next = below.or_else(|| state.record_at(at?.checked_sub(1)?));
    let change = verbs::delete(cx.plan, out.ids, kind, id);
    out.change(change);
    out.remarks.extend(verbs::delete_remarks(cx.plan, kind, id));
    if let Some(next) = next {
        out.select((kind, next));
    }
}

/// What was pasted, and on which cell.
struct Pasted {
    /// The row; `None` in a table without rows.
    row: Option<Uid>,
    column: usize,
    /// Lines and their cells.
    cells: Vec<Vec<String>>,
}

impl Pasted {
    /// The lines that are not empty.
    fn lines(&self) -> Vec<&Vec<String>> {
        self.cells.iter().filter(|line| line.iter().any(|cell| !cell.trim().is_empty())).collect()
    }
}

/// Lines pasted where rows begin, or in front of that, become new rows; elsewhere they are written over the rows from
/// there on. What finds no row is reported.
fn paste(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &RecordTableState,
    pasted: &Pasted,
    out: &mut Outbox<'_>,
) {
    let columns = table.columns.get(pasted.column..).unwrap_or_default();
    let mut writable = columns.iter().filter(|spec| !spec.read_only);
    // The number in front of the title cannot be written: lines pasted on it are meant for the title.
    let begins_rows = writable.next().is_some_and(|spec| spec.starts_row);
    let mut filler = Filler { cx, kind: table.kind, columns, unread: Vec::new() };
    let change = if begins_rows || state.rows.visible().is_empty() {
        paste_new_rows(table, pasted, &mut filler, out)
    } else {
        paste_over(table, state, pasted, &mut filler, out)
    };
    out.change(change);
    out.remarks.append(&mut filler.unread);
}

/// Writes pasted lines into records.
struct Filler<'a, 'p> {
    cx: &'a Context<'p>,
    kind: Kind,
    /// The columns from the one that was pasted on.
    columns: &'a [ColumnSpec],
    /// What cannot be read.
    unread: Vec<Phrase>,
}

impl Filler<'_, '_> {
    fn fill(&mut self, draft: &mut Draft<'_>, id: Uid, line: &[String]) {
        for (spec, cell) in self.columns.iter().filter(|spec| !spec.read_only).zip(line) {
            self.unread.extend(spec.write(draft, self.cx, (self.kind, id), cell).err());
        }
    }
}

/// The lines become new rows below the one that was pasted on; the last one is selected.
fn paste_new_rows(
    table: &KindTable<'_>,
    pasted: &Pasted,
    filler: &mut Filler<'_, '_>,
    out: &mut Outbox<'_>,
) -> Change {
    let (kind, lines, after) = (table.kind, pasted.lines(), pasted.row);
    let plan = filler.cx.plan;
    let (change, made) = verbs::add_many_after(plan, out.ids, kind, lines.len(), after, |draft, at, id| {
        if let Some(after) = after {
            copy_owner(draft, kind, after, id);
        }
        if let Some(line) = lines.get(at) {
            filler.fill(draft, id, line);
        }
    });
    made.last().into_iter().for_each(|id| out.select((kind, *id)));
    change
}

/// The lines are written over the rows from the one that was pasted on.
fn paste_over(
    table: &KindTable<'_>,
    state: &RecordTableState,
    pasted: &Pasted,
    filler: &mut Filler<'_, '_>,
    out: &mut Outbox<'_>,
) -> Change {
    let lines = pasted.lines();
    let from = pasted.row.and_then(|row| state.position(row)).unwrap_or_default();
    let beyond = lines.len().saturating_sub(state.rows.visible().len().saturating_sub(from));
    if beyond > 0 {
        let first = table.columns.iter().find(|spec| spec.starts_row);
        let heading = first.map(|spec| spec.heading(table.kind)).unwrap_or_default();
        let report = Phrase::new("ui-paste-beyond").with("count", beyond);
        out.remarks.push(report.with("column", heading));
    }
    let label = Phrase::new("change-paste").with("count", lines.len());
    rewrite(filler.cx.plan, out.ids, label, |draft| {
        for (offset, line) in lines.iter().enumerate() {
            if let Some(id) = state.record_at(from + offset) {
                filler.fill(draft, id, line);
            }
        }
    })
}
