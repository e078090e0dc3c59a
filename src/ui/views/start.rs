//! The start screen: go on where you were, begin a new plan, or bring something in.

use crate::session::{
    Appearance, Command, ImportProgress, Message, MessageSeverity, RecentPlan, RecoveryEntry, RescueOffer,
};
use crate::text::{Language, Phrase, Words};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{
    Align, CentralPanel, Frame, Key, Layout, Margin, Modifiers, Rect, Response, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

/// What the start screen reads.
#[derive(Clone, Copy, Debug)]
pub struct StartContext<'a> {
    /// The words of the window's language.
    pub words: &'a Words,
    /// How the window looks.
    pub appearance: Appearance,
    /// Recent plans, newest first, with the day they were open as people write it.
    pub recent: &'a [(RecentPlan, String)],
    /// Recovery copies: what to say of each, and the copy.
    pub recovery: &'a [RecoveryEntry],
    /// What can be opened instead of a file that could not be.
    pub rescue: Option<&'a RescueOffer>,
    /// The templates: name, title and what it is for.
    pub templates: &'a [(String, Phrase, Phrase)],
    /// The newest message that is an alert.
    pub alert: Option<&'a Message>,
    /// The name of the large file that is being read.
    pub reading: Option<&'a str>,
    /// The work on a table that takes so long that its progress is shown.
    pub working: Option<ImportProgress<'a>>,
}

/// Shows the start screen.
pub fn start_ui(ui: &mut Ui, cx: &StartContext<'_>, commands: &mut Vec<Command>) {
    if ui.input_mut(|input| w::consume_chord(input, Modifiers::COMMAND, Key::O)) {
        commands.push(Command::Open);
    }
    let p = theme::palette(ui);
    let side = if ui.available_width() > 1100.0 { 110 } else { 32 };
    let margin = Margin { left: side, right: side, top: 40, bottom: 0 };
    CentralPanel::default().frame(Frame::new().fill(p.background).inner_margin(margin)).show(ui, |ui| {
        w::region(ui, Role::Main, &cx.words.word("ui-start"), |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| content(ui, cx, commands));
        });
    });
}

fn content(ui: &mut Ui, cx: &StartContext<'_>, commands: &mut Vec<Command>) {
    head(ui, cx, commands);
    ui.add_space(theme::SECTION_GAP);
    banners(ui, cx, commands);
    if !cx.recent.is_empty() {
        w::label(ui, Type::Strong, &cx.words.word("ui-start-continue"));
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(theme::SPACE);
        for (recent, day) in cx.recent {
            if recent_ui(ui, cx, recent, day).clicked() {
                commands.push(Command::OpenPath(recent.path.clone()));
            }
        }
        ui.add_space(theme::SECTION_GAP);
    }
    ui.spacing_mut().item_spacing.y = theme::SPACE;
    w::label(ui, Type::Strong, &cx.words.word("ui-start-new"));
    ui.add_space(theme::SPACE);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        for (name, title, text) in cx.templates {
            if card(ui, &cx.words.text(title), &cx.words.text(text)).clicked() {
                commands.push(Command::NewFromTemplate(name.clone()));
            }
        }
    });
    ui.add_space(theme::SECTION_GAP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        let acts = [
            ("ui-open-file", Command::Open),
            ("ui-take-in", Command::Import),
            ("ui-see-sample", Command::OpenSample),
        ];
        for (word, command) in acts {
            if w::outlined_button(ui, &cx.words.word(word)).clicked() {
                commands.push(command);
            }
        }
    });
    ui.add_space(theme::MARGIN);
}

fn head(ui: &mut Ui, cx: &StartContext<'_>, commands: &mut Vec<Command>) {
    // Room for the ring around a language that has the keyboard.
    ui.add_space(theme::SPACE);
    w::line_with_sides(ui, "start", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            let display = w::label(ui, Type::Display, &cx.words.word("program-name"));
            display.widget_info(|| WidgetInfo::labeled(Role::Heading, true, cx.words.word("program-name")));
            if ui.available_width() > 200.0 {
                ui.add_space(theme::SPACE);
                let motto = cx.words.word("ui-start-motto");
                let shown = w::clipped_galley(
                    ui,
                    &motto,
                    Type::Body,
                    theme::palette(ui).subtle,
                    ui.available_width(),
                );
                // egui centres both galleys in the line; the smaller letters go down until the base lines agree.
                let down = (Type::Display.size() - Type::Body.size()) * BASELINE;
                let (rect, motto) =
                    ui.allocate_exact_size(shown.size() + vec2(0.0, 2.0 * down), Sense::hover());
                motto.widget_info(|| WidgetInfo::labeled(Role::Label, true, cx.words.word("ui-start-motto")));
                ui.painter().galley(rect.min + vec2(0.0, 2.0 * down), shown, theme::palette(ui).subtle);
            }
        }
        w::LineSide::Right => {
            let names = Language::ALL.map(Language::own_name);
            let chosen = Language::ALL.iter().position(|language| *language == cx.words.language());
            let names = names.iter().map(|name| &**name);
            let picked = w::tabs(ui, "languages", names, chosen.unwrap_or_default());
            let picked = picked.and_then(|picked| Language::ALL.get(picked));
            commands.extend(picked.map(|language| Command::SetLanguage(*language)));
        }
    });
}

fn banners(ui: &mut Ui, cx: &StartContext<'_>, commands: &mut Vec<Command>) {
    let reading = cx.reading.map(|file| Phrase::new("ui-reading").with("file", file));
    if let Some(progress) = reading.or_else(|| cx.working.map(ImportProgress::phrase)) {
        let (text, stop) = (cx.words.text(&progress), cx.words.word("ui-stop"));
        let banner = w::Banner { tone: Tone::Accent, heading: None, text: &text, acts: &[&stop] };
        if w::banner(ui, &banner).is_some() {
            commands.push(Command::StopWork);
        }
        ui.add_space(theme::SECTION_GAP);
    }
    for RecoveryEntry { phrase, file: copy, older, .. } in cx.recovery {
        let text = cx.words.text(phrase);
        let (open, discard) = (cx.words.word("ui-recover-open"), cx.words.word("ui-recover-discard"));
        let banner = w::Banner { tone: Tone::Warning, heading: None, text: &text, acts: &[&open, &discard] };
        match w::banner(ui, &banner) {
            Some(0) => commands.push(Command::OpenRecovery(copy.clone())),
            Some(_) => commands.push(Command::DiscardRecovery(copy.clone())),
            None => {}
        }
        for entry in older {
            older_copy_ui(ui, cx, entry, commands);
        }
        ui.add_space(theme::SECTION_GAP);
    }
    if let Some(offer) = cx.rescue {
        let (text, acts) = (cx.words.text(&offer.phrase), offer.acts());
        let words: Vec<String> = acts.iter().map(|(key, _)| cx.words.word(key)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let banner = w::Banner { tone: Tone::Warning, heading: None, text: &text, acts: &words };
        commands.extend(
            w::banner(ui, &banner).and_then(|pressed| acts.into_iter().nth(pressed)).map(|(_, act)| act),
        );
        ui.add_space(theme::SECTION_GAP);
    }
    if let Some(message) = cx.alert {
        let (text, dismiss) = (cx.words.text(&message.phrase), cx.words.word("ui-message-aside"));
        let tone = if message.severity == MessageSeverity::Error { Tone::Danger } else { Tone::Warning };
        if w::banner(ui, &w::Banner { tone, heading: None, text: &text, acts: &[&dismiss] }).is_some() {
            commands.push(Command::DismissAlerts);
        }
        ui.add_space(theme::SECTION_GAP);
    }
}

/// An older copy of a plan whose newest one is offered above it.
fn older_copy_ui(ui: &mut Ui, cx: &StartContext<'_>, entry: &RecoveryEntry, commands: &mut Vec<Command>) {
    let text = cx.words.text(&entry.phrase);
    ui.push_id(&entry.file, |ui| {
        w::line_with_sides(ui, "older", theme::CONTROL_HEIGHT, |ui, end| match end {
            w::LineSide::Left => drop(w::note(ui, &text)),
            w::LineSide::Right => {
                ui.spacing_mut().item_spacing.x = theme::MARGIN;
                let act = |ui: &mut Ui, key: &'static str| {
                    let words = cx.words.word(key);
                    w::inline_button(ui, &words).accessible_name(format!("{words}: {text}")).clicked()
                };
                if act(ui, "ui-recover-discard") {
                    commands.push(Command::DiscardRecovery(entry.file.clone()));
                }
                if act(ui, "ui-recover-open") {
                    commands.push(Command::OpenRecovery(entry.file.clone()));
                }
            }
        });
    });
}

/// How far the base line of Inter is below the middle of its line, as a share of the letters' size.
const BASELINE: f32 = 0.32;

/// The room for a day or a time of day.
const DAY_WIDTH: f32 = 104.0;
/// The most room for a municipality.
const MUNICIPALITY_WIDTH: f32 = 220.0;

/// A recent plan: title, municipality and day in one line that can be pressed.
fn recent_ui(ui: &mut Ui, cx: &StartContext<'_>, recent: &RecentPlan, day: &str) -> Response {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 37.0), Sense::click());
    let untitled = cx.words.word("ui-untitled-plan");
    let title = if recent.title.is_empty() { untitled.as_str() } else { &recent.title };
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{title}, {}, {day}", recent.municipality))
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, p.highlight);
    }
    if response.has_focus() {
        let ring = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(rect, theme::RADIUS_SMALL, ring, StrokeKind::Inside);
    }
    let part = |from: f32, to: f32| {
        Rect::from_min_max(pos2(from + theme::SPACE, rect.top()), pos2(to - theme::SPACE, rect.bottom()))
    };
    // The day keeps its room, the municipality a share of the rest.
    let day_at = rect.right() - DAY_WIDTH;
    let place_at = day_at - (rect.width() * 0.2).min(MUNICIPALITY_WIDTH);
    let write = |at: Rect, words: &str, kind: Type, colour, right: bool| {
        let galley = w::clipped_galley(ui, words, kind, colour, at.width());
        let x = if right { at.right() - galley.size().x } else { at.left() };
        ui.painter().galley(pos2(x, at.center().y - galley.size().y / 2.0), galley, colour);
    };
    write(part(rect.left(), place_at), title, Type::Strong, p.text, false);
    write(part(place_at, day_at), &recent.municipality, Type::Body, p.text, false);
    write(part(day_at, rect.right()), day, Type::Body, p.subtle, true);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(theme::HAIRLINE, p.divider));
    response.on_hover_text(recent.path.display().to_string())
}

/// The size of a card: five fit in a row of a window of 1280 points.
const CARD_SIZE: Vec2 = vec2(200.0, 120.0);

/// A template: a card that can be pressed.
fn card(ui: &mut Ui, title: &str, text: &str) -> Response {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(CARD_SIZE, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    let border = if response.has_focus() {
        Stroke::new(theme::FOCUS_WIDTH, p.focus)
    } else {
        Stroke::new(theme::HAIRLINE, if response.hovered() { p.text } else { p.border })
    };
    let fill = if response.hovered() { p.highlight } else { p.background };
    ui.painter().rect(rect, theme::RADIUS, fill, border, StrokeKind::Inside);
    let builder = UiBuilder::new().max_rect(rect.shrink(14.0)).layout(Layout::top_down(Align::Min));
    // A child `Ui` does not move the cursor of the row: the card has its fixed size, however long its text is.
    let mut inner = ui.new_child(builder);
    inner.spacing_mut().item_spacing.y = theme::SPACE;
    w::label(&mut inner, Type::Strong, title);
    w::note(&mut inner, text);
    response
}
