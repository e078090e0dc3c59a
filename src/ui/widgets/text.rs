//! Text that is only read.

use crate::ui::theme::{self, Type};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Galley, Grid, Label, Response, RichText, Ui, WidgetInfo, accesskit::Role};
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

/// Running text next to something else, wrapped where its room ends.
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

/// How words over several lines look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineText {
    /// Face and size.
    pub kind: Type,
    /// The colour.
    pub colour: Color32,
    /// The most lines; what is longer is cut with an ellipsis.
    pub lines: usize,
}

/// Words over several lines of a width.
pub fn wrapped_galley(ui: &Ui, words: &str, text: LineText, width: f32) -> Arc<Galley> {
    let words = words.replace(char::is_control, " ");
    let mut job = LayoutJob::simple(words, text.kind.font(), text.colour, width.max(0.0));
    job.wrap.max_rows = text.lines;
    ui.painter().layout_job(job)
}

/// One line of words, cut with an ellipsis where it is wider than there is room for.
pub fn clipped_galley(ui: &Ui, words: &str, kind: Type, colour: Color32, width: f32) -> Arc<Galley> {
    // A line break or tab in a title would be a second line, or a glyph that no font has.
    let words = if words.contains(char::is_control) {
        words.replace(char::is_control, " ")
    } else {
        words.to_owned()
    };
    let mut job = LayoutJob::single_section(
        words,
        TextFormat { font_id: kind.font(), color: colour, valign: Align::Center, ..TextFormat::default() },
    );
    // By width alone: a row of a table is always one line high.
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    job.break_on_newline = false;
    ui.painter().layout_job(job)
}

/// Words or keys, and beside each what it means.
pub fn meanings(ui: &mut Ui, salt: &str, rows: &[(String, String)]) {
    ui.spacing_mut().interact_size.y = theme::COVERAGE_LINE_HEIGHT;
    let width = ui.available_width();
    Grid::new(salt).num_columns(2).spacing([theme::MARGIN, theme::SPACE]).show(ui, |ui| {
        for (what, means) in rows {
            label(ui, Type::Strong, what);
            ui.set_max_width(width);
            label(ui, Type::Body, means);
            ui.end_row();
        }
    });
}
