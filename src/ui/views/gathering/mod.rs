//! The gathering that runs: what the running point is about in the middle, its agenda on the left, and the line at the foot.
//!
//! Shows what the plan says and asks for acts; what an act does is decided by `session`.

mod agenda;
mod clock;
mod line;
mod line_text;
mod middle;

pub use line::{LineLeft, line_id};

use super::ViewStates;
use super::focus::FocusTarget;
use crate::model::meeting::Presence;
use crate::session::{Command, Context, GatheringAct, GatheringMode, Outbox};
use egui::{Event, Key, Ui};
use line::LineState;

/// Where the user is in a gathering; may be lost but for what was typed in the line.
#[derive(Debug, Default)]
pub struct GatheringState {
    /// The line at the foot.
    line: LineState,
    agenda: agenda::AgendaState,
}

impl GatheringState {
    /// Opens or closes the list of everything that can be written in the line.
    pub(super) fn toggle_forms(&mut self) {
        self.line.shows_forms = !self.line.shows_forms;
    }
}

/// Opens or closes the list of who comes, which is a part of the gathering's view.
pub fn toggle_attendance(cx: &Context<'_>, out: &mut Outbox<'_>) {
    let Some(mode) = cx.gathering else { return };
    out.command(Command::Gathering(GatheringAct::Start(Some(mode.meeting))));
    act(out, GatheringAct::ShowAttendance(mode.attendance.is_none()));
}

/// Shows what the running point is about.
pub(super) fn gathering_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut GatheringState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    middle::middle_ui(ui, cx, state, out)
}

/// Asks for an act of the gathering.
fn act(out: &mut Outbox<'_>, act: GatheringAct) {
    out.command(Command::Gathering(act));
}

/// Shows the agenda with the clock.
pub fn agenda_ui(ui: &mut Ui, cx: &Context<'_>, states: &mut ViewStates, out: &mut Outbox<'_>) {
    agenda::agenda_ui(ui, cx, &mut states.gathering.agenda, out);
}

/// Shows the line; returns where the keyboard goes.
pub fn line_ui(ui: &mut Ui, cx: &Context<'_>, states: &mut ViewStates, out: &mut Outbox<'_>) -> LineLeft {
    line::line_ui(ui, cx, &mut states.gathering.line, out)
}

/// Takes the keys that belong to a gathering wherever the keyboard is but in another box: those of the attendance list while
/// nothing is typed in the line, and letters, which come to the line.
pub(super) fn take_keys(ui: &Ui, cx: &Context<'_>, state: &mut GatheringState, out: &mut Outbox<'_>) {
    let Some(mode) = cx.gathering else { return };
    let in_line = ui.memory(|memory| memory.has_focus(line_id()));
    if !in_line && ui.ctx().text_edit_focused() {
        return;
    }
    if mode.attendance.is_some() && state.line.text().is_empty() {
        take_attendance_keys(ui, mode, out);
    }
    if !in_line && let Some(letters) = take_letters(ui) {
        state.line.append(&letters);
    }
}

/// Space, Backspace and the arrows of the attendance list.
fn take_attendance_keys(ui: &Ui, mode: &GatheringMode, out: &mut Outbox<'_>) {
    let place = mode.attendance.unwrap_or_default();
    let mut acts = Vec::new();
    ui.input_mut(|input| {
        let mut typing = false;
        // A key that types a blank is reported twice: as a key, and as its text.
        let mut keys = 0_usize;
        input.events.retain(|event| match event {
            Event::Key { key: Key::Space, pressed: true, repeat, modifiers, .. } if modifiers.is_none() => {
                keys += usize::from(!repeat && !typing);
                if !repeat && !typing {
                    acts.push(GatheringAct::Attend(Presence::Present));
                }
                typing
            }
            Event::Text(text) if text == " " && !typing => {
                if keys == 0 {
                    acts.push(GatheringAct::Attend(Presence::Present));
                }
                keys = keys.saturating_sub(1);
                false
            }
            Event::Text(_) => {
                typing = true;
                true
            }
            Event::Key { key: Key::Backspace, pressed: true, repeat, modifiers, .. }
                if modifiers.is_none() && !typing =>
            {
                if !repeat {
                    acts.push(GatheringAct::Attend(Presence::Absent));
                }
                false
            }
            Event::Key { key: key @ (Key::ArrowUp | Key::ArrowDown), pressed: true, modifiers, .. }
                if modifiers.is_none() =>
            {
                let to = if *key == Key::ArrowUp { place.saturating_sub(1) } else { place + 1 };
                acts.push(GatheringAct::MoveInAttendance(to));
                false
            }
            Event::Key { key: Key::Escape, pressed: true, .. } => {
                acts.push(GatheringAct::ShowAttendance(false));
                false
            }
            _ => true,
        });
    });
    for asked in acts {
        act(out, asked);
    }
}

/// Letters that begin a text; a blank alone presses what has the keyboard.
fn take_letters(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let begins =
            input.events.iter().any(|event| matches!(event, Event::Text(text) if !text.trim().is_empty()));
        if !begins {
            return None;
        }
        let mut letters = String::new();
        input.events.retain(|event| match event {
            Event::Text(text) => {
                letters.push_str(text);
                false
            }
            _ => true,
        });
        Some(letters)
    })
}
