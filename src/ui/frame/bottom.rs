//! The bottom line: whether all is saved, what the plan holds, what was said, and the language.

use crate::model::Kind;
use crate::session::{Command, Cx, Look, Message, Outbox, ReadOnly, Saved, View, Weight};
use crate::text::{Language, Phrase};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::views::{Screen, count_words};
use crate::ui::widgets as w;
use eframe::egui::{Popup, ScrollArea, Ui};

/// Shows the bottom line.
pub(super) fn bottom_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    ui.spacing_mut().interact_size.y = 24.0;
    w::ends(ui, "bottom", theme::TARGET, |ui, end| match end {
        w::End::Left => {
            ui.spacing_mut().item_spacing.x = theme::MARGIN;
            saved(ui, cx, out);
            let counts = counts(cx);
            if !counts.is_empty() {
                w::note(ui, &counts);
            }
            let current = |message: &&Message| !message.aside;
            if let Some(message) = cx.message.filter(current).filter(|_| cx.pressing.is_none()) {
                said(ui, &super::capital(&cx.say(&message.phrase)));
            }
        }
        w::End::Right => {
            ui.spacing_mut().item_spacing.x = theme::MARGIN;
            let look = cx.findings.open().len();
            if look > 0 && w::small(ui, &count_words(cx, look)).clicked() {
                out.command(Command::Show(View::Review));
            }
            if cx.message.is_some() && w::small(ui, &cx.word("ui-messages")).clicked() {
                screen.messages = true;
            }
            settings(ui, cx, out);
        }
    });
}

/// What was said last, on one line where there is room for some words of it; a screen reader reads it out.
fn said(ui: &mut Ui, words: &str) {
    w::announce(ui, words);
    if ui.available_width() < theme::NARROW_FILTER {
        return;
    }
    let shown = w::clipped(ui, words, Type::Small, theme::palette(ui).subtle, ui.available_width());
    ui.label(shown).on_hover_text(words);
}

fn saved(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let phrase = match cx.saved {
        Saved::At(time) => Phrase::new("ui-saved-at").with("time", time.as_str()),
        Saved::InFile => Phrase::new("ui-saved-in-file"),
        Saved::Soon => Phrase::new("ui-saved-soon"),
        Saved::Nowhere => Phrase::new("ui-saved-nowhere"),
        Saved::ReadOnly => read_only(cx),
        Saved::Foreign => Phrase::new("ui-saved-foreign"),
        Saved::Failed(_) => Phrase::new("ui-saved-failed"),
    };
    if matches!(cx.saved, Saved::Nowhere | Saved::ReadOnly) {
        w::note(ui, &cx.say(&phrase));
        if w::small(ui, &cx.word("ui-save-as")).clicked() {
            out.command(Command::SaveElsewhere);
        }
    } else {
        w::note(ui, &cx.say(&phrase));
    }
}

/// Why the file may only be read.
const fn read_only(cx: &Cx<'_>) -> Phrase {
    match cx.read_only {
        Some(ReadOnly::Forbidden) => Phrase::new("ui-saved-forbidden"),
        Some(ReadOnly::Wished) => Phrase::new("ui-saved-wished"),
        Some(ReadOnly::Newer) | None => Phrase::new("ui-saved-read-only"),
    }
}

fn counts(cx: &Cx<'_>) -> String {
    let count = |key: &'static str, kind: Kind| {
        let count = cx.plan.count(kind);
        (count > 0).then(|| cx.say(&Phrase::new(key).with("count", count)))
    };
    let parts =
        [count("ui-count-measures", Kind::Measure), count("ui-count-target-groups", Kind::TargetGroup)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Language and look, behind the language's name.
fn settings(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let name = cx.word("ui-language-name");
    let full = format!("{}: {name}", cx.word("ui-settings"));
    let button = w::small(ui, &name).accessible_name(full);
    Popup::menu(&button).accessible_name(cx.word("ui-settings")).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, &cx.word("ui-language"));
        for language in Language::ALL {
            let chosen = language == cx.language();
            if w::option(ui, &language_name(language), chosen, theme::MENU).clicked() {
                out.command(Command::Speak(language));
            }
        }
        ui.add_space(theme::GAP);
        heading(ui, &cx.word("ui-appearance"));
        for look in Look::ALL {
            if w::option(ui, &cx.say(&look.name()), look == cx.look, theme::MENU).clicked() {
                out.command(Command::Look(look));
            }
        }
    });
}

/// A heading in the list, in line with its words.
fn heading(ui: &mut Ui, words: &str) {
    ui.horizontal(|ui| {
        ui.add_space(theme::BOX_PADDING);
        w::label(ui, Type::Label, words);
    });
}

/// A language's own name for itself.
pub fn language_name(language: Language) -> String {
    crate::text::Words::new(language).word("ui-language-name")
}

/// The list of all that was said, newest first.
pub(super) fn messages_ui(ui: &Ui, cx: &Cx<'_>, screen: &mut Screen) {
    if !screen.messages {
        return;
    }
    let (closed, left) = w::dialog(ui.ctx(), "messages", &cx.word("ui-messages"), |ui| {
        ui.set_width(theme::DIALOG.min(ui.ctx().content_rect().width() - 80.0));
        ScrollArea::vertical().max_height(400.0).auto_shrink([false, true]).show(ui, |ui| {
            for message in cx.messages.iter() {
                ui.horizontal_top(|ui| {
                    let (tone, word) = match message.weight {
                        Weight::Note => (Tone::Neutral, "ui-weight-note"),
                        Weight::Warning => (Tone::Warning, "ui-weight-warning"),
                        Weight::Error => (Tone::Danger, "ui-weight-error"),
                    };
                    w::chip(ui, tone, &cx.word(word));
                    ui.vertical(|ui| {
                        ui.add_space(theme::STEP / 2.0);
                        w::label(ui, Type::Body, &super::capital(&cx.say(&message.phrase)));
                    });
                });
            }
        });
        ui.add_space(theme::GAP);
        w::outlined(ui, &cx.word("ui-close")).clicked()
    });
    screen.messages = !(closed || left);
}
