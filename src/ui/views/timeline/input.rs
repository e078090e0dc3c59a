//! Keys and pointer in the timeline: going from row to row, moving and stretching bars.
//!
//! It reports acts; what they change is in `apply`.

use super::axis::Axis;
use super::drag::{BarDrag, Grip};
use super::rows::TimelineRow;
use super::state::TimelineState;
use crate::model::PeriodShift;
use crate::ui::theme;
use crate::ui::widgets::{consume_chord, consume_list_move};
use egui::{CursorIcon, EventFilter, InputState, Key, Modifiers, Pos2, Response, Ui};

/// What the user did, with the row it was done to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum TimelineAct {
    /// Went to a row.
    Select(usize),
    /// Wants to see the row's form.
    Open(usize),
    /// Moved the bar of a row or one of its ends by keys.
    Shift(usize, PeriodShift),
    /// Released a bar that had been dragged this far.
    Drop(usize, PeriodShift),
    /// Made a row ongoing, or not any more.
    ToggleOngoing(usize),
    /// Gave a row without a period this quarter.
    Give(usize, i32),
}

impl TimelineAct {
    /// The row that it was done to.
    pub(super) const fn row(self) -> usize {
        match self {
            Self::Select(row)
            | Self::Open(row)
            | Self::Shift(row, _)
            | Self::Drop(row, _)
            | Self::ToggleOngoing(row)
            | Self::Give(row, _) => row,
        }
    }
}

/// Takes the keys, where the timeline has the keyboard.
pub(super) fn take_keys(
    ui: &Ui,
    state: &mut TimelineState,
    axis: &Axis,
    list: &Response,
    acts: &mut Vec<TimelineAct>,
) {
    // Escape ends a drag wherever the keyboard is; otherwise it is left for the frame.
    if state.drag.is_some() && ui.input_mut(|input| consume_chord(input, Modifiers::NONE, Key::Escape)) {
        state.drag = None;
        ui.ctx().request_repaint();
    }
    if !list.has_focus() || state.rows.is_empty() {
        return;
    }
    // Without this filter egui would move the focus to another widget at every arrow.
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, filter));
    let before = state.row;
    ui.input_mut(|input| {
        // Edits first: arrows with modifiers move bars, and only plain ones move on.
        take_edit_keys(input, state, axis, acts);
        take_move_keys(input, state, axis);
    });
    if state.row != before {
        state.reveal = true;
        acts.push(TimelineAct::Select(state.row));
    }
}

fn take_move_keys(input: &mut InputState, state: &mut TimelineState, axis: &Axis) {
    if let Some(list_move) = consume_list_move(input, &[Modifiers::NONE, Modifiers::COMMAND]) {
        state.row = list_move.target(state.row, state.rows.len());
    }
    let mut pressed = |key| consume_chord(input, Modifiers::NONE, key);
    let step = axis.scale.quarters();
    if pressed(Key::ArrowRight) {
        state.quarter = (state.quarter + step).min(axis.end() - step);
    }
    if pressed(Key::ArrowLeft) {
        state.quarter = (state.quarter - step).max(axis.first);
    }
}

fn take_edit_keys(input: &mut InputState, state: &TimelineState, axis: &Axis, acts: &mut Vec<TimelineAct>) {
    let row = state.row;
    let step = axis.scale.quarters();
    let chords = [
        (Modifiers::ALT, Grip::Whole),
        (Modifiers::COMMAND, Grip::End),
        // Some desktops take Alt with Shift to change the keyboard's layout: Ctrl does the same.
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
        acts.push(TimelineAct::ToggleOngoing(row));
    }
    if consume_chord(input, Modifiers::NONE, Key::F4) {
        acts.push(TimelineAct::Open(row));
    }
    if consume_chord(input, Modifiers::NONE, Key::Enter) {
        let is_blank = state.rows.get(row).is_some_and(|row| row.quarters.is_none());
        acts.push(if is_blank { TimelineAct::Give(row, state.quarter) } else { TimelineAct::Open(row) });
    }
}

/// Takes what the pointer did over the rows; `row_at` gives the row at a height.
pub(super) fn take_pointer(
    ui: &Ui,
    state: &mut TimelineState,
    axis: &Axis,
    list: &Response,
    row_at: impl Fn(f32) -> Option<usize>,
    acts: &mut Vec<TimelineAct>,
) {
    let inside = |at: Pos2| ui.clip_rect().contains(at);
    let grip_under = |state: &TimelineState, at: Pos2| {
        let row = row_at(at.y)?;
        Some((row, grip_at(axis, state.rows.get(row)?, at.x)?))
    };
    if let Some(at) = list.hover_pos().filter(|at| inside(*at) && state.drag.is_none())
        && let Some((_, grip)) = grip_under(state, at)
    {
        let icon = if grip == Grip::Whole { CursorIcon::Grab } else { CursorIcon::ResizeHorizontal };
        ui.ctx().set_cursor_icon(icon);
    }
    // A drag begins where the button was pressed: the pointer has moved on when egui reports it.
    if list.drag_started()
        && let Some(from) = ui.input(|input| input.pointer.press_origin()).filter(|at| inside(*at))
        && let Some((row, grip)) = grip_under(state, from)
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
    // The release may have been outside the window, where nobody reports it.
    if list.drag_stopped() || !ui.input(|input| input.pointer.any_down()) {
        state.drag = None;
    }
    let pressed =
        list.interact_pointer_pos().filter(|at| (list.clicked() || list.secondary_clicked()) && inside(*at));
    if let Some((at, row)) = pressed.and_then(|at| Some((at, row_at(at.y)?))) {
        list.request_focus();
        state.row = row;
        acts.push(TimelineAct::Select(row));
        if list.secondary_clicked() {
            // Its menu is all that is asked for.
            return;
        }
        acts.extend(act_of_click(state, axis, list, at.x));
    }
}

/// What a click in the row that has the keys does besides going there.
fn act_of_click(state: &mut TimelineState, axis: &Axis, list: &Response, x: f32) -> Option<TimelineAct> {
    let row = state.row;
    if let Some(quarter) = axis.quarter_at(x) {
        state.quarter = quarter - (quarter - axis.first).rem_euclid(axis.scale.quarters());
        if state.rows.get(row).is_some_and(|row| row.quarters.is_none()) {
            return Some(TimelineAct::Give(row, state.quarter));
        }
    }
    list.double_clicked().then_some(TimelineAct::Open(row))
}

/// Which part of a row's bar is at a place.
fn grip_at(axis: &Axis, row: &TimelineRow, x: f32) -> Option<Grip> {
    let bar = row.quarters.filter(|bar| bar.first < axis.end() && bar.end > axis.first)?;
    let (left, right) = (axis.x(bar.first), axis.x(bar.end));
    // A short bar can still be held in its middle.
    let end = theme::TIMELINE_GRIP.min((right - left) / 4.0);
    if x < left - end || x > right + end {
        None
    } else if x <= left + end && bar.first >= axis.first {
        Some(Grip::Begin)
    } else if x >= right - end && bar.end <= axis.end() {
        Some(Grip::End)
    } else {
        Some(Grip::Whole)
    }
}
