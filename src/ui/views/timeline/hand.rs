//! Keys and pointer in the timeline: going from row to row, moving and stretching bars.
//!
//! Says what was done; changes nothing.

use super::axis::Axis;
use super::{TimelineState, rows::TimelineRow};
use crate::model::PeriodShift;
use crate::ui::theme;
use crate::ui::widgets::{consume_chord, consume_list_move};
use egui::{CursorIcon, EventFilter, InputState, Key, Modifiers, Response, Ui};

/// What the user did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum TimelineAct {
    /// Went to a row.
    Select(usize),
    /// Wants to see the row's form.
    Open(usize),
    /// Moved the bar of a row or one of its ends.
    Shift(usize, PeriodShift),
    /// Let go of a bar that had been taken so far.
    Drop(usize, PeriodShift),
    /// Made a row go on without an end, or not any more.
    Ongoing(usize),
    /// Gave a row without a period this quarter.
    Give(usize, i32),
}

/// Which part of a bar the pointer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grip {
    Begin,
    Whole,
    End,
}

impl Grip {
    const fn shift(self, by: i32) -> PeriodShift {
        match self {
            Self::Begin => PeriodShift { from: by, to: 0 },
            Self::Whole => PeriodShift { from: by, to: by },
            Self::End => PeriodShift { from: 0, to: by },
        }
    }
}

/// A bar that the pointer holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct BarDrag {
    /// Its row.
    pub(super) row: usize,
    /// How far it was taken.
    pub(super) by: PeriodShift,
    grip: Grip,
    from: f32,
}

/// Takes the keys, where the timeline has them.
pub(super) fn take_keys(
    ui: &Ui,
    state: &mut TimelineState,
    axis: &Axis,
    list: &Response,
    acts: &mut Vec<TimelineAct>,
) {
    if state.drag.is_some() && ui.input_mut(|input| consume_chord(input, Modifiers::NONE, Key::Escape)) {
        state.drag = None;
        ui.ctx().request_repaint();
    }
    if !list.has_focus() || state.rows.is_empty() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, filter));
    let before = state.row;
    ui.input_mut(|input| {
        take_edit_keys(input, state, axis, acts);
        take_move_keys(input, state, axis);
    });
    if state.row != before {
        state.reveal = true;
        acts.push(TimelineAct::Select(state.row));
    }
}

fn take_move_keys(input: &mut InputState, state: &mut TimelineState, axis: &Axis) {
    if let Some(way) = consume_list_move(input, &[Modifiers::NONE, Modifiers::COMMAND]) {
        state.row = way.target(state.row, state.rows.len());
    }
    let mut pressed = |modifiers, key| consume_chord(input, modifiers, key);
    let step = axis.scale.quarters();
    if pressed(Modifiers::NONE, Key::ArrowRight) {
        state.quarter = (state.quarter + step).min(axis.end() - step);
    }
    if pressed(Modifiers::NONE, Key::ArrowLeft) {
        state.quarter = (state.quarter - step).max(axis.first);
    }
}

fn take_edit_keys(input: &mut InputState, state: &TimelineState, axis: &Axis, acts: &mut Vec<TimelineAct>) {
    let row = state.row;
    let step = axis.scale.quarters();
    let chords = [
        (Modifiers::ALT, Grip::Whole),
        (Modifiers::COMMAND, Grip::End),
        // Some desktops take this one to change the keyboard.
        (Modifiers::ALT | Modifiers::SHIFT, Grip::End),
        (Modifiers::SHIFT, Grip::Begin),
    ];
    for (modifiers, grip) in chords {
        for (key, by) in [(Key::ArrowLeft, -step), (Key::ArrowRight, step)] {
            if consume_chord(input, modifiers, key) {
                acts.push(TimelineAct::Shift(row, grip.shift(by)));
            }
        }
    }
    if consume_chord(input, Modifiers::NONE, Key::L) {
        acts.push(TimelineAct::Ongoing(row));
    }
    if consume_chord(input, Modifiers::NONE, Key::F4) {
        acts.push(TimelineAct::Open(row));
    }
    if consume_chord(input, Modifiers::NONE, Key::Enter) {
        let blank = state.rows.get(row).is_some_and(|row| row.quarters.is_none());
        acts.push(if blank { TimelineAct::Give(row, state.quarter) } else { TimelineAct::Open(row) });
    }
}

/// Takes what the pointer did over the rows; `row_at` says which row stands at a height.
pub(super) fn take_pointer(
    ui: &Ui,
    state: &mut TimelineState,
    axis: &Axis,
    list: &Response,
    row_at: impl Fn(f32) -> Option<usize>,
    acts: &mut Vec<TimelineAct>,
) {
    let inside = |at: egui::Pos2| ui.clip_rect().contains(at);
    if let Some(at) = list.hover_pos().filter(|at| inside(*at) && state.drag.is_none())
        && let Some(grip) =
            row_at(at.y).and_then(|row| state.rows.get(row)).and_then(|row| grip_at(axis, row, at.x))
    {
        let icon = if grip == Grip::Whole { CursorIcon::Grab } else { CursorIcon::ResizeHorizontal };
        ui.ctx().set_cursor_icon(icon);
    }
    if list.drag_started()
        && let Some(from) = ui.input(|input| input.pointer.press_origin()).filter(|at| inside(*at))
        && let Some(row) = row_at(from.y)
        && let Some(grip) = state.rows.get(row).and_then(|row| grip_at(axis, row, from.x))
    {
        state.drag = Some(BarDrag { row, by: PeriodShift::default(), grip, from: from.x });
        state.row = row;
        list.request_focus();
        acts.push(TimelineAct::Select(row));
    }
    if let Some(drag) = &mut state.drag {
        if let Some(at) = list.interact_pointer_pos() {
            drag.by = drag.grip.shift(axis.whole_steps(at.x - drag.from));
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        if list.drag_stopped() {
            acts.push(TimelineAct::Drop(drag.row, drag.by));
        }
    }
    if list.drag_stopped() || !ui.input(|input| input.pointer.any_down()) {
        state.drag = None;
    }
    let pressed = list.interact_pointer_pos().filter(|at| list.clicked() && inside(*at));
    if let Some((at, row)) = pressed.and_then(|at| Some((at, row_at(at.y)?))) {
        take_click(state, axis, (row, at.x), list, acts);
    }
}

fn take_click(
    state: &mut TimelineState,
    axis: &Axis,
    (row, x): (usize, f32),
    list: &Response,
    acts: &mut Vec<TimelineAct>,
) {
    list.request_focus();
    state.row = row;
    acts.push(TimelineAct::Select(row));
    let step = axis.scale.quarters();
    if let Some(quarter) = axis.quarter_at(x) {
        state.quarter = quarter - (quarter - axis.first).rem_euclid(step);
        if state.rows.get(row).is_some_and(|row| row.quarters.is_none()) {
            acts.push(TimelineAct::Give(row, state.quarter));
            return;
        }
    }
    if list.double_clicked() {
        acts.push(TimelineAct::Open(row));
    }
}

/// Which part of a row's bar is at a place.
fn grip_at(axis: &Axis, row: &TimelineRow, x: f32) -> Option<Grip> {
    let (from, to) = row.quarters.filter(|(from, to)| *from < axis.end() && *to > axis.first)?;
    let (left, right) = (axis.x(from), axis.x(to));
    let end = theme::TIMELINE_GRIP.min((right - left) / 4.0);
    if x < left - end || x > right + end {
        None
    } else if x <= left + end && from >= axis.first {
        Some(Grip::Begin)
    } else if x >= right - end && to <= axis.end() {
        Some(Grip::End)
    } else {
        Some(Grip::Whole)
    }
}
