//! The timeline: a bar for each measure by quarters, moved and stretched by pointer or keys.
//!
//! It is one stop for the Tab key. What a bar stands for is `analysis::timeline`, which documents share.

mod access;
mod axis;
mod bars;
mod hand;
mod rows;

use super::{Home, Screen, filter_id};
use crate::analysis::timeline::{all_years, quarters, years};
use crate::edit::verbs;
use crate::model::{Address, End, Key, Kind, Period, Shift, Uid, Value, When, measure};
use crate::session::{Command, Cx, Grouping, Outbox, Scale, Timeline, View};
use crate::text::Language;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{self as w};
use axis::Axis;
use bars::Manner;
use eframe::egui::{Galley, Id, Rect, Response, ScrollArea, Sense, Ui, pos2, vec2};
use hand::{Act, Drag};
use rows::{Line, Row, lines, spoken_period};
use std::sync::Arc;

/// Where the user is in the timeline; may be lost.
#[derive(Debug, Default)]
pub struct TimelineState {
    made: Option<(u64, Language, Timeline, String)>,
    lines: Vec<Line>,
    rows: Vec<Row>,
    years: (i16, i16),
    filter: String,
    row: usize,
    /// The quarter that Enter gives a row without a period.
    quarter: i32,
    reveal: bool,
    drag: Option<Drag>,
    /// The bar that keys have moved, with where it came from: moving back gives what was written at first.
    keyed: Option<Keyed>,
    /// Whether a key was pressed since the pointer moved: what hangs at the pointer would lie in the way.
    quiet: bool,
    /// The end that a measure had before it went on without one.
    ended: Option<(Uid, End)>,
}

#[derive(Clone, Copy, Debug)]
struct Keyed {
    id: Uid,
    before: Period,
    by: Shift,
    now: Period,
}

/// The most years that stand beside each other.
const YEARS: i16 = 20;

/// The timeline among all widgets.
pub(super) fn timeline_id() -> Id {
    Id::unique("timeline")
}

/// Shows the timeline.
pub(super) fn timeline_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let mut state = std::mem::take(&mut screen.timeline);
    make(cx, &mut state);
    follow_selection(cx, &mut state);
    heading(ui, cx, &mut state, out);
    if cx.plan.measures().is_empty() {
        ui.add_space(theme::STEP);
        w::paragraph(ui, &cx.word("ui-empty-timeline"));
        if w::filled(ui, &cx.word("ui-timeline-go")).clicked() {
            out.command(Command::Show(View::Measures));
        }
    } else {
        screen.home = Home::by_itself(timeline_id());
        for act in body(ui, cx, &mut state) {
            obey(cx, &mut state, act, out);
        }
        let elsewhere = cx.selection.is_none_or(|(kind, _)| kind != Kind::Measure);
        if elsewhere
            && ui.memory(|memory| memory.has_focus(timeline_id()))
            && let Some(row) = state.rows.get(state.row)
        {
            out.select((Kind::Measure, row.id));
        }
    }
    screen.timeline = state;
}

fn heading(ui: &mut Ui, cx: &Cx<'_>, state: &mut TimelineState, out: &mut Outbox<'_>) {
    w::ends(ui, "timeline", theme::CONTROL, |ui, end| match end {
        w::End::Left => {
            w::title(ui, &cx.word("ui-view-timeline"));
            let blank = state.rows.iter().filter(|row| row.quarters.is_none()).count();
            if blank > 0 {
                let words = crate::text::Phrase::new("ui-timeline-blanks").with("count", blank);
                w::live(ui, Type::Small, &cx.say(&words));
            }
        }
        w::End::Right => {
            w::filter(
                ui,
                filter_id(),
                (&cx.word("ui-filter"), &cx.word("ui-filter-hint")),
                &mut state.filter,
            );
            let mut chosen = cx.timeline;
            let words = Grouping::ALL.map(|grouping| cx.say(&grouping.name()));
            let at = Grouping::ALL.iter().position(|grouping| *grouping == chosen.grouping);
            let (id, name) = (timeline_id().with("groups"), cx.word("ui-timeline-groups"));
            if let Some(picked) = w::choice(ui, id, &name, &words, at.unwrap_or_default(), GROUPS) {
                chosen.grouping = Grouping::ALL.get(picked).copied().unwrap_or_default();
            }
            let words = Scale::ALL.map(|scale| cx.say(&scale.name()));
            let at = Scale::ALL.iter().position(|scale| *scale == chosen.scale);
            let (id, name) = (timeline_id().with("scale"), cx.word("ui-timeline-scale"));
            if let Some(picked) = w::choice(ui, id, &name, &words, at.unwrap_or_default(), SCALES) {
                chosen.scale = Scale::ALL.get(picked).copied().unwrap_or_default();
            }
            if chosen != cx.timeline {
                out.command(Command::Timeline(chosen));
            }
        }
    });
}

/// The widths of the two choices.
const GROUPS: f32 = 178.0;
const SCALES: f32 = 100.0;

/// Makes the lines again where the plan, the language, the choices or the filter have changed.
fn make(cx: &Cx<'_>, state: &mut TimelineState) {
    let current = (cx.revision, cx.language(), cx.timeline, state.filter.clone());
    if state.made.as_ref() == Some(&current) {
        return;
    }
    let here = state.rows.get(state.row).map(|row| row.id);
    let next = cx.today.year().saturating_add(1);
    let found = match cx.timeline.scale {
        Scale::Quarter => years(cx.plan, YEARS),
        Scale::Year => all_years(cx.plan, YEARS),
    };
    state.years = found.unwrap_or((next, next.saturating_add(3)));
    (state.lines, state.rows) = lines(cx, state.years, state.filter.trim().to_lowercase().as_str());
    let (first, end) = (i32::from(state.years.0) * 4, (i32::from(state.years.1) + 1) * 4);
    let step = cx.timeline.scale.quarters();
    let quarter = state.quarter.clamp(first, (end - step).max(first));
    state.quarter = quarter - (quarter - first).rem_euclid(step);
    let place = state.rows.iter().position(|row| Some(row.id) == here);
    state.row = place.unwrap_or(state.row).min(state.rows.len().saturating_sub(1));
    state.drag = None;
    state.made = Some(current);
}

/// Keeps the timeline at what is selected, where that changed elsewhere.
fn follow_selection(cx: &Cx<'_>, state: &mut TimelineState) {
    let Some((Kind::Measure, id)) = cx.selection else { return };
    if state.rows.get(state.row).is_some_and(|row| row.id == id) {
        state.reveal |= cx.arrived;
        return;
    }
    let place = |state: &TimelineState| state.rows.iter().position(|row| row.id == id);
    if place(state).is_none() && cx.arrived && !state.filter.is_empty() {
        state.filter.clear();
        make(cx, state);
    }
    if let Some(place) = place(state) {
        state.row = place;
        state.reveal = true;
    }
}

fn body(ui: &mut Ui, cx: &Cx<'_>, state: &mut TimelineState) -> Vec<Act> {
    let mut acts = Vec::new();
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_rect_before_wrap();
    let help = help(ui, cx, room.width());
    let foot = help.as_ref().map_or(0.0, |help| help.size().y + 1.5 * theme::STEP);
    let (header, below) = room.split_top_bottom_at_y(room.top() + theme::ROW);
    let (lines, foot) = below.split_top_bottom_at_y((below.bottom() - foot).max(below.top()));
    let bar = ui.spacing().scroll.allocated_width();
    let fits = height(state.lines.len()) <= lines.height();
    let right = room.right() - if fits { 0.0 } else { bar };
    let axis =
        Axis::new(Rect::from_min_max(room.min, pos2(right, room.bottom())), state.years, cx.timeline.scale);
    let list = ui.interact(Rect::from_min_max(room.min, lines.max), timeline_id(), Sense::click_and_drag());
    access::list(ui, cx, state, &list);
    let now = today(cx, &axis);
    axis.header(ui, header, (&cx.word("ui-column-measure"), &cx.word("ui-timeline-today")), now);
    hand::keys(ui, state, &axis, &list, &mut acts);
    state.quiet = (state.quiet || !acts.is_empty()) && !ui.input(|input| input.pointer.is_moving());
    ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(lines), |ui| {
        scrolled(ui, cx, state, (&axis, &list, now), &mut acts);
    });
    if let Some(help) = help {
        let at = pos2(foot.left() + theme::CELL_PADDING, foot.top() + theme::STEP / 2.0);
        ui.painter().galley(at, help, theme::palette(ui).subtle);
    }
    ui.allocate_rect(room, Sense::hover());
    acts
}

/// The keys, in a line below the rows, or in two where there is little room; none where nothing can be changed.
fn help(ui: &Ui, cx: &Cx<'_>, width: f32) -> Option<Arc<Galley>> {
    let room = width - 2.0 * theme::CELL_PADDING;
    let lay = || {
        let colour = theme::palette(ui).subtle;
        ui.painter().layout(cx.word("ui-timeline-help"), Type::Small.font(), colour, room)
    };
    cx.may.edit.then(lay)
}

/// Where today is, inside the years that are in sight.
fn today(cx: &Cx<'_>, axis: &Axis) -> Option<f32> {
    let quarter = When::Day(cx.today).first_quarter();
    if quarter < axis.first || quarter >= axis.end() {
        return None;
    }
    let begun = When::of_quarter(quarter).first_day();
    let days = i16::try_from((cx.today - begun).get_days()).unwrap_or_default();
    Some(axis.x(quarter) + axis.quarter() * (f32::from(days) / 92.0).min(1.0))
}

fn scrolled(
    ui: &mut Ui,
    cx: &Cx<'_>,
    state: &mut TimelineState,
    (axis, list, now): (&Axis, &Response, Option<f32>),
    acts: &mut Vec<Act>,
) {
    ScrollArea::vertical().id_salt("timeline").auto_shrink(false).show_viewport(ui, |ui, view| {
        ui.set_height(height(state.lines.len()));
        ui.set_width(ui.available_width());
        let origin = ui.min_rect().left_top();
        let rect_of = |line: usize| {
            let top = origin.y + height(line);
            Rect::from_min_size(pos2(origin.x, top), vec2(axis.edge - origin.x, theme::ROW))
        };
        if std::mem::take(&mut state.reveal) {
            let line =
                state.lines.iter().position(|line| matches!(line, Line::Row(row) if *row == state.row));
            if let Some(line) = line {
                ui.scroll_to_rect(rect_of(line), None);
            }
        }
        let lines = std::mem::take(&mut state.lines);
        let row_at = |y: f32| match lines.get(line_at(y - origin.y)) {
            Some(Line::Row(row)) if y >= origin.y => Some(*row),
            _ => None,
        };
        hand::pointer(ui, state, axis, list, row_at, acts);
        acts.extend(access::asked(ui, list, state).map(Act::Select));
        let shown = lines.iter().enumerate().skip(line_at(view.min.y));
        for (at, line) in shown.take(line_at(view.height()) + 2) {
            match line {
                Line::Group(name) => bars::group(ui, axis, rect_of(at), name),
                Line::Row(row) => row_ui(ui, cx, state, (axis, list, rect_of(at)), *row),
            }
        }
        if let Some(x) = now {
            let line = (theme::RULE, theme::palette(ui).link);
            ui.painter().vline(x, ui.clip_rect().y_range(), line);
        }
        state.lines = lines;
    });
}

fn row_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    state: &TimelineState,
    (axis, list, rect): (&Axis, &Response, Rect),
    row: usize,
) {
    let Some(shown) = state.rows.get(row) else { return };
    let chosen = row == state.row;
    let step = axis.scale.quarters();
    let held = state.drag.filter(|drag| drag.row == row).zip(shown.quarters);
    let preview = held.map(|(drag, drawn)| {
        let period = shown.period.shifted(drag.by.held(drawn), drawn);
        let (from, to) = quarters(period, state.years).unwrap_or(drawn);
        (period, (from, to.max(from + 1)))
    });
    let offers = chosen && cx.may.edit && shown.quarters.is_none();
    let offered = offers.then_some((state.quarter, state.quarter + step));
    let manner = Manner { chosen, focused: chosen && list.has_focus(), preview, offered };
    let cut = bars::row(ui, cx, axis, rect, shown, manner);
    access::row(ui, cx, (list, rect), (row, shown), (chosen, offered));
    let pointed = list
        .hover_pos()
        .is_some_and(|at| rect.contains(at) && at.y < rect.bottom() && ui.clip_rect().contains(at));
    let on_bar = list
        .hover_pos()
        .zip(shown.quarters)
        .is_some_and(|(at, (from, to))| at.x >= axis.left && at.x >= axis.x(from) && at.x <= axis.x(to));
    let on_name = cut && list.hover_pos().is_some_and(|at| at.x < axis.left);
    if pointed && state.drag.is_none() && !state.quiet && (on_name || on_bar) {
        list.clone().on_hover_text_at_pointer(&shown.words(cx).spoken);
    }
}

/// Makes of an act what it wishes for.
fn obey(cx: &Cx<'_>, state: &mut TimelineState, act: Act, out: &mut Outbox<'_>) {
    let (Act::Select(row)
    | Act::Open(row)
    | Act::Shift(row, _)
    | Act::Drop(row, _)
    | Act::Ongoing(row)
    | Act::Give(row, _)) = act;
    let Some(shown) = state.rows.get(row) else { return };
    let (id, period, drawn) = (shown.id, shown.period, shown.quarters);
    out.select((Kind::Measure, id));
    if matches!(act, Act::Open(_)) {
        out.command(Command::Form(true));
    }
    if matches!(act, Act::Select(_)) {
        state.row = row;
    }
    if !cx.may.edit {
        return;
    }
    match (act, drawn) {
        (Act::Shift(_, by), Some(drawn)) => shift(cx, state, (id, period, drawn), by, out),
        (Act::Drop(_, by), Some(drawn)) => {
            out.change(verbs::set(cx.plan, measure::PERIOD, id, period.shifted(by.held(drawn), drawn)));
        }
        (Act::Ongoing(_), _) => ongoing(cx, state, (id, period), out),
        (Act::Give(_, quarter), None) => {
            let when = match cx.timeline.scale {
                Scale::Quarter => When::of_quarter(quarter),
                Scale::Year => When::Year(When::of_quarter(quarter).year()),
            };
            out.change(verbs::set(cx.plan, measure::PERIOD, id, Period::of(when)));
        }
        _ => {}
    }
}

/// Moves a bar by keys: one stretch of pressing is one step, and goes on from what stood there when it began.
fn shift(
    cx: &Cx<'_>,
    state: &mut TimelineState,
    (id, period, drawn): (Uid, Period, (i32, i32)),
    by: Shift,
    out: &mut Outbox<'_>,
) {
    let goes_on = state.keyed.filter(|keyed| keyed.id == id && keyed.now == period);
    let keyed = goes_on.unwrap_or(Keyed { id, before: period, by: Shift::default(), now: period });
    let before = quarters(keyed.before, state.years).map_or(drawn, |(from, to)| (from, to.max(from + 1)));
    let by = by.held(drawn);
    let by = Shift { from: keyed.by.from + by.from, to: keyed.by.to + by.to };
    let now = keyed.before.shifted(by, before);
    let at = Address { kind: Kind::Measure, id, field: measure::PERIOD.index, key: Key::Whole };
    out.type_fact(cx.plan, at, Value::Period(now));
    state.keyed = Some(Keyed { by, now, ..keyed });
}

/// Makes a measure go on without an end; doing it again brings back the end that it had.
fn ongoing(cx: &Cx<'_>, state: &mut TimelineState, (id, period): (Uid, Period), out: &mut Outbox<'_>) {
    let to = if period.is_ongoing() {
        state.ended.filter(|(ended, _)| *ended == id).map_or(End::Open, |(_, end)| end)
    } else {
        state.ended = Some((id, period.to));
        End::Ongoing
    };
    out.change(verbs::set(cx.plan, measure::PERIOD, id, Period { to, ..period }));
}

/// How high so many lines of bars are.
fn height(lines: usize) -> f32 {
    w::lines_height(lines, theme::ROW)
}

/// The line of bars at a height.
fn line_at(y: f32) -> usize {
    w::line_at(y, theme::ROW)
}
