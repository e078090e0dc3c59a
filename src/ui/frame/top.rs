//! The top bar: what plan this is, undo and redo by name, search, export.

use super::steps::steps_ui;
use super::{menu, room};
use crate::model::Choice as _;
use crate::model::records::plan::{MunicipalityWord, PlanState};
use crate::session::{Command, Context, GatheringAct, Outbox, View};
use crate::text::Phrase;
use crate::ui::screen::Screen;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::views::{Finder, agenda_ui};
use crate::ui::widgets as w;
use egui::{Popup, PopupCloseBehavior, Ui};

/// Shows the top bar.
pub(super) fn top_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, width: f32, out: &mut Outbox<'_>) {
    w::line_with_sides(ui, "top", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            menu::menu_button(ui, cx, screen, out);
            if width < theme::NARROWEST_WINDOW {
                side_button(ui, cx, screen, out);
            }
            plan_title_ui(ui, cx);
        }
        w::LineSide::Right => {
            if width >= theme::NARROWEST_WINDOW {
                let undo = HistoryButton { word: "ui-undo", named: "ui-undo-named", command: Command::Undo };
                let redo = HistoryButton { word: "ui-redo", named: "ui-redo-named", command: Command::Redo };
                undo.show(ui, cx, cx.undo_label, out);
                redo.show(ui, cx, cx.redo_label, out);
            }
            if width >= theme::NARROWEST_WINDOW {
                room::room_button(ui, cx, &mut screen.room, out);
            }
            gathering_button(ui, cx, width, out);
            if w::outlined_button(ui, &cx.word("ui-search-key")).clicked() {
                screen.finder = Some(Finder::default());
            }
            if w::outlined_button(ui, &cx.word("ui-export")).clicked() {
                out.command(Command::Show(View::Documents));
            }
        }
    });
}

/// Starts a gathering, or ends it; leaves its view when it has ended.
fn gathering_button(ui: &mut Ui, cx: &Context<'_>, width: f32, out: &mut Outbox<'_>) {
    let has_ended = cx.gathering.is_some_and(|mode| mode.has_ended(cx.plan));
    let act = |act| Command::Gathering(act);
    let (key, command) = match cx.gathering {
        None => ("ui-gathering-start", act(GatheringAct::Start(None))),
        Some(_) if has_ended => ("ui-gathering-leave", act(GatheringAct::Leave)),
        Some(_) => ("ui-gathering-end", act(GatheringAct::End)),
    };
    if width >= theme::NARROWEST_WINDOW && w::outlined_button(ui, &cx.word(key)).clicked() {
        out.command(command);
    }
}

/// The button of undo or redo.
struct HistoryButton {
    /// The key of its word alone.
    word: &'static str,
    /// The key of its words with the step's.
    named: &'static str,
    command: Command,
}

/// The step is named on the button of undo up to this many letters; redo never names it.
const MAX_STEP_LETTERS: usize = 34;

impl HistoryButton {
    /// Shows it with the name of the step; without a step there is no button.
    fn show(self, ui: &mut Ui, cx: &Context<'_>, step: Option<&Phrase>, out: &mut Outbox<'_>) {
        let Some(step) = step else { return };
        let full = cx.text(&Phrase::new(self.named).with("what", step.clone()));
        let is_narrow = ui.ctx().content_rect().width() < theme::NARROW_WINDOW;
        let is_long = is_narrow || full.chars().count() > MAX_STEP_LETTERS;
        let short = if self.command == Command::Redo || is_long { cx.word(self.word) } else { full.clone() };
        if w::quiet_button(ui, &short).on_hover_text(&full).clicked() {
            out.command(self.command);
        }
    }
}

fn plan_title_ui(ui: &mut Ui, cx: &Context<'_>) {
    let about = cx.plan.about();
    let p = theme::palette(ui);
    let untitled = cx.word("ui-untitled-plan");
    let title = if about.title.trim().is_empty() { untitled.as_str() } else { &about.title };
    let state = cx.text(&Phrase::choice(PlanState::INFO.name, &about.state.code()));
    // The title is cut first, and left out where not even a word of it has room; municipality and state only appear where there
    // is room for them after it.
    let room = (ui.available_width() - 100.0).max(80.0);
    if ui.available_width() < room {
        return;
    }
    let name = w::clipped_galley(ui, title, Type::Strong, p.text, room);
    ui.label(name).on_hover_text(title);
    if ui.available_width() > 260.0 && !about.municipality.trim().is_empty() {
        let whole = municipality_name(cx);
        let place = w::clipped_galley(ui, &whole, Type::Body, p.subtle, ui.available_width() - 110.0);
        ui.label(place).on_hover_text(whole);
    }
    if about.state != PlanState::NotStated && ui.available_width() > 80.0 {
        w::chip(ui, Tone::Neutral, &state);
    }
}

/// The municipality with the word it uses in its own name: "Fjellvik kommune".
fn municipality_name(cx: &Context<'_>) -> String {
    let about = cx.plan.about();
    let name = about.municipality.trim();
    let word = match about.municipality_word {
        MunicipalityWord::NotStated => MunicipalityWord::Kommune,
        ref stated => stated.clone(),
    };
    let word = cx.text(&Phrase::choice(MunicipalityWord::INFO.name, &word.code()));
    if name.to_lowercase().ends_with(&word.to_lowercase()) {
        name.to_owned()
    } else {
        format!("{name} {word}")
    }
}

/// In a narrow window the steps are one button; while a gathering runs, its agenda is.
fn side_button(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let runs = cx.gathering.is_some();
    let button = w::outlined_button(ui, &cx.word(if runs { "ui-view-gathering" } else { "ui-region-steps" }));
    let name = cx.word(if runs { "ui-region-agenda" } else { "ui-region-steps" });
    let menu = Popup::menu(&button).accessible_name(name).width(theme::STEPS_WIDTH);
    if runs {
        menu.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            agenda_ui(ui, cx, &mut screen.views, out);
        });
    } else {
        menu.show(|ui| steps_ui(ui, cx, &mut screen.steps, out));
    }
}
