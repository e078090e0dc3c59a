//! Lines and ranges that are pasted into a table of records: which columns they meet, and the change that they make.

use super::new_row::copy_owner;
use super::spec::ColumnSpec;
use super::state::RecordTableState;
use super::table::KindTable;
use crate::edit::{Change, Draft, rewrite, verbs};
use crate::model::{Kind, Uid};
use crate::session::{Context, Outbox};
use crate::text::Phrase;

/// What was pasted, and on which cell.
pub(super) struct Pasted {
    /// The row; `None` in a table without rows.
    pub(super) row: Option<Uid>,
    /// The column.
    pub(super) column: usize,
    /// Lines and their cells.
    pub(super) cells: Vec<Vec<String>>,
}

/// Lines pasted where rows begin, or in front of that, become new rows; elsewhere they are written over the rows from
/// there on. Whole rows below their headings become new rows wherever they are pasted. What finds no row is reported.
pub(super) fn paste(
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &RecordTableState,
    mut pasted: Pasted,
    out: &mut Outbox<'_>,
) {
    pasted.cells.retain(|line| line.iter().any(|cell| !cell.trim().is_empty()));
    let headed = pasted.cells.split_first().and_then(|(first, _)| headed_columns(table, state, first));
    if headed.is_some() {
        pasted.cells.remove(0);
    }
    let has_headings = headed.is_some();
    let columns = headed.unwrap_or_else(|| columns_from(table, state, &pasted));
    let begins_rows = has_headings || columns.iter().flatten().next().is_some_and(|spec| spec.starts_row);
    let mut filler = Filler { cx, kind: table.kind, columns: &columns, unread: Vec::new() };
    let change = if begins_rows || state.rows.visible().is_empty() {
        paste_new_rows(table, &pasted, &mut filler, out)
    } else {
        paste_over(table, state, &pasted, &mut filler, out)
    };
    out.change(change);
    out.remarks.append(&mut filler.unread);
}

/// The columns that a line of headings names; `None` where it is no line of the headings of this table.
fn headed_columns<'t>(
    table: &KindTable<'t>,
    state: &RecordTableState,
    line: &[String],
) -> Option<Vec<Option<&'t ColumnSpec>>> {
    let named = |heading: &String| {
        let at = state.columns.iter().position(|words| words.heading.trim() == heading.trim())?;
        table.columns.get(at)
    };
    let columns: Vec<Option<&ColumnSpec>> = line.iter().map(named).collect();
    let begins_rows = columns.iter().flatten().any(|spec| spec.starts_row);
    let all_named = columns.iter().all(Option::is_some) && columns.len() > 1;
    let columns = columns.into_iter().map(|spec| spec.filter(|spec| !spec.column().is_computed()));
    (begins_rows && all_named).then(|| columns.collect())
}

/// The columns that the cells of a line meet, from the one that was pasted on, in their order on the screen.
///
/// A computed column takes a cell only where it has its own words, as in a range that was copied here; a spreadsheet
/// does not know it.
fn columns_from<'t>(
    table: &KindTable<'t>,
    state: &RecordTableState,
    pasted: &Pasted,
) -> Vec<Option<&'t ColumnSpec>> {
    let mut columns = Vec::new();
    for spec in table.columns.get(pasted.column..).unwrap_or_default() {
        if !spec.column().is_computed() {
            columns.push(Some(spec));
            continue;
        }
        let at = columns.len();
        let mut cells = pasted.cells.iter().filter_map(|line| line.get(at));
        if cells.all(|cell| spec.column().is_own_text(cell, &state.words)) {
            columns.push(None);
        }
    }
    columns
}

/// Writes pasted lines into records.
struct Filler<'a, 'p> {
    cx: &'a Context<'p>,
    kind: Kind,
    /// The column that each cell of a line meets; `None` for one that is passed over.
    columns: &'a [Option<&'a ColumnSpec>],
    /// What cannot be read.
    unread: Vec<Phrase>,
}

impl Filler<'_, '_> {
    fn fill(&mut self, draft: &mut Draft<'_>, id: Uid, line: &[String]) {
        for (spec, cell) in self.columns.iter().zip(line) {
            let written = spec.map(|spec| spec.write(draft, self.cx, (self.kind, id), cell));
            self.unread.extend(written.and_then(Result::err));
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
    let (kind, lines, after) = (table.kind, &pasted.cells, pasted.row);
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
    let lines = &pasted.cells;
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
