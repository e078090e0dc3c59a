//! The gathering that runs: what the running point is about in the middle, its agenda on the left, and the line at the foot.
//!
//! Shows what the plan says and asks for acts; what an act does is decided by `session`.

mod acts;
mod agenda;
mod attendance;
mod ballot;
mod board;
mod choose;
mod clock;
mod filled_note;
mod forms;
mod lifting;
mod line;
mod line_text;
mod middle;
mod nearest;
mod note_dialog;
mod note_offers;
mod noted;
mod open_list;
mod row;
mod side;
mod work;

pub use forms::line_forms_ui;
pub use line::{LineLeft, line_id};
pub use side::room_acts_ui;

use super::ViewStates;
use super::focus::FocusTarget;
use super::help::HelpPage;
use crate::model::Kind;
use crate::session::{Command, Context, GatheringAct, Outbox};
use crate::text::Phrase;
use acts::act;
use egui::{Event, Ui};
use line::LineState;
use note_dialog::NoteDialogs;

/// Where the user is in a gathering; may be lost but for what was typed in the line.
#[derive(Debug, Default)]
pub struct GatheringState {
    /// The line at the foot.
    line: LineState,
    /// What is noted in dialogs.
    notes: NoteDialogs,
    noted: noted::NotedState,
    points: open_list::OpenListState,
    agenda: agenda::AgendaState,
    choice: choose::ChoiceState,
    nearest: nearest::NearestState,
    work: work::WorkState,
}

impl GatheringState {
    /// Whether a dialog is open.
    pub(super) const fn has_dialog(&self) -> bool {
        self.notes.is_open()
    }
}

/// Opens or closes the list of who comes, which is a part of the gathering's view.
pub fn toggle_attendance(cx: &Context<'_>, out: &mut Outbox<'_>) {
    let Some(mode) = cx.gathering else { return };
    act(out, GatheringAct::Start(Some(mode.meeting)));
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

/// Shows the agenda with the clock.
pub fn agenda_ui(ui: &mut Ui, cx: &Context<'_>, states: &mut ViewStates, out: &mut Outbox<'_>) {
    side::side_ui(ui, cx, &mut states.gathering.agenda, out);
}

/// Shows the line; returns where the keyboard goes.
pub fn line_ui(ui: &mut Ui, cx: &Context<'_>, states: &mut ViewStates, out: &mut Outbox<'_>) -> LineLeft {
    let state = &mut states.gathering;
    let left = line::line_ui(ui, cx, &mut state.line, &mut state.nearest, out);
    if std::mem::take(&mut state.line.asks_for_forms) {
        states.help.open(HelpPage::Line);
    }
    left
}

/// Whether a measure was just made of an idea, whose group, lead and period are asked for.
pub fn asks_for_cells(cx: &Context<'_>) -> bool {
    cx.gathering.is_some_and(|mode| {
        mode.is_lifting(cx.plan) && mode.lifted.is_some_and(|(kind, _)| kind == Kind::Measure)
    })
}

/// Shows what is asked for of that measure in a window that is the room, which has no list of ideas; returns where the keyboard
/// goes from the line.
pub fn lifted_in_room_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    states: &mut ViewStates,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let Some(mode) = cx.gathering else { return FocusTarget::default() };
    work::lifted_in_room_ui(ui, cx, mode, &mut states.gathering.work, out)
}

/// Shows what is open over the window: the list of what can be written, and the dialog of something to be noted.
pub fn gathering_dialogs_ui(ui: &Ui, cx: &Context<'_>, states: &mut ViewStates, out: &mut Outbox<'_>) {
    let state = &mut states.gathering;
    let Some(mode) = cx.gathering else { return };
    // What was typed and not taken yet is not in the plan: it is finished before the plan is left.
    if !state.line.text().trim().is_empty() && out.commands.contains(&Command::ClosePlan) {
        out.commands.retain(|command| *command != Command::ClosePlan);
        out.remarks.push(Phrase::new("ui-gathering-line-first"));
    }
    state.notes.keep_before_leaving(cx, out);
    if let Some(kind) = state.line.asks_for.take() {
        state.notes.open(kind, cx, mode);
    }
    note_dialog::note_dialog_ui(ui, cx, &mut state.notes, out);
}

/// Takes the keys that belong to a gathering wherever the keyboard is but in another box: those of the attendance list while
/// nothing is typed in the line, and letters, which come to the line.
pub(super) fn take_keys(ui: &Ui, cx: &Context<'_>, state: &mut GatheringState, out: &mut Outbox<'_>) {
    let Some(mode) = cx.gathering else { return };
    let in_line = ui.memory(|memory| memory.has_focus(line_id()));
    work::take_keys(ui, cx, mode, &mut state.work, out);
    if !in_line && ui.ctx().text_edit_focused() {
        return;
    }
    if mode.attendance.is_some() && state.line.text().is_empty() {
        attendance::take_attendance_keys(ui, mode, out);
    }
    work::take_letters(ui, cx, &mut state.work);
    if !in_line && let Some(letters) = take_letters(ui) {
        state.line.append(&letters);
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
