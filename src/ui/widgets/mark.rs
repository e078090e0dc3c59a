//! Small marks: chips and counts of findings.

use super::button::paint_focus_ring;
use super::focus_group::stop_sense;
use super::text::clipped_galley;
use crate::ui::theme::{self, Tone, Type};
use egui::{
    Align2, Painter, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2,
};

/// A few words on a tinted surface; not a button.
pub fn chip(ui: &mut Ui, tone: Tone, words: &str) -> Response {
    let (rect, response) = allocate_chip(ui, tone, words, Sense::hover());
    paint_chip(ui, rect, tone, words);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// A button of a chip's size, for a line of chips: a button's border and surface, no tint.
pub fn chip_button(ui: &mut Ui, words: &str) -> Response {
    let (rect, response) = allocate_chip(ui, Tone::Neutral, words, stop_sense(ui, ui.next_auto_id()));
    let p = theme::palette(ui);
    let hovered = response.hovered();
    let (fill, edge) = if hovered { (p.highlight, p.text) } else { (p.background, p.border) };
    let edge = Stroke::new(theme::HAIRLINE, edge);
    ui.painter().rect(rect, theme::RADIUS_SMALL, fill, edge, StrokeKind::Inside);
    paint_chip_text(ui, rect, Tone::Neutral, words);
    paint_focus_ring(ui, rect, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    response
}

/// A chip that is removed when it is pressed; `remove` is the accessible name of that act.
pub fn removable_chip(ui: &mut Ui, tone: Tone, words: &str, remove: &str) -> Response {
    let sense = stop_sense(ui, ui.next_auto_id());
    let (rect, response) = allocate_chip(ui, tone, &format!("{words} {CROSS}"), sense);
    paint_removable(ui, rect, tone, words);
    paint_focus_ring(ui, rect, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), remove));
    response.on_hover_text(remove)
}

/// A number of findings; `words` is what a screen reader reads.
pub fn badge(ui: &mut Ui, tone: Tone, count: usize, words: &str) -> Response {
    let figure = count.to_string();
    let (rect, response) = allocate_chip(ui, tone, &figure, Sense::hover());
    paint_chip(ui, rect, tone, &figure);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response.on_hover_text(words)
}

fn allocate_chip(ui: &mut Ui, tone: Tone, words: &str, sense: Sense) -> (Rect, Response) {
    let room = (ui.available_width() - 2.0 * theme::GAP).max(theme::TARGET_SIZE);
    let galley = clipped_galley(ui, words, Type::Small, theme::palette(ui).tint(tone).text, room);
    // What can be pressed is at least as high as WCAG asks for; a chip that is only read may be lower.
    let height = if sense.senses_click() { theme::TARGET_SIZE } else { theme::CHIP_HEIGHT };
    ui.allocate_exact_size(vec2(galley.size().x + 2.0 * theme::GAP, height), sense)
}

/// Shows that a chip can be removed.
const CROSS: &str = "×";

/// The cross stays in sight where there is no room for all the words.
fn paint_removable(ui: &Ui, rect: Rect, tone: Tone, words: &str) {
    // Painted as high as any chip, though it can be pressed in a higher area.
    let rect = Rect::from_center_size(rect.center(), vec2(rect.width(), theme::CHIP_HEIGHT));
    let (p, inner) = (theme::palette(ui), rect.shrink2(vec2(theme::GAP, 0.0)));
    let text = p.tint(tone).text;
    paint_chip_surface(ui.painter(), rect, tone, p);
    let cross = clipped_galley(ui, CROSS, Type::Small, text, inner.width());
    let room = inner.width() - cross.size().x - theme::SPACE / 2.0;
    let words = clipped_galley(ui, words, Type::Small, text, room);
    for (galley, align) in [(words, Align2::LEFT_CENTER), (cross, Align2::RIGHT_CENTER)] {
        let at = align.align_size_within_rect(galley.size(), inner);
        ui.painter().galley(at.min, galley, text);
    }
}

fn paint_chip(ui: &Ui, rect: Rect, tone: Tone, words: &str) {
    let rect = Rect::from_center_size(rect.center(), vec2(rect.width(), theme::CHIP_HEIGHT));
    paint_chip_surface(ui.painter(), rect, tone, theme::palette(ui));
    paint_chip_text(ui, rect, tone, words);
}

fn paint_chip_text(ui: &Ui, rect: Rect, tone: Tone, words: &str) {
    let text = theme::palette(ui).tint(tone).text;
    // A point more than was measured: rounding must not cut the last letter.
    let galley = clipped_galley(ui, words, Type::Small, text, rect.width() - 2.0 * theme::GAP + 1.0);
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(at.min, galley, text);
}

/// The surface of a chip.
pub(super) fn paint_chip_surface(painter: &Painter, rect: Rect, tone: Tone, palette: &theme::Palette) {
    painter.rect_filled(rect, theme::RADIUS_SMALL, palette.tint(tone).surface);
}
