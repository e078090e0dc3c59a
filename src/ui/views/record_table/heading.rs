//! The line above a table of records: its name or the names of all tables of the view, the filter, the button.

use super::state::RecordTableState;
use super::table::KindTable;
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Id, Ui};

/// The box that filters; one view has one.
pub fn filter_id() -> Id {
    Id::unique("filter")
}

/// Shows the line; returns which of the view's other tables was asked for.
pub(super) fn heading_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &mut RecordTableState,
) -> Option<usize> {
    let mut picked = None;
    w::line_with_sides(ui, "sheet", theme::CONTROL_HEIGHT, |ui, side| match side {
        w::LineSide::Left => picked = title_or_tabs(ui, cx, table, state),
        w::LineSide::Right => {
            let (name, hint) = (cx.word("ui-filter"), cx.word("ui-filter-hint"));
            let shown = w::FilterBox {
                id: filter_id(),
                name: &name,
                hint: &hint,
                clear: &cx.word("ui-filter-clear"),
            };
            w::filter_box(ui, &shown, &mut state.filter);
            if cx.can.edit {
                state.new_row_wanted |= w::filled_button(ui, table.new).clicked();
            }
        }
    });
    picked
}

/// The name of the table, or the names of all tables of the view, with how many rows it shows.
fn title_or_tabs(
    ui: &mut Ui,
    cx: &Context<'_>,
    table: &KindTable<'_>,
    state: &RecordTableState,
) -> Option<usize> {
    let tabs = table.tabs;
    let mut picked = None;
    if tabs.names.is_empty() {
        w::title(ui, table.name);
    }
    if !tabs.names.is_empty() {
        picked = w::tabs(ui, "tables of the view", tabs.names.iter().map(|name| &**name), tabs.chosen);
    }
    let (all, visible) = (state.rows.count(), state.rows.visible().len());
    let marked = state.grid.marked_rows();
    let count = if marked > 1 {
        cx.text(&Phrase::new("ui-grid-marked").with("count", marked))
    } else if visible < all {
        cx.text(&Phrase::new("ui-grid-filtered").with("shown", visible).with("all", all))
    } else if tabs.names.is_empty() && all > 0 {
        all.to_string()
    } else {
        String::new()
    };
    if !count.is_empty() {
        w::live_label(ui, Type::Small, &count);
    }
    picked
}
