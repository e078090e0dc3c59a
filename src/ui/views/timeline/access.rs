//! What a screen reader and a test see of the timeline: a list, each row of it in one sentence.

use super::rows::TimelineRow;
use super::{TimelineState, spoken_period, timeline_id};
use crate::model::{Period, When};
use crate::session::{Context, TimelineScale};
use crate::text::Phrase;
use crate::ui::widgets as w;
use egui::accesskit::{Action, Role};
use egui::{Id, Rect, Response, Sense, Ui, UiBuilder};

fn row_id(row: usize) -> Id {
    timeline_id().with(("row", row))
}

/// The list: its name, its keys, and the row that has them.
pub(super) fn describe_list(ui: &Ui, cx: &Context<'_>, state: &TimelineState, response: &Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ListBox);
        node.set_label(cx.word("ui-view-timeline"));
        node.set_description(cx.word("ui-timeline-help"));
        if !state.rows.is_empty() {
            node.set_active_descendant(row_id(state.row).accesskit_id());
        }
    });
}

/// A row: number and title, status, from and to; without a period, what Enter would give it.
pub(super) fn describe_row(
    ui: &mut Ui,
    cx: &Context<'_>,
    (list, rect): (&Response, Rect),
    (at, row): (usize, &TimelineRow),
    (chosen, offered): (bool, Option<(i32, i32)>),
) {
    if !ui.ctx().has_accesskit_node(list.id) {
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
    let id = row_id(at);
    child.interact(rect, id, Sense::hover());
    child.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::ListBoxOption);
        node.set_label(spoken);
        node.set_selected(chosen);
        node.set_bounds(w::access_bounds(rect));
        node.add_action(Action::Click);
        node.add_action(Action::Focus);
    });
}

/// The row that a screen reader asked to go to.
pub(super) fn requested_row(ui: &Ui, list: &Response, state: &TimelineState) -> Option<usize> {
    let asked = w::access_requests(ui);
    if asked.is_empty() {
        return None;
    }
    let found = (0..state.rows.len()).find(|row| asked.request_for(row_id(*row)).is_some());
    found.inspect(|_| list.request_focus())
}
