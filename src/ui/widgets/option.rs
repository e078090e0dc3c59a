//! A line of a list of options: its words on the left, the chosen one on a tint.

use super::text::clipped_galley;
use crate::ui::theme::{self, Tone, Type};
use egui::{Align2, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2};

/// The widest that a list grows for its longest words.
const WIDEST: f32 = 420.0;

/// How wide a list must be for all its words.
pub fn options_width<'a>(ui: &Ui, all: impl Iterator<Item = &'a str>) -> f32 {
    let colour = theme::palette(ui).text;
    let widest = all
        .map(|words| clipped_galley(ui, words, Type::Body, colour, WIDEST).size().x)
        .fold(0.0_f32, |widest, width| widest.max(width.ceil()));
    (widest + 2.0 * theme::BOX_PADDING).max(ui.available_width())
}

/// What a line of a list says and is.
#[derive(Clone, Copy, Debug)]
pub(super) struct OptionLine<'a> {
    /// Its words.
    pub(super) words: &'a str,
    /// Whether it is the value that is chosen now.
    pub(super) chosen: bool,
    /// Whether the keys are at it.
    pub(super) marked: bool,
}

/// Shows a line of that width, which the Tab key stops at.
pub fn option_line(ui: &mut Ui, words: &str, chosen: bool, width: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme::CONTROL_HEIGHT), Sense::click());
    let marked = response.has_focus();
    paint_line(ui, rect, &response, &OptionLine { words, chosen, marked })
}

/// Shows a line of a list whose keys are elsewhere.
pub(super) fn marked_line(ui: &Ui, id: Id, rect: Rect, line: &OptionLine<'_>) -> Response {
    let response = ui.interact(rect, id, Sense::CLICK);
    paint_line(ui, rect, &response, line)
}

fn paint_line(ui: &Ui, rect: Rect, response: &Response, line: &OptionLine<'_>) -> Response {
    let p = theme::palette(ui);
    let OptionLine { words, chosen, marked } = *line;
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), chosen, words));
    // Chosen, hovered and marked are three things that a line may be at once: tint, surface and ring.
    let accent = p.tint(Tone::Accent);
    if chosen || response.hovered() {
        let fill = if chosen { accent.surface } else { p.highlight };
        ui.painter().rect_filled(rect, theme::RADIUS_SMALL, fill);
    }
    if marked {
        let ring = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(rect, theme::RADIUS_SMALL, ring, StrokeKind::Inside);
    }
    let inner = rect.shrink2(vec2(theme::BOX_PADDING, 0.0));
    let colour = if chosen { accent.text } else { p.text };
    let galley = clipped_galley(ui, words, Type::Body, colour, inner.width());
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), inner);
    let cut = galley.elided;
    ui.painter().galley(at.min, galley, colour);
    if cut { response.clone().on_hover_text(words) } else { response.clone() }
}
