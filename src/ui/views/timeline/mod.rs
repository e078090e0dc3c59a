//! The timeline: a bar for each measure by quarters, moved and stretched by pointer or keys.
//!
//! It is one stop for the Tab key. What a bar stands for is `analysis::timeline`, which documents share.

mod access;
mod axis;
mod bars;
mod hand;
mod rows;

use super::filter_id;
use super::focus::FocusTarget;
use crate::analysis::timeline::{all_years, quarters, years};
use crate::edit::verbs;
use crate::model::{Address, Key, Kind, Period, PeriodEnd, PeriodShift, Quarters, Uid, Value, When, measure};
use crate::session::{Command, Context, Outbox, TimelineGrouping, TimelineScale, TimelineSettings, View};
use crate::text::Language;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{self as w};
use axis::Axis;
use bars::BarRowState;
use egui::{Galley, Id, Rect, Response, ScrollArea, Sense, Ui, pos2, vec2};
use hand::{BarDrag, TimelineAct};
use rows::{TimelineLine, TimelineRow, build_lines, spoken_period};
use std::sync::Arc;

/// Where the user is in the timeline; may be lost.
#[derive(Debug, Default)]
pub struct TimelineState {
    built_from: Option<(u64, Language, TimelineSettings, String)>,
    lines: Vec<TimelineLine>,
    rows: Vec<TimelineRow>,
    years: (i16, i16),
    filter: String,
    row: usize,
    /// The quarter that Enter gives a row without a period.
    quarter: i32,
    reveal: bool,
    drag: Option<BarDrag>,
    /// The bar that keys have moved, with where it came from: moving back gives what was written at first.
    key_move: Option<KeyMove>,
    /// Whether a key was pressed since the pointer moved: what hangs at the pointer would lie in the way.
    hides_hover: bool,
    /// The end that a measure had before it went on without one.
    former_end: Option<(Uid, PeriodEnd)>,
}

#[derive(Clone, Copy, Debug)]
struct KeyMove {
    id: Uid,
    before: Period,
    by: PeriodShift,
    now: Period,
}

/// The most years that stand beside each other.
const MAX_YEARS: i16 = 20;

/// The timeline among all widgets.
pub(super) fn timeline_id() -> Id {
    Id::unique("timeline")
}

/// Shows the timeline.
pub(super) fn timeline_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut TimelineState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    rebuild(cx, state);
    follow_selection(cx, state);
    heading(ui, cx, state, out);
    if cx.plan.measures().is_empty() {
        ui.add_space(theme::SPACE);
        w::paragraph(ui, &cx.word("ui-empty-timeline"));
        if w::filled_button(ui, &cx.word("ui-timeline-go")).clicked() {
            out.command(Command::Show(View::Measures));
        }
        return FocusTarget::default();
    }
    for act in body(ui, cx, state) {
        apply_act(cx, state, act, out);
    }
    let elsewhere = cx.selection.is_none_or(|(kind, _)| kind != Kind::Measure);
    if elsewhere
        && ui.memory(|memory| memory.has_focus(timeline_id()))
        && let Some(row) = state.rows.get(state.row)
    {
        out.select((Kind::Measure, row.id));
    }
    FocusTarget::automatic(timeline_id()).with_filter(filter_id())
}

fn heading(ui: &mut Ui, cx: &Context<'_>, state: &mut TimelineState, out: &mut Outbox<'_>) {
    w::line_with_sides(ui, "timeline", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            w::title(ui, &cx.word("ui-view-timeline"));
            let blank = state.rows.iter().filter(|row| row.quarters.is_none()).count();
            if blank > 0 {
                let words = crate::text::Phrase::new("ui-timeline-blanks").with("count", blank);
                w::live_label(ui, Type::Small, &cx.text(&words));
            }
        }
        w::LineSide::Right => {
            let (name, hint) = (cx.word("ui-filter"), cx.word("ui-filter-hint"));
            let filter = w::FilterBox { id: filter_id(), name: &name, hint: &hint };
            w::filter_box(ui, &filter, &mut state.filter);
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
    });
}

/// The widths of the two choices.
const GROUPS_WIDTH: f32 = 178.0;
const SCALES_WIDTH: f32 = 100.0;

/// Makes the lines again where the plan, the language, the choices or the filter have changed.
fn rebuild(cx: &Context<'_>, state: &mut TimelineState) {
    let current = (cx.revision, cx.language(), cx.timeline, state.filter.clone());
    if state.built_from.as_ref() == Some(&current) {
        return;
    }
    let here = state.rows.get(state.row).map(|row| row.id);
    let next = cx.today().year().saturating_add(1);
    let found = match cx.timeline.scale {
        TimelineScale::Quarter => years(cx.plan, MAX_YEARS),
        TimelineScale::Year => all_years(cx.plan, MAX_YEARS),
    };
    state.years = found.unwrap_or((next, next.saturating_add(3)));
    (state.lines, state.rows) = build_lines(cx, state.years, state.filter.trim().to_lowercase().as_str());
    let (first, end) = (i32::from(state.years.0) * 4, (i32::from(state.years.1) + 1) * 4);
    let step = cx.timeline.scale.quarters();
    let quarter = state.quarter.clamp(first, (end - step).max(first));
    state.quarter = quarter - (quarter - first).rem_euclid(step);
    let place = state.rows.iter().position(|row| Some(row.id) == here);
    state.row = place.unwrap_or(state.row).min(state.rows.len().saturating_sub(1));
    state.drag = None;
    state.built_from = Some(current);
}

/// Keeps the timeline at what is selected, where that changed elsewhere.
fn follow_selection(cx: &Context<'_>, state: &mut TimelineState) {
    let Some((Kind::Measure, id)) = cx.selection else { return };
    if state.rows.get(state.row).is_some_and(|row| row.id == id) {
        state.reveal |= cx.navigated;
        return;
    }
    let place = |state: &TimelineState| state.rows.iter().position(|row| row.id == id);
    if place(state).is_none() && cx.navigated && !state.filter.is_empty() {
        state.filter.clear();
        rebuild(cx, state);
    }
    if let Some(place) = place(state) {
        state.row = place;
        state.reveal = true;
    }
}

fn body(ui: &mut Ui, cx: &Context<'_>, state: &mut TimelineState) -> Vec<TimelineAct> {
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
    let axis =
        Axis::new(Rect::from_min_max(room.min, pos2(right, room.bottom())), state.years, cx.timeline.scale);
    let list = ui.interact(Rect::from_min_max(room.min, lines.max), timeline_id(), Sense::click_and_drag());
    access::describe_list(cx, state, &list);
    let now = today_x(cx, &axis);
    axis.paint_header(ui, header, (&cx.word("ui-column-measure"), &cx.word("ui-timeline-today")), now);
    hand::take_keys(ui, state, &axis, &list, &mut acts);
    state.hides_hover =
        (state.hides_hover || !acts.is_empty()) && !ui.input(|input| input.pointer.is_moving());
    ui.scope_builder(egui::UiBuilder::new().max_rect(lines), |ui| {
        scroll_rows(ui, cx, state, (&axis, &list, now), &mut acts);
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
    let lay = || {
        let colour = theme::palette(ui).subtle;
        ui.painter().layout(cx.word("ui-timeline-help"), Type::Small.font(), colour, room)
    };
    cx.can.edit.then(lay)
}

/// Where today is, inside the years that are in sight.
fn today_x(cx: &Context<'_>, axis: &Axis) -> Option<f32> {
    let quarter = When::Day(cx.today()).first_quarter();
    if quarter < axis.first || quarter >= axis.end() {
        return None;
    }
    let begun = When::of_quarter(quarter).first_day();
    let days = i16::try_from((cx.today() - begun).get_days()).unwrap_or_default();
    Some(axis.x(quarter) + axis.quarter() * (f32::from(days) / 92.0).min(1.0))
}

fn scroll_rows(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut TimelineState,
    (axis, list, now): (&Axis, &Response, Option<f32>),
    acts: &mut Vec<TimelineAct>,
) {
    ScrollArea::vertical().id_salt("timeline").auto_shrink(false).show_viewport(ui, |ui, view| {
        ui.set_height(rows_height(state.lines.len()));
        ui.set_width(ui.available_width());
        let origin = ui.min_rect().left_top();
        let rect_of = |line: usize| {
            let top = origin.y + rows_height(line);
            Rect::from_min_size(pos2(origin.x, top), vec2(axis.edge - origin.x, theme::ROW_HEIGHT))
        };
        if std::mem::take(&mut state.reveal) {
            let line = state
                .lines
                .iter()
                .position(|line| matches!(line, TimelineLine::Row(row) if *row == state.row));
            if let Some(line) = line {
                ui.scroll_to_rect(rect_of(line), None);
            }
        }
        let lines = std::mem::take(&mut state.lines);
        let row_at = |y: f32| match lines.get(line_at(y - origin.y)) {
            Some(TimelineLine::Row(row)) if y >= origin.y => Some(*row),
            _ => None,
        };
        hand::take_pointer(ui, state, axis, list, row_at, acts);
        acts.extend(access::requested_row(ui, list, state).map(TimelineAct::Select));
        let shown = lines.iter().enumerate().skip(line_at(view.min.y));
        for (at, line) in shown.take(line_at(view.height()) + 2) {
            match line {
                TimelineLine::Group(name) => bars::paint_group(ui, axis, rect_of(at), name),
                TimelineLine::Row(row) => row_ui(ui, cx, state, (axis, list, rect_of(at)), *row),
            }
        }
        if let Some(x) = now {
            let line = (theme::RULE_WIDTH, theme::palette(ui).link);
            ui.painter().vline(x, ui.clip_rect().y_range(), line);
        }
        state.lines = lines;
    });
}

fn row_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &TimelineState,
    (axis, list, rect): (&Axis, &Response, Rect),
    row: usize,
) {
    let Some(shown) = state.rows.get(row) else { return };
    let chosen = row == state.row;
    let step = axis.scale.quarters();
    let held = state.drag.filter(|drag| drag.row == row).zip(shown.quarters);
    let preview = held.map(|(drag, drawn)| {
        let drawn = Quarters { first: drawn.0, end: drawn.1 };
        let period = shown.period.shifted(drag.by.clamped(drawn), drawn);
        let there = quarters(period, state.years.0, state.years.1).unwrap_or(drawn).at_least_one();
        (period, (there.first, there.end))
    });
    let offers = chosen && cx.can.edit && shown.quarters.is_none();
    let offered = offers.then_some((state.quarter, state.quarter + step));
    let manner = BarRowState { chosen, focused: chosen && list.has_focus(), preview, offered };
    let cut = bars::paint_row(ui, cx, axis, rect, shown, manner);
    access::describe_row(ui, cx, (list, rect), (row, shown), (chosen, offered));
    let pointed = list
        .hover_pos()
        .is_some_and(|at| rect.contains(at) && at.y < rect.bottom() && ui.clip_rect().contains(at));
    let on_bar = list
        .hover_pos()
        .zip(shown.quarters)
        .is_some_and(|(at, (from, to))| at.x >= axis.left && at.x >= axis.x(from) && at.x <= axis.x(to));
    let on_name = cut && list.hover_pos().is_some_and(|at| at.x < axis.left);
    if pointed && state.drag.is_none() && !state.hides_hover && (on_name || on_bar) {
        list.clone().on_hover_text_at_pointer(&shown.words(cx).spoken);
    }
}

/// Makes of an act what it wishes for.
fn apply_act(cx: &Context<'_>, state: &mut TimelineState, act: TimelineAct, out: &mut Outbox<'_>) {
    let (TimelineAct::Select(row)
    | TimelineAct::Open(row)
    | TimelineAct::Shift(row, _)
    | TimelineAct::Drop(row, _)
    | TimelineAct::Ongoing(row)
    | TimelineAct::Give(row, _)) = act;
    let Some(shown) = state.rows.get(row) else { return };
    let (id, period, drawn) = (shown.id, shown.period, shown.quarters);
    out.select((Kind::Measure, id));
    if matches!(act, TimelineAct::Open(_)) {
        out.command(Command::ShowForm(true));
    }
    if matches!(act, TimelineAct::Select(_)) {
        state.row = row;
    }
    if !cx.can.edit {
        return;
    }
    match (act, drawn) {
        (TimelineAct::Shift(_, by), Some(drawn)) => shift_by_keys(cx, state, (id, period, drawn), by, out),
        (TimelineAct::Drop(_, by), Some((first, end))) => {
            let drawn = Quarters { first, end };
            out.change(verbs::set(cx.plan, measure::PERIOD, id, period.shifted(by.clamped(drawn), drawn)));
        }
        (TimelineAct::Ongoing(_), _) => toggle_ongoing(cx, state, (id, period), out),
        (TimelineAct::Give(_, quarter), None) => {
            let when = match cx.timeline.scale {
                TimelineScale::Quarter => When::of_quarter(quarter),
                TimelineScale::Year => When::Year(When::of_quarter(quarter).year()),
            };
            out.change(verbs::set(cx.plan, measure::PERIOD, id, Period::of(when)));
        }
        _ => {}
    }
}

/// Moves a bar by keys: one stretch of pressing is one step, and goes on from what stood there when it began.
fn shift_by_keys(
    cx: &Context<'_>,
    state: &mut TimelineState,
    (id, period, drawn): (Uid, Period, (i32, i32)),
    by: PeriodShift,
    out: &mut Outbox<'_>,
) {
    let goes_on = state.key_move.filter(|keyed| keyed.id == id && keyed.now == period);
    let keyed = goes_on.unwrap_or(KeyMove { id, before: period, by: PeriodShift::default(), now: period });
    let drawn = Quarters { first: drawn.0, end: drawn.1 };
    let before = quarters(keyed.before, state.years.0, state.years.1).map_or(drawn, Quarters::at_least_one);
    let by = by.clamped(drawn);
    let by = PeriodShift { from: keyed.by.from + by.from, to: keyed.by.to + by.to };
    let now = keyed.before.shifted(by, before);
    let at = Address { kind: Kind::Measure, id, field: measure::PERIOD.index, key: Key::Whole };
    out.type_fact(cx.plan, at, Value::Period(now));
    state.key_move = Some(KeyMove { by, now, ..keyed });
}

/// Makes a measure go on without an end; doing it again brings back the end that it had.
fn toggle_ongoing(
    cx: &Context<'_>,
    state: &mut TimelineState,
    (id, period): (Uid, Period),
    out: &mut Outbox<'_>,
) {
    let to = if period.is_ongoing() {
        state.former_end.filter(|(ended, _)| *ended == id).map_or(PeriodEnd::Open, |(_, end)| end)
    } else {
        state.former_end = Some((id, period.to));
        PeriodEnd::Ongoing
    };
    out.change(verbs::set(cx.plan, measure::PERIOD, id, Period { to, ..period }));
}

/// How high so many lines of bars are.
fn rows_height(lines: usize) -> f32 {
    w::lines_height(lines, theme::ROW_HEIGHT)
}

/// The line of bars at a height.
fn line_at(y: f32) -> usize {
    w::line_at(y, theme::ROW_HEIGHT)
}
