//! What a screen reader and a test see of the timeline: a list, each row of it in one sentence.

use super::apply::when_of_quarter;
use super::rows::{TimelineRow, spoken_period};
use super::state::{TimelineState, timeline_id};
use crate::model::{Period, Quarters};
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::widgets::access::{PaintedNode, PaintedTable, is_read, requested};
use egui::accesskit::Role;
use egui::{Id, Rect, Response, Ui, UiBuilder};

fn row_id(row: usize) -> Id {
    timeline_id().with(("row", row))
}

/// Describes the list: its name, its keys, and the row that has them.
pub(super) fn describe_list(cx: &Context<'_>, state: &TimelineState, response: &Response) {
    PaintedTable {
        description: &cx.word("ui-timeline-help"),
        active: (!state.rows.is_empty()).then(|| row_id(state.row)),
        ..PaintedTable::new(Role::ListBox, &cx.word("ui-view-timeline"))
    }
    .describe(response);
}

/// A row as it is drawn.
pub(super) struct RowNode<'a> {
    /// Where it is.
    pub(super) rect: Rect,
    /// Its place among the rows.
    pub(super) at: usize,
    /// The measure.
    pub(super) row: &'a TimelineRow,
    /// Whether it has the keys.
    pub(super) chosen: bool,
    /// The quarters that Enter would give it.
    pub(super) offered: Option<Quarters>,
}

/// Describes a row: number and title, status, from and to; without a period, what Enter would give it.
pub(super) fn describe_row(ui: &mut Ui, cx: &Context<'_>, list: &Response, row: &RowNode<'_>) {
    // The sentences of all rows are made only where somebody reads them.
    if !is_read(ui, list.id) {
        return;
    }
    let mut label = row.row.words(cx).spoken.clone();
    if let Some(offered) = row.offered {
        let period = spoken_period(cx, Period::of(when_of_quarter(cx.timeline.scale, offered.first)));
        label = cx.text(&Phrase::new("ui-timeline-offered").with("row", label).with("period", period));
    }
    let builder = UiBuilder::new()
        .scope_id(timeline_id().with(("line", row.at)))
        .max_rect(row.rect)
        .accessibility_parent(list.id);
    let child = ui.new_child(builder);
    let node = PaintedNode::new(Role::ListBoxOption, &label, row.rect).pressable();
    PaintedNode { selected: Some(row.chosen), ..node }.add(&child, row_id(row.at));
}

/// The row that a screen reader asked to go to.
pub(super) fn requested_row(ui: &Ui, list: &Response, state: &TimelineState) -> Option<usize> {
    let found = requested(ui, (0..state.rows.len()).map(|row| (row_id(row), row)));
    found.map(|request| request.node).inspect(|_| list.request_focus())
}
