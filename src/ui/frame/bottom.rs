//! The bottom line: whether all is saved, what the plan contains, the latest message, and the language.

use crate::model::Kind;
use crate::session::{
    Appearance, Command, Context, Message, MessageSeverity, Outbox, ReadOnlyReason, SaveState, View,
};
use crate::text::{Language, Phrase};
use crate::ui::screen::Screen;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::views::finding_count_words;
use crate::ui::widgets as w;
use egui::{Popup, ScrollArea, Ui};

/// Shows the bottom line.
pub(super) fn bottom_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    ui.spacing_mut().interact_size.y = 24.0;
    w::line_with_sides(ui, "bottom", theme::TARGET_SIZE, |ui, end| match end {
        w::LineSide::Left => {
            ui.spacing_mut().item_spacing.x = theme::MARGIN;
            save_state_ui(ui, cx, out);
            let counts = record_counts(cx);
            if !counts.is_empty() {
                w::note(ui, &counts);
            }
            // An alert is already above the view, and would be here a second time.
            let current = |message: &&Message| !message.dismissed;
            if let Some(message) = cx.newest_message.filter(current).filter(|_| cx.alert.is_none()) {
                latest_message_ui(ui, &cx.words.sentence(&message.phrase));
            }
        }
        w::LineSide::Right => {
            ui.spacing_mut().item_spacing.x = theme::MARGIN;
            let look = cx.findings.open().len();
            if look > 0 && w::small_inline_button(ui, &finding_count_words(cx, look)).clicked() {
                out.command(Command::Show(View::Review));
            }
            if cx.newest_message.is_some() && w::small_inline_button(ui, &cx.word("ui-messages")).clicked() {
                screen.shows_messages = true;
            }
            settings_menu(ui, cx, out);
        }
    });
}

/// The latest message, on one line where there is room for some words of it; a screen reader reads it out.
fn latest_message_ui(ui: &mut Ui, words: &str) {
    w::announce(ui, words);
    if ui.available_width() < theme::NARROW_FILTER_WIDTH {
        return;
    }
    let shown = w::clipped_galley(ui, words, Type::Small, theme::palette(ui).subtle, ui.available_width());
    ui.label(shown).on_hover_text(words);
}

fn save_state_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let phrase = match cx.save_state {
        SaveState::SavedAt(time) => Phrase::new("ui-saved-at").with("time", time.as_str()),
        SaveState::AsOpened => Phrase::new("ui-saved-in-file"),
        SaveState::Pending => Phrase::new("ui-saved-soon"),
        SaveState::NoFile => Phrase::new("ui-saved-nowhere"),
        SaveState::ReadOnly => read_only_reason(cx),
        SaveState::ChangedExternally => Phrase::new("ui-saved-foreign"),
        SaveState::Failed(_) => Phrase::new("ui-saved-failed"),
    };
    if matches!(cx.save_state, SaveState::NoFile | SaveState::ReadOnly) {
        w::note(ui, &cx.text(&phrase));
        if w::small_inline_button(ui, &cx.word("ui-save-as")).clicked() {
            out.command(Command::SaveAs);
        }
    } else {
        w::note(ui, &cx.text(&phrase));
    }
}

/// Why the file may only be read.
const fn read_only_reason(cx: &Context<'_>) -> Phrase {
    match cx.read_only {
        Some(ReadOnlyReason::WriteProtected) => Phrase::new("ui-saved-forbidden"),
        Some(ReadOnlyReason::ByUser) => Phrase::new("ui-saved-wished"),
        Some(ReadOnlyReason::NewerFormat) | None => Phrase::new("ui-saved-read-only"),
    }
}

fn record_counts(cx: &Context<'_>) -> String {
    let count = |key: &'static str, kind: Kind| {
        let count = cx.plan.count(kind);
        (count > 0).then(|| cx.text(&Phrase::new(key).with("count", count)))
    };
    let parts =
        [count("ui-count-measures", Kind::Measure), count("ui-count-target-groups", Kind::TargetGroup)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Language and look, behind the language's name.
fn settings_menu(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let name = cx.word("ui-language-name");
    let full = format!("{}: {name}", cx.word("ui-settings"));
    let button = w::small_inline_button(ui, &name).accessible_name(full);
    Popup::menu(&button).accessible_name(cx.word("ui-settings")).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        out.commands.extend(settings_options_ui(ui, cx));
    });
}

/// The languages and appearances to choose from; returns what was chosen.
pub(super) fn settings_options_ui(ui: &mut Ui, cx: &Context<'_>) -> Option<Command> {
    let mut chosen = None;
    w::menu_heading(ui, &cx.word("ui-language"));
    for language in Language::ALL {
        let is_on = language == cx.language();
        if w::option_line(ui, &language.own_name(), is_on, theme::MENU_WIDTH).clicked() {
            chosen = Some(Command::SetLanguage(language));
        }
    }
    ui.add_space(theme::GAP);
    w::menu_heading(ui, &cx.word("ui-appearance"));
    for look in Appearance::ALL {
        if w::option_line(ui, &cx.text(&look.name()), look == cx.appearance, theme::MENU_WIDTH).clicked() {
            chosen = Some(Command::SetAppearance(look));
        }
    }
    chosen
}

/// The list of all messages, newest first.
pub(super) fn messages_ui(ui: &Ui, cx: &Context<'_>, screen: &mut Screen) {
    if !screen.shows_messages {
        return;
    }
    let (closed, left) = w::dialog(ui.ctx(), "messages", &cx.word("ui-messages"), |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        ScrollArea::vertical().max_height(400.0).auto_shrink([false, true]).show(ui, |ui| {
            for message in cx.messages.iter() {
                ui.horizontal_top(|ui| {
                    let (tone, word) = match message.severity {
                        MessageSeverity::Note => (Tone::Neutral, "ui-weight-note"),
                        MessageSeverity::Warning => (Tone::Warning, "ui-weight-warning"),
                        MessageSeverity::Error => (Tone::Danger, "ui-weight-error"),
                    };
                    w::chip(ui, tone, &cx.word(word));
                    ui.vertical(|ui| {
                        ui.add_space(theme::SPACE / 2.0);
                        w::label(ui, Type::Body, &cx.words.sentence(&message.phrase));
                    });
                });
            }
        });
        ui.add_space(theme::GAP);
        w::outlined_button(ui, &cx.word("ui-close")).clicked()
    });
    screen.shows_messages = !(closed || left);
}
