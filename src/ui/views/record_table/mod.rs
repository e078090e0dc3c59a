//! Records of one kind as a table that is its own editor: columns, filter, writing in rows, pasting.
//!
//! What rows say is made when they are shown, once a change. A new column is a file in `columns/` and a line where the
//! columns of its kind are listed.

mod acts;
mod calendar;
mod cell_writer;
mod column;
pub mod columns;
mod example;
mod heading;
mod layout;
mod live;
mod live_edit;
mod marked;
mod menu;
mod new_row;
mod paste;
mod rows;
mod sort;
mod source;
mod spec;
mod state;
mod sums;
mod table;

pub use acts::duplicate_selected;
pub use cell_writer::CellWriter;
pub use heading::filter_id;
pub use spec::ColumnSpec;
pub use state::RecordTableState;
pub use sums::SumRow;
pub use table::{KindTable, Tabs};

use crate::session::{Context, Outbox, TableKey};
use crate::ui::theme;
use crate::ui::widgets as w;
use crate::ui::widgets::grid::{Grid, GridColumn, grid};
use egui::{Id, Ui};
use source::RecordSource;

/// A table of records among all widgets.
pub fn record_table_id(table: TableKey) -> Id {
    Id::unique(("sheet", table.code()))
}

/// Shows a table of records with its heading, filter and button.
///
/// Returns which of the view's other tables was asked for.
pub fn record_table_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    out: &mut Outbox<'_>,
) -> Option<usize> {
    state.update(cx, table);
    state.follow_selection(cx, table);
    if state.rows.is_searching() {
        ui.ctx().request_repaint();
    }
    let picked = heading::heading_ui(ui, cx, table, state);
    if !table.note.is_empty() {
        w::note(ui, table.note);
        ui.add_space(theme::GAP);
    }
    if state.rows.count() == 0 {
        ui.add_space(theme::SPACE);
        w::paragraph(ui, table.empty);
        example::example_ui(ui, cx, table.kind, &mut state.example);
        ui.add_space(theme::SPACE);
    }
    let words = std::mem::take(&mut state.columns);
    let mut columns: Vec<GridColumn<'_>> = table
        .columns
        .iter()
        .zip(&words)
        .map(|(spec, words)| spec.grid_column(table.kind, words, cx.can.edit))
        .collect();
    layout::mark_sorted(cx, table, &mut columns);
    let hint = if cx.can.edit { cx.word("ui-grid-hint") } else { String::new() };
    // A form that is in sight shows whatever row is gone to.
    let open = if cx.form_is_open { String::new() } else { cx.word("ui-grid-open") };
    let id = record_table_id(table.key);
    let shown = Grid { id, name: table.name, columns: &columns, hint: &hint, open: &open };
    begin_wanted_row(ui, cx, table, state, &shown, out);
    calendar::take_calendar_key(ui, table, state);
    // The grid reads rows from the state that its own state is part of: it is taken out meanwhile.
    let mut grid_state = std::mem::take(&mut state.grid);
    let done = grid(ui, &shown, &mut grid_state, &RecordSource { cx, table, state, words: &words });
    state.grid = grid_state;
    // What is selected elsewhere is left alone until the table has the keyboard.
    let elsewhere = cx.selection.is_none_or(|(kind, _)| kind != table.kind);
    if elsewhere
        && ui.memory(|memory| memory.has_focus(shown.id))
        && let Some(id) = state.record_at(state.grid.row)
    {
        out.select((table.kind, id));
    }
    state.columns = words;
    for act in done {
        if let Some(act) = live::apply_live_act(cx, table, state, act, out) {
            acts::apply_act(cx, table, state, act, out);
        }
    }
    menu::menu_ui(ui, cx, table, state, out);
    calendar::calendar_ui(ui, cx, table, state, out);
    if !state.grid.is_editing() {
        state.live_edit = None;
    }
    picked
}

/// Begins a row that was asked for, below the selected one or the last one.
///
/// What is being written is finished first: its box loses the keyboard in this frame, its act comes in this one or the
/// next, and only then the new row is begun.
fn begin_wanted_row(
    ui: &Ui,
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    shown: &Grid<'_>,
    out: &mut Outbox<'_>,
) {
    if !state.new_row_wanted || state.grid.finish_editing(ui, shown) {
        return;
    }
    state.new_row_wanted = false;
    // The selection may belong to another table of the view: then the row goes to the end.
    let is_selected = cx.selection.is_some_and(|(kind, _)| kind == table.kind);
    let last = state.rows.visible().len().checked_sub(1);
    let after = if is_selected { last.map(|last| state.grid.row.min(last)) } else { last };
    state.grid.begin_row(shown, after.and_then(|at| state.record_at(at)), after);
    state.live_edit = None;
    out.gesture_ended = true;
}
