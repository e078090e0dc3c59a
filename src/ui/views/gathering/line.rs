//! The line at the foot of the window, where a recorder types while a gathering runs.
//!
//! It keeps its text until the session has taken it: nothing that was typed is lost or taken for something else.

use super::board;
use super::clock::clock_chip_ui;
use super::filled_note::NoteKind;
use super::forms::fitting_forms;
use super::line_text::{begun_name, pasted_lines};
use super::nearest::{NearestState, nearest_ui};
use crate::session::{Context, GatheringAct, GatheringMode, LinePurpose, Outbox, unit_names};
use crate::text::Phrase;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::in_place::{
    BoxEnd, BoxKey, BoxShape, Caret, InPlaceBox, InPlaceEditor, InPlaceResponse, caret_of, edit_in_place,
    is_closing,
};
use egui::{Event, Id, Key, Modifiers, Ui};
use std::collections::VecDeque;

/// How many names are offered.
const MOST_NAMES: usize = 3;

/// What stands in the line.
#[derive(Debug, Default)]
pub struct LineState {
    editor: InPlaceEditor,
    /// What was sent to be taken, and how many lines had been taken then.
    sent: Option<(String, u64)>,
    /// What was cleared by undoing, for redoing.
    cleared: String,
    /// Pasted lines that wait until the one before them was taken.
    waiting: VecDeque<String>,
    /// Whether the list of everything that can be written is open.
    pub(super) asks_for_forms: bool,
    /// What is to be noted in a dialog, asked for by a button.
    pub(super) asks_for: Option<NoteKind>,
}

/// Where the keyboard goes from the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineLeft {
    /// It stays.
    No,
    /// To the list above.
    ToList,
}

/// The box of the line.
pub fn line_id() -> Id {
    Id::unique("line of the gathering")
}

impl LineState {
    /// What was typed.
    pub fn text(&self) -> &str {
        self.editor.text()
    }

    /// Puts a text into the line and the keyboard behind it.
    pub fn set_text(&mut self, text: String) {
        self.editor = InPlaceEditor::open(text, Caret::End);
    }

    /// Letters that were typed where nothing is written come to the line.
    pub fn append(&mut self, letters: &str) {
        self.set_text(format!("{}{letters}", self.text()));
    }

    /// Empties the line of what was taken, and sends the next of the pasted lines.
    fn follow(&mut self, mode: &GatheringMode, out: &mut Outbox<'_>) {
        let Some((sent, _)) = self.sent.take().filter(|(_, taken)| mode.taken > *taken) else { return };
        // Whatever was typed behind it since stays.
        let rest = self.text().strip_prefix(&*sent).unwrap_or_default().to_owned();
        self.set_text(rest);
        if self.text().is_empty() {
            self.send_waiting(mode, out);
        }
    }

    /// Sends the next of the pasted lines, where one waits.
    fn send_waiting(&mut self, mode: &GatheringMode, out: &mut Outbox<'_>) {
        if let Some(next) = self.waiting.pop_front() {
            self.set_text(next);
            self.send(mode, out);
        }
    }

    /// Enter: takes the line; an empty one lets the pasted lines go on that wait behind one that was refused.
    fn enter(&mut self, mode: &GatheringMode, out: &mut Outbox<'_>) {
        if self.text().is_empty() && !self.waiting.is_empty() {
            self.send_waiting(mode, out);
        } else {
            self.send(mode, out);
        }
    }

    fn send(&mut self, mode: &GatheringMode, out: &mut Outbox<'_>) {
        let text = self.text().to_owned();
        super::acts::act(out, GatheringAct::Enter(text.clone()));
        self.sent = Some((text, mode.taken));
    }

    /// Redo brings back what undo has cleared, as long as nothing was written since.
    fn restore_cleared(&mut self, ui: &Ui) {
        if !self.text().is_empty() {
            self.cleared.clear();
        }
        if self.cleared.is_empty() || !ui.memory(|memory| memory.has_focus(line_id())) {
            return;
        }
        let redoes = ui.input_mut(|input| {
            w::consume_chord(input, Modifiers::COMMAND, Key::Y)
                || w::consume_chord(input, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)
        });
        if redoes {
            let text = std::mem::take(&mut self.cleared);
            self.set_text(text);
        }
    }

    /// Takes a pasted text of several lines out of the input: the first is sent, the others wait.
    fn take_paste(&mut self, ui: &Ui, mode: &GatheringMode, out: &mut Outbox<'_>) {
        let is_lines =
            |event: &Event| matches!(event, Event::Paste(text) if text.trim_end().contains(['\n', '\r']));
        let pasted = ui.input_mut(|input| {
            let at = input.events.iter().position(is_lines)?;
            match input.events.remove(at) {
                Event::Paste(text) => Some(text),
                _ => None,
            }
        });
        let Some(pasted) = pasted else { return };
        let caret = caret_of(ui.ctx(), line_id()).unwrap_or(usize::MAX);
        let cut = self.text().char_indices().nth(caret).map_or(self.text().len(), |(at, _)| at);
        let (before, behind) = self.text().split_at_checked(cut).unwrap_or((self.text(), ""));
        self.waiting.extend(pasted_lines(before, &pasted, behind));
        self.send_waiting(mode, out);
    }
}

/// Shows the line; returns where the keyboard goes.
pub(super) fn line_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut LineState,
    nearest: &mut NearestState,
    out: &mut Outbox<'_>,
) -> LineLeft {
    let Some(mode) = cx.gathering else { return LineLeft::No };
    state.follow(mode, out);
    if ui.memory(|memory| memory.has_focus(line_id())) {
        state.take_paste(ui, mode, out);
    }
    let purpose = mode.purpose(cx.plan);
    let names = offered_names(cx, state.text(), purpose);
    if purpose == LinePurpose::Ideas && !board::is_alone(cx, mode) {
        nearest_ui(ui, cx, mode, state.text(), nearest);
    }
    heading_ui(ui, cx, mode, state, &names);
    let name = cx.text(&purpose_words(mode, purpose));
    // Where Tab takes nothing it goes on to the next control, as everywhere.
    let takes_tab = !names.is_empty() || mode.lifted.is_some();
    let shown = InPlaceBox {
        id: line_id(),
        name: &name,
        hint: &cx.word("ui-gathering-line-hint"),
        shape: BoxShape::Flow { width: f32::INFINITY, rows: 1 },
        numeric: false,
        keys: if takes_tab {
            &[BoxKey::Accept, BoxKey::Forward, BoxKey::Up]
        } else {
            &[BoxKey::Accept, BoxKey::Up]
        },
        live: false,
    };
    let undoes = ui.input(|input| input.modifiers.command && input.key_pressed(Key::Z));
    state.restore_cleared(ui);
    let (response, takes) = box_ui(ui, cx, shown, &mut state.editor);
    if takes {
        state.enter(mode, out);
        ui.memory_mut(|memory| memory.request_focus(line_id()));
    }
    let mut left = LineLeft::No;
    match response.end {
        Some(BoxEnd::Key(BoxKey::Accept)) => state.enter(mode, out),
        Some(BoxEnd::Key(BoxKey::Up)) => left = LineLeft::ToList,
        Some(BoxEnd::Key(BoxKey::Forward)) => match names.first() {
            Some(completed) => state.set_text(completed.line.clone()),
            None => left = LineLeft::ToList,
        },
        _ => {}
    }
    // Where the box has nothing to go back to, what stands in it goes before the plan does.
    if undoes && response.has_focus && !response.changed && !state.text().is_empty() {
        ui.input_mut(|input| w::consume_chord(input, Modifiers::COMMAND, Key::Z));
        state.cleared = state.text().to_owned();
        state.set_text(String::new());
    }
    if is_closing(ui) && state.sent.is_none() && !state.text().trim().is_empty() {
        // Nothing comes after this frame to show what was refused.
        super::acts::act(out, GatheringAct::KeepText(state.text().to_owned()));
    }
    buttons_ui(ui, cx, state);
    left
}

/// The box with the button that does what Enter does; whether that was pressed.
fn box_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    shown: InPlaceBox<'_>,
    editor: &mut InPlaceEditor,
) -> (InPlaceResponse, bool) {
    let take = cx.word("ui-gathering-line-take");
    ui.horizontal(|ui| {
        let room = ui.available_width() - w::button_width(ui, &take) - ui.spacing().item_spacing.x;
        let shape = BoxShape::Flow { width: room, rows: 1 };
        let response = edit_in_place(ui, &InPlaceBox { shape, ..shown }, editor);
        (response, w::outlined_button(ui, &take).clicked())
    })
    .inner
}

/// A name that is offered, and the line with it.
struct OfferedName {
    name: String,
    line: String,
}

fn offered_names(cx: &Context<'_>, text: &str, purpose: LinePurpose) -> Vec<OfferedName> {
    let Some((at, begun)) = begun_name(text, purpose) else { return Vec::new() };
    let before = text.get(..at).unwrap_or_default();
    let names = unit_names(cx.plan, begun, MOST_NAMES).into_iter().filter(|name| *name != begun);
    names.map(|name| OfferedName { name: name.to_owned(), line: format!("{before}{name}") }).collect()
}

/// What plain text in the line is now.
pub(super) fn purpose_words(mode: &GatheringMode, purpose: LinePurpose) -> Phrase {
    match purpose {
        LinePurpose::NotBegun => Phrase::new("ui-gathering-is-not-begun"),
        LinePurpose::Ended => Phrase::new("ui-gathering-is-ended"),
        LinePurpose::Account => Phrase::new("ui-gathering-is-account"),
        LinePurpose::Ideas => idea_words(mode),
        LinePurpose::Decisions => Phrase::new("ui-gathering-is-decision"),
        LinePurpose::OpenPoints => Phrase::new("ui-gathering-is-open-points"),
        LinePurpose::Ballot => Phrase::new("ui-gathering-is-ballot"),
        LinePurpose::OpenBallot => Phrase::new("ui-gathering-is-paper"),
        LinePurpose::Attendance => Phrase::new("ui-gathering-is-attendance"),
    }
}

/// An idea, with the table and the theme that stay set.
fn idea_words(mode: &GatheringMode) -> Phrase {
    let table = mode.table.map(|table| table.to_string()).unwrap_or_default();
    let key = match (mode.table.is_some(), mode.theme.is_empty()) {
        (true, false) => "ui-gathering-is-idea-of-both",
        (true, true) => return Phrase::new("ui-gathering-is-idea-of-table").with("table", table),
        (false, false) => {
            return Phrase::new("ui-gathering-is-idea-of-theme").with("theme", mode.theme.as_str());
        }
        (false, true) => return Phrase::new("ui-gathering-is-idea"),
    };
    Phrase::new(key).with("table", table).with("theme", mode.theme.as_str())
}

/// Above the box: what plain text is now, and beside it what is to be said, the names that Tab takes, or the forms that fit.
fn heading_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut LineState,
    names: &[OfferedName],
) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme::TARGET_SIZE);
        // A narrow window has no side, where the clock is otherwise.
        if ui.ctx().content_rect().width() < theme::NARROWEST_WINDOW {
            clock_chip_ui(ui, cx);
        }
        w::chip(ui, Tone::Accent, &cx.text(&purpose_words(mode, mode.purpose(cx.plan))));
        if let Some(remark) = &mode.remark {
            let colour = theme::palette(ui).tint(Tone::Warning).text;
            let words = cx.words.sentence(remark);
            w::announce(ui, &words);
            let shown = w::clipped_galley(ui, &words, Type::Body, colour, ui.available_width());
            ui.label(shown).on_hover_text(words);
        } else if !names.is_empty() {
            w::note(ui, &cx.word("ui-gathering-tab-takes"));
            for offered in names {
                if w::chip_button(ui, &offered.name).clicked() {
                    state.set_text(offered.line.clone());
                }
            }
        } else {
            let words = fitting_forms(cx, mode.purpose(cx.plan));
            let colour = theme::palette(ui).subtle;
            let shown = w::clipped_galley(ui, &words, Type::Small, colour, ui.available_width());
            ui.label(shown).on_hover_text(words);
        }
    });
}

/// Below the box: a button for each thing that can be noted, the pasted lines that wait, and the list of all forms.
fn buttons_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut LineState) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme::TARGET_SIZE);
        w::note(ui, &cx.word("ui-gathering-note"));
        for kind in NoteKind::OF_LINE {
            if w::chip_button(ui, &cx.word(kind.name())).clicked() {
                state.asks_for = Some(kind);
            }
        }
        if w::chip_button(ui, &cx.word("ui-gathering-forms-key")).clicked() {
            state.asks_for_forms = true;
        }
        if !state.waiting.is_empty() {
            w::note(ui, &cx.text(&Phrase::new("ui-gathering-waiting").with("count", state.waiting.len())));
            if w::chip_button(ui, &cx.word("ui-gathering-waiting-drop")).clicked() {
                state.waiting.clear();
            }
        }
    });
}
