//! The calendar of a cell with a day: opened from the menu of the cell, or with Alt and down while the cell is written in.

use super::acts::apply_act;
use super::record_table_id;
use super::state::{CellCalendar, RecordTableState};
use super::table::KindTable;
use crate::model::When;
use crate::session::{Context, Outbox};
use crate::text::dates;
use crate::ui::form::calendar_words;
use crate::ui::widgets::grid::{EditedCell, GridAct};
use crate::ui::widgets::{CalendarState, DayCalendar, consume_chord};
use egui::{Key, Modifiers, Rect, Ui};

/// Whether the cells of a column have a calendar.
pub(super) fn has_calendar(table: &KindTable<'_>, column: usize) -> bool {
    table.columns.get(column).is_some_and(|spec| !spec.read_only && spec.column().takes_day(table.kind))
}

/// Opens the calendar of the cell that has the keys, below what its menu was below.
pub(super) fn open_calendar(state: &mut RecordTableState, below: Rect) {
    let (column, row) = (state.grid.column, state.record_at(state.grid.row));
    state.calendar = row.map(|row| CellCalendar { row, column, below, opens: true });
}

/// Takes the key that opens the calendar of the cell that is written in.
pub(super) fn take_calendar_key(ui: &Ui, table: &KindTable<'_>, state: &mut RecordTableState) {
    let Some(EditedCell { row, column, rect: below }) = state.grid.edited_cell() else { return };
    if has_calendar(table, column)
        && ui.input_mut(|input| consume_chord(input, Modifiers::ALT, Key::ArrowDown))
    {
        state.grid.cancel();
        state.calendar = Some(CellCalendar { row, column, below, opens: true });
    }
}

/// Shows the calendar, where it is open, and writes the day that is chosen.
pub(super) fn calendar_ui(
    ui: &Ui,
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
    out: &mut Outbox<'_>,
) {
    let Some(CellCalendar { row, column, below, opens }) = state.calendar.take() else { return };
    let Some(spec) = table.columns.get(column) else { return };
    let text = spec.column().copy_text(cx, (table.kind, row));
    let chosen = match dates::read_when(&text) {
        Ok(When::Day(day)) => Some(day),
        _ => None,
    };
    let (name, words) = (cx.text(&spec.heading(table.kind)), calendar_words(cx));
    let id = record_table_id(table.key).with("calendar");
    let (today, language) = (cx.today(), cx.language());
    let calendar = DayCalendar { id, name: &name, below, opens, chosen, today, language, words: &words };
    match calendar.show(ui) {
        CalendarState::Open => {
            state.calendar = Some(CellCalendar { row, column, below, opens: false });
        }
        CalendarState::Closed => state.grid.take_focus(),
        CalendarState::Chosen(day) => {
            let text = dates::write_when(When::Day(day), language);
            apply_act(cx, table, state, GridAct::Edit { row, column, text }, out);
            state.grid.take_focus();
            ui.ctx().request_repaint();
        }
    }
}
