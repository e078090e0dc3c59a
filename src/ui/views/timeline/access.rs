//! What a screen reader and a test see of the timeline: a list, each row of it in one sentence.

use super::rows::TimelineRow;
use super::{TimelineState, spoken_period, timeline_id};
use crate::model::{Period, When};
use crate::session::{Context, TimelineScale};
use crate::text::Phrase;
use crate::ui::widgets::access::{PaintedNode, PaintedTable, is_read, requested};
use egui::accesskit::Role;
use egui::{Id, Rect, Response, Ui, UiBuilder};

fn row_id(row: usize) -> Id {
    timeline_id().with(("row", row))
}

/// The list: its name, its keys, and the row that has them.
pub(super) fn describe_list(cx: &Context<'_>, state: &TimelineState, response: &Response) {
    PaintedTable {
        description: &cx.word("ui-timeline-help"),
        active: (!state.rows.is_empty()).then(|| row_id(state.row)),
        ..PaintedTable::new(Role::ListBox, &cx.word("ui-view-timeline"))
    }
    .describe(response);
}

/// A row: number and title, status, from and to; without a period, what Enter would give it.
pub(super) fn describe_row(
    ui: &mut Ui,
    cx: &Context<'_>,
    (list, rect): (&Response, Rect),
    (at, row): (usize, &TimelineRow),
    (chosen, offered): (bool, Option<(i32, i32)>),
) {
    if !is_read(ui, list.id) {
        return;
    }
    let mut spoken = row.words(cx).spoken.clone();
    if let Some((quarter, _)) = offered {
        let when = match cx.timeline.scale {
            TimelineScale::Quarter => When::of_quarter(quarter),
            TimelineScale::Year => When::Year(When::of_quarter(quarter).year()),
        };
        let period = spoken_period(cx, Period::of(when));
        spoken = cx.text(&Phrase::new("ui-timeline-offered").with("row", spoken).with("period", period));
    }
    let builder = UiBuilder::new()
        .scope_id(timeline_id().with(("line", at)))
        .max_rect(rect)
        .accessibility_parent(list.id);
    let child = ui.new_child(builder);
    let node = PaintedNode::new(Role::ListBoxOption, &spoken, rect).pressable();
    PaintedNode { selected: Some(chosen), ..node }.add(&child, row_id(at));
}

/// The row that a screen reader asked to go to.
pub(super) fn requested_row(ui: &Ui, list: &Response, state: &TimelineState) -> Option<usize> {
    let found = requested(ui, (0..state.rows.len()).map(|row| (row_id(row), row)));
    found.map(|request| request.node).inspect(|_| list.request_focus())
}
