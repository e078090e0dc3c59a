//! Words that are only read.

use crate::ui::theme::{self, Type};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Galley, Label, Response, RichText, Ui, WidgetInfo, accesskit::Role};
use std::sync::Arc;

/// Words in the colour of running text.
pub fn label(ui: &mut Ui, kind: Type, words: &str) -> Response {
    let colour = theme::palette(ui).text;
    ui.label(RichText::new(words).font(kind.font()).color(colour))
}

/// Words that explain.
pub fn note(ui: &mut Ui, words: &str) -> Response {
    let colour = theme::palette(ui).subtle;
    ui.label(RichText::new(words).font(Type::Small.font()).color(colour))
}

/// Running text, no wider than can be read well.
pub fn paragraph(ui: &mut Ui, words: &str) -> Response {
    let width = ui.available_width().min(theme::TEXT_WIDTH);
    ui.scope(|ui| {
        ui.set_max_width(width);
        label(ui, Type::Body, words)
    })
    .inner
}

/// Running text beside something else: it goes on in the next line where its room ends.
pub fn wrapped(ui: &mut Ui, words: &str) -> Response {
    let colour = theme::palette(ui).text;
    ui.add(Label::new(RichText::new(words).font(Type::Body.font()).color(colour)).wrap())
}

/// The heading of a view or dialog.
pub fn title(ui: &mut Ui, words: &str) -> Response {
    let colour = theme::palette(ui).text;
    let response = ui.add(Label::new(RichText::new(words).font(Type::Title.font()).color(colour)).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    response
}

/// Words in at most so many lines, cut with an ellipsis where they are longer than there is room for.
pub fn wrapped_galley(ui: &Ui, words: &str, (kind, colour): (Type, Color32), lines: usize) -> Arc<Galley> {
    let words = words.replace(char::is_control, " ");
    let mut job = LayoutJob::simple(words, kind.font(), colour, ui.available_width().max(0.0));
    job.wrap.max_rows = lines;
    ui.painter().layout_job(job)
}

/// One line of words, cut with an ellipsis where it is wider than there is room for.
pub fn clipped_galley(ui: &Ui, words: &str, kind: Type, colour: Color32, width: f32) -> Arc<Galley> {
    let words = if words.contains(char::is_control) {
        words.replace(char::is_control, " ")
    } else {
        words.to_owned()
    };
    let mut job = LayoutJob::single_section(
        words,
        TextFormat { font_id: kind.font(), color: colour, valign: Align::Center, ..TextFormat::default() },
    );
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    job.break_on_newline = false;
    ui.painter().layout_job(job)
}
