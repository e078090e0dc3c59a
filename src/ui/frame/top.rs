//! The top bar: what plan this is, undo and redo by name, search, export.

use crate::model::Choice as _;
use crate::session::{Command, Cx, Outbox, View};
use crate::text::Phrase;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::views::Screen;
use crate::ui::widgets as w;
use eframe::egui::{Align, Layout, Popup, Ui};

/// Shows the top bar.
pub(super) fn top_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, width: f32, out: &mut Outbox<'_>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if w::outlined(ui, &cx.word("ui-export")).clicked() {
            out.command(Command::Show(View::Documents));
        }
        if w::outlined(ui, &cx.word("ui-search-key")).clicked() {
            screen.finder = Some(w::FinderState::default());
        }
        if width >= theme::NARROWEST {
            step(ui, cx, ("ui-redo", "ui-redo-named", cx.redo), Command::Redo, out);
            step(ui, cx, ("ui-undo", "ui-undo-named", cx.undo), Command::Undo, out);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if width < theme::NARROWEST {
                steps_button(ui, cx, out);
            }
            plan_ui(ui, cx);
        });
    });
}

/// Undo or redo: its name says what it does, and it is not there where it would do nothing.
fn step(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (plain, named, label): (&'static str, &'static str, Option<&Phrase>),
    command: Command,
    out: &mut Outbox<'_>,
) {
    let Some(label) = label else { return };
    let full = cx.say(&Phrase::new(named).with("what", label.clone()));
    let short =
        if command == Command::Redo || full.chars().count() > 34 { cx.word(plain) } else { full.clone() };
    if w::quiet(ui, &short).on_hover_text(&full).clicked() {
        out.command(command);
    }
}

fn plan_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let about = cx.plan.about();
    let p = theme::palette(ui);
    let untitled = cx.word("ui-untitled-plan");
    let title = if about.title.trim().is_empty() { untitled.as_str() } else { &about.title };
    let state =
        cx.say(&Phrase::choice(crate::model::records::plan::PlanState::INFO.name, &about.state.code()));
    let room = (ui.available_width() - 100.0).max(80.0);
    let name = w::clipped(ui, title, Type::Strong, p.text, room);
    ui.label(name).on_hover_text(title);
    if ui.available_width() > 260.0 && !about.municipality.is_empty() {
        let place = w::clipped(ui, &about.municipality, Type::Body, p.subtle, ui.available_width() - 110.0);
        ui.label(place);
    }
    if ui.available_width() > 80.0 {
        w::chip(ui, Tone::Neutral, &state);
    }
}

/// In a narrow window the steps are one button.
fn steps_button(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let name = cx.word("ui-region-steps");
    let button = w::outlined(ui, &name);
    Popup::menu(&button).accessible_name(name).width(theme::STEPS_WIDTH).show(|ui| {
        super::steps::steps_ui(ui, cx, out);
    });
}
