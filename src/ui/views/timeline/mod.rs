//! The timeline: a bar for each measure by quarters, moved and stretched by pointer or keys.
//!
//! It is one stop for the Tab key. What a bar means is in `analysis::timeline`, which documents share.

mod access;
mod apply;
mod axis;
mod bars;
mod drag;
mod groups;
mod input;
mod menu;
mod rows;
mod state;

pub use state::TimelineState;

use super::focus::FocusTarget;
use super::record_table::filter_id;
use crate::model::{Kind, When};
use crate::session::{Command, Context, Outbox, TimelineGrouping, TimelineScale, View};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use apply::apply_act;
use axis::{Axis, HeaderWords};
use bars::{BarRowState, DragPreview};
use egui::{Galley, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use input::TimelineAct;
use rows::{TimelineLine, drawn_quarters};
use state::timeline_id;
use std::sync::Arc;

/// Shows the timeline.
pub(super) fn timeline_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut TimelineState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    state.rebuild(cx);
    state.follow_selection(cx);
    if state.rows.is_searching() {
        ui.ctx().request_repaint();
    }
    heading_ui(ui, cx, state, out);
    if cx.plan.measures().is_empty() {
        ui.add_space(theme::SPACE);
        w::paragraph(ui, &cx.word("ui-empty-timeline"));
        if w::filled_button(ui, &cx.word("ui-timeline-go")).clicked() {
            out.command(Command::Show(View::Measures));
        }
        return FocusTarget::default();
    }
    for act in body_ui(ui, cx, state) {
        apply_act(cx, state, act, out);
    }
    // What is selected elsewhere stays until the timeline has the keyboard.
    let is_elsewhere = cx.selection.is_none_or(|(kind, _)| kind != Kind::Measure);
    if is_elsewhere
        && ui.memory(|memory| memory.has_focus(timeline_id()))
        && let Some(id) = state.rows.id(state.row)
    {
        out.select((Kind::Measure, id));
    }
    FocusTarget::automatic(timeline_id()).with_filter(filter_id())
}

fn heading_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut TimelineState, out: &mut Outbox<'_>) {
    w::line_with_sides(ui, "timeline", theme::CONTROL_HEIGHT, |ui, side| match side {
        w::LineSide::Left => {
            w::title(ui, &cx.word("ui-view-timeline"));
            let blank = state.rows.blank();
            if blank > 0 {
                let words = Phrase::new("ui-timeline-blanks").with("count", blank);
                w::live_label(ui, Type::Small, &cx.text(&words));
            }
        }
        w::LineSide::Right => {
            let (name, hint) = (cx.word("ui-filter"), cx.word("ui-filter-hint"));
            let filter = w::FilterBox {
                id: filter_id(),
                name: &name,
                hint: &hint,
                clear: &cx.word("ui-filter-clear"),
            };
            w::filter_box(ui, &filter, &mut state.filter);
            settings_ui(ui, cx, out);
        }
    });
}

/// How rows are grouped, and what a step is.
fn settings_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let mut chosen = cx.timeline;
    let words = TimelineGrouping::ALL.map(|grouping| cx.text(&grouping.name()));
    let at = TimelineGrouping::ALL.iter().position(|grouping| *grouping == chosen.grouping);
    let (id, name) = (timeline_id().with("groups"), cx.word("ui-timeline-groups"));
    if let Some(picked) = w::combo_box(ui, id, &name, &words, at.unwrap_or_default(), GROUPS_WIDTH) {
        chosen.grouping = TimelineGrouping::ALL.get(picked).copied().unwrap_or_default();
    }
    let words = TimelineScale::ALL.map(|scale| cx.text(&scale.name()));
    let at = TimelineScale::ALL.iter().position(|scale| *scale == chosen.scale);
    let (id, name) = (timeline_id().with("scale"), cx.word("ui-timeline-scale"));
    if let Some(picked) = w::combo_box(ui, id, &name, &words, at.unwrap_or_default(), SCALES_WIDTH) {
        chosen.scale = TimelineScale::ALL.get(picked).copied().unwrap_or_default();
    }
    if chosen != cx.timeline {
        out.command(Command::SetTimeline(chosen));
    }
}

/// The width of the choice of grouping.
const GROUPS_WIDTH: f32 = 178.0;
/// The width of the choice of scale.
const SCALES_WIDTH: f32 = 100.0;

/// The timeline on the screen, for one frame.
struct Canvas<'a> {
    axis: &'a Axis,
    /// What has the keyboard and the pointer for all of it.
    list: &'a Response,
    /// Where today is, inside the years that are shown.
    today: Option<f32>,
}

fn body_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut TimelineState) -> Vec<TimelineAct> {
    let mut acts = Vec::new();
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_rect_before_wrap();
    let help = help_galley(ui, cx, room.width());
    let foot = help.as_ref().map_or(0.0, |help| help.size().y + 1.5 * theme::SPACE);
    let (header, below) = room.split_top_bottom_at_y(room.top() + theme::ROW_HEIGHT);
    let (lines, foot) = below.split_top_bottom_at_y((below.bottom() - foot).max(below.top()));
    let bar = ui.spacing().scroll.allocated_width();
    let fits = rows_height(state.lines.len()) <= lines.height();
    let right = room.right() - if fits { 0.0 } else { bar };
    let room_of_axis = Rect::from_min_max(room.min, pos2(right, room.bottom()));
    let axis = Axis::new(room_of_axis, &state.years, cx.timeline.scale);
    let list = ui.interact(Rect::from_min_max(room.min, lines.max), timeline_id(), Sense::click_and_drag());
    access::describe_list(cx, state, &list);
    let today = today_x(cx, &axis);
    let words = HeaderWords { names: cx.word("ui-column-measure"), today: cx.word("ui-timeline-today") };
    axis.paint_header(ui, header, &words, today);
    // Keys before the rows are drawn: a row is drawn where the keys have moved it in this frame.
    input::take_keys(ui, state, &axis, &list, &mut acts);
    let pointer_moves = ui.input(|input| input.pointer.is_moving());
    state.hides_hover = (state.hides_hover || !acts.is_empty()) && !pointer_moves;
    let canvas = Canvas { axis: &axis, list: &list, today };
    ui.scope_builder(UiBuilder::new().max_rect(lines), |ui| {
        scroll_rows(ui, cx, state, &canvas, &mut acts);
    });
    if let Some(help) = help {
        let at = pos2(foot.left() + theme::CELL_PADDING, foot.top() + theme::SPACE / 2.0);
        ui.painter().galley(at, help, theme::palette(ui).subtle);
    }
    ui.allocate_rect(room, Sense::hover());
    acts
}

/// The keys, in a line below the rows, or in two where there is little room; none where nothing can be changed.
fn help_galley(ui: &Ui, cx: &Context<'_>, width: f32) -> Option<Arc<Galley>> {
    let room = width - 2.0 * theme::CELL_PADDING;
    let lay_out = || {
        let colour = theme::palette(ui).subtle;
        ui.painter().layout(cx.word("ui-timeline-help"), Type::Small.font(), colour, room)
    };
    cx.can.edit.then(lay_out)
}

/// Where today is, inside the years that are shown.
fn today_x(cx: &Context<'_>, axis: &Axis) -> Option<f32> {
    let quarter = When::Day(cx.today()).first_quarter();
    if quarter < axis.first || quarter >= axis.end() {
        return None;
    }
    let begun = When::of_quarter(quarter).first_day();
    let days = i16::try_from((cx.today() - begun).get_days()).unwrap_or_default();
    // The longest quarter has 92 days; in a shorter one the line is a hair too far left.
    Some(axis.x(quarter) + axis.quarter() * (f32::from(days) / 92.0).min(1.0))
}

fn scroll_rows(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut TimelineState,
    canvas: &Canvas<'_>,
    acts: &mut Vec<TimelineAct>,
) {
    ScrollArea::vertical().id_salt("timeline").auto_shrink(false).show_viewport(ui, |ui, view| {
        ui.set_height(rows_height(state.lines.len()));
        ui.set_width(ui.available_width());
        let origin = ui.min_rect().left_top();
        let rect_of = |line: usize| {
            let top = origin.y + rows_height(line);
            Rect::from_min_size(pos2(origin.x, top), vec2(canvas.axis.edge - origin.x, theme::ROW_HEIGHT))
        };
        if std::mem::take(&mut state.reveal) {
            let is_here = |line: &TimelineLine| matches!(line, TimelineLine::Row(row) if *row == state.row);
            if let Some(line) = state.lines.iter().position(is_here) {
                ui.scroll_to_rect(rect_of(line), None);
            }
        }
        // The pointer changes the state while it looks rows up in the lines.
        let lines = std::mem::take(&mut state.lines);
        let row_at = |y: f32| match lines.get(line_at(y - origin.y)) {
            Some(TimelineLine::Row(row)) if y >= origin.y => Some(*row),
            _ => None,
        };
        input::take_pointer(ui, state, canvas.axis, canvas.list, row_at, acts);
        let has_keys = |line: &TimelineLine| matches!(line, TimelineLine::Row(row) if *row == state.row);
        menu::bar_menu(ui, cx, state, canvas.list, || lines.iter().position(has_keys).map(rect_of));
        acts.extend(access::requested_row(ui, canvas.list, state).map(TimelineAct::Select));
        let shown = lines.iter().enumerate().skip(line_at(view.min.y));
        for (at, line) in shown.take(line_at(view.height()) + 2) {
            match line {
                TimelineLine::Group(name) => bars::paint_group(ui, canvas.axis, rect_of(at), &name.text(cx)),
                TimelineLine::Row(row) => row_ui(ui, cx, state, canvas, *row, rect_of(at)),
            }
        }
        if let Some(x) = canvas.today {
            let line = (theme::RULE_WIDTH, theme::palette(ui).link);
            ui.painter().vline(x, ui.clip_rect().y_range(), line);
        }
        state.lines = lines;
    });
}

fn row_ui(ui: &mut Ui, cx: &Context<'_>, state: &TimelineState, canvas: &Canvas<'_>, row: usize, rect: Rect) {
    let Some(shown) = state.rows.get(row) else { return };
    let (axis, list) = (canvas.axis, canvas.list);
    let chosen = row == state.row;
    let dragged = state.drag.filter(|drag| drag.row == row).zip(shown.quarters);
    let preview = dragged.map(|(drag, drawn)| {
        let period = shown.period.shifted(drag.by.clamped(drawn), drawn);
        let quarters = drawn_quarters(period, &state.years).unwrap_or(drawn);
        DragPreview { period, quarters }
    });
    let offers = chosen && cx.can.edit && shown.quarters.is_none();
    let offered = offers.then(|| state.offered_quarters(axis.scale));
    let focused = chosen && list.has_focus();
    let cut = bars::paint_row(ui, cx, axis, rect, shown, BarRowState { chosen, focused, preview, offered });
    access::describe_row(ui, cx, list, &access::RowNode { rect, at: row, row: shown, chosen, offered });
    let Some(pointer) = list.hover_pos().filter(|at| ui.clip_rect().contains(*at)) else { return };
    // Two rows share the line between them: it belongs to the lower one.
    let is_over = rect.contains(pointer) && pointer.y < rect.bottom();
    let is_on_bar = shown.quarters.is_some_and(|bar| {
        pointer.x >= axis.left && pointer.x >= axis.x(bar.first) && pointer.x <= axis.x(bar.end)
    });
    let is_on_cut_name = cut && pointer.x < axis.left;
    if is_over && state.drag.is_none() && !state.hides_hover && (is_on_cut_name || is_on_bar) {
        list.clone().on_hover_text_at_pointer(&shown.words(cx).spoken);
    }
}

/// How high so many lines are.
fn rows_height(lines: usize) -> f32 {
    w::lines_height(lines, theme::ROW_HEIGHT)
}

/// The line at a height.
fn line_at(y: f32) -> usize {
    w::line_at(y, theme::ROW_HEIGHT)
}
