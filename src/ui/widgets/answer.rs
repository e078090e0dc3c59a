//! Answers to a question side by side: whose each is, its text, where that differs from the others, and which one is in
//! effect.

use super::button::paint_focus_ring;
use crate::text::DifferingText;
use crate::ui::theme::{self, Tone, Type};
use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Color32, Galley, Id, Rect, Sense, Stroke, StrokeKind, TextWrapMode, Ui, WidgetInfo, WidgetText,
    pos2, vec2,
};
use std::sync::Arc;

/// One of the answers.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The widget.
    pub id: Id,
    /// Its number, whose it is, and whether it is in effect.
    pub label: String,
    /// Its text; where it differs from the others is underlined.
    pub text: DifferingText,
    /// Whether it is in effect.
    pub chosen: bool,
}

/// Narrower than this an answer has a line of its own.
const NARROWEST: f32 = 200.0;

/// Shows the answers and returns which was chosen.
pub fn answers(ui: &mut Ui, all: &[Answer]) -> Option<usize> {
    let room = ui.available_width();
    // As many columns as there are answers, or one below the other: two of four in a line would look like pairs.
    let count = u16::try_from(all.len().max(1)).unwrap_or(u16::MAX);
    let column = (room - theme::GAP * f32::from(count - 1)) / f32::from(count);
    let (columns, width) = if column < NARROWEST { (1, room) } else { (all.len().max(1), column) };
    let mut pressed = None;
    for (row, line) in all.chunks(columns).enumerate() {
        let height = line.iter().map(|answer| answer_height(ui, answer, width)).fold(0.0, f32::max);
        let (row_rect, _) = ui.allocate_exact_size(vec2(room, height), Sense::hover());
        let mut left = row_rect.left();
        for (at, answer) in line.iter().enumerate() {
            let rect = Rect::from_min_size(pos2(left, row_rect.top()), vec2(width, height));
            if answer_ui(ui, answer, rect) {
                pressed = Some(row * columns + at);
            }
            left += width + theme::GAP;
        }
    }
    pressed
}

/// The label and the text of an answer of this width, laid out.
fn answer_galleys(ui: &Ui, answer: &Answer, width: f32) -> [Arc<Galley>; 2] {
    let width = width - 2.0 * theme::BOX_PADDING;
    let label = WidgetText::from(&answer.label);
    let label = label.into_galley(ui, Some(TextWrapMode::Wrap), width, Type::Small.font());
    let DifferingText { shown, differs } = &answer.text;
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(width), ..LayoutJob::default() };
    // Painted in the colour of the answer: each part has the one that stands for it.
    let plain = TextFormat::simple(Type::Body.font(), Color32::PLACEHOLDER);
    let line = Stroke::new(theme::RULE_WIDTH, Color32::PLACEHOLDER);
    let marked = TextFormat { font_id: Type::Strong.font(), underline: line, ..plain.clone() };
    let parts =
        [(0..differs.start, plain.clone()), (differs.clone(), marked), (differs.end..shown.len(), plain)];
    for (part, format) in parts {
        job.append(shown.get(part).unwrap_or_default(), 0.0, format);
    }
    [label, ui.ctx().fonts_mut(|fonts| fonts.layout_job(job))]
}

fn answer_height(ui: &Ui, answer: &Answer, width: f32) -> f32 {
    answer_galleys(ui, answer, width).iter().map(|galley| galley.size().y).sum::<f32>() + 3.0 * theme::GAP
}

fn answer_ui(ui: &mut Ui, answer: &Answer, rect: Rect) -> bool {
    let response = ui.interact(rect, answer.id, Sense::click());
    let name = format!("{}: {}", answer.label, answer.text.shown);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), answer.chosen, &name));
    // An answer that is gone to with the Tab key may be below what is in sight.
    if response.gained_focus() {
        response.scroll_to_me(Some(Align::Center));
    }
    let (p, accent) = (theme::palette(ui), theme::palette(ui).tint(Tone::Accent));
    let (fill, text, subtle, edge) = if answer.chosen {
        (accent.surface, accent.text, accent.text, Stroke::new(theme::RULE_WIDTH, accent.edge))
    } else if response.hovered() {
        (p.highlight, p.text, p.subtle, Stroke::new(theme::HAIRLINE, p.text))
    } else {
        (p.background, p.text, p.subtle, Stroke::new(theme::HAIRLINE, p.border))
    };
    ui.painter().rect(rect, theme::RADIUS, fill, edge, StrokeKind::Inside);
    paint_focus_ring(ui, rect, &response);
    let mut at = rect.min + vec2(theme::BOX_PADDING, theme::GAP);
    for (galley, colour) in answer_galleys(ui, answer, rect.width()).into_iter().zip([subtle, text]) {
        let down = galley.size().y + theme::SPACE;
        ui.painter().galley(at, galley, colour);
        at.y += down;
    }
    response.clicked()
}
