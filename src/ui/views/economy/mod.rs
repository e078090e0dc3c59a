//! Economy and årsverk (full-time equivalents): every measure with its amounts by year, written in the cells, and below
//! them the sums by where the money comes from, which are those of the documents; beside it, whom the money is for.
//!
//! The table is that of the records, with a column for each year and kind of amount.

mod chart;
mod need_chart;
mod state;
mod sums;

pub use state::EconomyState;
pub use sums::economy_sums;
pub(super) use sums::without_amounts_phrase;

use super::focus::FocusTarget;
use super::lists::{shown_columns, tab_by_key};
use super::record_table::{KindTable, RecordTableState, Tabs, filter_id, record_table_id, record_table_ui};
use super::tables::TablesState;
use crate::session::{Context, Outbox, TableKey, View};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui, UiBuilder};
use std::borrow::Cow;

/// Shows the table of amounts with its sums, or the charts.
pub(super) fn economy_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut EconomyState,
    tables: &mut TablesState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let is_editing = tables.by_key.get(&TableKey::Economy).is_some_and(RecordTableState::is_editing);
    state.update(cx, is_editing);
    let names = ["ui-economy-amounts", "ui-economy-needs"].map(|key| cx.word(key));
    // What brought the user to a measure is about its row.
    if cx.navigated {
        tables.tabs.remove(&View::Economy);
    }
    let shown = tables.tabs.get(&View::Economy).copied().unwrap_or_default();
    let tabs = Tabs { names: &names, chosen: shown };
    let (picked, focus) = if shown == 0 {
        let picked = amounts_ui(ui, cx, state, tabs, tables, out);
        (picked, FocusTarget::automatic(record_table_id(TableKey::Economy)).with_filter(filter_id()))
    } else {
        (charts_ui(ui, cx, state, tabs), FocusTarget::default())
    };
    // After the table: it has the keys first, and these it leaves alone.
    if let Some(picked) = picked.or(tab_by_key(ui, &names, shown)) {
        tables.tabs.insert(View::Economy, picked);
    }
    focus
}

fn amounts_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &EconomyState,
    tabs: Tabs<'_>,
    tables: &mut TablesState,
    out: &mut Outbox<'_>,
) -> Option<usize> {
    let key = TableKey::Economy;
    let columns = shown_columns(cx, key, Cow::Borrowed(&state.columns));
    let (name, empty, new) =
        (cx.word("ui-view-economy"), cx.word("ui-empty-measures"), cx.word("ui-new-measure"));
    let table = KindTable {
        key,
        kind: key.kind(),
        columns: &columns,
        name: &name,
        empty: &empty,
        new: &new,
        note: &state.note,
        sums: &state.sums,
        tabs,
    };
    let room = ui.available_rect_before_wrap();
    let above = room.with_max_y((room.bottom() - foot_height(ui, &state.without_amounts)).max(room.top()));
    let shown = ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
        record_table_ui(ui, cx, &table, tables.by_key.entry(key).or_default(), out)
    });
    if !state.without_amounts.is_empty() {
        ui.add_space(theme::GAP);
        w::note(ui, &state.without_amounts);
    }
    shown.inner
}

/// The room that a line below the table takes.
fn foot_height(ui: &Ui, words: &str) -> f32 {
    if words.is_empty() {
        return 0.0;
    }
    let text = w::LineText { kind: Type::Small, colour: theme::palette(ui).subtle, lines: 2 };
    w::wrapped_galley(ui, words, text, ui.available_width()).size().y + 3.0 * theme::GAP
}

/// Shows whom the money and the årsverk are for, a chart for each kind of amount.
fn charts_ui(ui: &mut Ui, cx: &Context<'_>, state: &EconomyState, tabs: Tabs<'_>) -> Option<usize> {
    let names = tabs.names.iter().map(|name| &**name);
    let picked = ui.horizontal_wrapped(|ui| w::tabs(ui, "tables of the view", names, tabs.chosen)).inner;
    ui.add_space(theme::GAP);
    ScrollArea::vertical().id_salt("economy charts").auto_shrink(false).show(ui, |ui| {
        let note = if state.charts.is_empty() { "ui-economy-needs-none" } else { "ui-economy-needs-note" };
        w::paragraph(ui, &cx.word(note));
        for shown in &state.charts {
            ui.add_space(2.0 * theme::GAP);
            chart::chart_ui(ui, cx, shown);
        }
    });
    picked
}
